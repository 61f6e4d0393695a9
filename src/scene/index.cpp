#include "scene/index.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/sort.hpp"

namespace cg::scene {

namespace {

constexpr std::int64_t most_cells = 16;    // of one box; larger ones are few
constexpr std::int64_t farthest = 1 << 30; // cells from the origin
constexpr std::size_t most_moved = 256;

std::int64_t cell_at(double cells) {
  return static_cast<std::int64_t>(
      std::clamp(std::floor(cells), static_cast<double>(-farthest), static_cast<double>(farthest)));
}

// Row-major, so that the cells of one row that a box meets stand one after another.
std::uint64_t key_of(std::int64_t column, std::int64_t row) {
  return static_cast<std::uint64_t>(row + farthest) << 32 | static_cast<std::uint64_t>(column + farthest);
}

} // namespace

Index::Cells Index::cells_of(const Rect& box) const {
  return {cell_at(box.min.x / cell_size_), cell_at(box.min.y / cell_size_), cell_at(box.max.x / cell_size_),
          cell_at(box.max.y / cell_size_)};
}

Index::Index(std::vector<Rect> boxes, double cell_size) : boxes_(std::move(boxes)), cell_size_(cell_size) {
  std::int64_t entries = 0;
  for (const Rect& box : boxes_) {
    const std::int64_t cells = cells_of(box).count();
    if (cells <= most_cells) entries += cells;
  }
  entries_.reserve(static_cast<std::size_t>(entries)); // it lives long, and there is much of it
  for (std::uint32_t place = 0; place < boxes_.size(); ++place) {
    const Cells cells = cells_of(boxes_[place]);
    if (cells.count() > most_cells) {
      anywhere_.push_back(place);
      continue;
    }
    for (std::int64_t row = cells.top; row <= cells.bottom; ++row) {
      for (std::int64_t column = cells.left; column <= cells.right; ++column) {
        entries_.push_back({key_of(column, row), place});
      }
    }
  }
  cg::sort(entries_, [](const Entry& a, const Entry& b) { return a.cell < b.cell; });
}

std::vector<std::uint32_t> Index::near(const Rect& box) const {
  const Cells cells = cells_of(box);
  // Much of the plane: to look at all is faster than to go through its rows and order what is found.
  if (cells.bottom - cells.top > static_cast<std::int64_t>(entries_.size() / 16 + 8)) return overlapping(box);
  std::vector<std::uint32_t> found = anywhere_;
  const auto before = [](const Entry& entry, std::uint64_t cell) { return entry.cell < cell; };
  for (std::int64_t row = cells.top; row <= cells.bottom; ++row) {
    const std::uint64_t last = key_of(cells.right, row);
    auto entry = std::lower_bound(entries_.begin(), entries_.end(), key_of(cells.left, row), before);
    for (; entry != entries_.end() && entry->cell <= last; ++entry) found.push_back(entry->place);
    if (found.size() > boxes_.size() / 32 + 64) return overlapping(box);
  }
  std::erase_if(found, [&](std::uint32_t place) { return !boxes_[place].overlaps(box); });
  cg::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end()); // a box stands in several cells
  return found;
}

std::vector<std::uint32_t> Index::overlapping(const Rect& box) const {
  std::vector<std::uint32_t> places;
  places.reserve(boxes_.size());
  for (std::uint32_t place = 0; place < boxes_.size(); ++place) {
    if (boxes_[place].overlaps(box)) places.push_back(place);
  }
  return places;
}

bool Index::moved(std::uint32_t place, const Rect& to) {
  boxes_[place] = to;
  const auto at = std::lower_bound(anywhere_.begin(), anywhere_.end(), place);
  if (at != anywhere_.end() && *at == place) return true;
  anywhere_.insert(at, place);
  return anywhere_.size() < most_moved + boxes_.size() / 8;
}

} // namespace cg::scene
