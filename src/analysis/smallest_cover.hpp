// The smallest cover: the fewest holders that together hold every item ("set cover").
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cg::analysis {

/// Up to these sizes the smallest cover is found for certain. Holders that hold no more than another one does
/// are not counted.
inline constexpr std::size_t most_exact_items = 64;
inline constexpr std::size_t most_exact_holders = 24;

struct SmallestCover {
  std::vector<std::uint32_t> holders; // ascending
  bool exact = true;                  // false: a smaller one may exist
};

/// `holders_of_item`: for each item the numbers of those that hold it, below `holders`; an item that nobody
/// holds is left out of account. Branch and bound over bit masks; beyond the sizes above greedy (the holder
/// of the most open items first), which is at most H(n) times the smallest for n items (Chvátal 1979). The
/// same input gives the same cover.
[[nodiscard]] SmallestCover smallest_cover(const std::vector<std::vector<std::uint32_t>>& holders_of_item,
                                           std::size_t holders);

} // namespace cg::analysis
