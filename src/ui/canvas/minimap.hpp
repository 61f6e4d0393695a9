// Minimap: the whole plan in a corner of the canvas, with a frame around what is seen of it.
#pragma once

#include "editor/action.hpp"
#include "ui/draw.hpp"
#include "ui/screen.hpp"

namespace cg::ui {

/// Above the bars at the bottom right, while not all cards are in sight; not where the canvas is small, and
/// not when it was switched off. A press on it, and a drag, bring that place into the middle. It does not
/// appear in the middle of a gesture. The keyboard has Fit all and Find instead.
void show_minimap(const editor::Editor& editor, UiScratch& scratch, Screen& screen, editor::Actions& actions);

} // namespace cg::ui
