#include "ui/overlay/room.hpp"

#include <algorithm>

namespace cg::ui {

namespace {

constexpr double cell_size = 256, gap = 3, label_gap = 6;

using Strictness = Room::Strictness;

std::optional<Rect> on_line(const Room& room, Vec2 from, Vec2 to, Vec2 size, Strictness strictness) {
  for (const double part : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74}) {
    const Vec2 corner = from + (to - from) * part - size * 0.5;
    const Rect rect{corner, corner + size};
    if (room.is_free(rect, strictness)) return rect;
  }
  return std::nullopt;
}

// Of cards side by side below both, or above; of cards one above the other right of both, or left.
std::optional<Rect> beside_both(const Room& room, const Rect& a, const Rect& b, Vec2 size,
                                Strictness strictness) {
  const Rect both = united(a, b);
  const Vec2 middle = (a.centre() + b.centre()) * 0.5;
  const bool stacked = a.min.x < b.max.x && b.min.x < a.max.x;
  const Vec2 after = stacked ? Vec2{both.max.x + label_gap, middle.y - size.y / 2}
                             : Vec2{middle.x - size.x / 2, both.max.y + label_gap};
  const Vec2 before = stacked ? Vec2{both.min.x - label_gap - size.x, after.y}
                              : Vec2{after.x, both.min.y - label_gap - size.y};
  for (const Vec2 corner : {after, before}) {
    const Rect rect{corner, corner + size};
    if (room.is_seen(rect) && room.is_free(rect, strictness)) return rect;
  }
  return std::nullopt;
}

} // namespace

Room::Room(const std::vector<Rect>& cards, const std::vector<Rect>& words, const Rect& seen)
    : cards_(cards, cell_size), words_(words, cell_size), seen_(seen) {}

bool Room::is_free(const Rect& rect, Strictness strictness) const {
  const auto covers = [&rect](const Rect& other) { return other.overlaps(rect); };
  if (std::any_of(taken_.begin(), taken_.end(), covers)) return false;
  if (strictness == Strictness::over_cards) return true;
  if (!cards_.near(rect).empty()) return false;
  return strictness == Strictness::over_words || words_.near(rect).empty();
}

Spot spot_at_card(const Room& room, const Rect& card, Vec2 whole, Vec2 brief) {
  for (const bool short_one : {false, true}) {
    const Vec2 size = short_one ? brief : whole;
    const Vec2 below{card.min.x, card.max.y + gap}, above{card.min.x, card.min.y - gap - size.y};
    if (const Rect rect{below, below + size}; room.is_free(rect)) {
      return {rect, Spot::Side::below, short_one};
    }
    if (const Rect rect{above, above + size}; room.is_free(rect)) {
      return {rect, Spot::Side::above, short_one};
    }
  }
  const Vec2 inside{card.min.x, card.max.y - brief.y};
  return {{inside, inside + brief}, Spot::Side::inside, true};
}

std::optional<LabelSpot> spot_between(const Room& room, const Rect& a, const Rect& b, Vec2 whole,
                                      Vec2 brief) {
  struct Attempt {
    Strictness strictness;
    bool brief;
  };
  for (const Attempt attempt :
       {Attempt{Strictness::clear, false}, Attempt{Strictness::clear, true},
        Attempt{Strictness::over_words, true}, Attempt{Strictness::over_cards, true}}) {
    const Vec2 size = attempt.brief ? brief : whole;
    if (const auto rect = on_line(room, a.centre(), b.centre(), size, attempt.strictness))
      return LabelSpot{*rect, attempt.brief};
    if (const auto rect = beside_both(room, a, b, size, attempt.strictness))
      return LabelSpot{*rect, attempt.brief};
  }
  return std::nullopt;
}

} // namespace cg::ui
