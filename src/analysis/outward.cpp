#include "analysis/outward.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "analysis/party_list.hpp"

namespace cg::analysis {

namespace {

enum class Found : std::uint8_t { no_champion, no_outside_link, outside_link };

ChampionOutlook outlook_of(const Champion& champion) {
  std::size_t outside = 0;
  for (const ChampionLink& link : champion.links) outside += link.side == Side::outside ? 1 : 0;
  ChampionOutlook outlook{champion.id, std::nullopt, outside > 0};
  const auto links = static_cast<double>(champion.links.size());
  if (links > 0) outlook.outward = (2 * static_cast<double>(outside) - links) / links;
  return outlook;
}

} // namespace

Outward outward_of(const Plan& plan) {
  const PartyList parties(plan);
  Outward result;
  std::vector<Found> found(parties.size(), Found::no_champion);
  for (const Champion& champion : plan.champions) {
    const auto party = parties.place_of(champion.organisation);
    if (!party) continue;
    result.champions.push_back(outlook_of(champion));
    const bool outside = result.champions.back().has_outside_link;
    found[*party] = std::max(found[*party], outside ? Found::outside_link : Found::no_outside_link);
  }
  for (std::size_t i = 0; i < parties.size(); ++i) {
    if (found[i] == Found::no_champion) result.without_champion.push_back(parties.ids()[i]);
    if (found[i] == Found::no_outside_link) result.without_outside_link.push_back(parties.ids()[i]);
  }
  return result;
}

} // namespace cg::analysis
