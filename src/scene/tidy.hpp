// Tidying: where the cards of a canvas stand when they are put in order.
#pragma once

#include <utility>
#include <vector>

#include "scene/scene.hpp"

namespace cg::scene {

/// New top-left corners (whole world units) of the cards that tidying places, such that no two of them lie on
/// each other, nor on a card that stays. Organisations stand on a circle, in the order in which they stood
/// around their middle; in it the objectives, each with its measures beside it, and below them the
/// programmes. Of two parties a circle would have all they exchange run across what they share: they face
/// each other above it, and the measures stand below their objectives. Below the whole the milestones by
/// their due days, then notes; the frames below all that or beside it, whichever a screen shows larger. Of a
/// sort, the order is that of reading. A frame is placed with all that stands in it, as it stands there. What
/// is locked stays, and so does a frame that is locked, or holds what is, with its content. The whole keeps
/// its middle, or stands beside what stays where it would lie on it. Depends on nothing but the plan, and
/// tidying what is tidy moves nothing.
[[nodiscard]] std::vector<std::pair<Ref, Vec2>> tidied(const Plan& plan, const Scene& scene);

} // namespace cg::scene
