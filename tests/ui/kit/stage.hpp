// Stage: the widgets alone, without the program: an ImGui context with the memory host's fonts, and
// everything that Screen needs. A test gives a draw function, plays the pointer and the page, and looks at
// the semantics tree.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "host/fonts.hpp"
#include "imgui.h"
#include "imgui_internal.h"
#include "ui/runs.hpp"
#include "ui/widgets/item_hooks.hpp"
#include "ui/widgets/memory.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

class Stage {
 public:
  using Draw = std::function<void(Screen&)>;

  explicit Stage(Draw draw = {}) : draw_(std::move(draw)) {
    context_ = ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    host::set_text_of_run(&text_of_run);
    ImFont* regular = host::add_interface_font(400);
    set_fonts(regular, host::add_interface_font(600));
    record_items(true);
  }
  ~Stage() { ImGui::DestroyContext(context_); }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  Semantics semantics;
  Input input;
  Drafts drafts;
  Requests requests;
  WidgetMemory memory;
  double now = 0;
  double pixels_per_unit = 1;
  bool reduced_motion = false;
  Vec2 size{1000, 800};

  /// One frame; what was put into `input` before counts for this frame only.
  void frame() { frame(draw_); }
  void frame(const Draw& draw) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(size.x), static_cast<float>(size.y));
    io.DisplayFramebufferScale =
        ImVec2(static_cast<float>(pixels_per_unit), static_cast<float>(pixels_per_unit));
    io.DeltaTime = 1.F / 60;
    now += 1.0 / 60;
    requests = {};
    ImGui::NewFrame();
    semantics.begin_frame();
    Screen screen{semantics, theme_of(ThemeName::light),
                  input,     drafts,
                  requests,  memory,
                  now,       reduced_motion,
                  size,      pixels_per_unit};
    begin_screen(screen);
    draw(screen);
    end_screen(screen);
    ImGui::Render();
    take_textures();
    CHECK(unnamed_items(semantics).empty());
    input = {.focused = input.focused,
             .pointer = input.pointer,
             .modifiers = input.modifiers,
             .clicks = input.clicks};
    if (requests.focus && requests.focus->node != input.focused) focus(requests.focus->node);
  }
  void frames(int count) {
    while (count-- > 0) frame();
  }

  /// What the page does when the focus moves; told to the next frame.
  void focus(std::uint32_t node) {
    input.focus_just_moved = input.focused != node;
    input.focused = node;
  }
  void activate(std::uint32_t node) {
    input.activated.push_back(node);
    frame();
  }
  void node_key(std::uint32_t node, std::string key) {
    focus(node);
    input.node_keys.push_back({node, std::move(key), {}});
    frame();
  }
  void key(std::string name) {
    input.keys.push_back({std::move(name), {}});
    frame();
  }
  void field(std::uint32_t node, FieldEvent::Phase phase, std::string text, bool by_enter = false) {
    input.fields.push_back({node, phase, std::move(text), by_enter});
    frame();
  }

  void point(Vec2 at) {
    ImGui::GetIO().AddMousePosEvent(static_cast<float>(at.x), static_cast<float>(at.y));
    frame();
  }
  void press(Vec2 at) {
    point(at);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    frame();
  }
  void release() {
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    frame();
  }
  void click(Vec2 at) {
    press(at);
    release();
  }
  void click(std::uint32_t node) { click(get(node).rect.centre()); }
  void click(Role role, std::string_view name) { click(get(role, name).rect.centre()); }

  /// The node with this role and name; fails the test unless there is exactly one.
  const Node& get(Role role, std::string_view name) const {
    const Node* found = nullptr;
    int count = 0;
    for (const Node& node : semantics.nodes()) {
      if (node.role != role || node.name != name) continue;
      found = &node;
      ++count;
    }
    INFO(name_of(role) << " " << name);
    REQUIRE(count == 1);
    return *found;
  }
  const Node& get(std::uint32_t id) const {
    const Node* node = semantics.find(id);
    REQUIRE(node != nullptr);
    return *node;
  }
  bool has(Role role, std::string_view name) const {
    for (const Node& node : semantics.nodes()) {
      if (node.role == role && node.name == name) return true;
    }
    return false;
  }

 private:
  // A renderer that keeps no pixels.
  static void take_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status == ImTextureStatus_WantDestroy) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
      } else if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) {
        texture->SetTexID(1);
        texture->SetStatus(ImTextureStatus_OK);
      }
    }
  }

  Draw draw_;
  ImGuiContext* context_ = nullptr;
};

/// A draw function that puts the widgets into one panel.
inline Stage::Draw in_panel(Stage::Draw draw, Rect rect = {{12, 12}, {332, 788}}) {
  return [draw = std::move(draw), rect](Screen& screen) {
    begin_panel(screen, {.name = "Panel", .rect = rect});
    draw(screen);
    end_panel(screen);
  };
}

} // namespace cg::ui
