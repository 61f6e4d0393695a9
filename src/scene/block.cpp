#include "scene/block.hpp"

#include <algorithm>

namespace cg::scene {

namespace {

void add(Block& block, const Block& part, Vec2 at) {
  for (const auto& [ref, box] : part.boxes) block.boxes.emplace_back(ref, Rect{box.min + at, box.max + at});
  block.size = {std::max(block.size.x, at.x + part.size.x), std::max(block.size.y, at.y + part.size.y)};
}

} // namespace

Block block_of(Ref card, Vec2 size) { return {{{card, Rect{{}, size}}}, size}; }

Block block_around(std::vector<std::pair<Ref, Rect>> boxes) {
  if (boxes.empty()) return {};
  Rect all = boxes.front().second;
  for (const auto& [ref, box] : boxes) all = united(all, box);
  Block block;
  add(block, {std::move(boxes), {}}, all.min * -1);
  block.size = all.max - all.min;
  return block;
}

Block beside(Block left, const Block& right, double gap) {
  if (!right.empty()) add(left, right, {left.empty() ? 0 : left.size.x + gap, 0});
  return left;
}

Block stacked(Block upper, const Block& lower, double gap) {
  if (upper.empty()) return lower;
  if (lower.empty()) return upper;
  Block both;
  const double width = std::max(upper.size.x, lower.size.x);
  add(both, upper, {(width - upper.size.x) / 2, 0});
  add(both, lower, {(width - lower.size.x) / 2, upper.size.y + gap});
  return both;
}

Block grid_of(const std::vector<Block>& parts, std::size_t columns, double gap) {
  std::vector<double> widths(columns, 0);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    widths[i % columns] = std::max(widths[i % columns], parts[i].size.x);
  }
  Block grid;
  Vec2 at;
  double height = 0; // of the row
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0 && i % columns == 0) {
      at = {0, at.y + height + gap};
      height = 0;
    }
    add(grid, parts[i], at);
    at.x += widths[i % columns] + gap;
    height = std::max(height, parts[i].size.y);
  }
  return grid;
}

} // namespace cg::scene
