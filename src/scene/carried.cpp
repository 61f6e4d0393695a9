#include "scene/carried.hpp"

#include <algorithm>

#include "base/sort.hpp"

namespace cg::scene {

std::vector<Ref> carried_with(const Scene& scene, const std::vector<Ref>& cards) {
  std::vector<Ref> carried;
  for (const Ref ref : cards) {
    const Card* card = scene.find(ref);
    if (card == nullptr || card->locked) continue;
    carried.push_back(ref);
    if (ref.kind != Kind::frame) continue;
    for (const Card& other : scene.cards()) {
      if (!other.locked && card->box_in_world.holds(other.box_in_world)) carried.push_back(other.ref);
    }
  }
  cg::sort(carried);
  carried.erase(std::unique(carried.begin(), carried.end()), carried.end());
  return carried;
}

} // namespace cg::scene
