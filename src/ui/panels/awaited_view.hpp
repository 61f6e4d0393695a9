// In place of a view whose part of the program has not arrived: that it is on its way, or why it did not
// come.
#pragma once

#include "ui/draw.hpp"

namespace cg::ui {

void draw_awaited_view(const editor::Editor& editor, Screen& screen, editor::Actions& actions);

} // namespace cg::ui
