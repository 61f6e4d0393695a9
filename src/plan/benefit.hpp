// What an organisation gains from the partnership, and what that costs it.
#pragma once

#include "plan/exchange.hpp"

namespace cg {

enum class BenefitType : std::uint8_t { bottom_line, sales, reputation, other_non_financial };

struct Benefit {
  BenefitId id;
  OrganisationId organisation;
  std::string what;
  std::optional<BenefitType> type;
  std::optional<Route> route;
  std::optional<int> gain; // 1 to 5
  std::optional<int> cost; // 1 to 5
  std::string note;
  Unknown unknown;
  bool operator==(const Benefit&) const = default;
};

} // namespace cg
