// analysis: who of all organisations a plan knows would complete one of them best.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "analysis/matchmaker.hpp"
#include "holding_plans.hpp"
#include "naive_candidates.hpp"

namespace cg {

namespace {

using analysis::Fit;
using analysis::Holdings;
using test::add_asset;
using test::add_need;
using test::add_organisation;
using test::add_strength;
using test::naive_candidates;
using test::Random;

std::vector<std::uint64_t> ids_of(const std::vector<Fit>& found) {
  std::vector<std::uint64_t> ids;
  for (const Fit& one : found) ids.push_back(one.b.bits());
  return ids;
}

using Ids = std::vector<std::uint64_t>;

/// Number 1 needs asset 1 and has asset 2; another that needs 2 and has 1 in this depth fits better the
/// deeper it is: with importance 3 its fit is 1, 4/5, 1/2 for depth 3, 2, 1.
void add_match(Plan& plan, std::uint64_t bits, int depth, OrganisationKind kind, bool on_canvas = false) {
  const OrganisationId one = add_organisation(plan, bits, on_canvas, kind);
  add_need(plan, one, AssetId(2), 3);
  add_strength(plan, one, AssetId(1), depth);
}

Plan plan_of_one() {
  Plan plan;
  add_asset(plan, 1);
  add_asset(plan, 2);
  add_organisation(plan, 1);
  add_need(plan, OrganisationId(1), AssetId(1), 3);
  add_strength(plan, OrganisationId(1), AssetId(2), 3);
  return plan;
}

Ids candidate_ids(const Plan& plan, std::size_t most) {
  return ids_of(analysis::candidates(plan, Holdings(plan), OrganisationId(1), most));
}

constexpr OrganisationKind alike = OrganisationKind::association, other = OrganisationKind::business;

} // namespace

TEST_CASE("Candidates are parties and the library alike, the best first, equals by id, never itself") {
  Plan plan = plan_of_one();
  add_match(plan, 2, 2, alike, true);
  add_match(plan, 3, 3, alike);
  add_match(plan, 4, 2, alike);
  add_organisation(plan, 5); // says nothing: undefined, last
  CHECK(candidate_ids(plan, 10) == Ids{3, 2, 4, 5});
  CHECK(candidate_ids(plan, 2) == Ids{3, 2});
  CHECK(candidate_ids(plan, 0).empty());
  const std::vector<Fit> found = analysis::candidates(plan, Holdings(plan), OrganisationId(1), 10);
  CHECK(found[0].a == OrganisationId(1));
  CHECK(found[0].fit == 1.0);
  CHECK(found[1].fit == 0.8);
  CHECK(found[0].a_by_b.matches.size() == 1);
  CHECK_FALSE(found[3].fit);
}

TEST_CASE("The best unconventional candidate takes the fifth place when the first five hold none") {
  Plan plan = plan_of_one();
  for (std::uint64_t bits = 2; bits <= 8; ++bits) add_match(plan, bits, 3, alike);
  add_match(plan, 9, 1, other);
  add_match(plan, 10, 2, other);
  CHECK(candidate_ids(plan, 5) == Ids{2, 3, 4, 5, 10});
  CHECK(candidate_ids(plan, 7) == Ids{2, 3, 4, 5, 10, 6, 7});
  CHECK(candidate_ids(plan, 20) == Ids{2, 3, 4, 5, 10, 6, 7, 8, 9});
  CHECK(candidate_ids(plan, 4) == Ids{2, 3, 4, 5});
}

TEST_CASE("Nothing is moved when the first five hold an unconventional one, or its fit is below one half") {
  Plan plan = plan_of_one();
  for (std::uint64_t bits = 2; bits <= 8; ++bits) add_match(plan, bits, 3, bits == 6 ? other : alike);
  add_match(plan, 9, 2, other);
  CHECK(candidate_ids(plan, 5) == Ids{2, 3, 4, 5, 6});

  Plan poor = plan_of_one();
  for (std::uint64_t bits = 2; bits <= 8; ++bits) add_match(poor, bits, 3, alike);
  add_match(poor, 9, 1, other);
  add_need(poor, OrganisationId(9), AssetId(1), 3); // now 1/3 and 1/2: 2/5
  CHECK(candidate_ids(poor, 5) == Ids{2, 3, 4, 5, 6});
}

TEST_CASE("An organisation that the plan does not hold, or that is alone in it, has no candidates") {
  const Plan plan = plan_of_one();
  CHECK(candidate_ids(plan, 5).empty());
  CHECK(analysis::candidates(plan, Holdings(plan), OrganisationId(99), 5).empty());
  CHECK(analysis::candidates(Plan(), Holdings(Plan()), OrganisationId(1), 5).empty());
}

TEST_CASE("Who has said no needs gets the others by id, all undefined") {
  Plan plan;
  for (std::uint64_t bits = 1; bits <= 4; ++bits) add_organisation(plan, bits);
  CHECK(candidate_ids(plan, 5) == Ids{2, 3, 4});
}

TEST_CASE("Candidates are exactly what every fit in full and a sort would give") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Plan plan = test::random_holdings(random, 3 + random.below(40), 1 + random.below(12), 2);
    const Holdings holdings(plan);
    for (const Organisation& whose : plan.organisations) {
      for (const std::size_t most : {std::size_t{3}, std::size_t{5}, std::size_t{100}}) {
        REQUIRE(analysis::candidates(plan, holdings, whose.id, most) ==
                naive_candidates(plan, holdings, whose.id, most));
      }
    }
  }
}

} // namespace cg
