// What one organisation gives another.
#pragma once

#include "plan/value.hpp"

namespace cg {

enum class Tangibility : std::uint8_t { tangible, intangible };
enum class Route : std::uint8_t { knowledge_sharing, efficient_use_of_resources, brand_association };

struct Exchange {
  ExchangeId id;
  OrganisationId from;
  OrganisationId to;
  std::string what;
  std::optional<Tangibility> tangibility;
  std::optional<Route> route;
  NeedId need; // the need of the receiver that it meets
  std::string note;
  Unknown unknown;
  bool operator==(const Exchange&) const = default;
};

} // namespace cg
