// Blocks: cards that were given places beside each other, from which larger blocks are put together.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "base/geometry.hpp"
#include "plan/kind.hpp"

namespace cg::scene {

/// The boxes lie between (0, 0) and `size`. An empty block has the size 0.
struct Block {
  std::vector<std::pair<Ref, Rect>> boxes;
  Vec2 size;
  [[nodiscard]] bool empty() const { return boxes.empty(); }
};

[[nodiscard]] Block block_of(Ref card, Vec2 size);
/// Boxes that stand anywhere, moved so that the block begins at (0, 0).
[[nodiscard]] Block block_around(std::vector<std::pair<Ref, Rect>> boxes);
/// The second to the right of the first, their upper edges level. An empty one takes no room.
[[nodiscard]] Block beside(Block left, const Block& right, double gap);
/// The second below the first, their middles above each other. An empty one takes no room.
[[nodiscard]] Block stacked(Block upper, const Block& lower, double gap);
/// In rows of so many, in their order; columns as wide, and rows as high, as what they hold. `columns` is not
/// 0.
[[nodiscard]] Block grid_of(const std::vector<Block>& parts, std::size_t columns, double gap);

} // namespace cg::scene
