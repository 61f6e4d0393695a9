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

bool in_rim(const Rect& box, Vec2 point, double reach) {
  const double right = box.min.x + std::min(box.width(), frame_title_width);
  const Rect title{{box.min.x, box.min.y - frame_title_height}, {right, box.min.y}};
  return title.contains(point) || (box.grown(reach).contains(point) && !box.grown(-reach).contains(point));
}

Hit::Part part_at(const Card& card, Vec2 point, double reach) {
  if (resizable(card.ref.kind) && in_corner(card, point, reach)) return Hit::Part::corner;
  if (is_frame(card) && in_rim(card.box_in_world, point, reach)) return Hit::Part::rim;
  if (has_edge(card.ref.kind)) {
    const bool in_band =
        card.box_in_world.grown(reach).contains(point) && !card.box_in_world.grown(-reach).contains(point);
    if (in_band) return Hit::Part::edge;
  }
  return card.box_in_world.contains(point) ? Hit::Part::body : Hit::Part::nothing;
}

// `near`: the places of the cards to look at, the lowest first.
std::optional<Hit> hit_cards(const std::vector<Card>& cards, const std::vector<std::uint32_t>& near,
                             bool frames, Vec2 point, double reach) {
  for (auto place = near.rbegin(); place != near.rend(); ++place) {
    const Card& card = cards[*place];
    if (is_frame(card) != frames) continue;
    const Hit::Part part = part_at(card, point, reach);
    if (part != Hit::Part::nothing) return Hit{card.ref, part, false};
  }
  return std::nullopt;
}

bool meets(const Connector& connector, Vec2 point, double reach) {
  if (!box_around(connector).grown(reach).contains(point)) return false;
  return label_box(connector).contains(point) || distance_to(connector, point) <= reach;
}

} // namespace

Hit Scene::hit(Vec2 point_in_world, double reach) const {
  // Edges and corners reach out of a card; one unit more, for a box ends before its rim.
  const Rect around = Rect{point_in_world, point_in_world}.grown(reach + 1);
  const Rect with_titles{around.min, around.max + Vec2{0, frame_title_height}};
  const std::vector<std::uint32_t> cards = cards_near(with_titles);
  if (const auto card = hit_cards(cards_, cards, false, point_in_world, reach)) return *card;
  const std::vector<std::uint32_t> lines = connectors_near(around);
  for (auto place = lines.rbegin(); place != lines.rend(); ++place) {
    const Connector& connector = connectors_[*place];
    if (connector.selectable() && meets(connector, point_in_world, reach)) {
      return {connector.record, Hit::Part::body, true};
    }
  }
  return hit_cards(cards_, cards, true, point_in_world, reach).value_or(Hit());
}

std::vector<Ref> Scene::cards_in(const Rect& box_in_world) const {
  std::vector<Ref> found;
  for (const std::uint32_t place : cards_near(box_in_world)) {
    const Card& card = cards_[place];
    if (!is_frame(card) || box_in_world.holds(card.box_in_world)) found.push_back(card.ref);
  }
  return found;
}

} // namespace cg::scene
