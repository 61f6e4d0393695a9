// One cell of the success matrix: what success in an objective looks like for one party.
#pragma once

#include "plan/value.hpp"

namespace cg {

struct SuccessView {
  SuccessViewId id;
  ObjectiveId objective;
  OrganisationId organisation;
  std::string success;
  std::string impact;
  std::optional<int> agreement; // 0 to 5, fist to five; empty: has not answered
  std::string note;
  Unknown unknown;
  bool operator==(const SuccessView&) const = default;
};

} // namespace cg
