// Where the words of an overlay find room between cards.
#include <catch2/catch_test_macros.hpp>

#include "ui/overlay/room.hpp"

using namespace cg;
using namespace cg::ui;

namespace {

constexpr Rect screen{{0, 0}, {1280, 800}};
constexpr Rect card{{400, 300}, {560, 400}};
constexpr Vec2 two_lines{150, 40}, one_line{80, 22};

Rect beside(double left, double top, double width = 160, double height = 100) {
  return {{left, top}, {left + width, top + height}};
}

} // namespace

TEST_CASE("what is said of a card stands below it") {
  const Spot spot = spot_at_card(Room({card}, {}, screen), card, two_lines, one_line);
  CHECK(spot.side == Spot::Side::below);
  CHECK_FALSE(spot.brief);
  CHECK(spot.rect == Rect{{400, 403}, {550, 443}});
}

TEST_CASE("above a close neighbour it stands above its card, and is brief where only that finds room") {
  const Rect below = beside(400, 410);
  const Spot above = spot_at_card(Room({card, below}, {}, screen), card, two_lines, one_line);
  CHECK(above.side == Spot::Side::above);
  CHECK_FALSE(above.brief);
  CHECK(above.rect == Rect{{400, 257}, {550, 297}});
  const Rect further = beside(400, 430), over = beside(400, 180); // 30 below, 20 above
  const Spot short_one = spot_at_card(Room({card, further, over}, {}, screen), card, two_lines, one_line);
  CHECK(short_one.side == Spot::Side::below);
  CHECK(short_one.brief);
  CHECK(short_one.rect == Rect{{400, 403}, {480, 425}});
}

TEST_CASE("between two close neighbours it covers no card but its own") {
  const Room room({card, beside(400, 410), beside(400, 190)}, {}, screen);
  const Spot spot = spot_at_card(room, card, two_lines, one_line);
  CHECK(spot.side == Spot::Side::inside);
  CHECK(spot.brief);
  CHECK(card.holds(spot.rect));
}

TEST_CASE("what was said of one card is in the way of what is said of the next") {
  Room room({card}, {}, screen);
  room.take({{500, 400}, {700, 420}});
  CHECK(spot_at_card(room, card, two_lines, one_line).side == Spot::Side::above);
  room.take({{500, 270}, {700, 290}});
  const Spot spot = spot_at_card(room, card, two_lines, one_line);
  CHECK(spot.side == Spot::Side::below);
  CHECK(spot.brief); // it ends before what was taken
}

TEST_CASE(
    "a label stands on the line between two cards; where that has its own, in its short form or beside "
    "both") {
  const Rect other = beside(800, 300);
  const Room free({card, other}, {}, screen);
  CHECK(spot_between(free, card, other, {100, 24}, {40, 24})->rect == Rect{{630, 338}, {730, 362}});
  const Room close({card, beside(580, 300)}, {}, screen); // 20 between them
  const auto below = spot_between(close, card, beside(580, 300), {100, 24}, {40, 24});
  REQUIRE(below);
  CHECK_FALSE(below->brief);
  CHECK(below->rect == Rect{{520, 406}, {620, 430}});
  const std::vector<Rect> rows = {card, beside(580, 300), beside(400, 410, 340), beside(400, 190, 340)};
  const auto covering = spot_between(Room(rows, {}, screen), card, beside(580, 300), {100, 24}, {40, 24});
  REQUIRE(covering); // nothing is free: over the cards, and short
  CHECK(covering->brief);
}

TEST_CASE("of two cards one above the other the label stands right of both, and not where a panel hides it") {
  const Rect lower = beside(400, 420);
  const auto right = spot_between(Room({card, lower}, {}, screen), card, lower, {100, 24}, {40, 24});
  REQUIRE(right);
  CHECK(right->rect == Rect{{566, 398}, {666, 422}});
  const Rect seen{{0, 0}, {600, 800}};
  const auto left = spot_between(Room({card, lower}, {}, seen), card, lower, {100, 24}, {40, 24});
  REQUIRE(left);
  CHECK(left->rect == Rect{{294, 398}, {394, 422}});
}

TEST_CASE("a label rather covers the label of a line than a card, and never another label") {
  const Rect lower = beside(400, 460);
  const Rect line_label{{420, 415}, {540, 445}}, seen{{390, 0}, {600, 800}};
  Room room({card, lower}, {line_label}, seen);
  const auto over = spot_between(room, card, lower, {150, 24}, {40, 24});
  REQUIRE(over);
  CHECK(over->rect == Rect{{460, 418}, {500, 442}});
  room.take(over->rect);
  const auto next = spot_between(room, card, lower, {150, 24}, {40, 24});
  REQUIRE(next);
  CHECK_FALSE(next->rect.overlaps(over->rect));
}
