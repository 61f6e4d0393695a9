#include "ui/screen.hpp"

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/result.hpp"
#include "imgui.h"
#include "imgui_internal.h"
#include "ui/widgets/item_hooks.hpp"
#include "ui/widgets/memory.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/tooltip.hpp"
#include "ui/widgets/window.hpp"

namespace cg::ui {

namespace {

constexpr std::size_t most_slots = 4096;
constexpr std::uint64_t forgotten_after = 600; // frames

void strip_imgui_style(const Screen& screen) {
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = style.ItemSpacing = style.FramePadding = ImVec2(0, 0);
  style.WindowMinSize = ImVec2(1, 1);
  style.WindowBorderSize = 0;
  style.CircleTessellationMaxError = static_cast<float>(0.3 / screen.pixels_per_unit);
  // Edges are softened over a device pixel, whatever the pixel ratio.
  ImGui::GetCurrentContext()->DrawListSharedData.InitialFringeScale =
      static_cast<float>(1 / screen.pixels_per_unit);
}

void forget_old_slots(WidgetMemory& memory) {
  if (memory.slots.size() <= most_slots) return;
  for (auto at = memory.slots.begin(); at != memory.slots.end();) {
    at = at->second.last_frame + forgotten_after < memory.frame ? memory.slots.erase(at) : std::next(at);
  }
}

// A dialog that was not drawn is gone: the focus goes back to where it was before.
void close_dialogs_that_are_gone(Screen& screen) {
  std::vector<WidgetMemory::OpenDialog>& dialogs = screen.memory.dialogs;
  for (std::size_t i = dialogs.size(); i-- > 0;) {
    if (dialogs[i].drawn_frame == screen.memory.frame) continue;
    if (!screen.requests.focus && screen.semantics.find(dialogs[i].focus_before) != nullptr) {
      screen.requests.focus = Requests::Focus{dialogs[i].focus_before, false};
    }
    dialogs.erase(dialogs.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

void end_drafts(Drafts& drafts) {
  for (auto at = drafts.entries.begin(); at != drafts.entries.end();) {
    at = at->second.seen ? std::next(at) : drafts.entries.erase(at);
  }
}

// A press that is being told to ImGui now or, because it takes one event a frame, soon.
bool pointer_is_down() {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  return ImGui::IsMouseDown(ImGuiMouseButton_Left) ||
         std::any_of(g.InputEventsQueue.begin(), g.InputEventsQueue.end(), [](const ImGuiInputEvent& event) {
           return event.Type == ImGuiInputEventType_MouseButton && event.MouseButton.Down;
         });
}

// The focus that came with a press shows no ring, until a key is used or the focus goes elsewhere.
void follow_focus(WidgetMemory& memory, const Input& input) {
  const bool by_keyboard = !input.node_keys.empty() || !input.keys.empty() || !input.activated.empty();
  if (input.focus_just_moved && input.focused != memory.pressed_focus)
    memory.pressed_focus = pointer_is_down() ? input.focused : 0;
  if (by_keyboard) {
    memory.pointer_focus = 0;
  } else if (input.focus_just_moved && input.focused != memory.pointer_focus) {
    memory.pointer_focus = pointer_is_down() ? input.focused : 0;
  }
}

} // namespace

bool Input::was_activated(std::uint32_t node) const {
  return std::find(activated.begin(), activated.end(), node) != activated.end();
}

bool Input::has_key(std::string_view key) const {
  const auto is_it = [key](const auto& press) { return press.key == key; };
  return std::any_of(keys.begin(), keys.end(), is_it) ||
         std::any_of(node_keys.begin(), node_keys.end(), is_it);
}

Draft* Drafts::find(std::uint32_t node) {
  const auto at = entries.find(node);
  return at == entries.end() ? nullptr : &at->second.draft;
}

Draft& Drafts::put(std::uint32_t node, Draft draft) {
  Entry& entry = entries[node];
  entry = {std::move(draft), true};
  return entry.draft;
}

bool Drafts::any_refused() const {
  return std::any_of(entries.begin(), entries.end(),
                     [](const auto& entry) { return !entry.second.draft.editing; });
}

WidgetMemory::Slot& WidgetMemory::slot(std::uint32_t node) {
  Slot& found = slots[node];
  found.last_frame = frame;
  return found;
}

void begin_screen(Screen& screen) {
  WidgetMemory& memory = screen.memory;
  ++memory.frame;
  memory.places.clear();
  memory.rows.clear();
  memory.walks.clear();
  memory.menus.clear();
  memory.opened.clear();
  memory.lifted.clear();
  memory.same_line = memory.tip_wanted = false;
  memory.toast_bottom = screen.size.y - 24;
  follow_focus(memory, screen.input);
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left) && !ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
    memory.drag_node = 0;
    memory.drag_told = false;
  }
  for (auto& [node, entry] : screen.drafts.entries) entry.seen = false;
  strip_imgui_style(screen);
  set_least_line(screen.theme.hairline_width);
  begin_text_frame();
  forget_items();
}

void end_screen(Screen& screen) {
  WidgetMemory& memory = screen.memory;
  CG_CHECK(memory.places.empty() && memory.opened.empty() &&
           memory.rows.empty()); // a begin_ without its end_
  draw_tooltip(screen);
  lift_windows(screen);
  if (memory.menu.node != 0 && memory.menu.drawn_frame != memory.frame && !memory.menu.fresh)
    memory.menu = {};
  close_dialogs_that_are_gone(screen);
  memory.menu_was_open = memory.menu.node != 0;
  memory.modal_was_open = !memory.dialogs.empty();
  memory.language = language_count();
  end_drafts(screen.drafts);
  forget_old_slots(memory);
}

bool escape_is_taken(const WidgetMemory& memory) { return memory.menu_was_open || memory.modal_was_open; }
bool modal_is_open(const WidgetMemory& memory) { return memory.modal_was_open; }

double eased(Screen& screen, std::uint32_t key, double target, double seconds) {
  WidgetMemory::Slot& slot = screen.memory.slot(key);
  if (!slot.eased || screen.reduced_motion || seconds <= 0) {
    slot.eased = true;
    slot.from = slot.to = target;
    return target;
  }
  const auto value_now = [&] {
    const double part = std::clamp((screen.now_seconds - slot.start) / seconds, 0.0, 1.0);
    return slot.to + (slot.from - slot.to) * std::pow(1 - part, 3); // fast at first, then settling
  };
  if (target != slot.to) {
    slot.from = value_now();
    slot.to = target;
    slot.start = screen.now_seconds;
  }
  if (slot.from == slot.to || screen.now_seconds >= slot.start + seconds) return target;
  screen.requests.want_frames_until(slot.start + seconds);
  return value_now();
}

} // namespace cg::ui
