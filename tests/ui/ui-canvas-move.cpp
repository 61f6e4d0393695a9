// Moving and resizing cards by pointer, and nudging them by key.
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

constexpr const char* icca_card = "Organisation: ICCA";
constexpr const char* recognise_card = "Objective: Recognise";

const host::Modifiers shift{.shift = true};

/// In the history: the file that was opened is the first.
std::size_t steps(const UiTest& app) { return app.editor().history.past.size(); }

} // namespace

TEST_CASE("dragging a card moves it by whole units, as one step with a name") {
  UiTest app;
  open_at_100(app);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  app.drag(at, at + Vec2{60, -35});
  CHECK(place_of(app, icca) == Vec2{60, -35});
  CHECK(app.editor().history.present.label == "Move ICCA");
  app.key("z", {.primary = true});
  CHECK(place_of(app, icca) == Vec2{0, 0});
}

TEST_CASE("while a card is dragged the plan stays as it was and the card is seen where the pointer has it") {
  UiTest app;
  open_at_100(app);
  const Rect before = app.node(Role::listitem, icca_card).rect;
  const Vec2 at = before.centre();
  app.press(at);
  app.move_to(at + Vec2{30, 40});
  CHECK(place_of(app, icca) == Vec2{0, 0});
  CHECK(app.node(Role::listitem, icca_card).rect.min == before.min + Vec2{30, 40});
  app.release(at + Vec2{30, 40});
  CHECK(place_of(app, icca) == Vec2{30, 40});
}

TEST_CASE("an unselected card that is dragged is selected and moves alone") {
  UiTest app;
  open_at_100(app);
  app.key("1", shift);
  app.click(Role::listitem, recognise_card);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  app.drag(at, at + Vec2{40, 0});
  CHECK(editor::selection_of(app.editor()) == std::vector<Ref>{icca});
  CHECK(place_of(app, icca).x > 0);
  CHECK(app.plan().objectives.find(recognise)->place->x == 400);
}

TEST_CASE("all selected cards move together") {
  UiTest app;
  open_at_100(app);
  app.key("1", shift);
  app.click(Role::listitem, "Organisation: BestCities", shift);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  app.drag(at, at + Vec2{40, 30});
  const Vec2 moved = place_of(app, icca);
  CHECK(moved.x > 0);
  CHECK(place_of(app, bestcities) == moved + Vec2{0, 400});
  CHECK(app.editor().history.present.label == "Move 2 cards");
}

TEST_CASE("a press that moves 4 pixels or less is a click and moves nothing") {
  UiTest app;
  open_at_100(app);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  app.press(at);
  app.move_to(at + Vec2{4, 0});
  app.release(at + Vec2{4, 0});
  CHECK(place_of(app, icca) == Vec2{0, 0});
  CHECK(steps(app) == 0);
}

TEST_CASE("Escape in the middle of a drag leaves everything as it was") {
  UiTest app;
  open_at_100(app);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  app.press(at);
  app.move_to(at + Vec2{80, 80});
  app.key("Escape");
  CHECK(app.node(Role::listitem, icca_card).rect.centre() == at);
  app.move_to(at + Vec2{120, 80});
  app.release(at + Vec2{120, 80});
  CHECK(place_of(app, icca) == Vec2{0, 0});
  CHECK(steps(app) == 0);
}

TEST_CASE("Escape and letting go before the same frame put the card back") {
  UiTest app;
  open_at_100(app);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  app.press(at);
  app.move_to(at + Vec2{120, 80});
  app.host().push(host::KeyPressed{"Escape", {}, false});
  app.host().push(host::PointerReleased{at + Vec2{120, 80}, 0, {}, host::PointerKind::mouse, 0});
  app.settle();
  CHECK(place_of(app, icca) == Vec2{0, 0});
  CHECK(steps(app) == 0);
}

TEST_CASE("the browser taking the pointer away drops the drag") {
  UiTest app;
  open_at_100(app);
  const Vec2 at = app.centre(Role::listitem, icca_card);
  app.press(at);
  app.move_to(at + Vec2{80, 80});
  app.send(host::PointerCancelled{});
  app.move_to(at + Vec2{90, 90});
  CHECK(place_of(app, icca) == Vec2{0, 0});
  CHECK(std::holds_alternative<editor::NoGesture>(app.editor().gesture));
}

TEST_CASE("a press, a move and a release that arrive at once are a whole drag") {
  UiTest app;
  open_at_100(app);
  const Vec2 at = app.centre(Role::listitem, icca_card), to = at + Vec2{50, 40};
  app.move_to(at);
  app.host().push(host::PointerPressed{at, 0, 1, {}, host::PointerKind::mouse, 0});
  app.host().push(host::PointerMoved{to, {}, host::PointerKind::mouse, 0});
  app.send(host::PointerReleased{to, 0, {}, host::PointerKind::mouse, 0});
  CHECK(place_of(app, icca) == Vec2{50, 40});
  CHECK(std::holds_alternative<editor::NoGesture>(app.editor().gesture));
}

TEST_CASE("arrow keys nudge the selected cards by 8 units, with Shift by 40, as one step") {
  UiTest app;
  open_at_100(app);
  app.key("ArrowRight");
  app.key("ArrowRight");
  app.key("ArrowDown", shift);
  CHECK(place_of(app, icca) == Vec2{16, 40});
  app.key("z", {.primary = true});
  CHECK(place_of(app, icca) == Vec2{0, 0});
}

TEST_CASE("arrow keys move the view while nothing is selected") {
  UiTest app;
  open_at_100(app);
  app.click(app.on_screen({-40, -60}));
  const Vec2 before = app.editor().camera.origin_in_world;
  app.key("ArrowRight");
  CHECK(app.editor().camera.origin_in_world == before + Vec2{64, 0});
  CHECK(steps(app) == 0);
}

TEST_CASE("a note is resized by its lower right corner, never below what can still be read") {
  Plan plan = inspector_plan();
  Note note;
  note.id = NoteId(0x91);
  note.text = "Ask the members";
  note.place = Placement{0, -200, 220.0, 140.0, {}};
  plan.notes.put(note);
  UiTest app;
  open_at_100(app, plan);
  const auto size = [&] {
    const Placement& place = *app.plan().notes.find(note.id)->place;
    return Vec2{place.width.value_or(0), place.height.value_or(0)};
  };
  const auto corner = [&] { return app.node(Role::listitem, "Note: Ask the members").rect.max - Vec2{2, 2}; };
  app.drag(corner(), corner() + Vec2{30, 20});
  CHECK(size() == Vec2{250, 160});
  CHECK(app.editor().history.present.label == "Resize Ask the members");
  app.drag(corner(), corner() - Vec2{240, 150});
  CHECK(size() == Vec2{120, 60});
}
