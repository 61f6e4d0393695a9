#include "ui/canvas/glide.hpp"

#include <cmath>
#include <memory>
#include <utility>

#include "plan/edit.hpp"
#include "scene/scene.hpp"

namespace cg::ui {

namespace {

double between(double from, double to, double part) { return from + (to - from) * part; }

PlanPtr between(const PlanPtr& from, const PlanPtr& to, double part) {
  PlaceRecords edit;
  for (const scene::Card& card : scene::scene_of(to).cards()) {
    const auto before = find_record(*from, card.ref).place();
    auto place = find_record(*to, card.ref).place();
    if (!before || !place || (before->x == place->x && before->y == place->y)) continue;
    place->x = between(before->x, place->x, part);
    place->y = between(before->y, place->y, part);
    edit.places.emplace_back(card.ref, std::move(place));
  }
  if (edit.places.empty()) return to;
  Result<Plan> plan = apply(*to, edit);
  return plan ? std::make_shared<const Plan>(std::move(plan).value()) : to;
}

// What is seen of the world goes evenly from one box to the other.
editor::Camera between(const editor::Camera& from, const editor::Camera& to, double part) {
  const Vec2 a = from.origin_in_world, b = to.origin_in_world;
  return {{between(a.x, b.x, part), between(a.y, b.y, part)}, 1 / between(1 / from.zoom, 1 / to.zoom, part)};
}

} // namespace

void show_glide(const editor::Editor& editor, CanvasMemory& memory, Screen& screen, PlanPtr& shown,
                editor::Camera& camera) {
  CanvasMemory::Glide& glide = memory.glide;
  const PlanPtr& present = editor.history.present.plan;
  if (glide.to != present || glide.from != editor.glides_from) {
    glide = {editor.glides_from, present, memory.drawn_camera, screen.now_seconds};
  }
  const double seconds = screen.theme.motion.slow, part = (screen.now_seconds - glide.since) / seconds;
  const bool rests = std::holds_alternative<editor::NoGesture>(editor.gesture);
  if (screen.reduced_motion || part >= 1 || !rests) return;
  const double eased = 1 - std::pow(1 - part, 3); // fast at first, then settling
  shown = between(glide.from, glide.to, eased);
  camera = between(glide.start, editor.camera, eased);
  screen.requests.want_frames_until(glide.since + seconds);
}

} // namespace cg::ui
