// What the partnership makes together.
#pragma once

#include "plan/value.hpp"

namespace cg {

struct Programme {
  ProgrammeId id;
  std::optional<Placement> place;
  std::string title;
  std::string novelty;       // what is new about it
  std::string beneficiaries; // who outside the partnership gains
  std::string legacy;        // recognition or legacy left to the sector
  std::vector<ObjectiveId> objectives;
  Unknown unknown;
  bool operator==(const Programme&) const = default;
};

} // namespace cg
