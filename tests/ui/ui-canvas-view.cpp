// Panning and zooming the canvas, and its zoom bar.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"
#include "ui/layout.hpp"

using namespace cg;
using namespace cg::test;
using Catch::Approx;
using ui::Role;

namespace {

/// Over the free canvas, away from all cards.
constexpr Vec2 free_spot{600, 724};

bool near(Vec2 a, Vec2 b) { return a.x == Approx(b.x).margin(1e-6) && a.y == Approx(b.y).margin(1e-6); }

/// In the history: the file that was opened is the first.
std::size_t steps(const UiTest& app) { return app.editor().history.past.size(); }

} // namespace

TEST_CASE("a card that comes below a resting pointer lights up when the view rests, not while it moves") {
  UiTest app;
  open_at_100(app);
  const Vec2 beside = app.on_screen({-100, 40});
  app.move_to(beside);
  CHECK(app.host().cursor == "default");
  app.wheel(beside, {150, 0}); // ICCA stands there now
  CHECK(app.host().cursor == "default");
  app.wait(0.2);
  CHECK(app.host().cursor == "move");
  app.wheel(beside, {-150, 0});
  app.wheel(beside, {150, 0});
  app.move_to(beside + Vec2{4, 0}); // a hand that moves is answered at once
  CHECK(app.host().cursor == "move");
}

TEST_CASE(
    "the panels are put away for the room, the plan fills the canvas, and they return when a form is "
    "needed") {
  UiTest app;
  open_inspector_plan(app);
  app.click(Role::button, "Fit all");
  app.wait(0.5);
  const double fitted = app.editor().camera.zoom;
  app.click(Role::button, "Hide the panels");
  app.wait(0.5);
  CHECK_FALSE(app.has(Role::region, "Palette"));
  CHECK_FALSE(app.has(Role::region, "Inspector"));
  CHECK(app.focused_node()->name == "Show the panels");
  CHECK(app.host().announcements.back() == "Panels hidden.");
  CHECK(app.editor().visible_on_screen == ui::layout::visible_canvas({1280, 800}, false));
  CHECK(app.editor().camera.zoom > fitted * 1.2);
  app.click(Role::listitem, "Organisation: ICCA"); // to point at it
  CHECK_FALSE(app.has(Role::region, "Inspector"));
  // A double click with Shift selects nothing and asks for nothing.
  const Vec2 card = app.centre(Role::listitem, "Organisation: BestCities");
  app.click(card, {.shift = true});
  app.press(card, {.shift = true}, 0, 2);
  app.release(card, {.shift = true});
  app.settle();
  CHECK_FALSE(app.has(Role::region, "Inspector"));
  app.key(".", {.control = true, .primary = true});
  CHECK(app.has(Role::region, "Inspector"));
  app.key(".", {.control = true, .primary = true});
  CHECK_FALSE(app.has(Role::region, "Palette"));
  app.key("o"); // a new organisation has to be named
  app.settle();
  CHECK(app.has(Role::region, "Palette"));
  REQUIRE(app.focused_node() != nullptr);
  CHECK(app.focused_node()->name == "Name");
  app.type("Oslo");
  CHECK(app.plan().organisations.size() == 3);
}

TEST_CASE("the editor knows how large the canvas is and what the panels leave free of it") {
  UiTest app({1000, 700});
  open_inspector_plan(app);
  CHECK(app.editor().canvas_on_screen == Rect{{0, 0}, {1000, 700}});
  CHECK(app.editor().visible_on_screen == ui::layout::visible_canvas({1000, 700}));
  app.send(host::Resized{{1400, 900}, 2});
  CHECK(app.editor().canvas_on_screen == Rect{{0, 0}, {1400, 900}});
  CHECK(app.editor().visible_on_screen == ui::layout::visible_canvas({1400, 900}));
}

TEST_CASE("an opened plan is fitted into what the panels leave free, and again when a tablet is turned") {
  UiTest app({1024, 768});
  open_inspector_plan(app);
  for (const Vec2 size : {Vec2{1024, 768}, Vec2{768, 1024}, Vec2{1024, 768}}) {
    app.send(host::Resized{size, 1});
    app.settle();
    const Rect free = app.editor().visible_on_screen;
    CHECK(free == ui::layout::visible_canvas(size));
    for (const ui::Node* card : app.nodes(Role::listitem)) {
      CAPTURE(size.x, card->name);
      CHECK(card->rect.min.x >= free.min.x);
      CHECK(card->rect.max.x <= free.max.x);
      CHECK(card->rect.min.y >= free.min.y);
      CHECK(card->rect.max.y <= free.max.y);
    }
  }
}

TEST_CASE("the wheel moves the canvas under the pointer, with Shift across") {
  UiTest app;
  open_inspector_plan(app);
  const Vec2 before = app.on_screen({0, 0});
  app.wheel(free_spot, {0, 30});
  CHECK(near(app.on_screen({0, 0}), before - Vec2{0, 30}));
  app.wheel(free_spot, {12, -30});
  CHECK(near(app.on_screen({0, 0}), before - Vec2{12, 0}));
  app.wheel(free_spot, {0, 20}, {.shift = true});
  CHECK(near(app.on_screen({0, 0}), before - Vec2{32, 0}));
}

TEST_CASE("the wheel with Control zooms at the pointer") {
  UiTest app;
  open_inspector_plan(app);
  const editor::Camera before = app.editor().camera;
  const Vec2 world = editor::world_from_screen(before, free_spot);
  app.wheel(free_spot, {0, -100}, {.control = true});
  CHECK(app.editor().camera.zoom == Approx(before.zoom * 1.27125).epsilon(1e-4));
  CHECK(near(app.on_screen(world), free_spot));
  app.wheel(free_spot, {0, 100}, {.control = true});
  CHECK(app.editor().camera.zoom == Approx(before.zoom));
}

TEST_CASE("the wheel over a panel leaves the canvas alone") {
  UiTest app;
  open_inspector_plan(app);
  const editor::Camera before = app.editor().camera;
  app.wheel(ui::layout::palette({1280, 800}).min + Vec2{40, 60}, {0, 30});
  CHECK(app.editor().camera == before);
}

TEST_CASE("the middle button pans from wherever it is pressed, also on a card") {
  UiTest app;
  open_inspector_plan(app);
  const Vec2 card = app.centre(Role::listitem, "Organisation: ICCA");
  app.drag(card, card + Vec2{70, 25}, {}, 1);
  CHECK(near(app.centre(Role::listitem, "Organisation: ICCA"), card + Vec2{70, 25}));
  CHECK(steps(app) == 0);
}

TEST_CASE("with Space held the primary button pans, and shows the hand") {
  UiTest app;
  open_inspector_plan(app);
  app.move_to(free_spot);
  app.key(" ");
  CHECK(app.host().cursor == "grab");
  const Vec2 card = app.centre(Role::listitem, "Organisation: ICCA");
  app.drag(card, card + Vec2{-20, 40});
  CHECK(near(app.centre(Role::listitem, "Organisation: ICCA"), card + Vec2{-20, 40}));
  CHECK(editor::selection_of(app.editor()).empty());
  app.send(host::KeyReleased{" "});
  app.move_to(free_spot);
  CHECK(app.host().cursor == "default");
}

TEST_CASE("one finger on the empty canvas pans") {
  UiTest app;
  open_inspector_plan(app);
  const Vec2 before = app.on_screen({0, 0});
  const auto finger = host::PointerKind::touch;
  app.send(host::PointerMoved{free_spot, {}, finger, 1});
  app.send(host::PointerPressed{free_spot, 0, 1, {}, finger, 1});
  app.send(host::PointerMoved{free_spot + Vec2{15, -30}, {}, finger, 1});
  app.send(host::PointerReleased{free_spot + Vec2{15, -30}, 0, {}, finger, 1});
  CHECK(near(app.on_screen({0, 0}), before + Vec2{15, -30}));
}

TEST_CASE("the zoom bar zooms in and out, to 100 %, and fits all") {
  UiTest app;
  open_inspector_plan(app);
  const double fitted = app.editor().camera.zoom;
  app.click(Role::button, "Zoom in");
  CHECK(app.editor().camera.zoom == Approx(fitted * 1.25));
  app.click(Role::button, "Zoom out");
  CHECK(app.editor().camera.zoom == Approx(fitted));
  app.click(Role::button, "Zoom to 100 %");
  CHECK(app.editor().camera.zoom == 1);
  app.activate(Role::button, "Fit all");
  CHECK(app.editor().camera.zoom == Approx(fitted));
}

TEST_CASE("at any zoom a card's item lies over the card, and its middle selects it") {
  UiTest app;
  open_inspector_plan(app);
  for (const double zoom : {0.06, 0.2, 0.5, 1.0, 3.0}) {
    CAPTURE(zoom);
    app.click(Role::listitem, "Organisation: BestCities");
    app.key("2", {.shift = true});
    const Vec2 middle = app.centre(Role::listitem, "Organisation: BestCities");
    for (int i = 0; i < 40 && app.editor().camera.zoom > zoom * 1.001; ++i) {
      app.wheel(middle, {0, 20}, {.control = true});
    }
    for (int i = 0; i < 40 && app.editor().camera.zoom < zoom * 0.999; ++i) {
      app.wheel(middle, {0, -20}, {.control = true});
    }
    app.key("Escape");
    app.click(middle - Vec2{0, 250});
    app.click(Role::listitem, "Organisation: BestCities");
    CHECK(editor::selection_of(app.editor()) == std::vector<Ref>{bestcities});
  }
}

TEST_CASE("an idle canvas asks for no frame") {
  UiTest app;
  open_inspector_plan(app);
  app.move_to(app.centre(Role::listitem, "Organisation: ICCA"));
  app.wait(2);
  CHECK_FALSE(app.host().frame_is_due());
}
