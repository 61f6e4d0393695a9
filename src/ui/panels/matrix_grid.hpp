// Where the parts of the success matrix stand on the screen. Head row and head column keep their place at the
// edges of what is seen while the body scrolls under them; the three never cover one another.
#pragma once

#include <cstddef>
#include <vector>

#include "base/geometry.hpp"

namespace cg::ui {

struct Grid {
  Rect table; // all of it, scrolled
  Rect view;  // what is seen of it
  Vec2 head;  // width of the head column, height of the head row
  double column = 0;
  std::vector<double>
      row_edges; // from the first row's top: 0, where the second begins, …, where the last ends

  [[nodiscard]] double row_top(std::size_t row) const { return table.min.y + head.y + row_edges[row]; }
  [[nodiscard]] double column_left(std::size_t party) const {
    return table.min.x + head.x + static_cast<double>(party) * column;
  }
  [[nodiscard]] Rect cell(std::size_t row, std::size_t party) const {
    return {{column_left(party), row_top(row)}, {column_left(party) + column, row_top(row + 1)}};
  }
  [[nodiscard]] Rect row_head(std::size_t row) const {
    return {{view.min.x, row_top(row)}, {view.min.x + head.x, row_top(row + 1)}};
  }
  [[nodiscard]] Rect column_head(std::size_t party) const {
    return {{column_left(party), view.min.y}, {column_left(party) + column, view.min.y + head.y}};
  }
  [[nodiscard]] Rect corner() const { return {view.min, view.min + head}; }

  // Where each kind of part may show.
  [[nodiscard]] Rect body_view() const { return {view.min + head, view.max}; }
  [[nodiscard]] Rect row_heads_view() const {
    return {{view.min.x, view.min.y + head.y}, {view.min.x + head.x, view.max.y}};
  }
  [[nodiscard]] Rect column_heads_view() const {
    return {{view.min.x + head.x, view.min.y}, {view.max.x, view.min.y + head.y}};
  }
};

} // namespace cg::ui
