#include "ui/listed.hpp"

#include <algorithm>
#include <utility>

#include "base/sort.hpp"

namespace cg::ui {

std::vector<std::size_t> listed(std::size_t count, std::size_t stop, std::vector<std::size_t> in_sight) {
  constexpr std::size_t neighbours = 10;
  std::vector<std::size_t> positions;
  if (count <= most_listed) {
    for (std::size_t i = 0; i < count; ++i) positions.push_back(i);
    return positions;
  }
  cg::sort(in_sight);
  if (in_sight.size() > most_listed) in_sight.resize(most_listed);
  positions = std::move(in_sight);
  const std::size_t last = std::min(count - 1, stop + neighbours);
  for (std::size_t i = stop - std::min(stop, neighbours); i <= last; ++i) positions.push_back(i);
  for (const std::size_t end : {std::size_t{0}, count - 1}) positions.push_back(end);
  cg::sort(positions);
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  return positions;
}

} // namespace cg::ui
