// analysis: consensus, the golden rule, roles and outlook: whether the parties meet as equals and agree.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <vector>

#include "analysis/answers.hpp"
#include "analysis/consensus.hpp"
#include "analysis/golden_rule.hpp"
#include "analysis/outward.hpp"
#include "analysis/roles.hpp"
#include "unit/partnership.hpp"
#include "unit/random_plan.hpp"

namespace cg {

namespace {

using analysis::consensus_of;
using Catch::Approx;
using test::expects;
using test::Partnership;

SuccessViewId answer(Partnership& of, ObjectiveId objective, OrganisationId party,
                     std::optional<int> agreement) {
  SuccessView view;
  view.objective = objective;
  view.organisation = party;
  view.agreement = agreement;
  return of.add(of.plan.success_views, view);
}

MilestoneId milestone(Partnership& of, OrganisationId accountable) {
  Milestone milestone;
  milestone.accountable = accountable;
  return of.add(of.plan.milestones, milestone);
}

ChampionId champion(Partnership& of, OrganisationId organisation, std::size_t inside, std::size_t outside) {
  Champion champion;
  champion.organisation = organisation;
  for (std::size_t i = 0; i < inside; ++i) champion.links.push_back({"a colleague", Side::inside, {}});
  for (std::size_t i = 0; i < outside; ++i) champion.links.push_back({"a ministry", Side::outside, {}});
  return of.add(of.plan.champions, champion);
}

} // namespace

TEST_CASE(
    "Consensus is 1 when all answer the same, 0 when half say 0 and half 5, undefined without answers") {
  for (std::size_t same = 0; same <= 5; ++same) {
    analysis::AnswerCounts counts{};
    counts[same] = 7;
    CHECK(consensus_of(counts) == 1.0);
  }
  CHECK(consensus_of({4, 0, 0, 0, 0, 4}) == 0.0);
  CHECK_FALSE(consensus_of({}));
}

TEST_CASE("Consensus of answers worked by hand") {
  // 3 and 5: mean 4, each 1 away: 1 + log2(1 - 1/5) = 1 + log2(0.8) = 0.678072
  CHECK(*consensus_of({0, 0, 0, 1, 0, 1}) == Approx(0.678072).margin(1e-6));
  // 0, 5, 5: mean 10/3. 1 + 1/3 log2(1 - 2/3) + 2/3 log2(1 - 1/3) = 1 - 0.528321 - 0.389975 = 0.081704
  CHECK(*consensus_of({1, 0, 0, 0, 0, 2}) == Approx(0.081704).margin(1e-6));
  // 2, 3, 3, 4: mean 3. 1 + 2/4 log2(0.8) = 0.839036
  CHECK(*consensus_of({0, 0, 1, 2, 1, 0}) == Approx(0.839036).margin(1e-6));
}

TEST_CASE("Consensus lies in 0 to 1, is the same on the turned scale and for twice as many of each") {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    analysis::AnswerCounts counts{}, turned{}, doubled{};
    for (std::size_t i = 0; i < counts.size(); ++i) {
      counts[i] = random.one_in(2) ? 0 : random.below(100);
      turned[5 - i] = counts[i];
      doubled[i] = 2 * counts[i];
    }
    const auto consensus = consensus_of(counts);
    REQUIRE(consensus.has_value() == consensus_of(turned).has_value());
    if (!consensus) continue;
    CHECK((*consensus >= 0 && *consensus <= 1));
    CHECK(*consensus == Approx(*consensus_of(turned)).margin(1e-12));
    CHECK(*consensus == Approx(*consensus_of(doubled)).margin(1e-12));
  }
}

TEST_CASE("Each objective says who answered what, who was silent, and whether it is agreed") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party(), c = of.party(), away = of.library();
  const ObjectiveId first = of.objective(), second = of.objective(), third = of.objective();
  const SuccessViewId by_c = answer(of, first, c, 3), by_a = answer(of, first, a, 5);
  answer(of, first, b, std::nullopt);
  answer(of, first, away, 0);
  for (const OrganisationId each : {a, b, c}) answer(of, second, each, 4);
  const analysis::Consensus result = analysis::consensus_in(of.plan);
  REQUIRE(result.objectives.size() == 3);
  CHECK(result.objectives[0].objective == first);
  CHECK(result.objectives[0].answers == std::vector<analysis::PartyAnswer>{{a, 5, by_a}, {c, 3, by_c}});
  CHECK(result.objectives[0].silent == std::vector{b});
  CHECK_FALSE(result.objectives[0].agreed);
  CHECK(result.objectives[0].mean == 4.0);
  CHECK(*result.objectives[0].consensus == Approx(0.678072).margin(1e-6));
  CHECK(result.objectives[1].agreed);
  CHECK(result.objectives[1].consensus == 1.0);
  CHECK(result.objectives[2].objective == third);
  CHECK_FALSE(result.objectives[2].consensus);
  CHECK_FALSE(result.objectives[2].mean);
  CHECK(result.objectives[2].silent == std::vector{a, b, c});
  CHECK(result.agreed == 1);
  CHECK(*result.mean_consensus == Approx((0.678072 + 1) / 2).margin(1e-6));
  CHECK(result.mean_agreement == 4.0); // (4 + 4) / 2: nobody answered the third
}

TEST_CASE("One answer below 3 keeps an objective from being agreed") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party();
  const ObjectiveId objective = of.objective();
  answer(of, objective, a, 5);
  answer(of, objective, b, 2);
  CHECK_FALSE(analysis::consensus_in(of.plan).objectives[0].agreed);
  CHECK(analysis::consensus_in(of.plan).objectives[0].refused);
  CHECK(analysis::consensus_in(of.plan).refused == 1);
}

TEST_CASE("Without parties or objectives there is no consensus and nothing is agreed") {
  Partnership of;
  CHECK_FALSE(analysis::consensus_in(of.plan).mean_consensus);
  of.objective();
  const analysis::Consensus result = analysis::consensus_in(of.plan);
  CHECK_FALSE(result.objectives[0].agreed);
  CHECK_FALSE(result.mean_consensus);
  CHECK_FALSE(result.mean_agreement);
  CHECK(result.agreed == 0);
}

TEST_CASE("What is agreed is the same as in the table of answers") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    const Plan plan = test::random_plan(random, 8);
    const analysis::AnswerTable answers(plan);
    for (const analysis::ObjectiveConsensus& objective : analysis::consensus_in(plan).objectives) {
      const analysis::Answers counted = answers.of(objective.objective);
      CHECK(objective.agreed == counted.all_agree());
      CHECK(objective.refused == (counted.in_doubt() > 0));
      CHECK(objective.answers.size() == counted.answered);
      CHECK(objective.answers.size() + objective.silent.size() == counted.parties);
    }
  }
}

TEST_CASE("Three hundred parties can agree") {
  Partnership of;
  const ObjectiveId objective = of.objective();
  for (int i = 0; i < 300; ++i) answer(of, objective, of.party(), 3 + i % 2);
  const analysis::Consensus result = analysis::consensus_in(of.plan);
  CHECK(result.agreed == 1);
  CHECK(*result.mean_consensus == Approx(1 + std::log2(0.9))); // all half a step from 3.5
}

TEST_CASE(
    "The golden rule lists what one would not do oneself, what was not accepted and what is unanswered") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party(), away = of.library();
  const auto yes = Answer::yes, no = Answer::no;
  const ExpectationId kept = expects(of, a, b, yes, yes), unfair = expects(of, b, a, no, yes),
                      refused = expects(of, a, b, yes, no), both = expects(of, a, b, no, no),
                      half = expects(of, b, a, no, std::nullopt),
                      silent = expects(of, b, a, std::nullopt, std::nullopt);
  expects(of, a, away, no, no);
  expects(of, away, a, std::nullopt, no);
  const analysis::GoldenRule result = analysis::golden_rule_of(of.plan);
  CHECK(result.rests_on == std::vector{kept, unfair, refused, both, half, silent});
  CHECK(result.would_not_do_itself == std::vector{unfair, both, half});
  CHECK(result.not_accepted == std::vector{refused, both});
  CHECK(result.unanswered == std::vector{half, silent});
  CHECK(analysis::golden_rule_of(Plan()).rests_on.empty());
}

TEST_CASE("A party with more than half of the accountable roles is flagged, and one with none") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party(), c = of.party();
  const MilestoneId first = milestone(of, a), second = milestone(of, b), third = milestone(of, a);
  const MilestoneId nobody = milestone(of, {});
  const MilestoneId outside = milestone(of, of.library());
  const analysis::Roles result = analysis::roles_of(of.plan);
  REQUIRE(result.parties.size() == 3);
  CHECK(*result.parties[0].share == Approx(2.0 / 3));
  CHECK(result.parties[0].rests_on == std::vector{first, third});
  CHECK(result.parties[1].rests_on == std::vector{second});
  CHECK(result.parties[2].share == 0.0);
  CHECK(result.above_one_half == std::vector{a});
  CHECK(result.without_role == std::vector{c});
  CHECK(result.without_accountable == std::vector{nobody});
  CHECK(result.held_outside == std::vector{outside});
}

TEST_CASE("One half is not above one half; one role or one party is no hierarchy") {
  Partnership of;
  const OrganisationId a = of.party();
  milestone(of, a);
  milestone(of, a);
  CHECK(analysis::roles_of(of.plan).above_one_half.empty()); // one party
  const OrganisationId b = of.party();
  CHECK(analysis::roles_of(of.plan).above_one_half == std::vector{a});
  milestone(of, b);
  milestone(of, b);
  CHECK(analysis::roles_of(of.plan).above_one_half.empty()); // two of four

  Partnership small;
  const OrganisationId owner = small.party();
  small.party();
  milestone(small, owner);
  CHECK(analysis::roles_of(small.plan).above_one_half.empty()); // one role
}

TEST_CASE("Without accountable roles no share is defined and nobody is flagged") {
  Partnership of;
  of.party();
  const MilestoneId nobody = milestone(of, {});
  const analysis::Roles result = analysis::roles_of(of.plan);
  CHECK_FALSE(result.parties[0].share);
  CHECK(result.above_one_half.empty());
  CHECK(result.without_role.empty());
  CHECK(result.without_accountable == std::vector{nobody});
}

TEST_CASE("A champion's outlook is (outside - inside) / (outside + inside), undefined without links") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party(), c = of.party(), d = of.party();
  const ChampionId first = champion(of, a, 1, 3), second = champion(of, a, 0, 0),
                   third = champion(of, b, 2, 0);
  champion(of, of.library(), 0, 1);
  const ChampionId fourth = champion(of, d, 0, 2);
  const analysis::Outward result = analysis::outward_of(of.plan);
  REQUIRE(result.champions.size() == 4);
  CHECK(result.champions[0].champion == first);
  CHECK(result.champions[0].outward == 0.5);
  CHECK(result.champions[1].champion == second);
  CHECK_FALSE(result.champions[1].outward);
  CHECK(result.champions[2].champion == third);
  CHECK(result.champions[2].outward == -1.0);
  CHECK(result.champions[3].champion == fourth);
  CHECK(result.champions[3].outward == 1.0);
  CHECK(result.without_champion == std::vector{c});
  CHECK(result.without_outside_link == std::vector{b});
}

} // namespace cg
