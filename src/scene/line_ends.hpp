// Line ends: how lines stand on the sides of cards, whether they run straight (connector.cpp), round cards
// (lanes.cpp) or are bent afterwards (route.cpp).
#pragma once

namespace cg::scene {

/// Lines keep away from the rounded corners: world units.
inline constexpr double corner_inset = 16;
/// A line that comes closer to a card seems to touch it.
inline constexpr double direct_clearance = 4;
/// How much of the way an end slides along its side toward what it leads to.
inline constexpr double lean = 0.25;

} // namespace cg::scene
