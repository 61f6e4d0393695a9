// A named capability or resource that all organisations share as a word ("venue network"). Strengths, needs
// and weaknesses point at assets, so that the room converges on common words.
#pragma once

#include "plan/value.hpp"

namespace cg {

struct Asset {
  AssetId id;
  std::string name;
  std::string category;
  Unknown unknown;
  bool operator==(const Asset&) const = default;
};

} // namespace cg
