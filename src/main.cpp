// The page's program: makes the host, the fonts, the graphics and the App, and runs a frame when the page
// asks.
#include <emscripten.h>

#include <memory>
#include <optional>

#include "app/app.hpp"
#include "host/browser/browser_host.hpp"
#include "host/browser/graphics.hpp"
#include "host/fonts.hpp"
#include "imgui.h"
#include "ui/canvas/table_picture.hpp"
#include "ui/runs.hpp"

namespace {

std::unique_ptr<cg::host::BrowserHost> host;
std::unique_ptr<cg::app::App> app;

std::uint32_t table_colour() {
  const cg::ui::Colour colour = app->theme().canvas;
  return static_cast<std::uint32_t>(colour.r) << 16 | static_cast<std::uint32_t>(colour.g) << 8 | colour.b;
}

std::optional<cg::host::KeptTable> kept_table() {
  const cg::ui::TablePicture* picture = app->table_picture();
  if (picture == nullptr) return std::nullopt;
  return cg::host::KeptTable{{picture->left(), picture->top()}, picture->lists(), app->covered()};
}

} // namespace

extern "C" EMSCRIPTEN_KEEPALIVE void cg_frame(double) {
  if (!cg::host::graphics_begin_frame()) return;
  app->frame();
  cg::host::graphics_end_frame(table_colour(), kept_table());
}

int main() {
  host = cg::host::make_browser_host();
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  cg::host::set_text_of_run(&cg::ui::text_of_run);
  ImFont* regular = cg::host::add_interface_font(400);
  ImFont* semibold = cg::host::add_interface_font(600);
  cg::ui::set_fonts(regular, semibold);
  app = std::make_unique<cg::app::App>(*host);
  return 0;
}
