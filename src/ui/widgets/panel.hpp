// Panels and surfaces: where widgets stand. A panel is paper floating over the canvas (rounded, hairline,
// shadow, scrolls inside); a surface is a bare rectangle to draw on: the canvas itself, a view of the whole
// middle. Both are regions of the semantics tree. Later ones lie above earlier ones.
#pragma once

#include <string_view>

#include "ui/icon.hpp"
#include "ui/screen.hpp"
#include "ui/widgets/interact.hpp"

struct ImDrawList;

namespace cg::ui {

struct PanelSpec {
  std::string_view name;         // of the region
  std::string_view heading = {}; // a row at the top that does not scroll; empty: none
  Icon icon = Icon::none;        // before the heading
  std::string_view key = {};
  Rect rect;                  // on the screen
  bool fit_height = false;    // no higher than its content (rect.max.y is the most)
  bool scroll_across = false; // content may be wider than the panel
  bool closable = false;      // a button "Close" in the heading row
  bool paper = true;          // false: neither ground nor border nor shadow
  double padding = 16;
  Role role = Role::region;
};
struct Panel {
  std::uint32_t id = 0;
  Rect rect;    // as it stands (fit_height applied)
  Rect content; // where widgets stand, without the heading row; clipped to it
  bool close_asked = false;
};
/// Starts the panel; widgets follow until end_panel.
Panel begin_panel(Screen& screen, const PanelSpec& spec);
void end_panel(Screen& screen);

struct SurfaceSpec {
  std::string_view name;
  std::string_view key = {};
  Rect rect;
  Role role = Role::region;
  bool pointer = true; // false: the pointer goes through to what is below
};
struct Surface {
  std::uint32_t id = 0;
  Rect rect;
  ImDrawList* list = nullptr;
  bool hovered = false; // the pointer is over it and no panel, menu or dialog is between
};
/// A bare rectangle, clipped, without scrolling. A view hit-tests in it itself, or calls interact().
Surface begin_surface(Screen& screen, const SurfaceSpec& spec);
void end_surface(Screen& screen);

/// Over the open panel: what moves while the rest of it stays, in a list of its own, so that the graphics
/// need not draw the rest anew. The pointer goes through.
ImDrawList* begin_moving_part(Screen& screen, std::string_view key, const Rect& rect);
void end_moving_part();

/// The draw list of the panel or surface that is open.
[[nodiscard]] ImDrawList* draw_list();
/// Where the pointer is, on the screen.
[[nodiscard]] Vec2 pointer_position();

/// A foldable group with a heading row. Returns true while it is open; end_section either way.
struct SectionSpec {
  std::string_view label;
  std::string_view key = {};
  bool open_at_first = true;
  bool open_now = false;       // whatever it was, and the focus comes to its header
  std::string_view count = {}; // small, after the label: "3"
  Icon icon = Icon::none;
};
bool begin_section(Screen& screen, const SectionSpec& spec);
void end_section(Screen& screen);

/// Scrolls the open panel so that the rectangle is seen, when it is not.
void scroll_to(Screen& screen, const Rect& rect);

} // namespace cg::ui
