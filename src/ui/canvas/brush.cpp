#include "ui/canvas/brush.hpp"

namespace cg::ui {

Rect Brush::on_screen(const Rect& in_world) const {
  const Rect box = editor::screen_from_world(camera, in_world);
  return on_pixels(screen, {corner + box.min, corner + box.max});
}

void Brush::fill(const Rect& rect, Colour colour, double radius) const {
  fill_rect(list, {on_screen(rect.min), on_screen(rect.max)}, colour, radius * zoom());
}

void Brush::icon(Icon icon, Vec2 centre, double size, Colour colour) const {
  draw_icon(list, icon, on_screen(centre), size * zoom(), colour);
}

void Brush::line(Type type, Vec2 at, Colour colour, std::string_view text) const {
  draw_text(list, type, zoom(), on_screen(at), colour, text);
}

double Brush::short_line(Type type, Vec2 at, double width, Colour colour, std::string_view text) const {
  const TextBlock& block = wrapped(type, text, width, 1);
  if (!block.lines.empty()) line(type, at, colour, block.lines.front().text);
  return block.width;
}

double Brush::paragraph(Type type, Vec2 at, double width, int most_lines, Colour colour,
                        std::string_view text) const {
  const TextBlock& block = wrapped(type, text, width, most_lines);
  draw_block(list, block, zoom(), on_screen(at), width, colour);
  return block.height;
}

} // namespace cg::ui
