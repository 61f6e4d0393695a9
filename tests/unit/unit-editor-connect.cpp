#include "editor/connect.hpp"

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
    put_measure(plan, 4, "Members served", at(700, 400));
    put_programme(plan, 5, "Incredible Impacts", at(300, 700));
    put_note(plan, 6, "note", at(700, 700));
    put_milestone(plan, 7, "Launch event", at(1100, 400));
    return plan;
  }
  OrganisationId icca{1}, best{2};
  ObjectiveId goal{3};
  MeasureId measure{4};
  ProgrammeId programme{5};
  NoteId note{6};
  MilestoneId milestone{7};
};

} // namespace

TEST_CASE("an organisation and an objective or programme, drawn either way, make a contribution") {
  Room room;
  const auto check = [&](Ref from, Ref to, Ref goal) {
    room.act(ConnectCards{from, to});
    REQUIRE(room.selection().size() == 1);
    const auto* made = room.plan().contributions.find(room.selection()[0].as<Contribution>());
    REQUIRE(made != nullptr);
    CHECK(made->organisation == room.icca);
    CHECK(made->objective == goal.as<Objective>());
    CHECK(made->programme == goal.as<Programme>());
    CHECK(made->mode == Mode::knowledge);
    CHECK(made->status == ContributionStatus::offered);
    CHECK(room.cursor() == "contribution.what");
    CHECK(room.effect<FocusField>()->record == room.selection()[0]);
  };
  check(room.icca, room.goal, room.goal);
  CHECK(room.label() == "Connect ICCA to Recognise");
  CHECK(room.said() == "Connected ICCA to Recognise.");
  check(room.goal, room.icca, room.goal);
  check(room.icca, room.programme, room.programme);
  check(room.programme, room.icca, room.programme);
  CHECK(room.plan().contributions.size() == 4);
}

TEST_CASE("two organisations make an exchange from the first to the second") {
  Room room;
  room.act(ConnectCards{room.best, room.icca});
  REQUIRE(room.selection().size() == 1);
  const auto* made = room.plan().exchanges.find(room.selection()[0].as<Exchange>());
  REQUIRE(made != nullptr);
  CHECK(made->from == room.best);
  CHECK(made->to == room.icca);
  CHECK(room.cursor() == "exchange.what");
  CHECK(room.label() == "Connect BestCities to ICCA");
}

TEST_CASE("a measure and an objective, drawn either way, attach the measure") {
  Room room;
  Ref from = room.measure, to = room.goal;
  SECTION("from the measure") {}
  SECTION("from the objective") { std::swap(from, to); }
  room.act(ConnectCards{from, to});
  CHECK(room.plan().measures.find(room.measure)->objective == room.goal);
  CHECK(room.said() == "Members served measures Recognise.");
  CHECK(room.selection() == Selection{room.measure});
  CHECK(room.effect<FocusField>() == nullptr);
  CHECK(room.steps() == 2);
  room.act(ConnectCards{to, from});
  CHECK(room.steps() == 2);
  CHECK(room.notice() == "Members served measures Recognise.");
}

TEST_CASE("a programme and an objective, drawn either way, make it serve the objective, once") {
  Room room;
  room.act(ConnectCards{room.programme, room.goal});
  CHECK(room.plan().programmes.find(room.programme)->objectives == std::vector<ObjectiveId>{room.goal});
  CHECK(room.said() == "Incredible Impacts serves Recognise.");
  room.act(ConnectCards{room.goal, room.programme});
  CHECK(room.steps() == 2);
  room.act(AddCard{Kind::objective, -1, std::nullopt});
  const ObjectiveId second = room.selection()[0].as<Objective>();
  room.act(ConnectCards{second, room.programme});
  CHECK(room.plan().programmes.find(room.programme)->objectives ==
        std::vector<ObjectiveId>{room.goal, second});
}

TEST_CASE("a milestone and an objective, drawn either way, put the milestone on its path") {
  Room room;
  Ref from = room.milestone, to = room.goal;
  SECTION("from the milestone") {}
  SECTION("from the objective") { std::swap(from, to); }
  room.act(ConnectCards{from, to});
  CHECK(room.plan().milestones.find(room.milestone)->objective == room.goal);
  CHECK(room.said() == "Launch event leads to Recognise.");
  CHECK(room.selection() == Selection{room.milestone});
  CHECK(room.steps() == 2);
}

TEST_CASE("what cannot be connected is refused with a sentence") {
  Room room;
  const PlanPtr before = room.plan_pointer();
  const auto refused = [&](Ref from, Ref to) {
    room.act(CloseNotice{}).act(ConnectCards{from, to});
    CHECK(room.plan_pointer() == before);
    CHECK(room.effects.empty());
    return room.notice();
  };
  CHECK(refused(room.icca, room.icca) == "A card cannot be connected to itself.");
  CHECK(refused(room.icca, room.measure) == "An organisation cannot be connected to a success measure.");
  CHECK(refused(room.note, room.goal) == "A note cannot be connected to an objective.");
  CHECK(refused(room.measure, room.programme) == "A success measure cannot be connected to a programme.");
  room.act(AddCard{Kind::objective, -1, std::nullopt});
  const Ref second = room.selection()[0];
  room.act(Undo{});
  CHECK(refused(room.goal, second).empty()); // it is not there any more
  CHECK_FALSE(can_connect(room.goal, second));
}

TEST_CASE("two objectives cannot be connected") {
  Room room;
  room.act(AddCard{Kind::objective, -1, std::nullopt});
  room.act(ConnectCards{room.goal, room.selection()[0]});
  CHECK(room.notice() == "An objective cannot be connected to another objective.");
}

TEST_CASE("what a line would be is known while it is drawn") {
  const Ref a = OrganisationId(1), b = OrganisationId(2), goal = ObjectiveId(3), measure = MeasureId(4),
            programme = ProgrammeId(5), note = NoteId(6), milestone = MilestoneId(7);
  CHECK(connection_between(a, b) == Connection::exchange);
  CHECK(connection_between(a, a) == Connection::nothing);
  CHECK(connection_between(a, goal) == Connection::contribution);
  CHECK(connection_between(goal, a) == Connection::contribution);
  CHECK(connection_between(a, programme) == Connection::contribution);
  CHECK(connection_between(measure, goal) == Connection::measures);
  CHECK(connection_between(goal, programme) == Connection::serves);
  CHECK(connection_between(measure, programme) == Connection::nothing);
  CHECK(connection_between(a, measure) == Connection::nothing);
  CHECK(connection_between(a, note) == Connection::nothing);
  CHECK(connection_between(milestone, goal) == Connection::leads_to);
  CHECK(connection_between(goal, milestone) == Connection::leads_to);
  CHECK(connection_between(milestone, programme) == Connection::nothing);
}
