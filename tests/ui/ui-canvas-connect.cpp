// Connecting by drawing a line from a card's edge onto another card.
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

constexpr const char* icca_card = "Organisation: ICCA";
constexpr const char* bestcities_card = "Organisation: BestCities";
constexpr const char* recognise_card = "Objective: Recognise";
constexpr const char* measure_card = "Success measure: Members served";

/// On the card's left edge, away from the handle in its middle.
Vec2 edge_of(UiTest& app, const char* card) {
  const Rect rect = app.node(Role::listitem, card).rect;
  return {rect.min.x, rect.min.y + rect.height() / 4};
}

void connect(UiTest& app, const char* from, const char* to) {
  app.drag(edge_of(app, from), app.centre(Role::listitem, to));
}

} // namespace

TEST_CASE(
    "a line from an organisation to an objective is a contribution, selected, with a name in the tree") {
  UiTest app;
  open_inspector_plan(app);
  connect(app, bestcities_card, recognise_card);
  CHECK(app.plan().contributions.size() == 2);
  CHECK(app.has(Role::listitem, "BestCities contributes knowledge to Recognise"));
  REQUIRE(editor::selection_of(app.editor()).size() == 1);
  CHECK(editor::selection_of(app.editor()).front().kind == Kind::contribution);
}

TEST_CASE("a line from an objective to an organisation is the same contribution") {
  UiTest app;
  open_inspector_plan(app);
  connect(app, recognise_card, bestcities_card);
  CHECK(app.has(Role::listitem, "BestCities contributes knowledge to Recognise"));
}

TEST_CASE("a line between two organisations is an exchange in the direction in which it was drawn") {
  UiTest app;
  open_inspector_plan(app);
  connect(app, icca_card, bestcities_card);
  CHECK(app.plan().exchanges.size() == 2);
  CHECK(app.has(Role::listitem, "ICCA exchanges with BestCities"));
}

TEST_CASE("a line from a success measure to an objective attaches it") {
  UiTest app;
  open_inspector_plan(app);
  connect(app, measure_card, recognise_card);
  CHECK(app.plan().measures.find(members_served)->objective == recognise);
  CHECK(app.has(Role::listitem, "Members served measures Recognise"));
}

TEST_CASE("a milestone is drawn onto its objective, and the line says so") {
  UiTest app;
  open_inspector_plan(app);
  app.key("t");
  app.type("Launch event");
  app.key("Escape");
  connect(app, "Milestone: Launch event", recognise_card);
  REQUIRE(app.plan().milestones.size() == 1);
  CHECK(app.plan().milestones[0].objective == recognise);
  CHECK(app.has(Role::listitem, "Launch event leads to Recognise"));
}

TEST_CASE("a line that ends on nothing, or on a card that it cannot be connected to, changes nothing") {
  UiTest app;
  open_inspector_plan(app);
  const PlanPtr before = app.editor().history.present.plan;
  app.drag(edge_of(app, icca_card), app.on_screen({-60, -80}));
  connect(app, measure_card, bestcities_card);
  CHECK(app.editor().history.present.plan == before);
}

TEST_CASE("while a line is drawn the card under the pointer is its end, and Escape drops it") {
  UiTest app;
  open_inspector_plan(app);
  app.press(edge_of(app, icca_card));
  app.move_to(app.centre(Role::listitem, recognise_card));
  const auto* line = std::get_if<editor::ConnectGesture>(&app.editor().gesture);
  REQUIRE(line != nullptr);
  CHECK(line->from == Ref(icca));
  CHECK(line->over == Ref(recognise));
  CHECK(app.host().cursor == "crosshair");
  app.key("Escape");
  app.release(app.centre(Role::listitem, recognise_card));
  CHECK(app.plan().contributions.size() == 1);
}

TEST_CASE("a click on a card's edge without movement selects the card") {
  UiTest app;
  open_inspector_plan(app);
  app.click(edge_of(app, bestcities_card));
  CHECK(editor::selection_of(app.editor()) == std::vector<Ref>{bestcities});
}

TEST_CASE("the handle in the middle of a hovered card's edge draws a line, from outside the card, too") {
  UiTest app;
  open_inspector_plan(app);
  const Rect rect = app.node(Role::listitem, bestcities_card).rect;
  app.move_to(rect.centre());
  app.drag({rect.max.x + 5, rect.centre().y}, app.centre(Role::listitem, recognise_card));
  CHECK(app.has(Role::listitem, "BestCities contributes knowledge to Recognise"));
}
