// Plans of organisations, assets, needs and strengths, for tests of fit, candidates and reach.
#pragma once

#include <optional>

#include "plan/plan.hpp"
#include "random_plan.hpp"

namespace cg::test {

inline OrganisationId add_organisation(Plan& plan, std::uint64_t bits, bool on_canvas = true,
                                       OrganisationKind kind = OrganisationKind::association,
                                       std::string sector = "") {
  Organisation organisation;
  organisation.id = OrganisationId(bits);
  organisation.kind = kind;
  organisation.sector = std::move(sector);
  if (on_canvas) organisation.place = Placement{0, 0, {}, {}, {}};
  plan.organisations.put(organisation);
  return organisation.id;
}

inline AssetId add_asset(Plan& plan, std::uint64_t bits) {
  plan.assets.put({AssetId(bits), "", "", {}});
  return AssetId(bits);
}

/// Ids count up from 1: the first need of a plan is NeedId(1).
inline NeedId add_need(Plan& plan, OrganisationId whose, AssetId asset, std::optional<int> importance) {
  const NeedId id(plan.needs.size() + 1);
  plan.needs.put({id, whose, asset, importance, "", {}});
  return id;
}

inline StrengthId add_strength(Plan& plan, OrganisationId whose, AssetId asset, std::optional<int> depth) {
  const StrengthId id(plan.strengths.size() + 1);
  plan.strengths.put({id, whose, asset, depth, "", {}});
  return id;
}

inline std::optional<int> random_degree(Random& random) {
  return random.one_in(5) ? std::nullopt : std::optional<int>(random.between(1, 3));
}

/// Every organisation needs and has about one in `out_of` of the assets; one in four stands in the library;
/// organisations and assets have the ids from 1 on.
inline Plan random_holdings(Random& random, std::size_t organisations, std::size_t assets,
                            std::size_t out_of) {
  static const std::string sectors[] = {"", "health", "Health ", "meetings"};
  Plan plan;
  for (std::size_t asset = 1; asset <= assets; ++asset) add_asset(plan, asset);
  for (std::size_t bits = 1; bits <= organisations; ++bits) {
    const auto kind = static_cast<OrganisationKind>(random.below(2));
    const OrganisationId one = add_organisation(plan, bits, !random.one_in(4), kind, random.one_of(sectors));
    const bool says_nothing = random.one_in(8);
    for (std::size_t asset = 1; asset <= assets && !says_nothing; ++asset) {
      if (random.one_in(out_of)) add_need(plan, one, AssetId(asset), random_degree(random));
      if (random.one_in(out_of)) add_strength(plan, one, AssetId(asset), random_degree(random));
    }
  }
  return plan;
}

} // namespace cg::test
