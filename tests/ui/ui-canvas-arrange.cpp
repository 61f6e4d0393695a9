// Arranging cards: layers, locks, aligning, tidying, and the menu of the canvas.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

constexpr const char* icca_card = "Organisation: ICCA";
constexpr const char* bestcities_card = "Organisation: BestCities";
const host::Modifiers control{.control = true, .primary = true}, shift{.shift = true};
const host::Modifiers control_shift{.shift = true, .control = true, .primary = true};
constexpr int right_button = 2;

void run(UiTest& app, const std::string& command) {
  app.key("k", control);
  app.type(command);
}

int layer_of(const UiTest& app, OrganisationId id) { return app.plan().organisations.find(id)->place->layer; }
const std::string& label(const UiTest& app) { return app.editor().history.present.label; }
std::size_t steps(const UiTest& app) { return app.editor().history.past.size(); }

void right_click(UiTest& app, Vec2 at) {
  app.press(at, {}, right_button);
  app.release(at, {}, right_button);
}

void select_both(UiTest& app) {
  app.click(Role::listitem, icca_card);
  app.click(Role::listitem, bestcities_card, shift);
}

Vec2 empty_place(const UiTest& app) { return app.on_screen({600, 250}); }

void finger(UiTest& app, Vec2 at, int clicks = 1) {
  app.send(host::PointerMoved{at, {}, host::PointerKind::touch, 0});
  app.send(host::PointerPressed{at, 0, clicks, {}, host::PointerKind::touch, 0});
}
void lift(UiTest& app, Vec2 at) { app.send(host::PointerReleased{at, 0, {}, host::PointerKind::touch, 0}); }

bool rests(const UiTest& app) { return std::holds_alternative<editor::NoGesture>(app.editor().gesture); }

} // namespace

TEST_CASE(
    "a locked card says so, stays when it is dragged, nudged or deleted, and is unlocked by the same key") {
  UiTest app;
  open_inspector_plan(app);
  app.click(Role::listitem, icca_card);
  app.key("l", control_shift);
  CHECK(label(app) == "Lock ICCA");
  const auto says_locked = [&] {
    return app.node(Role::listitem, icca_card).description.find("Locked.") != std::string::npos;
  };
  CHECK(says_locked());
  const std::size_t before = steps(app);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  app.drag(at, at + Vec2{60, 60});
  app.click(Role::listitem, icca_card);
  app.key("ArrowRight");
  app.key("Delete");
  CHECK(steps(app) == before);
  CHECK(app.has(Role::status, "ICCA is locked. Unlock it first."));
  app.key("l", control_shift);
  CHECK(label(app) == "Unlock ICCA");
  CHECK_FALSE(says_locked());
}

TEST_CASE("brackets bring a card to the front and send it to the back") {
  UiTest app;
  open_inspector_plan(app);
  app.click(Role::listitem, icca_card);
  app.key("]");
  CHECK(layer_of(app, icca) == 1);
  CHECK(label(app) == "Bring ICCA to the front");
  app.key("[");
  CHECK(layer_of(app, icca) == -1);
}

TEST_CASE("cards are aligned by a command, which one card alone does not have") {
  UiTest app;
  open_inspector_plan(app);
  app.click(Role::listitem, icca_card);
  app.key("k", control);
  CHECK_FALSE(app.has(Role::option, "Align top"));
  app.key("Escape");
  app.click(Role::listitem, bestcities_card, shift);
  run(app, "Align top");
  CHECK(place_of(app, bestcities).y == 0);
  CHECK(label(app) == "Align the top edges of 2 cards");
}

TEST_CASE("tidied cards glide to their places, unless motion is not wanted") {
  UiTest app;
  open_inspector_plan(app);
  const auto seconds_of = [&](const std::string& command) {
    app.key("k", control);
    app.type(command, false);
    const double before = app.host().clock_seconds;
    app.activate(Role::option, command);
    return app.host().clock_seconds - before;
  };
  const double moving = seconds_of("Tidy");
  CHECK(label(app) == "Tidy the canvas");
  const auto middle = [&](const char* card) { return app.centre(Role::listitem, card); };
  CHECK(std::abs(middle(icca_card).y - middle(bestcities_card).y) < 2); // face to face
  CHECK(moving >= 0.2);
  // What is written next does not wait until all stands.
  CHECK(app.host().settled_at < app.host().clock_seconds - 0.1);
  const Rect at_rest = app.node(Role::listitem, icca_card).rect;
  const Vec2 corner = app.on_screen(place_of(app, icca));
  CHECK(length(at_rest.min - corner) < 1);
  app.key("z", control);
  app.send(host::PreferencesChanged{.reduced_motion = true});
  CHECK(seconds_of("Tidy") < moving);
}

TEST_CASE("the right button opens the menu of a card, which it selects; Escape gives the focus back to it") {
  UiTest app;
  open_inspector_plan(app);
  right_click(app, app.centre(Role::listitem, icca_card));
  REQUIRE(app.has(Role::menu, "Card"));
  CHECK(app.node(Role::listitem, icca_card).selected);
  CHECK(app.focused_node()->name == "Bring to front");
  CHECK(app.node(Role::menuitem, "Bring to front").shortcut == "]");
  CHECK_FALSE(app.has(Role::menuitem, "Unlock"));
  CHECK_FALSE(app.has(Role::menuitem, "Align and distribute…"));
  app.key("Delete"); // the menu has the keyboard
  CHECK(app.plan().organisations.find(icca) != nullptr);
  app.key("Escape");
  CHECK_FALSE(app.has(Role::menu, "Card"));
  REQUIRE(app.focused_node() != nullptr);
  CHECK(app.focused_node()->name == icca_card);
  right_click(app, app.centre(Role::listitem, icca_card));
  app.click(Role::menuitem, "Delete");
  CHECK(app.plan().organisations.find(icca) == nullptr);
  CHECK_FALSE(app.has(Role::menu, "Card"));
}

TEST_CASE("a menu is whole wherever it is asked for, also after a shorter one") {
  UiTest app;
  open_inspector_plan(app);
  for (const Vec2 at : {Vec2{640, 650}, Vec2{640, 400}, Vec2{900, 690}, Vec2{340, 797}}) {
    CAPTURE(at.x, at.y);
    right_click(app, at);
    app.settle();
    const std::vector<const ui::Node*> items = app.nodes(Role::menuitem);
    REQUIRE(items.size() > 8);
    const Rect menu = app.nodes(Role::menu).front()->rect;
    CHECK(menu.max.y <= 792);
    for (const ui::Node* item : items) {
      CAPTURE(item->name);
      CHECK_FALSE(item->hidden_by_scroll);
      CHECK(menu.holds(item->rect));
    }
    app.key("Escape");
  }
}

TEST_CASE("what can be done with a locked and an unlocked card together stands whole in the inspector") {
  for (const double wide : {1280.0, 1024.0}) {
    CAPTURE(wide);
    UiTest app({wide, 800});
    open_inspector_plan(app);
    app.click(Role::listitem, icca_card);
    app.key("l", control_shift);
    app.click(Role::listitem, bestcities_card, shift);
    app.settle();
    const Rect panel = app.node(Role::region, "Inspector").rect;
    const double words = app.node(Role::button, "Duplicate").rect.width();
    for (const char* name : {"Duplicate", "Delete", "Lock", "Unlock", "Back to the library"}) {
      CAPTURE(name);
      const Rect rect = app.node(Role::button, name).rect;
      CHECK(panel.holds(rect));
      CHECK(rect.width() > words * 0.6); // its icon and all of its words
    }
  }
}

TEST_CASE("several cards get a frame round them from their menu, and move with it") {
  UiTest app;
  open_inspector_plan(app);
  select_both(app);
  right_click(app, app.centre(Role::listitem, icca_card));
  app.click(Role::menuitem, "Add frame");
  app.type("Who meets");
  REQUIRE(app.plan().frames.size() == 1);
  const Frame& frame = *app.plan().frames.begin();
  CHECK(frame.title == "Who meets");
  const Rect box{{frame.place->x, frame.place->y},
                 {frame.place->x + *frame.place->width, frame.place->y + *frame.place->height}};
  const Placement before = *app.plan().organisations.find(icca)->place;
  CHECK(box.contains({before.x, before.y}));
  app.focus(Role::listitem, "Frame: Who meets");
  app.node_key("ArrowRight", control_shift);
  CHECK(app.plan().organisations.find(icca)->place->x > before.x);
}

TEST_CASE("a frame that is not selected is dragged by its title, and takes along what stands in it") {
  UiTest app;
  open_inspector_plan(app);
  select_both(app);
  app.key("f");
  app.type("Who meets");
  const Placement frame = *(*app.plan().frames.begin()).place;
  const Placement card = *app.plan().organisations.find(icca)->place;
  app.click(Vec2{300, 780});
  REQUIRE(app.editor().history.present.selection.empty());
  const Vec2 title = app.on_screen({frame.x + 20, frame.y - 15});
  app.drag(title, title + Vec2{0, 40}, control);
  const double zoom = app.editor().camera.zoom;
  CHECK((*app.plan().frames.begin()).place->y == std::round(frame.y + 40 / zoom));
  CHECK((*app.plan().frames.begin()).place->x == frame.x);
  CHECK(app.plan().organisations.find(icca)->place->x == card.x);
  CHECK(app.plan().organisations.find(icca)->place->y == std::round(card.y + 40 / zoom));
}

TEST_CASE("a press outside of the menu closes it, and nothing else happens") {
  for (const int button : {0, right_button}) {
    CAPTURE(button);
    UiTest app;
    open_inspector_plan(app);
    right_click(app, app.centre(Role::listitem, icca_card));
    const Vec2 at = app.centre(Role::listitem, "Programme: Incredible Impacts");
    REQUIRE_FALSE(app.node(Role::menu, "Card").rect.contains(at));
    app.press(at, {}, button);
    app.release(at, {}, button);
    CHECK_FALSE(app.has(Role::menu, "Card"));
    CHECK(app.node(Role::listitem, icca_card).selected);
    CHECK(rests(app));
  }
}

TEST_CASE("the menu of several cards has a second page for aligning them") {
  UiTest app;
  open_inspector_plan(app);
  select_both(app);
  right_click(app, app.centre(Role::listitem, bestcities_card));
  app.click(Role::menuitem, "Align and distribute…");
  REQUIRE(app.has(Role::menu, "Align and distribute"));
  CHECK(app.node(Role::menuitem, "Distribute horizontally").disabled); // two have one gap
  app.activate(Role::menuitem, "Align bottom");
  CHECK(label(app) == "Align the bottom edges of 2 cards");
  CHECK(app.editor().history.present.selection.size() == 2);
}

TEST_CASE("the menu key opens the menu of the card that has the focus, else of the canvas") {
  UiTest app;
  open_inspector_plan(app);
  app.key("F10", shift);
  REQUIRE(app.has(Role::menu, "Canvas"));
  app.key("Escape");
  app.focus(Role::listitem, app.nodes(Role::listitem).front()->name);
  const std::string name = app.focused_node()->name;
  app.key("ContextMenu");
  REQUIRE(app.has(Role::menu, "Card"));
  CHECK(app.node(Role::listitem, name).selected);
  app.key("Escape");
  CHECK(app.focused_node()->name == name);
}

TEST_CASE("from the menu of the canvas a card is added where the pointer was") {
  UiTest app;
  open_inspector_plan(app);
  const Vec2 at = empty_place(app);
  right_click(app, at);
  REQUIRE(app.has(Role::menu, "Canvas"));
  app.click(Role::menuitem, "Add note");
  REQUIRE(app.plan().notes.size() == 1);
  const Placement& place = *(*app.plan().notes.begin()).place;
  CHECK(length(Vec2{place.x, place.y} + Vec2{110, 70} - Vec2{600, 250}) < 2); // its middle
  app.type("Ask the room");
  CHECK((*app.plan().notes.begin()).text == "Ask the room");
}

TEST_CASE("a double click on the empty canvas asks for the kind of a new card; Enter takes an organisation") {
  UiTest app;
  open_inspector_plan(app);
  app.double_click(empty_place(app));
  REQUIRE(app.has(Role::menu, "Add a card here"));
  CHECK(app.focused_node()->name == "Organisation");
  app.activate(Role::menuitem, "Organisation");
  CHECK(app.plan().organisations.size() == 3);
  CHECK(label(app) == "Add organisation");
  CHECK(app.focused_node()->role == Role::textbox);
}

TEST_CASE("a double click so quick that it arrives at once opens that menu, too, and leaves it open") {
  UiTest app;
  open_inspector_plan(app);
  const Vec2 at = empty_place(app);
  app.move_to(at);
  for (const int clicks : {1, 2}) {
    app.host().push(host::PointerPressed{at, 0, clicks, {}, host::PointerKind::mouse, 0});
    app.host().push(host::PointerReleased{at, 0, {}, host::PointerKind::mouse, 0});
  }
  app.settle();
  CHECK(app.has(Role::menu, "Add a card here"));
}

TEST_CASE("a finger that rests on a card opens its menu and leaves no move behind") {
  UiTest app;
  open_inspector_plan(app);
  const Vec2 before = place_of(app, icca);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  finger(app, at);
  app.wait(0.2);
  CHECK_FALSE(app.has(Role::menu, "Card"));
  app.wait(0.4);
  REQUIRE(app.has(Role::menu, "Card"));
  app.send(host::PointerMoved{at + Vec2{80, 40}, {}, host::PointerKind::touch, 0});
  CHECK(rests(app));
  lift(app, at + Vec2{80, 40});
  CHECK(app.has(Role::menu, "Card"));
  CHECK(place_of(app, icca) == before);
  CHECK(app.node(Role::listitem, icca_card).selected);
  app.key("Escape");
  CHECK(rests(app));
}

TEST_CASE("two fingers that come down in one moment open no menu, however long they rest") {
  UiTest app;
  open_inspector_plan(app);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  app.host().push(host::PointerPressed{at, 0, 1, {}, host::PointerKind::touch, 0});
  app.send(host::PointerCancelled{}); // the second finger makes a pinch of it
  app.wait(0.8);
  CHECK(app.nodes(Role::menu).empty());
  CHECK(rests(app));
}

TEST_CASE("a finger that moves opens no menu, nor does a mouse button that is held") {
  UiTest app;
  open_inspector_plan(app);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  finger(app, at);
  app.send(host::PointerMoved{at + Vec2{30, 0}, {}, host::PointerKind::touch, 0});
  app.wait(0.8);
  CHECK(app.nodes(Role::menu).empty());
  lift(app, at + Vec2{30, 0});
  const Vec2 there = app.centre(Role::listitem, bestcities_card);
  app.press(there);
  app.wait(0.8);
  CHECK(app.nodes(Role::menu).empty());
  app.release(there);
}

TEST_CASE(
    "a finger that rests on the empty canvas opens its menu; lifted, it draws nothing and pans nothing") {
  UiTest app;
  open_inspector_plan(app);
  const auto camera = app.editor().camera;
  finger(app, empty_place(app));
  app.wait(0.6);
  REQUIRE(app.has(Role::menu, "Canvas"));
  lift(app, empty_place(app));
  CHECK(app.editor().camera == camera);
  CHECK(rests(app));
}

TEST_CASE("a connection has a menu of its own") {
  UiTest app;
  open_inspector_plan(app);
  const std::string line = "ICCA contributes knowledge to Recognise";
  app.focus(Role::listitem, line);
  app.key("ContextMenu");
  REQUIRE(app.has(Role::menu, "Connection"));
  app.activate(Role::menuitem, "Delete");
  CHECK(app.plan().contributions.size() == 0);
}

TEST_CASE("without the later part there is no menu and nothing to arrange with") {
  UiTest app;
  app.host().later_part_error = "gone";
  open_inspector_plan(app);
  right_click(app, app.centre(Role::listitem, icca_card));
  CHECK(app.nodes(Role::menu).empty());
  app.click(Role::listitem, icca_card);
  app.key("]");
  CHECK(layer_of(app, icca) == 0);
}

TEST_CASE("what went with a deleted card is told, and all of it comes back with one press") {
  UiTest app;
  open_inspector_plan(app);
  const PlanPtr before = app.editor().history.present.plan;
  app.click(Role::listitem, icca_card);
  app.key("Delete");
  REQUIRE(app.plan().organisations.find(icca) == nullptr);
  const ui::Node& told = *app.nodes(Role::status).front();
  CHECK(told.name.starts_with("Deleted ICCA and "));
  CHECK(told.rect.max.y < app.node(Role::group, "Zoom").rect.min.y); // the bars can be used meanwhile
  app.click(Role::button, "Undo deletion");
  CHECK(app.plan() == *before);
  CHECK_FALSE(app.has(Role::button, "Undo deletion"));
}
