// How success is seen: an indicator with its baseline, its target and what was reached.
#pragma once

#include "plan/value.hpp"

namespace cg {

enum class MeasureKind : std::uint8_t { unit, percentage, ordinal, nominal, qualitative };
enum class Direction : std::uint8_t { ascending, descending };

struct Measure {
  MeasureId id;
  std::optional<Placement> place;
  ObjectiveId objective;       // empty while it is not attached to one
  OrganisationId organisation; // whose success it measures; empty: the whole partnership's
  std::string indicator;
  std::optional<MeasureKind> kind;
  std::string unit;
  std::optional<Direction> direction;
  DatedValue baseline, target;
  std::vector<DatedValue> actuals;
  std::string means_of_verification;
  std::string assumptions;
  std::string owner; // who looks after the measurement: a person or a body, as written
  Unknown unknown;
  bool operator==(const Measure&) const = default;
};

} // namespace cg
