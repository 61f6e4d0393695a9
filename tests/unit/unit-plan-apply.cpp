// apply: what each edit does, and the exact refusal when it may not.
#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "plan/edit.hpp"
#include "plan/invariants.hpp"
#include "unit/small_plan.hpp"

using namespace cg;
using namespace cg::test;

namespace {

Plan applied(const Plan& plan, const Edit& edit) {
  Result<Plan> next = apply(plan, edit);
  if (!next) FAIL(describe(next.error()));
  CHECK(!find_fault(next.value()));
  return std::move(next).value();
}

std::string refusal(const Plan& plan, const Edit& edit) {
  const Result<Plan> next = apply(plan, edit);
  return next ? "" : describe(next.error());
}

} // namespace

TEST_CASE("AddRecord adds a record and leaves all others the same rows") {
  const Plan plan = small_plan();
  Note note = made(NoteId(7));
  note.text = "new";
  const Plan next = applied(plan, add(note));
  REQUIRE(next.notes.find(NoteId(7)) != nullptr);
  CHECK(*next.notes.find(NoteId(7)) == note);
  CHECK(next.notes.find(remark) == plan.notes.find(remark));
  CHECK(next.organisations.same_rows(plan.organisations));
  CHECK(plan.notes.find(NoteId(7)) == nullptr);
}

TEST_CASE("AddRecord refuses no record, no id, an id that is taken, and a broken invariant") {
  const Plan plan = small_plan();
  CHECK(refusal(plan, AddRecord{}) == "there is no record to add");
  CHECK(refusal(plan, add(Note())) == "note: a new record must have an id");
  Organisation again = made(icca);
  again.name = "Another";
  CHECK(refusal(plan, add(again)) == "organisation Another: is in this plan already");
  CHECK(refusal(plan, add(Strength{StrengthId(9), icca, AssetId(99), {}, "", {}})) ==
        "strength str_0000000000000009, asset: is not an asset of this plan");
  CHECK(refusal(plan, add(Strength{StrengthId(9), icca, {}, {}, "", {}})) ==
        "strength str_0000000000000009, asset: must not be empty");
  CHECK(refusal(plan, add(Strength{StrengthId(9), icca, research, {}, "", {}})) ==
        "strength str_0000000000000009, organisation: there is already a strength for this organisation and "
        "asset");
  Contribution nowhere = made(ContributionId(9));
  nowhere.organisation = icca;
  nowhere.what = "time";
  CHECK(refusal(plan, add(nowhere)) ==
        "contribution time, objective: a contribution goes to an objective or to a programme");
  Milestone circular = made(MilestoneId(9));
  circular.depends_on = {MilestoneId(9)};
  CHECK(refusal(plan, add(circular)) ==
        "milestone mile_0000000000000009, depends on: a milestone cannot wait for itself, not even by way of "
        "others");
}

TEST_CASE("the same id may stand in two tables") {
  Plan plan;
  plan = applied(plan, add(made(NoteId(1))));
  plan = applied(plan, add(made(FrameId(1))));
  CHECK(count_records(plan) == 2);
}

TEST_CASE("SetField sets one field of one record") {
  const Plan plan = small_plan();
  const Plan next = applied(plan, set<&Organisation::short_name>(bestcities, "BC"));
  Organisation expected = *plan.organisations.find(bestcities);
  expected.short_name = "BC";
  CHECK(*next.organisations.find(bestcities) == expected);
  CHECK(next.organisations.find(icca) == plan.organisations.find(icca));
  CHECK(plan.organisations.find(bestcities)->short_name == "");
}

TEST_CASE("SetField with an empty value clears") {
  const Plan plan = small_plan();
  CHECK(applied(plan, set<&Organisation::name>(icca, "")).organisations.find(icca)->name == "");
  CHECK(!applied(plan, set<&Strength::depth>(icca_research, {})).strengths.find(icca_research)->depth);
  CHECK(!applied(plan, set<&Objective::owner>(grow, {})).objectives.find(grow)->owner);
  CHECK(applied(plan, set<&Programme::objectives>(incredible_impacts, {}))
            .programmes.find(incredible_impacts)
            ->objectives.empty());
  const SetField clear_kind{icca, &field_of<&Organisation::kind>(), Value()};
  CHECK(applied(plan, clear_kind).organisations.find(icca)->kind == OrganisationKind::other);
}

TEST_CASE("setting what a field is already keeps the very same rows") {
  const Plan plan = small_plan();
  CHECK(applied(plan, set<&Organisation::name>(icca, "ICCA")).organisations.same_rows(plan.organisations));
  CHECK(applied(plan, PlaceRecords{{{icca, Placement{100, 200, {}, {}, {}}}}})
            .organisations.same_rows(plan.organisations));
}

TEST_CASE("SetField refuses a missing record, a foreign field, a bad value and a broken invariant") {
  const Plan plan = small_plan();
  CHECK(refusal(plan, set<&Organisation::name>(OrganisationId(99), "x")) ==
        "organisation org_0000000000000063: is not in this plan");
  CHECK(refusal(plan, SetField{icca, nullptr, Value()}) == "organisation ICCA: has no such field");
  CHECK(refusal(plan, SetField{icca, &field_of<&Note::text>(), Value()}) ==
        "organisation ICCA: has no such field");
  CHECK(refusal(plan, SetField{icca, &field_of<&Organisation::short_name>(), Value(5)}) ==
        "organisation ICCA, short name: must be a text");
  CHECK(refusal(plan, set<&Organisation::colour>(icca, 13)) ==
        "organisation ICCA, colour: must be between 1 and 12");
  CHECK(refusal(plan, set<&Exchange::from>(venues_for_icca, {})) ==
        "exchange exc_0000000000000001, from: must not be empty");
  CHECK(refusal(plan, set<&Exchange::from>(venues_for_icca, icca)) ==
        "exchange exc_0000000000000001, to: an organisation cannot exchange with itself");
  CHECK(refusal(plan, set<&Objective::owner>(grow, OrganisationId(99))) ==
        "objective Grow membership, owner: is not an organisation of this plan");
  CHECK(refusal(plan, set<&Milestone::depends_on>(launch, {first_award}))
            .find("depends on: a milestone cannot wait") != std::string::npos);
  DatedValue endless;
  endless.value = std::numeric_limits<double>::infinity();
  CHECK(refusal(plan, set<&Measure::actuals>(awards, {DatedValue(), endless})) ==
        "success measure awards given, actuals[1].value: must be a finite number");
}

TEST_CASE("changing a key is refused when another record has it") {
  Plan plan = applied(small_plan(), add(Strength{StrengthId(9), icca, venues, {}, "", {}}));
  CHECK(refusal(plan, set<&Strength::asset>(StrengthId(9), research)) ==
        "strength str_0000000000000009, organisation: there is already a strength for this organisation and "
        "asset");
  CHECK(refusal(plan, set<&Strength::organisation>(StrengthId(9), university)) == "");
}

TEST_CASE("long names are shortened in refusals") {
  Plan plan;
  Organisation organisation = made(icca);
  for (int i = 0; i < 60; ++i) organisation.name += "é";
  plan.organisations.put(organisation);
  std::string forty;
  for (int i = 0; i < 40; ++i) forty += "é";
  CHECK(refusal(plan, set<&Organisation::colour>(icca, 0)) ==
        "organisation " + forty + "…, colour: must be between 1 and 12");
}

TEST_CASE("SetCharterField sets one field of the charter, or refuses") {
  const Plan plan = small_plan();
  const Plan next = applied(plan, set<&Charter::common_goal>("Help associations to leave a legacy"));
  CHECK(next.charter.common_goal == "Help associations to leave a legacy");
  CHECK(next.charter.title == "Incredible partnership");
  CHECK(next.organisations.same_rows(plan.organisations));
  CHECK(applied(plan, set<&Charter::stage>(Stage::agree)).charter.stage == Stage::agree);
  CHECK(refusal(plan, set<&Charter::created>("yesterday")) ==
        "plan, created: must be a moment, such as 2026-11-22T09:30:00Z");
  CHECK(refusal(plan, SetCharterField{&field_of<&Note::text>(), Value()}) == "plan: has no such field");
  CHECK(refusal(plan, SetCharterField{}) == "plan: has no such field");
}

TEST_CASE("PlaceRecords puts records on the canvas, moves them and takes them off") {
  const Plan plan = small_plan();
  const Placement here{1, 2, {}, {}, {}};
  const Plan next = applied(plan, PlaceRecords{{{bestcities, here}, {icca, here}, {remark, std::nullopt}}});
  CHECK(next.organisations.find(bestcities)->place == here);
  CHECK(next.organisations.find(icca)->place == here);
  CHECK(!next.notes.find(remark)->place);
  CHECK(next.objectives.same_rows(plan.objectives));
}

TEST_CASE("PlaceRecords refuses what is missing, what is no card, and what is out of bounds: all or none") {
  const Plan plan = small_plan();
  const Placement here{1, 2, {}, {}, {}};
  CHECK(refusal(plan, PlaceRecords{{{icca, here}, {NoteId(99), here}}}) ==
        "note note_0000000000000063: is not in this plan");
  CHECK(refusal(plan, PlaceRecords{{{venues, here}}}) ==
        "asset venue network: cannot stand on the canvas by itself");
  CHECK(refusal(plan, PlaceRecords{{{icca, Placement{2e7, 0, {}, {}, {}}}}}) ==
        "organisation ICCA, place.x: must be a number between -10,000,000 and 10,000,000");
}

TEST_CASE("EditAll does all or nothing") {
  const Plan plan = small_plan();
  const Plan next =
      applied(plan, EditAll{{set<&Organisation::name>(icca, "One"), set<&Note::text>(remark, "Two")}});
  CHECK(next.organisations.find(icca)->name == "One");
  CHECK(next.notes.find(remark)->text == "Two");
  CHECK(
      refusal(plan, EditAll{{set<&Organisation::name>(icca, "One"), set<&Organisation::colour>(icca, 99)}}) ==
      "organisation One, colour: must be between 1 and 12");
  CHECK(applied(plan, EditAll{}) == plan);
}

TEST_CASE("the edits of an EditAll may pass through states that would be refused alone") {
  const Plan plan = small_plan();
  CHECK(refusal(plan, set<&Contribution::objective>(icca_to_recognise, {})) != "");
  const Plan moved =
      applied(plan, EditAll{{set<&Contribution::objective>(icca_to_recognise, {}),
                             set<&Contribution::programme>(icca_to_recognise, incredible_impacts)}});
  CHECK(moved.contributions.find(icca_to_recognise)->programme == incredible_impacts);

  // Two strengths swap their assets.
  const Plan two = applied(plan, add(Strength{StrengthId(9), icca, venues, {}, "", {}}));
  const Plan swapped = applied(two, EditAll{{set<&Strength::asset>(icca_research, venues),
                                             set<&Strength::asset>(StrengthId(9), research)}});
  CHECK(swapped.strengths.find(icca_research)->asset == venues);
  CHECK(refusal(two, EditAll{{set<&Strength::asset>(icca_research, venues),
                              set<&Strength::note>(StrengthId(9), "x")}}) != "");

  // A record may come before what it leads to, and what it leads to may go again.
  Strength forward{StrengthId(10), OrganisationId(50), venues, {}, "", {}};
  CHECK(applied(plan, EditAll{{add(forward), add(made(OrganisationId(50)))}}).strengths.find(StrengthId(10)));
  CHECK(refusal(plan, EditAll{{add(forward)}}) != "");
  const Plan gone = applied(
      plan, EditAll{{add(made(OrganisationId(50))), add(forward), RemoveRecords{{OrganisationId(50)}}}});
  CHECK(gone == plan);
}

TEST_CASE("EditAll may hold EditAll, and may remove a record and add it again") {
  const Plan plan = small_plan();
  const Plan next = applied(plan, EditAll{{EditAll{{RemoveRecords{{remark}}}}, add(made(remark))}});
  CHECK(next.notes.find(remark)->text == "");
}

TEST_CASE("ReplacePlan gives the other plan when its invariants hold") {
  const auto other = std::make_shared<const Plan>(small_plan());
  CHECK(applied(Plan(), ReplacePlan{other}) == *other);
  Plan broken = small_plan();
  Objective objective = *broken.objectives.find(grow);
  objective.owner = OrganisationId(99);
  broken.objectives.put(objective);
  CHECK(refusal(Plan(), ReplacePlan{std::make_shared<const Plan>(broken)}) ==
        "objective Grow membership, owner: is not an organisation of this plan");
}

TEST_CASE("a plan that is replaced and mended in one edit may stand") {
  Plan broken = small_plan();
  Objective objective = *broken.objectives.find(grow);
  objective.owner = OrganisationId(99);
  broken.objectives.put(objective);
  const auto shared = std::make_shared<const Plan>(broken);
  const Plan mended = applied(Plan(), EditAll{{ReplacePlan{shared}, set<&Objective::owner>(grow, icca)}});
  CHECK(mended == small_plan());
}
