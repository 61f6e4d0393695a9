// What is wrong with a value, a record, a plan: the exact place and sentence.
#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "plan/invariants.hpp"
#include "unit/small_plan.hpp"

using namespace cg;
using namespace cg::test;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

template <auto Member>
std::string fault(const Value& value) {
  return fault_of(field_of<Member>(), value).value_or("");
}

// "org_…01 short_name: must be …" in short: "short_name: must be …".
std::string fault(const Plan& plan) {
  const auto found = find_fault(plan);
  return found ? found->field + ": " + found->what : "";
}
template <class T>
std::string fault_with(Table<T> Plan::*table, T record) {
  Plan plan = small_plan();
  (plan.*table).put(record);
  const auto in_record = fault_in(plan, AnyRecord(record));
  const std::string whole = fault(plan);
  if (in_record) {
    CHECK(in_record->field + ": " + in_record->what == whole);
    CHECK(in_record->record == Ref(record.id));
  }
  return whole;
}

template <class T>
T existing(const Table<T>& table, Id<T> id) {
  return *table.find(id);
}

} // namespace

TEST_CASE("an empty plan and the small plan have no fault") {
  CHECK(fault(Plan()) == "");
  CHECK(fault(small_plan()) == "");
}

TEST_CASE("a value of the wrong type is told what it must be") {
  CHECK(fault<&Organisation::name>(5) == "must be a text");
  CHECK(fault<&Organisation::purpose>(5) == "must be a text");
  CHECK(fault<&Charter::created>(5) == "must be a moment, such as 2026-11-22T09:30:00Z");
  CHECK(fault<&Organisation::colour>(std::string("red")) == "must be a whole number between 1 and 12");
  CHECK(fault<&Contribution::amount>(std::string("many")) == "must be a number");
  CHECK(fault<&Exchange::route>(std::string("by sea")) ==
        "must be one of: knowledge sharing, efficient use of resources, brand association");
  CHECK(fault<&Milestone::due>(std::string("soon")) == "must be a day of the calendar, such as 2026-11-22");
  CHECK(fault<&Objective::owner>(std::string("ICCA")) == "must lead to an organisation");
  CHECK(fault<&Exchange::need>(5) == "must lead to a need");
  CHECK(fault<&Programme::objectives>(5) == "must be a list of objectives");
  CHECK(fault<&Objective::themes>(5) == "must be a list of texts");
  CHECK(fault<&Measure::baseline>(5.0) == "must be a value with its date");
  CHECK(fault<&Measure::actuals>(5.0) == "must be a list of values with their dates");
  CHECK(fault<&Organisation::identifiers>(5) == "must be a list of identifiers");
  CHECK(fault<&Organisation::capacity>(5) == "must be a list of capacities");
  CHECK(fault<&Champion::links>(5) == "must be a list of links");
}

TEST_CASE("numbers stay in their range and are finite") {
  CHECK(fault<&SuccessView::agreement>(0) == "");
  CHECK(fault<&SuccessView::agreement>(5) == "");
  CHECK(fault<&SuccessView::agreement>(6) == "must be between 0 and 5");
  CHECK(fault<&SuccessView::agreement>(-1) == "must be between 0 and 5");
  CHECK(fault<&Strength::depth>(0) == "must be between 1 and 3");
  CHECK(fault<&Contribution::amount>(-1e300) == "");
  CHECK(fault<&Contribution::amount>(infinite) == "must be a finite number");
  CHECK(fault<&Contribution::amount>(not_a_number) == "must be a finite number");
  CHECK(fault<&Reputation::standing>(1) == "");
  CHECK(fault<&Reputation::standing>(2) == "must be one of: held, wanted");
  CHECK(fault<&Reputation::standing>(-1) == "must be one of: held, wanted");
}

TEST_CASE("texts are valid UTF-8 of at most 100,000 characters") {
  CHECK(fault<&Note::text>(std::string(100'000, 'x')) == "");
  CHECK(fault<&Note::text>(std::string(100'001, 'x')) == "is longer than 100,000 characters");
  std::string wide;
  for (int i = 0; i < 100'000; ++i) wide += "国";
  CHECK(fault<&Note::text>(wide) == "");
  CHECK(fault<&Note::text>(wide + "国") == "is longer than 100,000 characters");
  CHECK(fault<&Note::text>(std::string("caf\xE9")) == "is not valid text (UTF-8)");
  CHECK(fault<&Objective::themes>(std::vector<std::string>{"good", "\xFF"}) == "is not valid text (UTF-8)");
}

TEST_CASE("days and moments exist") {
  CHECK(fault<&Milestone::due>(Date{2024, 2, 29}) == "");
  CHECK(fault<&Milestone::due>(Date{2026, 2, 29}) == "must be a day of the calendar, such as 2026-11-22");
  CHECK(fault<&Charter::created>(std::string()) == "");
  CHECK(fault<&Charter::created>(std::string("2026-11-22T09:30:00Z")) == "");
  CHECK(fault<&Charter::created>(std::string("22 November")) ==
        "must be a moment, such as 2026-11-22T09:30:00Z");
}

TEST_CASE("references are of the right kind, and none stands twice in a list") {
  CHECK(fault<&Objective::owner>(Ref(icca)) == "");
  CHECK(fault<&Objective::owner>(Ref(venues)) == "must lead to an organisation");
  CHECK(fault<&Difference::organisations>(std::vector<Ref>{icca, bestcities}) == "");
  CHECK(fault<&Difference::organisations>(std::vector<Ref>{icca, venues}) == "must lead to an organisation");
  CHECK(fault<&Difference::organisations>(std::vector<Ref>{icca, OrganisationId()}) ==
        "must lead to an organisation");
  CHECK(fault<&Difference::organisations>(std::vector<Ref>{icca, bestcities, icca}) ==
        "names the same organisation twice");
}

TEST_CASE("only what is required must not be empty") {
  CHECK(fault<&Strength::organisation>(Value()) == "must not be empty");
  CHECK(fault<&Strength::asset>(Value()) == "must not be empty");
  CHECK(fault<&Exchange::from>(Value()) == "must not be empty");
  CHECK(fault<&Organisation::name>(Value()) == "");
  CHECK(fault<&Organisation::kind>(Value()) == "");
  CHECK(fault<&Contribution::objective>(Value()) == "");
}

TEST_CASE("a fault inside a list names the entry and its part") {
  Measure measure = existing(small_plan().measures, awards);
  measure.actuals = {{1, {}, "", {}}, {infinite, {}, "", {}}};
  CHECK(fault_with(&Plan::measures, measure) == "actuals[1].value: must be a finite number");
  measure.actuals = {{1, Date{2026, 13, 1}, "", {}}};
  CHECK(fault_with(&Plan::measures, measure) ==
        "actuals[0].date: must be a day of the calendar, such as 2026-11-22");
  measure.actuals = {{1, {}, "\xFF", {}}};
  CHECK(fault_with(&Plan::measures, measure) == "actuals[0].comment: is not valid text (UTF-8)");
  measure.actuals.clear();
  measure.target.value = not_a_number;
  CHECK(fault_with(&Plan::measures, measure) == "target.value: must be a finite number");

  Organisation organisation = existing(small_plan().organisations, icca);
  organisation.identifiers = {{"GB-CHC", "1", {}}, {"\xFF", "2", {}}};
  CHECK(fault_with(&Plan::organisations, organisation) == "identifiers[1].scheme: is not valid text (UTF-8)");
  organisation.identifiers = {{"GB-CHC", "\xFF", {}}};
  CHECK(fault_with(&Plan::organisations, organisation) ==
        "identifiers[0].identifier: is not valid text (UTF-8)");
  organisation.identifiers.clear();
  organisation.capacity = {{Mode::money, infinite, "", {}}};
  CHECK(fault_with(&Plan::organisations, organisation) == "capacity[0].amount: must be a finite number");
  organisation.capacity = {{static_cast<Mode>(9), 1, "", {}}};
  CHECK(fault_with(&Plan::organisations, organisation) ==
        "capacity[0].mode: must be one of: money, time, resource, knowledge, people");
  organisation.capacity = {{Mode::time, 1, "\xFF", {}}};
  CHECK(fault_with(&Plan::organisations, organisation) == "capacity[0].unit: is not valid text (UTF-8)");

  Champion champion = existing(small_plan().champions, lesley);
  champion.links = {{"the ministry", Side::outside, {}}, {"\xFF", Side::inside, {}}};
  CHECK(fault_with(&Plan::champions, champion) == "links[1].to: is not valid text (UTF-8)");
  champion.links = {{"the ministry", static_cast<Side>(2), {}}};
  CHECK(fault_with(&Plan::champions, champion) == "links[0].side: must be one of: inside, outside");

  Objective objective = existing(small_plan().objectives, recognise);
  objective.themes = {"sdg-3", "\xFF"};
  CHECK(fault_with(&Plan::objectives, objective) == "themes[1]: is not valid text (UTF-8)");
}

TEST_CASE("every reference leads to a record of this plan") {
  Objective objective = existing(small_plan().objectives, recognise);
  objective.owner = OrganisationId(99);
  CHECK(fault_with(&Plan::objectives, objective) == "owner: is not an organisation of this plan");
  objective.owner = {};
  objective.required_assets = {venues, AssetId(99)};
  CHECK(fault_with(&Plan::objectives, objective) == "required_assets[1]: is not an asset of this plan");
  CHECK(fault_with(&Plan::strengths, {StrengthId(9), icca, AssetId(99), {}, "", {}}) ==
        "asset: is not an asset of this plan");
}

TEST_CASE("coordinates are finite and within ten million, sizes not below zero") {
  const std::string coordinate = "must be a number between -10,000,000 and 10,000,000";
  const std::string size = "must be a number between 0 and 10,000,000";
  Note note = existing(small_plan().notes, remark);
  note.place = Placement{1e7, -1e7, 0, 1e7, {}};
  CHECK(fault_with(&Plan::notes, note) == "");
  note.place = Placement{10'000'001, 0, {}, {}, {}};
  CHECK(fault_with(&Plan::notes, note) == "place.x: " + coordinate);
  note.place = Placement{0, -infinite, {}, {}, {}};
  CHECK(fault_with(&Plan::notes, note) == "place.y: " + coordinate);
  note.place = Placement{not_a_number, 0, {}, {}, {}};
  CHECK(fault_with(&Plan::notes, note) == "place.x: " + coordinate);
  note.place = Placement{0, 0, -1, {}, {}};
  CHECK(fault_with(&Plan::notes, note) == "place.width: " + size);
  note.place = Placement{0, 0, {}, {}, {}, 1'000'001, true};
  CHECK(fault_with(&Plan::notes, note) == "place.layer: must be between -1,000,000 and 1,000,000");
  note.place = Placement{0, 0, 1, not_a_number, {}};
  CHECK(fault_with(&Plan::notes, note) == "place.height: " + size);
}

TEST_CASE("a contribution goes to exactly one of objective and programme") {
  Contribution contribution = existing(small_plan().contributions, icca_to_recognise);
  contribution.programme = incredible_impacts;
  CHECK(fault_with(&Plan::contributions, contribution) ==
        "programme: a contribution goes to an objective or to a programme, not to both");
  contribution.objective = {};
  CHECK(fault_with(&Plan::contributions, contribution) == "");
  contribution.programme = {};
  CHECK(fault_with(&Plan::contributions, contribution) ==
        "objective: a contribution goes to an objective or to a programme");
}

TEST_CASE("exchanges and expectations have two ends, and nobody is a member of itself") {
  Exchange exchange = existing(small_plan().exchanges, venues_for_icca);
  exchange.from = icca;
  CHECK(fault_with(&Plan::exchanges, exchange) == "to: an organisation cannot exchange with itself");
  Expectation expectation = existing(small_plan().expectations, icca_expects);
  expectation.of = icca;
  CHECK(fault_with(&Plan::expectations, expectation) ==
        "of: an organisation cannot expect something of itself");
  Organisation organisation = existing(small_plan().organisations, icca);
  organisation.members = {bestcities, icca};
  CHECK(fault_with(&Plan::organisations, organisation) ==
        "members: an organisation cannot be a member of itself");
}

TEST_CASE("keys are unique") {
  CHECK(fault_with(&Plan::strengths, {StrengthId(9), icca, research, {}, "", {}}) ==
        "organisation: there is already a strength for this organisation and asset");
  CHECK(fault_with(&Plan::needs, {NeedId(9), icca, venues, {}, "", {}}) ==
        "organisation: there is already a need for this organisation and asset");
  CHECK(fault_with(&Plan::weaknesses, {WeaknessId(9), icca, venues, {}, "", {}}) ==
        "organisation: there is already a weakness for this organisation and asset");
  CHECK(fault_with(&Plan::success_views, {SuccessViewId(9), recognise, icca, "", "", {}, "", {}}) ==
        "objective: there is already a success view for this objective and organisation");
  CHECK(fault_with(&Plan::strengths, {StrengthId(9), icca, venues, {}, "", {}}) == "");
  CHECK(fault_with(&Plan::reputations, {ReputationId(9), icca, "Asia", {}, "", {}}) == "");
}

TEST_CASE("milestones depend neither on themselves nor round in a circle") {
  const std::string circle = "depends_on: a milestone cannot wait for itself, not even by way of others";
  Plan plan = small_plan();
  Milestone milestone = existing(plan.milestones, launch);
  milestone.depends_on = {launch};
  plan.milestones.put(milestone);
  CHECK(fault(plan) == circle);
  CHECK(find_fault(plan)->record == Ref(launch));

  milestone.depends_on = {first_award};
  plan.milestones.put(milestone);
  CHECK(fault(plan) == circle);

  // A third one that waits for the circle is not in it.
  Milestone later = made(MilestoneId(3));
  later.depends_on = {first_award};
  plan.milestones.put(later);
  CHECK(find_fault(plan)->record != Ref(MilestoneId(3)));

  // Two ways to the same milestone are no circle.
  milestone.depends_on = {};
  plan.milestones.put(milestone);
  later.depends_on = {first_award, launch};
  plan.milestones.put(later);
  CHECK(fault(plan) == "");
}

TEST_CASE("faults come in file order: charter, then tables") {
  Plan plan = small_plan();
  Note note = existing(plan.notes, remark);
  note.text = "\xFF";
  plan.notes.put(note);
  CHECK(fault(plan) == "text: is not valid text (UTF-8)");
  CHECK(find_fault(plan)->record == Ref(remark));
  Organisation organisation = existing(plan.organisations, university);
  organisation.colour = 13;
  plan.organisations.put(organisation);
  CHECK(fault(plan) == "colour: must be between 1 and 12");
  CHECK(find_fault(plan)->record == Ref(university));
  plan.charter.modified = "today";
  CHECK(fault(plan) == "modified: must be a moment, such as 2026-11-22T09:30:00Z");
  CHECK(!find_fault(plan)->record);
}

TEST_CASE("a record without an id is at fault") {
  CHECK(fault_with(&Plan::notes, Note()) == "id: must not be empty");
}
