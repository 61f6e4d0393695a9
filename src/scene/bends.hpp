// Bends: a way of level and upright pieces becomes a gentle line with a label.
#pragma once

#include <vector>

#include "scene/connector.hpp"
#include "scene/lanes.hpp"

namespace cg::scene {

/// Leads the line along the corners of `way` (both ends included, two at least), each as round as the cards
/// around allow, and places its label: `label_place` labels behind the middle, or as near to there as no card
/// covers it.
void lead_along(Connector& line, const std::vector<Vec2>& way, const Surroundings& around,
                double label_place);

} // namespace cg::scene
