// Candidates by their definition: the oracle of the fast way, and what it is measured against.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "analysis/matchmaker.hpp"

namespace cg::test {

/// The definition: every fit in full, sorted, and the rule of the fifth place.
inline std::vector<analysis::Fit> naive_candidates(const Plan& plan, const analysis::Holdings& holdings,
                                                   OrganisationId whose, std::size_t most) {
  std::vector<analysis::Fit> all;
  for (const Organisation& other : plan.organisations) {
    if (other.id != whose) all.push_back(analysis::fit(plan, holdings, whose, other.id));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const analysis::Fit& one, const analysis::Fit& two) { return one.fit > two.fit; });
  const auto found =
      std::find_if(all.begin(), all.end(), [](const analysis::Fit& one) { return one.unconventional(); });
  if (most >= 5 && found != all.end() && found - all.begin() >= 5) {
    std::rotate(all.begin() + 4, found, found + 1);
  }
  if (all.size() > most) all.resize(most);
  return all;
}

} // namespace cg::test
