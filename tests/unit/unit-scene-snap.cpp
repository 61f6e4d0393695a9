// scene: how a carried or resized box snaps to others. All boxes by hand, so that every offset can be checked
// in one's head.
#include <catch2/catch_test_macros.hpp>

#include "scene/snap.hpp"

using namespace cg;
using namespace cg::scene;

namespace {

Rect box(double x, double y, double width, double height) { return {{x, y}, {x + width, y + height}}; }

Snap moved(const Rect& one, const std::vector<Rect>& others, double reach = 6) {
  return snap_moved(one, others, reach);
}

} // namespace

TEST_CASE("a box that stands near nothing stays where it is, without guides") {
  CHECK(moved(box(0, 0, 100, 50), {}).offset == Vec2{});
  const Snap snap = moved(box(0, 0, 100, 50), {box(400, 300, 90, 60)});
  CHECK(snap.offset == Vec2{});
  CHECK(snap.guides.empty());
}

TEST_CASE("an edge within reach snaps to an edge, and the line goes through both boxes") {
  // Left edges 4 apart; nothing within 6 on the other axis: 300 to 350 against 0 to 50.
  const Snap snap = moved(box(104, 300, 120, 50), {box(100, 0, 80, 50)});
  CHECK(snap.offset == Vec2{-4, 0});
  CHECK(snap.guides == std::vector<Guide>{{{100, 0}, {100, 350}, false}});
}

TEST_CASE("the right edge meets a left edge, too") {
  const Snap snap = moved(box(0, 300, 97, 50), {box(100, 0, 80, 50)});
  CHECK(snap.offset == Vec2{3, 0});
  CHECK(snap.guides == std::vector<Guide>{{{100, 0}, {100, 350}, false}});
}

TEST_CASE("middles meet middles, also half a unit away from whole ones") {
  // Middles: 50 + 2 = 52 and 55 / 2 + 25 = 52.5; the edges are 23 and more apart.
  const Snap snap = moved(box(2, 300, 100, 50), {box(25, 0, 55, 50)});
  CHECK(snap.offset == Vec2{0.5, 0});
  CHECK(snap.guides == std::vector<Guide>{{{52.5, 0}, {52.5, 350}, false}});
}

TEST_CASE("the nearest of several places wins, on each axis by itself") {
  const Snap snap =
      moved(box(105, 203, 100, 50), {box(100, 0, 300, 40), box(108, 400, 200, 50), box(500, 200, 70, 300)});
  CHECK(snap.offset == Vec2{3, -3}); // 108 is nearer than 100; 200 is nearer than anything else
}

TEST_CASE("what is 6 units away snaps, what is farther does not") {
  CHECK(moved(box(106, 300, 120, 50), {box(100, 0, 80, 50)}).offset == Vec2{-6, 0});
  CHECK(moved(box(106.5, 300, 120, 50), {box(100, 0, 80, 50)}).offset == Vec2{});
}

TEST_CASE("boxes of one width in a column: lines through both edges, none through the middle") {
  const Snap snap = moved(box(101, 300, 80, 50), {box(100, 0, 80, 50)});
  CHECK(snap.offset == Vec2{-1, 0});
  CHECK(snap.guides == std::vector<Guide>{{{180, 0}, {180, 350}, false}, {{100, 0}, {100, 350}, false}});
}

TEST_CASE("between two neighbours in a row the gaps become equal") {
  // Neighbours end at 100 and begin at 300: the middle of what is between is 200, the box's is 195.
  // Heights differ by more than the reach, so that nothing else agrees.
  const Snap snap = moved(box(165, 20, 60, 30), {box(0, 0, 100, 100), box(300, 0, 100, 100)});
  CHECK(snap.offset == Vec2{5, 0});
  // The gaps are 70 wide; their marks stand at the middle of the common height, 20 to 50.
  CHECK(snap.guides == std::vector<Guide>{{{100, 35}, {170, 35}, true}, {{230, 35}, {300, 35}, true}});
}

TEST_CASE("after two in a row the gap between them is kept, on either side") {
  const std::vector<Rect> row{box(0, 0, 100, 100), box(140, 0, 100, 100)};
  const Snap right = moved(box(283, 20, 60, 30), row);
  CHECK(right.offset == Vec2{-3, 0}); // 240 + 40 = 280
  // The first gap is marked at 50, half way down the two; the second at 35, the middle of 20 to 50.
  CHECK(right.guides == std::vector<Guide>{{{100, 50}, {140, 50}, true}, {{240, 35}, {280, 35}, true}});
  const Snap left = moved(box(-102, 20, 60, 30), row);
  CHECK(left.offset == Vec2{2, 0}); // it must end at -40
  CHECK(left.guides == std::vector<Guide>{{{-40, 35}, {0, 35}, true}, {{100, 50}, {140, 50}, true}});
}

TEST_CASE("equal gaps in a column, as in a row") {
  const Snap snap = moved(box(20, 165, 30, 60), {box(0, 0, 100, 100), box(0, 300, 100, 100)});
  CHECK(snap.offset == Vec2{0, 5});
  CHECK(snap.guides == std::vector<Guide>{{{35, 100}, {35, 170}, true}, {{35, 230}, {35, 300}, true}});
}

TEST_CASE("boxes that touch keep no gap, and a gap too narrow for the box is none") {
  CHECK(moved(box(203, 20, 60, 30), {box(0, 0, 100, 100), box(100, 0, 100, 100)}).offset == Vec2{-3, 0});
  CHECK(moved(box(203, 20, 60, 30), {box(0, 0, 100, 100), box(100, 0, 100, 100)}).guides ==
        std::vector<Guide>{{{200, 0}, {200, 100}, false}}); // it touches, and that is an edge
  // The middle of 20 and 70 is 45, and that of the box 44: but it is 60 wide.
  CHECK(moved(box(14, 20, 60, 30), {box(-80, 0, 100, 100), box(70, 0, 100, 100)}).offset == Vec2{-4, 0});
}

TEST_CASE("what stands in another row does not count for gaps") {
  const Snap snap = moved(box(165, 220, 60, 30), {box(0, 0, 100, 100), box(300, 0, 100, 100)});
  CHECK(snap.offset == Vec2{});
}

TEST_CASE("a frame around the box is a line, not a neighbour") {
  const Snap snap = moved(box(14, 40, 60, 30), {box(10, 0, 300, 300)});
  CHECK(snap.offset == Vec2{-4, 0});
  CHECK(snap.guides == std::vector<Guide>{{{10, 0}, {10, 300}, false}});
}

TEST_CASE("a resized box snaps its right and lower edge alone") {
  // The right edge 203 and 200, the lower edge 148 and 150. Its left edge, 2 from another's, stays.
  const std::vector<Rect> others{box(200, 300, 80, 50), box(400, 100, 60, 50), box(2, 500, 40, 40)};
  const Snap snap = snap_resized(box(0, 0, 203, 148), others, 6, {120, 60});
  CHECK(snap.offset == Vec2{-3, 2});
  CHECK(snap.guides == std::vector<Guide>{{{200, 0}, {200, 350}, false}, {{0, 150}, {460, 150}, false}});
}

TEST_CASE("a resized box never snaps below its least size") {
  const std::vector<Rect> others{box(118, 300, 80, 50)};
  const Snap snap = snap_resized(box(0, 0, 121, 90), others, 6, {120, 60});
  CHECK(snap.offset == Vec2{});
  CHECK(snap.guides.empty());
}
