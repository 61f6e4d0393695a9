// The part "Who would fit" of an organisation's form: candidates of the canvas and the library with their
// reasons.
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"
#include "ui/sheet_words.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

const std::string part = "Who would fit";
constexpr OrganisationId aarhus{0x13};

// An organisation that needs research data (3 of 3) and has venues in this depth. ICCA needs venues (2) and
// has the data (3), so ICCA meets all that it needs, and it meets depth / 2 of what ICCA needs.
void add_match(Plan& plan, OrganisationId id, int depth) {
  plan.needs.put({NeedId(id.bits() + 0x100), id, research, 3, {}, {}});
  plan.strengths.put({StrengthId(id.bits() + 0x100), id, venues, depth, {}, {}});
}

void add_to_library(Plan& plan, OrganisationId id, const std::string& name, OrganisationKind kind,
                    int depth) {
  Organisation waiting = organisation_at(id, name, 0, 0);
  waiting.place.reset();
  waiting.kind = kind;
  plan.organisations.put(waiting);
  add_match(plan, id, depth);
}

// BestCities fits ICCA fully; Aarhus, a business in the library, by 2·(1/2)·1 / (1/2 + 1) = 2/3.
Plan matching_plan() {
  Plan plan = inspector_plan();
  plan.strengths.put({StrengthId(0x1a1), icca, research, 3, {}, {}});
  add_match(plan, bestcities, 2);
  add_to_library(plan, aarhus, "Aarhus", OrganisationKind::business, 1);
  Organisation silent = organisation_at(OrganisationId(0x14), "Silent", 0, 800);
  plan.organisations.put(silent); // has said nothing: no fit, and no candidate
  return plan;
}

void open_with(UiTest& app, const Plan& plan) {
  open_inspector_plan(app, plan);
  select_card(app, "Organisation: ICCA");
}

void rate(UiTest& app, const std::string& group, const std::string& degree) {
  const std::uint32_t id = app.node(Role::radiogroup, group).id;
  for (const ui::Node* radio : app.nodes(Role::radio)) {
    if (radio->name == degree && radio->parent == id) return app.send(host::NodeActivated{radio->id});
  }
}

const std::string of_bestcities =
    "BestCities: 100 % fit | BestCities brings venue network to ICCA. ICCA brings research data to "
    "BestCities. "
    "They are strong in different things, which is what a partnership lives on.";

} // namespace

TEST_CASE("an organisation's candidates stand with fit, reasons, the unconventional and the library named") {
  UiTest app;
  open_with(app, matching_plan());
  CHECK(list_of(app, part) == Words{of_bestcities,
                                    "Aarhus: 67 % fit, unconventional, in the library | Aarhus brings venue "
                                    "network to ICCA. ICCA brings "
                                    "research data to Aarhus. An unconventional pair: another kind.",
                                    "Put Aarhus on the canvas | "});
}

TEST_CASE("a list of five candidates has an unconventional one where there is one") {
  Plan plan = matching_plan();
  for (std::uint64_t i = 0; i < 6; ++i) {
    add_to_library(plan, OrganisationId(0x90 + i), "Alike " + std::to_string(i),
                   plan.organisations.find(icca)->kind, 2);
  }
  UiTest app;
  open_with(app, plan);
  const Words words =
      list_of(app, part); // four alike with three buttons (BestCities is placed), then Aarhus with its
  REQUIRE(words.size() == 9);
  CHECK(words[0] == of_bestcities);
  CHECK(words[5].starts_with("Alike 2: 100 % fit, in the library | "));
  CHECK(words[7].starts_with("Aarhus: 67 % fit, unconventional, in the library | "));
}

TEST_CASE("a candidate on the canvas is selected by pressing it; one of the library shows its form") {
  UiTest app;
  open_with(app, matching_plan());
  app.reveal(Role::button, "BestCities: 100 % fit");
  app.click(Role::button, "BestCities: 100 % fit");
  CHECK(editor::selection_of(app.editor()) == std::vector<Ref>{bestcities});
  CHECK(
      list_of(app, part).front().starts_with("ICCA: 100 % fit | ICCA brings research data to BestCities. "));
  select_card(app, "Organisation: ICCA");
  app.activate(Role::button, "Aarhus: 67 % fit, unconventional, in the library");
  CHECK(app.field("Name").value == "Aarhus");
  CHECK(!app.plan().organisations.find(aarhus)->place);
}

TEST_CASE("a candidate of the library is put on the canvas by its button, in one step") {
  UiTest app;
  open_with(app, matching_plan());
  app.activate(Role::button, "Put Aarhus on the canvas");
  CHECK(app.plan().organisations.find(aarhus)->place);
  CHECK(editor::selection_of(app.editor()) == std::vector<Ref>{aarhus});
  REQUIRE(app.focused_node() != nullptr);
  CHECK(app.focused_node()->name == "Organisation: Aarhus");
  select_card(app, "Organisation: ICCA");
  CHECK(app.has(Role::button, "Aarhus: 67 % fit, unconventional"));
  CHECK(!app.has(Role::button, "Put Aarhus on the canvas"));
  app.click(Role::button, "Undo");
  select_card(app, "Organisation: ICCA");
  app.reveal(Role::button, "Put Aarhus on the canvas");
  app.click(Role::button, "Put Aarhus on the canvas");
  CHECK(app.plan().organisations.find(aarhus)->place);
}

TEST_CASE("without needs or strengths the part says what is missing, and follows what is said") {
  Plan plan = matching_plan();
  plan.needs.erase(needs_venues);
  plan.strengths.erase(StrengthId(0x1a1));
  UiTest app;
  open_with(app, plan);
  CHECK(list_of(app, part).empty());
  CHECK(app.has(Role::text,
                "Say what it needs and what it is strong in, and this shows who would fit, and why."));
  app.type_into("Add a need", "venue network", true);
  CHECK(app.has(Role::text, "Say what it is strong in, and this shows who would fit, and why."));
  app.type_into("Add a strength", "gala dinners", true);
  CHECK(app.has(Role::text, "Nobody else in this plan both has what it needs and needs what it has."));
  app.click(Role::button, "Undo");
  app.type_into("Add a strength", "research data", true);
  // What is added has 2 of 3: BestCities meets all of ICCA's need, ICCA two thirds of the other:
  // 2·1·(2/3) / (5/3) = 4/5.
  CHECK(list_of(app, part).front().starts_with("BestCities: 80 % fit | "));
  app.activate(Role::button, "Remove need: venue network");
  CHECK(app.has(Role::text, "Say what it needs, and this shows who would fit, and why."));
}

TEST_CASE("candidates follow every edit of what they rest on") {
  UiTest app;
  open_with(app, matching_plan());
  app.type_into("Name", "Congress");
  CHECK(list_of(app, part).front().starts_with(
      "BestCities: 100 % fit | BestCities brings venue network to Congress"));
  // Importance 3 of the need, met by depth 2: 2·(2/3)·1 / (5/3) = 4/5.
  rate(app, "Importance of venue network", "3");
  CHECK(list_of(app, part).front().starts_with("BestCities: 80 % fit | "));
  app.click(Role::button, "Undo");
  app.click(Role::button, "Undo");
  CHECK(list_of(app, part).front() == of_bestcities);
}

TEST_CASE("who would fit is left out until the later part of the program is here") {
  UiTest app;
  app.host().answers = false;
  open_with(app, matching_plan());
  CHECK(!app.has(Role::button, part));
  app.send(host::LaterPartArrived{});
  CHECK(app.has(Role::button, part));
  CHECK(list_of(app, part).size() == 3);
}
