// Paste: records go to paste_records.cpp, text to paste_text.cpp.
#include "base/language.hpp"
#include "editor/topics.hpp"

namespace cg::editor {

namespace {

// In the later part of the program (cmake/later-part.txt).
void (*volatile paste_records_later)(Turn&, const std::vector<AnyRecord>&) = paste_records;
void (*volatile paste_text_later)(Turn&, const std::string&) = paste_text;

} // namespace

void on(Turn& turn, const Paste& action) {
  if (turn.editor.view != View::canvas) return;
  if (!turn.editor.later_part.is_here())
    return refuse(turn, said("It can be pasted as soon as the rest of the program is here."));
  if (!action.records.empty())
    paste_records_later(turn, action.records);
  else
    paste_text_later(turn, action.text);
}

} // namespace cg::editor
