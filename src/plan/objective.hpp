// What the parties hope to achieve: shared by all, or one party's own.
#pragma once

#include "plan/value.hpp"

namespace cg {

enum class ResultLevel : std::uint8_t { output, outcome, impact };

struct Objective {
  ObjectiveId id;
  std::optional<Placement> place;
  std::string title;
  std::string statement;
  OrganisationId owner; // empty: shared by all parties
  std::optional<ResultLevel> level;
  std::vector<std::string> themes;
  std::vector<AssetId> required_assets;
  std::vector<std::string> merged_from; // the wordings this one was made from
  Unknown unknown;
  bool operator==(const Objective&) const = default;
};

} // namespace cg
