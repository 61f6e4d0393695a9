// A person who carries the partnership inside an organisation, and whom they reach.
#pragma once

#include "plan/value.hpp"

namespace cg {

struct Champion {
  ChampionId id;
  OrganisationId organisation;
  std::string person;
  std::string role;
  std::vector<ChampionLink> links;
  std::string note;
  Unknown unknown;
  bool operator==(const Champion&) const = default;
};

} // namespace cg
