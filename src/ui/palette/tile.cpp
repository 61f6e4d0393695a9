#include "ui/palette/tile.hpp"

#include "ui/widgets/paint.hpp"
#include "ui/widgets/panel.hpp"

namespace cg::ui {

namespace {

constexpr double small_icon = 16;

void draw_ground(ImDrawList* list, const Screen& screen, const Hit& hit, double radius) {
  const Theme& theme = screen.theme;
  fill_rect(list, hit.rect, theme.panel, radius);
  if (hit.held) {
    fill_rect(list, hit.rect, theme.pressed, radius);
  } else if (hit.hovered) {
    fill_rect(list, hit.rect, theme.hover, radius);
  }
  stroke_rect(list, hit.rect, hit.hovered || hit.held ? theme.control_line : theme.hairline, radius,
              theme.hairline_width);
}

void draw_words(ImDrawList* list, const Screen& screen, const TileSpec& spec, const Rect& rect) {
  const Theme& theme = screen.theme;
  const Type type = spec.small || spec.narrow ? theme.label_regular : theme.text_type;
  const double icon = spec.small ? small_icon : theme.icon;
  const double inset = spec.small || spec.narrow ? 8 : 12;
  const double gap = spec.small || spec.narrow ? 8 : 12;
  const double middle = rect.centre().y;
  draw_icon(list, spec.icon, {rect.min.x + inset + icon / 2, middle}, icon, theme.accent);
  const double left = rect.min.x + inset + icon + gap;
  const std::string words = shortened(type, spec.label, rect.max.x - 4 - left);
  draw_text(list, type, 1, {left, middle - type.line / 2}, theme.text, words);
}

} // namespace

double tile_height(const Screen& screen, bool small) {
  if (screen.for_fingers()) return screen.theme.control_height_touch;
  return small ? screen.theme.control_height : 36;
}

Hit tile(Screen& screen, const TileSpec& spec) {
  const double radius = screen.theme.radius_control;
  Node node;
  node.role = Role::button;
  node.name = spec.name;
  node.shortcut = spec.aria_shortcut;
  node.focusable = true;
  node.rect = place(screen, {0, tile_height(screen, spec.small)});
  const std::string_view tooltip = spec.tooltip.empty() && spec.label.empty() ? spec.name : spec.tooltip;
  const Hit hit = interact(
      screen, std::move(node), spec.name,
      {.tooltip = tooltip, .shortcut = spec.shortcut, .radius = radius, .draggable = true, .cursor = "grab"});
  if (!hit.visible) return hit;
  ImDrawList* list = draw_list();
  draw_ground(list, screen, hit, radius);
  if (spec.label.empty()) {
    draw_icon(list, spec.icon, hit.rect.centre(), screen.theme.icon, screen.theme.accent);
  } else {
    draw_words(list, screen, spec, hit.rect);
  }
  return hit;
}

} // namespace cg::ui
