// diff and edits_between: exactly what differs, in file order.
#include <catch2/catch_test_macros.hpp>

#include "plan/diff.hpp"
#include "unit/small_plan.hpp"

using namespace cg;
using namespace cg::test;

namespace {

std::string told(const PlanDiff& difference) {
  std::string text;
  for (const Field* field : difference.charter_fields)
    text.append("charter.").append(field->key).append("\n");
  for (const Change& change : difference.changes) {
    text += text_from_ref(change.record);
    text += change.what == Change::What::added     ? " added"
            : change.what == Change::What::removed ? " removed"
                                                   : "";
    for (const Field* field : change.fields) text.append(" ").append(field->key);
    text += change.moved ? " moved\n" : "\n";
  }
  return text;
}

} // namespace

TEST_CASE("a plan does not differ from itself, nor from an equal one made anew") {
  const Plan plan = small_plan();
  CHECK(diff(plan, plan).empty());
  CHECK(diff(plan, small_plan()).empty());
  CHECK(edits_between(plan, small_plan()).empty());
}

TEST_CASE("fields, places, additions and removals are told in file order") {
  const Plan before = small_plan();
  Plan after = before;
  after.charter.title = "Another title";
  Organisation organisation = *before.organisations.find(icca);
  organisation.name = "International Congress and Convention Association";
  organisation.short_name = "ICCA";
  organisation.place = std::nullopt;
  after.organisations.put(organisation);
  after.assets.put(made(AssetId(7)));
  Objective objective = *before.objectives.find(recognise);
  objective.place->x += 8;
  after.objectives.put(objective);
  after.notes.erase(remark);
  CHECK(told(diff(before, after)) ==
        "charter.title\n"
        "org_0000000000000001 name short_name moved\n"
        "ast_0000000000000007 added\n"
        "obj_0000000000000001 moved\n"
        "note_0000000000000001 removed\n");
  CHECK(told(diff(after, before)) ==
        "charter.title\n"
        "org_0000000000000001 name short_name moved\n"
        "ast_0000000000000007 removed\n"
        "obj_0000000000000001 moved\n"
        "note_0000000000000001 added\n");
}

TEST_CASE("a record whose unknown fields alone differ has changed, though nobody can say in what") {
  const Plan before = small_plan();
  Plan after = before;
  Note note = *before.notes.find(remark);
  note.unknown.json = R"({"x":1})";
  after.notes.put(note);
  CHECK(told(diff(before, after)) == "note_0000000000000001\n");
  CHECK(edits_between(before, after).empty());
}

TEST_CASE("the edits between two plans are one a field, one for all places and one for all removals") {
  const Plan before = small_plan();
  Plan after = before;
  Organisation organisation = *before.organisations.find(icca);
  organisation.name = "Another";
  organisation.place->x = 7;
  after.organisations.put(organisation);
  Objective objective = *before.objectives.find(recognise);
  objective.place->x = 7;
  after.objectives.put(objective);
  after.notes.erase(remark);
  after.frames.erase(slide);
  after.notes.put(made(NoteId(9)));
  const std::vector<Edit> edits = edits_between(before, after);
  REQUIRE(edits.size() == 4);
  CHECK(std::get<SetField>(edits[0].variant).field == &field_of<&Organisation::name>());
  CHECK(std::get<AddRecord>(edits[1].variant).record.ref() == Ref(NoteId(9)));
  CHECK(std::get<PlaceRecords>(edits[2].variant).places.size() == 2);
  CHECK(std::get<RemoveRecords>(edits[3].variant).records == std::vector<Ref>{remark, slide});
}

TEST_CASE("a reference that was cleared on purpose does not take its record along when the other goes") {
  // The contribution moves from the objective that goes to a programme that stays.
  const Plan before = small_plan();
  const Result<Plan> after =
      apply(before, EditAll{{set<&Contribution::objective>(icca_to_recognise, {}),
                             set<&Contribution::programme>(icca_to_recognise, incredible_impacts),
                             RemoveRecords{{recognise}}}});
  REQUIRE(after.ok());
  REQUIRE(after.value().contributions.find(icca_to_recognise) != nullptr);
  const Result<Plan> reached = apply(before, EditAll{edits_between(before, after.value())});
  REQUIRE(reached.ok());
  CHECK(reached.value() == after.value());
}
