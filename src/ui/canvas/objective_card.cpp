// Objectives, and what leads to them: programmes and milestones. Wider and calmer than organisations.
#include <algorithm>

#include "ui/canvas/cards.hpp"

namespace cg::ui {

namespace {

constexpr double caption_top = 14, title_top = 34;
constexpr double foot_height = 32; // of the row at the bottom, above which text ends

double inner_width(const Brush& brush, const Rect& box) { return box.width() - 2 * brush.theme.card_padding; }

// A bar in place of small text.
void draw_text_bar(const Brush& brush, Vec2 at, double width) {
  brush.fill({at + Vec2{0, 5}, at + Vec2{width, 13}}, brush.theme.hairline, 4);
}

// What follows the title, in as many lines as there is room for above `bottom`.
void draw_detail(const Brush& brush, std::string_view text, Vec2 at, double width, double bottom) {
  const Type type = brush.theme.label_regular;
  const int lines = static_cast<int>((bottom - at.y) / type.line);
  if (lines < 1 || text.empty()) return;
  if (brush.detail() == Detail::whole) {
    brush.paragraph(type, at, width, lines, brush.theme.muted, text);
  } else {
    draw_text_bar(brush, at, width * 0.8);
  }
}

// An icon and a few words at the bottom; returns where they end.
double draw_foot(const Brush& brush, Vec2 at, double width, Icon icon, Colour colour, std::string_view text) {
  constexpr double size = 14, gap = 6;
  const Type type = brush.theme.caption;
  brush.icon(icon, at + Vec2{size / 2, type.line / 2}, size, colour);
  return at.x + size + gap +
         brush.short_line(type, at + Vec2{size + gap, 0}, width - size - gap, colour, text);
}

// Caption and title; returns where they end.
double draw_top(const Brush& brush, const CardWords& words, const Rect& box, Type title, Colour icon) {
  const double left = box.min.x + brush.theme.card_padding;
  draw_caption(brush, words, {left, box.min.y + caption_top}, inner_width(brush, box), icon);
  const double top = box.min.y + title_top;
  return top + draw_title(brush, words, title, {left, top}, inner_width(brush, box), 2);
}

Colour mark_of(const Brush& brush, const CardWords& words) {
  return words.party != 0 ? brush.theme.party(words.party).fill : brush.theme.accent;
}

} // namespace

void draw_objective_card(const Brush& brush, const CardWords& words, const Rect& box) {
  const Theme& theme = brush.theme;
  const double left = box.min.x + theme.card_padding, width = inner_width(brush, box);
  const double foot = box.max.y - foot_height;
  const double bottom = draw_top(brush, words, box, theme.title, mark_of(brush, words));
  draw_detail(brush, words.detail, {left, bottom + 2}, width, foot);
  if (brush.detail() != Detail::whole) return;
  constexpr double gap = 16;
  const double text_top = foot + 8;
  const double end = draw_foot(brush, {left, text_top}, width, Icon::contribution, theme.muted, words.foot);
  if (words.state.empty()) return;
  const double room = left + width - end - gap;
  const double wanted = 20 + wrapped(theme.caption, words.state, room, 1).width;
  const Icon sign = words.good ? Icon::done : words.bad ? Icon::warning : Icon::people;
  const Colour ink = words.good ? theme.success : words.bad ? theme.warning : theme.muted;
  draw_foot(brush, {left + width - wanted, text_top}, room, sign, ink, words.state);
}

void draw_programme_card(const Brush& brush, const CardWords& words, const Rect& box) {
  const Theme& theme = brush.theme;
  const double left = box.min.x + theme.card_padding, width = inner_width(brush, box);
  const double bottom = draw_top(brush, words, box, theme.title, theme.accent) + 2;
  const double foot = box.max.y - (words.foot.empty() ? 10 : foot_height);
  draw_detail(brush, words.detail, {left, bottom}, width, foot);
  if (words.foot.empty() || brush.detail() != Detail::whole) return;
  draw_foot(brush, {left, foot + 8}, width, Icon::contribution, theme.muted, words.foot);
}

void draw_milestone_card(const Brush& brush, const CardWords& words, const Rect& box) {
  const Theme& theme = brush.theme;
  const double left = box.min.x + theme.card_padding;
  const Colour mark = words.good ? theme.success : mark_of(brush, words);
  const double bottom = draw_top(brush, words, box, theme.text_strong, mark);
  if (words.state.empty() || brush.detail() != Detail::whole) return;
  if (bottom + theme.caption.line > box.max.y - 8) return;
  draw_foot(brush, {left, box.max.y - 28}, inner_width(brush, box), words.good ? Icon::done : Icon::progress,
            words.good ? theme.success : theme.muted, words.state);
}

} // namespace cg::ui
