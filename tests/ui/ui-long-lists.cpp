// Plans far larger than people make by hand: what is in the tree, and how one gets to what is not.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <string>

#include "ui/harness.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

constexpr int many = 600;

std::string name_of(int number) {
  const std::string digits = std::to_string(number);
  return "Party " + std::string(3 - digits.size(), '0') + digits;
}

// In rows of 30, as a file.
std::string large_file() {
  std::string text = R"({"format":"common-ground.partnership","version":1,"title":"Many","organisations":[)";
  for (int i = 0; i < many; ++i) {
    char id[32];
    std::snprintf(id, sizeof id, "org_%016x", i + 1);
    text += (i == 0 ? "" : ",") + std::string(R"({"id":")") + id + R"(","name":")" + name_of(i) +
            R"(","place":{"x":)" + std::to_string(i % 30 * 400) + R"(,"y":)" + std::to_string(i / 30 * 240) +
            "}}";
  }
  return text + "]}";
}

std::size_t count_of(const UiTest& test, Role role) { return test.nodes(role).size(); }

} // namespace

TEST_CASE("of very many cards those in sight are in the tree, with their position among all") {
  UiTest test;
  test.open_file("many.partnership.json", large_file());
  CHECK(count_of(test, Role::listitem) <= 160);
  const ui::Node first = test.node(Role::listitem, "Organisation: " + name_of(0));
  CHECK(first.position == 1);
  CHECK(first.set_size == many);
  const ui::Node last = test.node(Role::listitem, "Organisation: " + name_of(many - 1));
  CHECK(last.position == many);
}

TEST_CASE("arrow keys and End get to cards that are not in the tree yet") {
  UiTest test;
  test.open_file("many.partnership.json", large_file());
  test.focus(Role::listitem, "Organisation: " + name_of(0));
  for (int step = 1; step < 25; ++step) test.node_key("ArrowRight");
  REQUIRE(test.focused_node() != nullptr);
  CHECK(test.focused_node()->name == "Organisation: " + name_of(24));
  test.node_key("ArrowDown");
  CHECK(test.focused_node()->name == "Organisation: " + name_of(54));
  test.node_key("End");
  CHECK(test.focused_node()->name == "Organisation: " + name_of(many - 1));
  CHECK(test.editor().canvas_on_screen.contains(test.focused_node()->rect.centre()));
}

TEST_CASE("the library of very many organisations is walked to its end, and scrolls there") {
  UiTest test;
  test.open_file("many.partnership.json", large_file());
  CHECK(count_of(test, Role::option) <= 160);
  test.focus(Role::option, name_of(0));
  for (int step = 1; step <= 40; ++step) test.node_key("ArrowDown");
  CHECK(test.focused_node()->name == name_of(40));
  CHECK(test.focused_node()->position == 41);
  CHECK(test.focused_node()->set_size == many);
  CHECK_FALSE(test.focused_node()->hidden_by_scroll);
  test.node_key("End");
  CHECK(test.focused_node()->name == name_of(many - 1));
  CHECK_FALSE(test.focused_node()->hidden_by_scroll);
  test.activate(Role::option, name_of(many - 1));
  CHECK(test.node(Role::textbox, "Name").value == name_of(many - 1));
}

TEST_CASE("a card of a large plan is connected by the inspector to one far away") {
  UiTest test;
  test.open_file("many.partnership.json", large_file());
  test.activate(Role::listitem, "Organisation: " + name_of(0));
  test.choose("Connect to", "Organisation: " + name_of(571));
  test.activate(Role::button, "Connect");
  CHECK(test.has(Role::listitem, name_of(0) + " exchanges with " + name_of(571)));
}

TEST_CASE("a list of very many records is made while its combo box is in use") {
  UiTest test;
  test.open_file("many.partnership.json", large_file());
  test.activate(Role::listitem, "Organisation: " + name_of(0));
  const auto offered = [&] { return test.node(Role::combobox, "Connect to").options.size(); };
  CHECK(offered() == 1);
  SECTION("by the keyboard") {
    test.focus(Role::combobox, "Connect to");
    CHECK(offered() == many); // all others, and none
    test.focus(Role::button, "Save");
    CHECK(offered() == many); // it is there, and costs nothing more
    test.type_into("Short name", "P");
    CHECK(offered() == 1);
  }
  SECTION("by the pointer") {
    test.reveal(Role::combobox, "Connect to");
    test.move_to(test.node(Role::combobox, "Connect to").rect.centre());
    CHECK(offered() == many);
    test.move_to({640, 400});
    test.type_into("Short name", "P");
    CHECK(offered() == 1);
  }
  SECTION("though the focus has gone on before the next frame") {
    test.focus(Role::combobox, "Connect to");
    const std::uint32_t box = test.node(Role::combobox, "Connect to").id;
    test.type_into("Short name", "P"); // another plan: the list is not there any more
    test.host().push(host::OptionChosen{box, 572});
    test.settle();
    CHECK(test.node(Role::combobox, "Connect to").value == "Organisation: " + name_of(572));
  }
  SECTION("what was chosen stays") {
    test.choose("Connect to", "Organisation: " + name_of(571));
    test.type_into("Short name", "P");
    CHECK(offered() == 1);
    CHECK(test.node(Role::combobox, "Connect to").value == "Organisation: " + name_of(571));
  }
}

TEST_CASE("an alliance of a large plan gets members, and loses one") {
  UiTest test;
  test.open_file("many.partnership.json", large_file());
  test.activate(Role::listitem, "Organisation: " + name_of(0));
  test.choose("Kind", "Alliance");
  CHECK(test.nodes(Role::checkbox).empty());
  for (const int member : {42, 7}) {
    test.choose("One of 599", name_of(member));
    CHECK_FALSE(test.has(Role::checkbox, name_of(member))); // not before it is added
    test.activate(Role::button, "Add");
  }
  test.activate(Role::checkbox, name_of(42));
  CHECK(test.node(Role::checkbox, name_of(7)).checked);
  CHECK_FALSE(test.has(Role::checkbox, name_of(42)));
  CHECK(test.saved().find("\"members\": [\n        \"org_0000000000000008\"\n      ]") != std::string::npos);
}

TEST_CASE("a card of a large plan is still itself when another comes to the front or goes") {
  UiTest test;
  test.open_file("many.partnership.json", large_file());
  test.activate(Role::listitem, "Organisation: " + name_of(0));
  test.key("]"); // to the front: the others move down in the order of the cards
  test.activate(Role::listitem, "Organisation: " + name_of(1));
  CHECK(test.node(Role::textbox, "Name").value == name_of(1));
  test.key("Delete");
  CHECK(test.node(Role::listitem, "Organisation: " + name_of(2)).set_size == many - 1);
  test.activate(Role::listitem, "Organisation: " + name_of(2));
  CHECK(test.node(Role::textbox, "Name").value == name_of(2));
}

TEST_CASE("the list of a large plan follows the view when that rests") {
  UiTest test;
  test.open_file("many.partnership.json", large_file());
  test.activate(Role::button, "Zoom in");
  const std::string far_away = "Organisation: " + name_of(15 * 30 + 20);
  const auto is_listed = [&] { return test.has(Role::listitem, far_away); };
  while (test.editor().camera.zoom < 1) test.activate(Role::button, "Zoom in");
  CHECK_FALSE(is_listed());
  for (int step = 0; step < 100; ++step) {
    const editor::Camera& camera = test.editor().camera;
    const Vec2 way = (Vec2{20 * 400, 15 * 240} - camera.origin_in_world) * camera.zoom - Vec2{640, 400};
    if (length(way) < 50) break;
    test.wheel({640, 400}, way * std::min(1.0, 300 / length(way)));
  }
  CHECK_FALSE(is_listed()); // the view moved a moment ago
  test.wait(0.5);
  CHECK(is_listed());
}
