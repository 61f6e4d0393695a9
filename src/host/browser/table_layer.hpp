// The table's layer: the picture that is kept of the canvas (ui/canvas/table_picture.hpp says why). It wraps
// around: the table's pixel (x, y) is kept at (x, y) modulo the picture's size.
#pragma once

#include <cstdint>
#include <vector>

#include "host/browser/layer.hpp"

namespace cg::host {

/// Where the table's pixel (0, 0) stands, in device pixels of the screen.
struct TablePlace {
  std::int64_t left = 0, top = 0;
  bool operator==(const TablePlace&) const = default;
};
struct KeptTable {
  TablePlace place;
  std::vector<ImDrawList*> pieces; // painted first, each within its one clipping rectangle of whole pixels
  std::vector<PixelBox> covered;   // parts of the screen in which the table is not seen
};

/// Paints the pieces and puts the picture wherever the table is seen. Sizes in device pixels.
void draw_table_layer(const ImDrawData& drawn, const KeptTable& table, int width, int height);

/// The graphics context is gone, and the picture with it.
void forget_table_layer();

} // namespace cg::host
