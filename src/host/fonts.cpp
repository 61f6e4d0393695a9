// What both bodies of host/fonts.hpp share.
#include "host/fonts.hpp"

#include "imgui.h"
#include "imgui_internal.h"

namespace cg::host {

void forget_glyphs() {
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  if (atlas->Builder != nullptr) ImFontAtlasBuildDiscardBakes(atlas, 0);
}

} // namespace cg::host
