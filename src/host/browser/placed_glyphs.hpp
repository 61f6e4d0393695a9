// The pictures of glyphs are drawn when a frame is done (fonts.cpp); while it is made, only their places
// count.
#pragma once

namespace cg::host {

/// Draws what the frame has placed in ImGui's atlas: after ImGui::Render, before its textures are uploaded.
void draw_placed_glyphs();

} // namespace cg::host
