// The browser body of host/fonts.hpp.
#include "host/fonts.hpp"

#include <cmath>
#include <cstdint>
#include <vector>

#include "host/browser/imports.hpp"
#include "imgui.h"
#include "imgui_internal.h"

namespace cg::host {

namespace {

TextOfRun text_of_run_of = nullptr;

struct Metrics {
  double ascent = 0, descent = 0, cap_height = 0; // with an em of 1
};

std::string_view run_at(ImWchar code_point) {
  const bool private_use = (code_point >= 0xE000 && code_point <= 0xF8FF) || code_point >= 0xF0000;
  return private_use && text_of_run_of != nullptr ? text_of_run_of(code_point) : std::string_view();
}

int weight_of(const ImFontConfig* source) { return static_cast<int>(source->FontNo); }
double density_of(const ImFontConfig* source, const ImFontBaked* baked) {
  return static_cast<double>(source->RasterizerDensity) * static_cast<double>(baked->RasterizerDensity);
}
double pixels_of(const ImFontConfig* source, const ImFontBaked* baked) {
  return static_cast<double>(baked->Size) * density_of(source, baked);
}

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar code_point) { return code_point >= 32; }

bool start_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  Metrics face;
  cg_js_face_metrics(weight_of(source), &face.ascent);
  const double density = density_of(source, baked), pixels = pixels_of(source, baked);
  baked->Ascent = static_cast<float>(std::round(face.ascent * pixels) / density);
  baked->Descent = static_cast<float>(-std::round(face.descent * pixels) / density);
  return true;
}

// A mask is white with its coverage in alpha; ImGui multiplies it with the text's colour.
void whiten(std::vector<std::uint8_t>& rgba) {
  for (std::size_t i = 0; i < rgba.size(); i += 4) rgba[i] = rgba[i + 1] = rgba[i + 2] = 255;
}

// As cg_js_draw_glyph writes it.
struct Box {
  double left = 0, top = 0, width = 0, height = 0, scale = 1, advance = 0;
};

bool put_picture(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, const Box& box, bool coloured,
                 ImFontGlyph* glyph) {
  const int width = static_cast<int>(box.width), height = static_cast<int>(box.height);
  static std::vector<std::uint8_t> rgba;
  rgba.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  cg_js_take_pixels(rgba.data());
  if (!coloured) whiten(rgba);
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, width, height);
  if (id == ImFontAtlasRectId_Invalid) return false;
  const double pixel = 1 / (density_of(source, baked) * box.scale); // of the picture, in interface pixels
  glyph->X0 = static_cast<float>(box.left * pixel);
  glyph->Y0 = static_cast<float>(box.top * pixel) + baked->Ascent;
  glyph->X1 = static_cast<float>((box.left + box.width) * pixel);
  glyph->Y1 = static_cast<float>((box.top + box.height) * pixel) + baked->Ascent;
  glyph->Visible = true;
  glyph->Colored = coloured;
  glyph->PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, id),
                                     rgba.data(), ImTextureFormat_RGBA32, width * 4);
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point,
                ImFontGlyph* glyph, float* only_advance) {
  const std::string_view run = run_at(code_point);
  const double pixels = pixels_of(source, baked);
  const int weight = weight_of(source);
  const double density = density_of(source, baked);
  if (only_advance != nullptr) {
    const double width = cg_js_measure(weight, pixels, code_point, run.data(), run.size());
    *only_advance = static_cast<float>(width / density);
    return true;
  }
  Box box;
  const int seen = cg_js_draw_glyph(weight, pixels, code_point, run.data(), run.size(), &box.left);
  glyph->Codepoint = code_point;
  glyph->AdvanceX = static_cast<float>(box.advance / density);
  return seen == 0 || put_picture(atlas, source, baked, box, seen == 2, glyph);
}

const ImFontLoader* loader() {
  static ImFontLoader browser;
  browser.Name = "browser";
  browser.FontSrcContainsGlyph = contains_glyph;
  browser.FontBakedInit = start_baked;
  browser.FontBakedLoadGlyph = load_glyph;
  return &browser;
}

} // namespace

void set_text_of_run(TextOfRun text_of_run) { text_of_run_of = text_of_run; }

ImFont* add_interface_font(int weight) {
  ImFontConfig config;
  config.FontLoader = loader();
  config.FontNo = static_cast<ImU32>(weight);
  config.SizePixels = 15;
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  atlas->Flags |= ImFontAtlasFlags_NoMouseCursors; // the browser draws the pointer
  return atlas->AddFont(&config);
}

} // namespace cg::host
