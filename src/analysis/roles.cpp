#include "analysis/roles.hpp"

#include <cstddef>

#include "analysis/party_list.hpp"

namespace cg::analysis {

Roles roles_of(const Plan& plan) {
  const PartyList parties(plan);
  Roles result;
  for (const OrganisationId id : parties.ids()) result.parties.push_back({id, {}, {}});
  std::size_t roles = 0;
  for (const Milestone& milestone : plan.milestones) {
    if (!milestone.accountable) {
      result.without_accountable.push_back(milestone.id);
    } else if (const auto party = parties.place_of(milestone.accountable)) {
      result.parties[*party].rests_on.push_back(milestone.id);
      ++roles;
    } else {
      result.held_outside.push_back(milestone.id);
    }
  }
  if (roles == 0) return result;
  for (PartyRoles& party : result.parties) {
    const std::size_t own = party.rests_on.size();
    party.share = static_cast<double>(own) / static_cast<double>(roles);
    if (own == 0) result.without_role.push_back(party.party);
    if (roles >= 2 && parties.size() >= 2 && 2 * own > roles) result.above_one_half.push_back(party.party);
  }
  return result;
}

} // namespace cg::analysis
