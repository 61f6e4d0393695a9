// Mirrored: the finished picture turned around, for languages that are read from right to left. Views lay out
// as if everything were read from left to right; text.hpp draws what is to be read so that it comes out as it
// is.
#pragma once

struct ImDrawData;
struct ImDrawList;

namespace cg::ui {

/// Turns every vertex and clipping rectangle around the middle of the screen. After ImGui::Render.
void mirror_picture(ImDrawData& drawn);
/// The same for one list, on a screen that is `width` wide.
void mirror_list(ImDrawList& list, float width);

} // namespace cg::ui
