#include "ui/text.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "base/clusters.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "imgui.h"
#include "imgui_internal.h"
#include "ui/runs.hpp"

namespace cg::ui {

namespace {

// Advances are asked for at this size and scaled: no glyph is rasterised for measuring, and a width does not
// depend on the zoom. Large, so that a loader that rounds advances does little harm.
constexpr float measured_at = 64;

// A size on the screen is drawn from the next of these (15 at scale 1 from 15): an octave has four steps.
constexpr float baked_sizes[] = {4,  5,  6,  7,  8,  10, 12, 14, 17,  20, 24,
                                 28, 34, 40, 48, 57, 68, 81, 96, 115, 136};

struct Faces {
  ImFont* fonts[2] = {nullptr, nullptr};
  ImFontBaked* measures[2] = {nullptr, nullptr};
};
Faces faces;

ImFontBaked* measure_of(Face face) {
  ImFontBaked*& baked = faces.measures[static_cast<int>(face)];
  if (baked == nullptr) {
    baked = faces.fonts[static_cast<int>(face)]->GetFontBaked(measured_at, 1.0F);
    baked->LoadNoRenderOnLayout = true;
  }
  return baked;
}

// What the font is asked for: the text's own private-use characters must not look like icons or runs.
char32_t glyph_of(char32_t c) {
  const bool private_use = (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
  return private_use ? U'\uFFFD' : c;
}

// The code points that a cluster is drawn with: its own, its run's, or each of its characters where no run is
// left.
template <class Draw>
void each_glyph(std::string_view text, const Cluster& cluster, std::size_t at, Draw draw) {
  if (cluster.code_point != 0) {
    if (!is_invisible(cluster.code_point)) draw(glyph_of(cluster.code_point));
    return;
  }
  const std::string_view whole = text.substr(at, cluster.bytes);
  if (const char32_t run = run_of(whole); run != 0) {
    draw(run);
    return;
  }
  for (std::size_t i = 0; i < whole.size();) {
    const CodePoint part = code_point_at(whole, i);
    if (!is_invisible(part.value)) draw(glyph_of(part.value));
    i += part.bytes;
  }
}

double advance(Face face, char32_t glyph) {
  return static_cast<double>(measure_of(face)->GetCharAdvance(glyph)) / static_cast<double>(measured_at);
}

float baked_size_for(double pixels, bool as_it_is) {
  if (as_it_is && pixels == std::floor(pixels)) return static_cast<float>(pixels);
  const auto* const step =
      std::lower_bound(std::begin(baked_sizes), std::end(baked_sizes), pixels * 0.99,
                       [](float size, double wanted) { return static_cast<double>(size) < wanted; });
  return step == std::end(baked_sizes) ? *(std::end(baked_sizes) - 1) : *step;
}

// One line being drawn.
struct Pen {
  ImDrawList* list;
  ImFontBaked* baked;
  double ratio;   // screen pixels in one of the baked size
  double density; // device pixels in one of the screen; 0: glyphs may stand between them
  double top;     // of the em box
  std::uint32_t colour;
  // Where the screen is read from right to left the finished picture is mirrored: what is to be read stands
  // mirrored in it. x becomes this less x; 0: as it is.
  double mirror = 0;
};

double snapped(const Pen& pen, double coordinate) {
  return pen.density > 0 ? whole_pixels(coordinate * pen.density) / pen.density : coordinate;
}

void put_glyph(const Pen& pen, double x, char32_t code_point) {
  const ImFontGlyph* glyph = pen.baked->FindGlyph(static_cast<ImWchar>(code_point)); // may change the texture
  if (glyph == nullptr || !glyph->Visible) return;
  const double left = snapped(pen, x);
  const auto at = [&pen](double origin, float offset) {
    return static_cast<float>(origin + static_cast<double>(offset) * pen.ratio);
  };
  ImVec2 min(at(left, glyph->X0), at(pen.top, glyph->Y0)), max(at(left, glyph->X1), at(pen.top, glyph->Y1));
  ImVec2 uv_min(glyph->U0, glyph->V0), uv_max(glyph->U1, glyph->V1);
  if (pen.mirror != 0) {
    const auto sum = static_cast<float>(pen.mirror);
    min.x = std::exchange(max.x, sum - min.x);
    min.x = sum - min.x;
    std::swap(uv_min.x, uv_max.x);
  }
  const ImVec2 clip_min = pen.list->GetClipRectMin(), clip_max = pen.list->GetClipRectMax();
  if (max.x < clip_min.x || min.x > clip_max.x) return;
  pen.list->PrimReserve(6, 4);
  pen.list->PrimRectUV(min, max, uv_min, uv_max, glyph->Colored ? pen.colour | ~IM_COL32_A_MASK : pen.colour);
}

ImFont* font_of(Face face) { return faces.fonts[static_cast<int>(face)]; }

Pen pen_for(ImDrawList* list, Type type, double scale, Vec2 at, Colour colour) {
  const double pixels = type.pixels * scale;
  const float size = baked_size_for(pixels, scale == 1);
  Pen pen{list, font_of(type.face)->GetFontBaked(size, ImGui::GetCurrentContext()->FontRasterizerDensity),
          1,    0,
          0,    colour.packed()};
  pen.ratio = pixels / static_cast<double>(pen.baked->Size);
  if (pen.ratio == 1) pen.density = static_cast<double>(pen.baked->RasterizerDensity);
  const double em_box = static_cast<double>(pen.baked->Ascent - pen.baked->Descent) * pen.ratio;
  pen.top = snapped(pen, at.y + (type.line * scale - em_box) / 2);
  return pen;
}

// A stretch of the screen from `left`, in which a mirrored picture shows what stands there as it is. Its
// other edge comes to lie on a whole device pixel where the pen's glyphs do.
void unmirror(Pen& pen, double left, double width) {
  if (!reads_right_to_left()) return;
  const double screen = static_cast<double>(ImGui::GetIO().DisplaySize.x);
  pen.mirror = screen - snapped(pen, screen - 2 * left - width);
}

bool above_or_below(const ImDrawList* list, double top, double bottom) {
  return bottom < static_cast<double>(list->GetClipRectMin().y) ||
         top > static_cast<double>(list->GetClipRectMax().y);
}

} // namespace

void set_fonts(ImFont* regular, ImFont* semibold) {
  faces = {{regular, semibold}, {nullptr, nullptr}};
  forget_text_layouts();
}

void begin_frame_of_fonts() {
  if (recycle_runs()) {
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    for (ImFont* font : faces.fonts) ImFontAtlasFontDiscardBakes(atlas, font, 0);
  }
  // Asked for anew every frame: ImGui may have dropped what was not used.
  faces.measures[0] = faces.measures[1] = nullptr;
}

double text_width(Type type, std::string_view line) {
  double ems = 0;
  for (std::size_t at = 0; at < line.size();) {
    const Cluster cluster = drawn_cluster_at(line, at);
    each_glyph(line, cluster, at, [&](char32_t glyph) { ems += advance(type.face, glyph); });
    at += cluster.bytes;
  }
  return ems * type.pixels;
}

double draw_text(ImDrawList* list, Type type, double scale, Vec2 at, Colour colour, std::string_view line) {
  const double pixels = type.pixels * scale;
  if (pixels < 1 || above_or_below(list, at.y, at.y + type.line * scale))
    return text_width(type, line) * scale;
  Pen pen = pen_for(list, type, scale, at, colour);
  if (reads_right_to_left()) unmirror(pen, at.x, text_width(type, line) * scale);
  double x = at.x;
  for (std::size_t i = 0; i < line.size();) {
    const Cluster cluster = drawn_cluster_at(line, i);
    each_glyph(line, cluster, i, [&](char32_t glyph) {
      put_glyph(pen, x, glyph);
      x += advance(type.face, glyph) * pixels;
    });
    i += cluster.bytes;
  }
  return x - at.x;
}

void draw_icon(ImDrawList* list, Icon icon, Vec2 centre, double pixels, Colour colour) {
  if (icon == Icon::none || pixels < 1) return;
  const double half = pixels / 2;
  if (above_or_below(list, centre.y - half, centre.y + half)) return;
  Pen pen = pen_for(list, {Face::regular, pixels, pixels}, 1, {0, 0}, colour);
  const ImFontGlyph* glyph = pen.baked->FindGlyph(static_cast<ImWchar>(code_point_of(icon)));
  if (glyph == nullptr) return;
  // Centred by its picture, which is an em square with the stroke in its middle, wherever the font sets it.
  const double middle_x = static_cast<double>(glyph->X0 + glyph->X1) / 2 * pen.ratio;
  const double middle_y = static_cast<double>(glyph->Y0 + glyph->Y1) / 2 * pen.ratio;
  pen.top = snapped(pen, centre.y - middle_y);
  if (!has_direction(icon)) unmirror(pen, centre.x, 0);
  put_glyph(pen, centre.x - middle_x, code_point_of(icon));
}

void draw_block(ImDrawList* list, const TextBlock& block, double scale, Vec2 at, double width, Colour colour,
                Align align) {
  double y = at.y;
  for (const TextBlock::Line& line : block.lines) {
    const bool natural = line.right_to_left && !reads_right_to_left();
    const bool right = align == Align::right || (align == Align::natural && natural);
    const double free = width - line.width;
    const double x = right ? free : align == Align::centre ? free / 2 : 0;
    draw_text(list, block.type, scale, {at.x + x * scale, y}, colour, line.text);
    y += block.type.line * scale;
  }
}

} // namespace cg::ui
