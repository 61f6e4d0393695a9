// analysis: holdings that are kept while nothing changed that they rest on.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "analysis/kept_holdings.hpp"
#include "holding_plans.hpp"

namespace cg {

namespace {

using analysis::Holding;
using analysis::Holdings;
using analysis::HoldingTable;
using analysis::KeptHoldings;
using test::Random;

bool same(std::span<const Holding> a, std::span<const Holding> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

bool same(const HoldingTable& a, const HoldingTable& b, const Holdings& of) {
  for (std::size_t i = 0; i < of.organisations().size(); ++i) {
    if (!same(a.of_organisation(i), b.of_organisation(i))) return false;
  }
  for (std::size_t i = 0; i < of.assets().size(); ++i) {
    if (!same(a.of_asset(i), b.of_asset(i))) return false;
  }
  return true;
}

bool same(const Holdings& a, const Holdings& b) {
  return a.organisations() == b.organisations() && a.assets() == b.assets() &&
         same(a.needs(), b.needs(), b) && same(a.strengths(), b.strengths(), b);
}

/// Where the kept rows lie: another place when they were made anew.
const Holding* rows_of(KeptHoldings& kept, const Plan& plan) {
  return kept.of(plan).needs().of_organisation(0).data();
}

} // namespace

TEST_CASE("Kept holdings are those of the plan after any edit, and after going back to a plan of before") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    std::vector<Plan> plans{test::random_plan(random, 12)};
    KeptHoldings kept;
    for (int step = 0; step < 200; ++step) {
      CAPTURE(step);
      const Plan& now = plans[random.one_in(8) ? random.below(plans.size()) : plans.size() - 1];
      const Result<Plan> next = apply(now, test::random_edit(random, now));
      if (next) plans.push_back(next.value());
      REQUIRE(same(kept.of(plans.back()), Holdings(plans.back())));
    }
  }
}

TEST_CASE("Kept holdings follow each of the four kinds that they rest on") {
  Plan plan;
  const OrganisationId one = test::add_organisation(plan, 1), two = test::add_organisation(plan, 2);
  const AssetId asset = test::add_asset(plan, 1);
  test::add_need(plan, one, asset, 2);
  KeptHoldings kept;
  CHECK(same(kept.of(plan), Holdings(plan)));
  test::add_strength(plan, two, asset, 3);
  CHECK(same(kept.of(plan), Holdings(plan)));
  plan.needs.put({NeedId(1), one, asset, 3, "", {}});
  CHECK(kept.of(plan).needs_of(one)[0].degree == 3);
  test::add_asset(plan, 2);
  CHECK(same(kept.of(plan), Holdings(plan)));
  test::add_organisation(plan, 3);
  CHECK(same(kept.of(plan), Holdings(plan)));
  plan.strengths.erase(StrengthId(1));
  CHECK(kept.of(plan).strengths_of(two).empty());
}

TEST_CASE("Kept holdings stay as they are while cards move and names are typed") {
  Random random(7);
  Plan plan = test::random_holdings(random, 6, 4, 1);
  KeptHoldings kept;
  const Holding* rows = rows_of(kept, plan);
  Organisation renamed = *plan.organisations.find(OrganisationId(2));
  renamed.name = "Another name";
  renamed.place = Placement{100, 100, {}, {}, {}};
  plan.organisations.put(renamed);
  plan.assets.put({AssetId(1), "Venues", "", {}});
  CHECK(rows_of(kept, plan) == rows);
  plan.organisations.erase(OrganisationId(6));
  CHECK(rows_of(kept, plan) != rows);
}

} // namespace cg
