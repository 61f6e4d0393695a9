// Listed: which items of a long list are in the semantics tree. All of a list that people make by hand; of a
// very long one those in sight, the one in the tab order with its neighbours, and both ends: so ten thousand
// cards cost no more than a hundred. The others say by their positions that they are there, and come when the
// keyboard, a search or the view gets to them.
#pragma once

#include <cstddef>
#include <vector>

namespace cg::ui {

inline constexpr std::size_t most_listed = 120;

/// Positions, ascending, each once. `stop`: of the item in the tab order, below `count`. `in_sight`: in any
/// order; it matters only when there are more than most_listed, and of so many the first ones count.
[[nodiscard]] std::vector<std::size_t> listed(std::size_t count, std::size_t stop,
                                              const std::vector<std::size_t>& in_sight);

} // namespace cg::ui
