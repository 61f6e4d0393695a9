// What an organisation says of being in the partnership: benefits, expectations, differences, reputation; and
// what all have learnt. Each is entered, changed and taken back in the inspector.
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

constexpr OrganisationId city{0x13};

void open_with(UiTest& test, const std::string& card, const Plan& plan = inspector_plan()) {
  open_inspector_plan(test, plan);
  select_card(test, card);
}

Plan with_three() {
  Plan plan = inspector_plan();
  plan.organisations.put(organisation_at(city, "City", 0, 800));
  return plan;
}

// A radio button of one of several groups.
void press_radio(UiTest& test, const std::string& group, const std::string& name) {
  const std::uint32_t within = test.node(Role::radiogroup, group).id;
  for (const ui::Node* radio : test.nodes(Role::radio)) {
    if (radio->parent != within || radio->name != name) continue;
    test.send(host::NodeActivated{radio->id});
    test.settle();
    return;
  }
  FAIL("no radio " << name << " in " << group);
}

} // namespace

TEST_CASE("a benefit is named, with its type, its route, its gain and its cost, and Balance counts it") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.activate(Role::button, "Benefits");
  test.activate(Role::button, "Add benefit");
  REQUIRE(test.plan().benefits.size() == 1);
  CHECK(test.focused_node()->name == "What it gains");
  test.type("Members come to us");
  test.choose("Type", "Reputation");
  test.choose("Route", "Brand association");
  press_radio(test, "Gain", "4");
  press_radio(test, "Cost", "1");
  test.type_into("Note", "From the second year");
  const Benefit& benefit = test.plan().benefits[0];
  CHECK(benefit.organisation == icca);
  CHECK(benefit.what == "Members come to us");
  CHECK(benefit.type == BenefitType::reputation);
  CHECK(benefit.route == Route::brand_association);
  CHECK(benefit.gain == 4);
  CHECK(benefit.cost == 1);
  CHECK(benefit.note == "From the second year");
  CHECK(test.has(Role::group, "Benefit: Members come to us"));
  press_radio(test, "Gain", "5");
  test.activate(Role::button, "Clear Cost"); // not recorded, which is not nothing
  CHECK(test.plan().benefits[0].gain == 5);
  CHECK_FALSE(test.plan().benefits[0].cost);
  test.activate(Role::button, "Remove benefit: Members come to us");
  CHECK(test.plan().benefits.empty());
  test.click(Role::button, "Undo");
  CHECK(test.plan().benefits.size() == 1);
}

TEST_CASE("of two benefits that were added the later one has the cursor, and each keeps its own words") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.activate(Role::button, "Benefits");
  test.activate(Role::button, "Add benefit");
  const BenefitId first = test.plan().benefits[0].id;
  test.activate(Role::button, "Add benefit"); // though the first has no words yet
  REQUIRE(test.plan().benefits.size() == 2);
  test.type("Second");
  CHECK(test.plan().benefits.find(first)->what.empty());
  CHECK(test.has(Role::group, "Benefit: Second"));
  CHECK(test.has(Role::group, "Benefit: unnamed"));
}

TEST_CASE("an expectation is written down, and answered by both, on the form of either") {
  UiTest test;
  open_with(test, "Organisation: ICCA", with_three());
  test.activate(Role::button, "Expectations");
  CHECK(test.node(Role::button, "Add expectation").disabled);
  test.choose("Expects of", "City");
  test.activate(Role::button, "Add expectation");
  REQUIRE(test.plan().expectations.size() == 1);
  CHECK(test.focused_node()->name == "What is expected");
  test.type("Answers in two days", false);
  press_radio(test, "Would ICCA do so itself?", "No");
  CHECK(test.plan().expectations[0].from == icca);
  CHECK(test.plan().expectations[0].of == city);
  CHECK(test.plan().expectations[0].text == "Answers in two days");
  CHECK(test.plan().expectations[0].would_do_itself == Answer::no);
  CHECK_FALSE(test.plan().expectations[0].accepted);
  select_card(test, "Organisation: City"); // of whom it is expected
  press_radio(test, "Does City accept it?", "Yes");
  CHECK(test.plan().expectations[0].accepted == Answer::yes);
  press_radio(test, "Does City accept it?", "Unanswered");
  CHECK_FALSE(test.plan().expectations[0].accepted);
  test.choose("Of whom", "BestCities");
  CHECK(test.plan().expectations[0].of == bestcities);
  CHECK_FALSE(test.has(Role::group, "Expectation: Answers in two days")); // no longer about the city
  for (const std::string& option : test.field("Expects of").options) CHECK(option != "City");
}

TEST_CASE("the other one of two is offered at once") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.activate(Role::button, "Expectations");
  CHECK(test.field("Expects of").value == "BestCities");
  test.activate(Role::button, "Add expectation");
  REQUIRE(test.plan().expectations.size() == 1);
  CHECK(test.plan().expectations[0].of == bestcities);
}

TEST_CASE("without another organisation there is nobody to expect of") {
  UiTest test;
  Plan alone = inspector_plan();
  alone.exchanges.erase(exchanged);
  alone.organisations.erase(bestcities);
  open_with(test, "Organisation: ICCA", alone);
  test.activate(Role::button, "Expectations");
  CHECK_FALSE(test.has(Role::button, "Add expectation"));
  CHECK(test.has(Role::text, "No other organisation is in this plan yet."));
}

TEST_CASE("a difference between organisations has a bridge, and is settled") {
  UiTest test;
  open_with(test, "Organisation: ICCA", with_three());
  test.activate(Role::button, "Differences");
  test.choose("Differs from", "BestCities");
  test.activate(Role::button, "Add difference");
  REQUIRE(test.plan().differences.size() == 1);
  CHECK(test.focused_node()->name == "How they differ");
  test.type("One plans by years", false);
  test.activate(Role::checkbox, "City");
  test.choose("Status", "Settled");
  test.type_into("Bridge", "A calendar of both");
  const Difference& difference = test.plan().differences[0];
  CHECK(difference.organisations == std::vector{icca, bestcities, city});
  CHECK(difference.description == "One plans by years");
  CHECK(difference.status == DifferenceStatus::settled);
  CHECK(difference.bridge == "A calendar of both");
  select_card(test, "Organisation: City");
  CHECK(test.has(Role::group, "Difference: One plans by years"));
  test.activate(Role::button, "Remove difference: One plans by years");
  CHECK(test.plan().differences.empty());
}

TEST_CASE("a difference stays between two at least, and one that names nobody is on the form of the plan") {
  Plan plan = with_three();
  plan.differences.put({DifferenceId(0xd1), {icca, bestcities}, {}, "Pace", {}, {}, {}});
  plan.differences.put({DifferenceId(0xd2), {}, {}, "Language", {}, {}, {}});
  UiTest test;
  open_inspector_plan(test, plan);
  CHECK_FALSE(test.has(Role::group, "Difference: Pace"));
  CHECK(test.has(Role::group, "Difference: Language"));
  test.activate(Role::checkbox, "City");
  CHECK_FALSE(test.has(Role::group, "Difference: Language"));
  CHECK(test.plan().differences.find(DifferenceId(0xd2))->organisations == std::vector{city});
  select_card(test, "Organisation: ICCA");
  CHECK_FALSE(test.has(Role::checkbox, "ICCA")); // or it would vanish from under the hand
  CHECK(test.node(Role::checkbox, "BestCities").disabled);
  CHECK_FALSE(test.node(Role::checkbox, "City").disabled);
  CHECK(test.node(Role::checkbox, "City").parent == test.node(Role::group, "Between it and").id);
  test.activate(Role::checkbox, "City");
  test.activate(Role::checkbox, "BestCities"); // of three one may go
  CHECK(test.plan().differences.find(DifferenceId(0xd1))->organisations == std::vector{icca, city});
}

TEST_CASE("the keyboard that removes a row is then where one more is added") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.activate(Role::button, "Benefits");
  test.activate(Role::button, "Add benefit");
  test.type("Leads");
  test.activate(Role::button, "Remove benefit: Leads");
  REQUIRE(test.focused_node() != nullptr);
  CHECK(test.focused_node()->name == "Add benefit");
}

TEST_CASE("a reputation is held or wanted in a market") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.activate(Role::button, "Reputation");
  test.activate(Role::button, "Add reputation");
  test.type("Congresses");
  test.choose("Standing", "Wanted");
  REQUIRE(test.plan().reputations.size() == 1);
  CHECK(test.plan().reputations[0].organisation == icca);
  CHECK(test.plan().reputations[0].market == "Congresses");
  CHECK(test.plan().reputations[0].standing == Standing::wanted);
}

TEST_CASE("what was learnt belongs to the plan, as of today, and names from whom") {
  UiTest test;
  open_inspector_plan(test);
  test.activate(Role::button, "Learning");
  test.activate(Role::button, "Add learning");
  REQUIRE(test.plan().learnings.size() == 1);
  CHECK(test.focused_node()->name == "What was learnt");
  test.type("Ask earlier", false);
  test.choose("From whom", "ICCA");
  CHECK(test.plan().learnings[0].text == "Ask earlier");
  CHECK(test.plan().learnings[0].from == icca);
  CHECK(test.plan().learnings[0].date == test.editor().today);
  test.activate(Role::button, "Remove learning: Ask earlier");
  CHECK(test.plan().learnings.empty());
}
