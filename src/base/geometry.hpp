// Points, rectangles and the camera's arithmetic, in doubles. World units are those of the plan's file; at a
// zoom of 1 a world unit is a CSS pixel. y grows downward.
#pragma once

#include <algorithm>
#include <cmath>

namespace cg {

struct Vec2 {
  double x = 0, y = 0;
  bool operator==(const Vec2&) const = default;
};
constexpr Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
constexpr Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
constexpr Vec2 operator*(Vec2 a, double k) { return {a.x * k, a.y * k}; }
constexpr double dot(Vec2 a, Vec2 b) { return a.x * b.x + a.y * b.y; }
inline double length(Vec2 a) { return std::hypot(a.x, a.y); }
/// To whole units, both alike: a group of points keeps its shape.
inline Vec2 whole(Vec2 v) { return {std::round(v.x), std::round(v.y)}; }

/// The nearest whole number of pixels. What lies half between two goes up, also left of zero and when it is a
/// hair's breadth short of the half, so that a picture that is moved by whole pixels stays the same.
inline double whole_pixels(double pixels) { return std::floor(pixels + 0.5 + 1e-6); }

/// Half-open box [min, max). Empty when max is not greater than min on both axes.
struct Rect {
  Vec2 min, max;
  bool operator==(const Rect&) const = default;
  [[nodiscard]] constexpr double width() const { return max.x - min.x; }
  [[nodiscard]] constexpr double height() const { return max.y - min.y; }
  [[nodiscard]] constexpr Vec2 centre() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
  [[nodiscard]] constexpr bool empty() const { return !(max.x > min.x && max.y > min.y); }
  [[nodiscard]] constexpr bool contains(Vec2 p) const {
    return p.x >= min.x && p.x < max.x && p.y >= min.y && p.y < max.y;
  }
  [[nodiscard]] constexpr bool overlaps(const Rect& o) const {
    return min.x < o.max.x && o.min.x < max.x && min.y < o.max.y && o.min.y < max.y;
  }
  /// All of the other one lies in this one; they may share edges.
  [[nodiscard]] constexpr bool holds(const Rect& o) const {
    return o.min.x >= min.x && o.min.y >= min.y && o.max.x <= max.x && o.max.y <= max.y;
  }
  [[nodiscard]] constexpr Rect grown(double by) const {
    return {{min.x - by, min.y - by}, {max.x + by, max.y + by}};
  }
};
/// x and y change places: what is worked out for one axis answers for the other.
constexpr Vec2 transposed(Vec2 v) { return {v.y, v.x}; }
constexpr Rect transposed(const Rect& box) { return {transposed(box.min), transposed(box.max)}; }
/// The box that has both points as corners, in whatever order they come.
constexpr Rect rect_around(Vec2 a, Vec2 b) {
  return {{std::min(a.x, b.x), std::min(a.y, b.y)}, {std::max(a.x, b.x), std::max(a.y, b.y)}};
}
/// Turned around the middle of a stretch from 0 to `width`.
constexpr Rect mirrored(const Rect& rect, double width) {
  return {{width - rect.max.x, rect.min.y}, {width - rect.min.x, rect.max.y}};
}
constexpr Rect united(const Rect& a, const Rect& b) {
  return {{std::min(a.min.x, b.min.x), std::min(a.min.y, b.min.y)},
          {std::max(a.max.x, b.max.x), std::max(a.max.y, b.max.y)}};
}
/// What lies in both; empty when they do not overlap.
constexpr Rect common(const Rect& a, const Rect& b) {
  return {{std::max(a.min.x, b.min.x), std::max(a.min.y, b.min.y)},
          {std::min(a.max.x, b.max.x), std::min(a.max.y, b.max.y)}};
}

/// Between their nearest points; 0 when they touch or overlap.
inline double distance_between(const Rect& a, const Rect& b) {
  return length({std::max({0.0, b.min.x - a.max.x, a.min.x - b.max.x}),
                 std::max({0.0, b.min.y - a.max.y, a.min.y - b.max.y})});
}

} // namespace cg
