// An organisation: who it is, what it needs (hollow, left) and what it has to give (filled, right), so that a
// need that meets a strength is seen as a shape.
#include <algorithm>

#include "base/language.hpp"
#include "ui/canvas/cards.hpp"

namespace cg::ui {

namespace {

constexpr double disc = 44, disc_gap = 12;
constexpr double head_top = 16, head_height = 64; // caption and two lines of title
constexpr double claims_caption_top = scene::claims_top - 20;
constexpr double chips_top = scene::claims_top - 1, chip_step = 30;
constexpr double chip_scale =
    12.0 / 13; // a little smaller than elsewhere: half a card's width must say something
constexpr double claims_padding = 12, column_gap = 8;

void draw_head(const Brush& brush, const CardWords& words, const Rect& box) {
  const Theme& theme = brush.theme;
  const double padding = theme.card_padding;
  const Vec2 corner = box.min;
  const Vec2 centre = corner + Vec2{padding + disc / 2, head_top + head_height / 2};
  draw_monogram(brush.list, theme, brush.on_screen(centre), disc * brush.zoom(), words.monogram, words.party);
  if (words.monogram.empty()) brush.icon(words.icon, centre, disc * 0.5, theme.party(words.party).on);
  const double left = padding + disc + disc_gap;
  const double width = box.width() - left - padding;
  // A short name leaves room for a second line about it; all of it stands in the middle of the head.
  const bool two_lines = wrapped(theme.title, words.title, width, 2).lines.size() > 1;
  const bool with_detail = !two_lines && !words.detail.empty() && brush.detail() == Detail::whole;
  const double height = theme.caption.line + theme.title.line * (two_lines ? 2 : 1) +
                        (with_detail ? theme.label_regular.line : 0);
  Vec2 at = corner + Vec2{left, head_top + (head_height - height) / 2};
  draw_caption(brush, words, at, width, theme.muted);
  at.y += theme.caption.line;
  at.y += draw_title(brush, words, theme.title, at, width, 2);
  if (with_detail) brush.short_line(theme.label_regular, at, width, theme.muted, words.detail);
}

struct Column {
  std::string_view caption;
  Icon icon;
  const std::vector<ClaimWords>& claims;
  std::size_t more;
  bool filled;
};

void draw_chips(const Brush& brush, const Column& column, int party, Vec2 at, double width) {
  for (const ClaimWords& claim : column.claims) {
    if (brush.detail() == Detail::whole) {
      const ChipPaint chip{claim.label, column.filled, claim.lit, claim.weight, party};
      draw_chip(brush.list, brush.theme, brush.on_screen(at), width / chip_scale, chip,
                brush.zoom() * chip_scale);
    } else {
      const Rect bar{at + Vec2{0, 4}, at + Vec2{std::min(width, 110.0), 20}};
      const PartyColour& colour = brush.theme.party(party);
      brush.fill(bar, column.filled ? colour.fill : colour.tint, brush.theme.radius_chip);
    }
    at.y += chip_step;
  }
}

void draw_column(const Brush& brush, const Column& column, int party, Vec2 at, double width) {
  const Theme& theme = brush.theme;
  if (brush.detail() == Detail::whole) {
    const Vec2 caption = at + Vec2{0, claims_caption_top};
    constexpr double icon = 12, gap = 5;
    brush.icon(column.icon, caption + Vec2{icon / 2, theme.caption.line / 2}, icon, theme.muted);
    const double taken =
        icon + gap +
        brush.short_line(theme.caption, caption + Vec2{icon + gap, 0}, width, theme.muted, column.caption);
    if (column.more > 0) {
      const std::string more = "+" + std::to_string(column.more);
      brush.line(theme.caption, caption + Vec2{taken + gap, 0}, theme.muted, more);
    }
  }
  draw_chips(brush, column, party, at + Vec2{0, chips_top}, width);
}

} // namespace

void draw_organisation_card(const Brush& brush, const CardWords& words, const Rect& box) {
  draw_head(brush, words, box);
  const double all = box.width() - 2 * claims_padding;
  const double half = (all - column_gap) / 2;
  const Column needs{tr("Needs"), Icon::need, words.needs, words.more_needs, false};
  const Column strengths{tr("Offers"), Icon::strength, words.strengths, words.more_strengths, true};
  const Vec2 left = box.min + Vec2{claims_padding, 0};
  const bool both = !words.needs.empty() && !words.strengths.empty();
  if (!words.needs.empty()) draw_column(brush, needs, words.party, left, both ? half : all);
  if (!words.strengths.empty()) {
    const Vec2 right = left + Vec2{both ? half + column_gap : 0, 0};
    draw_column(brush, strengths, words.party, right, both ? half : all);
  }
}

} // namespace cg::ui
