// analysis: what parties reach alone and together, the gaps, and the fewest partners that suffice.
#include <catch2/catch_test_macros.hpp>

#include "analysis/smallest_cover.hpp"
#include "analysis/together.hpp"
#include "holding_plans.hpp"

namespace cg {

namespace {

using analysis::BeforeAfter;
using analysis::Holder;
using analysis::Holdings;
using analysis::Reach;
using analysis::smallest_cover;
using analysis::SmallestCover;
using test::add_asset;
using test::add_organisation;
using test::add_strength;
using test::Random;

using Lists = std::vector<std::vector<std::uint32_t>>;
using Numbers = std::vector<std::uint32_t>;

constexpr OrganisationId a(1), b(2), c(3), away(4), far(5);

/// a, b and c on the canvas, two in the library, and assets 1 to 5.
Plan three_parties() {
  Plan plan;
  for (std::uint64_t bits = 1; bits <= 5; ++bits) add_asset(plan, bits);
  for (const OrganisationId party : {a, b, c}) add_organisation(plan, party.bits());
  add_organisation(plan, away.bits(), false);
  add_organisation(plan, far.bits(), false);
  return plan;
}

Reach reach_of(const Plan& plan, std::vector<AssetId> required) {
  Objective objective;
  objective.id = ObjectiveId(10);
  objective.required_assets = std::move(required);
  return analysis::reach(analysis::PartyList(plan), Holdings(plan), objective);
}

bool covers(const Lists& holders_of_item, const Numbers& chosen) {
  for (const auto& holders : holders_of_item) {
    bool covered = holders.empty();
    for (const std::uint32_t holder : holders) {
      covered = covered || std::find(chosen.begin(), chosen.end(), holder) != chosen.end();
    }
    if (!covered) return false;
  }
  return true;
}

/// Tries all subsets of the holders.
std::size_t exhaustive_size(const Lists& holders_of_item, std::size_t holders) {
  std::size_t smallest = holders;
  for (std::uint32_t subset = 0; subset < (1U << holders); ++subset) {
    Numbers chosen;
    for (std::uint32_t i = 0; i < holders; ++i) {
      if ((subset >> i & 1U) != 0) chosen.push_back(i);
    }
    if (chosen.size() < smallest && covers(holders_of_item, chosen)) smallest = chosen.size();
  }
  return smallest;
}

Lists random_lists(Random& random, std::size_t items, std::size_t holders, std::size_t out_of) {
  Lists lists(items);
  for (auto& list : lists) {
    for (std::uint32_t holder = 0; holder < holders; ++holder) {
      if (random.one_in(out_of)) list.push_back(holder);
    }
  }
  return lists;
}

} // namespace

TEST_CASE("An objective that none could reach alone, but all together") {
  Plan plan = three_parties();
  const StrengthId a1 = add_strength(plan, a, AssetId(1), 3);
  const StrengthId a2 = add_strength(plan, a, AssetId(2), 1);
  const StrengthId b2 = add_strength(plan, b, AssetId(2), 3);
  const StrengthId b3 = add_strength(plan, b, AssetId(3), std::nullopt);
  add_strength(plan, away, AssetId(1), 3);
  const Reach found = reach_of(plan, {AssetId(3), AssetId(1), AssetId(2)});
  CHECK(found.objective == ObjectiveId(10));
  REQUIRE(found.required.size() == 3);
  CHECK(found.required[0] == analysis::RequiredAsset{AssetId(3), {Holder{b, b3}}, {}});
  CHECK(found.required[1] == analysis::RequiredAsset{AssetId(1), {Holder{a, a1}}, {}});
  CHECK(found.required[2] == analysis::RequiredAsset{AssetId(2), {Holder{a, a2}, Holder{b, b2}}, {}});
  CHECK(found.gaps.empty());
  CHECK(found.alone.empty());
  CHECK(found.only_together == true);
  CHECK(found.smallest == analysis::Cover{{a, b}, true});
}

TEST_CASE("An objective that one party could reach alone is not reached only together") {
  Plan plan = three_parties();
  for (const AssetId asset : {AssetId(1), AssetId(2)}) {
    add_strength(plan, b, asset, 1);
    add_strength(plan, c, asset, 1);
  }
  add_strength(plan, a, AssetId(1), 3);
  const Reach found = reach_of(plan, {AssetId(1), AssetId(2)});
  CHECK(found.alone == std::vector{b, c});
  CHECK(found.only_together == false);
  CHECK(found.smallest == analysis::Cover{{b}, true});
}

TEST_CASE("A gap names who in the library would close it, the deepest first") {
  Plan plan = three_parties();
  add_strength(plan, a, AssetId(1), 1);
  add_strength(plan, b, AssetId(2), 1);
  const StrengthId shallow = add_strength(plan, away, AssetId(3), 1);
  const StrengthId deep = add_strength(plan, far, AssetId(3), 3);
  add_strength(plan, far, AssetId(1), 3); // no gap: not named
  const Reach found = reach_of(plan, {AssetId(1), AssetId(2), AssetId(3), AssetId(4)});
  CHECK(found.gaps == std::vector{AssetId(3), AssetId(4)});
  CHECK(found.required[0].library.empty());
  CHECK(found.required[2].is_gap());
  CHECK(found.required[2].library == std::vector{Holder{far, deep}, Holder{away, shallow}});
  CHECK(found.required[3].library.empty());
  CHECK(found.only_together == false);
  CHECK(found.smallest == analysis::Cover{{a, b}, true}); // of what is held at all
}

TEST_CASE("While nothing is recorded as required, nothing is said about alone or together") {
  const Reach found = reach_of(three_parties(), {});
  CHECK_FALSE(found.only_together);
  CHECK(found.alone.empty());
  CHECK(found.smallest == analysis::Cover{});
}

TEST_CASE("Without parties or strengths everything required is a gap") {
  for (const Plan& plan : {three_parties(), Plan()}) {
    const Reach found = reach_of(plan, {AssetId(1), AssetId(2)});
    CHECK(found.gaps.size() == 2);
    CHECK(found.only_together == false);
    CHECK(found.smallest == analysis::Cover{});
  }
}

TEST_CASE("Every objective of a plan has its reach, by id") {
  Plan plan = three_parties();
  for (const std::uint64_t bits : {7U, 3U}) {
    Objective objective;
    objective.id = ObjectiveId(bits);
    objective.required_assets = {AssetId(1)};
    plan.objectives.put(objective);
  }
  const std::vector<Reach> all = analysis::reaches(plan, Holdings(plan));
  REQUIRE(all.size() == 2);
  CHECK(all[0].objective == ObjectiveId(3));
  CHECK(all[1].objective == ObjectiveId(7));
}

TEST_CASE("Before and after: what a party has, and what only the others open to it") {
  Plan plan = three_parties();
  add_strength(plan, a, AssetId(1), 3);
  add_strength(plan, a, AssetId(2), 3);
  add_strength(plan, b, AssetId(2), 3);
  add_strength(plan, b, AssetId(3), 3);
  add_strength(plan, away, AssetId(4), 3); // in the library: opens nothing yet
  CHECK(analysis::before_and_after(plan, Holdings(plan)) ==
        std::vector<BeforeAfter>{{a, {AssetId(1), AssetId(2)}, {AssetId(3)}},
                                 {b, {AssetId(2), AssetId(3)}, {AssetId(1)}},
                                 {c, {}, {AssetId(1), AssetId(2), AssetId(3)}}});
}

TEST_CASE("One party alone reaches nothing through others, and a plan without parties has no before") {
  Plan plan;
  CHECK(analysis::before_and_after(plan, Holdings(plan)).empty());
  add_asset(plan, 1);
  add_organisation(plan, 1);
  add_strength(plan, a, AssetId(1), 1);
  CHECK(analysis::before_and_after(plan, Holdings(plan)) == std::vector<BeforeAfter>{{a, {AssetId(1)}, {}}});
}

TEST_CASE("The smallest cover is smaller than the greedy one where greed misleads") {
  // 0 and 1 halve six items; 2 takes four of them first, and then two more are needed.
  const Lists lists = {{0}, {0, 2}, {0, 2}, {1}, {1, 2}, {1, 2}};
  CHECK(smallest_cover(lists, 3).holders == Numbers{0, 1});
  CHECK(smallest_cover(lists, 3).exact);
}

TEST_CASE("The smallest cover of nothing is nobody, and an item that nobody holds is left out of account") {
  CHECK(smallest_cover({}, 0).holders.empty());
  CHECK(smallest_cover({{}, {}}, 3).holders.empty());
  CHECK(smallest_cover({{}, {2}, {}}, 3).holders == Numbers{2});
}

TEST_CASE(
    "To meet every line of the affine plane of order 3 takes 5 of its 9 points, of 3-space over F2 7 of 15") {
  // Jamison 1977 and Brouwer, Schrijver 1978: a blocking set of AG(2, q) has at least 2q − 1 points.
  Lists plane;
  for (std::uint32_t slope = 0; slope < 3; ++slope) {
    for (std::uint32_t shift = 0; shift < 3; ++shift) {
      plane.emplace_back();
      for (std::uint32_t x = 0; x < 3; ++x) plane.back().push_back(3 * x + (slope * x + shift) % 3);
    }
  }
  for (std::uint32_t x = 0; x < 3; ++x) plane.push_back({3 * x, 3 * x + 1, 3 * x + 2});
  CHECK(smallest_cover(plane, 9).holders.size() == 5);
  // Bose and Burton 1966: the smallest set that meets every line of PG(3, 2) is a plane, of 7 points.
  Lists space;
  for (std::uint32_t p = 1; p <= 15; ++p) {
    for (std::uint32_t q = p + 1; q <= 15; ++q) {
      if ((p ^ q) > q) space.push_back({p - 1, q - 1, (p ^ q) - 1});
    }
  }
  REQUIRE(space.size() == 35);
  CHECK(smallest_cover(space, 15).holders.size() == 7);
}

TEST_CASE("The smallest cover has the size that trying all subsets finds") {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const std::size_t holders = 1 + random.below(9);
    const Lists lists = random_lists(random, random.below(14), holders, 2 + random.below(3));
    const SmallestCover found = smallest_cover(lists, holders);
    REQUIRE(found.exact);
    REQUIRE(covers(lists, found.holders));
    REQUIRE(found.holders.size() == exhaustive_size(lists, holders));
  }
}

TEST_CASE("The smallest cover of random plans has the size that trying all sets of parties finds") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Plan plan = test::random_holdings(random, 10, 12, 4);
    std::vector<AssetId> required;
    for (const Asset& asset : plan.assets) {
      if (!random.one_in(4)) required.push_back(asset.id);
    }
    const Reach found = reach_of(plan, required);
    Lists lists(required.size()); // organisations have the ids from 1 on
    for (std::size_t i = 0; i < required.size(); ++i) {
      for (const Strength& strength : plan.strengths) {
        if (strength.asset != required[i] || !plan.organisations.find(strength.organisation)->place) continue;
        lists[i].push_back(static_cast<std::uint32_t>(strength.organisation.bits() - 1));
      }
    }
    Numbers chosen;
    for (const OrganisationId party : found.smallest.parties) {
      chosen.push_back(static_cast<std::uint32_t>(party.bits() - 1));
    }
    REQUIRE(covers(lists, chosen));
    REQUIRE(found.smallest.exact);
    REQUIRE(chosen.size() == exhaustive_size(lists, 10));
    const bool whole = std::none_of(lists.begin(), lists.end(), [](const auto& one) { return one.empty(); });
    if (!required.empty()) REQUIRE(found.only_together == (whole && chosen.size() > 1));
  }
}

TEST_CASE("At the limits, 64 required assets and 24 holders, the cover is exact") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Lists lists = random_lists(random, 64, 24, 2 + seed % 4 * 2);
    const SmallestCover found = smallest_cover(lists, 24);
    CHECK(found.exact);
    CHECK(covers(lists, found.holders));
  }
}

TEST_CASE("Beyond the limits the cover covers and says that fewer may suffice") {
  Random random(3);
  const Lists many_holders = random_lists(random, 40, 300, 8);
  CHECK(covers(many_holders, smallest_cover(many_holders, 300).holders));
  CHECK_FALSE(smallest_cover(many_holders, 300).exact);
  const Lists many_items = random_lists(random, 200, 20, 6);
  CHECK(covers(many_items, smallest_cover(many_items, 20).holders));
  CHECK_FALSE(smallest_cover(many_items, 20).exact);
}

TEST_CASE("Beyond the limits one or two that suffice are still known to be the fewest") {
  Lists lists(100, Numbers{7});
  CHECK(smallest_cover(lists, 300).holders == Numbers{7});
  CHECK(smallest_cover(lists, 300).exact);
  lists.front() = {299};
  CHECK(smallest_cover(lists, 300).holders == Numbers{7, 299});
  CHECK(smallest_cover(lists, 300).exact);
}

TEST_CASE("300 parties of which one holds everything need only that one") {
  Plan plan;
  std::vector<AssetId> required;
  for (std::uint64_t bits = 1; bits <= 80; ++bits) required.push_back(add_asset(plan, bits));
  for (std::uint64_t bits = 1; bits <= 300; ++bits) {
    add_organisation(plan, bits);
    for (const AssetId asset : required) {
      if (bits == 150 || asset.bits() % 300 == bits) add_strength(plan, OrganisationId(bits), asset, 1);
    }
  }
  const Reach found = reach_of(plan, required);
  CHECK(found.alone == std::vector{OrganisationId(150)});
  CHECK(found.smallest == analysis::Cover{{OrganisationId(150)}, true});
  CHECK(analysis::before_and_after(plan, Holdings(plan)).size() == 300);
}

} // namespace cg
