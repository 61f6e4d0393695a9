// The camera: which part of the world the canvas shows, and how large. Points "on screen" are pixels from the
// canvas' top-left corner.
#pragma once

#include <span>

#include "base/geometry.hpp"

namespace cg::editor {

inline constexpr double least_zoom = 0.05, most_zoom = 4.0;
/// What `fitted` leaves free around a box, in pixels.
inline constexpr double fit_margin = 48;

/// `origin_in_world` stands at the canvas' top-left corner on the screen; `zoom` is pixels per world unit.
struct Camera {
  Vec2 origin_in_world;
  double zoom = 1;
  bool operator==(const Camera&) const = default;
};

[[nodiscard]] constexpr Vec2 world_from_screen(const Camera& camera, Vec2 point_on_screen) {
  return camera.origin_in_world + point_on_screen * (1 / camera.zoom);
}
[[nodiscard]] constexpr Vec2 screen_from_world(const Camera& camera, Vec2 point_in_world) {
  return (point_in_world - camera.origin_in_world) * camera.zoom;
}
[[nodiscard]] constexpr Rect screen_from_world(const Camera& camera, const Rect& box_in_world) {
  return {screen_from_world(camera, box_in_world.min), screen_from_world(camera, box_in_world.max)};
}
[[nodiscard]] constexpr Rect world_from_screen(const Camera& camera, const Rect& box_on_screen) {
  return {world_from_screen(camera, box_on_screen.min), world_from_screen(camera, box_on_screen.max)};
}

/// Moved by a distance in pixels, as the hand moves the paper.
[[nodiscard]] Camera panned(Camera camera, Vec2 by_pixels);
/// Zoomed by a factor with the world under `about_on_screen` staying there; clamped to the least and most
/// zoom. A factor that is not a positive number changes nothing.
[[nodiscard]] Camera zoomed(Camera camera, double factor, Vec2 about_on_screen);
/// So that the box stands in the middle of `visible_on_screen` (what panels leave free, from the canvas' top
/// left), with a margin of fit_margin pixels, at most at 100 %.
[[nodiscard]] Camera fitted(const Rect& box_in_world, const Rect& visible_on_screen);
/// Moved as little as brings the box wholly into what is visible, with a small margin; a box larger than that
/// is centred. Out from under what floats there, too, as far as there is room left of it or above it. The
/// zoom stays.
[[nodiscard]] Camera revealing(Camera camera, const Rect& box_in_world, const Rect& visible_on_screen,
                               std::span<const Rect> floating_on_screen = {});

} // namespace cg::editor
