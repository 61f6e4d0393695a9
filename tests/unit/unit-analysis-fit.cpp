// analysis: how far one organisation's strengths meet another's needs, and which pairs complete each other.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "analysis/fit.hpp"
#include "holding_plans.hpp"

namespace cg {

namespace {

using analysis::Coverage;
using analysis::Fit;
using analysis::Holdings;
using Catch::Approx;
using test::add_asset;
using test::add_need;
using test::add_organisation;
using test::add_strength;
using test::Random;
using test::random_holdings;

constexpr OrganisationId a(1), b(2), c(3);
constexpr AssetId venues(1), research(2), members(3), funds(4);

/// a and b on the canvas, and four assets.
Plan two_parties() {
  Plan plan;
  for (const AssetId asset : {venues, research, members, funds}) add_asset(plan, asset.bits());
  add_organisation(plan, a.bits());
  add_organisation(plan, b.bits());
  return plan;
}

Fit fit_of(const Plan& plan, OrganisationId one = a, OrganisationId two = b) {
  return analysis::fit(plan, Holdings(plan), one, two);
}

bool same_fit_reversed(const Fit& one, const Fit& two) {
  return one.a == two.b && one.b == two.a && one.fit == two.fit && one.difference == two.difference &&
         one.a_by_b == two.b_by_a && one.b_by_a == two.a_by_b && one.other_kind == two.other_kind &&
         one.other_sector == two.other_sector;
}

} // namespace

TEST_CASE("Coverage weighs each need by its importance, and a shallow strength meets a part") {
  Plan plan = two_parties();
  const NeedId needs_venues = add_need(plan, a, venues, 3);
  const NeedId needs_research = add_need(plan, a, research, 2);
  const NeedId needs_members = add_need(plan, a, members, 1);
  const StrengthId has_venues = add_strength(plan, b, venues, 2);
  const StrengthId has_members = add_strength(plan, b, members, 3);
  add_strength(plan, b, funds, 3);
  // w = 3, 2, 1; m = 2/3, 0, 1: (3·2/3 + 0 + 1) / 6 = 1/2.
  const Coverage found = analysis::coverage(Holdings(plan), a, b);
  CHECK(found.share == 0.5);
  CHECK(found.matches == std::vector<analysis::Match>{{needs_venues, has_venues, venues, 3, 2.0 / 3},
                                                      {needs_members, has_members, members, 1, 1}});
  CHECK(found.unmet == std::vector{needs_research});
  CHECK(found.not_recorded.empty());
}

TEST_CASE("Coverage is undefined without needs, and 0 where nothing is met") {
  Plan plan = two_parties();
  add_strength(plan, b, venues, 3);
  CHECK_FALSE(analysis::coverage(Holdings(plan), a, b).share);
  const NeedId need = add_need(plan, a, research, 3);
  CHECK(analysis::coverage(Holdings(plan), a, b).share == 0.0);
  CHECK(analysis::coverage(Holdings(plan), a, b).unmet == std::vector{need});
  CHECK_FALSE(analysis::coverage(Holdings(plan), OrganisationId(99), b).share);
  CHECK(analysis::coverage(Holdings(plan), a, OrganisationId(99)).share == 0.0);
  CHECK_FALSE(analysis::coverage(Holdings(Plan()), a, b).share);
}

TEST_CASE("An importance or depth that is not recorded counts as 1 and is named") {
  Plan plan = two_parties();
  const NeedId needs_venues = add_need(plan, a, venues, std::nullopt);
  add_need(plan, a, research, 3);
  const NeedId needs_members = add_need(plan, a, members, std::nullopt);
  add_strength(plan, b, venues, 3);
  const StrengthId has_research = add_strength(plan, b, research, std::nullopt);
  add_strength(plan, b, funds, std::nullopt); // nobody asks for it
  // w = 1, 3, 1; m = 1, 1/3, 0: (1 + 1 + 0) / 5.
  const Coverage found = analysis::coverage(Holdings(plan), a, b);
  CHECK(found.share == 0.4);
  CHECK(found.not_recorded == std::vector<Ref>{needs_venues, has_research, needs_members});
}

TEST_CASE("Of several strengths of one asset the deepest counts, and of several needs each") {
  Plan plan = two_parties();
  add_need(plan, a, venues, 3);
  add_need(plan, a, venues, 1);
  add_strength(plan, b, venues, 1);
  const StrengthId deep = add_strength(plan, b, venues, 3);
  add_strength(plan, b, venues, std::nullopt);
  const Coverage found = analysis::coverage(Holdings(plan), a, b);
  CHECK(found.share == 1.0);
  REQUIRE(found.matches.size() == 2);
  CHECK(found.matches[0].strength == deep);
  CHECK(found.matches[1].strength == deep);
  CHECK(found.not_recorded.empty());
}

TEST_CASE("A strength that meets two needs is named once as not recorded") {
  Plan plan = two_parties();
  add_need(plan, a, venues, 1);
  add_need(plan, a, venues, 2);
  const StrengthId strength = add_strength(plan, b, venues, std::nullopt);
  CHECK(analysis::coverage(Holdings(plan), a, b).not_recorded == std::vector<Ref>{strength});
}

TEST_CASE("Fit is the harmonic mean of both coverages") {
  Plan plan = two_parties();
  add_need(plan, a, venues, 3);
  add_need(plan, a, research, 1);
  add_need(plan, b, members, 2);
  add_strength(plan, b, venues, 3);  // 3 of 4
  add_strength(plan, a, members, 1); // 1 of 2
  // 2 · 3/4 · 1/2 / (3/4 + 1/2) = (3/4) / (5/4) = 3/5.
  CHECK(fit_of(plan).fit == 0.6);
  CHECK(fit_of(plan).a_by_b.share == 0.75);
  CHECK(fit_of(plan).b_by_a.share == 0.5);
}

TEST_CASE("A fit of one half is exactly one half, also where its coverages are no round numbers") {
  Plan plan = two_parties();
  for (const AssetId asset : {venues, research, members}) add_need(plan, a, asset, 1);
  add_need(plan, b, funds, 1);
  add_strength(plan, b, venues, 1); // 1 of 3
  add_strength(plan, a, funds, 1);  // all: 2 · 1/3 · 1 / (4/3) = 1/2
  CHECK(fit_of(plan).fit == 0.5);
}

TEST_CASE("Fit is undefined while one coverage is, and 0 when nothing is met on one side or both") {
  Plan plan = two_parties();
  add_strength(plan, b, venues, 3);
  add_need(plan, a, venues, 3);
  CHECK_FALSE(fit_of(plan).fit); // b has said no need
  add_need(plan, b, research, 1);
  CHECK(fit_of(plan).fit == 0.0); // one way only
  Plan none = two_parties();
  add_need(none, a, venues, 3);
  add_need(none, b, venues, 3);
  CHECK(fit_of(none).fit == 0.0);
}

TEST_CASE("Difference is the share of strengths that only one of the two has") {
  Plan plan = two_parties();
  CHECK_FALSE(fit_of(plan).difference);
  add_strength(plan, a, venues, 3);
  CHECK(fit_of(plan).difference == 1.0);
  add_strength(plan, b, venues, 1);
  CHECK(fit_of(plan).difference == 0.0);
  add_strength(plan, b, research, 1);
  add_strength(plan, b, members, 1);
  add_strength(plan, a, funds, 1);
  CHECK(fit_of(plan).difference == 0.75); // one of four is shared
}

TEST_CASE("A good fit across kinds or sectors is unconventional; a sector that is not recorded is no other") {
  Plan plan = two_parties();
  add_need(plan, a, venues, 1);
  add_need(plan, b, research, 1);
  add_strength(plan, a, research, 1);
  const auto as = [&plan](OrganisationKind kind, std::string sector_of_a, std::string sector_of_b) {
    Plan changed = plan;
    add_organisation(changed, a.bits(), true, OrganisationKind::association, std::move(sector_of_a));
    add_organisation(changed, b.bits(), true, kind, std::move(sector_of_b));
    return fit_of(changed);
  };
  CHECK_FALSE(as(OrganisationKind::business, "health", "sport").unconventional()); // fit 0
  add_strength(plan, b, venues, 1);
  CHECK(as(OrganisationKind::business, "", "").unconventional());
  CHECK(as(OrganisationKind::business, "", "").other_kind);
  CHECK(as(OrganisationKind::association, "health", "sport").unconventional());
  CHECK(as(OrganisationKind::association, "health", "sport").other_sector);
  CHECK_FALSE(as(OrganisationKind::association, "health", "").unconventional());
  CHECK_FALSE(as(OrganisationKind::association, "health", "  ").unconventional());
  CHECK_FALSE(as(OrganisationKind::association, "Health ", "health").unconventional());
  Fit undefined;
  undefined.other_kind = true;
  CHECK_FALSE(undefined.unconventional());
}

TEST_CASE("Fits are all pairs of parties, the best first, the undefined last, equals by their ids") {
  Plan plan = two_parties();
  add_organisation(plan, c.bits());
  add_organisation(plan, 4);        // says nothing
  add_organisation(plan, 5, false); // in the library
  for (const OrganisationId one : {a, b, c, OrganisationId(5)}) add_need(plan, one, venues, 2);
  add_strength(plan, b, venues, 1);
  add_strength(plan, c, venues, 2);
  add_strength(plan, OrganisationId(5), venues, 2);
  // b and c: 1 and 1/2 → 2/3. a and b, a and c: 0, as a has nothing. With 4: undefined.
  std::vector<std::pair<std::uint64_t, std::uint64_t>> pairs;
  for (const Fit& one : analysis::fits(plan, Holdings(plan))) pairs.emplace_back(one.a.bits(), one.b.bits());
  CHECK(pairs == decltype(pairs){{2, 3}, {1, 2}, {1, 3}, {1, 4}, {2, 4}, {3, 4}});
  CHECK(*analysis::fits(plan, Holdings(plan)).front().fit == Approx(2.0 / 3));
}

TEST_CASE("One party alone has no pair, and a plan without parties none") {
  Plan plan;
  CHECK(analysis::fits(plan, Holdings(plan)).empty());
  add_organisation(plan, 1);
  CHECK(analysis::fits(plan, Holdings(plan)).empty());
}

TEST_CASE("Who has everything meets every need, and completes only who has what it needs") {
  Plan plan = two_parties();
  for (const AssetId asset : {venues, research, members, funds}) {
    add_strength(plan, b, asset, 3);
    add_need(plan, a, asset, 3);
  }
  CHECK(fit_of(plan).a_by_b.share == 1.0);
  CHECK_FALSE(fit_of(plan).fit);
}

TEST_CASE("Where all 300 parties are equal every pair fits alike, and the pairs stand by their ids") {
  Plan plan = two_parties();
  for (std::uint64_t party = 1; party <= 300; ++party) {
    add_organisation(plan, party);
    add_need(plan, OrganisationId(party), venues, 3);
    add_strength(plan, OrganisationId(party), venues, 3);
  }
  const std::vector<Fit> all = analysis::fits(plan, Holdings(plan));
  REQUIRE(all.size() == 300 * 299 / 2);
  bool sorted = true, alike = true;
  for (std::size_t i = 0; i < all.size(); ++i) {
    alike = alike && all[i].fit == 1.0 && all[i].difference == 0.0;
    if (i > 0) sorted = sorted && std::pair(all[i - 1].a, all[i - 1].b) < std::pair(all[i].a, all[i].b);
  }
  CHECK(alike);
  CHECK(sorted);
  CHECK(analysis::fits(plan, Holdings(plan), 7) == std::vector<Fit>(all.begin(), all.begin() + 7));
}

TEST_CASE("Fit is symmetric, and all its figures are between 0 and 1") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Plan plan = random_holdings(random, 8, 6, 2);
    const Holdings holdings(plan);
    for (std::uint64_t one = 1; one <= 8; ++one) {
      for (std::uint64_t two = 1; two <= 8; ++two) {
        const Fit forth = analysis::fit(plan, holdings, OrganisationId(one), OrganisationId(two));
        const Fit back = analysis::fit(plan, holdings, OrganisationId(two), OrganisationId(one));
        REQUIRE(same_fit_reversed(forth, back));
        for (const auto& figure : {forth.fit, forth.difference, forth.a_by_b.share, forth.b_by_a.share}) {
          REQUIRE((!figure || (*figure >= 0 && *figure <= 1)));
        }
        REQUIRE(forth.fit.has_value() == (forth.a_by_b.share && forth.b_by_a.share));
      }
    }
  }
}

TEST_CASE("Coverage is what its matches add up to, and every need is either met or unmet") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Plan plan = random_holdings(random, 6, 6, 2);
    const Holdings holdings(plan);
    for (const Organisation& whose : plan.organisations) {
      for (const Organisation& by : plan.organisations) {
        const Coverage found = analysis::coverage(holdings, whose.id, by.id);
        double met = 0, all = 0;
        std::size_t needs = 0;
        for (const analysis::Match& match : found.matches) met += match.weight * match.met;
        for (const Need& need : plan.needs) {
          if (need.organisation != whose.id) continue;
          all += need.importance.value_or(1);
          ++needs;
        }
        REQUIRE(found.matches.size() + found.unmet.size() == needs);
        REQUIRE(found.share.has_value() == (needs > 0));
        if (found.share) REQUIRE(*found.share == Approx(met / all).margin(1e-12));
      }
    }
  }
}

TEST_CASE("Adding a strength never lowers a coverage, and deepening one never does") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Plan plan = random_holdings(random, 4, 6, 2);
    const OrganisationId whose(random.below(4) + 1), by(random.below(4) + 1);
    for (int step = 0; step < 5; ++step) {
      const auto before = analysis::coverage(Holdings(plan), whose, by).share;
      if (plan.strengths.size() > 0 && random.one_in(2)) {
        Strength deeper = plan.strengths[random.below(plan.strengths.size())];
        deeper.depth = std::min(3, deeper.depth.value_or(1) + 1);
        plan.strengths.put(deeper);
      } else {
        add_strength(plan, by, AssetId(random.below(6) + 1), test::random_degree(random));
      }
      const auto after = analysis::coverage(Holdings(plan), whose, by).share;
      REQUIRE(before.has_value() == after.has_value());
      if (before) REQUIRE(*after >= *before);
    }
  }
}

TEST_CASE("Holdings finds every need and strength by its organisation and by its asset") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Plan plan = random_holdings(random, 12, 9, 3);
    const Holdings holdings(plan);
    std::size_t by_organisation = 0, by_asset = 0;
    for (std::size_t i = 0; i < holdings.organisations().size(); ++i) {
      const auto strengths = holdings.strengths().of_organisation(i);
      for (std::size_t k = 0; k < strengths.size(); ++k, ++by_organisation) {
        REQUIRE(strengths[k].organisation == i);
        if (k > 0) REQUIRE(strengths[k - 1].asset < strengths[k].asset);
      }
    }
    for (std::size_t i = 0; i < holdings.assets().size(); ++i) {
      for (const analysis::Holding& one : holdings.strengths().of_asset(i)) {
        const Strength* strength = plan.strengths.find(one.record.as<Strength>());
        REQUIRE(strength != nullptr);
        REQUIRE(strength->asset == holdings.assets()[i]);
        REQUIRE(strength->organisation == holdings.organisations()[one.organisation]);
        REQUIRE(strength->depth.value_or(1) == one.degree);
        ++by_asset;
      }
    }
    REQUIRE(by_organisation == plan.strengths.size());
    REQUIRE(by_asset == plan.strengths.size());
  }
}

} // namespace cg
