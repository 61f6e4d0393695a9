// The ground: the table with its grid of dots.
#pragma once

#include "ui/canvas/brush.hpp"

namespace cg::ui {

/// Fills the canvas and draws a dot every 24 world units. The dots fade while one zooms out and are gone when
/// they would stand less than 8 pixels apart; where they would be too many, every second is left out.
void draw_ground(const Brush& brush, const Rect& canvas);

} // namespace cg::ui
