#include "ui/canvas/cards.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cg::ui {

namespace {

constexpr double band_height = 4;
constexpr double caption_icon = 14, caption_gap = 6;
constexpr double shadow_height = 4, lifted_by = 5;

Colour ground_of(const Theme& theme, Kind kind) { return kind == Kind::note ? theme.note : theme.panel; }

// Shared things have no party: they carry the accent.
Colour band_of(const Theme& theme, const CardWords& words) {
  switch (words.ref.kind) {
    case Kind::organisation: return theme.party(words.party).fill;
    case Kind::note:
    case Kind::frame: return theme.panel.faded(0);
    default: return words.party != 0 ? theme.party(words.party).fill : theme.panel.faded(0);
  }
}

// The top of a rounded rectangle, cut off straight at the band's height.
void draw_band(ImDrawList* list, const Rect& box, double height, double radius, Colour colour) {
  const double r = std::min({radius, box.width() / 2, box.height() / 2});
  if (r <= height) {
    fill_rect(list, {box.min, {box.max.x, box.min.y + height}}, colour, r);
    return;
  }
  // In three parts, which meet by a pixel: where an arc ends, the lower edge of one part would lean a little.
  const auto cut = static_cast<float>(std::asin((r - height) / r));
  const auto pi = std::numbers::pi_v<float>;
  const double left = box.min.x + r, right = box.max.x - r, top = box.min.y, bottom = top + height;
  const auto fill_to = [&](Vec2 first, Vec2 second) {
    list->PathLineTo(im(first));
    list->PathLineTo(im(second));
    list->PathFillConvex(colour.packed());
  };
  list->PathArcTo(im({left, top + r}), static_cast<float>(r), pi + cut, 1.5F * pi);
  fill_to({left + 1, top}, {left + 1, bottom});
  list->PathLineTo(im({left, bottom}));
  list->PathLineTo(im({left, top}));
  fill_to({right, top}, {right, bottom});
  list->PathArcTo(im({right, top + r}), static_cast<float>(r), 1.5F * pi, 2 * pi - cut);
  fill_to({right - 1, bottom}, {right - 1, top});
}

// From afar: what it is, and whose.
void draw_block_of(const Brush& brush, const CardWords& words, const Rect& box) {
  const Rect on_screen = brush.on_screen(box);
  const Vec2 centre = brush.on_screen(box.centre());
  const double size = on_screen.height() * 0.6;
  if (words.ref.kind == Kind::organisation) {
    draw_monogram(brush.list, brush.theme, centre, size, words.monogram, words.party);
  } else if (words.ref.kind != Kind::note) {
    draw_icon(brush.list, words.icon, centre, size * 0.8,
              words.party != 0 ? brush.theme.party(words.party).fill : brush.theme.accent);
  }
}

} // namespace

Colour ink_of(const Theme& theme, Kind kind, int party) {
  if (kind == Kind::note) return theme.control_line;
  const bool shared = party == 0 && kind != Kind::organisation;
  return shared ? theme.accent : theme.party(party).fill;
}

bool is_speck(const Brush& brush, Kind kind) {
  return kind != Kind::frame && brush.detail() == Detail::specks;
}

// Two rectangles without corners: what a card costs when thousands are in sight.
void draw_speck(const Brush& brush, Kind kind, int party, const Rect& box) {
  const Theme& theme = brush.theme;
  const Rect rect = brush.on_screen(box);
  const Colour ink = ink_of(theme, kind, party);
  const Colour ground = kind == Kind::organisation ? ink : mixed(ground_of(theme, kind), ink, 0.3);
  fill_rect(brush.list, rect, ground);
  if (ground != ink) fill_rect(brush.list, {rect.min, {rect.max.x, rect.min.y + rect.height() / 4}}, ink);
}

void draw_paper(const Brush& brush, const Rect& box, Colour ground, Colour band, double lift) {
  const Rect rect = brush.on_screen(box);
  const bool far = brush.detail() == Detail::blocks; // its corners would be rounded by a pixel
  const double radius = far ? 0 : brush.theme.radius_card * brush.zoom();
  if (!far) {
    draw_shadow(brush.list, brush.theme, rect, radius, (shadow_height + lifted_by * lift) * brush.zoom());
  }
  fill_rect(brush.list, rect, ground, radius);
  const double hidden = brush.theme.strong ? brush.theme.hairline_width : 0; // by a border as strong as that
  if (band.a > 0) { // its lower edge, between two strong colours, lies on whole pixels
    const double height = std::max(2.0, band_height * brush.zoom()) + hidden;
    draw_band(brush.list, rect, on_pixel(brush.screen, rect.min.y + height) - rect.min.y, radius, band);
  }
  stroke_rect(brush.list, rect, brush.theme.hairline, radius, brush.theme.hairline_width);
}

double draw_caption(const Brush& brush, const CardWords& words, Vec2 at, double width, Colour icon_colour) {
  const Theme& theme = brush.theme;
  const double left = caption_icon + caption_gap;
  if (brush.detail() == Detail::bars) {
    brush.fill({at + Vec2{0, 4}, at + Vec2{std::min(width, 110.0), 12}}, theme.hairline, 4);
    return width;
  }
  brush.icon(words.icon, at + Vec2{caption_icon / 2, theme.caption.line / 2}, caption_icon, icon_colour);
  return left + brush.short_line(theme.caption, at + Vec2{left, 0}, width - left, theme.muted, words.caption);
}

double draw_title(const Brush& brush, const CardWords& words, Type type, Vec2 at, double width,
                  int most_lines) {
  const Colour colour = words.unnamed ? brush.theme.muted : brush.theme.text;
  return brush.paragraph(type, at, width, most_lines, colour, words.title);
}

void draw_card(const Brush& brush, const CardWords& words, const Rect& box, double lift) {
  const Kind kind = words.ref.kind;
  if (kind == Kind::frame) {
    draw_frame_card(brush, words, box);
    return;
  }
  if (is_speck(brush, kind)) {
    draw_speck(brush, kind, words.party, box);
    return;
  }
  draw_paper(brush, box, ground_of(brush.theme, kind), band_of(brush.theme, words), lift);
  if (brush.detail() == Detail::blocks) {
    draw_block_of(brush, words, box);
    return;
  }
  switch (kind) {
    case Kind::organisation: draw_organisation_card(brush, words, box); break;
    case Kind::objective: draw_objective_card(brush, words, box); break;
    case Kind::measure: draw_measure_card(brush, words, box); break;
    case Kind::programme: draw_programme_card(brush, words, box); break;
    case Kind::milestone: draw_milestone_card(brush, words, box); break;
    default: draw_note_card(brush, words, box); break;
  }
}

} // namespace cg::ui
