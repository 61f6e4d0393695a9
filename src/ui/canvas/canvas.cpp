#include "ui/canvas/canvas.hpp"

#include <algorithm>
#include <utility>

#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/canvas/aids.hpp"
#include "ui/canvas/cards.hpp"
#include "ui/canvas/connectors.hpp"
#include "ui/canvas/frame.hpp"
#include "ui/canvas/glide.hpp"
#include "ui/canvas/ground.hpp"
#include "ui/layout.hpp"
#include "ui/overlay/overlay_view.hpp"

namespace cg::ui {

namespace {

constexpr double nudge = 8, far_nudge = 40;
constexpr double pan_step = 64, far_pan_step = 256; // pixels
constexpr double motion_rests_after = 0.15;         // seconds
constexpr double overhang = 40; // world units that shadows and frame titles reach out of a card

void tell_size(const editor::Editor& editor, const Screen& screen, editor::Actions& actions) {
  const Rect canvas = layout::canvas(screen.size), visible = layout::visible_canvas(screen.size);
  if (editor.canvas_on_screen == canvas && editor.visible_on_screen == visible) return;
  actions.push_back(editor::CanvasResized{canvas, visible});
}

const CanvasWords& words_for(CanvasMemory& memory, const PlanPtr& plan) {
  if (memory.words == nullptr || !memory.words->are_of(plan)) {
    memory.words = std::make_shared<const CanvasWords>(plan);
    memory.card_nodes.clear();
    memory.connector_nodes.clear();
  }
  return *memory.words;
}

bool is_carried(const CanvasFrame& frame, Ref ref) {
  const auto* move = frame.gesture<editor::MoveGesture>();
  return move != nullptr && std::binary_search(move->cards.begin(), move->cards.end(), ref);
}

// How far a card is raised: under the pointer a little, in the hand wholly.
double lift_of(const CanvasFrame& frame, Ref ref, bool carried) {
  const bool hovered = frame.under.ref == ref && !frame.under.connector;
  if (frame.brush.detail() != Detail::whole) return carried ? 1 : 0;
  const auto key = static_cast<std::uint32_t>(ref.bits ^ (ref.bits >> 32));
  return eased(frame.screen, key, carried ? 1 : hovered ? 0.5 : 0, frame.brush.theme.motion.quick);
}

void draw_cards(const CanvasFrame& frame, bool frames, bool carried) {
  const std::vector<scene::Card>& cards = frame.scene.cards();
  for (const std::uint32_t i : frame.cards_in_sight) {
    if ((cards[i].ref.kind == Kind::frame) != frames) continue;
    if (is_carried(frame, cards[i].ref) != carried) continue;
    const double lift = frames ? 0 : lift_of(frame, cards[i].ref, carried);
    draw_card(frame.brush, frame.words.cards()[i], cards[i].box_in_world, lift);
  }
}

ConnectorLook look_of(const CanvasFrame& frame, const scene::Connector& line) {
  const bool hovered = frame.under.connector && frame.under.ref == line.record;
  return {line.selectable() && editor::is_selected(frame.editor, line.record), hovered};
}

// What passes below a resting pointer while the view moves does not light up: a wheel turns in steps, and
// each would be drawn twice.
bool is_moving(Screen& screen, CanvasMemory& memory, const editor::Camera& camera) {
  CanvasMemory::Motion& motion = memory.motion;
  if (memory.drawn_camera != camera) motion = {screen.now_seconds, screen.input.pointer_at};
  memory.drawn_camera = camera;
  const double until = motion.since + motion_rests_after;
  if (motion.since < 0 || screen.now_seconds >= until || motion.pointer_at != screen.input.pointer_at)
    return false;
  screen.requests.want_frame_at(until);
  return true;
}

enum class Part : std::uint8_t { line, label };

// Those that are selected or hovered lie above the others.
void draw_connectors(const CanvasFrame& frame, Part part, bool marked) {
  const std::vector<scene::Connector>& lines = frame.scene.connectors();
  for (const std::uint32_t i : frame.lines_in_sight) {
    const ConnectorLook look = look_of(frame, lines[i]);
    if ((look.selected || look.hovered) != marked) continue;
    if (part == Part::line) {
      draw_connector(frame.brush, lines[i], frame.words.connectors()[i], look);
    } else {
      draw_connector_label(frame.brush, lines[i], frame.words.connectors()[i], look);
    }
  }
}

// The overlay is in the part of the program that arrives later, as the views are (draw.cpp says how).
void (*volatile overlay)(const CanvasFrame&, OverlayPart) = show_overlay;

void draw_overlay(const CanvasFrame& frame, OverlayPart part) {
  if (frame.editor.later_part.is_here() && frame.editor.overlay != editor::View::canvas) overlay(frame, part);
}

// … and so is the way of cards from one plan to the next.
void (*volatile glide)(const editor::Editor&, CanvasMemory&, Screen&, PlanPtr&, editor::Camera&) = show_glide;

// … and what helps the hand while it drags.
void (*volatile aids)(const CanvasFrame&) = show_aids;

// … and the menu's key.
void (*volatile menu_by_key)(CanvasFrame&) = take_menu_key;

void draw_table(const CanvasFrame& frame) {
  draw_ground(frame.brush, frame.surface.rect);
  draw_cards(frame, true, false);
  draw_cards(frame, true, true);
  draw_overlay(frame, OverlayPart::bonds);
  draw_connectors(frame, Part::line, false);
  draw_connectors(frame, Part::line, true);
  draw_connectors(frame, Part::label, false);
  draw_cards(frame, false, false);
  draw_cards(frame, false, true);
  if (frame.editor.later_part.is_here()) aids(frame);
  draw_overlay(frame, OverlayPart::badges);
  draw_connectors(frame, Part::label, true);
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
  const scene::Scene& scene = scene::scene_of(shown);
  CG_CHECK(scene.cards().size() == words.cards().size() &&
           scene.connectors().size() == words.connectors().size());
  const Brush brush{screen, screen.theme, surface.list, camera, surface.rect.min};
  CanvasFrame frame{editor, scratch, screen, actions, surface, scene, words, brush, {}, {}, {}, view_moves};
  const Rect seen = frame.seen_in_world().grown(overhang);
  frame.cards_in_sight = scene.cards_near(seen);
  frame.lines_in_sight = scene.connectors_near(seen);
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
