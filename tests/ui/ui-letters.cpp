// Shortcuts of one letter or sign (WCAG 2.1.4): on the canvas or with the focus nowhere, and not at all when
// they are turned off.
#include <catch2/catch_test_macros.hpp>

#include "ui/commands.hpp"
#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

constexpr host::Modifiers control{false, true, false, false, true};
constexpr host::Modifiers shift{true, false, false, false, false};
constexpr const char* switch_name = "Shortcuts of one letter";

} // namespace

TEST_CASE("a letter adds a card while the focus is nowhere, on a card, or where a press left it unseen") {
  UiTest app;
  open_inspector_plan(app);
  app.key("n");
  CHECK(app.plan().notes.size() == 1);
  app.key("Escape");
  app.focus(Role::listitem, "Organisation: ICCA");
  app.key("n");
  CHECK(app.plan().notes.size() == 2);
  app.click(Role::button, "Zoom in");
  app.key("n");
  CHECK(app.plan().notes.size() == 3);
}

TEST_CASE("a letter does nothing while the keyboard stands on a button, a tab or in a menu") {
  UiTest app;
  open_inspector_plan(app);
  const double zoom = app.editor().camera.zoom;
  for (const char* key : {"o", "b", "m", "p", "n", "+", "-", "?", "]", "["}) {
    CAPTURE(key);
    const PlanPtr before = app.editor().history.present.plan;
    app.focus(Role::button, "Add organisation");
    app.key(key);
    app.focus(Role::tab, "Canvas");
    app.key(key);
    CHECK(app.editor().history.present.plan == before);
    CHECK(app.editor().camera.zoom == zoom);
    CHECK_FALSE(app.has(Role::dialog, "Keyboard shortcuts"));
  }
  app.key("k", control); // with Control they count everywhere
  CHECK(app.has(Role::dialog, "Commands"));
}

TEST_CASE("shortcuts of one letter are turned off in the menu Settings, kept, and the sheet says so") {
  UiTest app;
  open_inspector_plan(app);
  app.click(Role::button, "Settings");
  CHECK(app.node(Role::menuitem, switch_name).checked);
  CHECK(app.node(Role::menuitem, switch_name).checkable);
  CHECK_FALSE(app.node(Role::menuitem, switch_name).one_of);
  app.click(Role::menuitem, switch_name);
  CHECK(app.host().settings["appearance"] == "system 100 no-letters");
  CHECK(app.host().announcements.back() == "Shortcuts of one letter are off");
  const PlanPtr before = app.editor().history.present.plan;
  const double zoom = app.editor().camera.zoom;
  app.click({640, 640}); // the table
  for (const ui::CommandRow& row : ui::command_table()) {
    if (!ui::is_one_letter(row.shortcut)) continue;
    CAPTURE(row.name);
    app.key(std::string(row.shortcut.key), row.shortcut.shift ? shift : host::Modifiers());
  }
  CHECK(app.editor().history.present.plan == before);
  CHECK(app.editor().camera.zoom == zoom);
  CHECK_FALSE(app.has(Role::dialog, "Keyboard shortcuts"));
  app.key("a", control);
  CHECK_FALSE(editor::selection_of(app.editor()).empty()); // others still work
  app.key("k", control);
  app.type("Keyboard sh");
  CHECK(app.has(Role::text, "Those of one letter or sign are turned off. The menu Settings turns them on."));
  app.click(Role::button, "Done");
  app.key("k", control);
  app.type("Shortcuts of one");
  CHECK(app.host().settings["appearance"] == "system 100");
  app.key("?", shift);
  CHECK(app.has(Role::text,
                "Those of one letter or sign work on the canvas. The menu Settings turns them off."));
}

TEST_CASE("what this browser kept about letters counts from the start") {
  UiTest app;
  app.send(host::SettingArrived{"appearance", "dark 125 no-letters"});
  open_inspector_plan(app);
  app.key("n");
  CHECK(app.plan().notes.empty());
  CHECK(app.host().look.scale == 1.25);
}

TEST_CASE(
    "the space bar pans while a card that was clicked has the focus, and picks while the keyboard stands "
    "there") {
  UiTest app;
  open_inspector_plan(app);
  const Vec2 at = app.centre(Role::listitem, "Organisation: ICCA");
  app.press(at);
  app.focus(Role::listitem, "Organisation: ICCA"); // as the page gives it by the press
  app.release(at);
  const editor::Camera before = app.editor().camera;
  const PlanPtr plan = app.editor().history.present.plan;
  app.node_key(" ");
  CHECK(app.editor().space_held);
  app.drag(at, at + Vec2{60, 40});
  app.send(host::KeyReleased{" "});
  CHECK_FALSE(app.editor().space_held);
  CHECK_FALSE(app.editor().camera == before);
  CHECK(app.editor().history.present.plan == plan);
  app.focus(Role::listitem, "Organisation: BestCities"); // by the keyboard
  app.node_key(" ");
  CHECK_FALSE(app.editor().space_held);
}
