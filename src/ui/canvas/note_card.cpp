// Notes and frames: what a person wrote on the table, as large as it was made.
#include <algorithm>

#include "base/language.hpp"
#include "ui/canvas/cards.hpp"

namespace cg::ui {

namespace {

constexpr double note_padding = 12;

} // namespace

void draw_note_card(const Brush& brush, const CardWords& words, const Rect& box) {
  const Type type = brush.theme.text_type;
  const Vec2 at = box.min + Vec2{note_padding, note_padding - 2};
  const double width = box.width() - 2 * note_padding;
  const int lines = std::max(1, static_cast<int>((box.height() - 2 * note_padding + 4) / type.line));
  if (words.title.empty()) {
    brush.paragraph(type, at, width, lines, brush.theme.muted, tr("Empty note"));
  } else {
    brush.paragraph(type, at, width, lines, brush.theme.text, words.title);
  }
}

void draw_frame_card(const Brush& brush, const CardWords& words, const Rect& box) {
  const Theme& theme = brush.theme;
  const Rect rect = brush.on_screen(box);
  const double radius = theme.radius_card * brush.zoom();
  fill_rect(brush.list, rect, theme.text.faded(0.025), radius);
  stroke_rect(brush.list, rect, theme.faint(theme.control_line, 0.7), radius,
              std::max(1.0, 1.5 * brush.zoom()));
  if (brush.detail() >= Detail::blocks) return;
  const Vec2 at = box.min - Vec2{0, scene::frame_title_height};
  brush.short_line(theme.title, at, box.width(), theme.muted, words.title);
}

} // namespace cg::ui
