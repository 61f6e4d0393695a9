// The forms of objectives, measures, connections, programmes and notes.
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

void open_with(UiTest& test, const std::string& card) {
  open_inspector_plan(test);
  select_card(test, card);
}
void go_to(UiTest& test, const std::string& connector) {
  open_inspector_plan(test);
  test.activate(Role::listitem, connector);
}
const Objective& objective(UiTest& test) { return *test.plan().objectives.find(recognise); }

} // namespace

TEST_CASE("an objective belongs to all until it is given to one party") {
  UiTest test;
  open_with(test, "Objective: Recognise");
  CHECK(test.node(Role::combobox, "Owner").value == "Shared by all");
  test.choose("Owner", "ICCA");
  CHECK(objective(test).owner == icca);
  test.choose("Owner", "Shared by all");
  CHECK(!objective(test).owner);
  test.choose("Level", "Outcome");
  CHECK(objective(test).level == ResultLevel::outcome);
  test.type_into("Statement", "To recognise associations\nthat do outstanding work");
  CHECK(objective(test).statement == "To recognise associations\nthat do outstanding work");
}

TEST_CASE("themes are added by Enter and removed one by one") {
  UiTest test;
  open_with(test, "Objective: Recognise");
  test.type_into("Add a theme", "legacy", true);
  test.type("recognition", true);
  CHECK(objective(test).themes == std::vector<std::string>{"legacy", "recognition"});
  test.activate(Role::button, "Remove legacy");
  CHECK(objective(test).themes == std::vector<std::string>{"recognition"});
}

TEST_CASE("the assets that an objective requires are common words too") {
  UiTest test;
  open_with(test, "Objective: Recognise");
  test.type_into("Add a required asset", "Research data", true);
  test.type("a jury", true);
  CHECK(test.plan().assets.size() == 3);
  REQUIRE(objective(test).required_assets.size() == 2);
  CHECK(objective(test).required_assets[0] == research);
  test.activate(Role::button, "Remove required asset: research data");
  CHECK(objective(test).required_assets.size() == 1);
}

TEST_CASE("a success measure is made from its objective, attached at once, the cursor in its indicator") {
  UiTest test;
  open_with(test, "Objective: Recognise");
  test.activate(Role::button, "New success measure");
  REQUIRE(test.plan().measures.size() == 2);
  CHECK(test.focused_node()->name == "Indicator");
  test.type("Associations recognised", true);
  select_card(test, "Objective: Recognise");
  CHECK(test.has(Role::option, "Success measure: Associations recognised"));
}

TEST_CASE("a milestone is made from its objective, and listed there with its date") {
  UiTest test;
  open_with(test, "Objective: Recognise");
  test.activate(Role::button, "New milestone");
  REQUIRE(test.plan().milestones.size() == 1);
  CHECK((*test.plan().milestones.begin()).objective == recognise);
  test.type("Jury agreed", true);
  test.type_into("Due", "2026-10-01", true);
  select_card(test, "Objective: Recognise");
  CHECK(test.node(Role::option, "Milestone: Jury agreed").description.find("2026-10-01") !=
        std::string::npos);
}

TEST_CASE("an actual of a day that is still to come is told so") {
  UiTest test;
  open_with(test, "Success measure: Members served");
  test.activate(Role::button, "Add actual");
  test.type_into("Actual date", text_from_date(test.editor().today));
  CHECK(test.field("Actual date").description.empty());
  test.type_into("Actual date", "2999-01-01");
  CHECK(test.field("Actual date").description == "This day is still to come.");
}

TEST_CASE("actuals are rows of a value, a date and a comment") {
  UiTest test;
  open_with(test, "Success measure: Members served");
  test.activate(Role::button, "Add actual");
  CHECK(test.focused_node()->name == "Actual value");
  test.type_into("Actual value", "7");
  test.type_into("Actual date", "2027-06-30");
  test.type_into("Comment", "first count");
  const auto actuals = [&] { return test.plan().measures.find(members_served)->actuals; };
  REQUIRE(actuals().size() == 1);
  CHECK(actuals()[0].value == 7.0);
  CHECK(actuals()[0].date == Date{2027, 6, 30});
  CHECK(actuals()[0].comment == "first count");
  test.activate(Role::button, "Add actual");
  CHECK(actuals().size() == 2);
  test.activate(Role::button, "Remove actual 2");
  CHECK(actuals().size() == 1);
  CHECK(test.saved().find("first count") != std::string::npos);
}

TEST_CASE("a contribution says what is given, in which mode, how much, and how sure it is") {
  UiTest test;
  go_to(test, "ICCA contributes knowledge to Recognise");
  test.type_into("What", "Case studies");
  test.choose("Mode", "Time");
  test.type_into("Amount", "12.5");
  test.type_into("Unit", "days");
  test.choose("Status", "Committed");
  const Contribution& own = *test.plan().contributions.find(given);
  CHECK(own.what == "Case studies");
  CHECK(own.mode == Mode::time);
  CHECK(own.amount == 12.5);
  CHECK(own.unit == "days");
  CHECK(own.status == ContributionStatus::committed);
  test.activate(Role::option, "To: Recognise");
  CHECK(test.has(Role::heading, "Objective"));
}

TEST_CASE("an exchange meets a need of the one who receives") {
  UiTest test;
  go_to(test, "BestCities exchanges with ICCA");
  CHECK(test.node(Role::combobox, "Need it meets").options ==
        std::vector<std::string>{"Not recorded", "venue network"});
  test.choose("Need it meets", "venue network");
  test.choose("Tangible or intangible", "Intangible");
  test.choose("Route", "Knowledge sharing");
  test.type_into("What", "Introductions");
  const Exchange& own = *test.plan().exchanges.find(exchanged);
  CHECK(own.need == needs_venues);
  CHECK(own.tangibility == Tangibility::intangible);
  CHECK(own.route == Route::knowledge_sharing);
  CHECK(own.what == "Introductions");
  test.click(Role::button, "Delete");
  CHECK(test.plan().exchanges.empty());
}

TEST_CASE("a programme serves the objectives that are ticked") {
  UiTest test;
  open_with(test, "Programme: Incredible Impacts");
  test.type_into("What is new", "Grants for legacy");
  test.type_into("Beneficiaries", "Patients");
  test.activate(Role::checkbox, "Recognise");
  const auto own = [&]() -> const Programme& { return *test.plan().programmes.find(incredible); };
  CHECK(own().novelty == "Grants for legacy");
  CHECK(own().beneficiaries == "Patients");
  CHECK(own().objectives == std::vector{recognise});
  test.activate(Role::checkbox, "Recognise");
  CHECK(own().objectives.empty());
}

TEST_CASE("a note is its text") {
  UiTest test;
  open_inspector_plan(test);
  test.click(Role::button, "Add note");
  REQUIRE(test.plan().notes.size() == 1);
  CHECK(test.focused_node()->name == "Text");
  test.type("Ask the mayor\nabout June", false);
  CHECK(test.plan().notes[0].text == "Ask the mayor\nabout June");
}
