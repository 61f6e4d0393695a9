// The browser body of host/fonts.hpp.
#include "host/fonts.hpp"

#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "host/browser/imports.hpp"
#include "host/browser/placed_glyphs.hpp"
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

// A mask is white with its coverage in alpha; ImGui multiplies it with the text's colour. On its own: the
// browser makes a function with a loop fast as soon as it has run a little, and the whole frame would be that
// function.
[[gnu::noinline]] void whiten(std::vector<std::uint8_t>& rgba) {
  for (std::size_t i = 0; i < rgba.size(); i += 4) rgba[i] = rgba[i + 1] = rgba[i + 2] = 255;
}

// As cg_js_place_glyph writes it.
struct Box {
  double left = 0, top = 0, width = 0, height = 0, scale = 1, advance = 0;
};

// A picture that was placed and is not drawn yet. It is drawn to nowhere when there was no room, or when its
// place was given back meanwhile: a frame may be drawn twice, and its second pass may begin with new runs.
struct Placed {
  ImFontAtlasRectId id = ImFontAtlasRectId_Invalid;
  ImTextureRect rect; // where it was when it was placed
};
std::vector<Placed> placed; // in their order

void copy_picture(const std::vector<std::uint8_t>& rgba, ImFontAtlas* atlas, ImTextureData* texture,
                  const ImTextureRect& to) {
  auto* pixels = static_cast<unsigned char*>(texture->GetPixelsAt(to.x, to.y));
  ImFontAtlasTextureBlockConvert(rgba.data(), ImTextureFormat_RGBA32, to.w * 4, pixels, texture->Format,
                                 texture->GetPitch(), to.w, to.h);
  ImFontAtlasTextureBlockQueueUpload(atlas, texture, to.x, to.y, to.w, to.h);
}

// `left` is the texture in which they were placed when the atlas has just gone to a larger one: what this
// frame has drawn before refers to it. Returns whether the last one has colours.
bool draw_placed(ImFontAtlas* atlas, ImTextureData* left = nullptr) {
  static std::vector<std::uint8_t> rgba;
  bool coloured = false;
  for (const Placed& one : std::exchange(placed, {})) {
    rgba.resize(static_cast<std::size_t>(one.rect.w) * one.rect.h * 4);
    coloured = cg_js_draw_next_glyph(rgba.data()) != 0;
    if (!coloured) whiten(rgba);
    const ImTextureRect* rect =
        one.id == ImFontAtlasRectId_Invalid ? nullptr : ImFontAtlasPackGetRectSafe(atlas, one.id);
    if (rect == nullptr) continue;
    if (left != nullptr) copy_picture(rgba, atlas, left, one.rect);
    copy_picture(rgba, atlas, atlas->TexData, *rect);
  }
  return coloured;
}

// False when the atlas has no room even at its largest: ImGui then shows its fallback.
bool place(ImFontAtlas* atlas, const Box& box, ImFontGlyph* glyph) {
  Placed one;
  one.rect.w = static_cast<unsigned short>(box.width);
  one.rect.h = static_cast<unsigned short>(box.height);
  ImTextureData* texture = atlas->TexData;
  one.id = glyph->PackId = ImFontAtlasPackAddRect(atlas, one.rect.w, one.rect.h);
  if (atlas->TexData != texture) draw_placed(atlas, texture);
  if (one.id != ImFontAtlasRectId_Invalid) one.rect = *ImFontAtlasPackGetRect(atlas, one.id);
  placed.push_back(one);
  return one.id != ImFontAtlasRectId_Invalid;
}

void stand(const Box& box, ImFontConfig* source, ImFontBaked* baked, ImFontGlyph* glyph) {
  const double pixel = 1 / (density_of(source, baked) * box.scale); // of the picture, in interface pixels
  glyph->X0 = static_cast<float>(box.left * pixel);
  glyph->Y0 = static_cast<float>(box.top * pixel) + baked->Ascent;
  glyph->X1 = static_cast<float>((box.left + box.width) * pixel);
  glyph->Y1 = static_cast<float>((box.top + box.height) * pixel) + baked->Ascent;
  glyph->Visible = true;
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
  const bool may_have_colours =
      cg_js_place_glyph(weight, pixels, code_point, run.data(), run.size(), &box.left) != 0;
  glyph->Codepoint = code_point;
  glyph->AdvanceX = static_cast<float>(box.advance / density);
  if (box.width == 0) return true;
  if (!place(atlas, box, glyph)) return false;
  stand(box, source, baked, glyph);
  if (may_have_colours) glyph->Colored = draw_placed(atlas); // ImGui asks before the frame is done
  return true;
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

void draw_placed_glyphs() { draw_placed(ImGui::GetIO().Fonts); }

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
