// Routes: lines that would cross a card go round it. In the later part of the program: Scene knows only the
// pointer that set_router gives it.
#pragma once

#include "scene/scene.hpp"

namespace cg::scene {

/// Looks whether the line, which runs directly from card to card, crosses the box of another card (frames,
/// and what lies on its two ends, are never in the way), and if so leads it round: out of a side, along lanes
/// that keep clear of every card, and into a side, its corners rounded. The shortest of a bounded number of
/// ways is taken, each corner counting like a detour; when none is free the line stays as it is. A line
/// longer than longest_routed always does. Sets Connector::reach to the box on whose cards the outcome
/// depends.
void route_around(Connector& line, const Scene& scene);

/// World units, from end to end: what leads farther would look at hundreds of cards.
inline constexpr double longest_routed = 1600;

} // namespace cg::scene
