// The form of the start screen that begins a plan: a ring of equals, drawn as it will stand.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/language.hpp"
#include "base/text.hpp"
#include "ui/commands.hpp"
#include "ui/panels/start.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

constexpr int most_in_ring = 12;
constexpr double preview = 128;

// No ring has one party: between an empty canvas and two there is nothing to stop at.
int stepped(int parties, int by, int least) {
  const int next = parties + by;
  if (next == 1) return by > 0 ? 2 : std::max(0, least);
  return std::clamp(next, least, most_in_ring);
}

std::string_view ring_in_words(int parties) {
  if (parties == 0) return tr("An empty canvas.");
  return tr("All at the same distance from the middle, nobody at the head.");
}

void draw_ring(Screen& screen, int parties, const std::vector<std::string>& names) {
  const Theme& theme = screen.theme;
  const Rect rect = place(screen, {preview, preview});
  ImDrawList* list = draw_list();
  const double disc = parties > 8 ? 24 : 32;
  const double radius = preview / 2 - disc / 2;
  const Vec2 centre = rect.centre();
  stroke_dashed_rect(list, Rect{centre, centre}.grown(radius), theme.control_line, radius,
                     theme.hairline_width);
  for (int i = 0; i < parties; ++i) {
    const double turn = 2 * std::numbers::pi * i / parties - std::numbers::pi / 2;
    const Vec2 at = centre + Vec2{std::cos(turn), std::sin(turn)} * radius;
    const auto k = static_cast<std::size_t>(i);
    fill_rect(list, Rect{at, at}.grown(disc / 2 + 2), theme.panel, disc / 2 + 2);
    draw_monogram(list, theme, at, disc, k < names.size() ? monogram(names[k]) : std::string(),
                  i % party_colours + 1);
  }
}

void draw_stepper(UiScratch& scratch, Screen& screen, int least) {
  const double side = std::max(40.0, screen.control_height());
  begin_row(screen, {-side, 1, -side}, 4);
  if (button(screen, {.label = "−",
                      .name = tr("Fewer parties"),
                      .key = "fewer",
                      .disabled = scratch.ring_size <= least,
                      .full_width = true})) {
    scratch.ring_size = stepped(scratch.ring_size, -1, least);
  }
  next_cell(screen);
  const auto typed = number_field(screen, {.label = tr("Parties in the ring"),
                                           .value = static_cast<double>(scratch.ring_size),
                                           .key = "ring-size",
                                           .least = static_cast<double>(least),
                                           .most = static_cast<double>(most_in_ring),
                                           .whole = true,
                                           .hide_label = true});
  if (typed) scratch.ring_size = static_cast<int>(std::lround(typed->value_or(least)));
  next_cell(screen);
  if (button(screen, {.label = "+",
                      .name = tr("More parties"),
                      .key = "more",
                      .disabled = scratch.ring_size >= most_in_ring,
                      .full_width = true})) {
    scratch.ring_size = stepped(scratch.ring_size, 1, least);
  }
  end_row(screen);
}

// The names set the ring: as many parties as there are names, and never fewer.
void draw_names(UiScratch& scratch, Screen& screen) {
  const auto change = text_field(screen, {.label = tr("Names of the parties, one a line"),
                                          .value = scratch.ring_names,
                                          .key = "ring-names",
                                          .placeholder = tr("Or name them on the canvas"),
                                          .rows = 2,
                                          .longest = 2000});
  if (!change || change->text == scratch.ring_names) return;
  const std::size_t before = names_in(scratch.ring_names).size();
  scratch.ring_names = change->text;
  const std::size_t now = names_in(scratch.ring_names).size();
  if (now != before) scratch.ring_size = static_cast<int>(now);
}

} // namespace

std::vector<std::string> names_in(std::string_view lines) {
  std::vector<std::string> names;
  while (!lines.empty() && names.size() < static_cast<std::size_t>(most_in_ring)) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view name = trimmed(lines.substr(0, end));
    if (!name.empty()) names.emplace_back(name);
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return names;
}

void draw_new_plan(UiScratch& scratch, Screen& screen, bool primary, editor::Actions& actions) {
  const CommandRow& row = row_of(Command::new_plan);
  std::vector<std::string> names = names_in(scratch.ring_names);
  const int least = static_cast<int>(names.size());
  heading(screen, tr("Begin with a ring of equals"), 2);
  begin_row(screen, {1, -preview}, 16);
  label(screen, tr("Parties in the ring"), true);
  draw_stepper(scratch, screen, least);
  caption(screen, ring_in_words(scratch.ring_size));
  next_cell(screen);
  draw_ring(screen, scratch.ring_size, names);
  end_row(screen);
  draw_names(scratch, screen);
  space(screen, screen.theme.gap);
  if (button(screen, {.label = tr(row.name),
                      .icon = row.icon,
                      .look = primary ? ButtonLook::primary : ButtonLook::secondary,
                      .full_width = true})) {
    actions.push_back(editor::NewPlan{static_cast<std::size_t>(scratch.ring_size), std::move(names), false});
  }
}

} // namespace cg::ui
