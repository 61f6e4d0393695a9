// What a point or a box on the canvas meets.
#include <algorithm>
#include <optional>

#include "scene/scene.hpp"

namespace cg::scene {

namespace {

bool is_frame(const Card& card) { return card.ref.kind == Kind::frame; }

bool in_corner(const Card& card, Vec2 point, double reach) {
  const Vec2 corner = card.box_in_world.max;
  return Rect{corner - Vec2{2 * reach, 2 * reach}, corner + Vec2{reach, reach}}.contains(point);
}

Hit::Part part_at(const Card& card, Vec2 point, double reach) {
  if (resizable(card.ref.kind) && in_corner(card, point, reach)) return Hit::Part::corner;
  if (has_edge(card.ref.kind)) {
    const bool in_band =
        card.box_in_world.grown(reach).contains(point) && !card.box_in_world.grown(-reach).contains(point);
    if (in_band) return Hit::Part::edge;
  }
  return card.box_in_world.contains(point) ? Hit::Part::body : Hit::Part::nothing;
}

std::optional<Hit> hit_cards(const std::vector<Card>& cards, bool frames, Vec2 point, double reach) {
  for (auto card = cards.rbegin(); card != cards.rend(); ++card) {
    if (is_frame(*card) != frames) continue;
    const Hit::Part part = part_at(*card, point, reach);
    if (part != Hit::Part::nothing) return Hit{card->ref, part, false};
  }
  return std::nullopt;
}

bool meets(const Connector& connector, Vec2 point, double reach) {
  if (!box_around(connector).grown(reach).contains(point)) return false;
  return label_box(connector).contains(point) || distance_to(connector, point) <= reach;
}

} // namespace

Hit Scene::hit(Vec2 point_in_world, double reach) const {
  if (const auto card = hit_cards(cards_, false, point_in_world, reach)) return *card;
  for (auto connector = connectors_.rbegin(); connector != connectors_.rend(); ++connector) {
    if (connector->selectable() && meets(*connector, point_in_world, reach)) {
      return {connector->record, Hit::Part::body, true};
    }
  }
  return hit_cards(cards_, true, point_in_world, reach).value_or(Hit());
}

std::vector<Ref> Scene::cards_in(const Rect& box_in_world) const {
  std::vector<Ref> found;
  for (const Card& card : cards_) {
    const Rect& own = card.box_in_world;
    const bool whole = own.min.x >= box_in_world.min.x && own.min.y >= box_in_world.min.y &&
                       own.max.x <= box_in_world.max.x && own.max.y <= box_in_world.max.y;
    if (is_frame(card) ? whole : own.overlaps(box_in_world)) found.push_back(card.ref);
  }
  return found;
}

} // namespace cg::scene
