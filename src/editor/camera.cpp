#include "editor/camera.hpp"

#include <algorithm>
#include <cmath>

namespace cg::editor {

namespace {

constexpr double reveal_margin = 24;

// By how many pixels a stretch [from, to) must move to lie within [least, most).
double shift_into(double from, double to, double least, double most) {
  if (to - from > most - least) return (least + most) / 2 - (from + to) / 2;
  if (from < least) return least - from;
  return to > most ? most - to : 0;
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

Camera revealing(Camera camera, const Rect& box_in_world, const Rect& visible_on_screen) {
  const Rect box = screen_from_world(camera, box_in_world);
  const Rect room = visible_on_screen.grown(-reveal_margin);
  return panned(camera, {shift_into(box.min.x, box.max.x, room.min.x, room.max.x),
                         shift_into(box.min.y, box.max.y, room.min.y, room.max.y)});
}

} // namespace cg::editor
