#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "random_plan.hpp"
#include "scene/scene.hpp"
#include "scene_plans.hpp"

using namespace cg;
using namespace cg::scene;
using namespace cg::test;

namespace {

bool on_outline(const Rect& box, Vec2 p) {
  const bool within = p.x >= box.min.x && p.x <= box.max.x && p.y >= box.min.y && p.y <= box.max.y;
  return within && (p.x == box.min.x || p.x == box.max.x || p.y == box.min.y || p.y == box.max.y);
}

bool strictly_inside(const Rect& box, Vec2 p) {
  return p.x > box.min.x + 1e-9 && p.x < box.max.x - 1e-9 && p.y > box.min.y + 1e-9 && p.y < box.max.y - 1e-9;
}

} // namespace

TEST_CASE("every relation between two cards on the canvas is a connector") {
  Plan plan;
  const auto a = put_organisation(plan, 1, "a", at(0, 0)), b = put_organisation(plan, 2, "b", at(600, 0));
  const auto away = put_organisation(plan, 3, "in the library");
  const auto goal = put_objective(plan, 4, "goal", at(0, 400));
  const auto programme = put_programme(plan, 5, "programme", at(600, 400));
  const auto measure = put_measure(plan, 6, "measure", at(0, 800), goal);
  const auto given = put_contribution(plan, 7, a, goal);
  const auto exchange = put_exchange(plan, 8, a, b);
  put_exchange(plan, 9, a, away);
  put_measure(plan, 10, "unattached", at(900, 900));
  const auto milestone = put_milestone(plan, 11, "milestone", at(1200, 400), goal);
  put_milestone(plan, 12, "of no objective", at(1200, 800));
  Programme serving = *plan.programmes.find(programme);
  serving.objectives = {goal};
  plan.programmes.put(serving);
  const Scene scene(plan);
  const auto says = [&](std::size_t i, Ref record, Ref from, Ref to) {
    const Connector& line = scene.connectors().at(i);
    return line.record == record && line.from == from && line.to == to;
  };
  REQUIRE(scene.connectors().size() == 5);
  CHECK(says(0, given, a, goal));
  CHECK(says(1, exchange, a, b));
  CHECK(says(2, measure, measure, goal));
  CHECK(says(3, programme, programme, goal));
  CHECK(says(4, milestone, milestone, goal));
  CHECK(scene.find_connector(exchange) == &scene.connectors()[1]);
  CHECK(scene.find_connector(away) == nullptr);
  CHECK(scene.connectors()[0].selectable());
  CHECK(scene.connectors()[1].selectable());
  CHECK_FALSE(scene.connectors()[2].selectable());
  CHECK_FALSE(scene.connectors()[3].selectable());
  CHECK_FALSE(scene.connectors()[4].selectable());
}

TEST_CASE("a line between two cards side by side leaves at the sides that face each other") {
  Plan plan;
  const auto a = put_organisation(plan, 1, "a", at(0, 0)), b = put_organisation(plan, 2, "b", at(680, 0));
  put_exchange(plan, 3, a, b);
  put_exchange(plan, 4, b, a);
  const Scene scene(plan);
  const Connector &there = scene.connectors()[0], &back = scene.connectors()[1];
  CHECK(there.start == Vec2{280, 32});
  CHECK(there.end == Vec2{680, 32});
  CHECK(there.control_1 == Vec2{440, 32});
  CHECK(there.control_2 == Vec2{520, 32});
  CHECK(there.label_at == Vec2{480, 32});
  CHECK(back.start == Vec2{680, 64});
  CHECK(back.end == Vec2{280, 64});
  CHECK(back.label_at == Vec2{480, 64});
}

TEST_CASE("a line between cards above each other leaves at top and bottom") {
  Plan plan;
  const auto a = put_organisation(plan, 1, "a", at(0, 0));
  const auto goal = put_objective(plan, 2, "goal", at(-40, 400));
  put_contribution(plan, 3, a, goal);
  const Connector line = Scene(plan).connectors().at(0);
  CHECK(line.start == Vec2{140, 96});
  CHECK(line.end == Vec2{140, 400});
  CHECK(line.label_at == Vec2{140, 248});
}

TEST_CASE("labels of several lines between the same two cards never lie on each other") {
  const std::uint64_t seed = std::random_device()();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 200; ++round) {
    Plan plan;
    const auto a = put_organisation(plan, 1, "a", at(0, 0));
    const auto b = put_organisation(plan, 2, "b", at(random.between(-900, 900), random.between(-900, 900)));
    const int lines = random.between(2, 7);
    for (int i = 0; i < lines; ++i) {
      const bool back = random.one_in(2);
      put_exchange(plan, random.bits(), back ? b : a, back ? a : b);
    }
    const Scene scene(plan);
    for (const Connector& one : scene.connectors()) {
      for (const Connector& other : scene.connectors()) {
        if (&one == &other) continue;
        const Rect p = label_box(one), q = label_box(other);
        CHECK_FALSE(p.grown(-1e-6).overlaps(q.grown(-1e-6)));
      }
    }
  }
}

TEST_CASE(
    "lines begin and end on the outlines, run outside of both cards, and carry the label in their middle") {
  const std::uint64_t seed = std::random_device()();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 300; ++round) {
    Plan plan;
    const auto a = put_organisation(plan, 1, "a", at(0, 0));
    const auto b = put_objective(plan, 2, "b", at(random.between(-1200, 1200), random.between(-1200, 1200)));
    for (int i = random.between(1, 4); i > 0; --i) put_contribution(plan, random.bits(), a, b);
    const Scene scene(plan);
    const Rect from = scene.find(a)->box_in_world, to = scene.find(b)->box_in_world;
    for (const Connector& line : scene.connectors()) {
      CHECK(on_outline(from, line.start));
      CHECK(on_outline(to, line.end));
      CHECK(line.label_at == point_on(line, 0.5));
      CHECK(point_on(line, 0) == line.start);
      CHECK(point_on(line, 1) == line.end);
      if (from.overlaps(to)) continue;
      bool runs_inside = false;
      for (int i = 1; i < 100; ++i) {
        const Vec2 p = point_on(line, i / 100.0);
        runs_inside = runs_inside || strictly_inside(from, p) || strictly_inside(to, p);
        CHECK(box_around(line).grown(1e-9).contains(p));
        CHECK(distance_to(line, p) < 1);
      }
      CHECK_FALSE(runs_inside);
    }
  }
}

TEST_CASE("cards that lie on each other still have a line of finite points") {
  Plan plan;
  const auto a = put_organisation(plan, 1, "a", at(0, 0)), b = put_organisation(plan, 2, "b", at(0, 0));
  put_exchange(plan, 3, a, b);
  const Connector line = Scene(plan).connectors().at(0);
  for (int i = 0; i <= 8; ++i) CHECK(std::isfinite(length(point_on(line, i / 8.0))));
}

TEST_CASE("a line that is being drawn leaves the card at the side that faces the pointer") {
  const Connector line = loose_connector(OrganisationId(1), {{0, 0}, {280, 96}}, {500, 48});
  CHECK(line.from == Ref(OrganisationId(1)));
  CHECK(line.start == Vec2{280, 48});
  CHECK(line.end == Vec2{500, 48});
  CHECK(loose_connector({}, {{0, 0}, {280, 96}}, {140, -300}).start == Vec2{140, 0});
}

TEST_CASE("scenes of random plans hold only finite lines between their own cards") {
  const std::uint64_t seed = std::random_device()();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 20; ++round) {
    const Plan plan = random_plan(random, 15);
    const Scene scene(plan);
    for (const Connector& line : scene.connectors()) {
      CHECK(contains(plan, line.record));
      CHECK(scene.find(line.from) != nullptr);
      CHECK(scene.find(line.to) != nullptr);
      CHECK(std::isfinite(length(line.label_at)));
    }
  }
}

TEST_CASE("a line between cards that touch runs along their common border") {
  Plan plan;
  const auto a = put_organisation(plan, 1, "a", at(0, 0)), b = put_organisation(plan, 2, "b", at(280, 40));
  put_exchange(plan, 3, a, b);
  const Connector line = Scene(plan).connectors().at(0);
  for (int i = 0; i <= 8; ++i) CHECK(point_on(line, i / 8.0).x == 280);
}
