#include "analysis/fit.hpp"

#include "analysis/party_list.hpp"
#include "base/sort.hpp"
#include "base/text.hpp"

namespace cg::analysis {

namespace {

std::optional<double> difference_of(std::span<const Holding> a, std::span<const Holding> b) {
  std::size_t shared = 0;
  auto at = b.begin();
  for (const Holding& strength : a) {
    while (at != b.end() && at->asset < strength.asset) ++at;
    if (at != b.end() && at->asset == strength.asset) ++shared;
  }
  const std::size_t all = a.size() + b.size() - shared; // each asset stands once in a list
  if (all == 0) return std::nullopt;
  return static_cast<double>(all - shared) / static_cast<double>(all);
}

} // namespace

bool Fit::unconventional() const { return fit && *fit >= good_fit && (other_kind || other_sector); }

std::optional<double> mutual_fit(const Weighed& a_by_b, const Weighed& b_by_a) {
  if (a_by_b.all == 0 || b_by_a.all == 0) return std::nullopt;
  if (a_by_b.met == 0 || b_by_a.met == 0) return 0;
  // With x = m/w both parts of the fraction are whole numbers, so that one half comes out as one half.
  const double met_a = a_by_b.met, met_b = b_by_a.met;
  return 2 * (met_a * met_b) / (met_a * b_by_a.all + met_b * a_by_b.all);
}

bool other_sector(const Organisation& a, const Organisation& b) {
  const std::string_view one = trimmed(a.sector), two = trimmed(b.sector);
  return !one.empty() && !two.empty() && one != two && folded(one) != folded(two);
}

Fit fit(const Plan& plan, const Holdings& holdings, OrganisationId a, OrganisationId b) {
  Fit result;
  result.a = a;
  result.b = b;
  result.a_by_b = coverage(holdings, a, b);
  result.b_by_a = coverage(holdings, b, a);
  result.fit = mutual_fit(result.a_by_b.weighed, result.b_by_a.weighed);
  result.difference = difference_of(holdings.strengths_of(a), holdings.strengths_of(b));
  const Organisation* one = plan.organisations.find(a);
  const Organisation* two = plan.organisations.find(b);
  if (one == nullptr || two == nullptr) return result;
  result.other_kind = one->kind != two->kind;
  result.other_sector = other_sector(*one, *two);
  return result;
}

std::vector<Fit> fits(const Plan& plan, const Holdings& holdings, std::size_t most) {
  struct Party {
    OrganisationId id;
    std::span<const Holding> needs, strengths;
  };
  struct Pair {
    OrganisationId a, b;
    std::optional<double> fit;
  };
  const PartyList list(plan);
  std::vector<Party> parties;
  for (const OrganisationId id : list.ids()) {
    parties.push_back({id, holdings.needs_of(id), holdings.strengths_of(id)});
  }
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < parties.size(); ++i) {
    for (std::size_t k = i + 1; k < parties.size(); ++k) {
      const Party &a = parties[i], &b = parties[k];
      const auto fit = mutual_fit(weighed(a.needs, b.strengths), weighed(b.needs, a.strengths));
      pairs.push_back({a.id, b.id, fit});
    }
  }
  // Nothing is less than any number; the sort is stable, and the pairs stand by their ids.
  sort(pairs, [](const Pair& one, const Pair& two) { return one.fit > two.fit; });
  std::vector<Fit> best;
  for (const Pair& pair : pairs) {
    if (best.size() == most) break;
    best.push_back(fit(plan, holdings, pair.a, pair.b));
  }
  return best;
}

} // namespace cg::analysis
