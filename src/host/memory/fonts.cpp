// The memory body of host/fonts.hpp: fixed metrics, so that a layout in a test has exact numbers. Half an em
// for an ASCII character, an em for any other and for an icon, a run is as wide as its characters; a semibold
// one is the same. Ascent 0.97 em, descent 0.24 em. Every glyph but the space is a small opaque box.
#include "host/fonts.hpp"

#include <vector>

#include "base/text.hpp"
#include "imgui.h"
#include "imgui_internal.h"

namespace cg::host {

namespace {

constexpr float ascent = 0.97F, descent = 0.24F, cap_height = 0.73F;
constexpr int box_pixels = 4;

TextOfRun text_of_run_of = nullptr;

double ems_of(char32_t code_point) { return code_point < 0x80 ? 0.5 : 1.0; }

double ems_of_glyph(ImWchar code_point) {
  const bool private_use = (code_point >= 0xE000 && code_point <= 0xF8FF) || code_point >= 0xF0000;
  const std::string_view run =
      private_use && text_of_run_of != nullptr ? text_of_run_of(code_point) : std::string_view();
  if (run.empty()) return ems_of(code_point);
  double ems = 0;
  for (std::size_t at = 0; at < run.size();) {
    const CodePoint next = code_point_at(run, at);
    ems += ems_of(next.value);
    at += next.bytes;
  }
  return ems;
}

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar code_point) { return code_point >= 32; }

bool start_baked(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->Ascent = ascent * baked->Size;
  baked->Descent = -descent * baked->Size;
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point,
                ImFontGlyph* glyph, float* only_advance) {
  const float advance = static_cast<float>(ems_of_glyph(code_point)) * baked->Size;
  if (only_advance != nullptr) {
    *only_advance = advance;
    return true;
  }
  glyph->Codepoint = code_point;
  glyph->AdvanceX = advance;
  if (code_point == ' ') return true;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, box_pixels, box_pixels);
  if (id == ImFontAtlasRectId_Invalid) return false;
  glyph->X0 = 0;
  glyph->X1 = advance;
  glyph->Y0 = baked->Ascent - cap_height * baked->Size;
  glyph->Y1 = baked->Ascent;
  glyph->Visible = true;
  glyph->PackId = id;
  static const std::vector<unsigned char> opaque(box_pixels * box_pixels, 255);
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, id),
                                     opaque.data(), ImTextureFormat_Alpha8, box_pixels);
  return true;
}

const ImFontLoader* loader() {
  static ImFontLoader memory;
  memory.Name = "memory";
  memory.FontSrcContainsGlyph = contains_glyph;
  memory.FontBakedInit = start_baked;
  memory.FontBakedLoadGlyph = load_glyph;
  return &memory;
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
