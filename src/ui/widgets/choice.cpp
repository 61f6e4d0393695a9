#include "ui/widgets/choice.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "ui/widgets/button.hpp"
#include "ui/widgets/field_box.hpp"
#include "ui/widgets/memory.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/panel.hpp"
#include "ui/widgets/words.hpp"

namespace cg::ui {

namespace {

constexpr double check_size = 18;

std::string_view key_of(std::string_view key, std::string_view label) { return key.empty() ? label : key; }

void draw_check(const Theme& theme, const Rect& box, const CheckboxSpec& spec, const Hit& hit) {
  ImDrawList* list = draw_list();
  const double radius = theme.unit;
  if (spec.checked) {
    fill_rect(list, box,
              spec.disabled ? theme.disabled
              : hit.hovered ? theme.accent_hover
                            : theme.accent,
              radius);
    draw_icon(list, Icon::check, box.centre(), 14, theme.on_accent);
    return;
  }
  fill_rect(list, box,
            spec.disabled ? theme.sunken
            : hit.hovered ? blended(theme.hover, theme.panel)
                          : theme.panel,
            radius);
  stroke_rect(list, box, spec.disabled ? theme.hairline : theme.control_line, radius, 1.5);
}

// Opens a group of radio buttons with its label above; returns the group's node.
std::uint32_t begin_choices(Screen& screen, Role role, std::string_view name, std::string_view key,
                            bool hide_label) {
  if (!hide_label) {
    label(screen, name, true);
    space(screen, screen.theme.unit - screen.theme.gap);
  }
  Node group;
  group.role = role;
  group.name = name;
  return begin_node(screen, std::move(group), key_of(key, name));
}

// One member of a set of which one is on. The one that is on (or the first) is in the tab order.
struct Member {
  Role role = Role::radio;
  std::string_view name, key;
  Rect rect;
  bool on = false, in_tab_order = false, disabled = false;
  int position = 0, of = 0;
  double radius = 8;
};
Hit member(Screen& screen, const Member& spec) {
  Node node;
  node.role = spec.role;
  node.name = spec.name;
  node.rect = spec.rect;
  node.focusable = true;
  node.walked = !spec.in_tab_order;
  node.disabled = spec.disabled;
  node.position = spec.position;
  node.set_size = spec.of;
  (spec.role == Role::tab ? node.selectable : node.checkable) = true;
  (spec.role == Role::tab ? node.selected : node.checked) = spec.on;
  return interact(screen, std::move(node), spec.key, {.radius = spec.radius});
}

// Which member the arrow keys lead to, or no_option.
int walked_to(Screen& screen, const std::vector<std::uint32_t>& ids) {
  const std::uint32_t to = walk(screen, ids.data(), static_cast<int>(ids.size()));
  const auto at = std::find(ids.begin(), ids.end(), to);
  return to == 0 ? no_option : static_cast<int>(at - ids.begin());
}

std::optional<int> changed(int chosen, std::optional<int> before) {
  return chosen == no_option || before == chosen ? std::nullopt : std::optional<int>(chosen);
}

} // namespace

std::optional<bool> checkbox(Screen& screen, const CheckboxSpec& spec) {
  const Theme& theme = screen.theme;
  const double left = check_size + theme.gap, width = place_width(screen) - left;
  const TextBlock& words = wrapped(theme.text_type, spec.label, width);
  const double hint = spec.hint.empty() ? 0 : wrapped(theme.label_regular, spec.hint, width).height;
  const double height = std::max(screen.control_height(), words.height + hint);
  const Rect rect = place(screen, {spec.hint.empty() ? left + std::ceil(words.width) : 0, height});
  Node node;
  node.role = Role::checkbox;
  node.name = spec.label;
  node.description = spec.hint;
  node.rect = rect;
  node.focusable = node.checkable = true;
  node.checked = spec.checked;
  node.disabled = spec.disabled;
  const Hit hit =
      interact(screen, std::move(node), key_of(spec.key, spec.label), {.radius = theme.radius_chip});
  if (hit.visible) {
    const double top = rect.min.y + (height - words.height - hint) / 2;
    const double middle = top + theme.text_type.line / 2;
    const Rect box{{rect.min.x, middle - check_size / 2}, {rect.min.x + check_size, middle + check_size / 2}};
    draw_check(theme, on_pixels(screen, box), spec, hit);
    draw_block(draw_list(), words, 1, {rect.min.x + left, top}, width,
               spec.disabled ? theme.disabled : theme.text);
    if (hint > 0) {
      draw_block(draw_list(), wrapped(theme.label_regular, spec.hint, width), 1,
                 {rect.min.x + left, top + words.height}, width, theme.muted);
    }
  }
  return hit.clicked ? std::optional<bool>(!spec.checked) : std::nullopt;
}

namespace {

Options all_options(const ComboSpec& spec) {
  std::vector<std::string> options;
  options.reserve(spec.options.size() + 1);
  if (!spec.none_label.empty()) options.emplace_back(spec.none_label);
  for (const std::string_view option : spec.options) options.emplace_back(option);
  return options;
}

void note_pointed(Screen& screen, const Hit& hit) {
  std::uint32_t& pointed = screen.memory.pointed_combo;
  if (hit.hovered && pointed != hit.id) {
    pointed = hit.id;
    screen.requests.want_frame_at(screen.now_seconds);
  } else if (!hit.hovered && pointed == hit.id) {
    pointed = 0;
  }
}

} // namespace

bool combo_is_in_use(const Screen& screen, std::string_view key) {
  const std::uint32_t id = screen.semantics.id_of(key);
  const auto& chosen = screen.input.chosen; // the focus may have gone on since
  return screen.input.focused == id || screen.memory.pointed_combo == id ||
         std::any_of(chosen.begin(), chosen.end(),
                     [id](const ChosenOption& option) { return option.node == id; });
}

std::optional<int> combo(Screen& screen, const ComboSpec& spec) {
  const int first = spec.none_label.empty() ? 0 : 1; // where the options begin in the list that is shown
  FieldBoxSpec box;
  box.role = Role::combobox;
  box.options = spec.kept.size() > 0 ? spec.kept : all_options(spec);
  const int count = static_cast<int>(box.options.size());
  const bool known = spec.selected && *spec.selected >= 0 && *spec.selected + first < count;
  box.label = spec.label;
  box.key = spec.key;
  box.text =
      known ? std::string_view(
                  box.options[static_cast<std::size_t>(*spec.selected) + static_cast<std::size_t>(first)])
            : spec.none_label;
  box.hint = spec.hint;
  box.error = spec.error;
  box.trailing = Icon::chevron_down;
  box.disabled = spec.disabled;
  box.hide_label = spec.hide_label;
  box.width = spec.width;
  const Hit hit = field_box(screen, box);
  note_pointed(screen, hit);
  std::optional<int> chosen;
  for (const ChosenOption& option : screen.input.chosen) {
    const bool there = option.node == hit.id && option.index >= 0 && option.index < count;
    if (there && !spec.disabled) chosen = option.index - first;
  }
  const int now = known ? *spec.selected : no_option;
  return chosen && *chosen != now ? chosen : std::nullopt;
}

std::optional<int> segments(Screen& screen, const SegmentsSpec& spec) {
  const Theme& theme = screen.theme;
  begin_choices(screen, Role::radiogroup, spec.label, spec.key, spec.hide_label);
  const Rect all = on_pixels(screen, place(screen, {0, screen.control_height()}));
  ImDrawList* list = draw_list();
  fill_rect(list, all, theme.sunken, theme.radius_control);
  stroke_rect(list, all, theme.hairline, theme.radius_control);
  const int count = static_cast<int>(spec.options.size());
  const double width = all.width() / count;
  std::vector<std::uint32_t> ids;
  int chosen = no_option;
  for (int i = 0; i < count; ++i) {
    const std::string_view option = spec.options[static_cast<std::size_t>(i)];
    const Rect rect{{all.min.x + width * i, all.min.y}, {all.min.x + width * (i + 1), all.max.y}};
    const bool on = spec.selected == i;
    const Hit hit = member(screen, {.name = option,
                                    .key = option,
                                    .rect = rect,
                                    .on = on,
                                    .in_tab_order = spec.selected ? on : i == 0,
                                    .disabled = spec.disabled});
    ids.push_back(hit.id);
    if (hit.clicked) chosen = i;
    if (spec.takes_focus && (spec.selected ? on : i == 0)) ask_focus(screen, hit.id);
    const Rect inner = rect.grown(-3);
    if (on) {
      draw_shadow(list, theme, inner, theme.radius_chip, 1);
      fill_rect(list, inner, theme.panel, theme.radius_chip);
      stroke_rect(list, inner, theme.accent, theme.radius_chip, 1.5);
    } else if (hit.hovered) {
      fill_rect(list, inner, theme.hover, theme.radius_chip);
    }
    const Type type = on ? theme.label : theme.label_regular;
    const std::string shown = shortened(type, option, inner.width() - 8);
    draw_text(list, type, 1, {rect.centre().x - text_width(type, shown) / 2, rect.centre().y - type.line / 2},
              spec.disabled ? theme.disabled
              : on          ? theme.accent
                            : theme.text,
              shown);
  }
  const int walked = spec.disabled ? no_option : walked_to(screen, ids);
  end_node(screen);
  return changed(walked != no_option ? walked : chosen, spec.selected);
}

namespace {

constexpr double tab_gap = 2, widest_tab_inset = 10, least_tab_inset = 2;

double tab_icon(const Theme& theme, const TabSpec& tab) {
  return tab.icon == Icon::none ? 0 : theme.icon + 6;
}

double tab_content(const Screen& screen, const TabSpec& tab) {
  const Theme& theme = screen.theme;
  const double words = text_width(theme.text_strong, tab.label); // as wide as when it is on: nothing moves
  const double least = screen.for_fingers() ? theme.control_height_touch - 2 * least_tab_inset : 0;
  return std::ceil(std::max(tab_icon(theme, tab) + words, least));
}

// The room left and right of a tab's words: less where the tabs would not fit into the row.
double tab_inset(const Screen& screen, const TabsSpec& spec) {
  double content = 0;
  for (const TabSpec& tab : spec.tabs) content += tab_content(screen, tab) + tab_gap;
  const double rest = place_width(screen) - content;
  const auto sides = static_cast<double>(2 * spec.tabs.size());
  return std::clamp(std::floor(rest / sides), least_tab_inset, widest_tab_inset);
}

} // namespace

std::optional<int> tabs(Screen& screen, const TabsSpec& spec) {
  const Theme& theme = screen.theme;
  const double inset = tab_inset(screen, spec);
  begin_choices(screen, Role::tablist, spec.name, spec.key, true);
  ImDrawList* list = draw_list();
  std::vector<std::uint32_t> ids;
  int chosen = no_option;
  const int count = static_cast<int>(spec.tabs.size());
  for (int i = 0; i < count; ++i) {
    const TabSpec& tab = spec.tabs[static_cast<std::size_t>(i)];
    const bool on = i == spec.selected;
    const double icon = tab_icon(theme, tab), width = tab_content(screen, tab) + 2 * inset;
    if (i > 0) same_line(screen, tab_gap);
    const Rect rect = place(screen, {width, screen.control_height()});
    const Hit hit = member(screen, {.role = Role::tab,
                                    .name = tab.label,
                                    .key = key_of(tab.key, tab.label),
                                    .rect = rect,
                                    .on = on,
                                    .in_tab_order = on,
                                    .position = i + 1,
                                    .of = count});
    ids.push_back(hit.id);
    if (hit.clicked) chosen = i;
    if (!hit.visible) continue;
    if (on)
      fill_rect(list, rect, theme.accent_soft, theme.radius_control);
    else if (hit.hovered)
      fill_rect(list, rect, hit.held ? theme.pressed : theme.hover, theme.radius_control);
    const Colour ink = on ? theme.accent : theme.text;
    const double words = text_width(theme.text_strong, tab.label);
    const double left = on_pixel(screen, rect.centre().x - (icon + words) / 2);
    if (tab.icon != Icon::none)
      draw_icon(list, tab.icon, {left + theme.icon / 2, rect.centre().y}, theme.icon, ink);
    const Type type = on ? theme.text_strong : theme.text_type;
    draw_text(list, type, 1, {left + icon, rect.centre().y - type.line / 2}, ink, tab.label);
  }
  const int walked = walked_to(screen, ids);
  end_node(screen);
  return changed(walked != no_option ? walked : chosen, spec.selected);
}

} // namespace cg::ui
