#include "ui/widgets/button.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/language.hpp"
#include "ui/widgets/memory.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/panel.hpp"

namespace cg::ui {

namespace {

constexpr double icon_gap = 8, menu_room = 20, small_height = 28;

struct ButtonPaint {
  Colour ground, line, ink;
};

// Of a button as it rests; hover and press are laid over it.
ButtonPaint paint_of(const Theme& theme, const ButtonSpec& spec) {
  const Colour clear = theme.panel.faded(0);
  const Colour soft_line = theme.soft_line;
  const bool filled = spec.look == ButtonLook::primary || spec.look == ButtonLook::danger;
  if (spec.disabled) {
    return {filled ? theme.sunken : clear, spec.look == ButtonLook::quiet ? clear : theme.hairline,
            theme.disabled};
  }
  if (spec.pressed.value_or(false)) return {theme.accent_soft, theme.accent, theme.accent};
  switch (spec.look) {
    case ButtonLook::primary: return {theme.accent, clear, theme.on_accent};
    case ButtonLook::danger: return {theme.danger, clear, theme.on_danger};
    case ButtonLook::quiet: return {clear, clear, theme.text};
    case ButtonLook::secondary: break;
  }
  return {theme.panel, soft_line, theme.text};
}

Colour ground_under_pointer(const Theme& theme, const ButtonSpec& spec, const Hit& hit, Colour ground) {
  if (spec.disabled || !(hit.hovered || hit.held)) return ground;
  if (!spec.pressed.value_or(false)) {
    if (spec.look == ButtonLook::primary) return hit.held ? theme.accent_pressed : theme.accent_hover;
    if (spec.look == ButtonLook::danger) return theme.danger_hover;
  }
  const Colour over = hit.held ? theme.pressed : theme.hover;
  return ground.a == 0 ? over : blended(over, ground);
}

Type type_of(const Theme& theme, const ButtonSpec& spec) {
  if (spec.small) return theme.label_regular;
  return spec.look == ButtonLook::quiet || spec.align_left ? theme.text_type : theme.text_strong;
}

double padding_of(const ButtonSpec& spec) { return spec.small ? 8 : 12; }

double height_of(const Screen& screen, const ButtonSpec& spec) {
  return spec.small && !screen.for_fingers() ? small_height : screen.control_height();
}

double content_width(const Theme& theme, const ButtonSpec& spec) {
  double width = spec.icon == Icon::none ? 0 : theme.icon;
  if (!spec.icon_only && !spec.label.empty()) {
    width += text_width(type_of(theme, spec), spec.label) + (width > 0 ? icon_gap : 0);
  }
  return width + (spec.has_menu && !spec.icon_only ? menu_room : 0);
}

void draw_content(const Theme& theme, const ButtonSpec& spec, const Rect& rect, Colour ink) {
  ImDrawList* list = draw_list();
  const Vec2 middle = rect.centre();
  if (spec.icon_only) {
    draw_icon(list, spec.icon, middle, theme.icon, ink);
    return;
  }
  const double pad = padding_of(spec);
  const double room = rect.width() - 2 * pad, wanted = content_width(theme, spec);
  double x = rect.min.x + pad + (spec.align_left ? 0 : std::max(0.0, (room - wanted) / 2));
  const double right = rect.max.x - pad - (spec.has_menu ? menu_room : 0);
  if (spec.icon != Icon::none) {
    draw_icon(list, spec.icon, {x + theme.icon / 2, middle.y}, theme.icon, ink);
    x += theme.icon + icon_gap;
  }
  const Type type = type_of(theme, spec);
  draw_text(list, type, 1, {x, middle.y - type.line / 2}, ink, shortened(type, spec.label, right - x));
  if (spec.has_menu) draw_icon(list, Icon::chevron_down, {rect.max.x - pad - 6, middle.y}, 16, ink);
}

Node node_for(const ButtonSpec& spec) {
  Node node;
  node.role = Role::button;
  node.name = spec.name.empty() ? spec.label : spec.name;
  if (spec.tooltip != node.name) node.description = spec.tooltip;
  node.shortcut = spec.aria_shortcut;
  node.focusable = true;
  node.disabled = spec.disabled;
  node.checkable = spec.pressed.has_value();
  node.checked = spec.pressed.value_or(false);
  node.expandable = spec.has_menu;
  node.expanded = spec.expanded;
  return node;
}

Hit button_at(Screen& screen, const ButtonSpec& spec, const Rect& rect, bool draggable) {
  Node node = node_for(spec);
  node.rect = rect;
  const bool tells_label = spec.icon_only || !spec.shortcut.empty();
  const std::string_view tooltip = !spec.tooltip.empty() ? spec.tooltip
                                   : tells_label         ? spec.label
                                                         : spec.tooltip;
  const Hit hit = interact(screen, std::move(node), spec.key.empty() ? spec.label : spec.key,
                           {.tooltip = spec.expanded ? std::string_view() : tooltip,
                            .shortcut = spec.shortcut,
                            .radius = screen.theme.radius_control,
                            .draggable = draggable,
                            .cursor = draggable ? "grab" : "pointer"});
  if (!hit.visible) return hit;
  const Theme& theme = screen.theme;
  const ButtonPaint paint = paint_of(theme, spec);
  const Rect box = on_pixels(screen, rect);
  fill_rect(draw_list(), box, ground_under_pointer(theme, spec, hit, paint.ground), theme.radius_control);
  if (paint.line.a > 0) stroke_rect(draw_list(), box, paint.line, theme.radius_control);
  draw_content(theme, spec, box, paint.ink);
  return hit;
}

} // namespace

Vec2 button_size(const Screen& screen, const ButtonSpec& spec) {
  const double height = height_of(screen, spec);
  if (spec.icon_only) return {height, height};
  return {std::ceil(content_width(screen.theme, spec) + 2 * padding_of(spec)), height};
}

Hit button_hit(Screen& screen, const ButtonSpec& spec, bool draggable) {
  Vec2 size = button_size(screen, spec);
  size.x = spec.full_width ? 0 : std::min(size.x, std::max(size.y, place_width(screen)));
  return button_at(screen, spec, place(screen, size), draggable);
}

bool button(Screen& screen, const ButtonSpec& spec) { return button_hit(screen, spec).clicked; }

bool icon_button_at(Screen& screen, const Rect& rect, Icon icon, std::string_view name,
                    std::string_view key) {
  return button_at(screen,
                   {.label = name, .icon = icon, .look = ButtonLook::quiet, .icon_only = true, .key = key},
                   rect, false)
      .clicked;
}

bool text_button_at(Screen& screen, const Rect& rect, const ButtonSpec& spec) {
  return button_at(screen, spec, rect, false).clicked;
}

ChipEvents chip(Screen& screen, const ChipSpec& spec) {
  const Theme& theme = screen.theme;
  const ChipPaint paint{spec.label, spec.filled, spec.selected, spec.depth, spec.party};
  const bool hit = spec.removable || spec.pressable; // else it is only read
  const double high = !screen.for_fingers() ? 24 : hit ? theme.control_height_touch : 36;
  const double cross = !spec.removable ? 0 : high, height = high, gap = 6;
  if (screen.memory.after_chip) same_line(screen, gap);
  double most = place_width(screen) - cross;
  if (screen.memory.same_line && chip_size(theme, paint, 1e6).x > most) {
    screen.memory.same_line = false;
    most = place_width(screen) - cross;
  }
  const double width = chip_size(theme, paint, most).x;
  const Rect rect = place(screen, {width + cross, height});
  screen.memory.after_chip = true;

  const std::string_view key = spec.key.empty() ? spec.label : spec.key;
  ChipEvents events;
  Node node;
  node.role = spec.pressable ? Role::button : Role::text;
  node.name = spec.name.empty() ? spec.label : spec.name;
  node.rect = {rect.min, {rect.min.x + width, rect.max.y}};
  node.focusable = spec.pressable;
  const Rect body = node.rect;
  if (spec.pressable) {
    node.checkable = spec.selected;
    node.checked = spec.selected;
    events.pressed = interact(screen, std::move(node), key, {.radius = theme.radius_chip}).clicked;
  } else {
    add_node(screen, std::move(node), key);
  }
  draw_chip(draw_list(), theme, {body.min.x, body.centre().y - 12}, most, paint, 1);
  if (!spec.removable) return events;
  const Rect at{{rect.max.x - cross, rect.min.y}, rect.max};
  const std::string name = said("Remove {}", {spec.name.empty() ? spec.label : spec.name});
  events.remove_asked = icon_button_at(screen, at, Icon::close, name, std::string("remove ").append(key));
  return events;
}

} // namespace cg::ui
