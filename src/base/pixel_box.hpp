// Boxes of whole device pixels, and what is left of one when another is cut out of it.
#pragma once

#include <cstdint>
#include <vector>

namespace cg {

/// From the top left; the right and lower edges are outside. Empty when nothing lies between its edges.
struct PixelBox {
  std::int64_t left = 0, top = 0, right = 0, bottom = 0;
  bool operator==(const PixelBox&) const = default;
  [[nodiscard]] bool empty() const { return left >= right || top >= bottom; }
  [[nodiscard]] std::int64_t area() const { return empty() ? 0 : (right - left) * (bottom - top); }
  [[nodiscard]] bool overlaps(const PixelBox& other) const { return !within(other).empty(); }
  /// What both have in common.
  [[nodiscard]] PixelBox within(const PixelBox& other) const;
  /// The smallest box that holds both.
  [[nodiscard]] PixelBox around(const PixelBox& other) const;
  [[nodiscard]] PixelBox moved(std::int64_t right_by, std::int64_t down_by) const;
};

/// Adds what is left of a box when another is cut out of it: at most four boxes, of which none meets another.
void cut_out(const PixelBox& box, const PixelBox& hole, std::vector<PixelBox>& left_over);
/// Boxes become what is left of them.
void cut_out_of_all(std::vector<PixelBox>& boxes, const PixelBox& hole);

} // namespace cg
