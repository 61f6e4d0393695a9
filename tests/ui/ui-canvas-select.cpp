// Selecting on the canvas by pointer.
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

constexpr const char* icca_card = "Organisation: ICCA";
constexpr const char* bestcities_card = "Organisation: BestCities";
constexpr const char* recognise_card = "Objective: Recognise";

const host::Modifiers shift{.shift = true};

std::vector<Ref> selection(const UiTest& app) { return editor::selection_of(app.editor()); }

/// A point of the canvas on which nothing stands, left above the first card.
Vec2 nowhere(const UiTest& app) { return app.on_screen({-40, -60}); }

/// In the history: the file that was opened is the first.
std::size_t steps(const UiTest& app) { return app.editor().history.past.size(); }

} // namespace

TEST_CASE("a click on a card selects it and nothing else, in the tree too") {
  UiTest app;
  open_inspector_plan(app);
  app.click(Role::listitem, icca_card);
  CHECK(selection(app) == std::vector<Ref>{icca});
  CHECK(app.node(Role::listitem, icca_card).selected);
  app.click(Role::listitem, bestcities_card);
  CHECK(selection(app) == std::vector<Ref>{bestcities});
  CHECK_FALSE(app.node(Role::listitem, icca_card).selected);
}

TEST_CASE("a click with Shift adds a card to the selection and takes it out again") {
  UiTest app;
  open_inspector_plan(app);
  app.click(Role::listitem, icca_card);
  app.click(Role::listitem, recognise_card, shift);
  CHECK(selection(app) == std::vector<Ref>{icca, recognise});
  app.click(Role::listitem, icca_card, shift);
  CHECK(selection(app) == std::vector<Ref>{recognise});
}

TEST_CASE("a plain click on one of several selected cards selects it alone, when the button is let go") {
  UiTest app;
  open_inspector_plan(app);
  app.click(Role::listitem, icca_card);
  app.click(Role::listitem, recognise_card, shift);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  app.press(at);
  CHECK(selection(app).size() == 2);
  app.release(at);
  CHECK(selection(app) == std::vector<Ref>{icca});
}

TEST_CASE("a click on the empty canvas clears the selection; with Shift it stays") {
  UiTest app;
  open_inspector_plan(app);
  app.click(Role::listitem, icca_card);
  app.click(nowhere(app), shift);
  CHECK(selection(app) == std::vector<Ref>{icca});
  app.click(nowhere(app));
  CHECK(selection(app).empty());
}

TEST_CASE("a drag over the empty canvas selects what it touches, while it goes on") {
  UiTest app;
  open_inspector_plan(app);
  app.press(nowhere(app));
  app.move_to(app.on_screen({100, 40}));
  CHECK(selection(app) == std::vector<Ref>{icca});
  app.move_to(app.on_screen({300, 420}));
  CHECK(selection(app) == std::vector<Ref>{icca, bestcities});
  app.release(app.on_screen({300, 420}));
  CHECK(selection(app) == std::vector<Ref>{icca, bestcities});
  CHECK(steps(app) == 0);
}

TEST_CASE("a marquee with Shift keeps what was selected, and Escape brings back the selection before it") {
  UiTest app;
  open_inspector_plan(app);
  app.click(Role::listitem, recognise_card);
  app.drag(nowhere(app), app.on_screen({100, 40}), shift);
  CHECK(selection(app) == std::vector<Ref>{icca, recognise});
  app.press(nowhere(app));
  app.move_to(app.on_screen({300, 420}));
  app.key("Escape");
  CHECK(selection(app) == std::vector<Ref>{icca, recognise});
  app.release(app.on_screen({300, 420}));
  CHECK(selection(app) == std::vector<Ref>{icca, recognise});
}

TEST_CASE("a click on a connection selects it") {
  UiTest app;
  open_inspector_plan(app);
  app.click(Role::listitem, "ICCA contributes knowledge to Recognise");
  CHECK(selection(app) == std::vector<Ref>{given});
  CHECK(app.node(Role::listitem, "ICCA contributes knowledge to Recognise").selected);
}

TEST_CASE("a double click on a card puts the cursor into its name") {
  UiTest app;
  open_inspector_plan(app);
  app.double_click(app.centre(Role::listitem, bestcities_card));
  REQUIRE(app.focused_node() != nullptr);
  CHECK(app.focused_node()->role == Role::textbox);
  CHECK(app.focused_node()->name == "Name");
  CHECK(app.focused_node()->value == "BestCities");
}

TEST_CASE("Delete removes the selected cards from the canvas and from the tree") {
  UiTest app;
  open_inspector_plan(app);
  app.click(Role::listitem, bestcities_card);
  app.key("Delete");
  CHECK(app.plan().organisations.size() == 1);
  CHECK_FALSE(app.has(Role::listitem, bestcities_card));
  CHECK(app.plan().exchanges.empty());
}

TEST_CASE("a click and a key that arrive for one frame happen one after the other") {
  UiTest app;
  open_inspector_plan(app);
  const Vec2 at = app.centre(Role::listitem, bestcities_card);
  app.move_to(at);
  app.host().push(host::PointerPressed{at, 0, 1, {}, host::PointerKind::mouse, 0});
  app.host().push(host::PointerReleased{at, 0, {}, host::PointerKind::mouse, 0});
  app.send(host::KeyPressed{"Delete", {}, false});
  CHECK(app.plan().organisations.size() == 1);
}
