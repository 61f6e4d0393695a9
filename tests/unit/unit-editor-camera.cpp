#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <vector>

#include "editor/camera.hpp"
#include "random_plan.hpp"

using namespace cg;
using namespace cg::editor;
using cg::test::Random;

namespace {

double random_between(Random& random, double least, double most) {
  return least + (most - least) * static_cast<double>(random.below(1'000'001)) / 1e6;
}

} // namespace

TEST_CASE("the canvas' top-left corner shows the camera's origin, and zoom is pixels per world unit") {
  const Camera camera{{100, -40}, 2};
  CHECK(world_from_screen(camera, Vec2{0, 0}) == Vec2{100, -40});
  CHECK(world_from_screen(camera, Vec2{10, 20}) == Vec2{105, -30});
  CHECK(screen_from_world(camera, Vec2{105, -30}) == Vec2{10, 20});
  CHECK(screen_from_world(camera, Rect{{100, -40}, {110, -20}}) == Rect{{0, 0}, {20, 40}});
  CHECK(world_from_screen(camera, Rect{{0, 0}, {20, 40}}) == Rect{{100, -40}, {110, -20}});
}

TEST_CASE("panning moves the paper with the hand") {
  CHECK(panned({{0, 0}, 2}, {10, -30}) == Camera{{-5, 15}, 2});
}

TEST_CASE("zooming keeps the world under the pointer where it is") {
  const std::uint64_t seed = std::random_device()();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 2000; ++round) {
    const Camera before{{random_between(random, -1e4, 1e4), random_between(random, -1e4, 1e4)},
                        random_between(random, least_zoom, most_zoom)};
    const Vec2 pointer{random_between(random, 0, 4000), random_between(random, 0, 2000)};
    const Camera after = zoomed(before, random_between(random, 0.2, 5), pointer);
    const Vec2 moved = world_from_screen(after, pointer) - world_from_screen(before, pointer);
    CHECK(std::abs(moved.x) < 1e-9);
    CHECK(std::abs(moved.y) < 1e-9);
    CHECK(after.zoom >= least_zoom);
    CHECK(after.zoom <= most_zoom);
  }
}

TEST_CASE("zoom ends at 5 % and 400 %, and refuses what is no factor") {
  CHECK(zoomed({{0, 0}, 1}, 100, {0, 0}).zoom == 4);
  CHECK(zoomed({{0, 0}, 1}, 0.001, {0, 0}).zoom == 0.05);
  const Camera camera{{3, 4}, 1.5};
  CHECK(zoomed(camera, 0, {9, 9}) == camera);
  CHECK(zoomed(camera, -1, {9, 9}) == camera);
  CHECK(zoomed(camera, std::nan(""), {9, 9}) == camera);
  CHECK(zoomed(camera, HUGE_VAL, {9, 9}) == camera);
}

TEST_CASE("a box is fitted into the middle of what is visible, with a margin, never larger than 100 %") {
  const Rect visible{{200, 100}, {1096, 796}}; // 896 × 696: 800 × 600 within the margin
  const Camera large = fitted({{0, 0}, {1600, 600}}, visible);
  CHECK(large.zoom == 0.5);
  CHECK(screen_from_world(large, Vec2{800, 300}) == visible.centre());
  const Camera small = fitted({{50, 50}, {150, 90}}, visible);
  CHECK(small.zoom == 1);
  CHECK(screen_from_world(small, Vec2{100, 70}) == visible.centre());
  CHECK(fitted({{0, 0}, {1e6, 1e6}}, visible).zoom == least_zoom);
  CHECK(fitted({}, visible) == Camera{{-648, -448}, 1});
}

TEST_CASE("a box is revealed by the least movement, at the same zoom") {
  const Rect visible{{0, 0}, {1000, 600}};
  const Camera camera;
  CHECK(revealing(camera, {{100, 100}, {300, 200}}, visible) == camera);
  CHECK(revealing(camera, {{-100, 100}, {100, 200}}, visible) == Camera{{-124, 0}, 1});
  CHECK(revealing(camera, {{900, 550}, {1100, 650}}, visible) == Camera{{124, 74}, 1});
  const Camera centred = revealing(camera, {{2000, 0}, {4000, 100}}, visible);
  CHECK(screen_from_world(centred, Vec2{3000, 0}).x == 500);
}

TEST_CASE("a box is revealed beside or above what floats there, whichever is nearer, if there is room") {
  const Rect visible{{0, 0}, {1000, 600}};
  const Rect map{{800, 400}, {980, 520}}, bar{{400, 540}, {980, 590}};
  const std::vector<Rect> floating{map, bar};
  const auto shown = [&](const Rect& box) {
    return screen_from_world(revealing(Camera(), box, visible, floating), box);
  };
  const Rect free{{100, 100}, {300, 200}}, beside{{100, 450}, {300, 560}},
      beneath_map{{700, 300}, {900, 420}};
  CHECK(shown(free) == free);
  CHECK(shown(beside) == beside);
  CHECK(shown(beneath_map) == Rect{{700, 272}, {900, 392}});              // 8 above the map
  CHECK(shown({{780, 430}, {860, 510}}) == Rect{{712, 430}, {792, 510}}); // 8 beside it
  CHECK(shown({{500, 500}, {700, 560}}) == Rect{{500, 472}, {700, 532}}); // above the bar
  CHECK(shown({{850, 560}, {960, 640}}) == Rect{{850, 312}, {960, 392}}); // above both
  const Rect large{{30, 30}, {950, 560}};
  CHECK(shown(large) == large); // there is no such place
}
