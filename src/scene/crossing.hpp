// Crossing: which cards a line has in its way, and whether it meets one.
#pragma once

#include <vector>

#include "scene/scene.hpp"

namespace cg::scene {

/// The cards in the area that the line should not cross: neither frames nor the cards at its ends, nor what
/// lies on these.
[[nodiscard]] std::vector<Rect> in_the_way(const Scene& scene, const Connector& line, const Rect& area);
/// Whether the line comes so close to one of the boxes that it seems to touch it (direct_clearance).
[[nodiscard]] bool crosses(const Connector& line, const std::vector<Rect>& boxes);

} // namespace cg::scene
