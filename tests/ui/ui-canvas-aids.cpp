// What helps the hand on the canvas: snapping, the edge that the view goes along with, nearness, lines that
// find their card, and the minimap.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

constexpr const char* icca_card = "Organisation: ICCA";
constexpr const char* bestcities_card = "Organisation: BestCities";

const host::Modifiers shift{.shift = true};
const host::Modifiers command{.control = true, .primary = true};

/// Where both have something for the other: venues that ICCA needs, research that BestCities needs.
Plan meeting_plan() {
  Plan plan = inspector_plan();
  plan.strengths.put({StrengthId{0x91}, bestcities, venues, 3, {}, {}});
  plan.strengths.put({StrengthId{0x92}, icca, research, 2, {}, {}});
  plan.needs.put({NeedId{0x93}, bestcities, research, 3, {}, {}});
  return plan;
}

bool was_said(UiTest& app, const std::string& sentence) {
  const std::vector<std::string>& all = app.host().announcements;
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& one) { return one.find(sentence) != std::string::npos; });
}

const ui::Node* minimap_of(const UiTest& app) {
  for (const ui::Node* image : app.nodes(Role::image)) {
    if (image->name.rfind("Minimap: ", 0) == 0) return image;
  }
  return nullptr;
}

} // namespace

TEST_CASE("a card that is dragged almost below another stands exactly in line with it") {
  UiTest app;
  open_at_100(app);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  app.press(at);
  app.move_to(at + Vec2{4, 200});
  const Rect seen = app.node(Role::listitem, icca_card).rect;
  CHECK(seen.min.x == app.on_screen({0, 0}).x); // already while it is dragged
  app.release(at + Vec2{4, 200});
  CHECK(place_of(app, icca).x == 0);
  CHECK(place_of(app, icca).y > 150);
}

TEST_CASE("with Control held a card is put exactly where the pointer is") {
  UiTest app;
  open_at_100(app);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  app.drag(at, at + Vec2{4, 200}, command);
  CHECK(place_of(app, icca) == Vec2{4, 200});
}

TEST_CASE("Control pressed or let go in the middle of a drag counts from the next movement") {
  UiTest app;
  open_at_100(app);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  app.press(at);
  app.move_to(at + Vec2{4, 200});
  CHECK(app.node(Role::listitem, icca_card).rect.min.x == app.on_screen({0, 0}).x);
  app.send(host::PointerMoved{at + Vec2{4, 200}, command, host::PointerKind::mouse, 0});
  CHECK(app.node(Role::listitem, icca_card).rect.min.x == app.on_screen({4, 0}).x);
  app.release(at + Vec2{4, 200}, command);
  CHECK(place_of(app, icca) == Vec2{4, 200});
}

TEST_CASE("a card carried to the edge takes the view along, and stays in the hand") {
  UiTest app;
  open_at_100(app);
  const double seen_before = app.editor().camera.origin_in_world.x;
  const Vec2 at = app.centre(Role::listitem, icca_card);
  const Vec2 edge{app.editor().visible_on_screen.max.x - 4, at.y};
  app.press(at);
  app.move_to(edge);
  app.wait(0.3);
  const double gone = app.editor().camera.origin_in_world.x - seen_before;
  CHECK(gone > 300);
  app.move_to(at); // away from the edge: it stops
  const double here = app.editor().camera.origin_in_world.x;
  app.wait(0.5);
  CHECK(app.editor().camera.origin_in_world.x == here);
  app.release(at);
  CHECK(place_of(app, icca).x > 300);
}

TEST_CASE("Escape at the edge puts the card back, and the view rests") {
  UiTest app;
  open_at_100(app);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  app.press(at);
  app.move_to({app.editor().visible_on_screen.max.x - 4, at.y});
  app.key("Escape");
  const Vec2 here = app.editor().camera.origin_in_world;
  app.wait(0.5);
  CHECK(app.editor().camera.origin_in_world == here);
  CHECK(place_of(app, icca) == Vec2{0, 0});
}

TEST_CASE("two organisations that come close say what they have for each other, both ways") {
  UiTest app;
  open_at_100(app, meeting_plan());
  const std::string venues_meet = "BestCities has venue network, which ICCA needs",
                    research_meets = "ICCA has research data, which BestCities needs";
  const Vec2 at = app.centre(Role::listitem, icca_card);
  app.press(at);
  app.move_to(at + Vec2{30, 20});
  CHECK_FALSE(app.has(Role::text, venues_meet)); // still far away
  app.move_to(at + Vec2{30, 160});
  CHECK(app.has(Role::text, venues_meet));
  CHECK(app.has(Role::text, research_meets));
  CHECK_FALSE(was_said(app, "BestCities brings"));
  app.release(at + Vec2{30, 160});
  CHECK_FALSE(app.has(Role::text, venues_meet));
  CHECK(was_said(app,
                 "ICCA and BestCities: BestCities brings venue network to ICCA. ICCA brings research data "
                 "to BestCities."));
}

TEST_CASE("organisations that have nothing for each other say nothing, and neither does a drag given up") {
  UiTest app;
  open_at_100(app);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  app.drag(at, at + Vec2{30, 160});
  CHECK_FALSE(was_said(app, "ICCA and BestCities"));
  UiTest other;
  open_at_100(other, meeting_plan());
  other.press(at);
  other.move_to(at + Vec2{30, 160});
  other.key("Escape");
  other.release(at + Vec2{30, 160});
  CHECK_FALSE(was_said(other, "ICCA and BestCities"));
  // Undoing in the middle of a drag gives it up, too, and takes back the step before.
  other.key("ArrowRight");
  REQUIRE(place_of(other, icca) == Vec2{8, 0});
  for (const char* key : {"z", "Delete"}) {
    CAPTURE(key);
    other.press(at);
    other.move_to(at + Vec2{30, 160});
    REQUIRE(other.has(Role::text, "BestCities has venue network, which ICCA needs"));
    other.key(key, *key == 'z' ? command : host::Modifiers{});
    other.release(at + Vec2{30, 160});
    CHECK_FALSE(was_said(other, "ICCA and BestCities"));
  }
  CHECK(other.plan().organisations.find(icca) == nullptr);
}

TEST_CASE("two cards that are dragged together do not speak of a third") {
  UiTest app;
  open_at_100(app, meeting_plan());
  app.key("1", shift);
  app.click(Role::listitem, "Objective: Recognise", shift);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  const Vec2 to = at + (app.centre(Role::listitem, bestcities_card) - at) * 0.6;
  app.press(at);
  app.move_to(to);
  CHECK_FALSE(app.has(Role::text, "BestCities has venue network, which ICCA needs"));
  app.release(to);
}

TEST_CASE("a line let go a little beside a card connects it") {
  UiTest app;
  open_inspector_plan(app);
  const Rect from = app.node(Role::listitem, bestcities_card).rect,
             to = app.node(Role::listitem, "Objective: Recognise").rect;
  app.drag({from.min.x, from.min.y + from.height() / 4}, {to.centre().x, to.max.y + 20});
  CHECK(app.plan().contributions.size() == 2);
}

TEST_CASE("the minimap is there while not all is in sight, and says how much is") {
  UiTest app({1600, 900});
  open_inspector_plan(app);
  CHECK(minimap_of(app) == nullptr); // all five cards are seen
  app.click(Role::listitem, icca_card);
  app.key("2", shift);
  for (int i = 0; i < 4; ++i) app.key("+");
  REQUIRE(minimap_of(app) != nullptr);
  CHECK(minimap_of(app)->name == "Minimap: 1 of 5 cards in view");
}

TEST_CASE("a press on the minimap goes there, and a drag follows the pointer") {
  UiTest app({1600, 900});
  open_inspector_plan(app);
  app.click(Role::listitem, icca_card);
  app.key("2", shift);
  for (int i = 0; i < 4; ++i) app.key("+");
  REQUIRE(minimap_of(app) != nullptr);
  const Rect map = minimap_of(app)->rect;
  const auto middle = [&] {
    return editor::world_from_screen(app.editor().camera, editor::visible_on_canvas(app.editor()).centre());
  };
  app.click({map.max.x - 20, map.min.y + map.height() / 2});
  CHECK(middle().x > 800);
  app.drag({map.max.x - 20, map.min.y + map.height() / 2}, {map.min.x + 20, map.min.y + map.height() / 2});
  CHECK(middle().x < 200);
  CHECK(place_of(app, icca) == Vec2{0, 0});
  CHECK(editor::selection_of(app.editor()) == editor::Selection{icca});
}

TEST_CASE("the minimap can be put away, and a small window has none") {
  UiTest app({1600, 900});
  open_inspector_plan(app);
  app.key("0", shift);
  for (int i = 0; i < 4; ++i) app.key("+");
  REQUIRE(minimap_of(app) != nullptr);
  app.key("k", {.control = true, .primary = true});
  app.type("Minimap");
  CHECK(minimap_of(app) == nullptr);
  CHECK(was_said(app, "Minimap off."));
  UiTest tablet({1024, 768});
  open_inspector_plan(tablet);
  tablet.key("0", shift);
  for (int i = 0; i < 4; ++i) tablet.key("+");
  CHECK(minimap_of(tablet) == nullptr);
}
