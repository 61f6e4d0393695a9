#include "scene/snap.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace cg::scene {

namespace {

constexpr double same = 1e-6; // coordinates this close are one

// One axis is looked at at a time. Along it a box is a stretch, and so it is across it.
struct Stretch {
  double from = 0, to = 0;
  [[nodiscard]] double middle() const { return (from + to) / 2; }
};
struct Lane {
  Stretch along, across;
};
using Lanes = std::vector<Lane>;

Lane lane_of(const Rect& box, bool down) {
  const Stretch x{box.min.x, box.max.x}, y{box.min.y, box.max.y};
  return down ? Lane{y, x} : Lane{x, y};
}
Lanes lanes_of(std::span<const Rect> boxes, bool down) {
  Lanes lanes;
  lanes.reserve(boxes.size());
  for (const Rect& box : boxes) lanes.push_back(lane_of(box, down));
  return lanes;
}
Vec2 point(double along, double across, bool down) {
  return down ? Vec2{across, along} : Vec2{along, across};
}

bool agree(double a, double b) { return std::abs(a - b) <= same; }

// The nearest of what was offered within reach.
struct Nearest {
  double reach;
  std::optional<double> by;
  void offer(double offered) {
    if (std::abs(offered) > reach + same) return;
    if (!by || std::abs(offered) < std::abs(*by) - same) by = offered;
  }
};

// --- Lines

void offer_lines(Nearest& nearest, const Stretch& own, const Lanes& others, bool moved) {
  for (const Lane& other : others) {
    const Stretch& there = other.along;
    nearest.offer(there.from - own.to);
    nearest.offer(there.to - own.to);
    if (!moved) continue;
    nearest.offer(there.from - own.from);
    nearest.offer(there.to - own.from);
    nearest.offer(there.middle() - own.middle());
  }
}

// Through all that have an edge (or their middle) at this coordinate; nothing when there is none.
bool add_line(std::vector<Guide>& guides, double at, bool middles, const Lane& own, const Lanes& others,
              bool down) {
  Stretch across = own.across;
  bool found = false;
  for (const Lane& other : others) {
    const Stretch& there = other.along;
    const bool meets = middles ? agree(there.middle(), at) : agree(there.from, at) || agree(there.to, at);
    if (!meets) continue;
    across = {std::min(across.from, other.across.from), std::max(across.to, other.across.to)};
    found = true;
  }
  if (found) guides.push_back({point(at, across.from, down), point(at, across.to, down), false});
  return found;
}

void add_lines(std::vector<Guide>& guides, const Lane& own, const Lanes& others, bool down, bool moved) {
  const bool end = add_line(guides, own.along.to, false, own, others, down);
  if (!moved) return;
  const bool start = add_line(guides, own.along.from, false, own, others, down);
  // Between two edges that agree the middle says nothing more.
  if (!start || !end) add_line(guides, own.along.middle(), true, own, others, down);
}

// --- Gaps

// The nearest two on either side of those that the box would meet if it went straight that way.
struct Row {
  const Lane *before = nullptr, *before_that = nullptr, *after = nullptr, *after_that = nullptr;
};

bool side_by_side(const Lane& a, const Lane& b) {
  return a.across.from < b.across.to && b.across.from < a.across.to;
}

const Lane* last_that_ends(const Lane& own, const Lanes& others, double before) {
  const Lane* last = nullptr;
  for (const Lane& other : others) {
    if (other.along.to > before + same || !side_by_side(own, other)) continue;
    if (last == nullptr || other.along.to > last->along.to) last = &other;
  }
  return last;
}
const Lane* first_that_begins(const Lane& own, const Lanes& others, double after) {
  const Lane* first = nullptr;
  for (const Lane& other : others) {
    if (other.along.from < after - same || !side_by_side(own, other)) continue;
    if (first == nullptr || other.along.from < first->along.from) first = &other;
  }
  return first;
}

Row row_of(const Lane& own, const Lanes& others) {
  Row row;
  row.before = last_that_ends(own, others, own.along.middle());
  row.after = first_that_begins(own, others, own.along.middle());
  if (row.before != nullptr) row.before_that = last_that_ends(own, others, row.before->along.from);
  if (row.after != nullptr) row.after_that = first_that_begins(own, others, row.after->along.to);
  return row;
}

double gap(const Lane& a, const Lane& b) { return b.along.from - a.along.to; }

void offer_gaps(Nearest& nearest, const Lane& own, const Lanes& others) {
  const Row row = row_of(own, others);
  const Stretch& at = own.along;
  if (row.before != nullptr && row.after != nullptr && gap(*row.before, *row.after) >= at.to - at.from) {
    nearest.offer((row.before->along.to + row.after->along.from) / 2 - at.middle());
  }
  if (row.before_that != nullptr) {
    nearest.offer(row.before->along.to + gap(*row.before_that, *row.before) - at.from);
  }
  if (row.after_that != nullptr) {
    nearest.offer(row.after->along.from - gap(*row.after, *row.after_that) - at.to);
  }
}

void add_gap(std::vector<Guide>& guides, const Lane& a, const Lane& b, bool down) {
  const Stretch common{std::max(a.across.from, b.across.from), std::min(a.across.to, b.across.to)};
  const Guide guide{point(a.along.to, common.middle(), down), point(b.along.from, common.middle(), down),
                    true};
  if (std::find(guides.begin(), guides.end(), guide) == guides.end()) guides.push_back(guide);
}

// Both of two gaps that are equal, and are gaps.
void add_pair(std::vector<Guide>& guides, const std::array<const Lane*, 3>& lanes, bool down) {
  if (lanes[0] == nullptr || lanes[1] == nullptr || lanes[2] == nullptr) return;
  const double first = gap(*lanes[0], *lanes[1]);
  if (first <= same || !agree(first, gap(*lanes[1], *lanes[2]))) return;
  add_gap(guides, *lanes[0], *lanes[1], down);
  add_gap(guides, *lanes[1], *lanes[2], down);
}

void add_gaps(std::vector<Guide>& guides, const Lane& own, const Lanes& others, bool down) {
  const Row row = row_of(own, others);
  add_pair(guides, {row.before_that, row.before, &own}, down);
  add_pair(guides, {row.before, &own, row.after}, down);
  add_pair(guides, {&own, row.after, row.after_that}, down);
}

} // namespace

Snap snap_moved(const Rect& box, std::span<const Rect> others, double reach) {
  const std::array<Lanes, 2> lanes{lanes_of(others, false), lanes_of(others, true)};
  Vec2 by;
  for (const bool down : {false, true}) {
    Nearest nearest{reach, {}};
    const Lane own = lane_of(box, down);
    offer_lines(nearest, own.along, lanes[down], true);
    offer_gaps(nearest, own, lanes[down]);
    (down ? by.y : by.x) = nearest.by.value_or(0);
  }
  Snap snap{by, {}};
  const Rect there{box.min + by, box.max + by};
  for (const bool down : {false, true}) {
    add_lines(snap.guides, lane_of(there, down), lanes[down], down, true);
    add_gaps(snap.guides, lane_of(there, down), lanes[down], down);
  }
  return snap;
}

Snap snap_resized(const Rect& box, std::span<const Rect> others, double reach, Vec2 least_size) {
  Snap snap;
  for (const bool down : {false, true}) {
    Nearest nearest{reach, {}};
    const Stretch own = lane_of(box, down).along;
    offer_lines(nearest, own, lanes_of(others, down), false);
    const double by = nearest.by.value_or(0);
    const bool fits = own.to + by - own.from >= (down ? least_size.y : least_size.x);
    if (fits) (down ? snap.offset.y : snap.offset.x) = by;
  }
  const Rect there{box.min, box.max + snap.offset};
  for (const bool down : {false, true}) {
    add_lines(snap.guides, lane_of(there, down), lanes_of(others, down), down, false);
  }
  return snap;
}

} // namespace cg::scene
