#include "bench/plans.hpp"

#include <string>

#include "unit/holding_plans.hpp"

namespace cg::bench {

namespace {

using test::Random;

constexpr std::uint64_t parties = 50, objectives = 200;

OrganisationId any_party(Random& random) { return OrganisationId(1 + random.below(parties)); }
Date any_day(Random& random) {
  return {random.between(2025, 2027), random.between(1, 12), random.between(1, 28)};
}
std::string numbered(const char* word, std::uint64_t number) { return word + std::to_string(number); }

// Steps that are coprime to the number of assets never name one twice.
void add_holdings(Plan& plan, Random& random, OrganisationId whose, std::size_t assets, std::size_t each) {
  const std::size_t from = random.below(assets);
  for (std::size_t i = 0; i < each; ++i) {
    test::add_need(plan, whose, AssetId((from + i * 7) % assets + 1), random.between(1, 3));
    test::add_strength(plan, whose, AssetId((from + 3 + i * 11) % assets + 1), random.between(1, 3));
  }
}

void add_parties(Plan& plan, Random& random) {
  static const std::string purposes[] = {"Improve the health of our citizens", "Reduce child poverty",
                                         "See our young people survive and thrive",
                                         "Protect the oceans and those who live from them"};
  for (std::uint64_t bits = 1; bits <= parties; ++bits) {
    const auto kind = static_cast<OrganisationKind>(bits % 8);
    const OrganisationId id = test::add_organisation(plan, bits, true, kind, numbered("Sector ", bits % 5));
    Organisation one = *plan.organisations.find(id);
    one.name = numbered("Organisation ", bits);
    one.purpose = random.one_of(purposes);
    one.capacity = {{Mode::money, 1e5 * random.between(1, 9), "EUR", {}}};
    plan.organisations.put(one);
    plan.champions.put(
        {ChampionId(bits), id, numbered("Champion ", bits), "", {{"Ministry", Side::outside, {}}}, "", {}});
    add_holdings(plan, random, id, 61, 5);
  }
}

void add_measures(Plan& plan, Random& random, ObjectiveId objective) {
  for (int i = 0; i < 2; ++i) {
    Measure one;
    one.id = MeasureId(plan.measures.size() + 1);
    one.objective = objective;
    one.organisation = any_party(random);
    one.indicator = numbered("Indicator ", one.id.bits());
    one.baseline.value = 0;
    one.target.value = 100;
    for (int actual = 0; actual < 3; ++actual)
      one.actuals.push_back({random.between(0, 120) * 1.0, any_day(random), "", {}});
    plan.measures.put(one);
  }
}

void add_objective(Plan& plan, Random& random, std::uint64_t bits) {
  Objective one;
  one.id = ObjectiveId(bits);
  one.place = Placement{0, 0, {}, {}, {}};
  one.title = numbered("Objective ", bits);
  for (std::size_t i = 0; i < 3; ++i) one.required_assets.emplace_back((bits * 5 + i * 17) % 61 + 1);
  plan.objectives.put(one);
  for (int i = 0; i < 3; ++i) {
    const auto mode = static_cast<Mode>(random.below(5));
    plan.contributions.put({ContributionId(plan.contributions.size() + 1),
                            any_party(random),
                            one.id,
                            {},
                            mode,
                            "Help",
                            random.between(1, 500) * 10.0,
                            mode == Mode::money ? "EUR" : "days",
                            {},
                            "",
                            {}});
  }
  add_measures(plan, random, one.id);
  plan.milestones.put({MilestoneId(bits),
                       {},
                       numbered("Milestone ", bits),
                       one.id,
                       any_day(random),
                       {},
                       any_party(random),
                       {},
                       MilestoneStatus::planned,
                       {}});
  if (bits % 2 == 0) {
    Milestone later = *plan.milestones.find(MilestoneId(bits));
    later.depends_on.emplace_back(bits - 1);
    plan.milestones.put(later);
  }
  for (std::uint64_t party = 1; party <= parties; ++party) {
    plan.success_views.put({SuccessViewId(plan.success_views.size() + 1),
                            one.id,
                            OrganisationId(party),
                            "It works",
                            "",
                            random.between(0, 5),
                            "",
                            {}});
  }
}

void add_between_parties(Plan& plan, Random& random) {
  for (std::uint64_t bits = 1; bits <= 200; ++bits) {
    const OrganisationId from = any_party(random), to(from.bits() % parties + 1);
    const auto tangibility = static_cast<Tangibility>(bits % 2);
    plan.exchanges.put({ExchangeId(bits), from, to, "Introductions", tangibility, {}, {}, "", {}});
    if (bits % 2 == 0) {
      plan.expectations.put(
          {ExpectationId(bits), from, to, "Answers within a day", Answer::yes, Answer::yes, {}});
    }
  }
}

} // namespace

Plan library_plan() {
  constexpr std::size_t assets = 499;
  Random random(7);
  Plan plan;
  for (std::size_t asset = 1; asset <= assets; ++asset) test::add_asset(plan, asset);
  for (std::uint64_t bits = 1; bits <= 10'000; ++bits) {
    const auto kind = static_cast<OrganisationKind>(bits % 8);
    add_holdings(plan, random, test::add_organisation(plan, bits, bits <= 30, kind), assets, 20);
  }
  return plan;
}

Plan workshop_plan() {
  Random random(8);
  Plan plan;
  for (std::size_t asset = 1; asset <= 61; ++asset) test::add_asset(plan, asset);
  add_parties(plan, random);
  for (std::uint64_t bits = 1; bits <= objectives; ++bits) add_objective(plan, random, bits);
  add_between_parties(plan, random);
  return plan;
}

} // namespace cg::bench
