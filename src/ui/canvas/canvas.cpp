#include "ui/canvas/canvas.hpp"

#include <algorithm>
#include <utility>

#include "base/language.hpp"
#include "base/mix.hpp"
#include "editor/wording.hpp"
#include "ui/canvas/frame.hpp"
#include "ui/canvas/glide.hpp"
#include "ui/canvas/table.hpp"
#include "ui/layout.hpp"

namespace cg::ui {

namespace {

constexpr double nudge = 8, far_nudge = 40;
constexpr double pan_step = 64, far_pan_step = 256; // pixels
constexpr double motion_rests_after = 0.15;         // seconds

void tell_size(const editor::Editor& editor, const Screen& screen, editor::Actions& actions) {
  const Rect canvas = layout::canvas(screen.size),
             visible = layout::visible_canvas(screen.size, !editor.panels_are_off);
  const bool panels = !editor.panels_are_off;
  const double control = screen.control_height();
  editor::FloatingParts floating{
      {layout::zoom_bar(screen.size, control, panels), layout::overlay_bar(screen.size, control, panels)},
      layout::notice(screen.size, control, panels)};
  if (!editor.minimap_is_off && layout::has_room_for_minimap(screen.size, panels)) {
    floating.lasting.push_back(layout::minimap(screen.size, control, panels));
  }
  if (editor.canvas_on_screen == canvas && editor.visible_on_screen == visible && editor.floating == floating)
    return;
  actions.push_back(editor::CanvasResized{canvas, visible, std::move(floating)});
}

// Which cards and lines there are, in their order.
std::uint64_t items_of(const scene::Scene& scene) {
  std::uint64_t hash = nothing_mixed;
  const auto mix_ref = [&hash](Ref ref) {
    mix(hash, static_cast<std::uint64_t>(ref.kind));
    mix(hash, ref.bits);
  };
  for (const scene::Card& card : scene.cards()) mix_ref(card.ref);
  for (const scene::Connector& line : scene.connectors()) {
    mix_ref(line.record);
    mix_ref(line.to);
  }
  return hash;
}

const CanvasWords& words_for(CanvasMemory& memory, const PlanPtr& plan) {
  if (memory.words == nullptr || !memory.words->are_of(plan)) {
    memory.words = std::make_shared<const CanvasWords>(plan);
    memory.listed_cards = memory.listed_connectors = {};
    const std::uint64_t items = items_of(scene::scene_of(plan));
    if (std::exchange(memory.nodes_are_of, items) != items) memory.card_nodes = memory.connector_nodes = {};
  }
  return *memory.words;
}

// Whether the view moves, or did a moment ago.
bool is_moving(Screen& screen, CanvasMemory& memory, const editor::Camera& camera) {
  CanvasMemory::Motion& motion = memory.motion;
  if (memory.drawn_camera != camera) motion = {screen.now_seconds, screen.input.pointer_at};
  memory.drawn_camera = camera;
  const double until = motion.since + motion_rests_after;
  if (motion.since < 0 || screen.now_seconds >= until) return false;
  screen.requests.want_frame_at(until);
  return true;
}

// The way of cards from one plan to the next is in the part of the program that arrives later, as the views
// are (draw.cpp says how).
void (*volatile glide)(const editor::Editor&, CanvasMemory&, Screen&, PlanPtr&, editor::Camera&) = show_glide;

// … and the menu's key.
void (*volatile menu_by_key)(CanvasFrame&) = take_menu_key;

// So that the world's origin stands on a whole device pixel: what was painted can then be moved with the
// view.
editor::Camera on_device_pixels(editor::Camera camera, const Screen& screen, Vec2 corner) {
  const Vec2 origin = corner - camera.origin_in_world * camera.zoom;
  const Vec2 on_pixels{on_pixel(screen, origin.x), on_pixel(screen, origin.y)};
  camera.origin_in_world = (corner - on_pixels) * (1 / camera.zoom);
  return camera;
}

Vec2 arrow(std::string_view key) {
  if (key == "ArrowLeft") return {-1, 0};
  if (key == "ArrowRight") return {1, 0};
  if (key == "ArrowUp") return {0, -1};
  if (key == "ArrowDown") return {0, 1};
  return {};
}

} // namespace

void draw_canvas(const editor::Editor& editor, UiScratch& scratch, Screen& screen, editor::Actions& actions) {
  tell_size(editor, screen, actions);
  const Surface surface =
      begin_surface(screen, {.name = tr("Canvas"), .key = "Canvas", .rect = layout::canvas(screen.size)});
  const CanvasWords& words = words_for(scratch.canvas, editor.history.present.plan);
  PlanPtr shown = editor::preview(editor);
  editor::Camera camera = editor.camera;
  if (editor.glides_from != nullptr && editor.later_part.is_here())
    glide(editor, scratch.canvas, screen, shown, camera);
  const bool view_moves = is_moving(screen, scratch.canvas, camera);
  const bool pointer_rests = scratch.canvas.motion.pointer_at == screen.input.pointer_at;
  const scene::Scene& scene = scene::scene_of(shown);
  CG_CHECK(scene.cards().size() == words.card_count() &&
           scene.connectors().size() == words.connector_count());
  const Brush brush{screen, screen.theme, surface.list, on_device_pixels(camera, screen, surface.rect.min),
                    surface.rect.min};
  CanvasFrame frame{editor, scratch, screen, actions, surface, shown, scene,      words,
                    brush,  {},      {},     {},      {},      {},    view_moves, pointer_rests};
  find_in_sight(frame, surface.rect);
  CanvasMemory& memory = scratch.canvas;
  if (screen.input.focused != memory.pressed_node && !memory.press.active) memory.pressed_node = 0;
  take_pointer(frame);
  if (std::exchange(memory.menu_key, false) && editor.later_part.is_here()) menu_by_key(frame);
  draw_table(frame);
  draw_overlays(frame);
  list_cards(frame);
  list_connectors(frame);
  draw_overlay(frame, OverlayPart::words);
  draw_carried_card(frame);
  end_surface(screen);
  CG_CHECK(&scene == &scene::scene_of(shown)); // nobody asked for a third plan's, which takes its place
}

void take_canvas_key(const editor::Editor& editor, UiScratch& scratch, const KeyPress& press,
                     editor::Actions& actions) {
  const editor::Selection& selection = editor::selection_of(editor);
  const Vec2 direction = arrow(press.key);
  const bool far = press.modifiers.shift;
  if (direction != Vec2{} && !selection.empty()) {
    actions.push_back(editor::Nudge{direction * (far ? far_nudge : nudge)});
  } else if (direction != Vec2{}) {
    actions.push_back(editor::PanBy{direction * -(far ? far_pan_step : pan_step)});
  } else if (press.key == "ContextMenu" || (press.key == "F10" && press.modifiers.shift)) {
    scratch.canvas.menu_key = true; // opened in the next frame, which knows where everything stands
  } else if (press.key == "Enter" && selection.size() == 1 && record_type(selection.front().kind).placeable) {
    const Ref ref = selection.front();
    scratch.focus_field = editor::FocusField{ref, &editor::title_field(ref.kind)};
  }
}

} // namespace cg::ui
