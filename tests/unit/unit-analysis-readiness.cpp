// analysis: the readiness checklist.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "analysis/readiness.hpp"
#include "unit/partnership.hpp"
#include "unit/random_plan.hpp"

namespace cg {

namespace {

using analysis::ItemState;
using analysis::ReadinessItem;
using Question = analysis::ReadinessQuestion;
using Refs = std::vector<Ref>;
using test::expects;
using test::Partnership;

constexpr Date today{2026, 6, 15};
constexpr auto met = ItemState::met;
constexpr auto open = ItemState::open;
constexpr auto not_yet = ItemState::not_yet_answerable;

ReadinessItem item(const Partnership& of, Question question) {
  for (ReadinessItem& each : analysis::readiness_of(of.plan, today)) {
    if (each.question == question) return each;
  }
  FAIL("a question is missing");
  return {};
}

ItemState state(const Partnership& of, Question question) { return item(of, question).state; }

template <class T>
Id<T> give(Partnership& of, Table<T>& table, OrganisationId organisation) {
  T record;
  record.organisation = organisation;
  return of.add(table, record);
}

MeasureId measure(Partnership& of, ObjectiveId objective, OrganisationId organisation,
                  std::optional<double> baseline = 1, std::optional<double> target = 2) {
  Measure measure;
  measure.objective = objective;
  measure.organisation = organisation;
  measure.baseline.value = baseline;
  measure.target.value = target;
  return of.add(of.plan.measures, measure);
}

SuccessViewId view(Partnership& of, ObjectiveId objective, OrganisationId party, const std::string& success,
                   std::optional<int> agreement = {}) {
  SuccessView view;
  view.objective = objective;
  view.organisation = party;
  view.success = success;
  view.agreement = agreement;
  return of.add(of.plan.success_views, view);
}

// Two parties and one objective, with all that readiness asks for.
Partnership ready() {
  Partnership of;
  of.plan.charter.direction = "Healthier cities";
  const OrganisationId parties[] = {of.party(), of.party()};
  const ObjectiveId objective = of.objective();
  measure(of, objective, {});
  for (const OrganisationId party : parties) {
    of.change(of.plan.organisations, party, [](Organisation& own) {
      own.purpose = "End polio";
      own.prosperity = "More members";
    });
    give(of, of.plan.needs, party);
    give(of, of.plan.strengths, party);
    measure(of, objective, party);
    view(of, objective, party, "A clinic in every district", 4);
    give(of, of.plan.contributions, party);
    give(of, of.plan.benefits, party);
    Champion champion;
    champion.organisation = party;
    champion.links = {{"the ministry", Side::outside, {}}};
    of.add(of.plan.champions, champion);
  }
  expects(of, parties[0], parties[1], Answer::yes, Answer::yes);
  Difference difference;
  difference.organisations = {parties[0], parties[1]};
  difference.bridge = "A shared calendar";
  of.add(of.plan.differences, difference);
  Milestone milestone;
  milestone.objective = objective;
  milestone.accountable = parties[0];
  of.add(of.plan.milestones, milestone);
  Programme programme;
  programme.beneficiaries = "Families";
  of.add(of.plan.programmes, programme);
  const MeasureId due = measure(of, objective, {});
  of.change(of.plan.measures, due, [](Measure& own) {
    own.target.date = Date{2026, 6, 14};
    own.actuals.push_back({3.0, {}, {}, {}});
  });
  return of;
}

} // namespace

TEST_CASE("Every question is asked once, in the order of the stages") {
  const std::vector<ReadinessItem> items = analysis::readiness_of(Plan(), today);
  REQUIRE(items.size() == analysis::readiness_question_count);
  for (std::size_t i = 0; i < items.size(); ++i) {
    CHECK(items[i].question == static_cast<Question>(i));
    if (i > 0) CHECK(items[i - 1].stage <= items[i].stage);
  }
  CHECK(items.back().stage == Stage::review);
}

TEST_CASE(
    "In an empty plan what asks for at least one is open, and what asks of every one cannot be answered") {
  for (const ReadinessItem& each : analysis::readiness_of(Plan(), today)) {
    CAPTURE(static_cast<int>(each.question));
    const bool asks_for_some =
        each.question == Question::at_least_two_parties || each.question == Question::direction_set ||
        each.question == Question::shared_objective || each.question == Question::beneficiaries_outside;
    CHECK(each.state == (asks_for_some ? open : not_yet));
    CHECK(each.rests_on.empty());
    CHECK(each.open_at == (each.question == Question::direction_set ? Refs{Ref()} : Refs{}));
  }
}

TEST_CASE("A plan that has everything is ready, and says what that rests on") {
  for (const ReadinessItem& each : analysis::readiness_of(ready().plan, today)) {
    CAPTURE(static_cast<int>(each.question));
    CHECK(each.state == met);
    CHECK(each.open_at.empty());
    CHECK_FALSE(each.rests_on.empty());
  }
}

TEST_CASE(
    "A party that comes late opens what is asked of every party, each item at the party or the objective") {
  Partnership of = ready();
  const Ref objective = (*of.plan.objectives.begin()).id;
  const Ref late = of.party();
  for (const Question question :
       {Question::needs_recorded, Question::strengths_recorded, Question::purposes_recorded,
        Question::prosperity_recorded, Question::every_party_contributes, Question::every_party_benefits,
        Question::every_party_has_outward_champion}) {
    CAPTURE(static_cast<int>(question));
    CHECK(state(of, question) == open);
    CHECK(item(of, question).open_at == Refs{late});
  }
  for (const Question question :
       {Question::measured_for_each_party, Question::success_in_words, Question::objectives_agreed}) {
    CAPTURE(static_cast<int>(question));
    CHECK(state(of, question) == open);
    CHECK(item(of, question).open_at == Refs{objective});
  }
  CHECK(state(of, Question::measured_for_partnership) == met);
}

TEST_CASE("An objective that comes late opens what is asked of every objective") {
  Partnership of = ready();
  const Ref late = of.objective((*of.plan.organisations.begin()).id);
  for (const Question question :
       {Question::measured_for_partnership, Question::measured_for_each_party, Question::success_in_words,
        Question::milestone_for_every_objective, Question::objectives_agreed}) {
    CAPTURE(static_cast<int>(question));
    CHECK(state(of, question) == open);
    CHECK(item(of, question).open_at == Refs{late});
  }
  CHECK(state(of, Question::shared_objective) == met);
}

TEST_CASE("Two parties are needed; organisations in the library are none and are asked nothing") {
  Partnership of;
  const Ref only = of.party();
  of.library();
  CHECK(state(of, Question::at_least_two_parties) == open);
  CHECK(item(of, Question::needs_recorded).open_at == Refs{only});
  of.party();
  CHECK(state(of, Question::at_least_two_parties) == met);
}

TEST_CASE("White space is no direction, no purpose, no bridge and no beneficiary") {
  Partnership of = ready();
  of.plan.charter.direction = " \n ";
  const OrganisationId party = (*of.plan.organisations.begin()).id;
  of.change(of.plan.organisations, party, [](Organisation& own) { own.purpose = " "; });
  const DifferenceId difference = (*of.plan.differences.begin()).id;
  of.change(of.plan.differences, difference, [](Difference& own) { own.bridge = "\t"; });
  const ProgrammeId programme = (*of.plan.programmes.begin()).id;
  of.change(of.plan.programmes, programme, [](Programme& own) { own.beneficiaries = " "; });
  CHECK(item(of, Question::direction_set).open_at == Refs{Ref()});
  CHECK(item(of, Question::purposes_recorded).open_at == Refs{party});
  CHECK(item(of, Question::differences_bridged).open_at == Refs{difference});
  CHECK(item(of, Question::beneficiaries_outside).open_at == Refs{programme});
}

TEST_CASE("One party's own objectives are not shared; they are where a shared one would come from") {
  Partnership of;
  const Ref own = of.objective(of.party());
  CHECK(state(of, Question::shared_objective) == open);
  CHECK(item(of, Question::shared_objective).open_at == Refs{own});
  const Ref shared = of.objective();
  CHECK(state(of, Question::shared_objective) == met);
  CHECK(item(of, Question::shared_objective).rests_on == Refs{shared});
}

TEST_CASE("A measure without a value for baseline or target measures nothing yet") {
  Partnership of;
  const OrganisationId party = of.party();
  const ObjectiveId objective = of.objective();
  measure(of, objective, {}, 1, std::nullopt);
  measure(of, objective, {}, std::nullopt, 2);
  measure(of, objective, party, std::nullopt, std::nullopt);
  measure(of, {}, {});
  CHECK(state(of, Question::measured_for_partnership) == open);
  CHECK(state(of, Question::measured_for_each_party) == open);
  const Ref whole = measure(of, objective, {}, 0, 0);
  CHECK(item(of, Question::measured_for_partnership).rests_on == Refs{whole});
  CHECK(state(of, Question::measured_for_partnership) == met);
  CHECK(state(of, Question::measured_for_each_party) == open);
  measure(of, objective, party);
  measure(of, objective, party);
  CHECK(state(of, Question::measured_for_each_party) == met);
}

TEST_CASE("Two measures of one party do not stand for two parties") {
  Partnership of;
  const OrganisationId party = of.party();
  of.party();
  const ObjectiveId objective = of.objective();
  measure(of, objective, party);
  measure(of, objective, party);
  measure(of, objective, of.library());
  CHECK(item(of, Question::measured_for_each_party).open_at == Refs{objective});
}

TEST_CASE("Expectations are answered when both answers are there, whatever they are") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party();
  CHECK(state(of, Question::expectations_answered) == not_yet);
  const Ref refused = expects(of, a, b, Answer::yes, Answer::no);
  CHECK(state(of, Question::expectations_answered) == met);
  const Ref half = expects(of, b, a, std::nullopt, Answer::yes);
  CHECK(item(of, Question::expectations_answered).open_at == Refs{half});
  CHECK(item(of, Question::expectations_answered).rests_on == Refs{refused});
}

TEST_CASE("A difference between others is not the parties' to bridge") {
  Partnership of;
  of.party();
  Difference difference;
  difference.organisations = {of.library(), of.library()};
  of.add(of.plan.differences, difference);
  CHECK(state(of, Question::differences_bridged) == not_yet);
}

TEST_CASE("A champion with links inside only does not look outward") {
  Partnership of;
  Champion champion;
  champion.organisation = of.party();
  champion.links = {{"a colleague", Side::inside, {}}};
  of.add(of.plan.champions, champion);
  CHECK(state(of, Question::every_party_has_outward_champion) == open);
}

TEST_CASE("Every milestone wants an accountable party, not an organisation of the library") {
  Partnership of;
  const OrganisationId party = of.party(), away = of.library();
  Milestone milestone;
  milestone.accountable = party;
  const Ref owned = of.add(of.plan.milestones, milestone);
  milestone.accountable = {};
  const Ref unowned = of.add(of.plan.milestones, milestone);
  milestone.accountable = away;
  const Ref outside = of.add(of.plan.milestones, milestone);
  CHECK(item(of, Question::milestones_accountable).open_at == Refs{unowned, outside});
  CHECK(item(of, Question::milestones_accountable).rests_on == Refs{owned});
}

TEST_CASE("An answer below 3 keeps an objective open; the answers are the evidence") {
  Partnership of;
  const OrganisationId a = of.party(), b = of.party();
  const ObjectiveId objective = of.objective();
  const Ref first = view(of, objective, a, "", 5), second = view(of, objective, b, "", 2);
  CHECK(item(of, Question::objectives_agreed).open_at == Refs{objective});
  CHECK(item(of, Question::objectives_agreed).rests_on == Refs{first, second});
}

TEST_CASE("A target that is past wants an actual; one of today does not yet") {
  Partnership of;
  const MeasureId due = measure(of, {}, {});
  CHECK(state(of, Question::due_measures_reviewed) == not_yet);
  of.change(of.plan.measures, due, [](Measure& own) { own.target.date = today; });
  CHECK(state(of, Question::due_measures_reviewed) == not_yet);
  of.change(of.plan.measures, due, [](Measure& own) {
    own.target.date = Date{2026, 6, 14};
    own.actuals.push_back({std::nullopt, today, "postponed", {}});
  });
  CHECK(item(of, Question::due_measures_reviewed).open_at == Refs{due});
  of.change(of.plan.measures, due, [](Measure& own) { own.actuals.push_back({0.0, {}, {}, {}}); });
  CHECK(state(of, Question::due_measures_reviewed) == met);
}

TEST_CASE("In every plan open items name records in table order, and others name none") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    const Plan plan = test::random_plan(random, 8);
    for (const ReadinessItem& each : analysis::readiness_of(plan, today)) {
      CAPTURE(static_cast<int>(each.question));
      if (each.state != open) CHECK(each.open_at.empty());
      if (each.state == met) CHECK_FALSE(each.rests_on.empty());
      CHECK(std::is_sorted(each.open_at.begin(), each.open_at.end()));
      CHECK(std::is_sorted(each.rests_on.begin(), each.rests_on.end()));
      for (const Ref ref : each.open_at) CHECK((!ref || contains(plan, ref)));
      for (const Ref ref : each.rests_on) CHECK((!ref || contains(plan, ref)));
    }
  }
}

TEST_CASE("Three hundred parties and as many objectives are asked") {
  Partnership of;
  std::vector<OrganisationId> parties;
  for (int i = 0; i < 300; ++i) parties.push_back(of.party());
  for (int i = 0; i < 300; ++i) of.objective();
  const ObjectiveId last = of.objective();
  for (const OrganisationId party : parties) view(of, last, party, "words", 3);
  CHECK(item(of, Question::success_in_words).open_at.size() == 300);
  CHECK(item(of, Question::objectives_agreed).open_at.size() == 300);
}

} // namespace cg
