// The bar of a sheet's cell, in a table as on the canvas: its share in the party's colour, and the mark of a
// fair one.
#pragma once

#include "ui/sheets/sheet.hpp"
#include "ui/widgets/paint.hpp"

namespace cg::ui {

/// For a cell that has a bar. `scale` is that of the mark.
void draw_share(ImDrawList* list, const Theme& theme, const Rect& bar, const SheetCell& cell,
                double scale = 1);

} // namespace cg::ui
