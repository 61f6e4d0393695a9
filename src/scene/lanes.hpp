// Lanes: a way of upright and level pieces between two cards that keeps clear of all others.
#pragma once

#include <vector>

#include "base/geometry.hpp"

namespace cg::scene {

/// What a line has around it, in world units.
struct Surroundings {
  Rect from, to;           // the cards at its ends
  Rect area;               // nothing outside of it is known
  std::vector<Rect> boxes; // of the other cards in the area
};

/// So far a way keeps from cards; where cards stand closer together it runs in the middle between them.
inline constexpr double lane_margin = 20, narrow_margin = 12;
/// … and never closer than this.
inline constexpr double least_clearance = 8;

/// True when the straight piece comes closer to the box than `clearance`.
[[nodiscard]] bool meets(const Rect& box, Vec2 a, Vec2 b, double clearance);

/// Takes out what has no length, and corners that are none.
void simplify(std::vector<Vec2>& way);

/// How far a level or upright piece can be moved aside without coming closer than least_clearance to another
/// card: `most` at most. `step`: the direction, one unit, across the piece.
[[nodiscard]] double room_beside(const Surroundings& around, Vec2 a, Vec2 b, Vec2 step, double most);

/// The corners of the shortest way that was found, both ends included, on the outlines of their cards; of
/// ways equally good the one found first, so the same at every call. Empty when there is none in the area
/// among those looked at: at most three lanes, each along a card.
[[nodiscard]] std::vector<Vec2> way_around(const Surroundings& around);

} // namespace cg::scene
