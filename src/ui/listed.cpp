#include "ui/listed.hpp"

#include <algorithm>

namespace cg::ui {

std::vector<std::size_t> listed(std::size_t count, std::size_t stop,
                                const std::vector<std::size_t>& in_sight) {
  constexpr std::size_t neighbours = 10;
  std::vector<std::size_t> positions;
  if (count <= most_listed) {
    for (std::size_t i = 0; i < count; ++i) positions.push_back(i);
    return positions;
  }
  std::vector<bool> wanted(count); // read from its beginning: no order has to be found
  for (const std::size_t i : in_sight) wanted[i] = true;
  for (std::size_t i = 0, first = 0; i < count; ++i) { // of those in sight the first ones
    if (wanted[i] && ++first > most_listed) wanted[i] = false;
  }
  const std::size_t last = std::min(count - 1, stop + neighbours);
  for (std::size_t i = stop - std::min(stop, neighbours); i <= last; ++i) wanted[i] = true;
  wanted.front() = wanted.back() = true;
  for (std::size_t i = 0; i < count; ++i) {
    if (wanted[i]) positions.push_back(i);
  }
  return positions;
}

} // namespace cg::ui
