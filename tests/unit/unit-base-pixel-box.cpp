// base: boxes of whole pixels.
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "base/pixel_box.hpp"

using namespace cg;

namespace {

bool holds(const PixelBox& box, std::int64_t x, std::int64_t y) {
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}

} // namespace

TEST_CASE("what is left of a box when another is cut out of it is every other pixel, each once") {
  constexpr int side = 12;
  for (unsigned seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    std::minstd_rand random(seed);
    const auto some_box = [&] {
      const auto at = [&] { return static_cast<std::int64_t>(random() % side); };
      const std::int64_t left = at(), top = at();
      return PixelBox{left, top, left + 1 + at() / 2, top + 1 + at() / 2};
    };
    const PixelBox box = some_box(), hole = some_box();
    std::vector<PixelBox> parts;
    cut_out(box, hole, parts);
    CHECK(parts.size() <= 4);
    for (std::int64_t y = 0; y < 2 * side; ++y) {
      for (std::int64_t x = 0; x < 2 * side; ++x) {
        int covered = 0;
        for (const PixelBox& part : parts) covered += holds(part, x, y) ? 1 : 0;
        CAPTURE(x, y);
        REQUIRE(covered == (holds(box, x, y) && !holds(hole, x, y) ? 1 : 0));
      }
    }
  }
}

TEST_CASE("holes are cut out of every box, one after the other") {
  std::vector<PixelBox> boxes{{0, 0, 10, 4}, {0, 4, 10, 8}};
  for (const PixelBox& hole : {PixelBox{2, 2, 4, 6}, PixelBox{6, 0, 10, 8}, PixelBox{20, 20, 30, 30}})
    cut_out_of_all(boxes, hole);
  std::int64_t left = 0;
  for (const PixelBox& box : boxes) left += box.area();
  CHECK(left == 80 - 8 - 32);
  for (const PixelBox& box : boxes) {
    CHECK_FALSE(box.overlaps({2, 2, 4, 6}));
    CHECK_FALSE(box.overlaps({6, 0, 10, 8}));
  }
}

TEST_CASE("boxes of pixels have an area, a common part and a box around them") {
  const PixelBox box{0, 0, 4, 3}, other{2, 1, 6, 9};
  CHECK(box.area() == 12);
  CHECK(box.overlaps(other));
  CHECK(box.within(other) == PixelBox{2, 1, 4, 3});
  CHECK(box.around(other) == PixelBox{0, 0, 6, 9});
  CHECK(box.moved(-1, 10) == PixelBox{-1, 10, 3, 13});
  CHECK_FALSE(box.overlaps({4, 0, 8, 3})); // they share an edge alone
  CHECK(PixelBox{5, 5, 5, 9}.empty());
  CHECK(PixelBox{5, 9, 2, 5}.area() == 0);
}
