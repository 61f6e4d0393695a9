#include "ui/widgets/panel.hpp"

#include "base/language.hpp"
#include "imgui.h"
#include "imgui_internal.h"
#include "ui/widgets/button.hpp"
#include "ui/widgets/memory.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/paper.hpp"
#include "ui/widgets/window.hpp"

namespace cg::ui {

namespace {

// The row above the content. True when its close button was pressed.
bool panel_head(Screen& screen, const PanelSpec& spec) {
  const Theme& theme = screen.theme;
  const Rect row = place(screen, {0, 24});
  double x = row.min.x;
  if (spec.icon != Icon::none) {
    draw_icon(draw_list(), spec.icon, {x + 10, row.centre().y}, 20, theme.muted);
    x += 28;
  }
  const double width = row.max.x - x - (spec.closable ? 36 : 0);
  draw_text(draw_list(), theme.title, 1, {x, row.min.y}, theme.text,
            shortened(theme.title, spec.heading, width));
  Node node;
  node.role = Role::heading;
  node.name = spec.heading;
  node.level = 2;
  node.rect = row;
  add_node(screen, std::move(node), "heading");
  if (!spec.closable) return false;
  const double size = screen.for_fingers() ? theme.control_height_touch : row.height() + 4;
  const Rect cross{{row.max.x - (screen.for_fingers() ? size : 28), row.centre().y - size / 2},
                   {row.max.x, row.centre().y + size / 2}};
  return icon_button_at(screen, cross, Icon::close, tr("Close"), "close");
}

} // namespace

Panel begin_panel(Screen& screen, const PanelSpec& spec) {
  Node node;
  node.role = spec.role;
  node.name = spec.name;
  Panel panel;
  panel.id = begin_node(screen, std::move(node), spec.key.empty() ? spec.name : spec.key);
  begin_paper(screen, {.node = panel.id,
                       .rect = spec.rect,
                       .padding = spec.padding,
                       .radius = screen.theme.radius_panel,
                       .fits = spec.fit_height,
                       .scroll_across = spec.scroll_across,
                       .painted = spec.paper});
  if (!spec.heading.empty()) panel.close_asked = panel_head(screen, spec);
  begin_paper_content(screen);
  const WidgetMemory::Place& at = screen.memory.places.back();
  panel.rect = at.rect;
  if (spec.fit_height) {
    const double height = screen.memory.slot(panel.id).height;
    if (height > 0) panel.rect.max.y = panel.rect.min.y + height;
  }
  panel.content = {{at.left, at.next_y}, {at.left + at.width, panel.rect.max.y - at.padding}};
  return panel;
}

void end_panel(Screen& screen) {
  end_paper(screen);
  end_node(screen);
}

Surface begin_surface(Screen& screen, const SurfaceSpec& spec) {
  Node node;
  node.role = spec.role;
  node.name = spec.name;
  const std::uint32_t id = begin_node(screen, std::move(node), spec.key.empty() ? spec.name : spec.key);
  const Rect rect = on_pixels(screen, spec.rect);
  if (Node* added = screen.semantics.find(id)) added->rect = rect;
  ImGuiWindow* window = begin_window(screen, id, rect, panel_layer, spec.pointer);
  begin_place(screen, id, rect, 0);
  return {id, rect, window->DrawList, ImGui::GetCurrentContext()->HoveredWindow == window};
}

void end_surface(Screen& screen) {
  end_place(screen);
  end_window();
  end_node(screen);
}

ImDrawList* begin_moving_part(Screen& screen, std::string_view key, const Rect& rect) {
  return begin_window(screen, screen.semantics.id_of(key), on_pixels(screen, rect), panel_layer, false)
      ->DrawList;
}

void end_moving_part() { end_window(); }

ImDrawList* draw_list() { return ImGui::GetCurrentWindow()->DrawList; }
Vec2 pointer_position() { return from_im(ImGui::GetIO().MousePos); }

bool begin_section(Screen& screen, const SectionSpec& spec) {
  const Theme& theme = screen.theme;
  const std::string_view key = spec.key.empty() ? spec.label : spec.key;
  Node group;
  group.role = Role::group;
  group.name = spec.label;
  const std::uint32_t id = begin_node(screen, std::move(group), key);
  WidgetMemory::Slot& slot = screen.memory.slot(id);
  if (!slot.known) slot.open = spec.open_at_first;
  slot.known = true;
  slot.open = slot.open || spec.open_now;

  Node node;
  node.role = Role::button;
  node.name = spec.label;
  node.value = spec.count;
  node.focusable = node.expandable = true;
  node.expanded = slot.open;
  const Rect row = place(screen, {0, screen.control_height()});
  node.rect = row;
  const Hit hit = interact(screen, std::move(node), "header", {.radius = theme.radius_control});
  if (hit.clicked) slot.open = !slot.open;
  if (spec.open_now) ask_focus(screen, hit.id); // until something in it asks
  if (hit.visible) {
    ImDrawList* list = draw_list();
    if (hit.hovered)
      fill_rect(list, {{row.min.x - 6, row.min.y}, {row.max.x + 6, row.max.y}},
                hit.held ? theme.pressed : theme.hover, theme.radius_control);
    const double middle = row.centre().y;
    draw_icon(list, slot.open ? Icon::chevron_down : Icon::chevron_right, {row.min.x + 7, middle}, 16,
              theme.muted);
    double x = row.min.x + 20;
    if (spec.icon != Icon::none) {
      draw_icon(list, spec.icon, {x + 9, middle}, 18, theme.muted);
      x += 26;
    }
    const double top = middle - theme.label.line / 2;
    x += draw_text(list, theme.label, 1, {x, top}, theme.text,
                   shortened(theme.label, spec.label, row.max.x - x - 40));
    draw_text(list, theme.label_regular, 1, {x + 8, top}, theme.muted, spec.count);
  }
  return slot.open;
}

void end_section(Screen& screen) {
  space(screen, screen.theme.unit);
  end_node(screen);
}

} // namespace cg::ui
