// editor: what helps the hand while it drags: snapping, the canvas' edge, lines that find the card near by.
#include "editor_desk.hpp"

using namespace cg;
using namespace cg::editor;
using namespace cg::test;

namespace {

// The canvas is seen from (280, 80) to (1000, 780), at 100 %.
struct Room : Desk {
  Room() : Desk(plan_of_room()) { act(LaterPartDone{}); }
  static Plan plan_of_room() {
    Plan plan;
    put_organisation(plan, 1, "ICCA", at(300, 100));
    put_organisation(plan, 2, "BestCities", at(700, 104));
    put_objective(plan, 3, "Recognise", at(306, 400));
    put_note(plan, 5, "note", at(700, 400));
    return plan;
  }
  OrganisationId icca{1}, best{2};
  ObjectiveId goal{3};
  NoteId note{5};

  // ICCA taken up by its corner, so that the pointer is where the corner is.
  Room& carry_to(Vec2 pointer, bool over_canvas = true) {
    act(BeginMove{icca, {300, 100}});
    return go_to(pointer, over_canvas);
  }
  Room& go_to(Vec2 pointer, bool over_canvas = true) {
    act(DragTo{pointer, over_canvas, false});
    return *this;
  }
  [[nodiscard]] Vec2 gone() const { return editor.camera.origin_in_world; }
  [[nodiscard]] const scene::Snap& snap() const { return std::get<MoveGesture>(editor.gesture).snap; }
};

} // namespace

TEST_CASE("a carried card snaps to the edge of another, and stays where it was seen") {
  Room room;
  room.act(BeginMove{room.icca, {300, 100}}).act(DragTo{{304, 250}});
  CHECK(room.snap().offset == Vec2{2, 0}); // the objective's left edge is at 306
  CHECK(find_record(*preview(room.editor), room.icca).place()->x == 306);
  room.act(EndGesture{});
  CHECK(room.place_of(room.icca) == Vec2{306, 250});
  CHECK(room.label() == "Move ICCA");
}

TEST_CASE(
    "with Control held, and before the later part of the program is here, a card goes where the pointer is") {
  Room room;
  room.act(BeginMove{room.icca, {300, 100}}).act(DragTo{{304, 250}, true, false});
  CHECK(room.snap().guides.empty());
  room.act(DragTo{{304, 251}, true, true}).act(DragTo{{304, 250}, true, false}).act(EndGesture{});
  CHECK(room.place_of(room.icca) == Vec2{304, 250});
  Desk early(Room::plan_of_room());
  early.act(BeginMove{room.icca, {300, 100}}).act(DragTo{{304, 250}}).act(EndGesture{});
  CHECK(early.place_of(room.icca) == Vec2{304, 250});
}

TEST_CASE("there and back again is no step, though a card that stands near would attract it") {
  Room room;
  room.act(BeginMove{room.icca, {300, 100}}).act(DragTo{{340, 300}}).act(DragTo{{300, 100}});
  CHECK(room.snap().offset == Vec2{});
  room.act(EndGesture{});
  CHECK(room.steps() == 1);
}

TEST_CASE("six pixels are more of the world when it is seen from afar") {
  Room room;
  room.editor.camera = {{-1000, -1000}, 0.25}; // 24 units
  room.act(BeginMove{room.icca, {300, 100}});
  room.act(DragTo{screen_from_world(room.editor.camera, Vec2{326, 250})});
  CHECK(room.snap().offset == Vec2{-20, 0});
}

TEST_CASE("cards that are carried along attract nothing") {
  Room room;
  room.act(Select{{room.icca, room.goal}}).act(BeginMove{room.icca, {300, 100}}).act(DragTo{{300, 130}});
  // Both move by 30. Their box, 300 to 666, is far from the edges of the two that stay.
  CHECK(room.snap().offset.x == 0);
}

TEST_CASE("a resized note snaps its corner") {
  Room room;
  // Its right edge goes from 920 to 977, and BestCities' is at 980; its lower edge from 540 to 553, and the
  // objective's is at 552.
  room.act(BeginResize{room.note, {920, 540}}).act(DragTo{{977, 553}}).act(EndGesture{});
  CHECK(find_record(room.plan(), room.note).place() == Placement{700, 400, 280, 152, {}});
}

TEST_CASE("at the canvas' edge the view goes along after a moment, and what is carried with it") {
  Room room;
  room.carry_to({984, 300}); // half way into the 32 pixels: 0.15 + 0.85 / 4 of 1000 pixels a second
  room.wait(200);
  CHECK(room.gone() == Vec2{});
  room.wait(100);
  CHECK(room.gone() == Vec2{36.25, 0});
  CHECK(find_record(*preview(room.editor), room.icca).place()->x == 1020); // still under the pointer
  room.go_to({1000, 300}).wait(50);
  CHECK(room.gone() == Vec2{86.25, 0});
  room.go_to({600, 84}).wait(200); // the pause begins anew where the pointer was away from the edge
  CHECK(room.gone().x == 86.25);
  room.act(EndGesture{});
  CHECK(room.place_of(room.icca).x == 686); // 600 + 86.25, in whole units
}

TEST_CASE("the view stops when the pointer leaves the edge or the canvas, and when the gesture ends") {
  Room room;
  room.carry_to({1000, 300}).wait(200);
  room.wait(50);
  CHECK(room.gone() == Vec2{50, 0});
  room.go_to({900, 300}).wait(300);
  CHECK(room.gone() == Vec2{50, 0});
  room.go_to({1000, 300}).wait(250);
  CHECK(room.gone() == Vec2{100, 0});
  room.go_to({1000, 300}, false).wait(100);
  CHECK(room.gone() == Vec2{100, 0});
  room.go_to({1000, 300}).wait(250);
  room.act(DropGesture{}).wait(100);
  CHECK(room.gone() == Vec2{150, 0});
  CHECK_FALSE(room.editor.edge_pan.goes_on());
}

TEST_CASE("a computer that stood still does not make the view jump") {
  Room room;
  room.carry_to({1000, 300}).wait(5000);
  CHECK(room.gone() == Vec2{100, 0});
}

TEST_CASE("half of what is seen beyond the outermost card the view goes no farther") {
  Room room;
  room.carry_to({1000, 300}).wait(200);
  for (int i = 0; i < 30; ++i) room.wait(100);
  // The middle of what is seen, at 640, may go beyond 980 + 720 / 2 = 1340 by one step.
  CHECK(room.gone() == Vec2{800, 0});
  CHECK_FALSE(room.editor.edge_pan.goes_on());
}

TEST_CASE("the rectangle of a selection and a line being drawn go on at the edge, a pan does not") {
  Room room;
  room.act(BeginMarquee{{400, 300}}).act(DragTo{{1000, 500}}).wait(200);
  room.wait(100);
  CHECK(std::get<MarqueeGesture>(room.editor.gesture).pointer_in_world == Vec2{1100, 500});
  CHECK(room.selection() == Selection{room.goal, room.note});
  room.act(DropGesture{});
  room.editor.camera = {};
  room.act(BeginConnect{room.icca, {580, 150}}).act(DragTo{{640, 780}}).wait(200);
  room.wait(100);
  CHECK(std::get<ConnectGesture>(room.editor.gesture).pointer_in_world == Vec2{640, 880});
  room.act(DropGesture{});
  room.editor.camera = {};
  room.act(BeginPan{{900, 300}}).act(DragTo{{1000, 300}}).wait(1000);
  CHECK(room.gone() == Vec2{-100, 0});
}

TEST_CASE("a line ends at the nearest card within 24 pixels that it can be connected to") {
  Room room;
  const auto over = [&] { return std::get<ConnectGesture>(room.editor.gesture).over; };
  room.act(BeginConnect{room.icca, {580, 150}});
  room.act(DragTo{{677, 150}});
  CHECK(over() == Ref(room.best)); // 23 to the left of it
  room.act(DragTo{{675, 150}});
  CHECK_FALSE(over().has_value());
  room.act(DragTo{{750, 450}}); // on the note
  CHECK_FALSE(over().has_value());
  room.act(DragTo{{500, 390}}); // 10 above the objective
  CHECK(over() == Ref(room.goal));
  room.act(DragTo{{500, 390}, false}); // over a panel
  CHECK_FALSE(over().has_value());
  room.act(DragTo{{500, 190}}); // on the card that the line comes from
  CHECK_FALSE(over().has_value());
}
