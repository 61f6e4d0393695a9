// analysis: what the canvas counts today, the answers to an objective and a measure's progress.
#include <catch2/catch_test_macros.hpp>

#include "analysis/answers.hpp"
#include "analysis/progress.hpp"

namespace cg {

namespace {

using analysis::Answers;

OrganisationId add_party(Plan& plan, std::uint64_t bits, bool on_canvas = true) {
  Organisation organisation;
  organisation.id = OrganisationId(bits);
  if (on_canvas) organisation.place = Placement{0, 0, {}, {}, {}};
  plan.organisations.put(organisation);
  return organisation.id;
}

ObjectiveId add_objective(Plan& plan, std::uint64_t bits) {
  Objective objective;
  objective.id = ObjectiveId(bits);
  plan.objectives.put(objective);
  return objective.id;
}

void answer(Plan& plan, ObjectiveId objective, OrganisationId party, std::optional<int> agreement) {
  SuccessView view;
  view.id = SuccessViewId(1000 + plan.success_views.size());
  view.objective = objective;
  view.organisation = party;
  view.agreement = agreement;
  plan.success_views.put(view);
}

Measure measure_of(std::optional<double> baseline, std::optional<double> target,
                   std::optional<double> actual) {
  Measure measure;
  measure.baseline.value = baseline;
  measure.target.value = target;
  if (actual) measure.actuals.push_back({actual, Date{2026, 6, 1}, {}, {}});
  return measure;
}

} // namespace

TEST_CASE("An objective that nobody answered has its parties and no answers") {
  Plan plan;
  add_party(plan, 1);
  add_party(plan, 2);
  const ObjectiveId objective = add_objective(plan, 10);
  CHECK(analysis::AnswerTable(plan).of(objective) == Answers{2, 0, 0});
  CHECK_FALSE(analysis::AnswerTable(plan).of(objective).all_agree());
}

TEST_CASE("Silence is not consent: all agree only when every party answered with 3 or more") {
  Plan plan;
  const OrganisationId a = add_party(plan, 1), b = add_party(plan, 2);
  const ObjectiveId objective = add_objective(plan, 10);
  answer(plan, objective, a, 5);
  CHECK(analysis::AnswerTable(plan).of(objective) == Answers{2, 1, 1});
  CHECK_FALSE(analysis::AnswerTable(plan).of(objective).all_agree());
  answer(plan, objective, b, 3);
  CHECK(analysis::AnswerTable(plan).of(objective) == Answers{2, 2, 2});
  CHECK(analysis::AnswerTable(plan).of(objective).all_agree());
}

TEST_CASE("An agreement of 2 is an answer and no yes; a view without a number is no answer") {
  Plan plan;
  const OrganisationId a = add_party(plan, 1), b = add_party(plan, 2);
  const ObjectiveId objective = add_objective(plan, 10);
  answer(plan, objective, a, 2);
  answer(plan, objective, b, std::nullopt);
  CHECK(analysis::AnswerTable(plan).of(objective) == Answers{2, 1, 0});
}

TEST_CASE("Only a fist is against; who answers with less than a yes is in doubt") {
  Plan plan;
  const OrganisationId a = add_party(plan, 1), b = add_party(plan, 2), c = add_party(plan, 3);
  const ObjectiveId objective = add_objective(plan, 10);
  answer(plan, objective, a, 1);
  answer(plan, objective, b, 0);
  answer(plan, objective, c, 3);
  const Answers answers = analysis::AnswerTable(plan).of(objective);
  CHECK(answers.against == 1);
  CHECK(answers.in_doubt() == 2);
}

TEST_CASE("Organisations in the library are not asked, and their answers do not count") {
  Plan plan;
  const OrganisationId here = add_party(plan, 1), away = add_party(plan, 2, false);
  const ObjectiveId objective = add_objective(plan, 10);
  answer(plan, objective, here, 4);
  answer(plan, objective, away, 0);
  CHECK(analysis::AnswerTable(plan).of(objective) == Answers{1, 1, 1});
  CHECK(analysis::AnswerTable(plan).of(objective).all_agree());
}

TEST_CASE("Without parties nothing is agreed") {
  Plan plan;
  const ObjectiveId objective = add_objective(plan, 10);
  CHECK_FALSE(analysis::AnswerTable(plan).of(objective).all_agree());
}

TEST_CASE("Progress is the way from baseline to target, upward or downward, beyond both ends") {
  CHECK(analysis::progress_of(measure_of(10, 50, 20)) == 0.25);
  CHECK(analysis::progress_of(measure_of(40, 20, 25)) == 0.75);
  CHECK(analysis::progress_of(measure_of(0, 10, 12)) == 1.2);
  CHECK(analysis::progress_of(measure_of(10, 20, 5)) == -0.5);
}

TEST_CASE("Progress is undefined while a value is missing, and when target equals baseline") {
  CHECK_FALSE(analysis::progress_of(measure_of(std::nullopt, 10, 5)));
  CHECK_FALSE(analysis::progress_of(measure_of(0, std::nullopt, 5)));
  CHECK_FALSE(analysis::progress_of(measure_of(0, 10, std::nullopt)));
  CHECK_FALSE(analysis::progress_of(measure_of(10, 10, 10)));
}

TEST_CASE("The latest actual is the one of the latest date that has a value") {
  Measure measure;
  CHECK(analysis::latest_actual(measure) == nullptr);
  measure.actuals = {{1.0, Date{2026, 3, 1}, {}, {}},
                     {2.0, Date{2026, 9, 1}, {}, {}},
                     {3.0, Date{2026, 6, 1}, {}, {}},
                     {std::nullopt, Date{2027, 1, 1}, {}, {}},
                     {4.0, std::nullopt, {}, {}}};
  CHECK(analysis::latest_actual(measure)->value == 2.0);
  measure.actuals = {{1.0, std::nullopt, {}, {}}, {2.0, std::nullopt, {}, {}}};
  CHECK(analysis::latest_actual(measure)->value == 2.0);
}

} // namespace cg
