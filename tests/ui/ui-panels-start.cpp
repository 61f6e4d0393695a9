// The start screen: begin with a ring of equals, open an example, go on with what this browser kept.
#include <catch2/catch_test_macros.hpp>

#include "editor/wording.hpp"
#include "ui/harness.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

bool stands_on_canvas(const UiTest& app) { return app.has(Role::region, "Canvas"); }

} // namespace

TEST_CASE("the start screen is a region with the product's name as its heading") {
  UiTest app;
  CHECK(app.has(Role::region, "Start"));
  CHECK(app.node(Role::heading, "Common Ground").level == 1);
  CHECK_FALSE(app.has(Role::region, "Toolbar"));
}

TEST_CASE("New plan begins with an empty canvas when nothing was chosen") {
  UiTest app;
  app.click(Role::button, "New plan");
  CHECK(stands_on_canvas(app));
  CHECK(count_records(app.plan()) == 0);
}

TEST_CASE("New plan by the keyboard does the same") {
  UiTest app;
  app.activate(Role::button, "New plan");
  CHECK(stands_on_canvas(app));
  CHECK(count_records(app.plan()) == 0);
}

TEST_CASE("the stepper goes from an empty canvas to two parties and on to twelve") {
  UiTest app;
  CHECK(app.node(Role::button, "Fewer parties").disabled);
  app.click(Role::button, "More parties");
  CHECK(app.field("Parties in the ring").value == "2");
  app.click(Role::button, "More parties");
  app.click(Role::button, "New plan");
  CHECK(app.plan().organisations.size() == 3);
}

TEST_CASE("a number of parties that is none is refused beside the field and kept as typed") {
  UiTest app;
  app.type_into("Parties in the ring", "40");
  CHECK(app.field("Parties in the ring").invalid);
  CHECK(app.field("Parties in the ring").value == "40");
  app.type_into("Parties in the ring", "12");
  app.click(Role::button, "New plan");
  CHECK(app.plan().organisations.size() == 12);
}

TEST_CASE("names, one a line, make a ring of as many parties") {
  UiTest app;
  app.type_into("Names of the parties, one a line", "BestCities\nICCA\n");
  CHECK(app.field("Parties in the ring").value == "2");
  app.click(Role::button, "New plan");
  REQUIRE(app.plan().organisations.size() == 2);
  std::vector<std::string> names;
  for (const Organisation& party : app.plan().organisations) names.push_back(party.name);
  std::sort(names.begin(), names.end());
  CHECK(names == std::vector<std::string>{"BestCities", "ICCA"});
}

TEST_CASE("there is one button for each shipped example, and it opens") {
  const char* titles[] = {"BestCities Global Alliance and ICCA",
                          "Disease association and health-minded destination",
                          "Child-poverty association and a city that wants its young people to thrive"};
  for (const char* title : titles) {
    UiTest app;
    CHECK_FALSE(app.node(Role::button, title).description.empty());
    app.click(Role::button, title);
    CHECK(stands_on_canvas(app));
    CHECK(app.plan().charter.title == title);
  }
}

TEST_CASE("Open asks for a file") {
  UiTest app;
  app.click(Role::button, "Open");
  CHECK(app.host().picked.size() == 1);
}

TEST_CASE("one can go back to the start screen and go on with the plan that is open") {
  UiTest app;
  app.type_into("Names of the parties, one a line", "ICCA");
  app.click(Role::button, "New plan");
  app.click(Role::button, "Start");
  CHECK(app.has(Role::region, "Start"));
  app.click(Role::button, "Go on with Untitled plan");
  CHECK(stands_on_canvas(app));
  CHECK(app.plan().organisations.size() == 1);
}

TEST_CASE(
    "a plan that was saved and is gone on with later has no unsaved changes; one that was changed since "
    "has") {
  struct Kept {
    std::string plan, mark;
  };
  std::vector<Kept> kept; // of a plan that was begun, saved, changed, and of one whose change was undone
  {
    UiTest app;
    const auto keep = [&] {
      app.wait(2);
      kept.push_back({app.host().stored["latest"], app.host().settings["saved"]});
    };
    app.type_into("Names of the parties, one a line", "ICCA");
    app.click(Role::button, "New plan");
    keep();
    app.click(Role::button, "Save");
    keep();
    app.click(Role::button, "Add note");
    keep();
    app.click(Role::button, "Undo");
    keep();
  }
  for (std::size_t i = 0; i < kept.size(); ++i) {
    CAPTURE(i);
    UiTest app;
    app.send(host::SettingArrived{"saved", kept[i].mark});
    app.send(host::Loaded{"latest", kept[i].plan, true, ""});
    app.click(Role::button, "Go on with Untitled plan");
    CHECK(app.plan().organisations.size() == 1);
    CHECK(app.host().unsaved == (i == 0 || i == 2));
    CHECK_FALSE(app.editor().history.can_undo()); // it is what there was, not a step from nothing
  }
}

TEST_CASE("all of the start screen is reached by scrolling in a small window") {
  UiTest app({640, 400});
  const ui::Node& last =
      app.node(Role::button, "Child-poverty association and a city that wants its young people to thrive");
  CHECK(last.hidden_by_scroll);
  for (int i = 0; i < 10; ++i) app.wheel({320, 200}, {0, 200});
  CHECK_FALSE(app.node(Role::button, last.name).hidden_by_scroll);
}
