// The flow: where the next widget stands. (Declared in interact.hpp.)
#include <algorithm>

#include "base/result.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/memory.hpp"

namespace cg::ui {

namespace {

WidgetMemory::Place& flow(const Screen& screen) {
  CG_CHECK(!screen.memory.places.empty()); // a widget outside of any panel, surface or dialog
  return screen.memory.places.back();
}

void use_cell(WidgetMemory::Place& place, const WidgetMemory::Row& row) {
  place.left = row.lefts[row.cell];
  place.width = row.widths[row.cell];
  place.next_y = row.top;
}

} // namespace

Vec2 place_cursor(const Screen& screen) {
  const WidgetMemory::Place& at = flow(screen);
  if (!screen.memory.same_line) return {at.left, at.next_y};
  return {screen.memory.last_rect.max.x + screen.memory.same_line_gap, screen.memory.last_rect.min.y};
}

double place_width(const Screen& screen) {
  const WidgetMemory::Place& at = flow(screen);
  return std::max(0.0, at.left + at.width - place_cursor(screen).x);
}

Rect place(Screen& screen, Vec2 size) {
  WidgetMemory::Place& at = flow(screen);
  const Vec2 start = place_cursor(screen);
  const double width = size.x > 0 ? size.x : place_width(screen);
  const Rect rect{start, {start.x + width, start.y + size.y}};
  const double next = rect.max.y + screen.theme.gap;
  at.next_y = screen.memory.same_line ? std::max(at.next_y, next) : next;
  at.right = std::max(at.right, rect.max.x);
  at.bottom = std::max(at.bottom, rect.max.y);
  screen.memory.same_line = screen.memory.after_chip = false;
  screen.memory.last_rect = rect;
  return rect;
}

void space(Screen& screen, double height) {
  WidgetMemory::Place& at = flow(screen);
  screen.memory.after_chip = false;
  at.next_y += height;
  at.bottom = std::max(at.bottom, at.next_y - screen.theme.gap);
}

void same_line(Screen& screen, double gap) {
  screen.memory.same_line = true;
  screen.memory.same_line_gap = gap;
}

void same_line_if_fits(Screen& screen, double width, double gap) {
  same_line(screen, gap);
  screen.memory.same_line = width <= place_width(screen);
}

void begin_row(Screen& screen, std::initializer_list<double> weights, double gap) {
  WidgetMemory::Place& at = flow(screen);
  WidgetMemory::Row row;
  row.left = at.left;
  row.width = at.width;
  row.top = row.next_y = at.next_y;
  double fixed = gap * static_cast<double>(weights.size() - 1), shares = 0;
  for (const double weight : weights) (weight < 0 ? fixed : shares) += weight < 0 ? -weight : weight;
  double left = at.left;
  for (const double weight : weights) {
    const double width = weight < 0 ? -weight : std::max(0.0, at.width - fixed) * weight / shares;
    row.lefts.push_back(left);
    row.widths.push_back(width);
    left += width + gap;
  }
  screen.memory.same_line = screen.memory.after_chip = false;
  use_cell(at, row);
  screen.memory.rows.push_back(std::move(row));
}

void next_cell(Screen& screen) {
  WidgetMemory::Row& row = screen.memory.rows.back();
  row.next_y = std::max(row.next_y, flow(screen).next_y);
  CG_CHECK(row.cell + 1 < row.lefts.size()); // more cells than weights
  ++row.cell;
  screen.memory.same_line = screen.memory.after_chip = false;
  use_cell(flow(screen), row);
}

void end_row(Screen& screen) {
  WidgetMemory::Place& at = flow(screen);
  const WidgetMemory::Row& row = screen.memory.rows.back();
  at.next_y = std::max(row.next_y, at.next_y);
  at.left = row.left;
  at.width = row.width;
  screen.memory.last_rect = {{row.left, row.top}, {row.left + row.width, at.next_y - screen.theme.gap}};
  screen.memory.same_line = screen.memory.after_chip = false;
  screen.memory.rows.pop_back();
}

} // namespace cg::ui
