// A success measure: from where to where, and how far along.
#include "base/language.hpp"
#include "ui/canvas/cards.hpp"

namespace cg::ui {

namespace {

constexpr double caption_top = 14, title_top = 32;
constexpr double values_from_bottom = 44, bar_from_bottom = 18, bar_height = 6;

// "12 → 40 delegates", and what is missing in words. Returns where it ends.
double draw_values(const Brush& brush, const CardWords& words, Vec2 at, double width) {
  const Theme& theme = brush.theme;
  const Type strong = theme.label, plain = theme.label_regular;
  constexpr double arrow = 14, gap = 6;
  if (words.baseline.empty() && words.target.empty()) {
    return at.x + brush.short_line(plain, at, width, theme.muted, tr("No baseline or target yet"));
  }
  const bool from = !words.baseline.empty(), to = !words.target.empty();
  const double right = at.x + width;
  at.x += brush.short_line(from ? strong : plain, at, width * 0.5, from ? theme.text : theme.muted,
                           from ? std::string_view(words.baseline) : tr("No baseline yet")) +
          gap;
  brush.icon(Icon::arrow_right, at + Vec2{arrow / 2, plain.line / 2}, arrow, theme.muted);
  at.x += arrow + gap;
  return at.x + brush.short_line(to ? strong : plain, at, right - at.x, to ? theme.text : theme.muted,
                                 to ? std::string_view(words.target) : tr("no target yet"));
}

// Nothing was measured yet: a quiet place for the bar, which is not a bar at zero.
void draw_unknown(const Brush& brush, const Rect& bar) {
  const double radius = bar.height() / 2;
  if (brush.zoom() < 0.6) {
    fill_rect(brush.list, bar, brush.theme.sunken, radius);
  } else {
    stroke_dashed_rect(brush.list, bar, brush.theme.faint(brush.theme.control_line, 0.55), radius);
  }
}

} // namespace

void draw_measure_card(const Brush& brush, const CardWords& words, const Rect& box) {
  const Theme& theme = brush.theme;
  const double left = box.min.x + theme.card_padding, width = box.width() - 2 * theme.card_padding;
  const Colour mark = words.party != 0 ? theme.party(words.party).fill : theme.accent;
  draw_caption(brush, words, {left, box.min.y + caption_top}, width, mark);
  draw_title(brush, words, theme.text_strong, {left, box.min.y + title_top}, width, 2);
  if (brush.detail() == Detail::whole) {
    const Vec2 at{left, box.max.y - values_from_bottom};
    const double end = draw_values(brush, words, at, width);
    constexpr double gap = 12;
    const double now = wrapped(theme.caption, words.state, width, 1).width;
    if (!words.state.empty() && end + gap + now <= left + width) {
      brush.line(theme.caption, {left + width - now, at.y + 1}, theme.muted, words.state);
    }
  }
  const double top = box.max.y - bar_from_bottom;
  const Vec2 corner{left, top};
  const Rect bar{brush.on_screen(corner), brush.on_screen(corner + Vec2{width, bar_height})};
  if (words.progress >= 0) {
    draw_progress(brush.list, theme, bar, words.progress, mark);
  } else {
    draw_unknown(brush, bar);
  }
}

} // namespace cg::ui
