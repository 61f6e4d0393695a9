// Sorting, compiled once. The standard's sort is compiled anew for every type and order (1 to 3 KB of wasm
// each); this one sorts positions through one comparison function and then moves the elements, which is
// stable besides.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace cg {

namespace detail {
using ComparePlaces = bool (*)(const void* context, std::size_t a, std::size_t b);
/// The places 0 to n-1 in the order that `before` gives; equals stay as they stood. O(n log n).
[[nodiscard]] std::vector<std::uint32_t> sorted_places(std::size_t n, const void* context,
                                                       ComparePlaces before);
} // namespace detail

/// Sorts so that `before(a, b)` never holds for a later a and an earlier b; equals keep their order.
template <class T, class Before>
void sort(std::span<T> items, const Before& before) {
  struct Context {
    std::span<T> items;
    const Before& before;
  };
  const Context context{items, before};
  const std::vector<std::uint32_t> places =
      detail::sorted_places(items.size(), &context, [](const void* opaque, std::size_t a, std::size_t b) {
        const auto& known = *static_cast<const Context*>(opaque);
        return known.before(known.items[a], known.items[b]);
      });
  std::vector<T> sorted;
  sorted.reserve(items.size());
  for (const std::uint32_t place : places) sorted.push_back(std::move(items[place]));
  for (std::size_t i = 0; i < sorted.size(); ++i) items[i] = std::move(sorted[i]);
}
template <class T, class Before>
void sort(std::vector<T>& items, const Before& before) {
  sort(std::span<T>(items), before);
}
template <class T>
void sort(std::vector<T>& items) {
  sort(std::span<T>(items), std::less<T>());
}

} // namespace cg
