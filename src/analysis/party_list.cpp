#include "analysis/party_list.hpp"

#include <algorithm>

namespace cg::analysis {

PartyList::PartyList(const Plan& plan) {
  for (const Organisation& organisation : plan.organisations) {
    if (organisation.place) ids_.push_back(organisation.id);
  }
}

std::optional<std::size_t> PartyList::place_of(OrganisationId organisation) const {
  const auto found = std::lower_bound(ids_.begin(), ids_.end(), organisation);
  if (found == ids_.end() || *found != organisation) return std::nullopt;
  return static_cast<std::size_t>(found - ids_.begin());
}

} // namespace cg::analysis
