// Together: what the parties could reach with what they have, alone and together: for each objective who
// holds the assets it requires, what nobody holds, who would close that gap, and how few partners suffice.
//
// The parties are the organisations on the canvas; all others are the plan's library. An organisation holds
// an asset when it has a strength of it, however deep.
#pragma once

#include <optional>
#include <vector>

#include "analysis/coverage.hpp"
#include "analysis/party_list.hpp"

namespace cg::analysis {

struct Holder {
  OrganisationId organisation;
  StrengthId strength;
  bool operator==(const Holder&) const = default;
};

struct RequiredAsset {
  AssetId asset;
  std::vector<Holder> parties; // who holds it, by id
  std::vector<Holder> library; // only for a gap: who would close it; the deepest first, equals by id
  [[nodiscard]] bool is_gap() const { return parties.empty(); }
  bool operator==(const RequiredAsset&) const = default;
};

struct Cover {
  std::vector<OrganisationId> parties; // by id
  bool exact = true;                   // false: fewer may suffice
  bool operator==(const Cover&) const = default;
};

struct Reach {
  ObjectiveId objective;
  std::vector<RequiredAsset> required; // in the order in which the objective names them
  std::vector<AssetId> gaps;           // of these, what no party holds
  std::vector<OrganisationId> alone;   // parties that hold everything required
  /// No party holds everything required, together they do. Undefined while nothing is recorded as required.
  std::optional<bool> only_together;
  /// The fewest parties that hold all that is required and held at all; see smallest_cover.hpp for how far
  /// it is certain. Empty while they hold nothing of it.
  Cover smallest;
};

/// What a party brings, and what the others open to it.
struct BeforeAfter {
  OrganisationId party;
  std::vector<AssetId> alone;       // it has these itself; by id
  std::vector<AssetId> with_others; // these only through other parties; by id
  bool operator==(const BeforeAfter&) const = default;
};

[[nodiscard]] Reach reach(const PartyList& parties, const Holdings& holdings, const Objective& objective);
/// All objectives, by id.
[[nodiscard]] std::vector<Reach> reaches(const Plan& plan, const Holdings& holdings);
/// All parties, by id.
[[nodiscard]] std::vector<BeforeAfter> before_and_after(const Plan& plan, const Holdings& holdings);

} // namespace cg::analysis
