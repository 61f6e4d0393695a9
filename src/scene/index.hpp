// Index: which boxes lie in a part of the plane, found without looking at all of them. A grid of cells of a
// few cards each; a box that spans many cells, or has moved since the index was made, is looked at every
// time.
#pragma once

#include <cstdint>
#include <vector>

#include "base/geometry.hpp"

namespace cg::scene {

class Index {
 public:
  Index() = default;
  /// Of boxes that are known by their places in the list. Cells have this size, in world units. O(n log n).
  explicit Index(std::vector<Rect> boxes, double cell_size = 512);

  /// The places of all boxes that overlap this one, ascending, each once. O(log n) for each row of cells, and
  /// O(k log k) for k places found; a look at every box when they are many.
  [[nodiscard]] std::vector<std::uint32_t> near(const Rect& box) const;
  [[nodiscard]] const Rect& box(std::uint32_t place) const { return boxes_[place]; }
  /// The box at this place is another one now. False when so many have moved that a new index is better.
  [[nodiscard]] bool moved(std::uint32_t place, const Rect& to);

 private:
  struct Entry {
    std::uint64_t cell; // rows from top to bottom, in a row from left to right
    std::uint32_t place;
  };
  struct Cells {
    std::int64_t left, top, right, bottom; // all inside
    [[nodiscard]] std::int64_t count() const { return (right - left + 1) * (bottom - top + 1); }
  };
  [[nodiscard]] Cells cells_of(const Rect& box) const;
  [[nodiscard]] std::vector<std::uint32_t> overlapping(const Rect& box) const;

  std::vector<Rect> boxes_;             // close together: a look at each of them is fast
  std::vector<Entry> entries_;          // by cell
  std::vector<std::uint32_t> anywhere_; // ascending: looked at every time
  double cell_size_ = 512;
};

} // namespace cg::scene
