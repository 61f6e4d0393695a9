#include "ui/canvas/connectors.hpp"

#include <algorithm>
#include <cmath>

namespace cg::ui {

namespace {

constexpr double line_width = 2, attached_width = 1.25, selected_width = 3, least_width = 1.25;
constexpr double arrow_length = 11, arrow_half_width = 5;
constexpr double dash = 7, dash_gap = 5; // world units
constexpr double label_icon = 14, label_padding = 9, label_gap = 5;
constexpr int hair_pieces = 3;
constexpr double least_label_zoom = 0.5;
constexpr double label_drop = 24; // the box of a line without a label

Colour colour_of(const Brush& brush, const ConnectorWords& words, const ConnectorLook& look) {
  const Theme& theme = brush.theme;
  if (look.selected) return theme.accent;
  if (words.thin)
    return look.hovered ? theme.text : mixed(theme.canvas, theme.muted, theme.strong ? 1 : 0.65);
  return theme.party(words.party).fill;
}

double width_of(const Brush& brush, const ConnectorWords& words, const ConnectorLook& look) {
  const double width = look.selected || look.hovered ? selected_width
                       : words.thin                  ? attached_width
                                                     : line_width;
  return std::max(words.thin ? brush.theme.hairline_width : least_width * brush.theme.hairline_width,
                  width * brush.zoom());
}

bool shows_between(const Brush& brush, ImVec2 a, ImVec2 b, double width) {
  return shows(brush.list, rect_around(from_im(a), from_im(b)).grown(width));
}

// Strokes the list's path as far as it shows. Beyond both ends of what shows goes one more piece, so that it
// looks as it would in the whole.
void stroke_path(const Brush& brush, Colour colour, double width) {
  ImVector<ImVec2>& path = brush.list->_Path;
  const int last = path.Size - 1;
  for (int i = 0; i < last; ++i) {
    if (!shows_between(brush, path[i], path[i + 1], width)) continue;
    const int from = std::max(0, i - 1);
    while (i + 1 < last && shows_between(brush, path[i + 1], path[i + 2], width)) ++i;
    const int to = std::min(last, i + 2);
    brush.list->AddPolyline(path.Data + from, to - from + 1, colour.packed(), 0, static_cast<float>(width));
  }
  brush.list->PathClear();
}

// The tip touches the card; the line ends inside the arrow.
void draw_arrow(const Brush& brush, Vec2 tip, Vec2 toward, double scale, Colour colour) {
  const Vec2 along = toward * (arrow_length * scale),
             across = Vec2{-toward.y, toward.x} * (arrow_half_width * scale);
  brush.list->AddTriangleFilled(im(tip), im(tip - along + across), im(tip - along - across), colour.packed());
}

Vec2 direction(Vec2 from, Vec2 to) {
  const double far = length(to - from);
  return far > 0 ? (to - from) * (1 / far) : Vec2{1, 0};
}

void stroke_dashed(const Brush& brush, const scene::Connector& line, Colour colour, double width) {
  double longest = 0; // of its Béziers, around their controls: each gets as many pieces
  for (std::size_t i = 0; i < scene::piece_count(line); ++i) {
    double around = 0;
    for (std::size_t k = 3 * i; k < 3 * i + 3; ++k)
      around += length(scene::control_of(line, k + 1) - scene::control_of(line, k));
    longest = std::max(longest, around);
  }
  const int pieces =
      std::clamp(static_cast<int>(longest / 3), 24, 400) * static_cast<int>(scene::piece_count(line));
  double walked = 0;
  Vec2 before = line.start;
  for (int i = 1; i <= pieces; ++i) {
    const Vec2 next = scene::point_on(line, static_cast<double>(i) / pieces);
    if (std::fmod(walked, dash + dash_gap) < dash) {
      const ImVec2 from = im(brush.on_screen(before)), to = im(brush.on_screen(next));
      if (shows_between(brush, from, to, width + 1))
        brush.list->AddLine(from, to, colour.packed(), static_cast<float>(width));
    }
    walked += length(next - before);
    before = next;
  }
}

void stroke(const Brush& brush, const scene::Connector& line, Colour colour, double width) {
  const auto point = [&](std::size_t i) { return im(brush.on_screen(scene::control_of(line, i))); };
  brush.list->PathLineTo(point(0));
  for (std::size_t i = 1; i < 3 * scene::piece_count(line); i += 3)
    brush.list->PathBezierCubicCurveTo(point(i), point(i + 1), point(i + 2));
  stroke_path(brush, colour, width);
}

void draw_line_and_arrow(const Brush& brush, scene::Connector line, bool dashed, Colour colour,
                         double width) {
  // As large as the line is thick, and never too small to show which way it goes.
  const double scale =
      std::max(brush.zoom(), 0.32) * (0.7 + 0.3 * width / std::max(brush.zoom() * line_width, 0.5));
  const Vec2 toward = direction(line.control_2, line.end);
  const Vec2 tip = brush.on_screen(line.end);
  line.end = line.end - toward * (arrow_length * 0.6 * scale / brush.zoom());
  if (dashed && brush.detail() == Detail::whole) {
    stroke_dashed(brush, line, colour, width);
  } else {
    stroke(brush, line, colour, width);
  }
  draw_arrow(brush, tip, toward, scale, colour);
}

// From afar: no arrow, three straight pieces, a pixel wide. Seen among thousands, so paler than a line by
// itself.
void draw_hair(const Brush& brush, const scene::Connector& line, Colour colour) {
  const double opacity = brush.detail() == Detail::specks ? 0.4 : 0.7;
  const int pieces = hair_pieces * static_cast<int>(scene::piece_count(line));
  for (int i = 0; i <= pieces; ++i) {
    const double t = static_cast<double>(i) / pieces;
    brush.list->PathLineTo(im(brush.on_screen(scene::point_on(line, t))));
  }
  stroke_path(brush, colour.faded(opacity), 1);
}

} // namespace

void draw_connector(const Brush& brush, const scene::Connector& line, const ConnectorWords& words,
                    const ConnectorLook& look) {
  if (brush.detail() >= Detail::blocks && !look.selected && !look.hovered) {
    draw_hair(brush, line, colour_of(brush, words, look));
    return;
  }
  draw_line_and_arrow(brush, line, words.dashed, colour_of(brush, words, look), width_of(brush, words, look));
}

Rect label_rect(const Brush& brush, const scene::Connector& line, const ConnectorWords& words) {
  Vec2 size{label_drop, label_drop};
  if (!words.label.empty()) {
    const double around = 2 * label_padding + label_icon + label_gap;
    const double text =
        wrapped(brush.theme.label_regular, words.label, scene::label_size.x - around, 1).width;
    size = {text + around, scene::label_size.y};
  }
  return {line.label_at - size * 0.5, line.label_at + size * 0.5};
}

void draw_connector_label(const Brush& brush, const scene::Connector& line, const ConnectorWords& words,
                          const ConnectorLook& look) {
  const Theme& theme = brush.theme;
  const bool asked = look.selected || look.hovered;
  if (words.label.empty() || (brush.zoom() < least_label_zoom && !asked)) return;
  const Rect box = label_rect(brush, line, words);
  const Colour colour = colour_of(brush, words, look);
  const double radius = box.height() / 2;
  brush.fill(box, look.selected ? theme.accent_soft : theme.panel, radius);
  stroke_rect(brush.list, {brush.on_screen(box.min), brush.on_screen(box.max)},
              theme.faint(colour, asked ? 1 : 0.55), radius * brush.zoom(), (asked ? 1.5 : 1) * brush.zoom());
  const Vec2 icon = box.min + Vec2{label_padding + label_icon / 2, box.height() / 2};
  brush.icon(words.icon, icon, label_icon, colour);
  const double left = label_padding + label_icon + label_gap;
  const Type type = theme.label_regular;
  brush.short_line(type, box.min + Vec2{left, (box.height() - type.line) / 2},
                   box.width() - left - label_padding + 0.5, theme.text, words.label);
}

void draw_loose_line(const Brush& brush, const scene::Connector& line, Colour colour) {
  draw_line_and_arrow(brush, line, false, colour, std::max(2.0, line_width * brush.zoom()));
}

} // namespace cg::ui
