#include "base/sort.hpp"

#include <algorithm>
#include <numeric>

namespace cg::detail {

std::vector<std::uint32_t> sorted_places(std::size_t n, const void* context, ComparePlaces before) {
  std::vector<std::uint32_t> places(n);
  std::iota(places.begin(), places.end(), 0U);
  std::stable_sort(places.begin(), places.end(),
                   [=](std::uint32_t a, std::uint32_t b) { return before(context, a, b); });
  return places;
}

} // namespace cg::detail
