#include "analysis/coverage.hpp"

#include <algorithm>

namespace cg::analysis {

namespace {

/// Which of the two lists a holding is sorted into.
using Group = std::uint32_t Holding::*;

/// Where each group begins once the rows stand in the order of their groups, and at the end how many there
/// are.
std::vector<std::uint32_t> starts_of(const std::vector<Holding>& rows, Group group, std::size_t groups) {
  std::vector<std::uint32_t> starts(groups + 1, 0);
  for (const Holding& row : rows) ++starts[row.*group + 1];
  for (std::size_t i = 1; i <= groups; ++i) starts[i] += starts[i - 1];
  return starts;
}

/// The rows in the order of their groups; within a group they stay as they stood. O(n).
std::vector<Holding> grouped(const std::vector<Holding>& rows, Group group,
                             std::vector<std::uint32_t> starts) {
  std::vector<Holding> ordered(rows.size());
  for (const Holding& row : rows) ordered[starts[row.*group]++] = row;
  return ordered;
}

std::span<const Holding> rows_of(const std::vector<Holding>& rows, const std::vector<std::uint32_t>& starts,
                                 std::size_t group) {
  if (group + 1 >= starts.size()) return {};
  return {rows.data() + starts[group], starts[group + 1] - starts[group]};
}

template <class T>
std::optional<std::uint32_t> place_in(const std::vector<Id<T>>& sorted, Id<T> id) {
  const auto found = std::lower_bound(sorted.begin(), sorted.end(), id);
  if (found == sorted.end() || *found != id) return std::nullopt;
  return static_cast<std::uint32_t>(found - sorted.begin());
}

template <class T>
std::vector<Id<T>> ids_of(const Table<T>& table) {
  std::vector<Id<T>> ids;
  ids.reserve(table.size());
  for (const RowList::Row& row : table.rows()) ids.emplace_back(row.bits);
  return ids;
}

void add_holding(std::vector<Holding>& rows, const Holdings& holdings, OrganisationId organisation,
                 AssetId asset, std::optional<int> degree, Ref record) {
  const auto organisation_place = holdings.place_of(organisation);
  const auto asset_place = holdings.place_of(asset);
  if (!organisation_place || !asset_place) return;
  rows.push_back({*organisation_place, *asset_place, degree.value_or(1), degree.has_value(), record});
}

bool is_deeper(const Holding& a, const Holding& b) {
  return a.degree != b.degree ? a.degree > b.degree : a.recorded && !b.recorded;
}

/// Keeps of every organisation and asset the deepest.
std::vector<Holding> deepest(const HoldingTable& table, std::size_t organisations) {
  std::vector<Holding> kept;
  for (std::size_t i = 0; i < organisations; ++i) {
    for (const Holding& row : table.of_organisation(i)) {
      const bool again =
          !kept.empty() && kept.back().organisation == row.organisation && kept.back().asset == row.asset;
      if (!again) {
        kept.push_back(row);
      } else if (is_deeper(row, kept.back())) {
        kept.back() = row;
      }
    }
  }
  return kept;
}

} // namespace

HoldingTable::HoldingTable(const std::vector<Holding>& rows, std::size_t organisations, std::size_t assets)
    : organisation_starts_(starts_of(rows, &Holding::organisation, organisations)),
      asset_starts_(starts_of(rows, &Holding::asset, assets)) {
  // Sorted twice, by the lesser key first: the sort is stable.
  by_organisation_ =
      grouped(grouped(rows, &Holding::asset, asset_starts_), &Holding::organisation, organisation_starts_);
  by_asset_ = grouped(by_organisation_, &Holding::asset, asset_starts_);
}

std::span<const Holding> HoldingTable::of_organisation(std::size_t organisation) const {
  return rows_of(by_organisation_, organisation_starts_, organisation);
}

std::span<const Holding> HoldingTable::of_asset(std::size_t asset) const {
  return rows_of(by_asset_, asset_starts_, asset);
}

Holdings::Holdings(const Plan& plan)
    : organisations_(ids_of(plan.organisations)), assets_(ids_of(plan.assets)) {
  std::vector<Holding> rows;
  rows.reserve(plan.needs.size());
  for (const Need& need : plan.needs) {
    add_holding(rows, *this, need.organisation, need.asset, need.importance, need.id);
  }
  needs_ = HoldingTable(rows, organisations_.size(), assets_.size());
  rows.clear();
  rows.reserve(plan.strengths.size());
  for (const Strength& strength : plan.strengths) {
    add_holding(rows, *this, strength.organisation, strength.asset, strength.depth, strength.id);
  }
  strengths_ = HoldingTable(rows, organisations_.size(), assets_.size());
  const std::vector<Holding> once = deepest(strengths_, organisations_.size());
  if (once.size() < rows.size()) strengths_ = HoldingTable(once, organisations_.size(), assets_.size());
}

std::optional<std::uint32_t> Holdings::place_of(OrganisationId organisation) const {
  return place_in(organisations_, organisation);
}

std::optional<std::uint32_t> Holdings::place_of(AssetId asset) const { return place_in(assets_, asset); }

std::span<const Holding> Holdings::needs_of(OrganisationId organisation) const {
  const auto place = place_of(organisation);
  return place ? needs_.of_organisation(*place) : std::span<const Holding>();
}

std::span<const Holding> Holdings::strengths_of(OrganisationId organisation) const {
  const auto place = place_of(organisation);
  return place ? strengths_.of_organisation(*place) : std::span<const Holding>();
}

std::optional<double> Weighed::share() const {
  if (all == 0) return std::nullopt;
  return static_cast<double>(met) / all;
}

namespace {

/// Calls visit(need, strength) for every need, with the strength in its asset or null. Both lists are by
/// asset.
template <class Visit>
void for_each_need(std::span<const Holding> needs, std::span<const Holding> strengths, Visit&& visit) {
  const Holding *strength = strengths.data(), *end = strength + strengths.size();
  for (const Holding& need : needs) {
    while (strength != end && strength->asset < need.asset) ++strength;
    visit(need, strength != end && strength->asset == need.asset ? strength : nullptr);
  }
}

} // namespace

Weighed weighed(std::span<const Holding> needs, std::span<const Holding> strengths) {
  Weighed result;
  for_each_need(needs, strengths, [&](const Holding& need, const Holding* strength) {
    result.all += need.degree;
    if (strength == nullptr) return;
    result.met += std::min(need.degree, strength->degree);
    ++result.matches;
  });
  return result;
}

Coverage coverage(const Holdings& holdings, OrganisationId whose, OrganisationId by) {
  Coverage result;
  const std::span<const Holding> needs = holdings.needs_of(whose), strengths = holdings.strengths_of(by);
  result.weighed = weighed(needs, strengths);
  result.share = result.weighed.share();
  Ref named; // the last strength in not_recorded: two needs may name its asset
  for_each_need(needs, strengths, [&](const Holding& need, const Holding* strength) {
    if (!need.recorded) result.not_recorded.push_back(need.record);
    if (strength == nullptr) return result.unmet.push_back(need.record.as<Need>());
    const int met = std::min(need.degree, strength->degree);
    result.matches.push_back({need.record.as<Need>(), strength->record.as<Strength>(),
                              holdings.assets()[need.asset], static_cast<double>(need.degree),
                              static_cast<double>(met) / need.degree});
    if (!strength->recorded && strength->record != named) {
      named = strength->record;
      result.not_recorded.push_back(named);
    }
  });
  return result;
}

} // namespace cg::analysis
