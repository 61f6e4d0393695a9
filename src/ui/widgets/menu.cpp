// Menus. One is open at a time. Its items are members that arrow keys walk; the first gets the focus when it
// opens.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "imgui.h"
#include "ui/widgets/memory.hpp"
#include "ui/widgets/overlay.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/panel.hpp"
#include "ui/widgets/paper.hpp"
#include "ui/widgets/window.hpp"

namespace cg::ui {

namespace {

constexpr double least_width = 200, menu_pad = 6, item_pad = 10, icon_room = 28, shortcut_gap = 32, edge = 8;

void open_menu(Screen& screen, std::uint32_t node, std::uint32_t focus_after, Vec2 at, Vec2 above,
               double width) {
  screen.memory.menu = {};
  screen.memory.menu.node = node;
  screen.memory.menu.focus_after = focus_after;
  screen.memory.menu.at = at;
  screen.memory.menu.above = above;
  screen.memory.menu.least_width = screen.memory.menu.width = std::max(least_width, width);
  screen.requests.want_frames_until(screen.now_seconds + 0.05);
}

// What a pointer gives the focus back to shows no ring until a key is used, and says nothing of itself.
void close_menu(Screen& screen, bool by_pointer) {
  WidgetMemory& memory = screen.memory;
  const std::uint32_t focus_after = std::exchange(memory.menu, {}).focus_after;
  if (focus_after == 0) return;
  ask_focus(screen, focus_after);
  if (by_pointer) memory.pointer_focus = memory.pressed_focus = focus_after;
}

// Where the menu stands: below its button when it has room there, else above, else as low as all of it is
// seen.
Rect menu_rect(Screen& screen) {
  const WidgetMemory::OpenMenu& menu = screen.memory.menu;
  // What it holds, not how high it was: that may have been cut off where it stood.
  const double height = std::ceil(screen.memory.slot(menu.node).content.y), width = menu.width;
  const double most = screen.size.y - 2 * edge, lowest = screen.size.y - edge - height;
  double y = menu.at.y;
  const double above = std::min(menu.above.y - height, lowest);
  if (height > 0 && y > lowest) y = above >= edge ? above : std::max(edge, lowest);
  const double x = std::clamp(menu.at.x, edge, std::max(edge, screen.size.x - width - edge));
  return {{x, y}, {x + width, height > 0 ? std::min(y + height, edge + most) : y + most}};
}

// Draws the open menu's paper; items follow.
void begin_menu_paper(Screen& screen, std::uint32_t id, std::string_view name, std::string_view key) {
  WidgetMemory::OpenMenu& menu = screen.memory.menu;
  const bool outside = backdrop(screen, id, screen.theme.panel.faded(0), menu_layer);
  Node node;
  node.role = Role::menu;
  node.name = name;
  begin_node(screen, std::move(node), key);
  const Rect rect = menu_rect(screen);
  Rect most = rect;
  most.max.y = screen.size.y - edge;
  begin_paper(screen, {.node = id,
                       .rect = most,
                       .layer = menu_layer,
                       .padding = menu_pad,
                       .radius = screen.theme.radius_card,
                       .elevation = 8,
                       .fits = true,
                       .hide = menu.fresh});
  begin_paper_content(screen);
  WidgetMemory::Walk members;
  members.node = id;
  members.dismissed = outside; // told at the end of the menu, when its items have had their turn
  screen.memory.walks.push_back(std::move(members));
}

} // namespace

bool begin_menu(Screen& screen, const ButtonSpec& spec, bool asked_before) {
  WidgetMemory& memory = screen.memory;
  const std::string key = "menu of " + std::string(spec.key.empty() ? spec.label : spec.key);
  const std::uint32_t id = screen.semantics.id_of(key);
  ButtonSpec with_state = spec;
  with_state.has_menu = true;
  with_state.expanded = memory.menu.node == id;
  const Hit hit = button_hit(screen, with_state);
  if (hit.clicked || asked_before) {
    if (memory.menu.node == id) {
      close_menu(screen, hit.by_pointer);
    } else {
      open_menu(screen, id, hit.id, {hit.rect.min.x, hit.rect.max.y + 4},
                {hit.rect.min.x, hit.rect.min.y - 4}, hit.rect.width());
      memory.menu.by_pointer = hit.by_pointer || memory.pointer_focus == hit.id;
    }
  }
  if (memory.menu.node != id) {
    memory.menus.push_back(false);
    return false;
  }
  memory.menus.push_back(true);
  begin_menu_paper(screen, id, spec.name.empty() ? spec.label : spec.name, key);
  return true;
}

void open_menu_at(Screen& screen, std::string_view key, Vec2 at) {
  open_menu(screen, Semantics::id_of(0, key), screen.input.focused, at, at, 0);
  screen.memory.menu.by_pointer =
      ImGui::IsMouseReleased(ImGuiMouseButton_Right) || ImGui::IsMouseClicked(ImGuiMouseButton_Right);
}

bool begin_context_menu(Screen& screen, std::string_view name, std::string_view key) {
  // Known by its key alone, so that it may be opened from anywhere; drawn at the top level of the frame.
  const std::uint32_t id = Semantics::id_of(0, key);
  const bool open = screen.memory.menu.node == id;
  screen.memory.menus.push_back(open);
  if (open) begin_menu_paper(screen, id, name, key);
  return open;
}

bool menu_item(Screen& screen, const MenuItemSpec& spec) {
  const Theme& theme = screen.theme;
  WidgetMemory::OpenMenu& menu = screen.memory.menu;
  if (!screen.memory.walks.back().members.empty()) space(screen, -theme.gap);
  const Rect rect = place(screen, {0, screen.control_height()});
  Node node;
  node.role = Role::menuitem;
  node.name = spec.label;
  node.shortcut = spec.aria_shortcut;
  node.rect = rect;
  node.focusable = true;
  node.walked = !screen.memory.walks.back().members.empty();
  node.disabled = spec.disabled;
  node.checkable = spec.checkable;
  node.checked = spec.checked;
  node.one_of = spec.one_of;
  const Hit hit = interact(screen, std::move(node), spec.key.empty() ? spec.label : spec.key,
                           {.radius = theme.radius_chip, .ring_inside = true});
  screen.memory.walks.back().members.push_back(hit.id);
  const double keys =
      spec.shortcut.empty() ? 0 : text_width(theme.label_regular, spec.shortcut) + shortcut_gap;
  const double wanted =
      text_width(theme.text_type, spec.label) + icon_room + keys + 2 * (item_pad + menu_pad);
  menu.width = std::max(menu.width, std::ceil(wanted));
  if (hit.visible) {
    ImDrawList* list = draw_list();
    const Colour ink = spec.disabled ? theme.disabled : spec.danger ? theme.danger : theme.text;
    if (hit.hovered || hit.focused) {
      fill_rect(list, rect,
                hit.held      ? theme.pressed
                : spec.danger ? theme.danger_soft
                              : theme.hover,
                theme.radius_chip);
    }
    const double middle = rect.centre().y, x = rect.min.x + item_pad;
    const Icon icon = spec.checkable ? (spec.checked ? Icon::check : Icon::none) : spec.icon;
    draw_icon(list, icon, {x + 9, middle}, theme.icon, ink);
    draw_text(list, theme.text_type, 1, {x + icon_room, middle - theme.text_type.line / 2}, ink, spec.label);
    draw_text(
        list, theme.label_regular, 1,
        {rect.max.x - item_pad - keys + (keys > 0 ? shortcut_gap : 0), middle - theme.label_regular.line / 2},
        theme.muted, spec.shortcut);
  }
  if (hit.clicked) close_menu(screen, hit.by_pointer);
  return hit.clicked;
}

void menu_separator(Screen& screen) {
  const Rect row = place(screen, {0, 1});
  fill_rect(draw_list(),
            on_pixels(screen, {{row.min.x - menu_pad, row.min.y}, {row.max.x + menu_pad, row.max.y}}),
            screen.theme.hairline);
  space(screen, 0);
}

void end_menu(Screen& screen) {
  WidgetMemory& memory = screen.memory;
  const bool drawn = memory.menus.back();
  memory.menus.pop_back();
  if (!drawn) return;
  const WidgetMemory::Walk members = std::move(memory.walks.back());
  memory.walks.pop_back();
  end_paper(screen);
  end_node(screen);
  if (memory.menu.node != members.node) return; // an item was chosen
  const bool left = screen.input.has_key("Escape") || screen.input.has_key("Tab") || members.dismissed;
  if (memory.menu.fresh && !members.members.empty()) {
    ask_focus(screen, members.members.front());
    // Opened with the pointer, it shows no ring until a key is used.
    if (memory.menu.by_pointer) memory.pointer_focus = members.members.front();
  }
  walk(screen, members.members.data(), static_cast<int>(members.members.size()));
  memory.menu.fresh = false;
  memory.menu.drawn_frame = memory.frame;
  if (left) close_menu(screen, members.dismissed);
}

} // namespace cg::ui
