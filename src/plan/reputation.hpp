// How an organisation is seen in a market: a standing it has, or one it wants.
#pragma once

#include "plan/value.hpp"

namespace cg {

enum class Standing : std::uint8_t { held, wanted };

struct Reputation {
  ReputationId id;
  OrganisationId organisation;
  std::string market;
  std::optional<Standing> standing;
  std::string note;
  Unknown unknown;
  bool operator==(const Reputation&) const = default;
};

} // namespace cg
