// Coverage: how far the strengths of one organisation meet the needs of another, and which strength meets
// which need. Holdings is the index it reads: all needs and strengths of a plan, found by organisation and by
// asset.
//
// Rests on what every plan keeps: importance and depth are 1 to 3, references lead somewhere. A degree that
// is not recorded counts as 1, the least that one can be, and is named in the result.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "plan/plan.hpp"

namespace cg::analysis {

/// An asset that an organisation needs or has.
struct Holding {
  std::uint32_t organisation = 0, asset = 0; // places in Holdings::organisations() and assets()
  int degree = 1;                            // importance of a need, depth of a strength: 1 to 3
  bool recorded = false;                     // false: the degree is assumed
  Ref record;                                // the need or the strength
  bool operator==(const Holding&) const = default;
};

/// All needs of a plan, or all its strengths.
class HoldingTable {
 public:
  HoldingTable() = default;
  HoldingTable(const std::vector<Holding>& rows, std::size_t organisations, std::size_t assets);

  /// By asset, then in the order given.
  [[nodiscard]] std::span<const Holding> of_organisation(std::size_t organisation) const;
  /// By organisation, then in the order given.
  [[nodiscard]] std::span<const Holding> of_asset(std::size_t asset) const;

 private:
  // Where the rows of each organisation (asset) begin, and at the end how many there are.
  std::vector<std::uint32_t> organisation_starts_, asset_starts_;
  std::vector<Holding> by_organisation_, by_asset_;
};

/// The needs and strengths of one plan, gathered in one pass. A value of its own; it sees nothing that the
/// plan became afterwards.
class Holdings {
 public:
  Holdings() = default;
  /// O(n log m) for n needs and strengths of m organisations and assets.
  explicit Holdings(const Plan& plan);

  /// The organisations and assets of the plan, by id.
  [[nodiscard]] const std::vector<OrganisationId>& organisations() const { return organisations_; }
  [[nodiscard]] const std::vector<AssetId>& assets() const { return assets_; }
  /// The place in these lists; nothing for what the plan did not hold. O(log n).
  [[nodiscard]] std::optional<std::uint32_t> place_of(OrganisationId organisation) const;
  [[nodiscard]] std::optional<std::uint32_t> place_of(AssetId asset) const;

  [[nodiscard]] const HoldingTable& needs() const { return needs_; }
  /// An organisation has each asset once: where a plan says it several times, the deepest counts.
  [[nodiscard]] const HoldingTable& strengths() const { return strengths_; }
  /// The same for one organisation, by asset; empty for an organisation that the plan did not hold.
  [[nodiscard]] std::span<const Holding> needs_of(OrganisationId organisation) const;
  [[nodiscard]] std::span<const Holding> strengths_of(OrganisationId organisation) const;

 private:
  std::vector<OrganisationId> organisations_;
  std::vector<AssetId> assets_;
  HoldingTable needs_, strengths_;
};

/// A need and the strength that meets it.
struct Match {
  NeedId need;
  StrengthId strength;
  AssetId asset;
  double weight = 0; // the importance of the need
  double met = 0;    // min(1, depth / importance), above 0
  bool operator==(const Match&) const = default;
};

/// Σ w·m and Σ w over needs. Whole numbers, because w·min(1, depth / w) = min(w, depth): so that a share of
/// exactly one half is one half, whatever the order of the needs.
struct Weighed {
  int met = 0;
  int all = 0;
  int matches = 0; // how many needs are met, if only in part
  /// met / all, 0 to 1. Undefined while there are no needs.
  [[nodiscard]] std::optional<double> share() const;
  bool operator==(const Weighed&) const = default;
};

struct Coverage {
  std::optional<double> share;   // Σ w·m / Σ w, 0 to 1; undefined while there are no needs
  Weighed weighed;               // what it is the share of
  std::vector<Match> matches;    // by asset
  std::vector<NeedId> unmet;     // needs whose asset the other does not have at all; by asset
  std::vector<Ref> not_recorded; // needs and matched strengths whose degree counts as 1
  bool operator==(const Coverage&) const = default;
};

/// How far the strengths of `by` meet the needs of `whose`. O(needs + strengths of the two).
[[nodiscard]] Coverage coverage(const Holdings& holdings, OrganisationId whose, OrganisationId by);
/// coverage(…).weighed of an organisation's needs and another's strengths, each by asset as Holdings has
/// them: without the evidence, for comparing many.
[[nodiscard]] Weighed weighed(std::span<const Holding> needs, std::span<const Holding> strengths);

} // namespace cg::analysis
