// Matchmaker: who of all organisations that a plan knows, on the canvas or in its library, would complete one
// of them best.
#pragma once

#include <cstddef>
#include <vector>

#include "analysis/fit.hpp"

namespace cg::analysis {

/// So many candidates are looked at first; one place among them is for the unconventional.
inline constexpr std::size_t first_candidates = 5;

/// The best fits of all other organisations with `whose` (which is `a` in each), at most `most`: the best
/// first, the undefined last, equals by id. Where the first five hold no unconventional one although there is
/// one, the best of these takes the fifth place, and what stood there and behind moves down by one; with
/// `most` below five nothing is moved. Empty when the plan does not hold `whose`.
///
/// Adds up only what the needs and strengths of `whose` have in common with others, and makes the evidence
/// only for those it returns: O(holders of these assets + n log n) for n organisations.
[[nodiscard]] std::vector<Fit> candidates(const Plan& plan, const Holdings& holdings, OrganisationId whose,
                                          std::size_t most);

} // namespace cg::analysis
