#include "ui/widgets/window.hpp"

#include <algorithm>
#include <string>

#include "base/id.hpp"
#include "base/sort.hpp"
#include "imgui.h"
#include "imgui_internal.h"
#include "ui/widgets/memory.hpp"
#include "ui/widgets/paint.hpp"

namespace cg::ui {

ImGuiWindow* begin_window(Screen& screen, std::uint32_t node, const Rect& rect, int layer,
                          bool takes_pointer) {
  ImGui::SetNextWindowPos(im(rect.min));
  ImGui::SetNextWindowSize(im(rect.max - rect.min));
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                           ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                           ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBringToFrontOnFocus |
                           ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse;
  if (!takes_pointer) flags |= ImGuiWindowFlags_NoMouseInputs;
  ImGui::Begin(hex_from_bits(node).c_str(), nullptr, flags);
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  ImGui::BringWindowToDisplayFront(window);
  if (layer > panel_layer) screen.memory.lifted.push_back({window, layer});
  return window;
}

void end_window(bool hide) {
  if (hide) ImGui::GetCurrentWindow()->Hidden = true;
  ImGui::End();
}

bool backdrop(Screen& screen, std::uint32_t node, Colour colour, int layer) {
  // A window's name must not be that of the node's own window.
  ImGuiWindow* window = begin_window(screen, ~node, screen.bounds(), layer);
  fill_rect(window->DrawList, screen.bounds(), colour);
  const bool any = ImGui::IsMouseClicked(ImGuiMouseButton_Left) ||
                   (layer == menu_layer && ImGui::IsMouseClicked(ImGuiMouseButton_Right));
  const bool pressed = any && ImGui::IsWindowHovered();
  end_window();
  return pressed;
}

void lift_windows(Screen& screen) {
  std::vector<WidgetMemory::Lifted>& lifted = screen.memory.lifted;
  cg::sort(lifted, [](const auto& a, const auto& b) { return a.layer < b.layer; });
  for (const WidgetMemory::Lifted& entry : lifted) ImGui::BringWindowToDisplayFront(entry.window);
  lifted.clear();
}

void begin_place(Screen& screen, std::uint32_t node, const Rect& rect, double padding) {
  WidgetMemory::Place place;
  place.node = node;
  place.rect = place.view = rect;
  place.padding = padding;
  place.last_rect_outside = screen.memory.last_rect;
  place.left = place.right = rect.min.x + padding;
  place.width = std::max(0.0, rect.width() - 2 * padding);
  place.top = place.next_y = place.bottom = rect.min.y + padding;
  screen.memory.places.push_back(place);
  screen.memory.same_line = screen.memory.after_chip = false;
}

void end_place(Screen& screen) {
  screen.memory.last_rect = screen.memory.places.back().last_rect_outside;
  screen.memory.places.pop_back();
  screen.memory.same_line = screen.memory.after_chip = false;
}

} // namespace cg::ui
