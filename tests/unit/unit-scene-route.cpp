// scene: lines that go round the cards in their way.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "random_plan.hpp"
#include "routed.hpp"
#include "scene_plans.hpp"

using namespace cg;
using namespace cg::scene;
using namespace cg::test;

namespace {

// The least distance from the line to the card; 0 when it crosses it.
double clearance(const Connector& line, const Rect& box) {
  double least = 1e9;
  for (int i = 0; i <= 600; ++i) {
    const Vec2 p = point_on(line, i / 600.0);
    least = std::min(least, distance_between(box, {p, p}));
  }
  return least;
}

bool is_routed(const Scene& scene, const Connector& line) {
  Connector direct = line;
  follow_cards(direct, scene.find(line.from)->box_in_world, scene.find(line.to)->box_in_world);
  return line.laid.start != direct.start || line.laid.control_1 != direct.control_1 || !line.bends.empty();
}
bool is_routed(const Plan& plan) {
  const Scene scene(plan);
  return is_routed(scene, scene.connectors().at(0));
}

Connector line_of(const Plan& plan) { return Scene(plan).connectors().at(0); }

// Two organisations 720 apart, with an exchange: from (280, 48) to (1000, 48).
Plan two_apart() {
  Plan plan;
  put_organisation(plan, 1, "a", at(0, 0));
  put_organisation(plan, 2, "b", at(1000, 0));
  put_exchange(plan, 9, OrganisationId(1), OrganisationId(2));
  return plan;
}

bool same_shape(const Connector& a, const Connector& b) {
  return a.start == b.start && a.control_1 == b.control_1 && a.control_2 == b.control_2 && a.end == b.end &&
         a.bends == b.bends && a.label_at == b.label_at;
}

} // namespace

TEST_CASE("a line stays direct while nothing stands in its way") {
  const RoutedLines routed;
  Plan plan = two_apart();
  put_objective(plan, 3, "below", at(460, 60)); // 12 below the line
  put_frame(plan, 4, "around all", at(-100, -100));
  const Connector line = line_of(plan);
  CHECK(line.bends.empty());
  CHECK(line.start == Vec2{280, 48});
  CHECK(line.control_1 == Vec2{440, 48});
  CHECK(line.control_2 == Vec2{840, 48});
  CHECK(line.end == Vec2{1000, 48});
}

TEST_CASE("without a router every line is direct") {
  Plan plan = two_apart();
  put_objective(plan, 3, "between", at(460, 0));
  CHECK_FALSE(is_routed(plan));
  const RoutedLines routed;
  CHECK(is_routed(plan));
}

TEST_CASE("a line goes round a card in between, the shorter way, and keeps clear of it") {
  const RoutedLines routed;
  Plan plan = two_apart();
  // From 68 above the line to 84 below it: above is shorter.
  const auto between = put_objective(plan, 3, "between", at(460, -20));
  const Scene scene(plan);
  const Connector& line = scene.connectors()[0];
  REQUIRE(is_routed(scene, line));
  const Rect box = scene.find(between)->box_in_world;
  CHECK(clearance(line, box) >= 14);
  CHECK(point_on(line, 0.5).y < box.min.y);
  CHECK(line.label_at.y < box.min.y - label_size.y / 2);
  CHECK_FALSE(label_box(line).overlaps(box));
  // An arch: out of the top, over, and into the top, never back.
  for (int i = 1; i <= 200; ++i) {
    CHECK(point_on(line, i / 200.0).x >= point_on(line, (i - 1) / 200.0).x - 1e-9);
  }
  CHECK(line.start.y == 0);
  CHECK(line.end.y == 0);
  CHECK(line.control_1.x == line.start.x);
  CHECK(line.control_2.x == line.end.x);
  // Moved down by as much, it goes below.
  Plan lower = two_apart();
  put_objective(lower, 3, "between", at(460, -100));
  CHECK(point_on(line_of(lower), 0.5).y > 52);
}

TEST_CASE("notes are gone round like cards, and what is upright like what is level") {
  const RoutedLines routed;
  Plan plan;
  put_organisation(plan, 1, "a", at(0, 0));
  put_organisation(plan, 2, "b", at(0, 600));
  put_exchange(plan, 9, OrganisationId(1), OrganisationId(2));
  const auto note = put_note(plan, 3, "between", at(20, 280));
  const Scene scene(plan);
  REQUIRE(is_routed(scene, scene.connectors()[0]));
  CHECK(clearance(scene.connectors()[0], scene.find(note)->box_in_world) >= 10);
}

TEST_CASE("a wall of cards is gone round at its nearer end, or through its gap") {
  const RoutedLines routed;
  Plan wall = two_apart();
  for (int i = 0; i < 4; ++i)
    put_objective(wall, 10 + static_cast<std::uint64_t>(i), "w", at(460, -150 + 160 * i));
  // From -150 to 482 without a gap of 16: above it is nearer.
  const Scene closed(wall);
  const Connector around = closed.connectors()[0];
  REQUIRE(is_routed(wall));
  for (const Card& card : closed.cards()) {
    if (card.ref.kind == Kind::objective) CHECK(clearance(around, card.box_in_world) >= 8);
  }
  CHECK(point_on(around, 0.5).y < -150);
  // A gap of 48 from 2 to 50 in the wall: the line runs in the middle of it.
  Plan open = two_apart();
  put_objective(open, 10, "w", at(460, -150));
  put_objective(open, 11, "w", at(460, -310));
  put_objective(open, 12, "w", at(460, 50));
  put_objective(open, 13, "w", at(460, 210));
  const Connector through = line_of(open);
  REQUIRE(is_routed(open));
  CHECK(std::abs(point_on(through, 0.5).y - 26) <= 5);
}

TEST_CASE("what lies on a card at the end of the line is not in its way") {
  const RoutedLines routed;
  Plan plan = two_apart();
  put_note(plan, 3, "on b", at(900, -20));
  CHECK_FALSE(is_routed(plan));
}

TEST_CASE("cards at the line's ends that overlap, or the same place twice, still have a line") {
  const RoutedLines routed;
  Plan plan;
  put_organisation(plan, 1, "a", at(0, 0));
  put_organisation(plan, 2, "b", at(100, 30));
  put_exchange(plan, 9, OrganisationId(1), OrganisationId(2));
  put_objective(plan, 3, "on both", at(0, 0));
  put_objective(plan, 4, "on that", at(0, 0));
  put_contribution(plan, 10, OrganisationId(1), ObjectiveId(4));
  const Scene scene(plan);
  for (const Connector& line : scene.connectors()) {
    CHECK_FALSE(is_routed(scene, line));
    for (int i = 0; i <= 8; ++i) CHECK(std::isfinite(length(point_on(line, i / 8.0))));
  }
}

TEST_CASE("a line that leads far is direct whatever stands between") {
  const RoutedLines routed;
  Plan plan;
  put_organisation(plan, 1, "a", at(0, 0));
  put_organisation(plan, 2, "b", at(280 + longest_routed + 1, 0));
  put_exchange(plan, 9, OrganisationId(1), OrganisationId(2));
  put_objective(plan, 3, "between", at(460, 0));
  CHECK_FALSE(is_routed(plan));
  Organisation nearer = *plan.organisations.find(OrganisationId(2));
  nearer.place->x -= 1;
  plan.organisations.put(nearer);
  CHECK(is_routed(plan));
}

TEST_CASE("of two ways equally long always the same is taken") {
  const RoutedLines routed;
  Plan plan;
  put_organisation(plan, 1, "a", at(0, 0));
  put_organisation(plan, 2, "b", at(1000, 0));
  put_exchange(plan, 9, OrganisationId(1), OrganisationId(2));
  put_objective(plan, 3, "between", at(460, -28)); // its middle is that of the line
  const Connector first = line_of(plan);
  REQUIRE(is_routed(plan));
  CHECK(point_on(first, 0.5).y < 48); // above
  for (int i = 0; i < 3; ++i) CHECK(same_shape(line_of(plan), first));
}

TEST_CASE("lines of the same two cards run beside each other, there and back, each with its own label") {
  const RoutedLines routed;
  Plan plan = two_apart();
  put_exchange(plan, 10, OrganisationId(2), OrganisationId(1));
  put_exchange(plan, 11, OrganisationId(1), OrganisationId(2));
  put_objective(plan, 3, "between", at(460, -20));
  const Scene scene(plan);
  const auto& lines = scene.connectors();
  REQUIRE(lines.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    REQUIRE(is_routed(scene, lines[i]));
    CHECK(point_on(lines[i], 0.5).y < -20);
    for (std::size_t k = 0; k < i; ++k) {
      CHECK_FALSE(label_box(lines[i]).overlaps(label_box(lines[k])));
      // 5 apart all the way, in their bends a little less.
      for (int t = 1; t < 20; ++t) CHECK(distance_to(lines[k], point_on(lines[i], t / 20.0)) > 3.5);
    }
  }
}

TEST_CASE("what goes round is hit where it runs, and lies in its own box") {
  const RoutedLines routed;
  Plan plan = two_apart();
  put_objective(plan, 3, "between", at(460, -20));
  const Scene scene(plan);
  const Connector& line = scene.connectors()[0];
  REQUIRE(is_routed(scene, line));
  for (int i = 0; i <= 100; ++i) {
    const Vec2 p = point_on(line, i / 100.0);
    CHECK(box_around(line).grown(1e-6).contains(p));
    CHECK(distance_to(line, p) < 1);
    if (i % 10 == 5 && i > 10 && i < 90)
      CHECK(scene.hit(p, 4) == Hit{Ref(ExchangeId(9)), Hit::Part::body, true});
  }
  CHECK(scene.hit({400, 48}, 4).ref == Ref()); // where the direct one would run
}

TEST_CASE("in random plans hardly a line crosses a card that it could go round") {
  const RoutedLines routed;
  const std::uint64_t seed = std::random_device()();
  CAPTURE(seed);
  Random random(seed);
  int in_the_way = 0, failed = 0;
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    Plan plan;
    for (std::uint64_t i = 1; i <= 24; ++i) {
      const auto where = at(random.between(-900, 900), random.between(-700, 700));
      if (i <= 12) put_organisation(plan, i, "o", where);
      if (i > 12) put_objective(plan, i, "g", where);
    }
    for (std::uint64_t i = 1; i <= 12; ++i)
      put_contribution(plan, 100 + i, OrganisationId(i), ObjectiveId(13 + random.below(12)));
    const Scene scene(plan);
    set_router(nullptr);
    const Scene direct(plan);
    set_router(route_around);
    for (std::size_t i = 0; i < scene.connectors().size(); ++i) {
      const Connector& line = scene.connectors()[i];
      const Rect from = scene.find(line.from)->box_in_world, to = scene.find(line.to)->box_in_world;
      bool crosses = false, would_cross = false;
      for (const Card& card : scene.cards()) {
        const Rect& box = card.box_in_world;
        if (box.overlaps(from) || box.overlaps(to)) continue; // the ends among them
        crosses = crosses || clearance(line, box.grown(-0.5)) == 0;
        would_cross = would_cross || clearance(direct.connectors()[i], box.grown(-0.5)) == 0;
      }
      if (length(direct.connectors()[i].end - direct.connectors()[i].start) > longest_routed) continue;
      if (is_routed(scene, line)) CHECK_FALSE(crosses);
      CHECK(std::isfinite(length(line.label_at)));
      in_the_way += would_cross ? 1 : 0;
      failed += would_cross && !is_routed(scene, line) ? 1 : 0;
    }
  }
  // Cards that lie on each other anywhere, as nobody would leave them: 5 to 8 of 100 such lines find no way.
  CHECK(in_the_way > 1000);
  CHECK(failed * 100 < in_the_way * 12);
}
