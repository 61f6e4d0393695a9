// Stands where Dear ImGui would compile in stb_truetype: Common Ground draws every glyph with a font loader
// of its own and parses no font file, so the default loader has nothing to do and costs nothing.
// (IMGUI_ENABLE_FREETYPE is the switch that leaves stb_truetype out; it makes ImGui ask this function
// instead.)
#include "imgui.h"
#include "imgui_internal.h" // ImFontLoader
#include "misc/freetype/imgui_freetype.h"

const ImFontLoader* ImGuiFreeType::GetFontLoader() {
  static ImFontLoader draws_nothing;
  draws_nothing.Name = "none";
  return &draws_nothing;
}

bool ImGuiFreeType::DebugEditFontLoaderFlags(ImGuiFreeTypeLoaderFlags*) { return false; }
