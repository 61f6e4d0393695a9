// The palette: at the left of the canvas, tiles for new cards and, below them, the organisations of the plan.
// A tile or an organisation is dragged onto the canvas, or placed with a click or the keyboard.
#pragma once

#include "ui/draw.hpp"

namespace cg::ui {

void draw_palette(const editor::Editor& editor, UiScratch& scratch, Screen& screen, editor::Actions& actions);

} // namespace cg::ui
