#include "analysis/reciprocity.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

#include "analysis/party_list.hpp"
#include "base/sort.hpp"

namespace cg::analysis {

namespace {

// An exchange, seen from its pair: `low` stands before `high` in the table of organisations.
struct Given {
  OrganisationId low, high;
  const Exchange* exchange = nullptr;
  [[nodiscard]] bool upward() const { return exchange->from == low; }
};

bool same_pair(const Given& a, const Given& b) { return a.low == b.low && a.high == b.high; }

// What has been counted of one sort of exchanges.
class Count {
 public:
  void add_pair(std::size_t there, std::size_t back) {
    returned_ += 2 * std::min(there, back);
    given_ += there + back;
  }
  [[nodiscard]] std::optional<double> reciprocity() const {
    if (given_ == 0) return std::nullopt;
    return static_cast<double>(returned_) / static_cast<double>(given_);
  }

 private:
  std::size_t returned_ = 0, given_ = 0;
};

void count_pair(Count& count, std::span<const Given> pair, std::optional<Tangibility> only) {
  std::size_t there = 0, back = 0;
  for (const Given& given : pair) {
    if (only && given.exchange->tangibility != only) continue;
    ++(given.upward() ? there : back);
  }
  count.add_pair(there, back);
}

std::optional<OneWay> one_way_of(std::span<const Given> pair) {
  const Exchange& first = *pair.front().exchange;
  OneWay way{first.from, first.to, {}};
  for (const Given& given : pair) {
    if (given.exchange->from != first.from) return std::nullopt;
    way.rests_on.push_back(given.exchange->id);
  }
  return way;
}

} // namespace

Reciprocity reciprocity_of(const Plan& plan) {
  const PartyList parties(plan);
  Reciprocity result;
  std::vector<Given> all;
  for (const Exchange& exchange : plan.exchanges) {
    if (exchange.from == exchange.to) continue;
    if (!parties.contains(exchange.from) || !parties.contains(exchange.to)) continue;
    all.push_back({std::min(exchange.from, exchange.to), std::max(exchange.from, exchange.to), &exchange});
    result.rests_on.push_back(exchange.id);
    if (!exchange.tangibility) result.tangibility_not_recorded.push_back(exchange.id);
  }
  cg::sort(all,
           [](const Given& a, const Given& b) { return a.low != b.low ? a.low < b.low : a.high < b.high; });

  Count any, tangible, intangible;
  for (std::size_t first = 0, end = 0; first < all.size(); first = end) {
    while (end < all.size() && same_pair(all[first], all[end])) ++end;
    const auto pair = std::span<const Given>(all).subspan(first, end - first);
    count_pair(any, pair, std::nullopt);
    count_pair(tangible, pair, Tangibility::tangible);
    count_pair(intangible, pair, Tangibility::intangible);
    if (auto way = one_way_of(pair)) result.one_way.push_back(std::move(*way));
  }
  result.all = any.reciprocity();
  result.tangible = tangible.reciprocity();
  result.intangible = intangible.reciprocity();
  return result;
}

} // namespace cg::analysis
