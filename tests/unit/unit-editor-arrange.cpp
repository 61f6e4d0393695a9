#include "editor_desk.hpp"
#include "scene/scene.hpp"

using namespace cg;
using namespace cg::editor;
using namespace cg::test;

namespace {

// Three organisations (280 × 96), two notes (220 × 140) and a frame (640 × 420) that holds the first note.
struct Room : Desk {
  Room() : Desk(plan_of_room()) { act(LaterPartDone{}); }
  static Plan plan_of_room() {
    Plan plan;
    put_organisation(plan, 1, "A", at(0, 0));
    put_organisation(plan, 2, "B", at(500, 10));
    put_organisation(plan, 3, "C", at(900, 35));
    put_organisation(plan, 4, "Library");
    put_note(plan, 5, "in the frame", at(100, 600));
    put_note(plan, 6, "across its border", at(500, 600));
    put_frame(plan, 7, "Slide", at(0, 500));
    return plan;
  }
  OrganisationId a{1}, b{2}, c{3}, library{4};
  NoteId inside{5}, across{6};
  FrameId frame{7};

  Room& arrange(Arrangement how, Selection selection) {
    act(Select{std::move(selection)});
    act(Arrange{how});
    return *this;
  }
  Room& lock(Selection selection) { return arrange(Arrangement::lock, std::move(selection)); }
  [[nodiscard]] Placement placement(Ref ref) const { return *find_record(plan(), ref).place(); }
  [[nodiscard]] std::vector<Ref> painted() const {
    std::vector<Ref> refs;
    for (const scene::Card& card : scene::scene_of(plan_pointer()).cards()) refs.push_back(card.ref);
    return refs;
  }
};

} // namespace

TEST_CASE("cards come to the front of their sort and go to its back, in the order they had") {
  Room room;
  CHECK(room.painted() == std::vector<Ref>{room.frame, room.inside, room.across, room.a, room.b, room.c});
  room.arrange(Arrangement::to_front, {room.a, room.b});
  CHECK(room.painted() == std::vector<Ref>{room.frame, room.inside, room.across, room.c, room.a, room.b});
  CHECK(room.placement(room.a).layer == 1);
  CHECK(room.placement(room.b).layer == 2);
  CHECK(room.label() == "Bring 2 cards to the front");
  CHECK(room.said() == "Brought 2 cards to the front.");
  room.arrange(Arrangement::to_back, {room.b, room.across});
  CHECK(room.painted() == std::vector<Ref>{room.frame, room.across, room.inside, room.b, room.c, room.a});
  CHECK(room.placement(room.b).layer == -1);
  CHECK(room.label() == "Send 2 cards to the back");
  const std::size_t steps = room.steps();
  room.arrange(Arrangement::to_front, {room.a});
  CHECK(room.steps() == steps);
  CHECK(room.notice() == "Nothing changed: it was so already.");
}

TEST_CASE(
    "what is locked is not moved, resized, nudged, deleted or taken off; it can be edited and connected") {
  Room room;
  room.lock({room.a, room.inside});
  CHECK(room.label() == "Lock 2 cards");
  CHECK(room.placement(room.a).locked);
  const std::size_t steps = room.steps();
  room.act(Select{{room.a}}).act(Nudge{{8, 0}});
  CHECK(room.notice() == "A is locked. Unlock it first.");
  room.act(DeleteSelected{}).act(TakeOffCanvas{}).act(CopySelected{true});
  room.act(BeginMove{room.a, {10, 10}}).act(DragTo{{90, 90}}).act(EndGesture{});
  room.act(BeginResize{room.inside, {320, 740}}).act(DragTo{{400, 800}}).act(EndGesture{});
  CHECK(room.steps() == steps);
  room.act(Select{{room.a, room.inside}}).act(DeleteSelected{});
  CHECK(room.notice() == "2 cards are locked. Unlock them first.");
  room.act(Perform{set<&Organisation::name>(room.a, "Alpha"), "", ""}).act(ConnectCards{room.a, room.b});
  CHECK(room.steps() == steps + 2);
  CHECK(room.plan().exchanges.size() == 1);
  room.arrange(Arrangement::unlock, {room.a});
  CHECK(room.label() == "Unlock Alpha");
  CHECK_FALSE(room.placement(room.a).locked);
}

TEST_CASE("of a selection only what is not locked is moved or deleted; the rest stays selected") {
  Room room;
  room.lock({room.a});
  room.act(Select{{room.a, room.b}})
      .act(BeginMove{room.b, {510, 20}})
      .act(DragTo{{520, 20}})
      .act(EndGesture{});
  CHECK(room.place_of(room.a) == Vec2{0, 0});
  CHECK(room.place_of(room.b) == Vec2{510, 10});
  CHECK(room.label() == "Move B");
  room.act(Nudge{{0, 8}});
  CHECK(room.place_of(room.a) == Vec2{0, 0});
  CHECK(room.place_of(room.b) == Vec2{510, 18});
  room.act(DeleteSelected{});
  CHECK(room.label() == "Delete B");
  CHECK(room.selection() == Selection{room.a});
}

TEST_CASE("copies of a locked card are not locked") {
  Room room;
  room.lock({room.a});
  room.act(DuplicateSelected{});
  REQUIRE(room.selection().size() == 1);
  CHECK_FALSE(room.placement(room.selection()[0]).locked);
  room.act(Paste{{find_record(room.plan(), room.a)}, ""});
  REQUIRE(room.selection().size() == 1);
  CHECK(room.selection()[0] != Ref(room.a));
  CHECK_FALSE(room.placement(room.selection()[0]).locked);
}

TEST_CASE("a frame that is moved carries what stands wholly in it, as one step") {
  Room room;
  room.act(Select{{room.frame}});
  room.act(BeginMove{room.frame, {10, 510}}).act(DragTo{{40, 520}});
  const auto seen = find_record(*preview(room.editor), room.inside).place();
  CHECK(Vec2{seen->x, seen->y} == Vec2{130, 610});
  room.act(EndGesture{});
  CHECK(room.place_of(room.frame) == Vec2{30, 510});
  CHECK(room.place_of(room.inside) == Vec2{130, 610});
  CHECK(room.place_of(room.across) == Vec2{500, 600});
  CHECK(room.label() == "Move Slide with 1 card");
  room.act(Undo{});
  CHECK(room.place_of(room.inside) == Vec2{100, 600});
  room.lock({room.inside});
  room.act(Select{{room.frame}}).act(Nudge{{8, 0}});
  CHECK(room.place_of(room.inside) == Vec2{100, 600});
  CHECK(room.label() == "Move Slide");
  room.lock({room.frame});
  room.act(BeginMove{room.frame, {10, 510}});
  CHECK(std::holds_alternative<NoGesture>(room.editor.gesture));
}

TEST_CASE("a frame that is nudged carries what stood in it at first, not what it comes upon") {
  Room room;
  room.act(Select{{room.frame}});
  for (int i = 0; i < 20; ++i)
    room.act(Nudge{{8, 0}}); // until it would hold the other note: 500 + 220 < 160 + 640
  CHECK(room.place_of(room.frame) == Vec2{160, 500});
  CHECK(room.place_of(room.inside) == Vec2{260, 600});
  CHECK(room.place_of(room.across) == Vec2{500, 600});
  CHECK(room.label() == "Move Slide with 1 card");
  room.act(Select{{}}).act(Select{{room.frame}}).act(Nudge{{8, 0}});
  CHECK(room.place_of(room.across) == Vec2{508, 600});
}

TEST_CASE("cards are aligned at the edges and middles of the box around them") {
  // A (0, 0), B (500, 10), C (900, 35), each 280 × 96: the box is (0, 0) to (1180, 131), its middle
  // (590, 65.5).
  const auto after = [](Arrangement how) {
    Room room;
    room.arrange(how, {room.a, room.b, room.c});
    return std::vector<Vec2>{room.place_of(room.a), room.place_of(room.b), room.place_of(room.c)};
  };
  CHECK(after(Arrangement::align_left) == std::vector<Vec2>{{0, 0}, {0, 10}, {0, 35}});
  CHECK(after(Arrangement::align_centre) == std::vector<Vec2>{{450, 0}, {450, 10}, {450, 35}});
  CHECK(after(Arrangement::align_right) == std::vector<Vec2>{{900, 0}, {900, 10}, {900, 35}});
  CHECK(after(Arrangement::align_top) == std::vector<Vec2>{{0, 0}, {500, 0}, {900, 0}});
  // 65.5 - 48 = 17.5, 7.5 and -17.5, each rounded away from zero.
  CHECK(after(Arrangement::align_middle) == std::vector<Vec2>{{0, 18}, {500, 18}, {900, 17}});
  CHECK(after(Arrangement::align_bottom) == std::vector<Vec2>{{0, 35}, {500, 35}, {900, 35}});
}

TEST_CASE("aligning is one step with a name; a locked card is aligned to and stays") {
  Room room;
  room.lock({room.b});
  const std::size_t steps = room.steps();
  room.arrange(Arrangement::align_left, {room.b, room.c});
  CHECK(room.steps() == steps + 1);
  CHECK(room.label() == "Align the left edges of 2 cards");
  CHECK(room.said() == "Aligned the left edges of 2 cards.");
  CHECK(room.place_of(room.c) == Vec2{500, 35});
  CHECK(room.place_of(room.b) == Vec2{500, 10});
}

TEST_CASE("distributed cards have the same gap between them; the outermost two stay") {
  Room room;
  // From 0 to 1180; the cards take 840 of it, so the two gaps are 170.
  room.arrange(Arrangement::distribute_across, {room.a, room.b, room.c});
  CHECK(room.place_of(room.a) == Vec2{0, 0});
  CHECK(room.place_of(room.b) == Vec2{450, 10});
  CHECK(room.place_of(room.c) == Vec2{900, 35});
  CHECK(room.label() == "Distribute 3 cards horizontally");
  // From 0 to 740 (the note's lower edge): 740 - 96 - 96 - 140 = 408, so the two gaps are 204.
  room.arrange(Arrangement::distribute_down, {room.a, room.b, room.inside});
  CHECK(room.place_of(room.b) == Vec2{450, 300});
  CHECK(room.label() == "Distribute 3 cards vertically");
}

TEST_CASE("a frame that is aligned takes along what stands in it and is not aligned itself") {
  Room room;
  room.arrange(Arrangement::align_right, {room.c, room.frame}); // to 1180: by 540
  CHECK(room.place_of(room.frame) == Vec2{540, 500});
  CHECK(room.place_of(room.inside) == Vec2{640, 600});
  CHECK(room.place_of(room.across) == Vec2{500, 600});
}

TEST_CASE("tidying is one step after which all is in sight, and cards are seen going there") {
  Room room;
  const PlanPtr before = room.plan_pointer();
  const std::size_t steps = room.steps();
  room.act(Arrange{Arrangement::tidy});
  CHECK(room.steps() == steps + 1);
  CHECK(room.label() == "Tidy the canvas");
  CHECK(room.said() == "Tidied the canvas.");
  CHECK(room.editor.glides_from == before);
  const Rect seen = world_from_screen(room.editor.camera, desk_visible);
  CHECK(seen.holds(*scene::scene_of(room.plan_pointer()).bounds()));
  const PlanPtr tidy = room.plan_pointer();
  room.act(Undo{});
  CHECK(room.plan_pointer() == before);
  CHECK(room.editor.glides_from == tidy);
  room.act(Redo{}).act(Perform{set<&Organisation::name>(room.a, "Alpha"), "", ""});
  CHECK(room.editor.glides_from == nullptr);
  room.act(Arrange{Arrangement::tidy});
  CHECK(room.notice() == "Nothing changed: it was so already.");
}

TEST_CASE("without the part of the program that arranges, nothing is arranged") {
  Room room;
  room.act(LaterPartDone{"gone"});
  const std::size_t steps = room.steps();
  room.act(Select{{room.a, room.b}}).act(Arrange{Arrangement::align_left}).act(Arrange{Arrangement::tidy});
  CHECK(room.steps() == steps);
}
