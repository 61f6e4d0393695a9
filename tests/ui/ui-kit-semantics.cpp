// The semantics tree and its differences: what the mirror in the page is told must rebuild exactly the tree.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "ui/semantics.hpp"

using namespace cg;
using namespace cg::ui;

namespace {

std::vector<std::string> split(const std::string& text, char end) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : text) {
    if (c == end) {
      parts.push_back(std::exchange(part, {}));
    } else {
      part.push_back(c);
    }
  }
  parts.push_back(part);
  return parts;
}

// The mirror, as simple as can be: it knows only what the differences say.
struct Model {
  struct Element {
    std::string role;
    std::uint32_t parent = 0;
    std::map<std::string, std::string> attributes;
    std::vector<std::uint32_t> children;
  };
  std::map<std::uint32_t, Element> elements{{0, {}}};
  int moves = 0;

  void detach(std::uint32_t id) {
    auto& siblings = elements.at(elements.at(id).parent).children;
    siblings.erase(std::find(siblings.begin(), siblings.end(), id));
  }
  void place(std::uint32_t id, std::uint32_t parent, std::uint32_t after) {
    elements[id].parent = parent;
    auto& siblings = elements.at(parent).children;
    auto at = siblings.begin();
    if (after != 0) {
      at = std::find(siblings.begin(), siblings.end(), after);
      REQUIRE(at != siblings.end());
      ++at;
    }
    siblings.insert(at, id);
  }
  void remove(std::uint32_t id) {
    for (const std::uint32_t child : std::vector<std::uint32_t>(elements.at(id).children)) remove(child);
    detach(id);
    elements.erase(id);
  }
  void set(std::uint32_t id, const std::vector<std::string>& fields, std::size_t from) {
    REQUIRE((fields.size() - from) % 2 == 0);
    for (std::size_t i = from; i + 1 < fields.size(); i += 2) {
      if (fields[i + 1].empty() || fields[i + 1] == "0,0,0,0")
        elements.at(id).attributes.erase(fields[i]);
      else
        elements.at(id).attributes[fields[i]] = fields[i + 1];
    }
  }
  void apply(const std::string& difference) {
    if (difference.empty()) return;
    REQUIRE(difference.back() == '\x1e');
    for (const std::string& record : split(difference.substr(0, difference.size() - 1), '\x1e')) {
      const std::vector<std::string> fields = split(record, '\x1f');
      const auto number = [&](std::size_t i) { return static_cast<std::uint32_t>(std::stoul(fields.at(i))); };
      const std::uint32_t id = number(1);
      if (fields[0] == "+") {
        REQUIRE(!elements.contains(id));
        elements[id].role = fields.at(4);
        place(id, number(2), number(3));
        set(id, fields, 5);
      } else if (fields[0] == "~") {
        REQUIRE(fields.size() > 2);
        set(id, fields, 2);
      } else if (fields[0] == ">") {
        ++moves;
        REQUIRE(elements.at(id).parent == number(2));
        detach(id);
        place(id, number(2), number(3));
      } else {
        REQUIRE(fields[0] == "-");
        remove(id);
      }
    }
  }
};

std::string text_of(const Model& model, std::uint32_t id = 0, int depth = 0) {
  std::ostringstream out;
  const Model::Element& element = model.elements.at(id);
  out << std::string(static_cast<std::size_t>(depth), ' ') << id << ' ' << element.role;
  for (const auto& [key, value] : element.attributes) out << ' ' << key << '=' << value;
  out << '\n';
  for (const std::uint32_t child : element.children) out << text_of(model, child, depth + 1);
  return out.str();
}

// The tree itself, as a mirror would have it.
Model fresh_model(const std::vector<Node>& nodes) {
  Model model;
  std::map<std::uint32_t, Vec2> corners; // of those that carry
  for (const Node& node : nodes) {
    if (node.carries) corners[node.id] = node.rect.min;
    Model::Element& element = model.elements[node.id];
    element.role = name_of(node.role);
    element.parent = node.parent;
    model.elements.at(node.parent).children.push_back(node.id);
    const auto put = [&element](const std::string& key, const std::string& value) {
      if (!value.empty()) element.attributes[key] = value;
    };
    put("name", node.name);
    put("value", node.value);
    put("flags", std::string(node.checked ? "c" : "") + (node.carries ? "C" : ""));
    if (node.level != 0) put("level", std::to_string(node.level));
    const auto tenths = [](double v) { return std::to_string(std::lround(v * 10)); };
    if (node.rect != Rect{}) {
      const Vec2 at = node.rect.min - corners[node.parent];
      put("rect", tenths(at.x) + "," + tenths(at.y) + "," + tenths(node.rect.width()) + "," +
                      tenths(node.rect.height()));
    }
  }
  return model;
}

Node named(Role role, std::string name) {
  Node node;
  node.role = role;
  node.name = std::move(name);
  return node;
}

} // namespace

TEST_CASE("an id depends on the parents' keys and the key alone") {
  Semantics a, b;
  a.begin_frame();
  a.push(named(Role::region, "Palette"), "palette");
  const std::uint32_t in_a = a.add(named(Role::button, "Undo"), "undo");
  b.begin_frame();
  b.add(named(Role::text, "Something before"), "before");
  b.push(named(Role::group, "Another name"), "palette");
  CHECK(b.id_of("undo") == in_a);
  CHECK(b.add(named(Role::button, "Back"), "undo") == in_a);
  CHECK(b.id_of("redo") != in_a);
  CHECK(in_a != 0);
}

TEST_CASE("a second sibling with the same key gets an id of its own, the same in every frame") {
  Semantics tree;
  std::uint32_t first[2], second[2];
  for (int frame = 0; frame < 2; ++frame) {
    tree.begin_frame();
    first[frame] = tree.add(named(Role::text, "a"), "same");
    CHECK(tree.next_id("same") != tree.id_of("same"));
    second[frame] = tree.add(named(Role::text, "b"), "same");
    CHECK(tree.repeated_keys() == 1);
  }
  CHECK(first[0] != second[0]);
  CHECK(first[0] == first[1]);
  CHECK(second[0] == second[1]);
  CHECK(tree.find(second[1])->name == "b");
  CHECK(tree.find(12345) == nullptr);
}

TEST_CASE("a difference is written as its header says") {
  Semantics tree;
  CHECK(tree.take_difference().empty());
  tree.begin_frame();
  Node field = named(Role::textbox, "Name");
  field.value = "ICCA\x1f\x1e\x1d\x1c!";
  field.rect = {{10, 20.04}, {110.5, 52.04}};
  field.font_pixels = 15;
  field.focusable = true;
  const std::uint32_t region = tree.push(named(Role::region, "Inspector"), "inspector");
  const std::uint32_t id = tree.add(field, "name");
  tree.pop();
  const std::string r = std::to_string(region), f = std::to_string(id);
  CHECK(tree.take_difference() == "+\x1f" + r +
                                      "\x1f"
                                      "0\x1f"
                                      "0\x1f"
                                      "region\x1f"
                                      "name\x1f"
                                      "Inspector\x1e"
                                      "+\x1f" +
                                      f + "\x1f" + r +
                                      "\x1f"
                                      "0\x1f"
                                      "textbox\x1f"
                                      "name\x1f"
                                      "Name\x1f"
                                      "value\x1f"
                                      "ICCA!\x1f"
                                      "rect\x1f"
                                      "100,200,1005,320\x1f"
                                      "font\x1f"
                                      "15,400\x1f"
                                      "flags\x1f"
                                      "f\x1e");
  CHECK(tree.take_difference().empty());
  tree.begin_frame();
  tree.push(named(Role::region, "Inspector"), "inspector");
  field.value.clear();
  field.rect = {{10, 20.01}, {110.5, 52.01}}; // less than a tenth
  tree.add(field, "name");
  CHECK(tree.take_difference() == "~\x1f" + f +
                                      "\x1f"
                                      "value\x1f\x1e");
  tree.begin_frame();
  tree.push(named(Role::region, "Inspector"), "inspector");
  field.multiline = true; // another element of the page
  tree.add(field, "name");
  const std::string renewed = tree.take_difference();
  CHECK(renewed.starts_with("-\x1f" + f +
                            "\x1e"
                            "+\x1f" +
                            f + "\x1f"));
  tree.begin_frame();
  CHECK(tree.take_difference() == "-\x1f" + r + "\x1e");
}

TEST_CASE("a frame that says the same says nothing") {
  Semantics tree;
  for (int frame = 0; frame < 3; ++frame) {
    tree.begin_frame();
    tree.push(named(Role::list, "Cards"), "cards");
    for (int i = 0; i < 600; ++i) tree.add(named(Role::listitem, "Card"), std::to_string(i));
    tree.pop();
    CHECK(tree.take_difference().empty() == (frame > 0));
  }
  CHECK(tree.repeated_keys() == 0);
}

TEST_CASE("of siblings that change places as few as possible are moved") {
  Semantics tree;
  Model model;
  const auto show = [&](const std::string& order) {
    tree.begin_frame();
    for (const char c : order) tree.add(named(Role::listitem, std::string(1, c)), std::string_view(&c, 1));
    const int before = model.moves;
    model.apply(tree.take_difference());
    std::string shown;
    for (const std::uint32_t id : model.elements.at(0).children)
      shown += model.elements.at(id).attributes.at("name");
    CHECK(shown == order);
    return model.moves - before;
  };
  CHECK(show("abcdef") == 0);
  CHECK(show("fabcde") == 1);
  CHECK(show("abcdef") == 1);
  CHECK(show("badcfe") == 3);
  CHECK(show("fecdab") == 4);
  CHECK(show("xfcyab") == 0);
  CHECK(show("bayxcf") == 4);
}

TEST_CASE("when a node that carries moves, nothing is said of what it carries") {
  Semantics tree;
  const auto show = [&tree](Vec2 corner) {
    tree.begin_frame();
    Node list = named(Role::list, "Cards");
    list.carries = true;
    list.rect = {corner, corner};
    tree.push(std::move(list), "cards");
    for (int i = 0; i < 3; ++i) {
      Node card = named(Role::listitem, "Card");
      card.rect = {corner + Vec2{10.0 * i, 5}, corner + Vec2{10.0 * i + 8, 20}};
      tree.add(std::move(card), std::to_string(i));
    }
    tree.pop();
    return tree.take_difference();
  };
  CHECK(show({100, 50}).find("100,50,80,150") != std::string::npos);
  const std::string id = std::to_string(Semantics::id_of(0, "cards"));
  CHECK(show({-20, 70.5}) == "~\x1f" + id + "\x1frect\x1f-200,705,0,0\x1e");
}

TEST_CASE("differences applied one after another always give the whole tree") {
  const std::uint32_t seed = 20261122;
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const auto upto = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  Semantics tree;
  Model model;
  const Role roles[] = {Role::group, Role::list, Role::button, Role::text};
  // A forest that is reshuffled: keys stay, while order, presence, depth and content change.
  for (int round = 0; round < 400; ++round) {
    tree.begin_frame();
    std::vector<int> keys(12);
    for (int i = 0; i < 12; ++i) keys[static_cast<std::size_t>(i)] = i;
    if (round % 3 != 0) std::shuffle(keys.begin(), keys.end(), random);
    int depth = 0;
    for (const int key : keys) {
      if (upto(4) == 0) continue;
      Node node = named(roles[static_cast<std::size_t>(upto(20) == 0 ? 2 : key % 4)],
                        "node " + std::to_string(upto(3)));
      node.value = upto(3) == 0 ? "v" : "";
      node.level = upto(2);
      node.checked = upto(2) == 0;
      node.carries = upto(4) == 0;
      if (upto(2) == 0) node.rect = {{upto(50) / 7.0, 1}, {100.5, 20}};
      const std::string name = std::to_string(key);
      if (upto(3) == 0 && depth < 4) {
        tree.push(std::move(node), name);
        ++depth;
      } else {
        tree.add(std::move(node), name);
      }
      while (depth > 0 && upto(4) == 0) {
        tree.pop();
        --depth;
      }
    }
    model.apply(tree.take_difference());
    INFO("round " << round);
    REQUIRE(text_of(model) == text_of(fresh_model(tree.nodes())));
  }
}

TEST_CASE("every role has its word") {
  CHECK(name_of(Role::region) == "region");
  CHECK(name_of(Role::button) == "button");
  CHECK(name_of(Role::spinbutton) == "spinbutton");
  CHECK(name_of(Role::columnheader) == "columnheader");
  CHECK(name_of(Role::progressbar) == "progressbar");
}
