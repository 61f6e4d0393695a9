// What an organisation gives to an objective or to a programme (exactly one of the two).
#pragma once

#include "plan/value.hpp"

namespace cg {

enum class ContributionStatus : std::uint8_t { offered, committed, delivered };

struct Contribution {
  ContributionId id;
  OrganisationId organisation;
  ObjectiveId objective;
  ProgrammeId programme;
  Mode mode = Mode::knowledge;
  std::string what;
  std::optional<double> amount;
  std::string unit;
  std::optional<ContributionStatus> status;
  std::string note;
  Unknown unknown;
  bool operator==(const Contribution&) const = default;
};

} // namespace cg
