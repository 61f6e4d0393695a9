// The canvas by keyboard and through the semantics tree alone.
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Node;
using ui::Role;

namespace {

constexpr const char* icca_card = "Organisation: ICCA";
constexpr const char* bestcities_card = "Organisation: BestCities";
constexpr const char* recognise_card = "Objective: Recognise";
constexpr const char* contribution = "ICCA contributes knowledge to Recognise";

std::vector<std::string> items_of(UiTest& app, const char* list) {
  const std::uint32_t parent = app.node(Role::list, list).id;
  std::vector<std::string> names;
  for (const Node* item : app.nodes(Role::listitem)) {
    if (item->parent == parent) names.push_back(item->name);
  }
  return names;
}

std::vector<Ref> selection(const UiTest& app) { return editor::selection_of(app.editor()); }

std::string focused_name(const UiTest& app) {
  const Node* node = app.focused_node();
  return node == nullptr ? "" : node->name;
}

} // namespace

TEST_CASE("the region Canvas holds the cards in reading order and the connections by what they say") {
  UiTest app;
  open_inspector_plan(app);
  CHECK(app.node(Role::list, "Cards").parent == app.node(Role::region, "Canvas").id);
  CHECK(items_of(app, "Cards") == std::vector<std::string>{icca_card, recognise_card,
                                                           "Programme: Incredible Impacts", bestcities_card,
                                                           "Success measure: Members served"});
  CHECK(items_of(app, "Connections") ==
        std::vector<std::string>{contribution, "BestCities exchanges with ICCA"});
  const Node& card = app.node(Role::listitem, recognise_card);
  CHECK(card.position == 2);
  CHECK(card.set_size == 5);
}

TEST_CASE("a card is described by what it is, needs and offers, and by what it is connected to") {
  UiTest app;
  Plan plan = inspector_plan();
  plan.strengths.put({StrengthId(0x73), icca, research, 3, {}, {}});
  plan.success_views.put({SuccessViewId(0x74), recognise, icca, {}, {}, 4, {}, {}});
  open_inspector_plan(app, plan);
  CHECK(app.node(Role::listitem, icca_card).description ==
        "Organisation. Needs venue network. Offers research data. Connected to BestCities, Recognise.");
  CHECK(app.node(Role::listitem, recognise_card).description ==
        "Shared objective. 1 party contributes. 1 of 2 have answered. Connected to ICCA.");
  CHECK(app.node(Role::listitem, "Success measure: Members served").description ==
        "Success measure. No baseline yet, no target yet.");
}

TEST_CASE("one card is in the tab order, the others are walked to") {
  UiTest app;
  open_inspector_plan(app);
  const auto stops = [&] {
    std::vector<std::string> names;
    for (const Node* item : app.nodes(Role::listitem)) {
      CHECK(item->focusable != item->walked);
      if (item->focusable) names.push_back(item->name);
    }
    return names;
  };
  CHECK(stops() == std::vector<std::string>{icca_card, contribution});
  app.focus(Role::listitem, icca_card);
  app.node_key("ArrowDown");
  CHECK(stops() == std::vector<std::string>{bestcities_card, contribution});
}

TEST_CASE("arrow keys go to the nearest card that way and stay where there is none") {
  UiTest app;
  open_inspector_plan(app);
  app.focus(Role::listitem, icca_card);
  app.node_key("ArrowRight");
  CHECK(focused_name(app) == recognise_card);
  app.node_key("ArrowRight");
  CHECK(focused_name(app) == "Programme: Incredible Impacts");
  app.node_key("ArrowRight");
  CHECK(focused_name(app) == "Programme: Incredible Impacts");
  app.node_key("Home");
  app.node_key("ArrowDown");
  CHECK(focused_name(app) == bestcities_card);
  app.node_key("End");
  CHECK(focused_name(app) == "Success measure: Members served");
  CHECK(selection(app).empty());
}

TEST_CASE("Enter selects the card and says so; on the one selected card it goes to the name") {
  UiTest app;
  open_inspector_plan(app);
  app.activate(Role::listitem, icca_card);
  CHECK(selection(app) == std::vector<Ref>{icca});
  REQUIRE_FALSE(app.host().announcements.empty());
  CHECK(app.host().announcements.back() == "Selected Organisation: ICCA.");
  CHECK(focused_name(app) == icca_card);
  app.activate(Role::listitem, icca_card);
  CHECK(focused_name(app) == "Name");
}

TEST_CASE("Space adds to the selection and takes from it") {
  UiTest app;
  open_inspector_plan(app);
  app.focus(Role::listitem, icca_card);
  app.node_key(" ");
  app.node_key("ArrowRight");
  app.node_key(" ");
  CHECK(selection(app) == std::vector<Ref>{icca, recognise});
  app.node_key(" ");
  CHECK(selection(app) == std::vector<Ref>{icca});
  CHECK(app.host().announcements.back() == "No longer selected: Objective: Recognise.");
}

TEST_CASE("Control with arrows nudges the focused card, which is selected by it") {
  UiTest app;
  open_inspector_plan(app);
  app.focus(Role::listitem, icca_card);
  app.node_key("ArrowDown", {.control = true});
  app.node_key("ArrowRight", {.shift = true, .control = true});
  CHECK(selection(app) == std::vector<Ref>{icca});
  CHECK(app.plan().organisations.find(icca)->place->y == 8);
  CHECK(app.plan().organisations.find(icca)->place->x == 40);
  CHECK(focused_name(app) == icca_card);
}

TEST_CASE("after a click on a card the arrow keys nudge it") {
  UiTest app;
  open_inspector_plan(app);
  app.click(Role::listitem, icca_card);
  if (focused_name(app) == icca_card) {
    app.node_key("ArrowDown");
  } else {
    app.key("ArrowDown");
  }
  CHECK(app.plan().organisations.find(icca)->place->y == 8);
}

TEST_CASE("a card that is out of sight keeps its place in the list and comes into sight with the focus") {
  UiTest app;
  open_inspector_plan(app);
  app.wheel({600, 724}, {3000, 0});
  CHECK(app.node(Role::listitem, icca_card).hidden_by_scroll);
  CHECK(app.node(Role::listitem, icca_card).rect.empty());
  app.focus(Role::listitem, icca_card);
  app.settle();
  const Rect rect = app.node(Role::listitem, icca_card).rect;
  CHECK_FALSE(app.node(Role::listitem, icca_card).hidden_by_scroll);
  CHECK(rect.min.x >= app.editor().visible_on_screen.min.x);
  CHECK(rect.max.x <= app.editor().visible_on_screen.max.x);
}

TEST_CASE("a card that is out of sight comes into sight when it is wanted there, without the focus") {
  UiTest app;
  open_inspector_plan(app);
  app.wheel({600, 724}, {3000, 0});
  REQUIRE(app.node(Role::listitem, icca_card).hidden_by_scroll);
  app.reveal(Role::listitem, icca_card);
  app.settle();
  CHECK_FALSE(app.node(Role::listitem, icca_card).hidden_by_scroll);
  CHECK(focused_name(app) != icca_card);
}

TEST_CASE("connections are walked and selected like cards") {
  UiTest app;
  open_inspector_plan(app);
  app.focus(Role::listitem, contribution);
  app.node_key("ArrowDown");
  CHECK(focused_name(app) == "BestCities exchanges with ICCA");
  app.activate(Role::listitem, "BestCities exchanges with ICCA");
  CHECK(selection(app) == std::vector<Ref>{exchanged});
  CHECK(app.node(Role::listitem, "BestCities exchanges with ICCA").selected);
}

TEST_CASE("an empty canvas has no lists, and says what to do first") {
  UiTest app;
  app.click(Role::button, "New plan");
  CHECK(app.nodes(Role::list).empty());
  CHECK(app.has(Role::text, "Who is at the table? Drag an organisation here, or press O"));
  app.key("o");
  CHECK_FALSE(app.has(Role::text, "Who is at the table? Drag an organisation here, or press O"));
  CHECK(app.has(Role::listitem, "Organisation: Unnamed organisation"));
}

TEST_CASE("Enter outside the cards goes to the name of the one selected card") {
  UiTest app;
  open_inspector_plan(app);
  app.click(Role::listitem, icca_card);
  app.send(host::NodeFocused{0});
  app.key("Enter");
  CHECK(focused_name(app) == "Name");
}

TEST_CASE(
    "Shift with arrows goes along a connection, named on the way, and not to cards that only stand there") {
  UiTest app;
  open_inspector_plan(app);
  app.focus(Role::listitem, icca_card);
  app.node_key("ArrowRight", {.shift = true});
  CHECK(focused_name(app) == recognise_card);
  CHECK(app.host().announcements.back() == std::string(contribution) + ".");
  app.node_key("ArrowRight", {.shift = true}); // the programme stands there, but nothing leads to it
  CHECK(focused_name(app) == recognise_card);
  CHECK(app.host().announcements.back() == "No connection of Objective: Recognise leads to the right.");
  app.node_key("ArrowLeft", {.shift = true});
  app.node_key("ArrowDown", {.shift = true}); // against the exchange's own way
  CHECK(focused_name(app) == bestcities_card);
  CHECK(app.host().announcements.back() == "BestCities exchanges with ICCA.");
  CHECK(selection(app).empty());
}

TEST_CASE("of several connections the one is walked that leads most in the direction") {
  UiTest app;
  Plan plan = inspector_plan();
  plan.organisations.put(organisation_at(OrganisationId(0x13), "Aside", 600, 700));
  Exchange aside;
  aside.id = ExchangeId(0x52);
  aside.from = icca;
  aside.to = OrganisationId(0x13);
  plan.exchanges.put(aside);
  open_inspector_plan(app, plan);
  // From ICCA's middle (140, 48): Aside is 600 to the right and 700 down, Recognise 440 and 28, BestCities 0
  // and 400. To the right that is 600 + 2 · 700 against 440 + 2 · 28; down 700 + 2 · 600 against 400.
  app.focus(Role::listitem, icca_card);
  app.node_key("ArrowRight", {.shift = true});
  CHECK(focused_name(app) == recognise_card);
  app.focus(Role::listitem, icca_card);
  app.node_key("ArrowDown", {.shift = true});
  CHECK(focused_name(app) == bestcities_card);
  app.focus(Role::listitem, "Organisation: Aside");
  app.node_key("ArrowLeft", {.shift = true});
  CHECK(focused_name(app) == icca_card);
}

TEST_CASE("a card far away that lies in the direction comes before a near one that lies aside of it") {
  UiTest app;
  Plan plan = inspector_plan();
  plan.organisations.put(
      organisation_at(OrganisationId(0x13), "Steep", 60, 200)); // 60 to the right, 200 down
  plan.organisations.put(organisation_at(OrganisationId(0x14), "Far", 1400, 0));
  for (std::uint64_t i = 3; i <= 4; ++i) {
    Exchange made;
    made.id = ExchangeId(0x50 + i);
    made.from = icca;
    made.to = OrganisationId(0x10 + i);
    plan.exchanges.put(made);
  }
  plan.contributions.erase(given); // to the card in between
  open_inspector_plan(app, plan);
  app.focus(Role::listitem, icca_card);
  app.node_key("ArrowRight", {.shift = true});
  CHECK(focused_name(app) == "Organisation: Far"); // though 60 + 2 · 200 is less than 1400
}

TEST_CASE("a card without connections says so and keeps the focus") {
  UiTest app;
  open_inspector_plan(app);
  app.focus(Role::listitem, "Programme: Incredible Impacts");
  app.node_key("ArrowLeft", {.shift = true});
  CHECK(focused_name(app) == "Programme: Incredible Impacts");
  CHECK(app.host().announcements.back() == "Programme: Incredible Impacts has no connections.");
}

TEST_CASE("left and right lead from a connection to the cards at its start and its end") {
  UiTest app;
  open_inspector_plan(app);
  app.focus(Role::listitem, "BestCities exchanges with ICCA");
  app.node_key("ArrowLeft");
  CHECK(focused_name(app) == bestcities_card);
  app.focus(Role::listitem, "BestCities exchanges with ICCA");
  app.node_key("ArrowRight");
  CHECK(focused_name(app) == icca_card);
  app.node_key("ArrowDown"); // from there on by cards
  CHECK(focused_name(app) == bestcities_card);
}

TEST_CASE("after a click on a card Shift with arrows moves it far") {
  UiTest app;
  open_inspector_plan(app);
  app.click(Role::listitem, icca_card);
  REQUIRE(focused_name(app) == icca_card);
  app.node_key("ArrowRight", {.shift = true});
  CHECK(app.plan().organisations.find(icca)->place->x == 40);
  CHECK(focused_name(app) == icca_card);
}
