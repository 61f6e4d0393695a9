#include "analysis/smallest_cover.hpp"

#include <algorithm>
#include <bit>

#include "base/sort.hpp"

namespace cg::analysis {

namespace {

using Lists = std::vector<std::vector<std::uint32_t>>;
using Mask = std::uint64_t;

std::size_t bits_in(Mask mask) { return static_cast<std::size_t>(std::popcount(mask)); }
std::size_t lowest_bit(Mask mask) { return static_cast<std::size_t>(std::countr_zero(mask)); }
Mask bit(std::size_t place) { return Mask{1} << place; }

/// For each holder the items that it holds.
Lists turned(const Lists& holders_of_item, std::size_t holders) {
  Lists items(holders);
  for (std::size_t item = 0; item < holders_of_item.size(); ++item) {
    for (const std::uint32_t holder : holders_of_item[item]) {
      items[holder].push_back(static_cast<std::uint32_t>(item));
    }
  }
  return items;
}

std::size_t count_open(const std::vector<std::uint32_t>& items, const std::vector<bool>& covered) {
  std::size_t open = 0;
  for (const std::uint32_t item : items) open += covered[item] ? 0 : 1;
  return open;
}

std::vector<std::uint32_t> greedy_cover(const Lists& items_of_holder, std::size_t items) {
  std::vector<bool> covered(items, false);
  std::vector<std::uint32_t> chosen;
  for (;;) {
    std::size_t best = 0, most = 0;
    for (std::size_t holder = 0; holder < items_of_holder.size(); ++holder) {
      const std::size_t open = count_open(items_of_holder[holder], covered);
      if (open > most) {
        best = holder;
        most = open;
      }
    }
    if (most == 0) return chosen;
    chosen.push_back(static_cast<std::uint32_t>(best));
    for (const std::uint32_t item : items_of_holder[best]) covered[item] = true;
  }
}

struct Candidate {
  std::uint32_t holder = 0;
  Mask items = 0;
};

/// Without those that hold no more than another one does; of equals the first stays.
std::vector<Candidate> undominated(const Lists& items_of_holder) {
  std::vector<Candidate> all, kept;
  for (std::size_t holder = 0; holder < items_of_holder.size(); ++holder) {
    Mask items = 0;
    for (const std::uint32_t item : items_of_holder[holder]) items |= bit(item);
    if (items != 0) all.push_back({static_cast<std::uint32_t>(holder), items});
  }
  // The largest first: then only those that are kept can hold as much as the next.
  sort(all, [](const Candidate& a, const Candidate& b) { return bits_in(a.items) > bits_in(b.items); });
  for (const Candidate& one : all) {
    const bool dominated = std::any_of(
        kept.begin(), kept.end(), [&one](const Candidate& other) { return (one.items & ~other.items) == 0; });
    if (!dominated) kept.push_back(one);
  }
  return kept;
}

/// Branch and bound: every cover holds a holder of the open item that the fewest can bring, so only these are
/// tried; one that was tried is not tried again beside its siblings.
class Search {
 public:
  Search(std::vector<Candidate> candidates, std::vector<std::uint32_t> bound)
      : candidates_(std::move(candidates)), best_(std::move(bound)), holders_of_(most_exact_items, 0) {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      for (Mask left = candidates_[i].items; left != 0; left &= left - 1)
        holders_of_[lowest_bit(left)] |= bit(i);
    }
  }

  std::vector<std::uint32_t> run() {
    Mask open = 0;
    for (const Candidate& one : candidates_) open |= one.items;
    descend(open, bit(candidates_.size()) - 1);
    return best_;
  }

 private:
  void descend(Mask open, Mask allowed) {
    if (open == 0) {
      if (chosen_.size() < best_.size()) best_ = chosen_;
      return;
    }
    const std::size_t largest = largest_step(open, allowed);
    if (largest == 0 || chosen_.size() + (bits_in(open) + largest - 1) / largest >= best_.size()) return;
    for (Mask tried = holders_of_[scarcest(open, allowed)] & allowed; tried != 0; tried &= tried - 1) {
      const std::size_t i = lowest_bit(tried);
      allowed &= ~bit(i);
      chosen_.push_back(candidates_[i].holder);
      descend(open & ~candidates_[i].items, allowed);
      chosen_.pop_back();
    }
  }

  /// How many open items one more holder brings at most.
  [[nodiscard]] std::size_t largest_step(Mask open, Mask allowed) const {
    std::size_t largest = 0;
    for (Mask left = allowed; left != 0; left &= left - 1) {
      largest = std::max(largest, bits_in(candidates_[lowest_bit(left)].items & open));
    }
    return largest;
  }

  /// The open item that the fewest can bring; nobody may be left for it.
  [[nodiscard]] std::size_t scarcest(Mask open, Mask allowed) const {
    std::size_t found = lowest_bit(open);
    for (Mask left = open; left != 0; left &= left - 1) {
      const std::size_t item = lowest_bit(left);
      if (bits_in(holders_of_[item] & allowed) < bits_in(holders_of_[found] & allowed)) found = item;
    }
    return found;
  }

  std::vector<Candidate> candidates_;
  std::vector<std::uint32_t> best_, chosen_;
  std::vector<Mask> holders_of_; // for each item a mask over candidates_
};

} // namespace

SmallestCover smallest_cover(const Lists& holders_of_item, std::size_t holders) {
  const std::size_t items = holders_of_item.size();
  const Lists items_of_holder = turned(holders_of_item, holders);
  SmallestCover cover{greedy_cover(items_of_holder, items), true};
  // Greedy finds one that suffices alone, so two is the least when it needs two.
  if (cover.holders.size() > 2) {
    std::vector<Candidate> candidates;
    if (items <= most_exact_items) candidates = undominated(items_of_holder);
    cover.exact = items <= most_exact_items && candidates.size() <= most_exact_holders;
    if (cover.exact) cover.holders = Search(std::move(candidates), std::move(cover.holders)).run();
  }
  sort(cover.holders);
  return cover;
}

} // namespace cg::analysis
