// The fields of the inspector: what is typed or chosen stands in the plan exactly, what cannot stand is kept
// beside its reason, and typing in one field is one step of the history.
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

const Organisation& organisation(UiTest& test, OrganisationId id) {
  return *test.plan().organisations.find(id);
}
const Measure& measure(UiTest& test) { return *test.plan().measures.find(members_served); }

void undo(UiTest& test) { test.click(Role::button, "Undo"); }

void open_with(UiTest& test, const std::string& card) {
  open_inspector_plan(test);
  select_card(test, card);
}

} // namespace

TEST_CASE("a text typed into a field of the inspector stands in the plan letter by letter as typed") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.type_into("Sector", " Vereinigungen, 協会 & “جمعيات” ");
  CHECK(organisation(test, icca).sector == " Vereinigungen, 協会 & “جمعيات” ");
  CHECK(test.field("Sector").value == " Vereinigungen, 協会 & “جمعيات” ");
  test.type_into("Link", "https://www.iccaworld.org");
  CHECK(organisation(test, icca).link == "https://www.iccaworld.org");
  test.type_into("Sector", "");
  CHECK(organisation(test, icca).sector.empty());
}

TEST_CASE("typing in one field is one step, named by field and card; each field is a step of its own") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  const std::size_t before = test.editor().history.past.size();
  test.type_into("Name", "ICCA World");
  CHECK(test.editor().history.past.size() == before + 1);
  CHECK(test.editor().history.present.label == "Edit name of ICCA");
  test.type_into("Region", "Amsterdam");
  CHECK(test.editor().history.past.size() == before + 2);
  test.type_into("Region", "Worldwide");
  CHECK(test.editor().history.past.size() == before + 3);
  undo(test);
  CHECK(organisation(test, icca).region == "Amsterdam");
  undo(test);
  undo(test);
  CHECK(organisation(test, icca).name == "ICCA");
  CHECK(organisation(test, icca).region.empty());
}

TEST_CASE("leaving a field without a change makes no step") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  const std::size_t before = test.editor().history.past.size();
  test.focus(Role::textbox, "Name");
  test.focus(Role::textbox, "Region");
  CHECK(test.editor().history.past.size() == before);
}

TEST_CASE("Enter in a card's name gives the keyboard back to the card on the canvas") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.type_into("Name", "ICCA World", true);
  REQUIRE(test.focused_node() != nullptr);
  CHECK(test.focused_node()->name == "Organisation: ICCA World");
}

TEST_CASE("a field that the page gives up takes back what was typed since it got the cursor") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  const std::uint32_t name = test.field("Name").id;
  test.focus(Role::textbox, "Name");
  test.send(host::FieldEdited{name, "Something else"});
  CHECK(organisation(test, icca).name == "Something else");
  test.send(host::FieldLeft{name, "ICCA", false, false});
  CHECK(organisation(test, icca).name == "ICCA");
}

TEST_CASE("what was written in an entry and not added yet is there again when one comes back to the card") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.type_into("Add a need", "venu");
  test.activate(Role::listitem, "Organisation: BestCities");
  CHECK(test.field("Add a need").value.empty());
  test.activate(Role::listitem, "Organisation: ICCA");
  CHECK(test.field("Add a need").value == "venu");
  CHECK(test.plan().needs.size() == inspector_plan().needs.size());
}

TEST_CASE("a new card has the cursor in its name, and typing and Enter are enough") {
  UiTest test;
  open_inspector_plan(test);
  test.click(Role::button, "Add organisation");
  REQUIRE(test.focused_node() != nullptr);
  CHECK(test.focused_node()->name == "Name");
  test.type("Oslo", true);
  REQUIRE(test.plan().organisations.size() == 3);
  CHECK(test.focused_node()->name == "Organisation: Oslo");
}

TEST_CASE("a choice is taken from a combo box, and can be taken back where it may be absent") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  CHECK(test.node(Role::combobox, "Kind").options[0] == "Association");
  test.choose("Kind", "Public body");
  CHECK(organisation(test, icca).kind == OrganisationKind::public_body);
  CHECK(test.node(Role::combobox, "Kind").value == "Public body");
  select_card(test, "Success measure: Members served");
  CHECK(test.node(Role::combobox, "Direction").value == "Not recorded");
  test.choose("Direction", "Descending");
  CHECK(measure(test).direction == Direction::descending);
  test.choose("Direction", "Not recorded");
  CHECK(!measure(test).direction);
}

TEST_CASE(
    "numbers and dates stand in the plan as they are meant; the parts of a value do not disturb each other") {
  UiTest test;
  open_with(test, "Success measure: Members served");
  test.type_into("Baseline value", "1,250.5");
  test.type_into("Baseline date", "2026-11-22");
  CHECK(measure(test).baseline.value == 1250.5);
  CHECK(measure(test).baseline.date == Date{2026, 11, 22});
  CHECK(measure(test).baseline.comment == "counted by hand");
  test.type_into("Target value", "-3");
  CHECK(measure(test).target.value == -3.0);
  CHECK(!measure(test).target.date);
  test.type_into("Baseline value", "");
  CHECK(!measure(test).baseline.value);
  CHECK(measure(test).baseline.date == Date{2026, 11, 22});
}

TEST_CASE("a number is one step from the first digit to leaving the field") {
  UiTest test;
  open_with(test, "Success measure: Members served");
  const std::size_t before = test.editor().history.past.size();
  test.type_into("Target value", "12000");
  CHECK(test.editor().history.past.size() == before + 1);
  test.type_into("Target value", "13000");
  CHECK(test.editor().history.past.size() == before + 2);
  undo(test);
  CHECK(measure(test).target.value == 12000.0);
}

TEST_CASE("a number or date that is none is kept as typed, says so, and leaves the plan alone") {
  UiTest test;
  open_with(test, "Success measure: Members served");
  test.type_into("Target value", "500");
  test.type_into("Target value", "many");
  CHECK(measure(test).target.value == 500.0);
  CHECK(test.field("Target value").invalid);
  CHECK(test.field("Target value").value == "many");
  CHECK(!test.field("Target value").description.empty());
  test.type_into("Target date", "2026-02-30");
  CHECK(!measure(test).target.date);
  CHECK(test.field("Target date").invalid);
  CHECK(test.field("Target date").value == "2026-02-30");
  test.type_into("Target date", "2026-02-28");
  CHECK(!test.field("Target date").invalid);
  CHECK(measure(test).target.date == Date{2026, 2, 28});
}

TEST_CASE("what cannot stand in one card's field is not shown in another card's") {
  UiTest test;
  Plan plan = inspector_plan();
  Measure second;
  second.id = MeasureId(0x32);
  second.place = placed(400, 600);
  second.indicator = "Members lost";
  plan.measures.put(second);
  open_inspector_plan(test, plan);
  select_card(test, "Success measure: Members served");
  test.type_into("Target value", "many");
  select_card(test, "Success measure: Members lost");
  CHECK(test.field("Target value").value.empty());
  CHECK(!test.field("Target value").invalid);
}

TEST_CASE("a measure is attached to an objective and to a party by choosing them") {
  UiTest test;
  open_with(test, "Success measure: Members served");
  test.choose("Objective", "Recognise");
  test.choose("Party", "BestCities");
  CHECK(measure(test).objective == recognise);
  CHECK(measure(test).organisation == bestcities);
  test.choose("Party", "The partnership");
  test.choose("Objective", "Not attached");
  CHECK(!measure(test).organisation);
  CHECK(!measure(test).objective);
}

TEST_CASE("a colour is chosen from twelve by click or arrow keys, and given up by choosing it again") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.click(Role::radio, "Teal");
  CHECK(organisation(test, icca).colour == 4);
  CHECK(test.node(Role::radio, "Teal").checked);
  test.focus(Role::radio, "Teal");
  test.node_key("ArrowRight");
  CHECK(organisation(test, icca).colour == 5);
  test.click(Role::radio, "Red");
  CHECK(!organisation(test, icca).colour);
}

TEST_CASE("the plan's own fields are shown while nothing is selected") {
  UiTest test;
  open_inspector_plan(test);
  CHECK(test.has(Role::text,
                 "This plan holds 2 organisations, 1 objective, 1 success measure, 1 contribution, "
                 "1 exchange, 1 programme."));
  test.type_into("Title", "BestCities and ICCA");
  test.type_into("Direction", "Honour those\nwho do good");
  test.type_into("Common goal", "A sector that is proud");
  test.choose("Stage", "Give and gain");
  CHECK(test.plan().charter.title == "BestCities and ICCA");
  CHECK(test.plan().charter.direction == "Honour those\nwho do good");
  CHECK(test.plan().charter.common_goal == "A sector that is proud");
  CHECK(test.plan().charter.stage == Stage::give_and_gain);
  undo(test);
  CHECK(!test.plan().charter.stage);
}

TEST_CASE("several selected cards are named and can be deleted together") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.click(test.centre(Role::listitem, "Organisation: BestCities"), {.shift = true});
  CHECK(test.has(Role::heading, "2 cards selected"));
  CHECK(test.has(Role::option, "Organisation: ICCA"));
  test.click(Role::button, "Delete");
  CHECK(test.plan().organisations.empty());
  undo(test);
  CHECK(test.plan().organisations.size() == 2);
}
