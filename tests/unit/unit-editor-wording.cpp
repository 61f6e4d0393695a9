#include <catch2/catch_test_macros.hpp>

#include "editor/wording.hpp"
#include "scene_plans.hpp"

using namespace cg;
using namespace cg::editor;
using namespace cg::test;

namespace {

struct Room {
  Plan plan;
  OrganisationId icca = put_organisation(plan, 1, "International Congress and Convention Association");
  OrganisationId best = put_organisation(plan, 2, "BestCities");
  OrganisationId unnamed = put_organisation(plan, 3, "  ");
  ObjectiveId goal = put_objective(plan, 4, "Recognise outstanding associations");
  Room() {
    Organisation organisation = *plan.organisations.find(icca);
    organisation.short_name = "ICCA";
    plan.organisations.put(organisation);
  }
};

} // namespace

TEST_CASE("records are called by their short name, name, title or indicator") {
  Room room;
  CHECK(title_of(room.plan, room.icca) == "ICCA");
  CHECK(title_of(room.plan, room.best) == "BestCities");
  CHECK(title_of(room.plan, room.unnamed) == "Unnamed organisation");
  CHECK(title_of(room.plan, room.goal) == "Recognise outstanding associations");
  CHECK(title_of(room.plan, put_measure(room.plan, 5, "Members served")) == "Members served");
  CHECK(title_of(room.plan, put_measure(room.plan, 6, "")) == "Unnamed success measure");
  CHECK(title_of(room.plan, put_asset(room.plan, 7, "venue network")) == "venue network");
  CHECK(title_of(room.plan, NoteId(99)) == "Unnamed note");
  const auto given = put_contribution(room.plan, 8, room.icca, room.goal);
  CHECK(title_of(room.plan, given) == "contribution of ICCA");
  CHECK(title_of(room.plan, put_exchange(room.plan, 9, room.best, room.icca)) == "exchange of BestCities");
  CHECK(title_of(room.plan, put_need(room.plan, 10, room.icca, AssetId(7))) == "need of ICCA");
}

TEST_CASE("a note is called by its first line, cut after sixty characters") {
  Plan plan;
  CHECK(title_of(plan, put_note(plan, 1, "\n  Park this \nfor later")) == "Park this");
  const std::string long_word(70, 'x');
  CHECK(title_of(plan, put_note(plan, 2, long_word)) == std::string(60, 'x') + "…");
  CHECK(title_of(plan, put_note(plan, 3, std::string(60, 'x'))) == std::string(60, 'x'));
  std::string greek;
  for (int i = 0; i < 61; ++i) greek += "λ";
  CHECK(title_of(plan, put_note(plan, 4, greek)) == greek.substr(0, 120) + "…");
}

TEST_CASE("a card's accessible name is its kind and its full title") {
  Room room;
  CHECK(card_name(room.plan, room.icca) == "Organisation: International Congress and Convention Association");
  CHECK(card_name(room.plan, room.goal) == "Objective: Recognise outstanding associations");
  CHECK(card_name(room.plan, put_measure(room.plan, 5, "Members served")) ==
        "Success measure: Members served");
  CHECK(card_name(room.plan, room.unnamed) == "Organisation: Unnamed organisation");
  Organisation only_short = *room.plan.organisations.find(room.unnamed);
  only_short.short_name = "WHO";
  room.plan.organisations.put(only_short);
  CHECK(card_name(room.plan, room.unnamed) == "Organisation: WHO");
}

TEST_CASE("a connector is named by what it says") {
  Room room;
  Plan& plan = room.plan;
  const Ref to = room.goal;
  CHECK(connector_name(plan, put_contribution(plan, 10, room.icca, room.goal), to) ==
        "ICCA contributes knowledge to Recognise outstanding associations");
  CHECK(connector_name(plan, put_contribution(plan, 11, room.best, room.goal, Mode::people), to) ==
        "BestCities contributes people to Recognise outstanding associations");
  CHECK(connector_name(plan, put_exchange(plan, 12, room.best, room.icca, "research data"), room.icca) ==
        "BestCities gives ICCA research data");
  CHECK(connector_name(plan, put_exchange(plan, 13, room.best, room.icca), room.icca) ==
        "BestCities exchanges with ICCA");
  CHECK(connector_name(plan, put_measure(plan, 14, "Members served", std::nullopt, room.goal), to) ==
        "Members served measures Recognise outstanding associations");
  CHECK(connector_name(plan, put_milestone(plan, 16, "Launch event", std::nullopt, room.goal), to) ==
        "Launch event leads to Recognise outstanding associations");
  CHECK(connector_name(plan, put_programme(plan, 15, "Incredible Impacts"), to) ==
        "Incredible Impacts serves Recognise outstanding associations");
}

TEST_CASE("kinds, choices, fields and numbers of things in words") {
  CHECK(kind_name(Kind::organisation) == "Organisation");
  CHECK(kind_name(Kind::measure) == "Success measure");
  CHECK(choice_name("public_body") == "Public body");
  CHECK(field_label("means_of_verification") == "Means of verification");
  CHECK(plan_title(Plan()) == "Untitled plan");
}

TEST_CASE("what a step is done to: one by name, several by number") {
  Room room;
  const Ref line = put_contribution(room.plan, 10, room.icca, room.goal);
  CHECK(name_of(room.plan, {room.icca}) == "ICCA");
  CHECK(name_of(room.plan, {room.icca, room.goal}) == "2 cards");
  CHECK(name_of(room.plan, {line}) == "1 connection");
  CHECK(name_of(room.plan, {room.icca, line}) == "ICCA and 1 connection");
  CHECK(name_of(room.plan, {room.icca, room.goal, line}) == "2 cards and 1 connection");
}

TEST_CASE("an edit without a label has one that says what it does") {
  Room room;
  const Plan& plan = room.plan;
  CHECK(label_of(plan, set<&Organisation::name>(room.icca, "x")) == "Edit name of ICCA");
  CHECK(label_of(plan, set<&Measure::means_of_verification>(MeasureId(9), "x")) ==
        "Edit means of verification of Unnamed success measure");
  CHECK(label_of(plan, set<&Charter::common_goal>("x")) == "Edit common goal of the plan");
  CHECK(label_of(plan, RemoveRecords{{room.icca}}) == "Delete ICCA");
  CHECK(label_of(plan, add(Objective())) == "Add objective");
  CHECK(label_of(plan, PlaceRecords{{{room.icca, at(0, 0)}}}) == "Move ICCA");
  CHECK(label_of(plan, EditAll{{add(Note()), add(Objective())}}) == "Add note");
}

TEST_CASE("a label becomes a sentence about what happened") {
  CHECK(told("Add organisation") == "Added organisation.");
  CHECK(told("Move 2 cards") == "Moved 2 cards.");
  CHECK(told("Take ICCA off the canvas") == "Took ICCA off the canvas.");
  CHECK(told("Cut 2 cards") == "Cut 2 cards.");
  CHECK(told("Address changed") == "Address changed.");
  CHECK(told("") == ".");
}
