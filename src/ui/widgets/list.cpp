#include "ui/widgets/list.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "ui/widgets/memory.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/panel.hpp"
#include "ui/widgets/words.hpp"

namespace cg::ui {

namespace {

constexpr double disc = 32, row_pad = 8, row_gap = 2;

double option_height(const Screen& screen, const OptionSpec& spec) {
  const Theme& theme = screen.theme;
  const double words = theme.text_type.line + (spec.secondary.empty() ? 0 : theme.label_regular.line);
  const double picture = spec.monogram.empty() ? 0 : disc;
  return std::max(screen.control_height(), std::max(words, picture) + 2 * row_pad);
}

void draw_option(const Theme& theme, const OptionSpec& spec, const Rect& rect, const Hit& hit) {
  ImDrawList* list = draw_list();
  if (spec.selected) fill_rect(list, rect, theme.accent_soft, theme.radius_control);
  if (hit.hovered) fill_rect(list, rect, hit.held ? theme.pressed : theme.hover, theme.radius_control);
  double x = rect.min.x + row_pad;
  const double middle = rect.centre().y;
  if (!spec.monogram.empty()) {
    draw_monogram(list, theme, {x + disc / 2, middle}, disc, spec.monogram, spec.party);
    x += disc + 12;
  } else if (spec.icon != Icon::none) {
    draw_icon(list, spec.icon, {x + 10, middle}, 20,
              spec.party > 0 ? theme.party(spec.party).fill : theme.muted);
    x += 32;
  }
  const Type title = spec.selected ? theme.text_strong : theme.text_type, small = theme.label_regular;
  double right = rect.max.x - row_pad;
  if (!spec.trailing.empty()) {
    right -= text_width(small, spec.trailing);
    draw_text(list, small, 1, {right, middle - small.line / 2}, theme.muted, spec.trailing);
    right -= row_pad;
  }
  const double words = title.line + (spec.secondary.empty() ? 0 : small.line);
  const double top = middle - words / 2;
  draw_text(list, title, 1, {x, top}, spec.disabled ? theme.disabled : theme.text,
            shortened(title, spec.title, right - x));
  draw_text(list, small, 1, {x, top + title.line}, spec.disabled ? theme.disabled : theme.muted,
            shortened(small, spec.secondary, right - x));
}

} // namespace

void begin_listbox(Screen& screen, const ListboxSpec& spec) {
  Node node;
  node.role = Role::listbox;
  node.name = spec.name;
  WidgetMemory::Walk walk_state;
  walk_state.node = begin_node(screen, std::move(node), spec.key.empty() ? spec.name : spec.key);
  walk_state.empty_text = spec.empty_text;
  screen.memory.walks.push_back(std::move(walk_state));
}

double option_step(const Screen& screen, const OptionSpec& spec) {
  return option_height(screen, spec) + row_gap;
}

Hit option(Screen& screen, const OptionSpec& spec) {
  WidgetMemory::Walk& all = screen.memory.walks.back();
  WidgetMemory::Slot& slot = screen.memory.slot(all.node);
  if (!all.members.empty()) space(screen, row_gap - screen.theme.gap);
  const Rect rect = place(screen, {0, option_height(screen, spec)});
  const std::string_view key = spec.key.empty() ? spec.title : spec.key;
  // One row is in the tab order: the one the keyboard stood on last, or the first.
  const std::uint32_t id = screen.semantics.next_id(key);
  if (slot.current == 0) slot.current = id;
  if (screen.input.focused == id) slot.current = id;
  all.current_seen |= slot.current == id;
  Node node;
  node.role = Role::option;
  node.name = spec.name.empty() ? spec.title : spec.name;
  node.description = spec.name.empty() ? spec.secondary : spec.description;
  node.rect = rect;
  node.focusable = node.selectable = true;
  node.selected = spec.selected;
  node.disabled = spec.disabled;
  node.walked = slot.current != id;
  node.position = static_cast<int>(spec.position);
  node.set_size = static_cast<int>(spec.set_size);
  const Hit hit = interact(screen, std::move(node), key,
                           {.tooltip = spec.tooltip,
                            .radius = screen.theme.radius_control,
                            .ring_inside = true,
                            .draggable = spec.draggable,
                            .cursor = spec.draggable ? "grab" : "pointer"});
  all.members.push_back(hit.id);
  if (hit.visible) draw_option(screen.theme, spec, on_pixels(screen, rect), hit);
  return hit;
}

void end_listbox(Screen& screen) {
  const WidgetMemory::Walk all = std::move(screen.memory.walks.back());
  screen.memory.walks.pop_back();
  WidgetMemory::Slot& slot = screen.memory.slot(all.node);
  if (all.members.empty()) {
    screen.semantics.find(all.node)->role = Role::group; // a list box has options (WAI-ARIA), or is none
    if (!all.empty_text.empty()) caption(screen, all.empty_text, "empty");
  }
  if (const std::uint32_t to = walk(screen, all.members.data(), static_cast<int>(all.members.size()));
      to != 0) {
    slot.current = to;
  } else if (!all.current_seen && !all.members.empty()) {
    // The row in the tab order is gone: from this frame on it is the first.
    slot.current = all.members.front();
    screen.semantics.find(slot.current)->walked = false;
  }
  end_node(screen);
}

} // namespace cg::ui
