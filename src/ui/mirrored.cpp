#include "ui/mirrored.hpp"

#include <utility>

#include "imgui.h"

namespace cg::ui {

void mirror_picture(ImDrawData& drawn) {
  const float width = drawn.DisplaySize.x;
  for (ImDrawList* list : drawn.CmdLists) {
    for (ImDrawVert& vertex : list->VtxBuffer) vertex.pos.x = width - vertex.pos.x;
    for (ImDrawCmd& command : list->CmdBuffer) {
      ImVec4& clip = command.ClipRect;
      clip.x = width - std::exchange(clip.z, width - clip.x);
    }
  }
}

} // namespace cg::ui
