// The views beside the canvas that say what the plan answers, and merging objectives: through the tree, as a
// person would.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"
#include "ui/sheet_words.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

void begin(UiTest& app) { app.click(Role::button, "New plan"); }

void add_objective(UiTest& app, const std::string& title) {
  app.click(Role::button, "Add objective");
  app.type_into("Title", title);
}

} // namespace

TEST_CASE("each tab opens the region of its name with a heading of the page") {
  UiTest app;
  open_inspector_plan(app);
  for (const char* name : {"Fit", "Balance", "Common ground", "Path", "Progress", "Readiness"}) {
    CAPTURE(name);
    app.click(Role::tab, name);
    CHECK(app.has(Role::region, name));
    CHECK(app.node(Role::heading, name).level == 1);
    CHECK(app.node(Role::tab, name).selected);
  }
}

TEST_CASE("what is open in Readiness leads to the card where it would be settled") {
  UiTest app;
  begin(app);
  app.click(Role::button, "Add organisation");
  app.type_into("Name", "ICCA");
  app.key("Escape");
  app.click(Role::tab, "Readiness");
  CHECK(app.has(Role::text, "Not answerable yet: Every objective has a measure for the partnership"));
  app.click(Role::button, "Open: Every party has said what it needs");
  CHECK(app.has(Role::region, "Canvas"));
  CHECK(editor::selection_of(app.editor()).size() == 1);
  CHECK(app.field("Name").value == "ICCA");
}

TEST_CASE("what is open in Readiness leads into the field in which it is settled") {
  Plan plan = inspector_plan();
  plan.expectations.put({ExpectationId(0xe1), icca, bestcities, "Data", Answer::yes, {}, {}});
  plan.differences.put({DifferenceId(0xd1), {bestcities}, {}, "Years", {}, {}, {}});
  Milestone milestone;
  milestone.id = MilestoneId(0xa1);
  milestone.place = placed(800, 400);
  milestone.title = "First round";
  plan.milestones.put(milestone);
  UiTest app;
  open_inspector_plan(app, plan);
  const std::pair<const char*, const char*> leads[] = {
      {"Every party has said what it needs", "Add a need"},
      {"Every party has said what it is strong in", "Add a strength"},
      {"Every party has said what it is there for", "Purpose"},
      {"Every party has said what would make it prosper", "Prosperity"},
      {"The direction is agreed", "Direction"},
      {"Every objective has a measure for the partnership", "New success measure"},
      {"Every objective has a measure for each party", "New success measure"},
      {"Every party contributes", "Connect to"},
      {"Every party benefits", "Add benefit"},
      {"A milestone leads to every objective", "New milestone"},
      {"Every milestone has one who is accountable", "Accountable"},
      {"Someone outside the partnership benefits", "Beneficiaries"},
      {"Every difference has a bridge", "Bridge"},
      {"Every party has a champion who looks outward", "Add champion"},
  };
  for (const auto& [item, field] : leads) {
    CAPTURE(item);
    app.click(Role::tab, "Readiness");
    app.activate(Role::button, std::string("Open: ") + item);
    app.settle();
    CHECK(app.node(Role::tab, "Canvas").selected);
    REQUIRE(app.focused_node() != nullptr);
    CHECK(app.focused_node()->name == field);
  }
  app.click(Role::tab, "Readiness");
  app.activate(Role::button, "Open: Every expectation is answered");
  REQUIRE(app.focused_node() != nullptr);
  CHECK(app.semantics().find(app.focused_node()->parent)->name == "Does BestCities accept it?");
  app.click(Role::tab, "Readiness");
  app.activate(Role::button, "Open: Every objective is agreed by all");
  CHECK(app.node(Role::tab, "Success matrix").selected);
}

TEST_CASE("what is begun is led to rather than a second one") {
  Plan plan = inspector_plan();
  Measure measure = *plan.measures.find(members_served);
  measure.objective = recognise;
  measure.baseline.value = 3;
  plan.measures.put(measure);
  for (const OrganisationId party : {icca, bestcities})
    plan.champions.put({ChampionId(party.bits()), party, "Maria", {}, {}, {}, {}});
  UiTest app;
  open_inspector_plan(app, plan);
  app.click(Role::tab, "Readiness");
  app.activate(Role::button, "Open: Every objective has a measure for the partnership");
  REQUIRE(app.focused_node() != nullptr);
  CHECK(app.focused_node()->name == "Target value");
  app.click(Role::tab, "Readiness");
  app.activate(Role::button, "Open: Every party has a champion who looks outward");
  REQUIRE(app.focused_node() != nullptr);
  CHECK(app.focused_node()->name == "Add link");
}

TEST_CASE("where nothing can be added yet the way leads to the part that says so") {
  Plan plan;
  plan.charter.created = plan.charter.modified = "2026-11-22T09:30:00Z";
  plan.organisations.put(organisation_at(icca, "ICCA", 0, 0));
  UiTest app;
  open_inspector_plan(app, plan);
  app.click(Role::tab, "Readiness");
  app.activate(Role::button, "Open: Every party contributes");
  REQUIRE(app.focused_node() != nullptr);
  CHECK(app.focused_node()->name == "Gives and gains");
}

TEST_CASE("Readiness follows an edit: a need that was named is no longer open") {
  UiTest app;
  begin(app);
  app.click(Role::button, "Add organisation");
  app.type_into("Name", "ICCA");
  app.type_into("Add a need", "Research data", true);
  app.click(Role::tab, "Readiness");
  CHECK(app.has(Role::text, "Met: Every party has said what it needs"));
  CHECK(app.has(Role::button, "Open: Every party has said what it is strong in"));
  app.click(Role::button, "Undo");
  CHECK(app.has(Role::button, "Open: Every party has said what it needs"));
}

TEST_CASE(
    "two selected objectives become one with a wording that is asked for, and come back with one undo") {
  UiTest app;
  begin(app);
  add_objective(app, "Better meetings");
  add_objective(app, "Meetings that leave something");
  app.key("a", {.control = true, .primary = true});
  CHECK(app.has(Role::group, "Objective: Better meetings"));
  CHECK(app.node(Role::button, "Merge objectives").disabled);
  app.type_into("Shorter common title", "Meetings that matter");
  app.click(Role::button, "Merge objectives");
  REQUIRE(app.plan().objectives.size() == 1);
  CHECK(app.plan().objectives[0].title == "Meetings that matter");
  std::vector<std::string> wordings = app.plan().objectives[0].merged_from;
  std::sort(wordings.begin(), wordings.end()); // either may be the one that stays
  CHECK(wordings == std::vector<std::string>{"Better meetings", "Meetings that leave something"});
  CHECK(app.field("Title").value == "Meetings that matter");
  app.click(Role::button, "Undo");
  CHECK(app.plan().objectives.size() == 2);
}

TEST_CASE("Path says each thing that stands in the way in a sentence of its own") {
  Plan plan = inspector_plan();
  Milestone late;
  late.id = MilestoneId(0x91);
  late.title = "Pilot";
  late.due = Date{2025, 12, 31}; // the day before this room meets
  plan.milestones.put(late);
  UiTest app;
  open_inspector_plan(app, plan);
  app.click(Role::tab, "Path");
  CHECK(list_of(app, "What stands in the way") ==
        Words{"Open: Pilot was due and is not done | ", "Open: Pilot needs one party that is accountable | ",
              "Open: Recognise has no milestone that leads to it | "});
  app.click(Role::button, "Open: Pilot needs one party that is accountable");
  CHECK(editor::selection_of(app.editor()) == std::vector<Ref>{late.id});
}
