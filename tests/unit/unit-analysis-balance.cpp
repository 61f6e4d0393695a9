// analysis: whether the parties give alike and gain alike.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "analysis/balance.hpp"
#include "unit/partnership.hpp"
#include "unit/random_plan.hpp"

namespace cg {

namespace {

using analysis::EffortBalance;
using analysis::PartyEffort;
using Catch::Approx;
using test::Partnership;

constexpr auto money = static_cast<std::size_t>(Mode::money);
constexpr auto time_mode = static_cast<std::size_t>(Mode::time);

ContributionId give(Partnership& of, OrganisationId party, Mode mode, std::optional<double> amount,
                    const std::string& unit = {}) {
  Contribution contribution;
  contribution.organisation = party;
  contribution.mode = mode;
  contribution.amount = amount;
  contribution.unit = unit;
  return of.add(of.plan.contributions, contribution);
}

void can_give(Partnership& of, OrganisationId party, Mode mode, double amount, const std::string& unit = {}) {
  of.change(of.plan.organisations, party, [&](Organisation& organisation) {
    organisation.capacity.push_back({mode, amount, unit, {}});
  });
}

BenefitId gains(Partnership& of, OrganisationId party, std::optional<int> gain, std::optional<int> cost) {
  Benefit benefit;
  benefit.organisation = party;
  benefit.gain = gain;
  benefit.cost = cost;
  return of.add(of.plan.benefits, benefit);
}

// A balance described without ids, so that it can be built in any order of records and with other units.
struct Gift {
  std::size_t party = 0;
  Mode mode = Mode::money;
  int unit = 0;
  std::optional<double> amount;
};
struct Gifts {
  std::size_t parties = 0;
  std::vector<Gift> given, capacities;
};
struct Telling {
  std::vector<std::size_t> party_order, gift_order; // the order in which the records get their ids
  double factor = 1;                                // of all amounts given
  double time_factor = 1;                           // of time, given and capacity
  std::string time_unit = "Hours ";
  std::string name;
};

std::string unit_of(const Gift& gift, const Telling& telling) {
  return gift.mode == Mode::time ? telling.time_unit : "unit " + std::to_string(gift.unit);
}
double amount_of(const Gift& gift, const Telling& telling) {
  return *gift.amount * (gift.mode == Mode::time ? telling.time_factor : 1);
}

// The efforts by the numbers of the description, then both evennesses.
std::vector<std::optional<double>> told(const Gifts& gifts, const Telling& telling) {
  Partnership of;
  std::vector<OrganisationId> ids(gifts.parties);
  for (const std::size_t party : telling.party_order) ids[party] = of.party(telling.name);
  for (const Gift& capacity : gifts.capacities) {
    can_give(of, ids[capacity.party], capacity.mode, amount_of(capacity, telling),
             unit_of(capacity, telling));
  }
  for (const std::size_t place : telling.gift_order) {
    const Gift& gift = gifts.given[place];
    const auto amount = gift.amount ? std::optional(amount_of(gift, telling) * telling.factor) : std::nullopt;
    give(of, ids[gift.party], gift.mode, amount, unit_of(gift, telling));
  }
  const EffortBalance balance = analysis::effort_balance(of.plan);
  std::vector<std::optional<double>> figures;
  for (const OrganisationId id : ids) {
    for (const PartyEffort& party : balance.parties) {
      if (party.party != id) continue;
      figures.push_back(party.effort);
      figures.push_back(party.relative_effort);
    }
  }
  figures.push_back(balance.evenness);
  figures.push_back(balance.relative_evenness);
  return figures;
}

std::vector<std::size_t> counting_to(std::size_t n) {
  std::vector<std::size_t> numbers(n);
  for (std::size_t i = 0; i < n; ++i) numbers[i] = i;
  return numbers;
}

void shuffle(test::Random& random, std::vector<std::size_t>& numbers) {
  for (std::size_t i = numbers.size(); i > 1; --i) std::swap(numbers[i - 1], numbers[random.below(i)]);
}

Gifts random_gifts(test::Random& random) {
  Gifts gifts;
  gifts.parties = 1 + random.below(6);
  const auto random_gift = [&] {
    Gift gift{random.below(gifts.parties), static_cast<Mode>(random.below(5)), random.between(0, 2), {}};
    gift.amount = random.between(0, 400) / 8.0;
    return gift;
  };
  for (std::size_t left = random.below(20); left > 0; --left) {
    gifts.given.push_back(random_gift());
    if (random.one_in(5)) gifts.given.back().amount.reset();
  }
  for (std::size_t left = random.below(30); left > 0; --left) gifts.capacities.push_back(random_gift());
  return gifts;
}

void check_same(const std::vector<std::optional<double>>& a, const std::vector<std::optional<double>>& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    CAPTURE(i);
    REQUIRE(a[i].has_value() == b[i].has_value());
    if (a[i]) CHECK(*a[i] == Approx(*b[i]).epsilon(1e-9));
  }
}

} // namespace

TEST_CASE("Jain's index is 1 among equals, 1/n when one holds everything, and undefined without effort") {
  CHECK(analysis::evenness_of(std::vector<double>{2, 2, 2, 2}) == 1.0);
  CHECK(analysis::evenness_of(std::vector<double>{7, 0, 0, 0}) == 0.25);
  // (1 + 2 + 3)^2 / (3 (1 + 4 + 9)) = 36 / 42
  CHECK(*analysis::evenness_of(std::vector<double>{1, 2, 3}) == Approx(36.0 / 42));
  CHECK(*analysis::evenness_of(std::vector<double>{1e300, 2e300, 3e300}) == Approx(36.0 / 42));
  CHECK_FALSE(analysis::evenness_of(std::vector<double>{0, 0}));
  CHECK_FALSE(analysis::evenness_of({}));
}

TEST_CASE("A party's effort is the mean of its shares over the modes in use") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party();
  const ContributionId first = give(of, a, Mode::money, 300, "EUR"),
                       second = give(of, b, Mode::money, 100, "EUR"),
                       third = give(of, b, Mode::time, 40, "hours");
  const EffortBalance balance = analysis::effort_balance(of.plan);
  // Money: 3/4 and 1/4. Time: 0 and 1. So 0.375 and 0.625; Jain 1 / (2 (0.140625 + 0.390625)) = 1 / 1.0625.
  REQUIRE(balance.parties.size() == 2);
  CHECK(balance.parties[0].share_by_mode[money] == 0.75);
  CHECK(balance.parties[0].share_by_mode[time_mode] == 0.0);
  CHECK(balance.parties[0].effort == 0.375);
  CHECK(balance.parties[1].effort == 0.625);
  CHECK(*balance.evenness == Approx(1 / 1.0625));
  CHECK(balance.parties[0].rests_on == std::vector{first});
  CHECK(balance.parties[1].rests_on == std::vector{second, third});
  CHECK(balance.mode_in_use == std::array{true, true, false, false, false});
  CHECK_FALSE(balance.parties[0].share_by_mode[static_cast<std::size_t>(Mode::people)]);
}

TEST_CASE("Units of a mode are not converted: the mode's share is the mean over them") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party();
  give(of, a, Mode::money, 1000, "EUR");
  give(of, b, Mode::money, 1, "dollars");
  give(of, a, Mode::money, 1, " Dollars ");
  const EffortBalance balance = analysis::effort_balance(of.plan);
  CHECK(balance.parties[0].share_by_mode[money] == 0.75); // (1 + 1/2) / 2
  CHECK(balance.parties[1].share_by_mode[money] == 0.25); // (0 + 1/2) / 2
}

TEST_CASE("What has no amount is listed and is not a zero") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party(), c = of.party();
  give(of, a, Mode::money, 10);
  const ContributionId without = give(of, b, Mode::money, std::nullopt);
  give(of, c, Mode::money, 30);
  const ContributionId expertise = give(of, c, Mode::knowledge, std::nullopt);
  const ContributionId below_zero = give(of, c, Mode::time, -5);
  const EffortBalance balance = analysis::effort_balance(of.plan);
  CHECK(balance.not_recorded == std::vector{without, expertise, below_zero});
  CHECK(balance.mode_in_use == std::array{true, false, false, false, false});
  CHECK(balance.parties[0].effort == 0.25);
  CHECK_FALSE(balance.parties[1].share_by_mode[money]);
  CHECK_FALSE(balance.parties[1].effort);
  CHECK(balance.parties[1].rests_on.empty());
  CHECK(balance.parties[2].effort == 0.75);
  CHECK(*balance.evenness == Approx(1 / (2 * 0.625))); // of the two that have one
}

TEST_CASE("Nobody is called even when only one of several parties has an effort") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party();
  give(of, a, Mode::money, 10);
  give(of, b, Mode::money, std::nullopt);
  CHECK_FALSE(analysis::effort_balance(of.plan).evenness);
}

TEST_CASE("Who gives nothing at all has an effort of 0, and 1/n is how even that is") {
  Partnership of;
  const OrganisationId a = of.party();
  for (int i = 0; i < 3; ++i) of.party();
  give(of, a, Mode::people, 2);
  const EffortBalance balance = analysis::effort_balance(of.plan);
  CHECK(balance.parties[0].effort == 1.0);
  CHECK(balance.parties[3].effort == 0.0);
  CHECK(balance.evenness == 0.25);
}

TEST_CASE("Without amounts, or with amounts of 0 only, there is no effort and no evenness") {
  Partnership of;
  CHECK(analysis::effort_balance(of.plan).parties.empty());
  CHECK_FALSE(analysis::effort_balance(of.plan).evenness);
  const OrganisationId a = of.party();
  CHECK_FALSE(analysis::effort_balance(of.plan).parties[0].effort);
  give(of, a, Mode::money, 0);
  const EffortBalance balance = analysis::effort_balance(of.plan);
  CHECK_FALSE(balance.mode_in_use[money]);
  CHECK_FALSE(balance.parties[0].effort);
  CHECK_FALSE(balance.evenness);
  CHECK(balance.not_recorded.empty());
}

TEST_CASE("A single party bears everything, evenly") {
  Partnership of;
  const OrganisationId a = of.party();
  give(of, a, Mode::money, 5);
  CHECK(analysis::effort_balance(of.plan).parties[0].effort == 1.0);
  CHECK(analysis::effort_balance(of.plan).evenness == 1.0);
}

TEST_CASE("Organisations in the library do not count in the balance") {
  Partnership of;
  const OrganisationId here = of.party(), away = of.library();
  give(of, here, Mode::money, 5);
  give(of, away, Mode::money, 500);
  give(of, away, Mode::money, std::nullopt);
  gains(of, away, 5, std::nullopt);
  const EffortBalance balance = analysis::effort_balance(of.plan);
  REQUIRE(balance.parties.size() == 1);
  CHECK(balance.parties[0].effort == 1.0);
  CHECK(balance.not_recorded.empty());
  CHECK(analysis::value_balance(of.plan).not_recorded.empty());
}

TEST_CASE("Relative to its own capacity a small party can give as much as a large one") {
  Partnership of;
  const OrganisationId small = of.party(), large = of.party();
  can_give(of, small, Mode::money, 100, "EUR");
  can_give(of, large, Mode::money, 6'000, "eur");
  can_give(of, large, Mode::money, 4'000, "eur");
  give(of, small, Mode::money, 20, "EUR");
  give(of, large, Mode::money, 2'000, "EUR");
  const EffortBalance balance = analysis::effort_balance(of.plan);
  CHECK(*balance.parties[0].effort == Approx(20.0 / 2020));
  CHECK(*balance.parties[0].relative_effort == Approx(0.5)); // a fifth of what each can
  CHECK(*balance.relative_evenness == Approx(1));
  CHECK(*balance.evenness < 0.6);
  CHECK(balance.unknown_capacities.empty());
}

TEST_CASE("A party without a capacity in a unit is named and left out of it") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party(), c = of.party(), d = of.party();
  for (const OrganisationId each : {a, b}) can_give(of, each, Mode::time, 100, "hours");
  can_give(of, c, Mode::time, 100, "days");
  can_give(of, d, Mode::time, 0, "hours");
  give(of, a, Mode::time, 10, "Hours");
  give(of, b, Mode::time, 30, "hours");
  give(of, c, Mode::time, 50, "hours");
  const EffortBalance balance = analysis::effort_balance(of.plan);
  CHECK(*balance.parties[0].relative_effort == Approx(0.25));
  CHECK(*balance.parties[1].relative_share_by_mode[time_mode] == Approx(0.75));
  CHECK_FALSE(balance.parties[2].relative_effort);
  CHECK_FALSE(balance.parties[3].relative_effort);
  REQUIRE(balance.unknown_capacities.size() == 1);
  CHECK(balance.unknown_capacities[0].mode == Mode::time);
  CHECK(balance.unknown_capacities[0].unit == "Hours");
  CHECK(balance.unknown_capacities[0].parties == std::vector{c, d});
  CHECK(*balance.relative_evenness == Approx(1 / (2 * 0.625)));
}

TEST_CASE("Three hundred equal parties are perfectly even") {
  Partnership of;
  for (int i = 0; i < 300; ++i) {
    const OrganisationId party = of.party();
    can_give(of, party, Mode::people, 4);
    give(of, party, Mode::people, 3);
    gains(of, party, 4, 1);
  }
  const EffortBalance balance = analysis::effort_balance(of.plan);
  CHECK(*balance.parties[299].effort == Approx(1.0 / 300));
  CHECK(*balance.evenness == Approx(1));
  CHECK(*balance.relative_evenness == Approx(1));
  CHECK(*analysis::value_balance(of.plan).evenness == Approx(1));
}

TEST_CASE("Amounts at the end of a double's range still have shares") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party();
  constexpr double most = std::numeric_limits<double>::max();
  for (const OrganisationId each : {a, a, a, b}) give(of, each, Mode::money, most);
  for (const OrganisationId each : {a, a, b}) can_give(of, each, Mode::money, most);
  const EffortBalance balance = analysis::effort_balance(of.plan);
  CHECK(balance.parties[0].effort == 0.75);
  CHECK(*balance.parties[0].relative_effort == Approx(0.6)); // 3/2 to 1
}

TEST_CASE("The balance stays when names, the order of records, a unit or a common factor change") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    const Gifts gifts = random_gifts(random);
    Telling plain{counting_to(gifts.parties), counting_to(gifts.given.size()), 1, 1, "Hours ", ""};
    const auto figures = told(gifts, plain);

    Telling renamed = plain;
    renamed.name = "another name";
    CHECK(told(gifts, renamed) == figures);

    Telling reordered = plain;
    shuffle(random, reordered.party_order);
    shuffle(random, reordered.gift_order);
    check_same(told(gifts, reordered), figures);

    Telling in_minutes = plain;
    in_minutes.time_factor = 60;
    in_minutes.time_unit = "minutes";
    check_same(told(gifts, in_minutes), figures);

    Telling tenfold = plain;
    tenfold.factor = 10;
    check_same(told(gifts, tenfold), figures);
  }
}

TEST_CASE("Shares lie between 0 and 1 and add up to 1 where every party has one") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    const EffortBalance balance = analysis::effort_balance(test::random_plan(random, 8));
    for (std::size_t mode = 0; mode < analysis::mode_count; ++mode) {
      double sum = 0;
      bool all = !balance.parties.empty();
      for (const PartyEffort& party : balance.parties) {
        const auto& share = party.share_by_mode[mode];
        all = all && share;
        if (!share) continue;
        CHECK((*share >= 0 && *share <= 1));
        CHECK(balance.mode_in_use[mode]);
        sum += *share;
      }
      if (all) CHECK(sum == Approx(1));
    }
    for (const auto& evenness : {balance.evenness, balance.relative_evenness}) {
      if (evenness) CHECK((*evenness > 0 && *evenness <= 1 + 1e-12));
    }
  }
}

TEST_CASE("Value is summed from gains and costs, and who pays more than it gains is named") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party(), c = of.party();
  const BenefitId first = gains(of, a, 5, 2), second = gains(of, a, 1, std::nullopt),
                  third = gains(of, b, 2, 4);
  const BenefitId silent = gains(of, c, std::nullopt, std::nullopt);
  const analysis::ValueBalance balance = analysis::value_balance(of.plan);
  REQUIRE(balance.parties.size() == 3);
  CHECK(balance.parties[0].gain == 6);
  CHECK(balance.parties[0].cost == 2);
  CHECK(balance.parties[0].share_of_gain == 0.75);
  CHECK(balance.parties[0].rests_on == std::vector{first, second});
  CHECK(balance.parties[1].share_of_gain == 0.25);
  CHECK(balance.parties[1].rests_on == std::vector{third});
  CHECK_FALSE(balance.parties[2].gain);
  CHECK_FALSE(balance.parties[2].cost);
  CHECK_FALSE(balance.parties[2].share_of_gain);
  CHECK(balance.parties[2].rests_on.empty());
  CHECK(balance.cost_exceeds_gain == std::vector{b});
  CHECK(balance.not_recorded == std::vector{second, silent});
  CHECK(*balance.evenness == Approx(64.0 / (2 * 40))); // (6 + 2)^2 / (2 (36 + 4))
}

TEST_CASE("A cost without a recorded gain is not said to exceed it") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party();
  gains(of, a, std::nullopt, 5);
  gains(of, b, 3, 3);
  const analysis::ValueBalance balance = analysis::value_balance(of.plan);
  CHECK(balance.cost_exceeds_gain.empty());
  CHECK_FALSE(balance.evenness); // only one of the two has a gain
  CHECK(balance.parties[0].cost == 5);
  CHECK(balance.parties[1].share_of_gain == 1.0);
}

TEST_CASE("Without benefits no value is known") {
  Partnership of;
  CHECK_FALSE(analysis::value_balance(of.plan).evenness);
  of.party();
  const analysis::ValueBalance balance = analysis::value_balance(of.plan);
  CHECK_FALSE(balance.evenness);
  CHECK_FALSE(balance.parties[0].gain);
}

} // namespace cg
