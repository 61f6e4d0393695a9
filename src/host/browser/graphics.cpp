#include "host/browser/graphics.hpp"

#include <GLES3/gl3.h>
#include <emscripten.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

#include "base/mix.hpp"
#include "host/browser/imports.hpp"
#include "host/browser/inbox.hpp"
#include "host/browser/placed_glyphs.hpp"
#include "host/browser/resting_layer.hpp"
#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_internal.h"

namespace cg::host {

namespace {

struct Surface {
  int width = 0, height = 0; // device pixels
  double pixels_per_unit = 1;
};
Surface surface;
ImVec2 display_size;
enum class Renderer : std::uint8_t { not_started, runs, stopped };
Renderer renderer = Renderer::not_started;
// The hashes of what was drawn last: the page keeps showing it, so an equal frame is not drawn again.
std::vector<std::uint64_t> last_drawn;
std::uint32_t last_clear_colour = 0;
std::optional<TablePlace> last_table;

// In the later part of the program, as the picture is that the canvas keeps of the table.
void (*volatile lay_table)(const ImDrawData&, const KeptTable&, int, int) = draw_table_layer;

// WebGL 2 promises the least. Glyphs that were not drawn lately make room before the atlas would pass the
// largest.
constexpr int least_texture = 2048, largest_texture = 4096;

bool start_renderer() {
  const bool runs = ImGui_ImplOpenGL3_Init("#version 300 es");
  renderer = runs ? Renderer::runs : Renderer::stopped;
  last_drawn.clear();
  forget_layers();
  forget_resting_layer();
  forget_table_layer();
  GLint most = 0;
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &most);
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  atlas->TexMaxWidth = atlas->TexMaxHeight = std::clamp(most, least_texture, largest_texture);
  return runs;
}

// What the renderer will be able to do is known before it is there: ImGui asks in its first frame.
void promise_renderer() {
  ImGui::GetIO().BackendFlags |=
      ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  atlas->TexMaxWidth = atlas->TexMaxHeight = least_texture;
}

// False when the browser gives no WebGL 2: the page has then said so.
bool start_graphics() {
  if (cg_js_start_graphics() != 0 && start_renderer()) return true;
  renderer = Renderer::stopped;
  cg_js_fail_without_graphics();
  return false;
}

// The renderer cuts size times scale down to whole pixels: the size must not fall short by a rounding error.
float units_of(int pixels, float scale) {
  float units = static_cast<float>(pixels) / scale;
  while (static_cast<int>(units * scale) < pixels)
    units = std::nextafter(units, std::numeric_limits<float>::max());
  return units;
}

// --- What was drawn last

// On its own, as what follows: a small function with a loop is soon made fast by the browser, a large one
// keeps it busy.
template <class T>
[[gnu::noinline]] void mix_all(std::uint64_t& hash, const ImVector<T>& items) {
  static_assert(sizeof(T) % 4 == 0);
  const char* at = reinterpret_cast<const char*>(items.Data);
  const char* end = at + items.size_in_bytes();
  std::uint64_t other = 0; // two chains that do not wait for each other
  for (std::uint64_t words[2]; end - at >= 16; at += 16) {
    std::memcpy(words, at, 16);
    mix(hash, words[0]);
    mix(other, words[1]);
  }
  for (std::uint32_t word; at < end; at += 4) {
    std::memcpy(&word, at, 4);
    mix(hash, word);
  }
  mix(hash, other);
}

std::uint64_t hash_of(const ImDrawList& list) {
  std::uint64_t hash = nothing_mixed;
  mix_all(hash, list.VtxBuffer);
  mix_all(hash, list.IdxBuffer);
  for (const ImDrawCmd& command : list.CmdBuffer) {
    mix(hash, command.ElemCount);
    // A texture that has not been uploaded yet has no id.
    const ImTextureData* texture = command.TexRef._TexData;
    mix(hash, texture != nullptr ? static_cast<std::uint64_t>(texture->UniqueID) : command.TexRef._TexID);
    for (const float edge :
         {command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w}) {
      mix(hash, static_cast<std::uint64_t>(std::lround(edge * 16)));
    }
  }
  return hash;
}

// True when one was other than what the graphics has.
bool update_textures(const ImDrawData& drawn) {
  bool any = false;
  for (ImTextureData* texture : *drawn.Textures) {
    if (texture->Status == ImTextureStatus_OK) continue;
    ImGui_ImplOpenGL3_UpdateTexture(texture);
    any = true;
  }
  return any;
}

} // namespace

bool graphics_begin_frame() {
  if (renderer == Renderer::stopped || surface.width <= 0 || surface.height <= 0) return false;
  if (renderer == Renderer::not_started) promise_renderer();
  const float scale = static_cast<float>(surface.pixels_per_unit);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplayFramebufferScale = {scale, scale};
  display_size = {units_of(surface.width, scale), units_of(surface.height, scale)};
  io.DisplaySize = display_size;
  // A face that is used without being pushed keeps the density of its last push otherwise.
  for (ImFont* font : io.Fonts->Fonts) font->CurrentRasterizerDensity = scale;
  return true;
}

void graphics_end_frame(std::uint32_t clear_colour, const std::optional<KeptTable>& table) {
  draw_placed_glyphs();
  if (renderer == Renderer::not_started && !start_graphics()) return;
  if (renderer != Renderer::runs) return;
  ImGui_ImplOpenGL3_NewFrame(); // makes its shaders when they are new or were lost
  const auto part = [clear_colour](int shift) {
    return static_cast<float>(clear_colour >> shift & 0xff) / 255.F;
  };
  ImDrawData* drawn = ImGui::GetDrawData();
  const bool has_new_texture = update_textures(*drawn);
  std::vector<std::uint64_t> hashes;
  for (const ImDrawList* list : drawn->CmdLists) hashes.push_back(hash_of(*list));
  const bool is_painted = table && !table->pieces.empty();
  const auto place = table ? std::optional(table->place) : std::nullopt;
  if (hashes == last_drawn && clear_colour == last_clear_colour && place == last_table && !is_painted &&
      !has_new_texture)
    return;
  last_drawn = hashes;
  last_table = place;
  last_clear_colour = clear_colour;
  glDisable(GL_SCISSOR_TEST);
  glClearColor(part(16), part(8), part(0), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  drawn->DisplaySize = display_size; // exact, whatever the program made of Resized
  if (table) lay_table(*drawn, *table, surface.width, surface.height);
  draw_over_resting_layer(*drawn, hashes, !table.has_value(), surface.width, surface.height);
}

extern "C" {

EMSCRIPTEN_KEEPALIVE void cg_resized(double width, double height, double pixels_per_unit) {
  surface = {static_cast<int>(width), static_cast<int>(height), pixels_per_unit};
  last_drawn.clear(); // a canvas of a new size is empty
  append_to_inbox(Resized{{width / pixels_per_unit, height / pixels_per_unit}, pixels_per_unit});
}

// While the context is lost every call on it is ignored: its objects are let go now, and their names
// forgotten.
EMSCRIPTEN_KEEPALIVE void cg_graphics_lost() {
  if (renderer == Renderer::runs) ImGui_ImplOpenGL3_Shutdown();
  renderer = Renderer::stopped;
}

EMSCRIPTEN_KEEPALIVE void cg_graphics_restored() {
  if (renderer == Renderer::stopped && start_renderer()) append_to_inbox(GraphicsRestored{});
}

} // extern "C"

} // namespace cg::host
