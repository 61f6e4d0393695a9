// The canvas: the table on which the plan's cards lie, with everything that is done to them by pointer and
// keyboard.
//
// It fills the window behind the panels; `Region "Canvas"` of the semantics tree holds a list "Cards" with an
// item for every card in reading order, and a list "Connections" with an item for every line. The keyboard:
// each list is one tab stop; arrow keys go to the nearest card that way, Home and End to the first and last.
// Enter selects, and on the one selected card goes to its name; Space (or Shift+Enter) adds to the selection
// or takes from it. Control or Alt with arrows nudges what is selected; so do plain arrows while no card has
// the focus.
#pragma once

#include "editor/action.hpp"
#include "ui/draw.hpp"
#include "ui/screen.hpp"

namespace cg::ui {

/// Draws the canvas and turns what the pointer and the keyboard do on it into actions.
void draw_canvas(const editor::Editor& editor, UiScratch& scratch, Screen& screen, editor::Actions& actions);

/// A key that went to no node and is no command: arrows nudge the selected cards by 8 units, with Shift by
/// 40, or move the view when nothing is selected; Enter goes to the name of the one selected card;
/// ContextMenu or Shift+F10 opens the menu of the card or line that has the focus, else of what is selected.
void take_canvas_key(const editor::Editor& editor, UiScratch& scratch, const KeyPress& press,
                     editor::Actions& actions);

/// Which view's findings are shown on the cards: beside the zoom bar. Disabled until the later part of the
/// program is here, which draws them.
void draw_overlay_bar(const editor::Editor& editor, Screen& screen, editor::Actions& actions);

/// Zoom out, the percentage, zoom in, fit all: at the bottom right.
void draw_zoom_bar(const editor::Editor& editor, Screen& screen, editor::Actions& actions);

} // namespace cg::ui
