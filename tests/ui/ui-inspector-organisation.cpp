// The form of an organisation: needs, strengths and weaknesses in common words, champions, members, capacity,
// identifiers, connections.
#include <algorithm>
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
const Organisation& own(UiTest& test) { return *test.plan().organisations.find(icca); }

// The depth at which an organisation has a strength in an asset of this name; nothing when it has not.
std::optional<int> strength_in(const Plan& plan, OrganisationId organisation, const std::string& asset) {
  for (const Strength& strength : plan.strengths) {
    if (strength.organisation == organisation && plan.assets.find(strength.asset)->name == asset) {
      return strength.depth;
    }
  }
  return std::nullopt;
}

} // namespace

TEST_CASE("who has gone on with Tab before a need was added keeps the focus there") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.focus(Role::textbox, "Add a need");
  const std::uint32_t need = test.field("Add a need").id, strength = test.field("Add a strength").id;
  const std::size_t asked = test.host().focus_requests.size();
  test.host().push(host::FieldEdited{need, "sponsors"});
  test.host().push(host::FieldLeft{need, "sponsors", true, true});
  test.host().push(host::NodeFocused{strength});
  test.host().push(host::FieldEdited{strength, "Re"});
  test.settle();
  CHECK(test.plan().needs.size() == 2);
  CHECK(test.host().focus_requests.size() == asked);
}

TEST_CASE("a need is added by its name and Enter, and the next can be typed at once") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.type_into("Add a need", "access to ministries", true);
  CHECK(test.plan().needs.size() == 2);
  CHECK(test.plan().assets.size() == 3);
  REQUIRE(test.focused_node() != nullptr);
  CHECK(test.focused_node()->name == "Add a need");
  CHECK(test.focused_node()->value.empty());
  test.type("sponsors", true);
  CHECK(test.plan().needs.size() == 3);
  CHECK(test.has(Role::radiogroup, "Importance of sponsors"));
}

TEST_CASE("a word that the plan has already is used again, whatever its case") {
  UiTest test;
  open_with(test, "Organisation: BestCities");
  test.type_into("Add a strength", "Venue NETWORK", true);
  CHECK(test.plan().assets.size() == 2);
  CHECK(strength_in(test.plan(), bestcities, "venue network") == 2);
}

TEST_CASE("while a name is typed, the words that the plan has are offered to be picked") {
  UiTest test;
  open_with(test, "Organisation: BestCities");
  test.type_into("Add a strength", "net");
  CHECK(test.plan().strengths.empty());
  test.activate(Role::option, "Add strength: venue network");
  CHECK(strength_in(test.plan(), bestcities, "venue network") == 2);
  CHECK(!test.has(Role::option, "Add strength: venue network"));
}

TEST_CASE("words that nothing in the plan uses any more are offered last") {
  UiTest test;
  open_with(test, "Organisation: BestCities");
  test.type_into("Add a strength", "ven list", true); // before "venue network" in the alphabet
  test.activate(Role::button, "Remove strength: ven list");
  test.type_into("Add a strength", "ven");
  std::vector<std::string> offered;
  for (const ui::Node* option : test.nodes(Role::option)) {
    if (option->name.starts_with("Add strength: ")) offered.push_back(option->name);
  }
  CHECK(offered == std::vector<std::string>{"Add strength: venue network", "Add strength: ven list",
                                            "Add strength: ven"});
}

TEST_CASE("a name that was typed and left can be added by its button as it is") {
  UiTest test;
  open_with(test, "Organisation: BestCities");
  test.activate(Role::button, "Weaknesses");
  test.type_into("Add a weakness", "speed");
  test.activate(Role::option, "Add weakness: speed");
  REQUIRE(test.plan().weaknesses.size() == 1);
  CHECK(test.plan().weaknesses[0].organisation == bestcities);
}

TEST_CASE("what stands on the list is not added twice") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.type_into("Add a need", "Venue network", true);
  CHECK(test.plan().needs.size() == 1);
  CHECK(test.field("Add a need").invalid);
}

TEST_CASE("a name half typed for one organisation is not offered to another") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.type_into("Add a need", "half a na");
  select_card(test, "Organisation: BestCities");
  CHECK(test.field("Add a need").value.empty());
}

TEST_CASE("the importance of a need is one of three radio buttons") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  REQUIRE(test.has(Role::radiogroup, "Importance of venue network"));
  test.click(Role::radio, "3");
  CHECK(test.plan().needs.find(needs_venues)->importance == 3);
  CHECK(test.editor().history.present.label == "Edit importance of venue network");
  test.focus(Role::radio, "3");
  test.node_key("ArrowLeft");
  CHECK(test.plan().needs.find(needs_venues)->importance == 2);
  test.click(Role::radio, "2");
  CHECK(!test.plan().needs.find(needs_venues)->importance);
}

TEST_CASE("a need can carry a note, and can be removed") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  CHECK(!test.has(Role::textbox, "Note on venue network"));
  test.click(Role::button, "Add a note on venue network");
  test.type_into("Note on venue network", "outside Europe");
  CHECK(test.plan().needs.find(needs_venues)->note == "outside Europe");
  select_card(test, "Organisation: BestCities");
  select_card(test, "Organisation: ICCA");
  CHECK(test.has(Role::text, "outside Europe"));
  CHECK(test.has(Role::button, "Edit the note on venue network"));
  test.click(Role::button, "Remove need: venue network");
  CHECK(test.plan().needs.empty());
  test.click(Role::button, "Undo");
  CHECK(test.plan().needs.find(needs_venues)->note == "outside Europe");
}

TEST_CASE("a champion is added, with whom they reach inside and outside") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.activate(Role::button, "Champions");
  test.activate(Role::button, "Add champion");
  REQUIRE(test.plan().champions.size() == 1);
  const ChampionId id = test.plan().champions[0].id;
  CHECK(id);
  CHECK(test.plan().champions[0].organisation == icca);
  CHECK(test.focused_node()->name == "Person");
  test.type_into("Person", "Maria");
  test.type_into("Role", "Director");
  test.activate(Role::button, "Add link");
  CHECK(test.focused_node()->name == "In touch with");
  test.type_into("In touch with", "The city council");
  test.choose("Where", "Inside");
  const Champion& champion = *test.plan().champions.find(id);
  CHECK(champion.person == "Maria");
  CHECK(champion.role == "Director");
  REQUIRE(champion.links.size() == 1);
  CHECK(champion.links[0].to == "The city council");
  CHECK(champion.links[0].side == Side::inside);
  test.activate(Role::button, "Remove link 1");
  CHECK(test.plan().champions.find(id)->links.empty());
  test.activate(Role::button, "Remove champion: Maria");
  CHECK(test.plan().champions.empty());
}

TEST_CASE("an alliance has members, ticked from the other organisations") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  CHECK(!test.has(Role::checkbox, "BestCities"));
  test.choose("Kind", "Alliance");
  test.activate(Role::checkbox, "BestCities");
  CHECK(own(test).members == std::vector{bestcities});
  CHECK(!test.has(Role::checkbox, "ICCA"));
  test.activate(Role::checkbox, "BestCities");
  CHECK(own(test).members.empty());
}

TEST_CASE("a capacity has an amount and then a unit; without an amount it is not recorded") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.activate(Role::button, "Capacity");
  CHECK(test.field("Unit of time").disabled);
  test.type_into("Time", "30");
  test.type_into("Unit of time", "days");
  REQUIRE(own(test).capacity.size() == 1);
  CHECK(own(test).capacity[0].mode == Mode::time);
  CHECK(own(test).capacity[0].amount == 30.0);
  CHECK(own(test).capacity[0].unit == "days");
  test.type_into("Time", "");
  CHECK(own(test).capacity.empty());
}

TEST_CASE("an identifier is added and removed") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.activate(Role::button, "Identifiers");
  test.activate(Role::button, "Add identifier");
  test.type_into("Scheme", "NL-KVK");
  test.type_into("Identifier", "33274301");
  REQUIRE(own(test).identifiers.size() == 1);
  CHECK(own(test).identifiers[0].scheme == "NL-KVK");
  CHECK(own(test).identifiers[0].identifier == "33274301");
  test.activate(Role::button, "Remove identifier 1");
  CHECK(own(test).identifiers.empty());
}

TEST_CASE("an organisation is connected without dragging, and its connections lead to their forms") {
  UiTest test;
  open_with(test, "Organisation: ICCA");
  test.activate(Role::option, "ICCA contributes knowledge to Recognise");
  CHECK(test.has(Role::heading, "Contribution"));
  select_card(test, "Organisation: ICCA");
  test.choose("Connect to", "Programme: Incredible Impacts");
  CHECK(test.plan().contributions.size() == 1);
  test.activate(Role::button, "Connect");
  REQUIRE(test.plan().contributions.size() == 2);
  CHECK(test.has(Role::heading, "Contribution"));
  CHECK(test.focused_node()->name == "What");
}

TEST_CASE("a card chosen and Connect pressed before one frame connect") {
  UiTest test;
  open_inspector_plan(test);
  select_card(test, "Organisation: ICCA");
  const ui::Node& box = test.node(Role::combobox, "Connect to");
  const auto at = std::find(box.options.begin(), box.options.end(), "Programme: Incredible Impacts");
  REQUIRE(at != box.options.end());
  const std::uint32_t connect = test.node(Role::button, "Connect").id;
  test.host().push(host::OptionChosen{box.id, static_cast<int>(at - box.options.begin())});
  test.send(host::NodeActivated{connect});
  REQUIRE(test.plan().contributions.size() == 2);
  CHECK(test.focused_node()->name == "What");
}

TEST_CASE("a kind chosen and another before one frame leave the later one") {
  UiTest test;
  open_inspector_plan(test);
  select_card(test, "Organisation: ICCA");
  const std::uint32_t box = test.node(Role::combobox, "Kind").id;
  test.host().push(host::OptionChosen{box, 2});
  test.send(host::OptionChosen{box, 1});
  CHECK(test.node(Role::combobox, "Kind").value == test.node(Role::combobox, "Kind").options[1]);
}

TEST_CASE("of two cards with one name the one that was chosen is connected") {
  Plan plan = inspector_plan();
  Programme twin = *plan.programmes.find(incredible);
  twin.id = ProgrammeId(0x82);
  plan.programmes.put(twin);
  UiTest test;
  open_inspector_plan(test, plan);
  select_card(test, "Organisation: ICCA");
  test.choose("Connect to", "Programme: Incredible Impacts"); // the first of the two
  test.activate(Role::button, "Connect");
  REQUIRE(test.plan().contributions.size() == 2);
  for (const Contribution& one : test.plan().contributions) {
    if (one.id != given) CHECK(one.programme == incredible);
  }
}

TEST_CASE("the keyboard brings what it goes to into sight, though the browser tells of it twice") {
  UiTest test({1280, 400});
  open_inspector_plan(test);
  select_card(test, "Organisation: ICCA");
  const ui::Node& far = test.node(Role::button, "Who would fit");
  REQUIRE(far.hidden_by_scroll);
  test.host().push(host::NodeFocused{far.id});
  test.send(host::NodeRevealed{far.id});
  CHECK_FALSE(test.node(Role::button, "Who would fit").hidden_by_scroll);
}

TEST_CASE(
    "what is scrolled out of sight in a panel comes into sight without the focus when it is wanted there") {
  UiTest test({1280, 640});
  open_inspector_plan(test);
  select_card(test, "Organisation: ICCA");
  const std::uint32_t focused = test.focused();
  REQUIRE(test.node(Role::textbox, "Notes").hidden_by_scroll);
  test.reveal(Role::textbox, "Notes");
  CHECK_FALSE(test.node(Role::textbox, "Notes").hidden_by_scroll);
  CHECK(test.node(Role::textbox, "Name").hidden_by_scroll);
  test.reveal(Role::textbox, "Name");
  CHECK_FALSE(test.node(Role::textbox, "Name").hidden_by_scroll);
  CHECK(test.focused() == focused);
}
