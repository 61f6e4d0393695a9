#include "analysis/matchmaker.hpp"

#include <algorithm>

#include "base/sort.hpp"

namespace cg::analysis {

namespace {

struct Ranked {
  std::uint32_t organisation = 0; // place in Holdings::organisations()
  std::optional<double> fit;
};

int weight_of(std::span<const Holding> needs) {
  int weight = 0;
  for (const Holding& need : needs) weight += need.degree;
  return weight;
}

/// For every organisation how much of the one's holdings its own meet: Σ min(importance, depth) over the
/// assets that both name.
std::vector<int> met_by_all(std::span<const Holding> own, const HoldingTable& others,
                            std::size_t organisations) {
  std::vector<int> met(organisations, 0);
  for (const Holding& one : own) {
    for (const Holding& other : others.of_asset(one.asset)) {
      met[other.organisation] += std::min(one.degree, other.degree);
    }
  }
  return met;
}

/// All others, the best fit first.
std::vector<Ranked> ranking(const Holdings& holdings, std::uint32_t whose) {
  const std::size_t count = holdings.organisations().size();
  const std::span<const Holding> needs = holdings.needs().of_organisation(whose);
  const std::span<const Holding> strengths = holdings.strengths().of_organisation(whose);
  const std::vector<int> met_by = met_by_all(needs, holdings.strengths(), count);
  const std::vector<int> met_for = met_by_all(strengths, holdings.needs(), count);
  const int own_weight = weight_of(needs);
  std::vector<Ranked> ranked;
  ranked.reserve(count);
  for (std::uint32_t other = 0; other < count; ++other) {
    if (other == whose) continue;
    const int weight = weight_of(holdings.needs().of_organisation(other));
    ranked.push_back({other, mutual_fit({met_by[other], own_weight}, {met_for[other], weight})});
  }
  sort(ranked, [](const Ranked& a, const Ranked& b) { return a.fit > b.fit; });
  return ranked;
}

/// Moves the best unconventional one to the last of the first places, unless they hold one.
void make_room_for_unconventional(std::vector<Ranked>& ranked, const Plan& plan, const Holdings& holdings,
                                  const Organisation& whose) {
  const auto unconventional = [&](const Ranked& one) {
    const Organisation* other = plan.organisations.find(holdings.organisations()[one.organisation]);
    return other != nullptr && (other->kind != whose.kind || other_sector(*other, whose));
  };
  for (std::size_t i = 0; i < ranked.size() && ranked[i].fit && *ranked[i].fit >= good_fit; ++i) {
    if (!unconventional(ranked[i])) continue;
    for (; i >= first_candidates; --i) std::swap(ranked[i], ranked[i - 1]);
    return;
  }
}

} // namespace

std::vector<Fit> candidates(const Plan& plan, const Holdings& holdings, OrganisationId whose,
                            std::size_t most) {
  const auto place = holdings.place_of(whose);
  const Organisation* organisation = plan.organisations.find(whose);
  if (!place || organisation == nullptr) return {};
  std::vector<Ranked> ranked = ranking(holdings, *place);
  if (most >= first_candidates) make_room_for_unconventional(ranked, plan, holdings, *organisation);
  std::vector<Fit> best;
  for (const Ranked& one : ranked) {
    if (best.size() == most) break;
    best.push_back(fit(plan, holdings, whose, holdings.organisations()[one.organisation]));
  }
  return best;
}

} // namespace cg::analysis
