// scene: what is found near a box, and scenes that follow edits.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "random_plan.hpp"
#include "routed.hpp"
#include "scene/index.hpp"
#include "scene/scene.hpp"
#include "scene_plans.hpp"

using namespace cg;
using namespace cg::scene;
using namespace cg::test;

namespace {

bool same(const Scene& a, const Scene& b) {
  const auto same_card = [](const Card& x, const Card& y) {
    return x.ref == y.ref && x.box_in_world == y.box_in_world && x.layer == y.layer && x.locked == y.locked;
  };
  const auto same_line = [](const Connector& x, const Connector& y) {
    return x.record == y.record && x.from == y.from && x.to == y.to && x.start == y.start &&
           x.control_1 == y.control_1 && x.control_2 == y.control_2 && x.end == y.end && x.bends == y.bends &&
           x.label_at == y.label_at && x.reach == y.reach;
  };
  return std::equal(a.cards().begin(), a.cards().end(), b.cards().begin(), b.cards().end(), same_card) &&
         std::equal(a.connectors().begin(), a.connectors().end(), b.connectors().begin(),
                    b.connectors().end(), same_line) &&
         a.bounds() == b.bounds() && a.reading_order().places == b.reading_order().places &&
         a.reading_order().positions == b.reading_order().positions;
}

Rect random_box(Random& random, int far, int wide) {
  const auto between = [&](int least, int most) { return static_cast<double>(random.between(least, most)); };
  const Vec2 at{between(-far, far), between(-far, far)};
  return {at, at + Vec2{between(1, wide), between(1, wide)}};
}

Plan crowded_plan(Random& random) {
  Plan plan;
  for (std::uint64_t i = 1; i <= 60; ++i) {
    const auto where = at(random.between(0, 2400), random.between(0, 1800));
    if (i <= 30) put_organisation(plan, i, "o", where);
    if (i > 30) put_objective(plan, i, "g", where);
  }
  for (std::uint64_t i = 1; i <= 60; ++i) {
    put_contribution(plan, 100 + i, OrganisationId(1 + random.below(30)), ObjectiveId(31 + random.below(30)));
  }
  return plan;
}

void move_some_card(Random& random, Plan& plan) {
  Organisation moved = *plan.organisations.find(OrganisationId(1 + random.below(30)));
  moved.place->x += random.between(-400, 400);
  moved.place->y += random.between(-300, 300);
  plan.organisations.put(moved);
}

// All that overlap, by looking at each.
std::vector<std::uint32_t> overlapping(const Scene& scene, const Rect& box) {
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = 0; i < scene.cards().size(); ++i) {
    if (scene.cards()[i].box_in_world.overlaps(box)) places.push_back(i);
  }
  return places;
}

std::vector<std::uint32_t> lines_overlapping(const Scene& scene, const Rect& box) {
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = 0; i < scene.connectors().size(); ++i) {
    if (box_around(scene.connectors()[i]).overlaps(box)) places.push_back(i);
  }
  return places;
}

std::vector<std::uint32_t> lines_at(const Scene& scene, Ref card) {
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = 0; i < scene.connectors().size(); ++i) {
    const Connector& line = scene.connectors()[i];
    for (const Ref end : {line.from, line.to}) {
      if (end == card) places.push_back(i);
    }
  }
  return places;
}

// Returns how often it followed.
int follow_random_edits(std::size_t cards) {
  int followed = 0;
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    std::vector<PlanPtr> plans{std::make_shared<const Plan>(random_plan(random, cards))};
    Scene scene(*plans.back());
    PlanPtr shown = plans.back();
    for (int step = 0; step < 150; ++step) {
      CAPTURE(step);
      const PlanPtr now = plans[random.one_in(6) ? random.below(plans.size()) : plans.size() - 1];
      const Result<Plan> edited = apply(*now, random_edit(random, *now));
      if (edited) plans.push_back(std::make_shared<const Plan>(edited.value()));
      if (scene.follow(*shown, *plans.back())) {
        ++followed;
      } else {
        const Scene next(*plans.back(), &scene);
        scene = next;
      }
      shown = plans.back();
      const Scene anew(*shown);
      REQUIRE(same(scene, anew));
      REQUIRE(same(scene_of(shown), anew));
      const Rect box = random_box(random, 3000, 2000);
      REQUIRE(scene.cards_near(box) == overlapping(anew, box));
      REQUIRE(scene.connectors_near(box) == lines_overlapping(anew, box));
      for (const Card& card : scene.cards())
        REQUIRE(scene.connectors_of(card.ref) == lines_at(anew, card.ref));
    }
  }
  return followed;
}

} // namespace

TEST_CASE("The index finds exactly the boxes that overlap, wherever they stand, also after some have moved") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    std::vector<Rect> boxes;
    for (int i = 0; i < 400; ++i) boxes.push_back(random_box(random, 20'000, random.one_in(20) ? 9000 : 400));
    boxes.push_back({{-1e15, -1e15}, {1e15, 1e15}});
    Index index(boxes);
    for (int step = 0; step < 200; ++step) {
      const auto moved = static_cast<std::uint32_t>(random.below(boxes.size()));
      boxes[moved] = random_box(random, 20'000, 400);
      if (!index.moved(moved, boxes[moved])) index = Index(boxes);
      const Rect asked = random_box(random, 22'000, random.one_in(5) ? 40'000 : 800);
      std::vector<std::uint32_t> overlapping;
      for (std::uint32_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].overlaps(asked)) overlapping.push_back(i);
      }
      REQUIRE(index.near(asked) == overlapping);
    }
  }
}

TEST_CASE("A scene finds exactly the cards that overlap a box") {
  Random random(11);
  const Plan plan = random_plan(random, 300);
  const Scene scene(plan);
  REQUIRE(scene.cards().size() > 50);
  for (int step = 0; step < 100; ++step) {
    const Rect box = random_box(random, 3000, 2000);
    REQUIRE(scene.cards_near(box) == overlapping(scene, box));
  }
}

TEST_CASE("A scene that follows any edit, or one back, is the scene made anew") {
  CHECK(follow_random_edits(40) > 100);
}

TEST_CASE("A scene whose lines go round cards follows any edit, too") {
  const RoutedLines routed;
  CHECK(follow_random_edits(40) > 100);
}

// A table full of cards, of which one, or now and then many, are dragged over the others' lines.
TEST_CASE("A scene lays the lines again that a card came or left in the way of, and no others") {
  const RoutedLines routed;
  int changed = 0;
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Plan plan = crowded_plan(random);
    Scene scene(plan);
    for (int step = 0; step < 60; ++step) {
      CAPTURE(step);
      const Plan before = plan;
      for (int i = random.one_in(10) ? 30 : 1; i > 0; --i) move_some_card(random, plan);
      const std::vector<Connector> lines = scene.connectors();
      REQUIRE(scene.follow(before, plan));
      const Scene anew(plan);
      REQUIRE(same(scene, anew));
      for (std::size_t i = 0; i < lines.size(); ++i)
        changed += lines[i].bends != anew.connectors()[i].bends ? 1 : 0;
    }
  }
  CHECK(changed > 500);
}

namespace {

int lines_laid = 0;
void count_lines(Connector&, const Scene&) { ++lines_laid; }

} // namespace

TEST_CASE("A new card, or another word, lays only the lines again on which it bears") {
  Plan plan;
  const auto icca = put_organisation(plan, 1, "ICCA", at(0, 0));
  const auto goal = put_objective(plan, 2, "Goal", at(900, 0));
  const auto other = put_organisation(plan, 3, "Other", at(0, 4000));
  const auto their_goal = put_objective(plan, 4, "Their goal", at(900, 4000));
  put_contribution(plan, 5, icca, goal);
  put_contribution(plan, 6, other, their_goal);
  set_router(count_lines);
  const auto laid = [](const Plan& next) {
    const int before = lines_laid;
    CHECK(scene_of(std::make_shared<const Plan>(next)).connectors().size() == next.contributions.size());
    return lines_laid - before;
  };
  CHECK(laid(plan) == 2);
  put_organisation(plan, 7, "Between the first two", at(500, 0));
  CHECK(laid(plan) == 1);
  put_organisation(plan, 8, "Far away", at(9000, 9000));
  CHECK(laid(plan) == 0);
  Contribution named = *plan.contributions.find(plan.contributions.begin()->id);
  named.what = "Knowledge";
  plan.contributions.put(named);
  CHECK(laid(plan) == 0);
  set_router(nullptr);
}

TEST_CASE("A scene follows a card that is dragged, and its lines with it") {
  Plan before;
  const auto icca = put_organisation(before, 1, "ICCA", at(0, 0));
  const auto goal = put_objective(before, 2, "Goal", at(600, 0));
  const auto other = put_organisation(before, 3, "Other", at(0, 400));
  put_contribution(before, 4, icca, goal);
  put_contribution(before, 5, other, goal);
  Plan now = before;
  Organisation moved = *now.organisations.find(icca);
  moved.place = Placement{.x = 0, .y = -300};
  now.organisations.put(moved);
  Scene scene(before);
  const Vec2 untouched = scene.connectors()[1].start, start = scene.connectors()[0].start;
  REQUIRE(scene.follow(before, now));
  CHECK(scene.find(icca)->box_in_world == Rect{{0, -300}, {280, -204}});
  CHECK(scene.connectors()[1].start == untouched);
  CHECK(scene.connectors()[0].start.y < start.y);
  CHECK(scene.hit({140, -250}, 8).ref == Ref(icca));
  CHECK(scene.hit({140, 48}, 8).ref == Ref());
}
