// Ends: lines that would stand on one spot of a card's side stand beside each other there, in the order in
// which they come, so that two of them do not look like one. In the later part of the program: Scene calls
// these through pointers, and only while lines are led round cards (set_router).
#pragma once

#include <vector>

#include "scene/connector.hpp"

namespace cg::scene {

/// An end of a line on a card.
struct LineEnd {
  Connector* line = nullptr;
  bool at_start = false;
  Ref other;       // the card at its other end
  Vec2 comes_from; // … and its middle
};
/// Says how far the ends on a card are to be moved along their sides (Connector::start_by, end_by): as far
/// apart as arrowheads need, or as the side allows, and no farther from where they were laid than it takes.
/// Several lines between the same two cards are apart already, and stay, and so do very many on one side.
void spread_ends(std::vector<LineEnd>& ends, const Rect& card_in_world);
/// Moves both ends as far as that says from where the line was laid. One that crosses a card only then stays
/// as it was laid: rather two on one spot than one that seems to lead elsewhere.
void place_ends(Connector& line, const Scene& scene);

} // namespace cg::scene
