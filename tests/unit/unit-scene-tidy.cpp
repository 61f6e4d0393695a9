#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <random>

#include "plan/edit.hpp"
#include "random_plan.hpp"
#include "scene/tidy.hpp"
#include "scene_plans.hpp"

using namespace cg;
using namespace cg::scene;
using namespace cg::test;

namespace {

using Corners = std::vector<std::pair<Ref, Vec2>>;

Plan tidy(const Plan& plan) {
  PlaceRecords edit;
  for (const auto& [ref, corner] : tidied(plan, Scene(plan))) {
    auto place = find_record(plan, ref).place();
    REQUIRE(place.has_value());
    place->x = corner.x;
    place->y = corner.y;
    edit.places.emplace_back(ref, place);
  }
  const Result<Plan> next = apply(plan, edit);
  REQUIRE(next.ok());
  return next.value();
}

Rect box_of(const Plan& plan, Ref ref) {
  const Scene scene(plan);
  const Card* card = scene.find(ref);
  REQUIRE(card != nullptr);
  return card->box_in_world;
}

Plan scattered(std::size_t parties, std::uint64_t seed) {
  Random random(seed);
  Plan plan;
  const auto somewhere = [&] { return at(random.between(-900, 900), random.between(-900, 900)); };
  for (std::uint64_t id = 1; id <= parties; ++id) put_organisation(plan, id, "party", somewhere());
  for (std::uint64_t id = 1001; id <= 1004; ++id) {
    const ObjectiveId goal = put_objective(plan, id, "goal", somewhere());
    for (std::uint64_t k = 0; k < id - 1000; ++k)
      put_measure(plan, id * 10 + k, "measure", somewhere(), goal);
  }
  put_measure(plan, 5000, "of nothing", somewhere());
  for (std::uint64_t id = 2001; id <= 2005; ++id) put_programme(plan, id, "programme", somewhere());
  for (std::uint64_t id = 3001; id <= 3003; ++id) put_note(plan, id, "note", somewhere());
  for (std::uint64_t id = 4001; id <= 4006; ++id) {
    Milestone milestone;
    milestone.id = MilestoneId(id);
    milestone.title = "step";
    milestone.place = somewhere();
    plan.milestones.put(milestone);
  }
  return plan;
}

void check_apart(const Plan& plan) {
  const Scene scene(plan);
  for (std::size_t i = 0; i < scene.cards().size(); ++i) {
    for (std::size_t j = i + 1; j < scene.cards().size(); ++j) {
      const Card &a = scene.cards()[i], &b = scene.cards()[j];
      if (!a.box_in_world.overlaps(b.box_in_world)) continue;
      FAIL_CHECK(text_from_ref(a.ref) << " lies on " << text_from_ref(b.ref));
    }
  }
}

} // namespace

TEST_CASE("tidied, the organisations are as far from the middle as each other, and no card lies on another") {
  for (const std::size_t parties :
       {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{12}, std::size_t{100}}) {
    CAPTURE(parties);
    const Plan plan = tidy(scattered(parties, 5 + parties));
    check_apart(plan);
    // The middle of the circle is that of the objectives and programmes in it.
    std::optional<Rect> core;
    const Scene scene(plan);
    for (const Card& card : scene.cards()) {
      const Kind kind = card.ref.kind;
      if (kind != Kind::objective && kind != Kind::measure && kind != Kind::programme) continue;
      core = core ? united(*core, card.box_in_world) : card.box_in_world;
    }
    const Vec2 middle = core->centre();
    const double radius = length(box_of(plan, OrganisationId(1)).centre() - middle);
    for (const Organisation& party : plan.organisations) {
      CHECK(std::abs(length(box_of(plan, party.id).centre() - middle) - radius) < 2);
    }
    CHECK(tidied(plan, scene) == tidied(plan, scene));
    CHECK(tidy(plan) == plan);
  }
}

TEST_CASE("two organisations face each other, above what they share") {
  Plan plan;
  const auto right = put_organisation(plan, 1, "A", at(900, 0)),
             left = put_organisation(plan, 2, "B", at(0, 50));
  const auto goal = put_objective(plan, 3, "Goal", at(100, 900));
  const auto measure = put_measure(plan, 4, "Measure", at(0, 0), goal);
  const auto programme = put_programme(plan, 5, "Programme", at(0, 0));
  const Corners corners = tidied(plan, Scene(plan));
  // The core: objective 360 × 152, 48, measure 240 × 128 below it: 360 wide; the programme 48 below, 320 ×
  // 136: 512 high in all. The parties, 280 × 96, stand 96 above it, with 2 × 184 + 160 = 528 between them.
  // All of it is 1088 wide and 704 high, and its middle stays that of all the cards: those go from (0, 0) to
  // (1180, 1052), so it is (590, 526).
  const double x = 590 - 544, y = 526 - 352;
  const auto corner = [&](Ref ref) {
    const auto found =
        std::find_if(corners.begin(), corners.end(), [&](const auto& one) { return one.first == ref; });
    REQUIRE(found != corners.end());
    return found->second - Vec2{x, y};
  };
  CHECK(corners.size() == 5);
  CHECK(corner(left) == Vec2{0, 0});
  CHECK(corner(right) == Vec2{808, 0});
  CHECK(corner(goal) == Vec2{364, 192});
  CHECK(corner(measure) == Vec2{424, 192 + 152 + 48});
  CHECK(corner(programme) == Vec2{384, 192 + 328 + 48});
}

TEST_CASE("around the circle the organisations keep the order in which they stood") {
  Plan plan;
  // Clockwise from the top right: 4, 1, 3, 2.
  put_organisation(plan, 1, "right below", at(500, 600));
  put_organisation(plan, 2, "left above", at(-600, -500));
  put_organisation(plan, 3, "left below", at(-500, 600));
  put_organisation(plan, 4, "above", at(20, -900));
  const Plan tidied_plan = tidy(plan);
  const auto centre = [&](std::uint64_t id) { return box_of(tidied_plan, OrganisationId(id)).centre(); };
  CHECK(centre(4).y < centre(1).y); // top, right, bottom, left
  CHECK(centre(1).y == centre(2).y);
  CHECK(centre(3).y > centre(1).y);
  CHECK(centre(2).x < centre(1).x);
  CHECK(centre(4).x == centre(3).x);
}

TEST_CASE("milestones stand below, by their days, and a wide frame below them with what stands in it") {
  Plan plan;
  put_organisation(plan, 1, "A", at(0, 0));
  put_organisation(plan, 2, "B", at(400, 0));
  const auto milestone = [&](std::uint64_t id, std::optional<Date> due, double x) {
    Milestone made;
    made.id = MilestoneId(id);
    made.due = due;
    made.place = at(x, 300);
    plan.milestones.put(made);
    return made.id;
  };
  const auto open = milestone(3, std::nullopt, 0), late = milestone(4, Date{2027, 5, 1}, 300),
             early = milestone(5, Date{2026, 5, 1}, 600);
  const auto frame = put_frame(plan, 6, "Slide", at(-2000, 0));
  const auto inside = put_note(plan, 7, "inside", at(-1900, 100));
  const auto note = put_note(plan, 8, "loose", at(50, 50));
  const Plan tidied_plan = tidy(plan);
  const auto box = [&](Ref ref) { return box_of(tidied_plan, ref); };
  CHECK(box(early).min.y > box(OrganisationId(1)).max.y);
  CHECK(box(early).max.x < box(late).min.x);
  CHECK(box(late).max.x < box(open).min.x);
  CHECK(box(note).min.y > box(early).max.y);
  CHECK(box(frame).min.y > box(note).max.y);
  CHECK(box(inside).min - box(frame).min == Vec2{100, 100});
  CHECK(tidy(tidied_plan) == tidied_plan);
}

TEST_CASE("frames stand beside what would become too high for a screen with them below it") {
  Plan plan;
  for (std::uint64_t id = 1; id <= 4; ++id)
    put_organisation(plan, id, "Party", at(400 * static_cast<double>(id), 0));
  const auto first = put_frame(plan, 6, "One", at(-2000, 0)),
             second = put_frame(plan, 7, "Two", at(-2000, 900));
  const Plan tidied_plan = tidy(plan);
  const auto box = [&](Ref ref) { return box_of(tidied_plan, ref); };
  for (std::uint64_t id = 1; id <= 4; ++id) {
    CHECK(box(first).min.x > box(OrganisationId(id)).max.x);
    CHECK(box(second).min.x > box(OrganisationId(id)).max.x);
  }
  CHECK(box(second).min.y > box(first).max.y); // in their order
  CHECK(tidy(tidied_plan) == tidied_plan);
}

TEST_CASE("what is locked stays, with the frame around it and all in that, and nothing is put on it") {
  Plan plan = scattered(5, 9);
  const auto frame = put_frame(plan, 6001, "Slide", at(-300, -300));
  auto locked = at(-200, -200);
  locked->locked = true;
  const auto fixed = put_note(plan, 6002, "locked", locked),
             beside = put_note(plan, 6003, "free", at(50, -200));
  const Plan after = tidy(plan);
  for (const Ref ref : {Ref(frame), Ref(fixed), Ref(beside)}) {
    CHECK(find_record(after, ref).place() == find_record(plan, ref).place());
  }
  const Rect kept = box_of(after, frame);
  const Scene old(plan), now(after);
  for (const Card& card : now.cards()) {
    const bool stood_in_it = kept.holds(old.find(card.ref)->box_in_world);
    CHECK((stood_in_it || !card.box_in_world.overlaps(kept)));
  }
  CHECK(tidy(after) == after);
}

TEST_CASE("in random plans nothing that tidying moves lies on anything that it did not carry along") {
  const std::uint64_t seed = std::random_device()();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 30; ++round) {
    CAPTURE(round);
    Plan plan = scattered(random.below(9), random.bits());
    for (std::uint64_t id = 7001; id <= 7003; ++id) {
      auto place = at(random.between(-900, 900), random.between(-900, 900));
      place->locked = random.one_in(2);
      if (random.one_in(2)) {
        put_frame(plan, id, "frame", place);
      } else {
        put_note(plan, id, "note", place);
      }
    }
    const Scene before(plan);
    const Plan after = tidy(plan);
    const Scene scene(after);
    const auto by = [&](Ref ref) {
      return scene.find(ref)->box_in_world.min - before.find(ref)->box_in_world.min;
    };
    for (const Card& a : scene.cards()) {
      for (const Card& b : scene.cards()) {
        if (a.ref == b.ref || !a.box_in_world.overlaps(b.box_in_world)) continue;
        // They lay on each other before, and were carried, or stayed, together.
        CHECK(before.find(a.ref)->box_in_world.overlaps(before.find(b.ref)->box_in_world));
        CHECK(by(a.ref) == by(b.ref));
      }
    }
    CHECK(tidy(after) == after);
  }
}

TEST_CASE("there is nothing to tidy on an empty canvas, nor where all is locked") {
  Plan plan;
  CHECK(tidied(plan, Scene(plan)).empty());
  auto locked = at(0, 0);
  locked->locked = true;
  put_organisation(plan, 1, "A", locked);
  CHECK(tidied(plan, Scene(plan)).empty());
}
