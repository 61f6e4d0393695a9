#include "ui/widgets/item_hooks.hpp"

#include <algorithm>

#include "imgui.h"
#include "imgui_internal.h"

namespace cg::ui {

namespace {

struct Recorded {
  std::vector<std::uint32_t> items, allowed;
};
Recorded recorded;

} // namespace

void record_items(bool on) {
  ImGui::GetCurrentContext()->TestEngineHookItems = on;
  recorded = {};
}

void forget_items() {
  recorded.items.clear();
  recorded.allowed.clear();
}

void allow_unnamed(std::uint32_t item) {
  if (ImGui::GetCurrentContext()->TestEngineHookItems) recorded.allowed.push_back(item);
}

std::vector<std::uint32_t> unnamed_items(const Semantics& semantics) {
  std::vector<std::uint32_t> unnamed;
  for (const std::uint32_t item : recorded.items) {
    const bool allowed =
        std::find(recorded.allowed.begin(), recorded.allowed.end(), item) != recorded.allowed.end();
    if (!allowed && semantics.find(item) == nullptr) unnamed.push_back(item);
  }
  return unnamed;
}

} // namespace cg::ui

// What ImGui calls. A window tells of itself as an item without further particulars: it is no widget.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&,
                                 const ImGuiLastItemData* item) {
  const ImGuiWindow* window = context->CurrentWindow;
  if (item == nullptr && window != nullptr && id == window->ID) return;
  cg::ui::recorded.items.push_back(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
