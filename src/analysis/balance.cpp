#include "analysis/balance.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/sort.hpp"
#include "base/text.hpp"

namespace cg::analysis {

namespace {

using ByParty = std::vector<std::optional<double>>;

std::size_t index_of(Mode mode) { return static_cast<std::size_t>(mode); }

struct Amount {
  Mode mode = Mode::money;
  std::string unit;         // folded
  std::string_view written; // trimmed
  std::size_t party = 0;
  double amount = 0;
};

Amount amount_of(Mode mode, std::string_view unit, std::size_t party, double amount) {
  return {mode, folded(trimmed(unit)), trimmed(unit), party, amount};
}

int compare_units(const Amount& a, const Amount& b) {
  if (a.mode != b.mode) return a.mode < b.mode ? -1 : 1;
  return a.unit.compare(b.unit);
}

void sort_by_unit(std::vector<Amount>& amounts) {
  cg::sort(amounts, [](const Amount& a, const Amount& b) { return compare_units(a, b) < 0; });
}

// Amounts are divided by the largest before they are added, so that no sum leaves a double's range; shares do
// not change by it.
double largest_of(std::span<const Amount> amounts) {
  double largest = 0;
  for (const Amount& each : amounts) largest = std::max(largest, each.amount);
  return largest;
}

// Each value's part of their sum; all undefined when the sum is 0.
ByParty shares_of(ByParty values) {
  double largest = 0, sum = 0;
  for (const auto& value : values) largest = std::max(largest, value.value_or(0));
  for (const auto& value : values) sum += largest > 0 ? value.value_or(0) / largest : 0;
  for (auto& value : values) {
    if (largest == 0) value.reset();
    if (value) value = *value / largest / sum;
  }
  return values;
}

std::optional<double> mean_of(const ByMode& shares) {
  double sum = 0;
  int count = 0;
  for (const auto& share : shares) {
    if (!share) continue;
    sum += *share;
    ++count;
  }
  return count > 0 ? std::optional(sum / count) : std::nullopt;
}

// Each party's mean over the units of a mode.
class UnitMeans {
 public:
  explicit UnitMeans(std::size_t parties) : sums_(parties), counts_(parties) {}
  void add(Mode mode, const ByParty& shares) {
    for (std::size_t party = 0; party < shares.size(); ++party) {
      if (!shares[party]) continue;
      sums_[party][index_of(mode)] += *shares[party];
      ++counts_[party][index_of(mode)];
    }
  }
  [[nodiscard]] ByMode of(std::size_t party) const {
    ByMode means;
    for (std::size_t mode = 0; mode < mode_count; ++mode) {
      if (counts_[party][mode] > 0) means[mode] = sums_[party][mode] / counts_[party][mode];
    }
    return means;
  }

 private:
  std::vector<std::array<double, mode_count>> sums_;
  std::vector<std::array<int, mode_count>> counts_;
};

// What was read of one party in the mode: whether there is a contribution with an amount, and one without.
struct Recorded {
  std::array<bool, mode_count> with{}, without{};
};

class EffortCount {
 public:
  explicit EffortCount(const Plan& plan)
      : parties_(plan), recorded_(parties_.size()), absolute_(parties_.size()), relative_(parties_.size()) {
    for (const OrganisationId id : parties_.ids()) result_.parties.push_back({id, {}, {}, {}, {}, {}});
    read_contributions(plan);
    read_capacities(plan);
  }

  EffortBalance count() {
    for (std::size_t first = 0, end = 0; first < amounts_.size(); first = end) {
      while (end < amounts_.size() && compare_units(amounts_[first], amounts_[end]) == 0) ++end;
      count_unit(std::span<const Amount>(amounts_).subspan(first, end - first));
    }
    std::vector<double> efforts, relative_efforts;
    for (std::size_t i = 0; i < parties_.size(); ++i) {
      PartyEffort& party = result_.parties[i];
      party.share_by_mode = absolute_.of(i);
      party.effort = mean_of(party.share_by_mode);
      party.relative_share_by_mode = relative_.of(i);
      party.relative_effort = mean_of(party.relative_share_by_mode);
      if (party.effort) efforts.push_back(*party.effort);
      if (party.relative_effort) relative_efforts.push_back(*party.relative_effort);
    }
    result_.evenness = evenness_among(efforts);
    result_.relative_evenness = evenness_among(relative_efforts);
    return std::move(result_);
  }

 private:
  void read_contributions(const Plan& plan) {
    for (const Contribution& contribution : plan.contributions) {
      const auto party = parties_.place_of(contribution.organisation);
      if (!party) continue;
      const bool has_amount = contribution.amount && *contribution.amount >= 0;
      Recorded& recorded = recorded_[*party];
      (has_amount ? recorded.with : recorded.without)[index_of(contribution.mode)] = true;
      if (!has_amount) {
        result_.not_recorded.push_back(contribution.id);
        continue;
      }
      amounts_.push_back(amount_of(contribution.mode, contribution.unit, *party, *contribution.amount));
      result_.parties[*party].rests_on.push_back(contribution.id);
    }
    sort_by_unit(amounts_);
  }

  void read_capacities(const Plan& plan) {
    for (std::size_t i = 0; i < parties_.size(); ++i) {
      for (const Capacity& own : plan.organisations.find(parties_.ids()[i])->capacity) {
        if (own.amount > 0) capacities_.push_back(amount_of(own.mode, own.unit, i, own.amount));
      }
    }
    sort_by_unit(capacities_);
  }

  // What each party gives in this unit; 0 when it gives nothing, undefined when all that it gives in the mode
  // has no amount.
  [[nodiscard]] ByParty given_in(std::span<const Amount> unit) const {
    const std::size_t mode = index_of(unit.front().mode);
    const double largest = largest_of(unit);
    ByParty given(parties_.size());
    for (std::size_t i = 0; i < given.size(); ++i) {
      if (recorded_[i].with[mode] || !recorded_[i].without[mode]) given[i] = 0;
    }
    for (const Amount& each : unit) *given[each.party] += each.amount / largest;
    return given;
  }

  [[nodiscard]] ByParty capacity_in(const Amount& unit) const {
    const auto first =
        std::lower_bound(capacities_.begin(), capacities_.end(), unit,
                         [](const Amount& a, const Amount& b) { return compare_units(a, b) < 0; });
    const std::span<const Amount> from =
        std::span<const Amount>(capacities_).subspan(static_cast<std::size_t>(first - capacities_.begin()));
    std::size_t count = 0;
    while (count < from.size() && compare_units(from[count], unit) == 0) ++count;
    const double largest = largest_of(from.first(count));
    ByParty capacity(parties_.size());
    for (const Amount& each : from.first(count)) {
      capacity[each.party] = capacity[each.party].value_or(0) + each.amount / largest;
    }
    return capacity;
  }

  void count_unit(std::span<const Amount> unit) {
    const Mode mode = unit.front().mode;
    if (largest_of(unit) == 0) return;
    result_.mode_in_use[index_of(mode)] = true;
    ByParty given = given_in(unit);
    absolute_.add(mode, shares_of(given));

    const ByParty capacity = capacity_in(unit.front());
    UnknownCapacity unknown{mode, std::string(unit.front().written), {}};
    for (std::size_t i = 0; i < given.size(); ++i) {
      const double ratio = given[i].value_or(0) / capacity[i].value_or(0);
      if (!std::isfinite(ratio)) unknown.parties.push_back(parties_.ids()[i]);
      if (given[i]) given[i] = std::isfinite(ratio) ? std::optional(ratio) : std::nullopt;
    }
    relative_.add(mode, shares_of(std::move(given)));
    if (!unknown.parties.empty()) result_.unknown_capacities.push_back(std::move(unknown));
  }

  [[nodiscard]] std::optional<double> evenness_among(const std::vector<double>& efforts) const {
    return efforts.size() < 2 && parties_.size() > 1 ? std::nullopt : evenness_of(efforts);
  }

  PartyList parties_;
  std::vector<Recorded> recorded_;           // by party
  std::vector<Amount> amounts_, capacities_; // by unit
  UnitMeans absolute_, relative_;
  EffortBalance result_;
};

void add_to(std::optional<int>& sum, const std::optional<int>& part) {
  if (part) sum = sum.value_or(0) + *part;
}

} // namespace

std::optional<double> evenness_of(std::span<const double> efforts) {
  double largest = 0, sum = 0, squares = 0;
  for (const double effort : efforts) largest = std::max(largest, effort);
  if (largest == 0) return std::nullopt;
  for (const double effort : efforts) {
    const double part = effort / largest; // keeps the squares in range
    sum += part;
    squares += part * part;
  }
  return sum * sum / (static_cast<double>(efforts.size()) * squares);
}

EffortBalance effort_balance(const Plan& plan) { return EffortCount(plan).count(); }

ValueBalance value_balance(const Plan& plan) {
  const PartyList parties(plan);
  ValueBalance balance;
  for (const OrganisationId id : parties.ids()) balance.parties.push_back({id, {}, {}, {}, {}});
  for (const Benefit& benefit : plan.benefits) {
    const auto place = parties.place_of(benefit.organisation);
    if (!place) continue;
    PartyValue& party = balance.parties[*place];
    add_to(party.gain, benefit.gain);
    add_to(party.cost, benefit.cost);
    if (benefit.gain || benefit.cost) party.rests_on.push_back(benefit.id);
    if (!benefit.gain || !benefit.cost) balance.not_recorded.push_back(benefit.id);
  }

  std::vector<double> gains;
  double sum = 0;
  for (const PartyValue& party : balance.parties) {
    if (party.gain && party.cost && *party.cost > *party.gain)
      balance.cost_exceeds_gain.push_back(party.party);
    if (!party.gain) continue;
    gains.push_back(*party.gain);
    sum += *party.gain;
  }
  for (PartyValue& party : balance.parties) {
    if (party.gain && sum > 0) party.share_of_gain = *party.gain / sum;
  }
  if (gains.size() > 1 || parties.size() < 2) balance.evenness = evenness_of(gains);
  return balance;
}

} // namespace cg::analysis
