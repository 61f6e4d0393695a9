// Snapping: how far a box that is carried or resized jumps so that it stands in line with others, or at the
// same distance from its neighbours as they keep between them. In world units; nothing here knows the screen.
#pragma once

#include <span>
#include <vector>

#include "base/geometry.hpp"

namespace cg::scene {

/// What a snapped box has in common with others: a line through edges or middles that agree, or one of
/// several gaps of the same width. Upright or level.
struct Guide {
  Vec2 from, to;
  bool gap = false;
  bool operator==(const Guide&) const = default;
};

struct Snap {
  Vec2 offset; // added to where the box is: each of x and y at most `reach`
  std::vector<Guide> guides;
};

/// The nearest place, on each axis by itself, where an edge of `box` meets an edge of one of `others`, its
/// middle another's middle, or where it keeps equal gaps: in the middle between its neighbours in a row (or
/// column), or as far from one neighbour as that is from the next. Of equally near places the first of
/// `others` wins. O(others).
[[nodiscard]] Snap snap_moved(const Rect& box, std::span<const Rect> others, double reach);

/// The same for the right and the lower edge alone, which are pulled; never below the least size.
[[nodiscard]] Snap snap_resized(const Rect& box, std::span<const Rect> others, double reach, Vec2 least_size);

} // namespace cg::scene
