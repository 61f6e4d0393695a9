#include "ui/canvas/ground.hpp"

#include <algorithm>
#include <cmath>

namespace cg::ui {

namespace {

constexpr double spacing = 24;                       // world units
constexpr double least_pixels = 8, full_pixels = 20; // between dots: from invisible to full strength
constexpr double most_dots = 4000;
constexpr double least_half_dot = 0.75, most_half_dot = 2; // pixels

double visible_dots(const Rect& canvas, double step) {
  return (canvas.width() / step + 1) * (canvas.height() / step + 1);
}

void draw_dots(const Brush& brush, const Rect& region, double world_step, Colour colour) {
  const Vec2 first = brush.in_world(region.min), last = brush.in_world(region.max);
  const auto left = static_cast<int>(std::ceil(first.x / world_step)),
             right = static_cast<int>(std::floor(last.x / world_step));
  const auto top = static_cast<int>(std::ceil(first.y / world_step)),
             bottom = static_cast<int>(std::floor(last.y / world_step));
  if (right < left || bottom < top) return;
  const double half = std::clamp(brush.zoom(), least_half_dot, most_half_dot);
  const int dots = (right - left + 1) * (bottom - top + 1);
  brush.list->PrimReserve(6 * dots, 4 * dots);
  for (int row = top; row <= bottom; ++row) {
    for (int column = left; column <= right; ++column) {
      const Vec2 at = brush.on_screen(Vec2{column * world_step, row * world_step});
      const Vec2 corner{on_pixel(brush.screen, at.x - half), on_pixel(brush.screen, at.y - half)};
      brush.list->PrimRect(im(corner), im(corner + Vec2{2 * half, 2 * half}), colour.packed());
    }
  }
}

} // namespace

void draw_ground(const Brush& brush, const Rect& canvas) { draw_ground(brush, canvas, canvas); }

void draw_ground(const Brush& brush, const Rect& canvas, const Rect& region) {
  const double pixels = spacing * brush.zoom();
  const double strength = std::clamp((pixels - least_pixels) / (full_pixels - least_pixels), 0.0, 1.0);
  if (strength <= 0) return;
  double step = spacing;
  while (visible_dots(canvas, step * brush.zoom()) > most_dots) step *= 2;
  draw_dots(brush, region.grown(most_half_dot), step, brush.theme.canvas_dot.faded(strength));
}

} // namespace cg::ui
