#include "editor_desk.hpp"

using namespace cg;
using namespace cg::editor;
using namespace cg::test;

namespace {

Plan two_cards() {
  Plan plan;
  put_organisation(plan, 1, "a", at(0, 0));
  put_objective(plan, 2, "b", at(3000, 1000));
  return plan;
}

Vec2 on_screen(const Desk& desk, Vec2 in_world) { return screen_from_world(desk.editor.camera, in_world); }

} // namespace

TEST_CASE("panning and zooming move the camera and nothing else") {
  Desk desk(two_cards());
  const PlanPtr before = desk.plan_pointer();
  desk.act(PanBy{{-100, 50}});
  CHECK(desk.editor.camera == Camera{{100, -50}, 1});
  const Vec2 under_pointer = world_from_screen(desk.editor.camera, Vec2{300, 200});
  desk.act(ZoomBy{2, Vec2{300, 200}});
  CHECK(desk.editor.camera.zoom == 2);
  CHECK(on_screen(desk, under_pointer) == Vec2{300, 200});
  const Vec2 middle = world_from_screen(desk.editor.camera, desk_visible.centre());
  desk.act(ZoomBy{0.5, std::nullopt});
  CHECK(on_screen(desk, middle) == desk_visible.centre());
  desk.act(ZoomBy{3, std::nullopt}).act(ZoomTo100{});
  CHECK(desk.editor.camera.zoom == 1);
  CHECK(on_screen(desk, middle) == desk_visible.centre());
  CHECK(desk.plan_pointer() == before);
  CHECK(desk.steps() == 1);
}

TEST_CASE("all or the selection is fitted into what panels leave free") {
  Desk desk(two_cards());
  desk.act(FitAll{});
  CHECK(length(on_screen(desk, {1680, 576}) - desk_visible.centre()) < 1e-9);
  CHECK(desk.editor.camera.zoom == (720.0 - 96) / 3360);
  desk.act(FitSelection{});
  CHECK(length(on_screen(desk, {1680, 576}) - desk_visible.centre()) < 1e-9);
  desk.act(Select{{ObjectiveId(2)}}).act(FitSelection{});
  CHECK(on_screen(desk, {3180, 1076}) == desk_visible.centre());
  CHECK(desk.editor.camera.zoom == 1);
}

TEST_CASE("an empty canvas is fitted to its origin") {
  Desk desk{Plan()};
  desk.act(PanBy{{999, 999}}).act(FitAll{});
  CHECK(on_screen(desk, {0, 0}) == desk_visible.centre());
  CHECK(desk.editor.camera.zoom == 1);
}

TEST_CASE("what is visible counts from the canvas' corner, wherever the canvas stands in the window") {
  Desk desk(two_cards());
  desk.act(CanvasResized{{{200, 100}, {1200, 800}}, {{300, 100}, {1100, 700}}});
  CHECK(visible_on_canvas(desk.editor) == Rect{{100, 0}, {900, 600}});
  desk.act(FitAll{});
  CHECK(length(on_screen(desk, {1680, 576}) - Vec2{500, 300}) < 1e-9);
}

TEST_CASE("a window of another size shows the same") {
  Desk desk(two_cards());
  const Rect wide{{280, 80}, {1600, 1000}}, tall{{12, 80}, {756, 600}}, small{{12, 80}, {412, 380}};
  const auto resize = [&](const Rect& visible) { desk.act(CanvasResized{{{0, 0}, {1920, 1080}}, visible}); };

  SECTION("a fitted plan is fitted again, larger and smaller") {
    desk.act(FitAll{});
    resize(wide);
    CHECK(desk.editor.camera == fitted({{0, 0}, {3360, 1152}}, wide));
    resize(tall);
    CHECK(desk.editor.camera == fitted({{0, 0}, {3360, 1152}}, tall));
  }
  SECTION("the middle stays the middle, at the same zoom") {
    const Vec2 middle = world_from_screen(desk.editor.camera, desk_visible.centre());
    resize(tall);
    CHECK(length(on_screen(desk, middle) - tall.centre()) < 1e-9);
    resize(desk_visible);
    CHECK(desk.editor.camera == Camera{});
  }
  SECTION("a plan that was wholly in sight is brought back into it, one that still is keeps its zoom") {
    desk.act(FitAll{}).act(ZoomBy{0.9, std::nullopt});
    const double zoom = desk.editor.camera.zoom;
    resize(wide);
    CHECK(desk.editor.camera.zoom == zoom);
    resize(small);
    CHECK(desk.editor.camera == fitted({{0, 0}, {3360, 1152}}, small));
  }
  SECTION("the selected card in sight stays in sight") {
    desk.act(RevealCard{ObjectiveId(2)}).act(Select{{ObjectiveId(2)}});
    const double zoom = desk.editor.camera.zoom;
    resize(tall);
    CHECK(desk.editor.camera.zoom == zoom);
    const Vec2 corner = on_screen(desk, {3360, 1152});
    CHECK(corner.x < tall.max.x);
    CHECK(corner.y < tall.max.y);
    CHECK(tall.contains(on_screen(desk, {3000, 1000})));
  }
  SECTION("a selected card at the edge stays where it is while it is in sight") {
    desk.act(Select{{OrganisationId(1)}}).act(PanBy{desk_visible.min + Vec2{5, 5}});
    const Vec2 corner = on_screen(desk, {0, 0});
    resize({desk_visible.min, desk_visible.max + Vec2{2, 0}});
    CHECK(on_screen(desk, {0, 0}) == corner + Vec2{1, 0});
  }
  SECTION("a window without a size changes nothing") {
    const Camera camera = desk.editor.camera;
    resize({});
    resize(desk_visible);
    CHECK(desk.editor.camera == camera);
  }
  SECTION("nothing moves under a card that is being moved") {
    desk.act(BeginMove{OrganisationId(1), {0, 0}});
    const Camera camera = desk.editor.camera;
    resize(tall);
    CHECK(desk.editor.camera == camera);
  }
}

TEST_CASE("a card out of sight is revealed, one in sight stays") {
  Desk desk(two_cards());
  desk.act(RevealCard{ObjectiveId(2)});
  const Vec2 corner = on_screen(desk, {3360, 1152});
  CHECK(corner == Vec2{976, 756});
  const Camera camera = desk.editor.camera;
  desk.act(RevealCard{ObjectiveId(2)}).act(RevealCard{NoteId(9)});
  CHECK(desk.editor.camera == camera);
}

TEST_CASE("changing the view drops the gesture and the hand tool") {
  Desk desk(two_cards());
  desk.act(HoldSpace{true});
  CHECK(desk.editor.space_held);
  desk.act(BeginMove{OrganisationId(1), {0, 0}}).act(ShowView{View::success_matrix});
  CHECK(desk.editor.view == View::success_matrix);
  CHECK(std::holds_alternative<NoGesture>(desk.editor.gesture));
  CHECK_FALSE(desk.editor.space_held);
  desk.act(HoldSpace{true}).act(HoldSpace{false});
  CHECK_FALSE(desk.editor.space_held);
}

TEST_CASE("the themes are wanted when Common ground is shown, once, and again after they did not come") {
  Desk desk(two_cards());
  desk.act(ShowView{View::fit});
  CHECK(desk.effect<FetchThemes>() == nullptr);
  desk.act(ShowView{View::common_ground});
  CHECK(desk.effect<FetchThemes>() == nullptr); // nothing is here that could read them
  desk.act(LaterPartDone{});
  CHECK(desk.effect<FetchThemes>() != nullptr);
  CHECK(desk.editor.known_themes.on_the_way);
  desk.act(WantThemes{});
  CHECK(desk.effect<FetchThemes>() == nullptr);
  desk.act(ThemesArrived{Error{"", "no network"}});
  CHECK(desk.editor.known_themes == KnownThemes{nullptr, false, "no network"});
  desk.act(WantThemes{});
  CHECK(desk.effect<FetchThemes>() != nullptr);
  CHECK(desk.editor.known_themes == KnownThemes{nullptr, true, ""});
  const auto themes = std::make_shared<const analysis::ThemeIndex>(Themes());
  desk.act(ThemesArrived{ThemesPtr(themes)});
  CHECK(desk.editor.known_themes == KnownThemes{themes, false, ""});
  desk.act(WantThemes{}).act(ShowView{View::common_ground});
  CHECK(desk.effect<FetchThemes>() == nullptr);
}
