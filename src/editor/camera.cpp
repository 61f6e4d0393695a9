#include "editor/camera.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace cg::editor {

namespace {

constexpr double reveal_margin = 24, floating_gap = 8;

// By how many pixels a stretch [from, to) must move to lie within [least, most).
double shift_into(double from, double to, double least, double most) {
  if (to - from > most - least) return (least + most) / 2 - (from + to) / 2;
  if (from < least) return least - from;
  return to > most ? most - to : 0;
}

bool is_free(const Rect& box, std::span<const Rect> floating) {
  return std::none_of(floating.begin(), floating.end(), [&](const Rect& one) { return one.overlaps(box); });
}

// The least movement to the left and up that brings the box out from under what floats and leaves it in the
// room: each reaches the edge of one of them. None when there is no such place.
Vec2 way_out(const Rect& box, const Rect& room, std::span<const Rect> floating) {
  std::vector<double> lefts{0}, ups{0};
  for (const Rect& one : floating) {
    lefts.push_back(std::min(0.0, one.min.x - floating_gap - box.max.x));
    ups.push_back(std::min(0.0, one.min.y - floating_gap - box.max.y));
  }
  Vec2 best{};
  double least = is_free(box, floating) ? 0 : std::numeric_limits<double>::infinity();
  for (const double left : lefts) {
    for (const double up : ups) {
      const Rect moved{box.min + Vec2{left, up}, box.max + Vec2{left, up}};
      if (-left - up >= least || !room.holds(moved) || !is_free(moved, floating)) continue;
      least = -left - up;
      best = {left, up};
    }
  }
  return best;
}

} // namespace

Camera panned(Camera camera, Vec2 by_pixels) {
  camera.origin_in_world = camera.origin_in_world - by_pixels * (1 / camera.zoom);
  return camera;
}

Camera zoomed(Camera camera, double factor, Vec2 about_on_screen) {
  if (!(factor > 0) || !std::isfinite(factor)) return camera;
  const Vec2 about_in_world = world_from_screen(camera, about_on_screen);
  camera.zoom = std::clamp(camera.zoom * factor, least_zoom, most_zoom);
  if (std::abs(camera.zoom - 1) < 1e-9) camera.zoom = 1; // exactly 100 %, where glyphs stand on whole pixels
  camera.origin_in_world = about_in_world - about_on_screen * (1 / camera.zoom);
  return camera;
}

Camera fitted(const Rect& box_in_world, const Rect& visible_on_screen) {
  const auto scale = [](double room, double wanted) {
    return wanted > 0 ? std::max(0.0, room - 2 * fit_margin) / wanted : 1.0;
  };
  const double zoom = std::min(scale(visible_on_screen.width(), box_in_world.width()),
                               scale(visible_on_screen.height(), box_in_world.height()));
  Camera camera;
  camera.zoom = std::clamp(zoom, least_zoom, 1.0);
  camera.origin_in_world = box_in_world.centre() - visible_on_screen.centre() * (1 / camera.zoom);
  return camera;
}

Camera revealing(Camera camera, const Rect& box_in_world, const Rect& visible_on_screen,
                 std::span<const Rect> floating_on_screen) {
  const Rect box = screen_from_world(camera, box_in_world);
  const Rect room = visible_on_screen.grown(-reveal_margin);
  const Vec2 by{shift_into(box.min.x, box.max.x, room.min.x, room.max.x),
                shift_into(box.min.y, box.max.y, room.min.y, room.max.y)};
  return panned(camera, by + way_out({box.min + by, box.max + by}, room, floating_on_screen));
}

} // namespace cg::editor
