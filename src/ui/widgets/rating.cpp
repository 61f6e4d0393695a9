// Rating: fist to five, as a row of discs. Not answered is not nought: no disc is filled and none is marked.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/language.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/panel.hpp"
#include "ui/widgets/words.hpp"

namespace cg::ui {

namespace {

void draw_disc(const Screen& screen, const RatingSpec& spec, const Rect& rect, int number, const Hit& hit) {
  const Theme& theme = screen.theme;
  const PartyColour& party = theme.party(spec.party);
  const Colour fill = spec.disabled ? theme.disabled : spec.party == 0 ? theme.accent : party.fill;
  const Colour on = spec.party == 0 ? theme.on_accent : party.on;
  ImDrawList* list = draw_list();
  const bool filled = spec.value == number;
  const double radius = rect.width() / 2;
  if (filled) {
    fill_rect(list, rect, fill, radius);
  } else {
    fill_rect(list, rect, hit.hovered ? blended(theme.hover, theme.panel) : theme.panel, radius);
    stroke_rect(list, rect, theme.control_line, radius);
  }
  const std::string digit = std::to_string(number);
  const Type type = theme.label;
  draw_text(list, type, 1, {rect.centre().x - text_width(type, digit) / 2, rect.centre().y - type.line / 2},
            filled          ? on
            : spec.disabled ? theme.disabled
                            : theme.text,
            digit);
}

// Delete and Backspace on one of the discs take the answer back.
bool asked_to_clear(const Screen& screen, const std::vector<std::uint32_t>& ids) {
  return std::any_of(screen.input.node_keys.begin(), screen.input.node_keys.end(),
                     [&ids](const NodeKeyPress& press) {
                       return (press.key == "Delete" || press.key == "Backspace") &&
                              std::find(ids.begin(), ids.end(), press.node) != ids.end();
                     });
}

constexpr double gap = 4; // between two discs

// A finger hits beside the disc, too: half of the gap on each side.
Hit disc(Screen& screen, const RatingSpec& spec, int number, double size) {
  const double aside = screen.for_fingers() ? gap : 0;
  if (number > spec.least) same_line(screen, gap - aside);
  Node node;
  node.role = Role::radio;
  node.name = std::to_string(number);
  const double high = screen.for_fingers() ? screen.theme.control_height_touch : size;
  const Rect rect = place(screen, {size + aside, high});
  node.rect = rect;
  node.focusable = node.checkable = true;
  node.checked = spec.value == number;
  node.walked = spec.value ? !node.checked : number != spec.least;
  node.disabled = spec.disabled;
  node.position = number - spec.least + 1;
  node.set_size = spec.most - spec.least + 1;
  const std::string key = node.name;
  const Hit hit = interact(screen, std::move(node), key, {.radius = size / 2});
  const Vec2 half{size / 2, size / 2};
  const Rect round{rect.centre() - half, rect.centre() + half};
  if (hit.visible) draw_disc(screen, spec, on_pixels(screen, round), number, hit);
  return hit;
}

} // namespace

std::optional<std::optional<int>> rating(Screen& screen, const RatingSpec& spec) {
  if (!spec.hide_label) {
    label(screen, spec.label, true);
    space(screen, screen.theme.unit - screen.theme.gap);
  }
  Node group;
  group.role = Role::radiogroup;
  group.name = spec.label;
  const std::string key(spec.key.empty() ? spec.label : spec.key);
  begin_node(screen, std::move(group), key);
  const double size = screen.for_fingers() ? 40 : 28;
  std::vector<std::uint32_t> ids;
  std::optional<std::optional<int>> answer;
  for (int number = spec.least; number <= spec.most; ++number) {
    const Hit hit = disc(screen, spec, number, size);
    ids.push_back(hit.id);
    if (hit.clicked) answer = std::optional<int>(number);
  }
  const std::uint32_t to = spec.disabled ? 0 : walk(screen, ids.data(), static_cast<int>(ids.size()));
  if (to != 0)
    answer = std::optional<int>(spec.least +
                                static_cast<int>(std::find(ids.begin(), ids.end(), to) - ids.begin()));
  if (spec.value && asked_to_clear(screen, ids)) answer = std::optional<int>();
  end_node(screen);
  if (spec.value && !spec.disabled) {
    same_line(screen, screen.for_fingers() ? 0 : gap);
    const std::string name = said("Clear {}", {spec.label});
    const double side = screen.for_fingers() ? screen.theme.control_height_touch : size;
    const Rect at = place(screen, {side, side});
    if (icon_button_at(screen, at, Icon::close, name, "clear " + key)) answer = std::optional<int>();
  }
  return answer && *answer != spec.value ? answer : std::nullopt;
}

} // namespace cg::ui
