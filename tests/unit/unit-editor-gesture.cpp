#include "editor_desk.hpp"

using namespace cg;
using namespace cg::editor;
using namespace cg::test;

namespace {

struct Room : Desk {
  Room() : Desk(plan_of_room()) {}
  static Plan plan_of_room() {
    Plan plan;
    put_organisation(plan, 1, "ICCA", at(300, 100));
    put_organisation(plan, 2, "BestCities", at(700, 100));
    put_objective(plan, 3, "Recognise", at(300, 400));
    put_organisation(plan, 4, "Library");
    put_note(plan, 5, "note", at(700, 400));
    return plan;
  }
  OrganisationId icca{1}, best{2}, library{4};
  ObjectiveId goal{3};
  NoteId note{5};

  [[nodiscard]] Vec2 previewed(Ref ref) const {
    const auto place = find_record(*preview(editor), ref).place();
    REQUIRE(place.has_value());
    return {place->x, place->y};
  }
  [[nodiscard]] bool at_rest() const { return std::holds_alternative<NoGesture>(editor.gesture); }
};

} // namespace

TEST_CASE("a card being moved is seen moved, though the plan is untouched until the release") {
  Room room;
  const PlanPtr before = room.plan_pointer();
  room.act(BeginMove{room.icca, {310, 110}});
  CHECK(room.selection() == Selection{room.icca});
  CHECK(preview(room.editor) == before);
  room.act(DragTo{{350, 90}});
  CHECK(room.plan_pointer() == before);
  CHECK(room.previewed(room.icca) == Vec2{340, 80});
  CHECK(preview(room.editor) == preview(room.editor));
  CHECK(room.editor.store_after_ms != 0); // from opening
  room.act(DragTo{{360.4, 110}});
  CHECK(room.previewed(room.icca) == Vec2{350, 100});
  CHECK(room.steps() == 1);
  room.act(EndGesture{});
  CHECK(room.place_of(room.icca) == Vec2{350, 100});
  CHECK(room.steps() == 2);
  CHECK(room.label() == "Move ICCA");
  CHECK(room.said() == "Moved ICCA.");
  CHECK(room.at_rest());
  CHECK(preview(room.editor) == room.plan_pointer());
}

TEST_CASE("a move follows the camera: pixels are divided by the zoom") {
  Room room;
  room.editor.camera = {{300, 100}, 2};
  room.act(BeginMove{room.icca, {310, 110}}).act(DragTo{{120, 20}}).act(EndGesture{});
  CHECK(room.place_of(room.icca) == Vec2{350, 100});
}

TEST_CASE("a card of the selection moves with the selection, another one alone") {
  Room room;
  room.act(Select{{room.icca, room.goal, room.library}});
  room.act(BeginMove{room.goal, {300, 400}}).act(DragTo{{310, 420}}).act(EndGesture{});
  CHECK(room.place_of(room.icca) == Vec2{310, 120});
  CHECK(room.place_of(room.goal) == Vec2{310, 420});
  CHECK_FALSE(room.plan().organisations.find(room.library)->place.has_value());
  CHECK(room.label() == "Move 2 cards");
  room.act(BeginMove{room.best, {700, 100}});
  CHECK(room.selection() == Selection{room.best});
}

TEST_CASE("a press that moved nothing leaves nothing, and so does a dropped gesture") {
  Room room;
  const PlanPtr before = room.plan_pointer();
  room.act(BeginMove{room.icca, {310, 110}}).act(DragTo{{310.4, 110.4}}).act(EndGesture{});
  CHECK(room.plan_pointer() == before);
  CHECK(room.effects.empty());
  room.act(BeginMove{room.icca, {310, 110}}).act(DragTo{{400, 400}}).act(DropGesture{});
  CHECK(room.plan_pointer() == before);
  CHECK(room.steps() == 1);
  CHECK(room.at_rest());
  room.act(BeginResize{room.note, {920, 540}}).act(DragTo{{1000, 600}}).act(DropGesture{});
  room.act(BeginConnect{room.icca, {580, 150}}).act(DragTo{{750, 150}}).act(DropGesture{});
  room.act(BeginPlace{{room.library, Kind::organisation, -1, {}, false}})
      .act(DragTo{{600, 600}})
      .act(DropGesture{});
  room.act(EndGesture{}).act(DropGesture{});
  CHECK(room.plan_pointer() == before);
}

TEST_CASE("there and back again is no step") {
  Room room;
  room.act(BeginMove{room.icca, {310, 110}})
      .act(DragTo{{900, 500}})
      .act(DragTo{{310, 110}})
      .act(EndGesture{});
  CHECK(room.steps() == 1);
}

TEST_CASE("what stands on no canvas is not moved") {
  Room room;
  room.act(BeginMove{room.library, {0, 0}});
  CHECK(room.at_rest());
  room.act(BeginMove{NoteId(99), {0, 0}});
  CHECK(room.at_rest());
}

TEST_CASE("a note is resized from its corner, not below what can be grabbed") {
  Room room;
  const PlanPtr before = room.plan_pointer();
  room.act(BeginResize{room.note, {920, 540}}).act(DragTo{{950, 530}});
  CHECK(find_record(*preview(room.editor), room.note).place()->width == 250);
  CHECK(room.plan_pointer() == before);
  room.act(EndGesture{});
  CHECK(find_record(room.plan(), room.note).place() == Placement{700, 400, 250, 130, {}});
  CHECK(room.label() == "Resize note");
  CHECK(room.said() == "Resized note.");
  room.act(BeginResize{room.note, {950, 530}}).act(DragTo{{0, 0}}).act(EndGesture{});
  CHECK(find_record(room.plan(), room.note).place() == Placement{700, 400, 120, 60, {}});
  const std::size_t steps = room.steps();
  room.act(BeginResize{room.note, {820, 460}}).act(DragTo{{0, 0}}).act(EndGesture{});
  CHECK(room.steps() == steps);
  room.act(BeginResize{room.icca, {580, 196}});
  CHECK(room.at_rest());
}

TEST_CASE("a marquee selects as it is drawn; dropped, the selection is what it was") {
  Room room;
  room.act(Select{{room.note}}).act(BeginMarquee{{250, 50}, false});
  CHECK(room.selection().empty());
  room.act(DragTo{{750, 150}});
  CHECK(room.selection() == Selection{room.icca, room.best});
  room.act(DragTo{{350, 450}});
  CHECK(room.selection() == Selection{room.icca, room.goal});
  SECTION("released") {
    room.act(EndGesture{});
    CHECK(room.selection() == Selection{room.icca, room.goal});
  }
  SECTION("dropped") {
    room.act(DropGesture{});
    CHECK(room.selection() == Selection{room.note});
  }
  CHECK(room.at_rest());
  CHECK(room.steps() == 1);
}

TEST_CASE("a marquee with Shift adds to the selection") {
  Room room;
  room.act(Select{{room.note}}).act(BeginMarquee{{250, 50}, true}).act(DragTo{{350, 150}}).act(EndGesture{});
  CHECK(room.selection() == Selection{room.icca, room.note});
}

TEST_CASE("the hand moves the paper, always from where it took hold; dropped, the paper stays there") {
  Room room;
  room.editor.camera = {{0, 0}, 2};
  room.act(BeginPan{{100, 100}}).act(DragTo{{120, 90}}).act(DragTo{{140, 60}});
  CHECK(room.editor.camera == Camera{{-20, 20}, 2});
  room.act(DropGesture{});
  CHECK(room.editor.camera == Camera{{-20, 20}, 2});
}

TEST_CASE("a line drawn from a card onto another connects them") {
  Room room;
  room.act(BeginConnect{room.icca, {580, 150}}).act(DragTo{{640, 150}});
  const auto over = [&] { return std::get<ConnectGesture>(room.editor.gesture).over; };
  CHECK_FALSE(over().has_value());
  room.act(DragTo{{750, 150}});
  CHECK(over() == Ref(room.best));
  room.act(DragTo{{750, 450}});
  CHECK_FALSE(over().has_value()); // a note cannot be connected
  room.act(DragTo{{400, 150}});
  CHECK_FALSE(over().has_value()); // nor a card to itself
  room.act(DragTo{{400, 450}, false});
  CHECK_FALSE(over().has_value()); // a panel lies there
  room.act(DragTo{{400, 450}}).act(EndGesture{});
  REQUIRE(room.plan().contributions.size() == 1);
  CHECK(room.cursor() == "contribution.what");
  CHECK(room.label() == "Connect ICCA to Recognise");
  CHECK(room.at_rest());
}

TEST_CASE("a line drawn into nowhere, or from what has no edge, does nothing") {
  Room room;
  room.act(BeginConnect{room.icca, {580, 150}}).act(DragTo{{640, 300}}).act(EndGesture{});
  CHECK(room.steps() == 1);
  CHECK(room.effects.empty());
  room.act(BeginConnect{room.note, {0, 0}});
  CHECK(room.at_rest());
  room.act(BeginConnect{room.library, {0, 0}});
  CHECK(room.at_rest());
}

TEST_CASE("a card carried from the palette is dropped with its middle under the pointer") {
  Room room;
  PlaceGesture gesture;
  gesture.kind = Kind::objective;
  room.act(BeginPlace{gesture}).act(DragTo{{600, 700}});
  CHECK(preview(room.editor) == room.plan_pointer());
  room.act(EndGesture{});
  REQUIRE(room.selection().size() == 1);
  CHECK(room.place_of(room.selection()[0]) == Vec2{420, 624});
  CHECK(room.cursor() == "objective.title");
  CHECK(room.label() == "Add objective");
}

TEST_CASE("an organisation carried from the library is placed; over a panel nothing happens") {
  Room room;
  PlaceGesture gesture;
  gesture.library_record = room.library;
  room.act(BeginPlace{gesture}).act(DragTo{{100, 100}, false}).act(EndGesture{});
  CHECK(room.steps() == 1);
  room.act(BeginPlace{gesture}).act(DragTo{{640, 648}}).act(EndGesture{});
  CHECK(room.place_of(room.library) == Vec2{500, 600});
  CHECK(room.label() == "Place Library");
  gesture.library_record = OrganisationId(99);
  room.act(BeginPlace{gesture});
  CHECK(room.at_rest());
}

TEST_CASE("every change of the plan drops the gesture that was going on; undo and redo do that alone") {
  Room room;
  room.act(Select{{room.icca}}).act(Nudge{{10, 0}});
  const auto moving = [&] { room.act(BeginMove{room.icca, {310, 110}}).act(DragTo{{500, 500}}); };
  moving();
  room.act(Undo{});
  CHECK(room.at_rest());
  CHECK(room.place_of(room.icca) == Vec2{310, 100});
  room.act(Undo{});
  CHECK(room.place_of(room.icca) == Vec2{300, 100});
  moving();
  room.act(Redo{});
  CHECK(room.at_rest());
  CHECK(room.place_of(room.icca) == Vec2{300, 100});
  room.act(Redo{});
  CHECK(room.place_of(room.icca) == Vec2{310, 100});
  moving();
  room.act(DeleteSelected{});
  CHECK(room.at_rest());
}

TEST_CASE("a card dragged beyond the edge of the world stays, with words") {
  Room room;
  room.editor.camera.zoom = least_zoom;
  room.act(BeginMove{room.icca, {310, 110}}).act(DragTo{{1e9, 0}});
  CHECK(preview(room.editor) == room.plan_pointer());
  room.act(EndGesture{});
  CHECK(room.shows_error());
  CHECK(room.place_of(room.icca) == Vec2{300, 100});
}
