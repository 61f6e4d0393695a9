// analysis: who of all organisations a plan knows would complete one of them best.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "analysis/matchmaker.hpp"
#include "holding_plans.hpp"

namespace cg {

namespace {

using analysis::Fit;
using analysis::Holdings;
using test::add_asset;
using test::add_need;
using test::add_organisation;
using test::add_strength;
using test::Random;

/// The definition: every fit in full, sorted, and the rule of the fifth place.
std::vector<Fit> naive_candidates(const Plan& plan, const Holdings& holdings, OrganisationId whose,
                                  std::size_t most) {
  std::vector<Fit> all;
  for (const Organisation& other : plan.organisations) {
    if (other.id != whose) all.push_back(analysis::fit(plan, holdings, whose, other.id));
  }
  std::stable_sort(all.begin(), all.end(), [](const Fit& one, const Fit& two) { return one.fit > two.fit; });
  const auto found =
      std::find_if(all.begin(), all.end(), [](const Fit& one) { return one.unconventional(); });
  if (most >= 5 && found != all.end() && found - all.begin() >= 5) {
    std::rotate(all.begin() + 4, found, found + 1);
  }
  if (all.size() > most) all.resize(most);
  return all;
}

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

/// 10 000 organisations, each with 20 needs and 20 strengths out of `assets`.
Plan large_plan(std::size_t assets) {
  Random random(7);
  Plan plan;
  for (std::size_t asset = 1; asset <= assets; ++asset) add_asset(plan, asset);
  for (std::uint64_t bits = 1; bits <= 10'000; ++bits) {
    const OrganisationId one =
        add_organisation(plan, bits, bits <= 30, static_cast<OrganisationKind>(bits % 8));
    const std::size_t from = random.below(assets);
    for (std::size_t i = 0; i < 20; ++i) {
      // Steps that are coprime to the number of assets never name one twice.
      add_need(plan, one, AssetId((from + i * 7) % assets + 1), random.between(1, 3));
      add_strength(plan, one, AssetId((from + 3 + i * 11) % assets + 1), random.between(1, 3));
    }
  }
  return plan;
}

double milliseconds(const std::chrono::steady_clock::time_point& from) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count();
}

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

TEST_CASE("Candidates of 10 000 organisations, against every fit in full", "[.bench]") {
  for (const std::size_t assets : {std::size_t{41}, std::size_t{499}}) {
    const Plan plan = large_plan(assets);
    auto start = std::chrono::steady_clock::now();
    const Holdings holdings(plan);
    const double gathering = milliseconds(start);
    double fast = 1e9, naive = 1e9;
    std::vector<Fit> found, expected;
    for (int run = 0; run < 10; ++run) {
      start = std::chrono::steady_clock::now();
      found = analysis::candidates(plan, holdings, OrganisationId(500), 20);
      fast = std::min(fast, milliseconds(start));
      start = std::chrono::steady_clock::now();
      expected = naive_candidates(plan, holdings, OrganisationId(500), 20);
      naive = std::min(naive, milliseconds(start));
    }
    CHECK(found == expected);
    std::printf(
        "%zu assets: candidates %.2f ms, naive %.2f ms (%.0f times), gathering the holdings %.0f ms\n",
        assets, fast, naive, naive / fast, gathering);
  }
}

} // namespace cg
