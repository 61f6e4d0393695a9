#include "analysis/together.hpp"

#include <algorithm>

#include "analysis/smallest_cover.hpp"
#include "base/sort.hpp"

namespace cg::analysis {

namespace {

RequiredAsset required_asset(const PartyList& parties, const Holdings& holdings, AssetId asset) {
  RequiredAsset required{asset, {}, {}};
  const auto place = holdings.place_of(asset);
  if (!place) return required;
  std::vector<Holding> library;
  for (const Holding& strength : holdings.strengths().of_asset(*place)) {
    const OrganisationId organisation = holdings.organisations()[strength.organisation];
    if (parties.contains(organisation)) {
      required.parties.push_back({organisation, strength.record.as<Strength>()});
    } else {
      library.push_back(strength);
    }
  }
  if (!required.is_gap()) return required;
  sort(library, [](const Holding& a, const Holding& b) { return a.degree > b.degree; });
  for (const Holding& strength : library) {
    required.library.push_back(
        {holdings.organisations()[strength.organisation], strength.record.as<Strength>()});
  }
  return required;
}

/// Everyone who holds something of it, by id.
std::vector<OrganisationId> holders_of(const std::vector<RequiredAsset>& required) {
  std::vector<OrganisationId> holders;
  for (const RequiredAsset& one : required) {
    for (const Holder& holder : one.parties) holders.push_back(holder.organisation);
  }
  sort(holders);
  holders.erase(std::unique(holders.begin(), holders.end()), holders.end());
  return holders;
}

/// For each asset that is held, by whom: places in `holders`.
std::vector<std::vector<std::uint32_t>> places_of_holders(const std::vector<RequiredAsset>& required,
                                                          const std::vector<OrganisationId>& holders) {
  std::vector<std::vector<std::uint32_t>> places;
  for (const RequiredAsset& one : required) {
    if (one.is_gap()) continue;
    places.emplace_back();
    for (const Holder& holder : one.parties) {
      const auto place = std::lower_bound(holders.begin(), holders.end(), holder.organisation);
      places.back().push_back(static_cast<std::uint32_t>(place - holders.begin()));
    }
  }
  return places;
}

} // namespace

Reach reach(const PartyList& parties, const Holdings& holdings, const Objective& objective) {
  Reach result;
  result.objective = objective.id;
  for (const AssetId asset : objective.required_assets) {
    result.required.push_back(required_asset(parties, holdings, asset));
    if (result.required.back().is_gap()) result.gaps.push_back(asset);
  }
  if (result.required.empty()) return result;

  const std::vector<OrganisationId> holders = holders_of(result.required);
  const auto places = places_of_holders(result.required, holders);
  const SmallestCover cover = smallest_cover(places, holders.size());
  for (const std::uint32_t place : cover.holders) result.smallest.parties.push_back(holders[place]);
  result.smallest.exact = cover.exact;

  std::vector<std::size_t> held(holders.size(), 0);
  for (const auto& holders_of_asset : places) {
    for (const std::uint32_t place : holders_of_asset) ++held[place];
  }
  for (std::size_t i = 0; i < holders.size(); ++i) {
    if (held[i] == result.required.size()) result.alone.push_back(holders[i]);
  }
  result.only_together = result.gaps.empty() && result.alone.empty();
  return result;
}

std::vector<Reach> reaches(const Plan& plan, const Holdings& holdings) {
  const PartyList parties(plan);
  std::vector<Reach> all;
  for (const Objective& objective : plan.objectives) all.push_back(reach(parties, holdings, objective));
  return all;
}

std::vector<BeforeAfter> before_and_after(const Plan& plan, const Holdings& holdings) {
  const PartyList parties(plan);
  std::vector<bool> held(holdings.assets().size(), false);
  for (const OrganisationId party : parties.ids()) {
    for (const Holding& strength : holdings.strengths_of(party)) held[strength.asset] = true;
  }
  std::vector<BeforeAfter> all;
  for (const OrganisationId party : parties.ids()) {
    BeforeAfter one{party, {}, {}};
    const std::span<const Holding> own = holdings.strengths_of(party);
    auto next = own.begin();
    for (std::size_t asset = 0; asset < held.size(); ++asset) {
      const bool has = next != own.end() && next->asset == asset;
      if (has) ++next;
      if (held[asset]) (has ? one.alone : one.with_others).push_back(holdings.assets()[asset]);
    }
    all.push_back(std::move(one));
  }
  return all;
}

} // namespace cg::analysis
