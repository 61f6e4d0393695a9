// What an organisation looks for: an asset and how much it matters.
#pragma once

#include "plan/value.hpp"

namespace cg {

struct Need {
  NeedId id;
  OrganisationId organisation;
  AssetId asset;
  std::optional<int> importance; // 1 to 3
  std::string note;
  Unknown unknown;
  bool operator==(const Need&) const = default;
};

} // namespace cg
