// What the pointer does on the canvas. A press becomes a gesture once it has moved 4 pixels; until then it
// may still be a click. The gesture itself lives in the editor: here it is only begun, told where the pointer
// is, and ended.
#include <algorithm>
#include <cmath>
#include <utility>

#include "editor/wording.hpp"
#include "imgui.h"
#include "imgui_internal.h"
#include "ui/canvas/frame.hpp"

namespace cg::ui {

namespace {

using editor::Select;
using Part = scene::Hit::Part;
using Press = CanvasMemory::Press;

constexpr double drag_distance = 4;
constexpr double reach_pixels = 8, reach_pixels_touch = 14;
constexpr double handle_reach = 10;
constexpr double full_reach_zoom = 0.4; // below it cards are small, and their edges must leave a body
constexpr int primary = 0, secondary = 1, middle = 2;
constexpr double long_press_seconds = 0.5;
constexpr double longest_double_click = 0.6; // seconds from the first release to the second press
constexpr double longest_frame = 0.1;        // seconds
// A wheel's notch zooms by a quarter, a trackpad's pinch follows the fingers.
constexpr double zoom_per_pixel = 0.008, most_pixels_a_frame = 30;

double reach_in_world(const CanvasFrame& frame) {
  const double pixels = frame.screen.touch() ? reach_pixels_touch : reach_pixels;
  return pixels * std::min(1.0, frame.brush.zoom() / full_reach_zoom) / frame.brush.zoom();
}

Vec2 pointer_on_canvas(const CanvasFrame& frame) { return pointer_position() - frame.surface.rect.min; }

// Inside a frame a press is one on the table: cards are selected there, and the view is pulled.
bool is_ground(const CanvasFrame& frame, Ref ref, Part part) {
  return ref.kind == Kind::frame && part == Part::body && !editor::is_selected(frame.editor, ref);
}

bool is_locked(const CanvasFrame& frame, Ref ref) {
  const scene::Card* card = frame.scene.find(ref);
  return card != nullptr && card->locked;
}

// The handles reach a little farther than the edge that they stand on.
bool over_handle(const CanvasFrame& frame, Vec2 pointer_in_world) {
  const scene::Card* card = frame.scene.find(frame.memory().handles_of);
  if (card == nullptr) return false;
  for (int i = 0; i < handle_count; ++i) {
    const double far = length(handle_at(card->box_in_world, i) - pointer_in_world);
    if (far * frame.brush.zoom() <= handle_reach) return true;
  }
  return false;
}

scene::Hit hit_under_pointer(const CanvasFrame& frame) {
  if (!frame.surface.hovered || frame.has_gesture()) return {};
  // Cards that pass below a resting pointer while the view moves do not light up one after another: a wheel
  // turns in steps, and each would be drawn twice.
  const bool pressed =
      ImGui::IsMouseClicked(primary) || ImGui::IsMouseClicked(secondary) || ImGui::IsMouseClicked(middle);
  if (frame.view_moves && frame.pointer_rests && !pressed) return {};
  const Vec2 at = frame.brush.in_world(pointer_position());
  if (over_handle(frame, at)) return {frame.memory().handles_of, Part::edge, false};
  return frame.scene.hit(at, reach_in_world(frame));
}

// --- The press

void press_on_thing(CanvasFrame& frame, Press& press) {
  const bool selected = editor::is_selected(frame.editor, press.ref);
  const auto part = static_cast<Part>(press.part);
  const bool waits = part == Part::edge || is_ground(frame, press.ref, part);
  if (press.keeps_selection) {
    frame.actions.push_back(Select{{press.ref}, Select::How::toggle});
  } else if (selected || waits) {
    press.selects_at_release = true;
  } else {
    frame.actions.push_back(Select{{press.ref}});
  }
}

// The page may give the card the focus by this press: that is not the keyboard's, which has a ring.
std::uint32_t node_of(const CanvasFrame& frame, Ref ref) {
  const std::vector<std::uint32_t>& nodes = frame.memory().card_nodes;
  const scene::Card* card = frame.scene.find(ref);
  if (card == nullptr || nodes.size() != frame.scene.cards().size()) return 0;
  return nodes[static_cast<std::size_t>(card - frame.scene.cards().data())];
}

// --- The menu

// What the menu is about is selected first.
void ask_menu(CanvasFrame& frame, const scene::Hit& about, Vec2 at_on_screen, bool by_pointer) {
  using About = CanvasMemory::Menu::About;
  CanvasMemory& memory = frame.memory();
  if (!frame.editor.later_part.is_here()) return;
  memory.menu = {};
  memory.menu.about = about.connector ? About::line : about.ref ? About::cards : About::table;
  memory.menu.at_on_screen = at_on_screen;
  memory.menu.focus_after = frame.screen.input.focused;
  memory.menu.by_pointer = by_pointer;
  memory.menu.asked = true;
  frame.screen.requests.want_frame_at(frame.screen.now_seconds);
  if (by_pointer) {
    memory.menu.in_world = frame.brush.in_world(at_on_screen);
    const std::uint32_t node = about.ref && !about.connector ? node_of(frame, about.ref) : 0;
    if (node != 0) memory.menu.focus_after = memory.pressed_node = node;
  }
  if (!about.ref) {
    if (by_pointer) frame.actions.push_back(Select{});
  } else if (!editor::is_selected(frame.editor, about.ref)) {
    frame.actions.push_back(Select{{about.ref}});
  }
}

// Where the pointer is, and whether what it carries may snap: not while Control or Command is held.
editor::DragTo drag_to(CanvasMemory& memory, const Input& input, const editor::Camera& camera, Vec2 pointer,
                       bool over_canvas) {
  memory.told_pointer = pointer;
  memory.told_over_canvas = over_canvas;
  memory.told_camera = camera;
  memory.told_snaps = !(input.modifiers.primary || input.modifiers.control);
  return {pointer, over_canvas, memory.told_snaps};
}

template <class Begin>
void begin_gesture(CanvasFrame& frame, Begin action, int button) {
  CanvasMemory& memory = frame.memory();
  memory.press = {};
  memory.gesture_button = button;
  frame.actions.push_back(std::move(action));
  frame.actions.push_back(drag_to(memory, frame.screen.input, frame.editor.camera, pointer_on_canvas(frame),
                                  frame.surface.hovered));
  if (!ImGui::IsMouseDown(button)) frame.actions.push_back(editor::EndGesture{});
}

void take_press(CanvasFrame& frame) {
  if (!frame.surface.hovered || frame.has_gesture()) return;
  if (ImGui::IsMouseClicked(secondary) && !frame.memory().press.active) {
    ask_menu(frame, frame.under, pointer_position(), true);
    return;
  }
  const bool by_primary = ImGui::IsMouseClicked(primary);
  // Whoever draws with a pen rests the hand on the screen.
  const bool pans = frame.editor.space_held || (frame.screen.touch() && frame.screen.input.pen_seen);
  if (ImGui::IsMouseClicked(middle) || (by_primary && pans)) {
    begin_gesture(frame, editor::BeginPan{pointer_on_canvas(frame)}, by_primary ? primary : middle);
    return;
  }
  if (!by_primary) return;
  Press& press = frame.memory().press;
  press = {pointer_on_canvas(frame), frame.under.ref, static_cast<int>(frame.under.part)};
  press.active = true;
  press.connector = frame.under.connector;
  press.keeps_selection = frame.screen.input.modifiers.shift;
  // A quick double click arrives at once, and its first press already counts two: it must have a release
  // before.
  const double since_release = frame.screen.now_seconds - frame.memory().released_at;
  press.twice = frame.screen.input.clicks == 2 && since_release < longest_double_click;
  press.since = frame.screen.now_seconds;
  frame.memory().pressed_node = press.ref ? node_of(frame, press.ref) : 0;
  if (press.ref) press_on_thing(frame, press);
}

// --- The press moves, or ends where it began

void begin_gesture_of(CanvasFrame& frame, const Press& press) {
  const Vec2 at = press.at_on_canvas, grab = editor::world_from_screen(frame.editor.camera, at);
  const auto part = static_cast<Part>(press.part);
  const Ref ref = press.ref;
  const bool stays = is_ground(frame, ref, part) || is_locked(frame, ref), keeps = press.keeps_selection;
  if (part == Part::corner && !is_locked(frame, ref)) {
    begin_gesture(frame, editor::BeginResize{ref, grab}, primary);
  } else if (part == Part::edge) {
    begin_gesture(frame, editor::BeginConnect{ref, grab}, primary);
  } else if (ref && !stays) {
    begin_gesture(frame, editor::BeginMove{ref, grab}, primary);
  } else if (frame.screen.touch()) {
    begin_gesture(frame, editor::BeginPan{at}, primary);
  } else {
    begin_gesture(frame, editor::BeginMarquee{grab, keeps}, primary);
  }
}

void click(CanvasFrame& frame, const Press& press) {
  if (press.twice && press.ref && !press.connector && !press.keeps_selection) {
    frame.scratch.focus_field = editor::FocusField{press.ref, &editor::title_field(press.ref.kind)};
  }
  if (press.selects_at_release) frame.actions.push_back(Select{{press.ref}});
  if (!press.ref && !press.keeps_selection) frame.actions.push_back(Select{});
  if (!press.ref && press.twice && !press.keeps_selection) {
    ask_menu(frame, {}, frame.surface.rect.min + press.at_on_canvas, true);
    frame.memory().menu.about = CanvasMemory::Menu::About::new_card;
  }
}

// A finger that rests on one place asks for the menu, and the press is over: lifting it does nothing more.
bool rests_long(CanvasFrame& frame, const Press& press) {
  if (!frame.screen.touch() || !frame.editor.later_part.is_here()) return false;
  if (frame.screen.now_seconds >= press.since + long_press_seconds) return true;
  frame.screen.requests.want_frame_at(press.since + long_press_seconds);
  return false;
}

void follow_press(CanvasFrame& frame) {
  Press& press = frame.memory().press;
  if (!press.active || frame.has_gesture()) return;
  const bool moved = length(pointer_on_canvas(frame) - press.at_on_canvas) > drag_distance;
  if (moved && !press.connector) {
    begin_gesture_of(frame, press);
  } else if (ImGui::IsMouseDown(primary)) {
    if (moved || !rests_long(frame, press)) return;
    const Press done = press;
    press = {};
    ask_menu(frame, {done.ref, static_cast<Part>(done.part), done.connector},
             frame.surface.rect.min + done.at_on_canvas, true);
  } else {
    const Press done = press;
    press = {};
    if (!moved) click(frame, done);
  }
}

// --- The gesture goes on

void follow_gesture(CanvasFrame& frame) {
  CanvasMemory& memory = frame.memory();
  if (!frame.has_gesture()) {
    memory.gesture_button = primary;
    return;
  }
  memory.press = {};
  const Vec2 pointer = pointer_on_canvas(frame);
  const Input& input = frame.screen.input;
  const bool told = memory.told_pointer == pointer && memory.told_over_canvas == frame.surface.hovered &&
                    memory.told_camera == frame.editor.camera &&
                    memory.told_snaps != (input.modifiers.primary || input.modifiers.control);
  const bool ends = !ImGui::IsMouseDown(memory.gesture_button);
  if (!told || ends) {
    frame.actions.push_back(drag_to(memory, input, frame.editor.camera, pointer, frame.surface.hovered));
  }
  if (frame.editor.edge_pan.goes_on()) {
    frame.screen.requests.want_frames_until(frame.screen.now_seconds + longest_frame);
  }
  if (ends) frame.actions.push_back(editor::EndGesture{});
}

// Nothing else lights up or takes the pointer while the canvas has it.
void hold_pointer(const CanvasFrame& frame) {
  const bool places = frame.gesture<editor::PlaceGesture>() != nullptr; // held by the palette's tile
  if (places || !(frame.memory().press.active || frame.has_gesture())) return;
  if (ImGui::GetActiveID() != frame.surface.id)
    ImGui::SetActiveID(frame.surface.id, ImGui::GetCurrentWindow());
  ImGui::KeepAliveID(frame.surface.id);
}

void take_wheel(const Input& input, Vec2 pointer_on_canvas, editor::Actions& actions) {
  if (input.wheel == Vec2{}) return;
  if (input.wheel_is_pinch) {
    const double pixels = std::clamp(input.wheel.y, -most_pixels_a_frame, most_pixels_a_frame);
    actions.push_back(editor::ZoomBy{std::exp(-pixels * zoom_per_pixel), pointer_on_canvas});
    return;
  }
  // Browsers that do not turn the wheel by themselves while Shift is held.
  const bool turn = input.modifiers.shift && input.wheel.x == 0;
  const Vec2 wheel = turn ? Vec2{input.wheel.y, 0} : input.wheel;
  actions.push_back(editor::PanBy{wheel * -1});
}

// --- The cursor

const char* cursor_of_gesture(const CanvasFrame& frame) {
  if (frame.gesture<editor::ResizeGesture>() != nullptr) return "nwse-resize";
  if (frame.gesture<editor::ConnectGesture>() != nullptr) return "crosshair";
  if (frame.gesture<editor::MarqueeGesture>() != nullptr) return "default";
  if (frame.gesture<editor::MoveGesture>() != nullptr) return "move";
  return "grabbing";
}

const char* cursor_of(const CanvasFrame& frame) {
  if (frame.has_gesture()) return cursor_of_gesture(frame);
  if (frame.editor.space_held) return "grab";
  if (frame.under.connector) return "pointer";
  switch (frame.under.part) {
    case Part::edge: return "crosshair";
    case Part::corner: return is_locked(frame, frame.under.ref) ? "default" : "nwse-resize";
    case Part::body:
    case Part::rim: {
      const bool stays =
          is_ground(frame, frame.under.ref, frame.under.part) || is_locked(frame, frame.under.ref);
      return stays ? "default" : "move";
    }
    case Part::nothing: break;
  }
  return "default";
}

} // namespace

Vec2 handle_at(const Rect& box_in_world, int index) {
  const Vec2 centre = box_in_world.centre();
  switch (index) {
    case 0: return {box_in_world.max.x, centre.y};
    case 1: return {centre.x, box_in_world.max.y};
    case 2: return {box_in_world.min.x, centre.y};
    default: return {centre.x, box_in_world.min.y};
  }
}

void take_menu_key(CanvasFrame& frame) {
  CanvasMemory& memory = frame.memory();
  const std::uint32_t focused = frame.screen.input.focused;
  const editor::Selection& selection = editor::selection_of(frame.editor);
  scene::Hit about;
  if (!selection.empty()) about.ref = selection.front();
  for (std::size_t i = 0; i < memory.card_nodes.size() && focused != 0; ++i) {
    if (memory.card_nodes[i] == focused) about.ref = frame.scene.cards()[i].ref;
  }
  for (std::size_t i = 0; i < memory.connector_nodes.size() && focused != 0; ++i) {
    const scene::Connector& line = frame.scene.connectors()[i];
    if (memory.connector_nodes[i] == focused && line.selectable()) about.ref = line.record;
  }
  about.connector = about.ref.kind == Kind::contribution || about.ref.kind == Kind::exchange;
  const Rect visible = frame.editor.visible_on_screen;
  const auto box = frame.scene.bounds({about.ref});
  Vec2 at = box ? frame.brush.on_screen(box->centre()) : visible.centre();
  at = {std::clamp(at.x, visible.min.x, visible.max.x), std::clamp(at.y, visible.min.y, visible.max.y)};
  ask_menu(frame, about, at, false);
}

void take_pointer(CanvasFrame& frame) {
  if (ImGui::IsMouseReleased(primary)) frame.memory().released_at = frame.screen.now_seconds;
  if (!ImGui::IsMousePosValid()) return;
  frame.under = hit_under_pointer(frame);
  follow_gesture(frame);
  take_press(frame);
  follow_press(frame);
  if (frame.surface.hovered) take_wheel(frame.screen.input, pointer_on_canvas(frame), frame.actions);
  frame.memory().hovered_at = frame.surface.hovered ? std::optional(pointer_position()) : std::nullopt;
  hold_pointer(frame);
  if (frame.surface.hovered || frame.has_gesture()) frame.screen.requests.cursor = cursor_of(frame);
}

void take_motion(const editor::Editor& editor, UiScratch& scratch, Input& input, editor::Actions& actions) {
  CanvasMemory& memory = scratch.canvas;
  if (editor.view != editor::View::canvas) return;
  const Vec2 pointer = input.pointer_at - editor.canvas_on_screen.min;
  if (memory.hovered_at == input.pointer_at) {
    take_wheel(input, pointer, actions);
    input.wheel = {};
  }
  const bool follows = !std::holds_alternative<editor::NoGesture>(editor.gesture) &&
                       !std::holds_alternative<editor::PlaceGesture>(editor.gesture);
  if (!follows || memory.told_pointer == pointer) return;
  actions.push_back(drag_to(memory, input, editor.camera, pointer, memory.hovered_at.has_value()));
}

} // namespace cg::ui
