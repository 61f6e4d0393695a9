// Brush: draws in world units on the screen, through the camera. Everything scales with the zoom: text is
// laid out at scale 1 and only drawn larger or smaller, so a line breaks at the same word at any zoom.
#pragma once

#include <cstdint>
#include <string_view>

#include "editor/camera.hpp"
#include "ui/screen.hpp"
#include "ui/widgets/paint.hpp"

namespace cg::ui {

/// How much of a card is worth drawing at a zoom.
enum class Detail : std::uint8_t {
  whole,
  bars,   // below 30 %: small text and chips become bars
  blocks, // below 18 %: colour, monogram or icon
  specks  // below 10 %: a rectangle of its colour
};
[[nodiscard]] constexpr Detail detail_at(double zoom) {
  return zoom < 0.1    ? Detail::specks
         : zoom < 0.18 ? Detail::blocks
         : zoom < 0.3  ? Detail::bars
                       : Detail::whole;
}

struct Brush {
  const Screen& screen;
  const Theme& theme;
  ImDrawList* list = nullptr;
  editor::Camera camera;
  Vec2 corner; // of the canvas on the screen

  [[nodiscard]] double zoom() const { return camera.zoom; }
  [[nodiscard]] Detail detail() const { return detail_at(camera.zoom); }
  [[nodiscard]] Vec2 on_screen(Vec2 in_world) const {
    return corner + editor::screen_from_world(camera, in_world);
  }
  /// On whole device pixels, so that edges are crisp.
  [[nodiscard]] Rect on_screen(const Rect& in_world) const;
  [[nodiscard]] Vec2 in_world(Vec2 on_screen) const {
    return editor::world_from_screen(camera, on_screen - corner);
  }

  // Positions and lengths in world units
  void fill(const Rect& rect, Colour colour, double radius = 0) const;
  void icon(Icon icon, Vec2 centre, double size, Colour colour) const;
  void line(Type type, Vec2 at, Colour colour, std::string_view text) const;
  /// One line, with "…" when it is wider; returns its width.
  double short_line(Type type, Vec2 at, double width, Colour colour, std::string_view text) const;
  /// Returns its height.
  double paragraph(Type type, Vec2 at, double width, int most_lines, Colour colour,
                   std::string_view text) const;
};

} // namespace cg::ui
