// What helps the hand while it drags: what is carried snaps to what stands near, and at the canvas' edge the
// view goes along. In the later part of the program (cmake/later-part.txt): until it is here, cards go
// exactly where the pointer is.
#include <algorithm>
#include <cmath>

#include "editor/topics.hpp"
#include "scene/scene.hpp"

namespace cg::editor {

namespace {

constexpr double snap_pixels = 6;
constexpr double farthest_other = 1500; // world units: what is snapped to is seen together
constexpr double edge_zone = 32;        // pixels
constexpr double fastest = 1000;        // pixels a second, at the very edge
constexpr double slowest_part = 0.15;   // of that, where the zone begins
// Whoever only passes the edge, or takes up a card that stands there, does not want to go anywhere.
constexpr std::int64_t edge_pause_ms = 200;
constexpr std::int64_t longest_step_ms = 100; // a computer that stood still does not make the view jump

// --- Snapping

// Cards in sight around a box, without those (sorted) that are carried themselves.
std::vector<Rect> boxes_near(const Editor& editor, const Rect& box, const std::vector<Ref>& carried) {
  const scene::Scene& scene = scene::scene_of(editor.history.present.plan);
  const Rect seen = world_from_screen(editor.camera, visible_on_canvas(editor));
  std::vector<Rect> boxes;
  for (const std::uint32_t place : scene.cards_near(common(seen, box.grown(farthest_other)))) {
    const scene::Card& card = scene.cards()[place];
    if (!std::binary_search(carried.begin(), carried.end(), card.ref)) boxes.push_back(card.box_in_world);
  }
  return boxes;
}

scene::Snap snap_of(const Editor&, const auto&) { return {}; }

scene::Snap snap_of(const Editor& editor, const MoveGesture& move) {
  const auto box = scene::scene_of(editor.history.present.plan).bounds(move.cards);
  const Vec2 by = whole(move.pointer_in_world - move.grab_in_world);
  if (!box || by == Vec2{}) return {}; // there and back again is no step
  const Rect moved{box->min + by, box->max + by};
  return scene::snap_moved(moved, boxes_near(editor, moved, move.cards), snap_pixels / editor.camera.zoom);
}

scene::Snap snap_of(const Editor& editor, const ResizeGesture& resize) {
  const scene::Card* card = scene::scene_of(editor.history.present.plan).find(resize.card);
  const Vec2 by = whole(resize.pointer_in_world - resize.grab_in_world);
  if (card == nullptr || by == Vec2{}) return {};
  const Rect box{card->box_in_world.min, card->box_in_world.max + by};
  return scene::snap_resized(box, boxes_near(editor, box, {resize.card}), snap_pixels / editor.camera.zoom,
                             scene::least_size(resize.card.kind));
}

void set_snap(auto&, scene::Snap) {}
void set_snap(MoveGesture& move, scene::Snap snap) { move.snap = std::move(snap); }
void set_snap(ResizeGesture& resize, scene::Snap snap) { resize.snap = std::move(snap); }

// --- The edge

// A card from the palette comes in over the edge: it would push the view away before it is there.
bool pans_at_edge(const Gesture& gesture) {
  return !std::holds_alternative<NoGesture>(gesture) && !std::holds_alternative<PanGesture>(gesture) &&
         !std::holds_alternative<PlaceGesture>(gesture);
}

// From -1 to 1: how far into the zone at the start or the end of a stretch.
double depth_in_zone(double at, double from, double to) {
  const double deep = at < from + edge_zone ? at - from - edge_zone : std::max(0.0, at - to + edge_zone);
  return std::clamp(deep / edge_zone, -1.0, 1.0);
}

Vec2 depth_at_edge(const Editor& editor, Vec2 pointer_on_canvas) {
  const Rect visible = visible_on_canvas(editor);
  return {depth_in_zone(pointer_on_canvas.x, visible.min.x, visible.max.x),
          depth_in_zone(pointer_on_canvas.y, visible.min.y, visible.max.y)};
}

void note_edge(Turn& turn, const DragTo& to) {
  Editor& editor = turn.editor;
  const bool there =
      to.over_canvas && pans_at_edge(editor.gesture) && depth_at_edge(editor, to.pointer_on_canvas) != Vec2{};
  if (!there) {
    editor.edge_pan = {};
    return;
  }
  if (editor.edge_pan.since_ms == 0)
    editor.edge_pan.since_ms = editor.edge_pan.panned_ms = turn.moment.now_ms;
  editor.edge_pan.pointer_on_canvas = to.pointer_on_canvas;
  editor.edge_pan.snaps = to.snaps;
}

// Half of what is seen beyond the outermost card there is nothing to go to.
double within_reach(double push, double middle, double from, double to, double seen) {
  if (push < 0 && middle < from - seen / 2) return 0;
  return push > 0 && middle > to + seen / 2 ? 0 : push;
}

double speed_of(double push) {
  return push == 0 ? 0 : std::copysign(slowest_part + (1 - slowest_part) * push * push, push) * fastest;
}

// By how many pixels the view goes on in a time. Of an empty canvas one place is like another.
Vec2 step_at_edge(const Editor& editor, std::int64_t milliseconds) {
  const Rect seen = world_from_screen(editor.camera, visible_on_canvas(editor));
  const auto all = scene::scene_of(editor.history.present.plan).bounds();
  if (!all) return {};
  Vec2 push = depth_at_edge(editor, editor.edge_pan.pointer_on_canvas);
  push = {within_reach(push.x, seen.centre().x, all->min.x, all->max.x, seen.width()),
          within_reach(push.y, seen.centre().y, all->min.y, all->max.y, seen.height())};
  return Vec2{speed_of(push.x), speed_of(push.y)} * (static_cast<double>(milliseconds) / 1000);
}

} // namespace

void aid_drag(Turn& turn, const DragTo& to) {
  std::visit([&](auto& one) { set_snap(one, to.snaps ? snap_of(turn.editor, one) : scene::Snap()); },
             turn.editor.gesture);
  note_edge(turn, to);
}

void aid_rest(Turn& turn) {
  Editor& editor = turn.editor;
  EdgePan& edge = editor.edge_pan;
  const std::int64_t now = turn.moment.now_ms, begins = edge.since_ms + edge_pause_ms;
  if (!pans_at_edge(editor.gesture)) edge = {};
  if (edge.since_ms == 0 || now <= begins) return;
  const std::int64_t since = std::max({edge.panned_ms, begins, now - longest_step_ms});
  const Vec2 step = step_at_edge(editor, now - since);
  edge.panned_ms = now;
  edge.rests = step == Vec2{};
  if (edge.rests) return;
  editor.camera = panned(editor.camera, step * -1);
  on(turn, DragTo{edge.pointer_on_canvas, true, edge.snaps}); // what is carried stays under the pointer
}

} // namespace cg::editor
