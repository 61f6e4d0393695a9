// The top bar, the question about unsaved changes, and the notice.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/harness.hpp"
#include "ui/inspector_plan.hpp"
#include "ui/layout.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

void begin(UiTest& app) { app.click(Role::button, "New plan"); }

void begin_with_changes(UiTest& app) {
  begin(app);
  app.click(Role::button, "Add organisation");
  app.type("ICCA");
}

bool has_text(const UiTest& app, const std::string& words) { return app.has(Role::text, words); }

} // namespace

TEST_CASE("a pointer that rests on a button shows its words, and then no frame is drawn any more") {
  UiTest app;
  open_inspector_plan(app);
  app.move_to(app.centre(Role::button, "Open"));
  app.wait(2); // fails when the program goes on asking for frames
  CHECK_FALSE(app.host().frame_is_due());
  CHECK(app.host().frames_requested == 0);
}

TEST_CASE("the toolbar has every command by its name, and says which can be used") {
  UiTest app;
  begin(app);
  for (const char* name : {"New plan", "Open", "Save", "Undo", "Redo", "Start"}) {
    CHECK(app.has(Role::button, name));
  }
  app.click(Role::button, "Add organisation");
  CHECK_FALSE(app.node(Role::button, "Undo").disabled);
  CHECK(app.node(Role::button, "Redo").disabled);
  CHECK(app.node(Role::button, "Save").shortcut == "Control+S");
}

TEST_CASE("Undo and Redo of the toolbar go back and forth") {
  UiTest app;
  begin(app);
  app.click(Role::button, "Add objective");
  CHECK(app.plan().objectives.size() == 1);
  app.click(Role::button, "Undo");
  CHECK(app.plan().objectives.empty());
  app.click(Role::button, "Redo");
  CHECK(app.plan().objectives.size() == 1);
}

TEST_CASE("tabs open regions of their own names") {
  UiTest app;
  begin(app);
  CHECK(app.has(Role::tablist, "Views"));
  CHECK(app.node(Role::tab, "Canvas").selected);
  app.click(Role::tab, "Success matrix");
  CHECK(app.has(Role::region, "Success matrix"));
  CHECK_FALSE(app.has(Role::region, "Canvas"));
  app.activate(Role::tab, "Canvas");
  CHECK(app.has(Role::region, "Canvas"));
}

TEST_CASE("unsaved changes are told in words until they are saved") {
  UiTest app;
  begin_with_changes(app);
  CHECK(has_text(app, "Unsaved changes"));
  app.wait(1);
  CHECK(has_text(app, "Unsaved changes, kept in this browser"));
  app.click(Role::button, "Save");
  CHECK(has_text(app, "No unsaved changes"));
}

TEST_CASE("the plan's title leads to its field") {
  UiTest app;
  begin(app);
  app.click(Role::button, "Edit title: Untitled plan");
  REQUIRE(app.focused_node() != nullptr);
  CHECK(app.focused_node()->name == "Title");
  app.type("Meeting of minds");
  CHECK(app.has(Role::heading, "Meeting of minds"));
}

TEST_CASE("the plan's title leads to its field from the success matrix, too") {
  UiTest app;
  begin(app);
  app.click(Role::tab, "Success matrix");
  app.click(Role::button, "Edit title: Untitled plan");
  REQUIRE(app.focused_node() != nullptr);
  CHECK(app.focused_node()->name == "Title");
}

TEST_CASE("a new plan over unsaved changes asks first; Cancel leaves everything as it was") {
  UiTest app;
  begin_with_changes(app);
  app.click(Role::button, "New plan");
  CHECK(app.node(Role::dialog, "Unsaved changes").modal);
  CHECK(app.plan().organisations.size() == 1);
  app.click(Role::button, "Cancel");
  CHECK_FALSE(app.has(Role::dialog, "Unsaved changes"));
  CHECK(app.plan().organisations.size() == 1);
}

TEST_CASE("Escape cancels the question") {
  UiTest app;
  begin_with_changes(app);
  app.click(Role::button, "New plan");
  app.key("Escape");
  CHECK_FALSE(app.has(Role::dialog, "Unsaved changes"));
  CHECK(app.plan().organisations.size() == 1);
}

TEST_CASE("Go on without saving begins the new plan") {
  UiTest app;
  begin_with_changes(app);
  app.click(Role::button, "New plan");
  app.click(Role::button, "Go on without saving");
  CHECK(app.plan().organisations.empty());
  CHECK(app.host().downloads.empty());
}

TEST_CASE("Save first saves, then goes on, from the start screen too") {
  UiTest app;
  begin_with_changes(app);
  app.click(Role::button, "Start");
  app.click(Role::button, "New plan");
  app.click(Role::button, "Save first");
  CHECK(app.host().downloads.size() == 1);
  CHECK(app.host().downloads.front().bytes.find("ICCA") != std::string::npos);
  CHECK(app.plan().organisations.empty());
}

TEST_CASE("a file that cannot be opened is refused in an alert that stays until it is closed") {
  UiTest app;
  begin_with_changes(app);
  app.open_file("broken.json", "not JSON");
  app.wait(20);
  REQUIRE(app.nodes(Role::alert).size() == 1);
  CHECK(app.plan().organisations.size() == 1);
  app.click(Role::button, "Close");
  CHECK(app.nodes(Role::alert).empty());
}

TEST_CASE("a notice that is no error leaves by itself, and the program is idle until then") {
  UiTest app;
  open_inspector_plan(app);
  const auto attach = [&] {
    const Rect measure = app.node(Role::listitem, "Success measure: Members served").rect;
    app.drag({measure.min.x, measure.min.y + measure.height() / 4},
             app.centre(Role::listitem, "Objective: Recognise"));
  };
  attach();
  attach(); // it is attached already: that is told in a notice
  REQUIRE(app.nodes(Role::status).size() == 1);
  app.wait(3);
  CHECK(app.nodes(Role::status).size() == 1);
  REQUIRE(app.host().wake_at.has_value());
  app.wait(*app.host().wake_at - app.host().clock_seconds);
  CHECK(app.nodes(Role::status).empty());
}

TEST_CASE("everything in the toolbar is in sight and apart from the rest, from tablet to wall") {
  const bool for_fingers = GENERATE(false, true);
  for (const Vec2 size : {Vec2{640, 900}, Vec2{768, 1024}, Vec2{1024, 768}, Vec2{1200, 800}, Vec2{1280, 800},
                          Vec2{1640, 900}, Vec2{1920, 1080}}) {
    CAPTURE(size.x, for_fingers);
    UiTest app(size);
    begin(app);
    app.send(host::PreferencesChanged{.coarse_pointer = for_fingers});
    std::vector<const ui::Node*> shown;
    for (const char* name :
         {"Start", "Edit title: Untitled plan", "Undo", "Redo", "New plan", "Open", "Save"}) {
      shown.push_back(&app.node(Role::button, name));
    }
    for (const ui::Node* tab : app.nodes(Role::tab)) shown.push_back(tab);
    for (const ui::Node* one : shown) {
      CAPTURE(one->name);
      CHECK(one->rect.min.x >= 12);
      CHECK(one->rect.max.x <= size.x - 12);
      CHECK(one->rect.max.y <= ui::layout::top_bar(size).max.y);
      if (for_fingers && one->role != Role::tab) CHECK(one->rect.height() >= 44);
      for (const ui::Node* other : shown) CHECK((one == other || !one->rect.overlaps(other->rect)));
    }
  }
}

TEST_CASE("controls grow for a finger once it is lifted, never under it, and shrink again for a mouse") {
  UiTest app;
  begin(app);
  const auto height = [&app] { return app.node(Role::button, "Add note").rect.height(); };
  const double for_a_mouse = height();
  CHECK(for_a_mouse < 44);
  const Vec2 at = app.centre(Role::button, "Undo");
  app.send(host::PointerPressed{at, 0, 1, {}, host::PointerKind::touch, 0});
  CHECK(height() == for_a_mouse);
  app.send(host::PointerMoved{at + Vec2{1, 1}, {}, host::PointerKind::touch, 0});
  CHECK(height() == for_a_mouse);
  app.send(host::PointerReleased{at, 0, {}, host::PointerKind::touch, 0});
  CHECK(height() == 44);
  app.move_to({640, 300});
  app.move_to({641, 300});
  CHECK(height() == for_a_mouse);
}

TEST_CASE("a pointer that jumps onto a control and presses it hits it, though a finger was there before") {
  UiTest app;
  begin(app);
  app.send(host::PointerPressed{{640, 700}, 0, 1, {}, host::PointerKind::touch, 0});
  app.send(host::PointerReleased{{640, 700}, 0, {}, host::PointerKind::touch, 0});
  for (int i = 0; i < 2; ++i)
    app.click(Role::button, "Add note"); // the lowest tile: it moves most when tiles shrink
  CHECK(app.plan().notes.size() == 2);
  CHECK(app.node(Role::button, "Add note").rect.height() == 44);
}

TEST_CASE("where the usual pointer is a finger, controls are large from the start") {
  UiTest app;
  app.send(host::PreferencesChanged{.coarse_pointer = true});
  CHECK(app.node(Role::button, "New plan").rect.height() >= 44);
}
