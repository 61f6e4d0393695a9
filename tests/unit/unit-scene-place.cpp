#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "random_plan.hpp"
#include "scene/scene.hpp"
#include "scene_plans.hpp"

using namespace cg;
using namespace cg::scene;
using namespace cg::test;

TEST_CASE("an empty canvas has room at the wanted place, in whole units") {
  CHECK(free_place(Scene(Plan()), {280, 96}, {10.4, -3.6}) == Vec2{10, -4});
}

TEST_CASE("cards placed one after another stand side by side around the wanted place") {
  Plan plan;
  const Vec2 size = room_for_new_card(Kind::organisation);
  std::vector<Vec2> places;
  for (std::uint64_t id = 1; id <= 5; ++id) {
    const Vec2 place = free_place(Scene(plan), size, {0, 0});
    put_organisation(plan, id, "x", at(place.x, place.y));
    places.push_back(place);
  }
  CHECK(places == std::vector<Vec2>{{0, 0}, {304, 0}, {0, 224}, {0, -224}, {-304, 0}});
}

TEST_CASE("organisations placed one after another keep apart when they tell all that they need") {
  Plan plan;
  for (std::uint64_t id = 1; id <= 9; ++id) {
    const Vec2 place = free_place(Scene(plan), room_for_new_card(Kind::organisation), {0, 0});
    put_organisation(plan, id, "x", at(place.x, place.y));
  }
  const Vec2 note = free_place(Scene(plan), note_size, {0, 0});
  put_note(plan, 100, "n", at(note.x, note.y));
  std::uint64_t next = 200;
  for (std::uint64_t id = 1; id <= 9; ++id) {
    for (std::size_t i = 0; i < most_claim_rows + 1; ++i) {
      Need need;
      need.id = NeedId(++next);
      need.organisation = OrganisationId(id);
      plan.needs.put(need);
    }
  }
  const Scene scene(plan);
  REQUIRE(scene.find(OrganisationId(1))->box_in_world.height() == 200);
  for (const Card& card : scene.cards())
    CHECK(scene.cards_near(card.box_in_world.grown(card_gap - 1)).size() == 1);
}

TEST_CASE("a free place keeps its distance from every card, whatever stands there already") {
  const std::uint64_t seed = std::random_device()();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 40; ++round) {
    Plan plan;
    for (std::uint64_t id = 1; id <= 60; ++id) {
      const auto somewhere = at(random.between(-900, 900), random.between(-900, 900));
      if (random.one_in(3))
        put_note(plan, id, "n", somewhere);
      else
        put_objective(plan, id, "o", somewhere);
    }
    const Vec2 size{static_cast<double>(random.between(40, 700)),
                    static_cast<double>(random.between(40, 500))};
    const Scene scene(plan);
    const Vec2 place =
        free_place(scene, size, {random.between(-600, 600) / 7.0, random.between(-600, 600) / 7.0});
    const Rect box = Rect{place, place + size}.grown(card_gap);
    CHECK(std::none_of(scene.cards().begin(), scene.cards().end(),
                       [&](const Card& card) { return card.box_in_world.overlaps(box); }));
  }
}

TEST_CASE("a card is placed inside a frame, never across its border, and a frame not on a frame") {
  Plan plan;
  put_frame(plan, 1, "frame", at(0, 0));
  const Scene scene(plan);
  CHECK(free_place(scene, {280, 96}, {100, 100}) == Vec2{100, 100});
  const Vec2 beside = free_place(scene, {280, 96}, {500, 100});
  CHECK(beside == Vec2{728, 100});
  CHECK(free_place(scene, frame_size, {0, 0}) == Vec2{664, 0});
}

TEST_CASE("a gap that is wide enough is taken, wherever it begins") {
  Plan plan;
  put_note(plan, 1, "left", Placement{0, 0, 300, 200, {}});
  put_note(plan, 2, "right", Placement{700, 0, 300, 200, {}});
  put_note(plan, 3, "below", Placement{0, 224, 1000, 200, {}});
  put_note(plan, 4, "above", Placement{0, -224, 1000, 200, {}});
  // Between 324 and 676 there is room for 280: wanted over the left card, found in the gap and not beyond it.
  CHECK(free_place(Scene(plan), {280, 96}, {100, 0}) == Vec2{328, 0});
}

TEST_CASE("beside something huge there is still room") {
  Plan plan;
  put_note(plan, 1, "huge", Placement{-1e6, -1e6, 2e6, 2e6, {}});
  CHECK(free_place(Scene(plan), {280, 96}, {0, 0}) == Vec2{1'000'024, 0});
}

TEST_CASE("a ring of equals has no head: equal distances, first at the top, clockwise, nobody touches") {
  const Vec2 size = new_card_size(Kind::organisation);
  CHECK(ring_of_equals(0, size).empty());
  CHECK(ring_of_equals(1, size) == std::vector<Vec2>{{0, 0}});
  for (std::size_t n = 2; n <= 60; ++n) {
    CAPTURE(n);
    const std::vector<Vec2> ring = ring_of_equals(n, size);
    REQUIRE(ring.size() == n);
    const double radius = length(ring[0]), between = length(ring[1] - ring[0]);
    CHECK(ring[0].x == 0);
    CHECK(ring[0].y < 0);
    if (n > 2) CHECK(ring[1].x > 0);
    for (std::size_t i = 0; i < n; ++i) {
      CHECK(std::abs(length(ring[i]) - radius) < 0.01);
      CHECK(std::abs(length(ring[(i + 1) % n] - ring[i]) - between) < 0.01);
      for (std::size_t j = i + 1; j < n; ++j) {
        const Rect a{ring[i] - size * 0.5, ring[i] + size * 0.5},
            b{ring[j] - size * 0.5, ring[j] + size * 0.5};
        CHECK_FALSE(a.grown(card_gap / 2).overlaps(b.grown(card_gap / 2)));
      }
    }
  }
}
