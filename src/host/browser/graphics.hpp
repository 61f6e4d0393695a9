// Graphics: the WebGL2 context of the page's canvas and Dear ImGui's renderer on it.
//
// Guarantees: the picture has exactly the device's pixels (web/surface.js), so a CSS pixel is
// `pixels_per_unit` device pixels and nothing is stretched. A lost context pauses the frames; when it is back
// the renderer is made anew, every ImGui texture is uploaded again, and GraphicsRestored is in the inbox.
// Call after ImGui::CreateContext.
#pragma once

#include <cstdint>
#include <optional>

#include "host/browser/table_layer.hpp"

namespace cg::host {

/// Sets ImGui's display size and scale: just before ImGui::NewFrame. False while there is nothing to draw on
/// (context lost, no size yet): the frame is then skipped.
[[nodiscard]] bool graphics_begin_frame();

/// Clears the canvas with a colour 0xRRGGBB, lays the kept picture of the table on it when there is one, and
/// draws ImGui::GetDrawData: after ImGui::Render. The first call asks for the context: that keeps the page
/// waiting until the browser's graphics are awake, and by then everything else has been done. When the
/// browser gives no WebGL2 the page says so in words (web/failure.js) and runs no frame again.
void graphics_end_frame(std::uint32_t clear_colour, const std::optional<KeptTable>& table);

} // namespace cg::host
