#include "ui/overlay/badges.hpp"

#include <algorithm>

#include "ui/sheets/share_bar.hpp"
#include "ui/sheets/sign.hpp"

namespace cg::ui {

namespace {

constexpr double least_scale = 0.9; // below a zoom of this, words keep their size
constexpr double inset_x = 8, inset_y = 3, gap = 3, radius = 8;
constexpr double sign_size = 14, sign_room = 18;
constexpr double bar_part = 0.42, bar_height = 6; // of the badge's width
constexpr double least_width_with_bar = 130;      // at scale 1: else the words need all of it
constexpr int most_lines = 2, most_lines_asked = 8;
constexpr double least_zoom_for_lines = 0.5; // below it one line, so that little is covered
constexpr double widest_label = 200;

double scale_of(const Brush& brush) { return std::max(brush.zoom(), least_scale); }

Colour ground_of(const Theme& theme, Tone tone) {
  switch (tone) {
    case Tone::good: return theme.success_soft;
    case Tone::open:
    case Tone::against: return theme.warning_soft;
    default: return theme.panel;
  }
}

// The words of a badge in a room of that width, at scale 1.
struct BadgeWords {
  const TextBlock* text = nullptr;
  const TextBlock* detail = nullptr; // null: not shown
  double sign = 0;                   // room for it at the left
  bool bar = false;                  // at the right
  [[nodiscard]] double height() const { return text->height + (detail != nullptr ? detail->height : 0); }
};
BadgeWords words_of(const Brush& brush, const Badge& badge, double width, bool asked) {
  const Theme& theme = brush.theme;
  const SheetCell& cell = badge.cell;
  const int lines = asked ? most_lines_asked : brush.zoom() < least_zoom_for_lines ? 1 : most_lines;
  BadgeWords words;
  words.sign = cell.tone == Tone::plain ? 0 : sign_room;
  const double room = width - 2 * inset_x - words.sign;
  words.bar = cell.bar >= 0 && width >= least_width_with_bar;
  const double beside = words.bar ? room - width * bar_part : room;
  words.text = &wrapped(theme.label_regular, cell.text, beside, lines);
  if (words.text->cut && !badge.brief.empty()) {
    words.text = &wrapped(theme.label_regular, badge.brief, beside, lines);
  }
  if (asked && !cell.detail.empty()) {
    words.detail = &wrapped(theme.caption, cell.detail, room, most_lines_asked);
  }
  return words;
}

void draw_bar(const Brush& brush, const SheetCell& cell, const Rect& badge, double middle, double scale) {
  const double right = badge.max.x - inset_x * scale, left = right - badge.width() * bar_part,
               half = bar_height / 2 * scale;
  const Rect bar{{left, middle - half}, {right, middle + half}};
  draw_share(brush.list, brush.theme, bar, cell, scale);
}

// Returns its height on the screen.
double draw_badge(const Brush& brush, const Badge& badge, Vec2 at, double most_width, bool asked) {
  const Theme& theme = brush.theme;
  const SheetCell& cell = badge.cell;
  const double scale = scale_of(brush);
  const BadgeWords words = words_of(brush, badge, most_width / scale, asked);
  const double of_words = std::max(words.text->width, words.detail != nullptr ? words.detail->width : 0);
  const double width = words.bar ? most_width : (of_words + words.sign + 2 * inset_x) * scale;
  const Rect rect{at, at + Vec2{width, (words.height() + 2 * inset_y) * scale}};
  const Sign sign = sign_of(theme, cell.tone);
  fill_rect(brush.list, rect, ground_of(theme, cell.tone), radius * scale);
  stroke_rect(brush.list, rect, cell.tone == Tone::plain ? theme.control_line : sign.ink, radius * scale);
  const Vec2 text = rect.min + Vec2{inset_x + words.sign, inset_y} * scale;
  const double middle = text.y + theme.label_regular.line / 2 * scale;
  if (words.sign > 0) {
    draw_icon(brush.list, sign.icon, {rect.min.x + (inset_x + sign_size / 2) * scale, middle},
              sign_size * scale, sign.ink);
  }
  draw_block(brush.list, *words.text, scale, text, words.text->width, theme.text);
  if (words.bar) draw_bar(brush, cell, rect, middle, scale);
  if (words.detail != nullptr) {
    draw_block(brush.list, *words.detail, scale, text + Vec2{0, words.text->height * scale},
               words.detail->width, theme.text);
  }
  return rect.height();
}

} // namespace

void draw_badges(const Brush& brush, std::span<const Badge> badges, const Rect& card_in_world, bool asked) {
  const Rect card = brush.on_screen(card_in_world);
  double y = card.max.y + gap;
  for (const Badge& badge : badges) {
    y += draw_badge(brush, badge, {card.min.x, y}, card.width(), asked) + gap;
  }
}

Colour ink_of_bond(const Theme& theme, Tone tone) {
  return tone == Tone::good ? theme.success : theme.accent;
}

Vec2 label_size(const Brush& brush, const Bond& bond) {
  const Type type = brush.theme.label_regular;
  const double width = text_width(type, shortened(type, bond.text, widest_label));
  return Vec2{width + 2 * inset_x, type.line + 2 * inset_y} * scale_of(brush);
}

void draw_label(const Brush& brush, const Bond& bond, const Rect& on_screen) {
  const Theme& theme = brush.theme;
  const double scale = scale_of(brush), round = on_screen.height() / 2;
  fill_rect(brush.list, on_screen, theme.panel, round);
  stroke_rect(brush.list, on_screen, ink_of_bond(theme, bond.tone), round, 1.5);
  draw_text(brush.list, theme.label_regular, scale, on_screen.min + Vec2{inset_x, inset_y} * scale,
            theme.text, shortened(theme.label_regular, bond.text, widest_label));
}

std::optional<Rect> free_label(Vec2 from, Vec2 to, Vec2 size, const std::vector<Rect>& in_the_way) {
  for (const double part : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74}) {
    const Vec2 corner = from + (to - from) * part - size * 0.5;
    const Rect rect{corner, corner + size};
    const auto covers = [&rect](const Rect& other) { return other.overlaps(rect); };
    if (std::none_of(in_the_way.begin(), in_the_way.end(), covers)) return rect;
  }
  return std::nullopt;
}

} // namespace cg::ui
