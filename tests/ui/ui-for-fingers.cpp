// For fingers, whatever can be pressed is 44 pixels wide and high, on every screen.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <vector>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

constexpr double least = 44;

bool is_small(const ui::Node& node) { return node.rect.width() < least || node.rect.height() < least; }

/// What can be pressed and is smaller than a finger, each with its size. What a scrolled panel cuts off
/// counts as large as it is when it is in sight.
std::string too_small(UiTest& app) {
  std::string found;
  for (const Role role : {Role::button, Role::checkbox, Role::textbox, Role::searchbox, Role::spinbutton,
                          Role::combobox, Role::tab, Role::option, Role::menuitem, Role::radio, Role::cell}) {
    std::vector<std::uint32_t> small;
    for (const ui::Node* node : app.nodes(role)) {
      if ((node->focusable || node->walked) && !node->hidden_by_scroll && is_small(*node))
        small.push_back(node->id);
    }
    for (const std::uint32_t id : small) {
      app.send(host::NodeRevealed{id});
      const ui::Node* node = app.semantics().find(id);
      REQUIRE(node != nullptr);
      if (!is_small(*node)) continue;
      found += std::string(name_of(role)) + " " + node->name + ": " + std::to_string(node->rect.width()) +
               " x " + std::to_string(node->rect.height()) + "\n";
    }
  }
  return found;
}

} // namespace

TEST_CASE("for fingers nothing that can be pressed is smaller than 44 pixels") {
  const Vec2 size = GENERATE(Vec2{768, 1024}, Vec2{1024, 768}, Vec2{1280, 800});
  CAPTURE(size.x);
  UiTest app(size);
  app.send(host::PreferencesChanged{.coarse_pointer = true});
  app.settle();
  CHECK(too_small(app) == "");
  open_inspector_plan(app);
  app.settle();
  CHECK(too_small(app) == "");
  for (const char* card : {"Organisation: ICCA", "Objective: Recognise", "Success measure: Members served",
                           "Programme: Incredible Impacts"}) {
    CAPTURE(card);
    app.focus(Role::listitem, card);
    app.key("Enter");
    app.settle();
    CHECK(too_small(app) == "");
  }
  for (const char* view :
       {"Success matrix", "Fit", "Balance", "Common ground", "Path", "Progress", "Readiness"}) {
    CAPTURE(view);
    app.activate(Role::tab, view);
    app.settle();
    CHECK(too_small(app) == "");
  }
  app.activate(Role::tab, "Canvas");
  app.focus(Role::listitem, "Organisation: BestCities");
  app.node_key(" ");
  app.key("Delete");
  REQUIRE(app.has(Role::button, "Undo deletion"));
  CHECK(too_small(app) == "");
  app.activate(Role::button, "Undo deletion");
  app.activate(Role::tab, "Success matrix");
  app.activate(Role::button, "Success for ICCA in Recognise");
  REQUIRE(app.has(Role::radiogroup, "Agreement"));
  CHECK(too_small(app) == "");
  app.key("Escape");
  app.key("k", {false, true, false, false, true});
  CHECK(too_small(app) == "");
  app.key("Escape");
  app.key("?");
  CHECK(too_small(app) == "");
}
