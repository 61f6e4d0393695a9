#include "ui/mirrored.hpp"

#include <utility>

#include "imgui.h"

namespace cg::ui {

void mirror_picture(ImDrawData& drawn) {
  for (ImDrawList* list : drawn.CmdLists) mirror_list(*list, drawn.DisplaySize.x);
}

void mirror_list(ImDrawList& list, float width) {
  for (ImDrawVert& vertex : list.VtxBuffer) vertex.pos.x = width - vertex.pos.x;
  for (ImDrawCmd& command : list.CmdBuffer) {
    ImVec4& clip = command.ClipRect;
    clip.x = width - std::exchange(clip.z, width - clip.x);
  }
}

} // namespace cg::ui
