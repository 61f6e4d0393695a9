// Where cards go that nobody dragged to a place.
#include <algorithm>
#include <cmath>

#include "base/sort.hpp"
#include "scene/scene.hpp"

namespace cg::scene {

namespace {

// Rings around the middle, a card's size apart. Near it places are looked at in quarters of that.
constexpr int most_rings = 40, near_rings = 6, quarters = 4;
// In floats: the ring is exact to a thousandth of a unit all the same, and their sine is there already.
constexpr float pi = 3.14159265f;
constexpr double least_ring_radius = 320; // room in the middle for what the parties share

// An organisation's card grows downward as its needs and strengths are told: that room is kept for it.
Rect room_of(const Card& card) {
  Rect room = card.box_in_world;
  const double height = room_for_new_card(card.ref.kind).y;
  if (card.ref.kind == Kind::organisation) room.max.y = std::max(room.max.y, room.min.y + height);
  return room;
}

bool is_free(const Scene& scene, const Rect& box) {
  const Rect with_gap = box.grown(card_gap);
  Rect around = with_gap; // and what stands above it, and has its room here
  around.min.y -= room_for_new_card(Kind::organisation).y;
  const std::vector<std::uint32_t> near = scene.cards_near(around);
  return std::none_of(near.begin(), near.end(), [&](std::uint32_t place) {
    const Card& card = scene.cards()[place];
    const bool inside_frame = card.ref.kind == Kind::frame && card.box_in_world.holds(with_gap);
    return room_of(card).overlaps(with_gap) && !inside_frame;
  });
}

// The places of ring k around the middle, in steps, nearest first: to the right before below, above and left.
std::vector<Vec2> places_of_ring(int k) {
  std::vector<Vec2> places;
  for (int row = -k; row <= k; ++row) {
    const int step = std::abs(row) == k ? 1 : 2 * k; // a ring is its border only
    for (int column = -k; column <= k; column += step) {
      places.push_back({static_cast<double>(column), static_cast<double>(row)});
    }
  }
  cg::sort(places, [](Vec2 a, Vec2 b) {
    if (dot(a, a) != dot(b, b)) return dot(a, a) < dot(b, b);
    return a.x != b.x ? a.x > b.x : a.y > b.y;
  });
  return places;
}

} // namespace

Vec2 free_place(const Scene& scene, Vec2 size, Vec2 wanted) {
  const Vec2 start = whole(wanted);
  const Vec2 step{std::ceil(size.x) + card_gap, std::ceil(size.y) + card_gap};
  const auto free_in_rings = [&](int first, int last, double of_step) -> std::optional<Vec2> {
    for (int k = first; k <= last; ++k) {
      for (const Vec2 steps : places_of_ring(k)) {
        const Vec2 place = whole(start + Vec2{steps.x * step.x, steps.y * step.y} * of_step);
        if (is_free(scene, {place, place + size})) return place;
      }
    }
    return std::nullopt;
  };
  if (const auto near = free_in_rings(0, near_rings * quarters, 1.0 / quarters)) return *near;
  if (const auto far = free_in_rings(near_rings + 1, most_rings, 1)) return *far;
  // Something huge is in the way: beside everything.
  return {std::ceil(scene.bounds()->max.x + card_gap), start.y};
}

std::vector<Vec2> ring_of_equals(std::size_t n, Vec2 size) {
  if (n <= 1) return std::vector<Vec2>(n);
  const double between = length(size) + 2 * card_gap; // centres this far apart: the boxes cannot touch
  const float angle = 2 * pi / static_cast<float>(n);
  const double radius = std::max(least_ring_radius, between / 2 / static_cast<double>(std::sin(angle / 2)));
  std::vector<Vec2> centres;
  for (std::size_t i = 0; i < n; ++i) {
    const float at = angle * static_cast<float>(i);
    centres.push_back(Vec2{static_cast<double>(std::sin(at)), static_cast<double>(-std::cos(at))} * radius);
  }
  return centres;
}

} // namespace cg::scene
