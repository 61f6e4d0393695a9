// What goes along when cards are moved: a frame carries what stands in it.
#pragma once

#include <vector>

#include "scene/scene.hpp"

namespace cg::scene {

/// These cards and, with each frame among them, the cards that lie wholly in it. Without what is locked: it
/// stays, and a locked frame carries nothing. Sorted, each once; records that have no card are left out.
[[nodiscard]] std::vector<Ref> carried_with(const Scene& scene, const std::vector<Ref>& cards);

} // namespace cg::scene
