// The ground: the table with its grid of dots.
#pragma once

#include "ui/canvas/brush.hpp"

namespace cg::ui {

/// Draws a dot every 24 world units; the table's colour is what every frame begins with. The dots fade while
/// one zooms out and are gone when they would stand less than 8 pixels apart; where they would be too many,
/// every second is left out.
void draw_ground(const Brush& brush, const Rect& canvas);
/// A region of it, with the same dots as in the whole.
void draw_ground(const Brush& brush, const Rect& canvas, const Rect& region);

} // namespace cg::ui
