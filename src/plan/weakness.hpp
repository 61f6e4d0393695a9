// Where an organisation is thin: an asset and how much of a lack it is.
#pragma once

#include "plan/value.hpp"

namespace cg {

struct Weakness {
  WeaknessId id;
  OrganisationId organisation;
  AssetId asset;
  std::optional<int> depth; // 1 to 3
  std::string note;
  Unknown unknown;
  bool operator==(const Weakness&) const = default;
};

} // namespace cg
