// Placing cards from the palette on the canvas.
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"
#include "ui/layout.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

constexpr Vec2 spot{640, 300};

const editor::PlaceGesture* placing(const UiTest& app) {
  return std::get_if<editor::PlaceGesture>(&app.editor().gesture);
}

} // namespace

TEST_CASE("a tile dragged over the canvas follows the pointer and is placed with its middle there") {
  UiTest app;
  app.click(Role::button, "New plan");
  app.press(app.centre(Role::button, "Add organisation"));
  app.move_to(app.centre(Role::button, "Add organisation") + Vec2{10, 0});
  app.move_to(spot);
  REQUIRE(placing(app) != nullptr);
  CHECK(placing(app)->over_canvas);
  CHECK(placing(app)->pointer_on_screen == spot);
  CHECK(app.plan().organisations.empty());
  app.release(spot);
  REQUIRE(app.plan().organisations.size() == 1);
  const Vec2 middle = app.centre(Role::listitem, "Organisation: Unnamed organisation");
  CHECK(std::abs(middle.x - spot.x) <= 1);
  CHECK(std::abs(middle.y - spot.y) <= 1);
  CHECK(placing(app) == nullptr);
}

TEST_CASE("on a tablet held upright a tile is carried up from below, and the card's form stands below") {
  UiTest app({768, 1024});
  app.click(Role::button, "New plan");
  const Vec2 free{400, 300};
  app.drag(app.centre(Role::button, "Add organisation"), free);
  app.type("ICCA");
  const Vec2 middle = app.centre(Role::listitem, "Organisation: ICCA");
  CHECK(std::abs(middle.x - free.x) <= 1);
  const Rect form = app.field("Name").rect;
  CHECK(form.min.y > ui::layout::visible_canvas({768, 1024}).max.y);
  CHECK(form.max.y < 1024);
  app.click(Role::button, "Fit all");
  app.wait(0.5);
  const Rect card = app.node(Role::listitem, "Organisation: ICCA").rect;
  CHECK(ui::layout::visible_canvas({768, 1024}).holds(card));
}

TEST_CASE(
    "a finger carries a tile to the canvas when it rested on it or goes aside; else it pulls the palette") {
  for (const Vec2 size : {Vec2{768, 1024}, Vec2{1024, 600}}) { // the palette is longer than its room
    CAPTURE(size.x);
    UiTest app(size);
    app.send(host::PreferencesChanged{.coarse_pointer = true});
    app.click(Role::button, "New plan");
    const Vec2 there = ui::layout::visible_canvas(size).centre();
    const auto touch = [&app](Vec2 from, double rest, std::initializer_list<Vec2> way) {
      app.send(host::PointerPressed{from, 0, 1, {}, host::PointerKind::touch, 0});
      app.wait(rest);
      for (const Vec2 at : way) app.send(host::PointerMoved{at, {}, host::PointerKind::touch, 0});
      app.send(host::PointerReleased{*(way.end() - 1), 0, {}, host::PointerKind::touch, 0});
    };
    const Vec2 tile = app.centre(Role::button, "Add organisation");
    touch(tile, 0.5, {tile + Vec2{0, -20}, there});
    CHECK(app.plan().organisations.size() == 1);
    app.key("Escape");
    const Vec2 other = app.centre(Role::button, "Add success measure");
    touch(other, 0, {other + Vec2{20, 3}, there});
    CHECK(app.plan().measures.size() == 1);
    app.key("Escape");
    const Vec2 third = app.centre(Role::button, "Add objective");
    touch(third, 0, {third + Vec2{2, -20}, third + Vec2{2, -60}});
    CHECK(app.plan().objectives.empty());
    CHECK(app.centre(Role::button, "Add objective").y < third.y);
  }
}

TEST_CASE("after placing a card the cursor stands in its name") {
  UiTest app;
  app.click(Role::button, "New plan");
  app.drag(app.centre(Role::button, "Add objective"), spot);
  app.type("Recognise outstanding associations");
  CHECK(app.has(Role::listitem, "Objective: Recognise outstanding associations"));
}

TEST_CASE("a card let go over a panel is not placed") {
  UiTest app;
  app.click(Role::button, "New plan");
  const Vec2 tile = app.centre(Role::button, "Add note");
  app.press(tile);
  app.move_to(spot);
  const Vec2 panel = ui::layout::top_bar({1280, 800}).centre();
  app.move_to(panel);
  REQUIRE(placing(app) != nullptr);
  CHECK_FALSE(placing(app)->over_canvas);
  app.release(panel);
  CHECK(app.plan().notes.empty());
  CHECK(placing(app) == nullptr);
}

TEST_CASE("Escape gives up what is carried from the palette") {
  UiTest app;
  app.click(Role::button, "New plan");
  app.press(app.centre(Role::button, "Add programme"));
  app.move_to(spot);
  app.key("Escape");
  CHECK(placing(app) == nullptr);
  app.release(spot);
  CHECK(app.plan().programmes.empty());
}

TEST_CASE("an organisation of the library is dragged onto the canvas and keeps what it is") {
  Plan plan = inspector_plan();
  Organisation oslo;
  oslo.id = OrganisationId(0x13);
  oslo.name = "Oslo";
  plan.organisations.put(oslo);
  UiTest app;
  open_inspector_plan(app, plan);
  CHECK_FALSE(app.has(Role::listitem, "Organisation: Oslo"));
  app.drag(app.centre(Role::option, "Oslo"), {600, 640});
  CHECK(app.has(Role::listitem, "Organisation: Oslo"));
  CHECK(app.plan().organisations.size() == 3);
  CHECK(editor::selection_of(app.editor()) == std::vector<Ref>{OrganisationId(0x13)});
}

TEST_CASE("an organisation placed from the library by key gets the focus") {
  Plan plan = inspector_plan();
  Organisation oslo;
  oslo.id = OrganisationId(0x13);
  oslo.name = "Oslo";
  plan.organisations.put(oslo);
  UiTest app;
  open_inspector_plan(app, plan);
  app.activate(Role::option, "Oslo");
  REQUIRE(app.focused_node() != nullptr);
  CHECK(app.focused_node()->name == "Organisation: Oslo");
}
