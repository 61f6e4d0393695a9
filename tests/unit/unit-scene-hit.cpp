#include <catch2/catch_test_macros.hpp>

#include "scene/scene.hpp"
#include "scene_plans.hpp"

using namespace cg;
using namespace cg::scene;
using namespace cg::test;

namespace {

using Part = Hit::Part;
constexpr Hit nothing;

} // namespace

TEST_CASE("a card is hit in its body, and on the band around its outline") {
  Plan plan;
  const auto a = put_organisation(plan, 1, "a", at(0, 0));
  const Scene scene(plan);
  CHECK(scene.hit({140, 48}, 8) == Hit{a, Part::body, false});
  CHECK(scene.hit({8, 48}, 8) == Hit{a, Part::body, false});
  CHECK(scene.hit({7.9, 48}, 8) == Hit{a, Part::edge, false});
  CHECK(scene.hit({-8, 48}, 8) == Hit{a, Part::edge, false});
  CHECK(scene.hit({-8.1, 48}, 8) == nothing);
  CHECK(scene.hit({140, 96}, 8) == Hit{a, Part::edge, false});
  CHECK(scene.hit({287.9, 103.9}, 8) == Hit{a, Part::edge, false});
  CHECK(scene.hit({288, 48}, 8) == nothing);
  CHECK(scene.hit({0, 0}, 0) == Hit{a, Part::body, false});
  CHECK(scene.hit({280, 96}, 0) == nothing);
}

TEST_CASE("the topmost card is hit") {
  Plan plan;
  const auto low = put_organisation(plan, 1, "low", at(0, 0)),
             high = put_organisation(plan, 2, "high", at(100, 40));
  const Scene scene(plan);
  CHECK(scene.hit({150, 70}, 4) == Hit{high, Part::body, false});
  CHECK(scene.hit({97, 70}, 4) == Hit{high, Part::edge, false});
  CHECK(scene.hit({50, 70}, 4) == Hit{low, Part::body, false});
}

TEST_CASE("what can be resized has a corner, and no edge from which lines are drawn") {
  Plan plan;
  const auto note = put_note(plan, 1, "note", at(0, 0));
  const Scene scene(plan);
  CHECK(scene.hit({215, 135}, 8) == Hit{note, Part::corner, false});
  CHECK(scene.hit({227, 147}, 8) == Hit{note, Part::corner, false});
  CHECK(scene.hit({203, 135}, 8) == Hit{note, Part::body, false});
  CHECK(scene.hit({1, 70}, 8) == Hit{note, Part::body, false});
  CHECK(scene.hit({-1, 70}, 8) == nothing);
}

TEST_CASE("lines are hit along their course and in their label, where no card lies on them") {
  Plan plan;
  const auto a = put_organisation(plan, 1, "a", at(0, 0)), b = put_organisation(plan, 2, "b", at(1000, 0));
  const auto line = put_exchange(plan, 3, a, b);
  put_note(plan, 4, "in the way", at(300, 0));
  const Scene scene(plan);
  CHECK(scene.hit({600, 48}, 6) == Hit{line, Part::body, true});
  CHECK(scene.hit({900, 53}, 6) == Hit{line, Part::body, true});
  CHECK(scene.hit({900, 55}, 6) == nothing);
  CHECK(scene.hit({640, 59}, 6) == Hit{line, Part::body, true}); // the label
  CHECK(scene.hit({400, 48}, 6).ref == Ref(NoteId(4)));
}

TEST_CASE("a line that is only a field of a card is not hit") {
  Plan plan;
  const auto goal = put_objective(plan, 1, "goal", at(0, 0));
  put_measure(plan, 2, "measure", at(600, 12), goal);
  CHECK(Scene(plan).hit({480, 76}, 6) == nothing);
}

TEST_CASE("a frame lies below cards and lines, though it is hit everywhere in it") {
  Plan plan;
  const auto frame = put_frame(plan, 9, "frame", at(-50, -50));
  const auto a = put_organisation(plan, 1, "a", at(0, 0)), b = put_organisation(plan, 2, "b", at(0, 250));
  const auto line = put_exchange(plan, 3, a, b);
  const Scene scene(plan);
  CHECK(scene.hit({10, 50}, 4).ref == Ref(a));
  CHECK(scene.hit({140, 180}, 4) == Hit{line, Part::body, true});
  CHECK(scene.hit({-40, -40}, 4) == Hit{frame, Part::body, false});
  CHECK(scene.hit({589, 369}, 4) == Hit{frame, Part::corner, false});
}

TEST_CASE("a frame is taken hold of at its outline and at its title, which other cards cover") {
  Plan plan;
  const auto frame = put_frame(plan, 9, "frame", at(0, 0));
  const auto note = put_note(plan, 1, "on the title", at(100, -120));
  const Scene scene(plan);
  CHECK(scene.hit({500, 3}, 4) == Hit{frame, Part::rim, false});
  CHECK(scene.hit({-3, 200}, 4) == Hit{frame, Part::rim, false});
  CHECK(scene.hit({20, -25}, 4) == Hit{frame, Part::rim, false});
  CHECK(scene.hit({20, 25}, 4) == Hit{frame, Part::body, false});
  CHECK(scene.hit({500, -25}, 4) == Hit{});
  CHECK(scene.hit({20, -31}, 4) == Hit{});
  CHECK(scene.hit({150, -25}, 4).ref == Ref(note));
}

TEST_CASE("a box takes the cards it touches, and frames only whole") {
  Plan plan;
  const auto frame = put_frame(plan, 1, "frame", at(0, 0));
  const auto a = put_organisation(plan, 2, "a", at(20, 20)), b = put_organisation(plan, 3, "b", at(320, 20));
  const Scene scene(plan);
  CHECK(scene.cards_in({{0, 0}, {21, 21}}) == std::vector<Ref>{a});
  CHECK(scene.cards_in({{0, 0}, {400, 400}}) == std::vector<Ref>{a, b});
  CHECK(scene.cards_in({{0, 0}, {640, 420}}) == std::vector<Ref>{frame, a, b});
  CHECK(scene.cards_in({{0, 0}, {20, 20}}).empty());
}
