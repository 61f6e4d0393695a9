// A step on the path to an objective.
#pragma once

#include "plan/value.hpp"

namespace cg {

enum class MilestoneStatus : std::uint8_t { planned, under_way, done };

struct Milestone {
  MilestoneId id;
  std::optional<Placement> place;
  std::string title;
  ObjectiveId objective;
  std::optional<Date> due;
  std::vector<OrganisationId> responsible;
  OrganisationId accountable; // exactly one in a finished plan; empty while unowned
  std::vector<MilestoneId> depends_on;
  std::optional<MilestoneStatus> status;
  Unknown unknown;
  bool operator==(const Milestone&) const = default;
};

} // namespace cg
