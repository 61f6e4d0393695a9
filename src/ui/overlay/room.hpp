// Room: where the words of an overlay stand, so that they cover neither a card that they are not about nor
// each other. Interface pixels on the screen; nothing is drawn here.
#pragma once

#include <optional>
#include <vector>

#include "base/geometry.hpp"
#include "scene/index.hpp"

namespace cg::ui {

class Room {
 public:
  /// `cards` have to stay uncovered; `words` are labels of lines, which have to stay readable where that can
  /// be had. `seen`: what no panel covers.
  Room(const std::vector<Rect>& cards, const std::vector<Rect>& words, const Rect& seen);

  enum class Strictness : std::uint8_t { clear, over_words, over_cards };
  /// What was taken is free at no strictness.
  [[nodiscard]] bool is_free(const Rect& rect, Strictness strictness = Strictness::clear) const;
  [[nodiscard]] bool is_seen(const Rect& rect) const { return seen_.holds(rect); }
  void take(const Rect& rect) { taken_.push_back(rect); }

 private:
  scene::Index cards_, words_;
  Rect seen_;
  std::vector<Rect> taken_;
};

/// Where what is said of a card stands.
struct Spot {
  enum class Side : std::uint8_t { below, above, inside };
  Rect rect;
  Side side = Side::below;
  bool brief = false;
};
/// Below the card or above it, `whole` where that finds room, else `brief` (sizes); where neither does,
/// `brief` on the card's own lower edge: it hides no more than what it is about.
[[nodiscard]] Spot spot_at_card(const Room& room, const Rect& card, Vec2 whole, Vec2 brief);

/// Where a label between two cards stands, if there is a place.
struct LabelSpot {
  Rect rect;
  bool brief = false;
};
/// On the line between their middles; where they stand too close for that, beside both, level with the gap
/// between them, if it can be seen there: `whole` where that finds room, else `brief` (sizes). It covers the
/// label of a line rather than a card, and a card rather than what was taken before: then there is no place.
[[nodiscard]] std::optional<LabelSpot> spot_between(const Room& room, const Rect& a, const Rect& b,
                                                    Vec2 whole, Vec2 brief);

} // namespace cg::ui
