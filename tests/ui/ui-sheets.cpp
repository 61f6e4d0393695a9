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
