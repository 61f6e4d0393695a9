// The views beside the canvas are in a part of the program that arrives after the canvas.
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

TEST_CASE("the later part is fetched with the first plan and not before") {
  UiTest app;
  CHECK(app.host().later_parts_fetched == 0);
  open_inspector_plan(app);
  CHECK(app.host().later_parts_fetched == 1);
  app.activate(Role::tab, "Fit");
  CHECK(app.has(Role::heading, "Who completes whom"));
  app.activate(Role::tab, "Success matrix");
  CHECK(app.has(Role::region, "Success matrix"));
  CHECK_FALSE(app.has(Role::text, "This view is on its way."));
  CHECK(app.host().later_parts_fetched == 1);
}

TEST_CASE("a view that is on its way says so and appears when it is there") {
  UiTest app;
  app.host().answers = false;
  open_inspector_plan(app);
  app.activate(Role::tab, "Fit");
  CHECK(app.has(Role::region, "Fit"));
  CHECK(app.has(Role::text, "This view is on its way."));
  CHECK_FALSE(app.has(Role::button, "Try again"));
  app.send(host::LaterPartArrived{});
  CHECK(app.has(Role::heading, "Who completes whom"));
}

TEST_CASE("a view that did not arrive says why and can be fetched again") {
  UiTest app;
  app.host().later_part_error = "The server answered 404.";
  open_inspector_plan(app);
  CHECK(app.host().later_parts_fetched == 1); // not again and again
  app.activate(Role::tab, "Readiness");
  CHECK(app.host().later_parts_fetched == 2);
  CHECK(app.has(Role::text,
                "This view did not arrive. The server answered 404. The plan is not touched by this."));
  app.activate(Role::tab, "Canvas"); // the canvas works without it
  CHECK(app.has(Role::listitem, "Organisation: ICCA"));
  app.activate(Role::tab, "Readiness");
  CHECK(app.host().later_parts_fetched == 3);
  app.host().later_part_error.clear();
  app.activate(Role::button, "Try again");
  CHECK(app.host().later_parts_fetched == 4);
  CHECK(app.has(Role::region, "Readiness"));
  CHECK_FALSE(app.has(Role::button, "Try again"));
}

TEST_CASE("a card is named before the rest of its form is there") {
  UiTest app;
  app.host().answers = false;
  open_inspector_plan(app);
  CHECK(app.has(Role::text, "More of this form is on its way."));
  app.activate(Role::listitem, "Organisation: ICCA");
  CHECK(app.has(Role::text, "More of this form is on its way."));
  app.type_into("Name", "ICCA, the association");
  CHECK(app.has(Role::listitem, "Organisation: ICCA, the association"));
  CHECK_FALSE(app.has(Role::textbox, "Add a need"));
  app.send(host::LaterPartArrived{});
  CHECK(app.has(Role::textbox, "Add a need"));
  CHECK(app.has(Role::textbox, "Purpose"));
  CHECK_FALSE(app.has(Role::text, "More of this form is on its way."));
}

TEST_CASE("the palette adds cards while the list of organisations is on its way") {
  UiTest app;
  app.host().answers = false;
  open_inspector_plan(app);
  CHECK(app.has(Role::text, "This list is on its way."));
  CHECK_FALSE(app.has(Role::listbox, "Organisations"));
  app.activate(Role::button, "Add organisation");
  app.send(host::LaterPartArrived{});
  CHECK_FALSE(app.has(Role::text, "This list is on its way."));
  CHECK(app.has(Role::option, "ICCA"));
  CHECK(app.has(Role::option, "Unnamed organisation"));
}

TEST_CASE("a list of organisations that did not arrive says why") {
  UiTest app;
  app.host().later_part_error = "The server answered 404.";
  open_inspector_plan(app);
  CHECK(app.has(Role::text, "This list did not arrive. The server answered 404."));
  app.host().later_part_error.clear();
  app.activate(Role::button, "Try again");
  CHECK(app.has(Role::listbox, "Organisations"));
}

TEST_CASE("the rest of a form that did not arrive can be fetched again from there") {
  UiTest app;
  app.host().later_part_error = "The server answered 404.";
  open_inspector_plan(app);
  app.activate(Role::listitem, "Organisation: ICCA");
  CHECK(app.has(Role::text, "More of this form did not arrive. The server answered 404."));
  app.host().later_part_error.clear();
  app.activate(Role::button, "Try again");
  CHECK(app.host().later_parts_fetched == 2);
  CHECK(app.has(Role::textbox, "Purpose"));
}

TEST_CASE("on the start screen the settings fetch the part that they are in, and open when it is here") {
  UiTest app;
  app.host().answers = false;
  app.activate(Role::button, "Settings");
  app.activate(Role::button, "Settings"); // nobody knows whether the first press counted
  CHECK(app.host().later_parts_fetched == 1);
  CHECK_FALSE(app.has(Role::menu, "Settings"));
  app.host().answers = true;
  app.send(host::LaterPartArrived{});
  REQUIRE(app.has(Role::menu, "Settings"));
  CHECK(app.focused_node()->name == "Theme: as the system");
  app.activate(Role::menuitem, "Theme: dark");
  CHECK(app.host().settings["appearance"] == "dark 100");
  CHECK(app.focused_node()->name == "Settings");
  CHECK_FALSE(app.has(Role::menu, "Settings"));
  open_inspector_plan(app);
  CHECK(app.host().later_parts_fetched == 1);
}

TEST_CASE("settings that did not arrive say why, and are fetched again when they are asked for again") {
  UiTest app;
  app.host().later_part_error = "The server answered 404.";
  app.activate(Role::button, "Settings");
  CHECK(app.has(Role::alert, "The settings cannot be shown now: The server answered 404."));
  CHECK_FALSE(app.has(Role::menu, "Settings"));
  app.host().later_part_error.clear();
  app.activate(Role::button, "Settings");
  CHECK(app.host().later_parts_fetched == 2);
  CHECK(app.has(Role::menu, "Settings"));
}

TEST_CASE("settings that were asked for on the start screen do not open over a plan that came first") {
  UiTest app;
  app.host().answers = false;
  app.activate(Role::button, "Settings");
  app.host().answers = true;
  open_inspector_plan(app);
  app.send(host::LaterPartArrived{});
  CHECK(app.has(Role::listitem, "Organisation: ICCA"));
  CHECK_FALSE(app.has(Role::menu, "Settings"));
}
