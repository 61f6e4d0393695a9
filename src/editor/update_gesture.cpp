// What a pressed pointer does, from its press to its release. The plan changes only at the release, by one
// step.
#include <algorithm>
#include <cmath>
#include <utility>

#include "base/language.hpp"
#include "editor/connect.hpp"
#include "editor/topics.hpp"
#include "editor/wording.hpp"
#include "scene/carried.hpp"

namespace cg::editor {

namespace {

constexpr double connect_reach_pixels = 24;

// drag_aids.cpp is in the part of the program that arrives later.
void (*volatile aid_drag_later)(Turn&, const DragTo&) = aid_drag;
void (*volatile aid_rest_later)(Turn&) = aid_rest;

PlaceRecords places_of(const Plan&, const auto&) { return {}; }

PlaceRecords places_of(const Plan& plan, const MoveGesture& move) {
  return moved(plan, move.cards, whole(move.pointer_in_world - move.grab_in_world) + move.snap.offset);
}

PlaceRecords places_of(const Plan& plan, const ResizeGesture& resize) {
  const AnyRecord record = find_record(plan, resize.card);
  const Vec2 by = whole(resize.pointer_in_world - resize.grab_in_world) + resize.snap.offset;
  std::optional<Placement> place = record.place();
  if (!place || by == Vec2{}) return {};
  const Vec2 size = scene::card_size(plan, record) + by;
  const Vec2 least = scene::least_size(resize.card.kind);
  place->width = std::max(least.x, size.x);
  place->height = std::max(least.y, size.y);
  if (place == record.place()) return {};
  return {{{resize.card, std::move(place)}}};
}

// What a line to this point connects: the card there, else the nearest one within reach that it can.
std::optional<Ref> end_of_line(const scene::Scene& scene, Ref from, Vec2 at, double reach) {
  const scene::Hit hit = scene.hit(at, 0);
  if (hit.ref && !hit.connector && hit.ref.kind != Kind::frame) {
    return can_connect(from, hit.ref) ? std::optional(hit.ref) : std::nullopt;
  }
  std::optional<Ref> nearest;
  const Rect point{at, at};
  for (const std::uint32_t place : scene.cards_near(point.grown(reach))) {
    const scene::Card& card = scene.cards()[place];
    const double far = distance_between(card.box_in_world, point);
    if (far > reach || !can_connect(from, card.ref)) continue;
    nearest = card.ref;
    reach = far;
  }
  return nearest;
}

// --- The pointer moved

void drag(Turn&, NoGesture&, const DragTo&) {}

void drag(Turn& turn, MoveGesture& move, const DragTo& to) {
  move.pointer_in_world = world_from_screen(turn.editor.camera, to.pointer_on_canvas);
}

void drag(Turn& turn, ResizeGesture& resize, const DragTo& to) {
  resize.pointer_in_world = world_from_screen(turn.editor.camera, to.pointer_on_canvas);
}

void drag(Turn& turn, MarqueeGesture& marquee, const DragTo& to) {
  marquee.pointer_in_world = world_from_screen(turn.editor.camera, to.pointer_on_canvas);
  const Rect box = rect_around(marquee.start_in_world, marquee.pointer_in_world);
  Selection refs = scene::scene_of(turn.editor.history.present.plan).cards_in(box);
  refs.insert(refs.end(), marquee.kept.begin(), marquee.kept.end());
  select(turn, std::move(refs));
}

void drag(Turn& turn, PanGesture& pan, const DragTo& to) {
  Camera& camera = turn.editor.camera;
  camera.origin_in_world = pan.origin_in_world_at_start;
  camera = panned(camera, to.pointer_on_canvas - pan.grab_on_screen);
}

void drag(Turn& turn, ConnectGesture& line, const DragTo& to) {
  const Editor& editor = turn.editor;
  line.pointer_in_world = world_from_screen(editor.camera, to.pointer_on_canvas);
  const scene::Scene& scene = scene::scene_of(editor.history.present.plan);
  line.over = to.over_canvas ? end_of_line(scene, line.from, line.pointer_in_world,
                                           connect_reach_pixels / editor.camera.zoom)
                             : std::nullopt;
}

void drag(Turn&, PlaceGesture& place, const DragTo& to) {
  place.pointer_on_screen = to.pointer_on_canvas;
  place.over_canvas = to.over_canvas;
}

// --- The pointer was released

void end(Turn&, const auto&) {}

void end(Turn& turn, const MoveGesture& move) {
  const Plan& plan = plan_of(turn.editor);
  const PlaceRecords edit = places_of(plan, move);
  if (!edit.places.empty()) commit_and_tell(turn, edit, move_label(turn, move.cards));
}

void end(Turn& turn, const ResizeGesture& resize) {
  const Plan& plan = plan_of(turn.editor);
  const PlaceRecords edit = places_of(plan, resize);
  if (!edit.places.empty()) commit_and_tell(turn, edit, said("Resize {}", {title_of(plan, resize.card)}));
}

void end(Turn& turn, const ConnectGesture& line) {
  if (line.over) connect(turn, line.from, *line.over);
}

void end(Turn& turn, const PlaceGesture& place) {
  if (!place.over_canvas) return;
  const Vec2 centre = world_from_screen(turn.editor.camera, place.pointer_on_screen);
  if (place.library_record) {
    place_from_library(turn, place.library_record, centre);
  } else {
    add_card(turn, place.kind, place.organisation_kind, centre);
  }
}

Gesture taken(Editor& editor) {
  editor.edge_pan = {};
  return std::exchange(editor.gesture, NoGesture{});
}

} // namespace

void rest_in_gesture(Turn& turn) {
  if (turn.editor.later_part.is_here()) aid_rest_later(turn);
}

PlaceRecords places_of_gesture(const Editor& editor) {
  return std::visit([&](const auto& gesture) { return places_of(plan_of(editor), gesture); }, editor.gesture);
}

void on(Turn& turn, const BeginMove& action) {
  const auto place = placement_of(plan_of(turn.editor), action.card);
  if (!place) return;
  if (!is_selected(turn.editor, action.card)) select(turn, {action.card});
  if (place->locked) return;
  const scene::Scene& scene = scene::scene_of(turn.editor.history.present.plan);
  turn.editor.gesture = MoveGesture{scene::carried_with(scene, selection_of(turn.editor)),
                                    action.grab_in_world, action.grab_in_world};
}

void on(Turn& turn, const BeginResize& action) {
  const auto place = placement_of(plan_of(turn.editor), action.card);
  if (!scene::resizable(action.card.kind) || !place) return;
  select(turn, {action.card});
  if (place->locked) return;
  turn.editor.gesture = ResizeGesture{action.card, action.grab_in_world, action.grab_in_world};
}

void on(Turn& turn, const BeginMarquee& action) {
  const Selection before = selection_of(turn.editor);
  const Selection kept = action.keep_selection ? before : Selection();
  turn.editor.gesture = MarqueeGesture{action.start_in_world, action.start_in_world, kept, before};
  select(turn, kept);
}

void on(Turn& turn, const BeginPan& action) {
  turn.editor.gesture = PanGesture{action.grab_on_screen, turn.editor.camera.origin_in_world};
}

void on(Turn& turn, const BeginConnect& action) {
  if (!scene::has_edge(action.from.kind) || !placement_of(plan_of(turn.editor), action.from)) return;
  turn.editor.gesture = ConnectGesture{action.from, action.pointer_in_world, std::nullopt};
}

void on(Turn& turn, const BeginPlace& action) {
  const Ref record = action.gesture.library_record;
  const Kind kind = record ? record.kind : action.gesture.kind;
  if (!record_type(kind).placeable || (record && !contains(plan_of(turn.editor), record))) return;
  turn.editor.gesture = action.gesture;
}

void on(Turn& turn, const DragTo& action) {
  Gesture gesture = std::move(turn.editor.gesture);
  std::visit([&](auto& one) { drag(turn, one, action); }, gesture);
  turn.editor.gesture = std::move(gesture);
  if (turn.editor.later_part.is_here()) aid_drag_later(turn, action);
}

void on(Turn& turn, const EndGesture&) {
  const Gesture gesture = taken(turn.editor);
  std::visit([&](const auto& one) { end(turn, one); }, gesture);
}

// The camera stays where a pan has brought it: it is not part of the document, and a second finger goes on
// from there.
void on(Turn& turn, const DropGesture&) {
  const Gesture gesture = taken(turn.editor);
  if (const auto* marquee = std::get_if<MarqueeGesture>(&gesture)) select(turn, marquee->before);
}

} // namespace cg::editor
