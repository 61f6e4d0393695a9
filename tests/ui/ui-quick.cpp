// The dialogs that a key opens: Find, Commands, Keyboard shortcuts.
#include <catch2/catch_test_macros.hpp>

#include "ui/commands.hpp"
#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

constexpr host::Modifiers control{false, true, false, false, true};

} // namespace

TEST_CASE("Ctrl+F finds a card by its words; Enter goes there, Ctrl+G to the next") {
  UiTest app;
  open_inspector_plan(app);
  app.key("f", control);
  REQUIRE(app.has(Role::dialog, "Find"));
  CHECK(app.focused_node()->name == "Find on the canvas");
  app.type("icca");
  CHECK_FALSE(app.has(Role::dialog, "Find"));
  CHECK(app.node(Role::listitem, "Organisation: ICCA").selected);
  CHECK(app.focused_node()->name == "Organisation: ICCA");
  CHECK(app.has(Role::heading, "Organisation"));
  app.key("f", control);
  app.type("e", false);
  app.activate(Role::option, "Objective: Recognise");
  CHECK_FALSE(app.has(Role::dialog, "Find"));
  CHECK(app.node(Role::listitem, "Objective: Recognise").selected);
  app.key("g", control);
  CHECK_FALSE(app.node(Role::listitem, "Objective: Recognise").selected);
}

TEST_CASE("Find says when nothing is found, and Escape closes it") {
  UiTest app;
  open_inspector_plan(app);
  app.key("f", control);
  app.type("Bergen", false);
  CHECK(app.has(Role::text, "No card holds these words."));
  app.key("Escape");
  CHECK_FALSE(app.has(Role::dialog, "Find"));
}

TEST_CASE("Commands are found by a part of their name and run by Enter, from every view") {
  UiTest app;
  open_inspector_plan(app);
  app.activate(Role::tab, "Path");
  app.click(Role::button, "Commands");
  REQUIRE(app.has(Role::dialog, "Commands"));
  CHECK_FALSE(app.has(Role::option, "Add note")); // only on the canvas
  app.type("readi");
  CHECK_FALSE(app.has(Role::dialog, "Commands"));
  CHECK(app.has(Role::region, "Readiness"));
  app.key("k", control);
  app.type("find", false);
  app.activate(Role::option, "Find");
  CHECK(app.has(Role::dialog, "Find")); // a command may open a dialog itself
  app.key("Escape");
  app.key("k", control);
  CHECK(app.focused_node()->value.empty()); // what was written before is gone
  CHECK(app.has(Role::option, "New plan"));
}

TEST_CASE("who looks for a card among the commands finds it") {
  UiTest app;
  open_inspector_plan(app);
  app.key("k", control);
  app.type("recog", false);
  CHECK(app.has(Role::option, "Find “recog” on the canvas"));
  app.type("");
  CHECK_FALSE(app.has(Role::dialog, "Commands"));
  CHECK(app.node(Role::listitem, "Objective: Recognise").selected);
}

TEST_CASE("what is found does not lie below the bars, the minimap or the notice that says so") {
  UiTest app;
  open_inspector_plan(app);
  for (int turns = 0; turns < 30; ++turns) {
    app.wheel({620, 400}, {turns % 2 == 0 ? 70.0 : -40.0, turns % 3 == 0 ? 130.0 : -90.0});
    app.key("f", control);
    app.type("e");
    CAPTURE(turns);
    const ui::Node* found = nullptr;
    for (const ui::Node* item : app.nodes(Role::listitem)) found = item->selected ? item : found;
    REQUIRE(found != nullptr);
    for (const Rect& part : app.editor().floating.lasting) CHECK_FALSE(part.overlaps(found->rect));
    CHECK_FALSE(app.node(Role::group, "Notice").rect.overlaps(found->rect));
  }
}

TEST_CASE("what is found follows the words while the dialog is open") {
  UiTest app;
  open_inspector_plan(app);
  app.key("f", control);
  app.type("icc", false);
  CHECK(app.has(Role::option, "Organisation: ICCA"));
  CHECK_FALSE(app.has(Role::option, "Objective: Recognise"));
  app.type_into("Find on the canvas", "recog");
  CHECK(app.has(Role::option, "Objective: Recognise"));
  CHECK_FALSE(app.has(Role::option, "Organisation: ICCA"));
}

TEST_CASE("the sheet of shortcuts lists each key of the command table") {
  UiTest app;
  open_inspector_plan(app);
  app.key("?", {true, false, false, false, false});
  REQUIRE(app.has(Role::dialog, "Keyboard shortcuts"));
  for (const ui::CommandRow& row : ui::command_table()) {
    if (row.shortcut.key.empty()) continue;
    CAPTURE(row.name);
    CHECK(app.has(Role::listitem, std::string(row.name) + ": " + ui::shortcut_text(row)));
  }
  app.click(Role::button, "Done");
  CHECK_FALSE(app.has(Role::dialog, "Keyboard shortcuts"));
}

TEST_CASE("without the part of the program that they are in, the dialogs are not offered") {
  UiTest app;
  app.host().later_part_error = "gone";
  open_inspector_plan(app);
  CHECK(app.node(Role::button, "Commands").disabled);
  app.key("f", control);
  CHECK_FALSE(app.has(Role::dialog, "Find"));
}
