#include "editor_desk.hpp"
#include "scene/scene.hpp"

using namespace cg;
using namespace cg::editor;
using namespace cg::test;

namespace {

struct Room : Desk {
  Room() : Desk(plan_of_room()) {}
  static Plan plan_of_room() {
    Plan plan;
    const auto icca = put_organisation(plan, 1, "ICCA", at(300, 100));
    const auto best = put_organisation(plan, 2, "BestCities", at(700, 100));
    const auto goal = put_objective(plan, 3, "Recognise", at(300, 400));
    put_organisation(plan, 4, "In the library");
    put_measure(plan, 5, "Members served", at(700, 400), goal);
    put_contribution(plan, 6, icca, goal);
    put_exchange(plan, 7, icca, best, "members");
    put_exchange(plan, 8, best, icca, "venues");
    const auto asset = put_asset(plan, 9, "venues");
    put_need(plan, 10, icca, asset, 2);
    return plan;
  }
  OrganisationId icca{1}, best{2}, library{4};
  ObjectiveId goal{3};
  MeasureId measure{5};
  ContributionId given{6};
  ExchangeId there{7}, back{8};
};

} // namespace

TEST_CASE("cards and selectable connections are selected, replaced, added and toggled") {
  Room room;
  using How = Select::How;
  room.act(Select{{room.goal, room.icca, room.icca}});
  CHECK(room.selection() == Selection{room.icca, room.goal});
  CHECK(is_selected(room.editor, room.goal));
  CHECK_FALSE(is_selected(room.editor, room.best));
  room.act(Select{{room.given}, How::add});
  CHECK(room.selection() == Selection{room.icca, room.goal, room.given});
  room.act(Select{{room.goal, room.best}, How::toggle});
  CHECK(room.selection() == Selection{room.icca, room.best, room.given});
  room.act(Select{{room.library}});
  CHECK(room.selection() == Selection{room.library});
  room.act(Select{{NeedId(10), AssetId(9), NoteId(77)}});
  CHECK(room.selection().empty());
  CHECK(room.steps() == 1);
  room.act(SelectAll{});
  CHECK(room.selection() == Selection{room.icca, room.best, room.goal, room.measure});
}

TEST_CASE("deleting says what went along, and undo brings all of it back, selected") {
  Room room;
  const PlanPtr before = room.plan_pointer();
  room.act(Select{{room.icca}}).act(DeleteSelected{});
  CHECK(room.label() == "Delete ICCA");
  CHECK(room.notice() == "Deleted ICCA and 3 connections.");
  CHECK(room.editor.notice.after_deletion == room.plan_pointer());
  CHECK(room.selection().empty());
  CHECK(room.plan().needs.empty());
  CHECK(room.plan().exchanges.empty());
  room.act(Undo{});
  CHECK(room.plan_pointer() == before);
  CHECK(room.selection() == Selection{room.icca});
  CHECK(room.said() == "Undid: Delete ICCA.");
  CHECK(room.notice().empty());
}

TEST_CASE("deleting several, or only connections, is said by number") {
  Room room;
  room.act(Select{{room.there, room.given}}).act(DeleteSelected{});
  CHECK(room.label() == "Delete 2 connections");
  CHECK(room.said() == "Deleted 2 connections.");
  room.act(Select{{room.icca, room.best}}).act(DeleteSelected{});
  CHECK(room.label() == "Delete 2 cards");
  CHECK(room.notice() == "Deleted 2 cards and 1 connection.");
  room.act(Select{{room.goal}}).act(DeleteSelected{});
  CHECK(room.said() == "Deleted Recognise.");
  CHECK_FALSE(room.plan().measures.find(room.measure)->objective);
  const std::size_t steps = room.steps();
  room.act(DeleteSelected{});
  CHECK(room.steps() == steps);
  CHECK(room.effects.empty());
}

TEST_CASE("a duplicate stands a little beside its original, selected, with what belongs to it") {
  Room room;
  room.act(Select{{room.icca}}).act(DuplicateSelected{});
  REQUIRE(room.selection().size() == 1);
  const OrganisationId copy = room.selection()[0].as<Organisation>();
  CHECK(copy != room.icca);
  CHECK(room.place_of(copy) == Vec2{332, 132});
  CHECK(room.plan().organisations.find(copy)->name == "ICCA");
  CHECK(room.plan().needs.size() == 2);
  CHECK(room.label() == "Duplicate ICCA");
  CHECK(room.said() == "Duplicated ICCA.");
  room.act(Select{{}}).act(DuplicateSelected{});
  CHECK(room.effects.empty());
  CHECK(room.steps() == 2);
}

TEST_CASE("connections among duplicated cards are duplicated, too; the cards are what is selected then") {
  Room room;
  room.act(Select{{room.icca, room.best}}).act(DuplicateSelected{});
  CHECK(room.selection().size() == 2);
  CHECK(room.plan().exchanges.size() == 4);
  CHECK(room.label() == "Duplicate 2 cards");
  room.act(Select{{room.there}}).act(DuplicateSelected{});
  REQUIRE(room.selection().size() == 1);
  CHECK(room.selection()[0].kind == Kind::exchange);
}

TEST_CASE("copying hands out the selection; cutting also deletes it") {
  Room room;
  room.act(CopySelected{});
  CHECK(room.effects.empty());
  room.act(Select{{room.icca, room.goal}}).act(CopySelected{});
  REQUIRE(room.effect<CopyRecords>() != nullptr);
  CHECK(room.effect<CopyRecords>()->plan == room.plan_pointer());
  CHECK(room.effect<CopyRecords>()->records == Selection{room.icca, room.goal});
  CHECK(room.said() == "Copied 2 cards.");
  CHECK(room.steps() == 1);
  const PlanPtr before = room.plan_pointer();
  room.act(CopySelected{true});
  CHECK(room.effect<CopyRecords>()->plan == before);
  CHECK(room.label() == "Cut 2 cards");
  CHECK(room.said() == "Cut 2 cards and 3 connections.");
  CHECK_FALSE(contains(room.plan(), room.icca));
}

TEST_CASE("nudges of one selection are one step, said once") {
  Room room;
  room.act(Select{{room.icca, room.goal, room.given}});
  room.act(Nudge{{8, 0}});
  CHECK(room.said() == "Moved 2 cards.");
  room.act(Nudge{{8, 0}}).act(Nudge{{0, -40}});
  CHECK(room.said().empty());
  CHECK(room.steps() == 2);
  CHECK(room.label() == "Move 2 cards");
  CHECK(room.place_of(room.icca) == Vec2{316, 60});
  CHECK(room.place_of(room.goal) == Vec2{316, 360});
  room.act(Select{{room.icca}}).act(Nudge{{8, 0}});
  CHECK(room.steps() == 3);
  room.act(Undo{}).act(Undo{});
  CHECK(room.place_of(room.icca) == Vec2{300, 100});
}

TEST_CASE("a nudged card is brought into sight, what is larger than the window stays where it is") {
  Room room;
  room.act(Select{{room.icca}});
  const Rect card = *scene::scene_of(room.plan_pointer()).bounds(room.selection());
  const Vec2 far = desk_visible.max + Vec2{100, 100};
  room.act(PanBy{far - screen_from_world(room.editor.camera, card.min)}).act(Nudge{{8, 0}});
  const auto on_screen = [&room] {
    const Rect box = *scene::scene_of(room.plan_pointer()).bounds(room.selection());
    return screen_from_world(room.editor.camera, box);
  };
  CHECK(desk_visible.holds(on_screen()));
  room.act(SelectAll{}).act(ZoomBy{4, std::nullopt});
  REQUIRE(on_screen().width() > desk_visible.width());
  const Camera camera = room.editor.camera;
  room.act(Nudge{{8, 0}});
  CHECK(room.editor.camera == camera);
}

TEST_CASE("nothing to nudge makes no step") {
  Room room;
  room.act(Nudge{{8, 0}});
  room.act(Select{{room.library, room.there}}).act(Nudge{{8, 0}});
  room.act(Select{{room.icca}}).act(Nudge{{0, 0}});
  CHECK(room.steps() == 1);
  CHECK(room.effects.empty());
}

TEST_CASE("a nudge beyond the edge of the world is refused with words") {
  Room room;
  room.act(Select{{room.icca}}).act(Nudge{{1e9, 0}});
  CHECK(room.shows_error());
  CHECK(room.place_of(room.icca) == Vec2{300, 100});
}

TEST_CASE("undo and redo go through named steps, and say so at the ends") {
  Room room;
  room.act(Select{{room.icca}}).act(Nudge{{20, 0}});
  room.act(Undo{});
  room.act(Undo{});
  CHECK(room.said() == "Nothing to undo.");
  room.act(Redo{});
  CHECK(room.said() == "Redid: Move ICCA.");
  room.act(Redo{});
  CHECK(room.said() == "Nothing to redo.");
}

TEST_CASE("when undo leaves no card in sight, all cards are shown") {
  Room room;
  room.act(Select{{room.icca}}).act(Nudge{{20, 0}});
  room.editor.camera = {{90'000, 90'000}, 1};
  room.act(Undo{});
  const Vec2 card = screen_from_world(room.editor.camera, Vec2{300, 100});
  CHECK(desk_visible.contains(card));
  const Camera camera = room.editor.camera;
  room.act(Redo{});
  CHECK(room.editor.camera == camera);
}
