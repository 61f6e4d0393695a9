// Paint: the shapes that widgets and the canvas share. All coordinates are on the screen; `scale` multiplies
// type and line widths, so that a card looks the same at any zoom. Colours come from the theme.
#pragma once

#include <string_view>

#include "imgui.h"
#include "ui/screen.hpp"

namespace cg::ui {

[[nodiscard]] inline ImVec2 im(Vec2 p) { return {static_cast<float>(p.x), static_cast<float>(p.y)}; }
[[nodiscard]] inline Vec2 from_im(ImVec2 p) { return {static_cast<double>(p.x), static_cast<double>(p.y)}; }

/// The coordinate moved to the nearest device pixel.
[[nodiscard]] double on_pixel(const Screen& screen, double coordinate);
[[nodiscard]] Rect on_pixels(const Screen& screen, const Rect& rect);

/// No border or line is drawn thinner than this (Theme::hairline_width); set once a frame.
void set_least_line(double width);

/// False: nothing of the rectangle shows, for the list is clipped.
[[nodiscard]] bool shows(const ImDrawList* list, const Rect& rect);

void fill_rect(ImDrawList* list, const Rect& rect, Colour colour, double radius = 0);
/// A border inside the rectangle, `width` wide; a hairline is never thinner than a device pixel.
void stroke_rect(ImDrawList* list, const Rect& rect, Colour colour, double radius, double width = 1);
void stroke_dashed_rect(ImDrawList* list, const Rect& rect, Colour colour, double radius, double width = 1);
void draw_line(ImDrawList* list, Vec2 a, Vec2 b, Colour colour, double width = 1);
/// The soft shadow of a paper that lies `height` (4 for a card, 12 for a panel) above what is below.
void draw_shadow(ImDrawList* list, const Theme& theme, const Rect& rect, double radius, double height);
/// A ring outside the rectangle; on the foreground of the open window, so that nothing clips it.
void draw_focus_ring(Screen& screen, const Rect& rect, double radius);

/// A party's initials in a disc of its colour.
void draw_monogram(ImDrawList* list, const Theme& theme, Vec2 centre, double diameter,
                   std::string_view monogram, int party);

/// A chip as it stands on a card: hollow for a need, filled for a strength, dots for its depth.
struct ChipPaint {
  std::string_view label;
  bool filled = false;
  bool lit = false; // meets a counterpart: a strong border and ground
  int depth = 0;
  int party = 0;
};
/// Its size at scale 1, at most `most_width` wide (the label is shortened).
[[nodiscard]] Vec2 chip_size(const Theme& theme, const ChipPaint& chip, double most_width);
void draw_chip(ImDrawList* list, const Theme& theme, Vec2 at, double most_width, const ChipPaint& chip,
               double scale);

/// A bar that is `fraction` full; negative: not known (dashed).
void draw_progress(ImDrawList* list, const Theme& theme, const Rect& rect, double fraction, Colour colour);

} // namespace cg::ui
