#include "scene/ends.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "base/sort.hpp"
#include "scene/crossing.hpp"
#include "scene/line_ends.hpp"

namespace cg::scene {

namespace {

constexpr double apart = 14;             // two arrowheads beside each other
constexpr std::size_t most_on_side = 24; // more would not be told from each other, however they stood
constexpr double least_moved = 1e-6;     // less is what adding and taking away leaves

enum class Side : std::uint8_t { left, right, top, bottom, none };
bool is_upright(Side side) { return side == Side::left || side == Side::right; }

Vec2 laid_at(const LineEnd& end) { return end.at_start ? end.line->laid.start : end.line->laid.end; }

Side side_of(const Rect& card, Vec2 at) {
  constexpr double near = 1e-6;
  if (std::abs(at.x - card.min.x) < near) return Side::left;
  if (std::abs(at.x - card.max.x) < near) return Side::right;
  if (std::abs(at.y - card.min.y) < near) return Side::top;
  return std::abs(at.y - card.max.y) < near ? Side::bottom : Side::none;
}

// One end on a side, in the coordinate that runs along it.
struct Stand {
  LineEnd* end = nullptr;
  double laid = 0, from = 0;
};
using Stands = std::vector<Stand>;

// By where they were laid; of those that stand too close to each other by where they come from, so that they
// do not cross.
void sort_stands(Stands& stands) {
  cg::sort(stands, [](const Stand& a, const Stand& b) {
    return a.laid != b.laid ? a.laid < b.laid : a.end->line->record < b.end->line->record;
  });
  for (std::size_t first = 0; first < stands.size();) {
    std::size_t last = first + 1;
    while (last < stands.size() && stands[last].laid - stands[last - 1].laid < apart) ++last;
    const auto close = std::span(stands).subspan(first, last - first);
    cg::sort(close, [](const Stand& a, const Stand& b) {
      return a.from != b.from ? a.from < b.from : a.end->line->record < b.end->line->record;
    });
    first = last;
  }
}

// Places with `gap` between them that lie, all together, as close to those that are wanted as can be: less so
// many gaps, they may only grow, and what falls is replaced by its mean (isotonic regression by pooling
// adjacent violators, Ayer et al. 1955).
std::vector<double> places_of(const Stands& stands, double gap) {
  struct Pool {
    double mean = 0;
    std::size_t count = 0;
  };
  std::vector<Pool> pools;
  for (std::size_t i = 0; i < stands.size(); ++i) {
    pools.push_back({stands[i].laid - gap * static_cast<double>(i), 1});
    while (pools.size() > 1 && pools.back().mean < pools[pools.size() - 2].mean) {
      const Pool last = pools.back();
      pools.pop_back();
      Pool& pool = pools.back();
      const std::size_t count = pool.count + last.count;
      pool.mean =
          (pool.mean * static_cast<double>(pool.count) + last.mean * static_cast<double>(last.count)) /
          static_cast<double>(count);
      pool.count = count;
    }
  }
  std::vector<double> places;
  for (const Pool& pool : pools) {
    for (std::size_t i = 0; i < pool.count; ++i)
      places.push_back(pool.mean + gap * static_cast<double>(places.size()));
  }
  return places;
}

void move_end(const LineEnd& end, Vec2 by) { (end.at_start ? end.line->start_by : end.line->end_by) = by; }

void spread_on_side(Stands& stands, double least, double most, bool upright) {
  if (stands.size() < 2 || stands.size() > most_on_side) return;
  sort_stands(stands);
  const double inset = std::min(corner_inset, (most - least) / 4);
  const double room = most - least - 2 * inset, gaps = static_cast<double>(stands.size() - 1);
  const double gap = std::min(apart, room / gaps);
  const std::vector<double> places = places_of(stands, gap);
  for (std::size_t i = 0; i < stands.size(); ++i) {
    const double before = gap * static_cast<double>(i), behind = gap * gaps - before;
    const double at = std::max(least + inset + before, std::min(places[i], most - inset - behind));
    const double by = at - stands[i].laid, moved = std::abs(by) < least_moved ? 0 : by;
    move_end(*stands[i].end, upright ? Vec2{0, moved} : Vec2{moved, 0});
  }
}

// Takes those away that lead to the same card as another one.
void leave_siblings(std::vector<LineEnd>& ends) {
  cg::sort(ends, [](const LineEnd& a, const LineEnd& b) {
    return a.other != b.other ? a.other < b.other : a.line->record < b.line->record;
  });
  std::vector<LineEnd> alone;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const bool before = i > 0 && ends[i - 1].other == ends[i].other;
    const bool behind = i + 1 < ends.size() && ends[i + 1].other == ends[i].other;
    if (!before && !behind) alone.push_back(ends[i]);
  }
  ends = std::move(alone);
}

} // namespace

void spread_ends(std::vector<LineEnd>& ends, const Rect& card) {
  for (const LineEnd& end : ends) move_end(end, {});
  leave_siblings(ends);
  std::array<Stands, 5> sides;
  for (LineEnd& end : ends) {
    const Vec2 at = laid_at(end);
    const Side side = side_of(card, at);
    const bool upright = is_upright(side);
    sides[static_cast<std::size_t>(side)].push_back(
        {&end, upright ? at.y : at.x, upright ? end.comes_from.y : end.comes_from.x});
  }
  for (const Side side : {Side::left, Side::right, Side::top, Side::bottom}) {
    Stands& stands = sides[static_cast<std::size_t>(side)];
    const bool upright = is_upright(side);
    spread_on_side(stands, upright ? card.min.y : card.min.x, upright ? card.max.y : card.max.x, upright);
  }
}

namespace {

void move_ends(Connector& line, Vec2 start_by, Vec2 end_by) {
  line.start = line.laid.start + start_by;
  line.control_1 = line.laid.control_1 + start_by;
  line.control_2 = line.laid.control_2 + end_by;
  line.end = line.laid.end + end_by;
  if (line.bends.empty()) line.label_at = point_on(line, 0.5);
}

bool crosses_a_card(const Connector& line, const Scene& scene) {
  return crosses(line, in_the_way(scene, line, box_around(line)));
}

} // namespace

void place_ends(Connector& line, const Scene& scene) {
  move_ends(line, {}, {});
  if (line.start_by == Vec2{} && line.end_by == Vec2{}) return;
  const bool crossed = crosses_a_card(line, scene);
  move_ends(line, line.start_by, line.end_by);
  if (!crossed && crosses_a_card(line, scene)) move_ends(line, {}, {});
}

} // namespace cg::scene
