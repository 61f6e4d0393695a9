// scene: where lines stand on the sides of cards.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "routed.hpp"
#include "scene/crossing.hpp"
#include "scene/ends.hpp"
#include "scene/scene.hpp"
#include "scene_plans.hpp"

using namespace cg;
using namespace cg::scene;
using namespace cg::test;

namespace {

constexpr double apart = 14;

// Organisations that contribute to one objective.
struct Hub {
  RoutedLines routed;
  Plan plan;
  ObjectiveId goal = put_objective(plan, 1, "Goal", at(1000, 0));
  std::uint64_t next = 10;

  ContributionId give_from(double x, double y) {
    const auto giver = put_organisation(plan, next, "Giver", at(x, y));
    return put_contribution(plan, 100 + next++, giver, goal);
  }
};

} // namespace

TEST_CASE("lines that come to one spot of a card stand beside each other, and do not cross") {
  Hub hub;
  const auto low = hub.give_from(-400, 40), high = hub.give_from(-900, 0); // ids against their order
  const Scene scene(hub.plan);
  const Rect goal = scene.find(hub.goal)->box_in_world;
  const Connector &from_low = *scene.find_connector(low), &from_high = *scene.find_connector(high);
  CHECK(std::abs(from_low.laid.end.y - from_high.laid.end.y) < apart); // else this shows nothing
  CHECK(from_low.end.x == goal.min.x);
  CHECK(from_high.end.x == goal.min.x);
  CHECK(from_low.end.y - from_high.end.y >= apart - 1e-9);
  // Both gave way by as much, and come in as they would have: straight.
  CHECK(std::abs((from_low.end.y - from_low.laid.end.y) + (from_high.end.y - from_high.laid.end.y)) < 1e-9);
  CHECK(from_low.control_2 - from_low.end == from_low.laid.control_2 - from_low.laid.end);
  CHECK(from_low.label_at == point_on(from_low, 0.5));
}

TEST_CASE("a line alone on its side, and lines that have room, stand where they were laid") {
  Hub hub;
  const auto left = hub.give_from(-400, 0), right = hub.give_from(2400, 0);
  const auto above = hub.give_from(-800, -3000), below = hub.give_from(-800, 3000);
  const Scene scene(hub.plan);
  for (const ContributionId id : {left, right, above, below}) {
    const Connector& line = *scene.find_connector(id);
    CHECK(line.start == line.laid.start);
    CHECK(line.end == line.laid.end);
  }
}

TEST_CASE("on a side with more lines than have room all stand apart, within the side and in their order") {
  Hub hub;
  std::vector<ContributionId> lines;
  for (int i = 0; i < 12; ++i) lines.push_back(hub.give_from(-1400, -900 + 160 * i));
  const Scene scene(hub.plan);
  const Rect goal = scene.find(hub.goal)->box_in_world;
  double before = goal.min.y, least = 1e9;
  for (const ContributionId id : lines) {
    const Connector& line = *scene.find_connector(id);
    CHECK(line.end.x == goal.min.x);
    CHECK(line.end.y > before);
    if (id != lines.front()) least = std::min(least, line.end.y - before);
    before = line.end.y;
  }
  CHECK(least > 3); // 12 lines on 80 units
  CHECK(before < goal.max.y);
}

TEST_CASE("lines that go round cards stand apart, too, where they arrive") {
  Hub hub;
  put_measure(hub.plan, 2, "in the way", at(1000, 200), hub.goal);
  const double level = Scene(hub.plan).find(hub.goal)->box_in_world.centre().y;
  const auto straight = hub.give_from(0, level - 48), round = hub.give_from(640, 800);
  const Scene scene(hub.plan);
  const Connector &first = *scene.find_connector(straight), &second = *scene.find_connector(round);
  REQUIRE_FALSE(second.bends.empty());
  REQUIRE(second.end.x == first.end.x);
  CHECK(std::abs(second.laid.end.y - first.laid.end.y) < apart);
  CHECK(second.end.y - first.end.y >= apart - 1e-9); // it comes from below
}

TEST_CASE("a line that would cross a card only to stand apart stays as it was laid") {
  int stayed = 0, moved = 0;
  for (int top = -40; top < 160; ++top) { // a note that comes closer and closer to the lines, and passes them
    Hub hub;
    const auto low = hub.give_from(-400, 40);
    hub.give_from(-900, 0);
    put_note(hub.plan, 3, "close", at(760, top));
    const Scene scene(hub.plan);
    const Connector& line = *scene.find_connector(low);
    if (!line.bends.empty() || line.end_by == Vec2{}) continue;
    const Rect around = box_around(line).grown(100);
    CHECK_FALSE(crosses(line, in_the_way(scene, line, around)));
    ++(line.end == line.laid.end ? stayed : moved);
  }
  CHECK(stayed > 0);
  CHECK(moved > 0);
}

TEST_CASE("several lines of the same two cards stay as they are fanned out") {
  Hub hub;
  const auto first = hub.give_from(0, 0);
  const OrganisationId giver = hub.plan.contributions.find(first)->organisation;
  const auto second = put_contribution(hub.plan, 901, giver, hub.goal);
  const auto third = put_contribution(hub.plan, 902, giver, hub.goal);
  const Scene scene(hub.plan);
  for (const ContributionId id : {first, second, third}) {
    const Connector& line = *scene.find_connector(id);
    CHECK(line.end == line.laid.end);
    CHECK(line.start == line.laid.start);
  }
}

TEST_CASE("until lines are led round cards they stand where they were laid") {
  Plan plan;
  {
    Hub hub;
    hub.give_from(-400, 40);
    hub.give_from(-900, 0);
    plan = hub.plan;
  }
  const Scene scene(plan);
  for (const Connector& line : scene.connectors()) CHECK(line.end == line.laid.end);
}
