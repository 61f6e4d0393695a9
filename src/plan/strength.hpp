// What an organisation has to give: an asset and how deep it goes.
#pragma once

#include "plan/value.hpp"

namespace cg {

struct Strength {
  StrengthId id;
  OrganisationId organisation;
  AssetId asset;
  std::optional<int> depth; // 1 to 3
  std::string note;
  Unknown unknown;
  bool operator==(const Strength&) const = default;
};

} // namespace cg
