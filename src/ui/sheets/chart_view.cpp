#include "ui/sheets/chart_view.hpp"

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

constexpr double point = 4, trend_inset = 8;
constexpr double row_height = 32, axis_height = 28, foot_height = 24, inset = 12, mark = 20;
constexpr double most_words = 280, arrow = 6;

void draw_disc(Vec2 centre, double radius, Colour colour) {
  draw_list()->AddCircleFilled(im(centre), static_cast<float>(radius), colour.packed());
}

// --- A timeline: words at the left, the axis at the right, a row for each mark

struct Places {
  Rect axis; // its rows
  double words = 0;

  Places(const Rect& rect, std::size_t rows) {
    words = std::min(most_words, std::floor(rect.width() * 0.35));
    const double top = rect.min.y + axis_height;
    axis = {{rect.min.x + words + mark, top},
            {rect.max.x - mark, top + static_cast<double>(rows) * row_height}};
  }
  [[nodiscard]] double x(double at) const { return axis.min.x + axis.width() * at; }
  [[nodiscard]] Vec2 of(const SheetTimeline& timeline, std::size_t row) const {
    return {x(timeline.marks[row].at), axis.min.y + (static_cast<double>(row) + 0.5) * row_height};
  }
};

void draw_rows(const Theme& theme, const SheetTimeline& timeline, const Places& places, const Rect& rect) {
  for (std::size_t row = 0; row < timeline.marks.size(); ++row) {
    const double top = places.axis.min.y + static_cast<double>(row) * row_height;
    const Rect band{{rect.min.x, top}, {rect.max.x, top + row_height}};
    if (row % 2 == 0) fill_rect(draw_list(), band, theme.sunken, theme.radius_chip);
    const Vec2 at{band.min.x + inset, band.centre().y - theme.text_type.line / 2};
    draw_text(draw_list(), theme.text_type, 1, at, theme.text,
              shortened(theme.text_type, timeline.marks[row].text, places.words - inset));
  }
}

// A month whose word would run into the one before, or off the paper, keeps only its line.
void draw_months(const Theme& theme, const SheetTimeline& timeline, const Places& places, const Rect& rect) {
  double taken = rect.min.x;
  for (const SheetTimeline::Month& month : timeline.months) {
    const double x = places.x(month.at), width = text_width(theme.caption, month.text);
    draw_line(draw_list(), {x, places.axis.min.y}, {x, places.axis.max.y}, theme.hairline);
    if (x < taken || x + width > rect.max.x) continue;
    draw_text(draw_list(), theme.caption, 1, {x, rect.min.y + theme.unit}, theme.muted, month.text);
    taken = x + width + theme.gap;
  }
}

// Below the rows, under its line.
void draw_today(const Theme& theme, double at, const Places& places, const Rect& rect) {
  const std::string_view word = tr("Today");
  const double x = places.x(at), width = text_width(theme.label, word);
  draw_line(draw_list(), {x, places.axis.min.y - 4}, {x, places.axis.max.y + 4}, theme.accent, 2);
  const double left = std::clamp(x - width / 2, rect.min.x, rect.max.x - width);
  draw_text(draw_list(), theme.label, 1, {left, places.axis.max.y + 6}, theme.accent, word);
}

// Down (or up) from what comes first, then across to what depends on it.
void draw_link(const Theme& theme, Vec2 from, Vec2 to, bool backward) {
  const Colour colour = backward ? theme.warning : theme.muted;
  const double width = backward ? 2 : 1.5;
  ImDrawList* list = draw_list();
  const double down = to.y > from.y ? 1 : -1;
  if (std::abs(to.x - from.x) < mark) { // no room to go across
    const Vec2 tip = to - Vec2{0, down * mark / 2};
    draw_line(list, from, tip, colour, width);
    list->AddTriangleFilled(im(tip), im(tip + Vec2{-arrow / 2, -down * arrow}),
                            im(tip + Vec2{arrow / 2, -down * arrow}), colour.packed());
    return;
  }
  const double across = to.x > from.x ? 1 : -1;
  const Vec2 corner{from.x, to.y}, tip = to - Vec2{across * mark / 2, 0};
  draw_line(list, from, corner, colour, width);
  draw_line(list, corner, tip - Vec2{across * arrow, 0}, colour, width);
  list->AddTriangleFilled(im(tip), im(tip + Vec2{-across * arrow, -arrow / 2}),
                          im(tip + Vec2{-across * arrow, arrow / 2}), colour.packed());
}

// Done, overdue and the rest differ in shape, not in colour alone.
void draw_mark(const Theme& theme, Tone tone, Vec2 at) {
  draw_disc(at, mark / 2, theme.panel);
  if (tone == Tone::good) return draw_icon(draw_list(), Icon::done, at, mark, theme.success);
  if (tone == Tone::open) return draw_icon(draw_list(), Icon::failed, at, mark, theme.warning);
  draw_disc(at, mark / 2 - 2, theme.accent);
  draw_disc(at, mark / 2 - 5, theme.panel);
}

} // namespace

void draw_trend(const Theme& theme, const SheetTrend& trend, const Rect& rect) {
  const Rect room = rect.grown(-trend_inset);
  const auto placed = [&](Vec2 at) {
    return Vec2{room.min.x + room.width() * at.x, room.max.y - room.height() * at.y};
  };
  ImDrawList* list = draw_list();
  if (trend.target) {
    const Vec2 target = placed(*trend.target);
    draw_line(list, {room.min.x, target.y}, {room.max.x, target.y}, theme.control_line);
    draw_disc(target, point + 1, theme.success);
    draw_disc(target, point - 1, theme.panel);
  }
  for (std::size_t i = 1; i < trend.points.size(); ++i) {
    draw_line(list, placed(trend.points[i - 1]), placed(trend.points[i]), theme.accent, 2);
  }
  for (const Vec2 at : trend.points) draw_disc(placed(at), point / 2, theme.accent);
  draw_disc(placed(trend.points.back()), point, theme.accent);
}

void draw_timeline(Screen& screen, const SheetTimeline& timeline) {
  const Theme& theme = screen.theme;
  const double rows = static_cast<double>(timeline.marks.size()) * row_height;
  const Rect rect = place(screen, {0, axis_height + rows + foot_height});
  add_node(screen, {.role = Role::image, .name = timeline.sentence, .rect = rect}, "timeline");
  const Places places(rect, timeline.marks.size());
  draw_rows(theme, timeline, places, rect);
  draw_months(theme, timeline, places, rect);
  if (timeline.today >= 0) draw_today(theme, timeline.today, places, rect);
  for (const SheetTimeline::Link& link : timeline.links) {
    draw_link(theme, places.of(timeline, link.from), places.of(timeline, link.to), link.backward);
  }
  for (std::size_t row = 0; row < timeline.marks.size(); ++row) {
    draw_mark(theme, timeline.marks[row].tone, places.of(timeline, row));
  }
}

} // namespace cg::ui
