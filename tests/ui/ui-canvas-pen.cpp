// A pen and the hand that holds it: once a pen was seen, fingers only pan the canvas.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using host::PointerKind;
using ui::Role;

namespace {

void point(UiTest& app, PointerKind kind, Vec2 from, Vec2 to) {
  app.send(host::PointerPressed{from, 0, 1, {}, kind, 7});
  app.settle();
  for (int i = 1; i <= 4; ++i) {
    app.send(host::PointerMoved{from + (to - from) * (i / 4.0), {}, kind, 7});
    app.settle();
  }
  app.send(host::PointerReleased{to, 0, {}, kind, 7});
  app.settle();
}

} // namespace

TEST_CASE("a finger drags a card until a pen was seen; then it pans, and the pen drags") {
  UiTest app;
  open_inspector_plan(app);
  const auto plan = [&] { return app.editor().history.present.plan; };
  const auto camera = [&] { return app.editor().camera; };
  PlanPtr before = plan();
  editor::Camera stood = camera();
  Vec2 at = app.centre(Role::listitem, "Organisation: ICCA");
  point(app, PointerKind::touch, at, at + Vec2{40, 24});
  CHECK(plan() != before);
  CHECK(camera() == stood);

  app.send(host::PointerMoved{{640, 640}, {}, PointerKind::pen, 9});
  before = plan();
  at = app.centre(Role::listitem, "Organisation: ICCA");
  point(app, PointerKind::touch, at, at + Vec2{40, 24});
  CHECK(plan() == before);
  const Vec2 origin;
  const Vec2 by = editor::screen_from_world(camera(), origin) - editor::screen_from_world(stood, origin);
  CHECK(std::abs(by.x - 40) < 1e-6); // floating point alone
  CHECK(std::abs(by.y - 24) < 1e-6);
  CHECK(editor::selection_of(app.editor()).size() <= 1);

  stood = camera();
  at = app.centre(Role::listitem, "Organisation: ICCA");
  point(app, PointerKind::pen, at, at + Vec2{40, 24});
  CHECK(plan() != before);
  CHECK(camera() == stood);
}

TEST_CASE(
    "the hand that rests on the canvas opens no menu and takes no selection away; buttons are for fingers") {
  UiTest app;
  open_inspector_plan(app);
  app.send(host::PointerMoved{{640, 640}, {}, PointerKind::pen, 9});
  app.click(app.centre(Role::listitem, "Organisation: ICCA"));
  REQUIRE(editor::selection_of(app.editor()).size() == 1);
  app.send(host::PointerPressed{{640, 640}, 0, 1, {}, PointerKind::touch, 7});
  app.settle();
  app.wait(0.8);
  CHECK_FALSE(app.has(Role::menu, "Canvas"));
  CHECK(app.nodes(Role::menu).empty());
  app.send(host::PointerReleased{{640, 640}, 0, {}, PointerKind::touch, 7});
  app.settle();
  CHECK(editor::selection_of(app.editor()).size() == 1);
  const Vec2 button = app.centre(Role::button, "Zoom in");
  const double zoom = app.editor().camera.zoom;
  point(app, PointerKind::touch, button, button);
  CHECK(app.editor().camera.zoom > zoom);
}
