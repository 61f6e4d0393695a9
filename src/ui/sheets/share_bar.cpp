#include "ui/sheets/share_bar.hpp"

#include <algorithm>

namespace cg::ui {

void draw_share(ImDrawList* list, const Theme& theme, const Rect& bar, const SheetCell& cell, double scale) {
  draw_progress(list, theme, bar, std::min(cell.bar, 1.0),
                cell.party == 0 ? theme.accent : theme.party(cell.party).fill);
  if (cell.fair < 0) return;
  const double x = bar.min.x + bar.width() * cell.fair, over = 3 * scale;
  draw_line(list, {x, bar.min.y - over}, {x, bar.max.y + over}, theme.text, 2);
}

} // namespace cg::ui
