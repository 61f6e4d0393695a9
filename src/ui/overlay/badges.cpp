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
constexpr double least_zoom_for_lines = 0.5;      // below it one line
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
// Two lines of about one length: no word stands alone, and the badge is narrower.
const TextBlock& evenly_wrapped(Type type, const std::string& text, double width, int lines) {
  const TextBlock* best = &wrapped(type, text, width, lines);
  if (best->cut || best->lines.size() != 2) return *best;
  for (const double part : {0.9, 0.8, 0.7, 0.6, 0.5}) {
    const TextBlock& narrower = wrapped(type, text, width * part, lines);
    if (narrower.cut || narrower.lines.size() != 2) break;
    best = &narrower;
  }
  return *best;
}

BadgeWords words_of(const Brush& brush, const Badge& badge, double width, BadgeForm form) {
  const Theme& theme = brush.theme;
  const SheetCell& cell = badge.cell;
  BadgeWords words;
  words.sign = cell.tone == Tone::plain ? 0 : sign_room;
  const double room = width - 2 * inset_x - words.sign;
  words.bar = cell.bar >= 0 && width >= least_width_with_bar;
  const double beside = words.bar ? room - width * bar_part : room;
  words.text = &evenly_wrapped(theme.label_regular, cell.text, beside, form.lines);
  if (words.text->cut && !badge.brief.empty()) {
    words.text = &wrapped(theme.label_regular, badge.brief, beside, form.lines);
  }
  if (form.detail && !cell.detail.empty()) {
    words.detail = &wrapped(theme.caption, cell.detail, room, form.lines);
  }
  return words;
}

// At scale 1.
Vec2 size_of(const BadgeWords& words, double most_width) {
  const double of_words = std::max(words.text->width, words.detail != nullptr ? words.detail->width : 0);
  return {words.bar ? most_width : of_words + words.sign + 2 * inset_x, words.height() + 2 * inset_y};
}

void draw_bar(const Brush& brush, const SheetCell& cell, const Rect& badge, double middle, double scale) {
  const double right = badge.max.x - inset_x * scale, left = right - badge.width() * bar_part,
               half = bar_height / 2 * scale;
  const Rect bar{{left, middle - half}, {right, middle + half}};
  draw_share(brush.list, brush.theme, bar, cell, scale);
}

// Returns its height on the screen.
double draw_badge(const Brush& brush, const Badge& badge, Vec2 at, double most_width, BadgeForm form) {
  const Theme& theme = brush.theme;
  const SheetCell& cell = badge.cell;
  const double scale = scale_of(brush);
  const BadgeWords words = words_of(brush, badge, most_width / scale, form);
  const Rect rect{at, at + size_of(words, most_width / scale) * scale};
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

BadgeForm form_at_rest(const Brush& brush) {
  return brush.zoom() < least_zoom_for_lines ? brief_form : BadgeForm{};
}

Vec2 badges_size(const Brush& brush, std::span<const Badge> badges, const Rect& card_on_screen,
                 BadgeForm form) {
  const double scale = scale_of(brush), width = card_on_screen.width() / scale;
  Vec2 all{0, badges.empty() ? 0 : -gap};
  for (const Badge& badge : badges) {
    const Vec2 size = size_of(words_of(brush, badge, width, form), width) * scale;
    all = {std::max(all.x, size.x), all.y + size.y + gap};
  }
  return all;
}

void draw_badges(const Brush& brush, std::span<const Badge> badges, const Rect& card_on_screen,
                 BadgeForm form, Vec2 at) {
  for (const Badge& badge : badges) at.y += draw_badge(brush, badge, at, card_on_screen.width(), form) + gap;
}

Colour ink_of_bond(const Theme& theme, Tone tone) {
  return tone == Tone::good ? theme.success : theme.accent;
}

std::string label_text(const Brush& brush, const Bond& bond, bool brief) {
  return shortened(brush.theme.label_regular, brief && !bond.brief.empty() ? bond.brief : bond.text,
                   widest_label);
}

Vec2 label_size(const Brush& brush, const Bond& bond, bool brief) {
  const Type type = brush.theme.label_regular;
  const double width = text_width(type, label_text(brush, bond, brief));
  return Vec2{width + 2 * inset_x, type.line + 2 * inset_y} * scale_of(brush);
}

void draw_label(const Brush& brush, const Bond& bond, const LabelSpot& spot) {
  const Theme& theme = brush.theme;
  const double scale = scale_of(brush), round = spot.rect.height() / 2;
  fill_rect(brush.list, spot.rect, theme.panel, round);
  stroke_rect(brush.list, spot.rect, ink_of_bond(theme, bond.tone), round, 1.5);
  draw_text(brush.list, theme.label_regular, scale, spot.rect.min + Vec2{inset_x, inset_y} * scale,
            theme.text, label_text(brush, bond, spot.brief));
}

} // namespace cg::ui
