// Roles: whether some party stands above the others, by who is accountable for the steps on the path.
#pragma once

#include <optional>
#include <vector>

#include "plan/plan.hpp"

namespace cg::analysis {

struct PartyRoles {
  OrganisationId party;
  std::optional<double> share; // of all accountable roles that parties hold, 0 to 1; undefined without any
  std::vector<MilestoneId> rests_on; // those it is accountable for
};

struct Roles {
  std::vector<PartyRoles> parties;            // every party, in table order
  std::vector<OrganisationId> above_one_half; // looked for among at least 2 roles and 2 parties
  std::vector<OrganisationId> without_role;   // empty while nobody has one
  std::vector<MilestoneId> without_accountable;
  std::vector<MilestoneId> held_outside; // accountable is an organisation that is no party: in no share
};

[[nodiscard]] Roles roles_of(const Plan& plan);

} // namespace cg::analysis
