// The way to arrange.cpp, which is in the part of the program that arrives later (cmake/later-part.txt).
#include "editor/topics.hpp"

namespace cg::editor {

namespace {

void (*volatile arrange_later)(Turn&, Arrangement) = arrange;

} // namespace

void on(Turn& turn, const Arrange& action) {
  if (turn.editor.later_part.is_here()) arrange_later(turn, action.how);
}

} // namespace cg::editor
