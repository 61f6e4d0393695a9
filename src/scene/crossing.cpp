#include "scene/crossing.hpp"

#include <algorithm>

#include "scene/lanes.hpp"
#include "scene/line_ends.hpp"

namespace cg::scene {

namespace {

constexpr int straight_pieces = 20; // as which each Bézier is looked at

} // namespace

std::vector<Rect> in_the_way(const Scene& scene, const Connector& line, const Rect& area) {
  const Rect &from = scene.find(line.from)->box_in_world, &to = scene.find(line.to)->box_in_world;
  std::vector<Rect> boxes;
  for (const std::uint32_t place : scene.cards_near(area)) {
    const Card& card = scene.cards()[place];
    const bool is_own = card.ref == line.from || card.ref == line.to;
    if (card.ref.kind == Kind::frame || is_own) continue;
    if (!card.box_in_world.overlaps(from) && !card.box_in_world.overlaps(to))
      boxes.push_back(card.box_in_world);
  }
  return boxes;
}

bool crosses(const Connector& line, const std::vector<Rect>& boxes) {
  if (boxes.empty()) return false;
  const int pieces = straight_pieces * static_cast<int>(piece_count(line));
  Vec2 before = line.start;
  for (int i = 1; i <= pieces; ++i) {
    const Vec2 next = point_on(line, static_cast<double>(i) / pieces);
    const auto meets_it = [&](const Rect& box) { return meets(box, before, next, direct_clearance); };
    if (std::any_of(boxes.begin(), boxes.end(), meets_it)) return true;
    before = next;
  }
  return false;
}

} // namespace cg::scene
