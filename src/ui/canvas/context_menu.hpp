// The menu of the canvas: what can be done with what was pressed, as a view of the command table. Opened by
// the right button, by a finger that rests, by the ContextMenu key or Shift+F10; a double click on the empty
// canvas opens the kinds of card that can be added there.
#pragma once

#include "ui/draw.hpp"

namespace cg::ui {

/// Draws the menu that scratch.canvas.menu asks for while it is open, at the top level of the frame.
void draw_context_menu(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                       editor::Actions& actions);

} // namespace cg::ui
