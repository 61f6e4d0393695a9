// Small values: ids, results, points and rectangles.
#include <catch2/catch_test_macros.hpp>
#include <unordered_set>

#include "base/geometry.hpp"
#include "base/id.hpp"
#include "base/result.hpp"

using namespace cg;

namespace {
struct Thing;
using ThingId = Id<Thing>;
} // namespace

TEST_CASE("an id made by default is no id") {
  CHECK(!ThingId());
  CHECK(ThingId(1));
  CHECK(ThingId(7).bits() == 7);
  CHECK(ThingId(1) < ThingId(2));
  CHECK(std::unordered_set<ThingId>{ThingId(1), ThingId(1), ThingId(2)}.size() == 2);
}

TEST_CASE("the bits of an id are written as sixteen lower-case hexadecimal digits") {
  CHECK(hex_from_bits(0) == "0000000000000000");
  CHECK(hex_from_bits(0x1f3c5a7b9d0e2f46) == "1f3c5a7b9d0e2f46");
  CHECK(hex_from_bits(~std::uint64_t{0}) == "ffffffffffffffff");
}

TEST_CASE("hexadecimal digits are read back, and nothing else is") {
  CHECK(bits_from_hex("1f3c5a7b9d0e2f46") == 0x1f3c5a7b9d0e2f46);
  CHECK(bits_from_hex("ffffffffffffffff") == ~std::uint64_t{0});
  CHECK(bits_from_hex("7") == 7);
  for (const char* text : {"", "1F", "g", "0x1", " 1", "1 ", "-1", "10000000000000000"}) {
    CAPTURE(text);
    CHECK(!bits_from_hex(text));
  }
}

TEST_CASE("a result is a value or an error") {
  const Result<int> good(5);
  CHECK(good.ok());
  CHECK(good.value() == 5);
  const Result<int> bad(Error{"objectives[3].owner", "is not an organisation"});
  CHECK(!bad);
  CHECK(bad.error() == Error{"objectives[3].owner", "is not an organisation"});
  Result<std::string> movable(std::string("kept"));
  const std::string taken = std::move(movable).value();
  CHECK(taken == "kept");
}

TEST_CASE("an error is described in one line, with its place when it has one") {
  CHECK(describe({"objectives[3].owner", "is not an organisation"}) ==
        "objectives[3].owner: is not an organisation");
  CHECK(describe({"", "is not JSON"}) == "is not JSON");
}

TEST_CASE("points add, scale and have a length") {
  CHECK(Vec2{1, 2} + Vec2{3, 4} == Vec2{4, 6});
  CHECK(Vec2{1, 2} - Vec2{3, 5} == Vec2{-2, -3});
  CHECK(Vec2{1, 2} * 3 == Vec2{3, 6});
  CHECK(dot({1, 2}, {3, 4}) == 11);
  CHECK(length({3, 4}) == 5);
}

TEST_CASE("a rectangle holds its least corner and not its greatest") {
  const Rect rect{{1, 2}, {4, 6}};
  CHECK(rect.width() == 3);
  CHECK(rect.height() == 4);
  CHECK(rect.centre() == Vec2{2.5, 4});
  CHECK(rect.contains({1, 2}));
  CHECK(rect.contains({3.9, 5.9}));
  CHECK(!rect.contains({4, 3}));
  CHECK(!rect.contains({2, 6}));
  CHECK(!rect.contains({0.9, 3}));
}

TEST_CASE("rectangles that only touch do not overlap") {
  const Rect rect{{0, 0}, {2, 2}};
  CHECK(rect.overlaps({{1, 1}, {3, 3}}));
  CHECK(rect.overlaps({{0.5, 0.5}, {1, 1}}));
  CHECK(!rect.overlaps({{2, 0}, {4, 2}}));
  CHECK(!rect.overlaps({{0, 2}, {2, 4}}));
  CHECK(!rect.overlaps({{3, 3}, {4, 4}}));
}

TEST_CASE("a rectangle is empty without width or without height") {
  CHECK(Rect().empty());
  CHECK(Rect{{0, 0}, {0, 5}}.empty());
  CHECK(Rect{{0, 0}, {5, 0}}.empty());
  CHECK(Rect{{2, 2}, {1, 3}}.empty());
  CHECK(!Rect{{0, 0}, {1, 1}}.empty());
}

TEST_CASE("rectangles grow, unite and stand around two points in any order") {
  CHECK(Rect{{1, 1}, {2, 2}}.grown(1) == Rect{{0, 0}, {3, 3}});
  CHECK(rect_around({3, 1}, {1, 5}) == Rect{{1, 1}, {3, 5}});
  CHECK(united({{0, 0}, {1, 1}}, {{2, -1}, {3, 4}}) == Rect{{0, -1}, {3, 4}});
}
