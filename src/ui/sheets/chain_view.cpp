// Draws a chain: pills joined by a line, parties in their colours at its ends. Pills that do not fit beside
// each other go on in the next row.
#include <algorithm>
#include <cmath>

#include "ui/sheets/chart_view.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

constexpr double inset = 14, joint = 28, row_gap = 12, corner = 12;

double pill_height(const Theme& theme) { return theme.text_strong.line + theme.caption.line + 12; }

double pill_width(const Theme& theme, const SheetPill& pill) {
  const double words =
      std::max(text_width(theme.text_strong, pill.text), text_width(theme.caption, pill.detail));
  return std::ceil(words) + 2 * inset;
}

// Where each pill stands, from the chain's top left.
std::vector<Rect> places_of(const Theme& theme, const std::vector<SheetPill>& chain, double width) {
  const double height = pill_height(theme);
  std::vector<Rect> places;
  Vec2 at;
  for (const SheetPill& pill : chain) {
    const double wide = std::min(pill_width(theme, pill), width);
    if (at.x > 0 && at.x + wide > width) at = {0, at.y + height + row_gap};
    places.push_back({at, at + Vec2{wide, height}});
    at.x += wide + joint;
  }
  return places;
}

void draw_pill(const Theme& theme, const SheetPill& pill, const Rect& rect) {
  ImDrawList* list = draw_list();
  const bool party = pill.party >= 0;
  const PartyColour& colour = theme.party(pill.party);
  fill_rect(list, rect, party ? colour.tint : theme.panel, corner);
  stroke_rect(list, rect, party ? colour.fill : theme.control_line, corner, party ? 2 : 1);
  const double words = rect.width() - 2 * inset;
  const Vec2 at = rect.min + Vec2{inset, 6};
  draw_text(list, theme.text_strong, 1, at, theme.text, shortened(theme.text_strong, pill.text, words));
  draw_text(list, theme.caption, 1, at + Vec2{0, theme.text_strong.line}, party ? theme.text : theme.muted,
            shortened(theme.caption, pill.detail, words));
}

// From one pill to the next; at the end of a row a stub on either side.
void draw_joint(const Theme& theme, const Rect& from, const Rect& to) {
  const double y = from.centre().y, next = to.centre().y;
  if (y == next) {
    draw_line(draw_list(), {from.max.x, y}, {to.min.x, y}, theme.accent, 2);
    return;
  }
  draw_line(draw_list(), {from.max.x, y}, {from.max.x + joint / 2, y}, theme.accent, 2);
  draw_line(draw_list(), {to.min.x - joint / 2, next}, {to.min.x, next}, theme.accent, 2);
}

} // namespace

void draw_chain(Screen& screen, const SheetSection& section) {
  const Theme& theme = screen.theme;
  const double width = place_width(screen);
  std::vector<Rect> places = places_of(theme, section.chain, width);
  const TextBlock& words = wrapped(theme.text_type, section.sentence, width);
  const double picture = places.back().max.y + row_gap;
  const Rect rect = place(screen, {0, picture + words.height});
  add_node(screen, {.role = Role::image, .name = section.sentence, .rect = rect}, "chain");
  for (Rect& pill : places) pill = {pill.min + rect.min, pill.max + rect.min};
  for (std::size_t i = 0; i + 1 < places.size(); ++i) draw_joint(theme, places[i], places[i + 1]);
  for (std::size_t i = 0; i < places.size(); ++i) draw_pill(theme, section.chain[i], places[i]);
  draw_block(draw_list(), words, 1, {rect.min.x, rect.min.y + picture}, width, theme.text);
}

} // namespace cg::ui
