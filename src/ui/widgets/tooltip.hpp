// Tooltip: one at a time, for what the pointer rests on or the keyboard stands on (InteractSpec::tooltip).
#pragma once

#include "ui/screen.hpp"

namespace cg::ui {

/// Draws the tooltip when its delay is over; end_screen calls it.
void draw_tooltip(Screen& screen);

} // namespace cg::ui
