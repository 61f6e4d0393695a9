// Layout: where the panels stand in the window, for all views alike. Pure arithmetic in interface pixels on
// the 4-pixel grid; ask with Screen::size.
//
// The canvas fills the whole window; panels float over it with a margin of 12: left and right of its middle
// or, on a tablet held upright, side by side below it. Nothing here overlaps, down to a window of 640 × 400;
// in a smaller one the panels keep their least sizes and the window cuts them off.
#pragma once

#include <algorithm>
#include <cmath>

#include "base/geometry.hpp"
#include "base/language.hpp"

namespace cg::ui::layout {

inline constexpr double margin = 12; // as Theme::margin
inline constexpr double top_bar_height = 56;
inline constexpr double tabs_row_height = 40; // of a second row, where the tabs do not fit beside the buttons
inline constexpr double bar_padding = 8;      // of the small bars on the canvas
inline constexpr double zoom_bar_width = 240, zoom_bar_width_for_fingers = 284;
inline constexpr double overlay_bar_width = 324;
inline constexpr double overlay_bar_label = 22; // above the field, where it is not beside it

/// How much longer the words of the bars are than in English, for which the widths below were made.
[[nodiscard]] inline double length_of_words() { return spoken_language() == "en" ? 1 : 1.2; }
/// Room for icons beside the words of all tabs, and for words beside the icons of all buttons.
[[nodiscard]] inline bool wide(Vec2 size) { return size.x >= 1640 * length_of_words(); }
/// Tablets and small windows: words of the top bar give way to icons with tooltips.
[[nodiscard]] inline bool compact(Vec2 size) { return size.x < 1200 * length_of_words(); }
/// There the panels are narrower, too.
[[nodiscard]] constexpr bool narrow(Vec2 size) { return size.x < 1200; }
/// Small and low, as a window is whose interface was enlarged twice: the palette is a strip of icons, so that
/// most of the middle is the canvas's.
[[nodiscard]] constexpr bool tight(Vec2 size) { return size.x < 800 && size.y < 560; }
/// A tablet held upright: two panels beside the canvas would leave it a third of the width.
[[nodiscard]] constexpr bool upright(Vec2 size) { return size.x < 1100 && size.y > size.x && size.y >= 800; }
/// Of the panels that stand below the canvas.
[[nodiscard]] inline double lower_height(Vec2 size) {
  return std::clamp(4 * std::floor(size.y * 0.09), 300.0, 440.0);
}
[[nodiscard]] inline double palette_width(Vec2 size) {
  if (tight(size)) return 64;
  if (narrow(size)) return size.x < 900 && !upright(size) ? 208 : 232;
  return spoken_language() == "en" ? 264 : 288;
}
[[nodiscard]] inline double inspector_width(Vec2 size) {
  if (tight(size)) return 248;
  return narrow(size) ? (size.x < 900 ? 272 : 288) : 320;
}

/// Across the top.
[[nodiscard]] inline Rect top_bar(Vec2 size) {
  const double height = top_bar_height + (compact(size) ? tabs_row_height : 0);
  return {{margin, margin}, {std::max(size.x - margin, 640 - margin), margin + height}};
}

/// What is left below the top bar: views of the whole middle (the success matrix and others).
[[nodiscard]] inline Rect view_area(Vec2 size) {
  const Rect bar = top_bar(size);
  const double top = bar.max.y + margin;
  return {{margin, top}, {bar.max.x, std::max(size.y - margin, top + 200)}};
}

/// At the left, as high as it may be.
[[nodiscard]] inline Rect palette(Vec2 size) {
  const Rect area = view_area(size);
  const double top = upright(size) ? area.max.y - lower_height(size) : area.min.y;
  return {{area.min.x, top}, {area.min.x + palette_width(size), area.max.y}};
}

/// At the right, as high as it may be; below the canvas as wide as the palette leaves it.
[[nodiscard]] inline Rect inspector(Vec2 size) {
  const Rect area = view_area(size), left = palette(size);
  const double from = upright(size) ? left.max.x + margin : area.max.x - inspector_width(size);
  return {{from, left.min.y}, area.max};
}

/// The canvas view: all of the window.
[[nodiscard]] constexpr Rect canvas(Vec2 size) { return {{0, 0}, size}; }

/// What the panels leave free of the canvas; all below the top bar while they are put away.
[[nodiscard]] inline Rect free_canvas(Vec2 size, bool panels = true) {
  const Rect area = view_area(size);
  if (!panels) return area;
  if (upright(size)) return {area.min, {area.max.x, palette(size).min.y - margin}};
  return {{palette(size).max.x + margin, area.min.y}, {inspector(size).min.x - margin, area.max.y}};
}
/// Where cards are fitted into and new ones stand: where it is low or wide, above the bars that stand on it.
[[nodiscard]] inline Rect visible_canvas(Vec2 size, bool panels = true) {
  Rect free = free_canvas(size, panels);
  if (upright(size) || !panels)
    free.max.y -= 44 + 2 * bar_padding + margin; // as high as the bars are for fingers
  return free;
}

/// Where the bars stand: they stay where they are when the panels beside them are put away.
[[nodiscard]] inline Rect room_of_bars(Vec2 size, bool panels) {
  return free_canvas(size, panels || !upright(size));
}
/// At the bottom right of their room; narrower where there is no more. As high as its buttons
/// (Screen::control_height).
[[nodiscard]] inline Rect zoom_bar(Vec2 size, double control_height = 32, bool panels = true) {
  const Rect free = room_of_bars(size, panels);
  const double usual = control_height > 32 ? zoom_bar_width_for_fingers : zoom_bar_width;
  const double width = std::min(usual, free.width());
  return {{free.max.x - width, free.max.y - control_height - 2 * bar_padding}, free.max};
}

/// The choice of what is shown on the cards stands left of the zoom bar, or above it where there is no room.
[[nodiscard]] inline bool overlay_bar_is_beside(Vec2 size, bool panels = true) {
  return room_of_bars(size, panels).width() >= overlay_bar_width + margin + zoom_bar_width_for_fingers;
}
[[nodiscard]] inline Rect overlay_bar(Vec2 size, double control_height = 32, bool panels = true) {
  const Rect zoom = zoom_bar(size, control_height, panels);
  if (overlay_bar_is_beside(size, panels)) {
    const double right = zoom.min.x - margin;
    return {{right - overlay_bar_width, zoom.min.y}, {right, zoom.max.y}};
  }
  const double bottom = zoom.min.y - margin;
  return {{zoom.min.x, bottom - zoom.height() - overlay_bar_label}, {zoom.max.x, bottom}};
}

/// Where a notice of two lines stands on the canvas: in the middle, above both.
[[nodiscard]] inline Rect notice(Vec2 size, double control_height = 32, bool panels = true) {
  constexpr double width = 500, height = 68;
  const double bottom =
      upright(size) ? size.y - margin : overlay_bar(size, control_height, panels).min.y - margin;
  return {{(size.x - width) / 2, bottom - height}, {(size.x + width) / 2, bottom}};
}

/// The map of the whole plan, above both.
inline constexpr Vec2 minimap_size{184, 124};
[[nodiscard]] inline bool has_room_for_minimap(Vec2 size, bool panels = true) {
  const Rect free = free_canvas(size, panels);
  return free.width() >= 560 && free.height() >= 440;
}
[[nodiscard]] inline Rect minimap(Vec2 size, double control_height = 32, bool panels = true) {
  const Rect zoom = zoom_bar(size, control_height, panels),
             overlay = overlay_bar(size, control_height, panels);
  const double bottom = std::min(zoom.min.y, overlay.min.y) - margin;
  return {{zoom.max.x - minimap_size.x, bottom - minimap_size.y}, {zoom.max.x, bottom}};
}

} // namespace cg::ui::layout
