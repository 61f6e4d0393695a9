#include "ui/widgets/paint.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "imgui_internal.h"

namespace cg::ui {

namespace {

float real(double value) { return static_cast<float>(value); }

double density() { return static_cast<double>(ImGui::GetCurrentContext()->FontRasterizerDensity); }

double least_line = 0; // of the theme: 0 when a device pixel will do

// A border's width in whole device pixels, one at least. What is thinner than a pixel was made small with its
// card.
double crisp(double width) {
  const double wanted = width < 1 ? width : std::max(width, least_line);
  return std::max(1.0, std::round(wanted * density())) / density();
}

// The outline of a rounded rectangle, `corner_points` a corner, clockwise from the top left.
constexpr int corner_points = 7, outline_points = 4 * corner_points;
using Outline = std::array<ImVec2, outline_points>;

std::array<Vec2, outline_points> directions_of_outline() {
  std::array<Vec2, outline_points> directions;
  for (int i = 0; i < outline_points; ++i) {
    const int corner = i / corner_points;
    const double angle = IM_PI * (1 + corner / 2.0 + (i % corner_points) / (2.0 * (corner_points - 1)));
    directions[static_cast<std::size_t>(i)] = {std::cos(angle), std::sin(angle)};
  }
  return directions;
}

Outline outline_of(const Rect& rect, double radius) {
  static const std::array<Vec2, outline_points> directions = directions_of_outline();
  Outline out;
  const double r = std::min({radius, rect.width() / 2, rect.height() / 2});
  const Vec2 centres[4] = {{rect.min.x + r, rect.min.y + r},
                           {rect.max.x - r, rect.min.y + r},
                           {rect.max.x - r, rect.max.y - r},
                           {rect.min.x + r, rect.max.y - r}};
  for (std::size_t i = 0; i < outline_points; ++i)
    out[i] = im(centres[i / corner_points] + directions[i] * r);
  return out;
}

// A closed band between two outlines, its colour going over from one to the other.
void draw_band(ImDrawList* list, const Outline& inner, ImU32 inner_colour, const Outline& outer,
               ImU32 outer_colour) {
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  list->PrimReserve(outline_points * 6, outline_points * 2);
  const unsigned int first = list->_VtxCurrentIdx;
  for (unsigned int i = 0; i < outline_points; ++i) {
    const unsigned int a = first + 2 * i, b = first + 2 * ((i + 1) % outline_points);
    for (const unsigned int index : {a, a + 1, b + 1, a, b + 1, b}) list->PrimWriteIdx(index);
  }
  for (std::size_t i = 0; i < outline_points; ++i) {
    list->PrimWriteVtx(inner[i], white, inner_colour);
    list->PrimWriteVtx(outer[i], white, outer_colour);
  }
}

struct ChipMeasures {
  double height = 24, padding = 9, dot = 4, dot_gap = 3, label_gap = 6;
  [[nodiscard]] double dots(int depth) const {
    return depth > 0 ? label_gap + depth * dot + (depth - 1) * dot_gap : 0;
  }
};

std::string chip_label(const Theme& theme, const ChipPaint& chip, double most_width) {
  const ChipMeasures m;
  return shortened(theme.label_regular, chip.label, most_width - 2 * m.padding - m.dots(chip.depth));
}

} // namespace

// A line of the usual themes may be a device pixel thin on a fine screen.
void set_least_line(double width) { least_line = width > 1 ? width : 0; }

double on_pixel(const Screen& screen, double coordinate) {
  return whole_pixels(coordinate * screen.pixels_per_unit) / screen.pixels_per_unit;
}
Rect on_pixels(const Screen& screen, const Rect& rect) {
  return {{on_pixel(screen, rect.min.x), on_pixel(screen, rect.min.y)},
          {on_pixel(screen, rect.max.x), on_pixel(screen, rect.max.y)}};
}

bool shows(const ImDrawList* list, const Rect& rect) {
  const Vec2 pixel{1, 1}; // a smoothed edge's
  return Rect{from_im(list->GetClipRectMin()) - pixel, from_im(list->GetClipRectMax()) + pixel}.overlaps(
      rect);
}

void fill_rect(ImDrawList* list, const Rect& rect, Colour colour, double radius) {
  if (rect.empty() || colour.a == 0 || !shows(list, rect)) return;
  list->AddRectFilled(im(rect.min), im(rect.max), colour.packed(), real(radius));
}

void stroke_rect(ImDrawList* list, const Rect& rect, Colour colour, double radius, double width) {
  const double w = crisp(width);
  const Rect middle = rect.grown(-w / 2);
  if (middle.empty() || !shows(list, rect)) return;
  list->PathRect(im(middle.min), im(middle.max), real(std::max(0.0, radius - w / 2)));
  list->PathStroke(colour.packed(), ImDrawFlags_Closed, real(w));
}

void stroke_dashed_rect(ImDrawList* list, const Rect& rect, Colour colour, double radius, double width) {
  const double w = crisp(width);
  const Outline outline = outline_of(rect.grown(-w / 2), radius);
  double walked = 0; // along the outline: 4 drawn, 3 left out
  for (std::size_t i = 0; i < outline_points; ++i) {
    const Vec2 a = from_im(outline[i]), b = from_im(outline[(i + 1) % outline_points]);
    const double whole = length(b - a);
    for (double from = 0; from < whole;) {
      const double phase = std::fmod(walked + from, 7);
      const double to = std::min(whole, from + (phase < 4 ? 4 - phase : 7 - phase) + 1e-6);
      if (phase < 4) draw_line(list, a + (b - a) * (from / whole), a + (b - a) * (to / whole), colour, w);
      from = to;
    }
    walked += whole;
  }
}

void draw_line(ImDrawList* list, Vec2 a, Vec2 b, Colour colour, double width) {
  // AddLine moves by half a pixel for its own grid; ours is the device's.
  list->PathLineTo(im(a));
  list->PathLineTo(im(b));
  list->PathStroke(colour.packed(), 0, real(crisp(width)));
}

void draw_shadow(ImDrawList* list, const Theme& theme, const Rect& rect, double radius, double height) {
  if (theme.shadow.a == 0) return;
  const double blur = 2 * height;
  if (!shows(list, rect.grown(blur + height))) return;
  const Rect lowered{{rect.min.x, rect.min.y + height / 3}, {rect.max.x, rect.max.y + height / 3}};
  // Two bands around the paper, steep then flat: close to a blur, and no pixel is painted under the paper
  // itself.
  const Outline inner = outline_of(lowered.grown(-height / 3), radius);
  const Outline middle = outline_of(lowered.grown(blur * 0.3), radius + blur * 0.3);
  const Outline outer = outline_of(lowered.grown(blur), radius + blur);
  const ImU32 dark = theme.shadow.packed(), half = theme.shadow.faded(0.38).packed();
  draw_band(list, inner, dark, middle, half);
  draw_band(list, middle, half, outer, theme.shadow.faded(0).packed());
}

void draw_focus_ring(Screen& screen, const Rect& rect, double radius) {
  ImGuiWindow* window = ImGui::GetCurrentContext()->CurrentWindow;
  if (window == nullptr) return;
  const double out = screen.theme.focus_width + 2;
  // Over the window's own clipping, inside the window's edge: a ring at the rim of a list is whole.
  const ImRect all = window->OuterRectClipped;
  window->DrawList->PushClipRect(all.Min, all.Max, false);
  stroke_rect(window->DrawList, rect.grown(out), screen.theme.panel, radius + out, out);
  stroke_rect(window->DrawList, rect.grown(out), screen.theme.focus, radius + out, screen.theme.focus_width);
  window->DrawList->PopClipRect();
}

void draw_monogram(ImDrawList* list, const Theme& theme, Vec2 centre, double diameter,
                   std::string_view monogram, int party) {
  const PartyColour& colour = theme.party(party);
  const Vec2 half{diameter / 2, diameter / 2};
  if (!shows(list, {centre - half, centre + half})) return;
  list->AddCircleFilled(im(centre), real(half.x), colour.fill.packed());
  const Type type{Face::semibold, 16, 20};
  const double scale = diameter * 0.4 / type.pixels;
  const double width = text_width(type, monogram) * scale;
  draw_text(list, type, scale, {centre.x - width / 2, centre.y - type.line * scale / 2}, colour.on, monogram);
}

Vec2 chip_size(const Theme& theme, const ChipPaint& chip, double most_width) {
  const ChipMeasures m;
  const double label = text_width(theme.label_regular, chip_label(theme, chip, most_width));
  return {std::min(most_width, std::ceil(label + 2 * m.padding + m.dots(chip.depth))), m.height};
}

void draw_chip(ImDrawList* list, const Theme& theme, Vec2 at, double most_width, const ChipPaint& chip,
               double scale) {
  const ChipMeasures m;
  const Vec2 size = chip_size(theme, chip, most_width) * scale;
  const Rect rect{at, at + size};
  if (!shows(list, rect.grown(3 * scale))) return;
  const PartyColour& colour = theme.party(chip.party);
  const double radius = theme.radius_chip * scale;
  if (chip.lit) fill_rect(list, rect.grown(3 * scale), theme.faint(theme.accent, 0.35), radius + 3 * scale);
  fill_rect(list, rect, chip.filled ? colour.fill : theme.panel, radius);
  if (!chip.filled) stroke_rect(list, rect, colour.fill, radius, 1.5 * scale);
  const Colour ink = chip.filled ? colour.on : theme.text;
  const Type type = theme.label_regular;
  const std::string label = chip_label(theme, chip, most_width);
  draw_text(list, type, scale, {at.x + m.padding * scale, at.y + (m.height - type.line) / 2 * scale}, ink,
            label);
  double x = at.x + size.x - (m.padding + m.dots(chip.depth) - m.label_gap - m.dot / 2) * scale;
  for (int i = 0; i < chip.depth; ++i, x += (m.dot + m.dot_gap) * scale) {
    list->AddCircleFilled(im({x, rect.centre().y}), real(m.dot / 2 * scale),
                          (chip.filled ? ink : colour.fill).packed());
  }
}

void draw_progress(ImDrawList* list, const Theme& theme, const Rect& rect, double fraction, Colour colour) {
  const double radius = rect.height() / 2;
  if (fraction < 0) {
    stroke_dashed_rect(list, rect, theme.control_line, radius);
    return;
  }
  fill_rect(list, rect, theme.sunken, radius);
  stroke_rect(list, rect, theme.control_line, radius);
  const double width = std::max(rect.height(), rect.width() * std::min(fraction, 1.0));
  if (fraction > 0) fill_rect(list, {rect.min, {rect.min.x + width, rect.max.y}}, colour, radius);
}

} // namespace cg::ui
