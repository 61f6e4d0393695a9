#include "ui/inspector/dots.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/language.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

constexpr int depths = 3;
constexpr double dot_diameter = 12;
constexpr double swatch_diameter = 20;
// As the theme's party colours are called, in their order.
constexpr std::string_view colour_names[party_colours] = {
    translatable("Blue"), translatable("Orange"),   translatable("Violet"), translatable("Teal"),
    translatable("Red"),  translatable("Sand"),     translatable("Iris"),   translatable("Pine"),
    translatable("Clay"), translatable("Lavender"), translatable("Umber"),  translatable("Slate")};

double dot_pitch(const Screen& screen) {
  return screen.for_fingers() ? screen.theme.control_height_touch : 24;
}

void fill_disc(ImDrawList* list, Vec2 centre, double diameter, Colour colour) {
  list->AddCircleFilled(im(centre), static_cast<float>(diameter / 2), colour.packed());
}
void stroke_disc(ImDrawList* list, Vec2 centre, double diameter, Colour colour) {
  list->AddCircle(im(centre), static_cast<float>(diameter / 2), colour.packed(), 0, 1.5F);
}

// One of several radio buttons: the chosen one, or the first while none is, is in the tab order.
Node radio_node(std::string name, int number, int count, const std::optional<int>& value, const Rect& rect) {
  Node node{.role = Role::radio, .name = std::move(name), .rect = rect};
  node.position = number;
  node.set_size = count;
  node.focusable = node.checkable = true;
  node.walked = number != value.value_or(1);
  node.checked = value == number;
  return node;
}

// What clicks and keys make of the value, given what happened to each button.
struct Radios {
  std::array<std::uint32_t, party_colours> nodes{};
  int count = 0;
  std::optional<std::optional<int>> chosen;

  void take(const Hit& hit, const std::optional<int>& value) {
    nodes[static_cast<std::size_t>(count++)] = hit.id;
    if (hit.clicked) chosen = value == count ? std::optional<int>() : std::optional<int>(count);
  }
  // Arrow keys choose as they walk; Delete takes the answer back.
  void take_keys(Screen& screen, const std::optional<int>& value, int columns) {
    for (const NodeKeyPress& press : screen.input.node_keys) {
      const bool here = std::find(nodes.begin(), nodes.begin() + count, press.node) != nodes.begin() + count;
      if (here && value && (press.key == "Delete" || press.key == "Backspace")) chosen = std::optional<int>();
    }
    const std::uint32_t reached = walk(screen, nodes.data(), count, columns);
    for (int i = 0; i < count; ++i) {
      const bool here = reached != 0 && nodes[static_cast<std::size_t>(i)] == reached;
      if (here && value != i + 1) chosen = std::optional<int>(i + 1);
    }
  }
};

void draw_depth_dot(Screen& screen, const Hit& hit, bool filled, bool preview) {
  if (!hit.visible) return;
  ImDrawList* list = draw_list();
  const Theme& theme = screen.theme;
  const Vec2 centre = hit.rect.centre();
  const Colour ink = filled ? theme.accent : theme.control_line;
  if (preview) fill_disc(list, centre, dot_diameter + 8, theme.hover);
  if (filled)
    fill_disc(list, centre, dot_diameter, ink);
  else
    stroke_disc(list, centre, dot_diameter - 1.5, ink);
}

void draw_swatch(Screen& screen, const Hit& hit, int party, bool chosen) {
  if (!hit.visible) return;
  ImDrawList* list = draw_list();
  const PartyColour& colour = screen.theme.party(party);
  const Vec2 centre = hit.rect.centre();
  if (hit.hovered && !chosen) fill_disc(list, centre, swatch_diameter + 6, screen.theme.pressed);
  fill_disc(list, centre, swatch_diameter, colour.fill);
  if (chosen) draw_icon(list, Icon::check, centre, swatch_diameter * 0.7, colour.on);
}

} // namespace

double dots_width(const Screen& screen) { return depths * dot_pitch(screen); }

std::optional<std::optional<int>> depth_dots(Screen& screen, const DotsSpec& spec) {
  const double pitch = dot_pitch(screen);
  const Rect box = place(screen, {depths * pitch, spec.height});
  begin_node(screen, {.role = Role::radiogroup, .name = std::string(spec.name), .rect = box}, "depth");
  Radios radios;
  std::array<Hit, depths> hits;
  int under_pointer = 0;
  for (int number = 1; number <= depths; ++number) {
    const double left = box.min.x + (number - 1) * pitch;
    const Rect rect{{left, box.min.y}, {left + pitch, box.max.y}};
    Hit& hit = hits[static_cast<std::size_t>(number - 1)];
    hit = interact(screen, radio_node(std::to_string(number), number, depths, spec.value, rect),
                   std::to_string(number), {.radius = pitch / 2});
    if (hit.hovered) under_pointer = number;
    radios.take(hit, spec.value);
  }
  for (int number = 1; number <= depths; ++number) {
    draw_depth_dot(screen, hits[static_cast<std::size_t>(number - 1)], number <= spec.value.value_or(0),
                   number == under_pointer);
  }
  radios.take_keys(screen, spec.value, 1);
  end_node(screen);
  return radios.chosen;
}

std::optional<std::optional<int>> colour_swatches(Screen& screen, std::optional<int> value,
                                                  std::string_view key) {
  constexpr double least_pitch = 24;
  label(screen, tr("Colour"), true);
  space(screen, screen.theme.unit - screen.theme.gap);
  const double width = place_width(screen);
  const int columns =
      !screen.for_fingers() && width / party_colours >= least_pitch ? party_colours : party_colours / 2;
  const int rows = party_colours / columns;
  const double pitch = width / columns,
               height = screen.for_fingers() ? screen.theme.control_height_touch : 28;
  const Rect box = place(screen, {0, rows * height});
  begin_node(screen, {.role = Role::radiogroup, .name = said("Colour"), .rect = box}, key);
  Radios radios;
  for (int party = 1; party <= party_colours; ++party) {
    const int column = (party - 1) % columns, row = (party - 1) / columns;
    const Vec2 corner = box.min + Vec2{column * pitch, row * height};
    const Rect rect{corner, corner + Vec2{pitch, height}};
    const std::string_view key_of_colour = colour_names[party - 1], name = tr(key_of_colour);
    const Hit hit = interact(screen, radio_node(std::string(name), party, party_colours, value, rect),
                             key_of_colour, {.tooltip = name});
    draw_swatch(screen, hit, party, value == party);
    radios.take(hit, value);
  }
  radios.take_keys(screen, value, columns == party_colours ? 1 : columns);
  end_node(screen);
  space(screen, screen.theme.unit);
  return radios.chosen;
}

} // namespace cg::ui
