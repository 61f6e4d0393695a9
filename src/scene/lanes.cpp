#include "scene/lanes.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "scene/line_ends.hpp"

namespace cg::scene {

namespace {

constexpr double corner_cost = 60; // a corner is worth a detour of so many units
constexpr double narrow_cost = 40; // … and so is keeping clear by lane_margin
constexpr double end_inset = 44;   // lines leave a side away from its corners, where it is that long
// How many lanes are looked at, level ones and, on each side of a card, upright ones.
struct Bounds {
  std::size_t lanes, ports;
};
constexpr Bounds few{16, 3}, many{40, 8}; // many only where none of few leads through

// A level or an upright line that a way may follow.
struct Lane {
  double at = 0, cost = 0;
  double rank = 0; // the least comes first
};
using Lanes = std::vector<Lane>;

// How a way leaves its card: sideways to an upright lane, or, when `upright`, in the lane from the top or
// the bottom.
struct Port {
  Lane lane;
  bool upright = false;
};

// The part of a way between a card and its level lane.
struct Leg {
  Vec2 end, bend; // on the card; in the port's lane, level with it
  double at = 0, cost = 0;
  enum class State : std::uint8_t { unknown, free, blocked } state = State::unknown;
};

// Whether a way can leave its card by this port to what is level with `at`: not sideways along its edge.
bool leads_out(const Rect& own, const Port& port, double at) {
  return !port.upright || at <= own.min.y - narrow_margin || at >= own.max.y + narrow_margin;
}

// Ways whose middle lane is level, between uprights.
class Search {
 public:
  Search(const Surroundings& around, Bounds bounds);
  void run();

  std::vector<Vec2> best;
  double least = 1e300; // of the cost

 private:
  [[nodiscard]] Lanes level_lanes() const;
  [[nodiscard]] std::vector<Port> ports_of(const Rect& own, const Rect& other) const;
  [[nodiscard]] Leg leg(const Rect& own, const Port& port, const Lane& lane) const;
  [[nodiscard]] bool is_free(Vec2 a, Vec2 b) const;
  [[nodiscard]] bool is_free(Leg& leg, const Rect& own, double lane_at) const;
  void join_sides(const Port& out, const Port& in);
  void join_along(const Lane& lane);

  const Surroundings& around_;
  Bounds bounds_;
  std::vector<Port> outs_, ins_;
};

// The best of many lanes, each place once: those nearest to `from`, what they cost by themselves counted in.
class Nearest {
 public:
  Nearest(double from, double least, double most, std::size_t count)
      : from_(from), least_(least), most_(most), count_(count) {
    lanes.reserve(count);
  }

  void add(double at, double cost) {
    if (at < least_ || at > most_) return;
    const double rank = std::abs(at - from_) + cost;
    auto place = lanes.end();
    while (place != lanes.begin() && comes_before(rank, at, *(place - 1))) --place;
    if (place == lanes.end() && lanes.size() == count_) return;
    if (std::any_of(lanes.begin(), place, [&](const Lane& one) { return one.at == at; })) return;
    if (lanes.size() == count_) lanes.pop_back();
    lanes.insert(place, {at, cost, rank});
  }
  // Before and behind a card.
  void add_beside(double min, double max) {
    for (const auto& [margin, cost] : {std::pair{lane_margin, 0.0}, std::pair{narrow_margin, narrow_cost}}) {
      add(min - margin, cost);
      add(max + margin, cost);
    }
  }

  Lanes lanes; // the nearest first

 private:
  [[nodiscard]] static bool comes_before(double rank, double at, const Lane& other) {
    return rank != other.rank ? rank < other.rank : at < other.at;
  }
  double from_, least_, most_;
  std::size_t count_;
};

Search::Search(const Surroundings& around, Bounds bounds) : around_(around), bounds_(bounds) {
  outs_ = ports_of(around.from, around.to);
  ins_ = ports_of(around.to, around.from);
}

Lanes Search::level_lanes() const {
  const Rect &from = around_.from, &to = around_.to;
  const double middle = (from.centre().y + to.centre().y) / 2;
  Nearest nearest(middle, around_.area.min.y, around_.area.max.y, bounds_.lanes);
  for (const double at : {middle, from.centre().y, to.centre().y}) nearest.add(at, 0);
  for (const Rect& box : around_.boxes) nearest.add_beside(box.min.y, box.max.y);
  nearest.add_beside(from.min.y, from.max.y);
  nearest.add_beside(to.min.y, to.max.y);
  return nearest.lanes;
}

std::vector<Port> Search::ports_of(const Rect& own, const Rect& other) const {
  Nearest left(own.min.x, around_.area.min.x, own.min.x - least_clearance, bounds_.ports);
  Nearest right(own.max.x, own.max.x + least_clearance, around_.area.max.x, bounds_.ports);
  for (Nearest* side : {&left, &right}) {
    side->add_beside(own.min.x, own.max.x);
    side->add_beside(other.min.x, other.max.x);
    for (const Rect& box : around_.boxes) side->add_beside(box.min.x, box.max.x);
  }
  const double slid = own.centre().x + (other.centre().x - own.centre().x) * lean;
  const double inset = std::min(end_inset, own.width() / 4);
  std::vector<Port> ports{{{std::clamp(slid, own.min.x + inset, own.max.x - inset)}, true}};
  for (const Lane& lane : left.lanes) ports.push_back({lane});
  for (const Lane& lane : right.lanes) ports.push_back({lane});
  return ports;
}

// Level with the lane where that meets the card's side, else a little toward it.
double end_on_side(const Rect& own, double lane_at) {
  if (lane_at >= own.min.y + corner_inset && lane_at <= own.max.y - corner_inset) return lane_at;
  const double inset = std::min(end_inset, own.height() / 4), middle = own.centre().y;
  return std::clamp(middle + (lane_at - middle) * lean, own.min.y + inset, own.max.y - inset);
}

Leg Search::leg(const Rect& own, const Port& port, const Lane& lane) const {
  Leg leg;
  leg.at = port.lane.at;
  const Vec2 centre = own.centre();
  if (port.upright) {
    leg.end = leg.bend = {leg.at, lane.at < centre.y ? own.min.y : own.max.y};
  } else {
    leg.end = {leg.at < centre.x ? own.min.x : own.max.x, end_on_side(own, lane.at)};
    leg.bend = {leg.at, leg.end.y};
  }
  const int corners = leg.bend.y == lane.at ? 0 : port.upright ? 1 : 2;
  leg.cost =
      std::abs(leg.end.x - leg.at) + std::abs(leg.end.y - lane.at) + corner_cost * corners + port.lane.cost;
  return leg;
}

// A level or an upright piece.
bool Search::is_free(Vec2 a, Vec2 b) const {
  const Rect piece = rect_around(a, b).grown(least_clearance);
  return std::none_of(around_.boxes.begin(), around_.boxes.end(),
                      [&](const Rect& box) { return box.overlaps(piece); });
}

// Beside the other cards, and not over its own one.
bool Search::is_free(Leg& leg, const Rect& own, double lane_at) const {
  if (leg.state == Leg::State::unknown) {
    const Rect& other = &own == &around_.from ? around_.to : around_.from;
    const Rect sideways = rect_around(leg.end, leg.bend), upright = rect_around(leg.bend, {leg.at, lane_at});
    const bool over_own = own.grown(-1).overlaps(upright.grown(0.5));
    const bool over_other =
        other.overlaps(sideways.grown(least_clearance)) || other.overlaps(upright.grown(least_clearance));
    const bool free =
        !over_own && !over_other && is_free(leg.end, leg.bend) && is_free(leg.bend, {leg.at, lane_at});
    leg.state = free ? Leg::State::free : Leg::State::blocked;
  }
  return leg.state == Leg::State::free;
}

// One upright lane for both: from side to side, or out of one card and straight into the other.
void Search::join_sides(const Port& out, const Port& in) {
  const Lane to_lane{around_.to.centre().y}, from_lane{around_.from.centre().y};
  Leg start = leg(around_.from, out, to_lane), end = leg(around_.to, in, from_lane);
  const double far =
      std::abs(start.end.x - start.at) + std::abs(end.end.x - end.at) + std::abs(start.bend.y - end.bend.y);
  const int corners = (out.upright ? 0 : 1) + (in.upright ? 0 : 1);
  const double cost = far + corner_cost * corners + out.lane.cost + in.lane.cost;
  if (!leads_out(around_.from, out, end.bend.y) || !leads_out(around_.to, in, start.bend.y)) return;
  if (cost >= least || !is_free(start, around_.from, start.bend.y) || !is_free(end, around_.to, end.bend.y) ||
      !is_free(start.bend, end.bend))
    return;
  const Rect between = rect_around(start.bend, end.bend).grown(0.5);
  if (between.overlaps(around_.from.grown(-1)) || between.overlaps(around_.to.grown(-1))) return;
  least = cost;
  best = {start.end, start.bend, end.bend, end.end};
}

// A leg that is level with its lane goes on the way that it came.
bool comes_back(const Leg& leg, const Lane& lane, double other_at) {
  return leg.bend.y == lane.at && leg.bend != leg.end && (leg.at > leg.end.x) != (other_at > leg.at);
}

// Whether the piece of the lane comes close to the card of this leg, or, where it begins at it, covers it.
bool is_beside(const Rect& own, const Leg& leg, const Lane& lane, Vec2 a, Vec2 b) {
  const double clearance = leg.bend.y == lane.at ? -1 : least_clearance;
  return own.grown(clearance).overlaps(rect_around(a, b).grown(0.5));
}

void Search::join_along(const Lane& lane) {
  std::vector<Leg> ends;
  double least_end = least;
  for (const Port& in : ins_) {
    if (!leads_out(around_.to, in, lane.at)) continue;
    ends.push_back(leg(around_.to, in, lane));
    least_end = std::min(least_end, ends.back().cost);
  }
  for (const Port& out : outs_) {
    if (!leads_out(around_.from, out, lane.at)) continue;
    Leg start = leg(around_.from, out, lane);
    if (start.cost + least_end + lane.cost >= least) continue;
    for (Leg& end : ends) {
      const double cost = start.cost + end.cost + lane.cost + std::abs(start.at - end.at);
      if (cost >= least || start.at == end.at) continue;
      const Vec2 a{start.at, lane.at}, b{end.at, lane.at};
      if (comes_back(start, lane, end.at) || comes_back(end, lane, start.at)) continue;
      if (is_beside(around_.from, start, lane, a, b) || is_beside(around_.to, end, lane, a, b)) continue;
      if (!is_free(start, around_.from, lane.at)) break;
      if (!is_free(end, around_.to, lane.at) || !is_free(a, b)) continue;
      least = cost;
      best = {start.end, start.bend, a, b, end.bend, end.end};
    }
  }
}

void Search::run() {
  for (const Port& out : outs_) {
    for (const Port& in : ins_) {
      if (out.lane.at == in.lane.at) join_sides(out, in);
    }
  }
  for (const Lane& lane : level_lanes()) join_along(lane);
}

} // namespace

void simplify(std::vector<Vec2>& way) {
  constexpr double none = 1e-6;
  const auto same = [](Vec2 a, Vec2 b) { return std::abs(a.x - b.x) < none && std::abs(a.y - b.y) < none; };
  way.erase(std::unique(way.begin(), way.end(), same), way.end());
  for (std::size_t i = 1; i + 1 < way.size();) {
    const Vec2 in = way[i] - way[i - 1], out = way[i + 1] - way[i];
    const bool upright = std::abs(in.x) < none && std::abs(out.x) < none;
    const bool level = std::abs(in.y) < none && std::abs(out.y) < none;
    if (upright || level) {
      way.erase(way.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
}

double room_beside(const Surroundings& around, Vec2 a, Vec2 b, Vec2 step, double most) {
  const Rect piece = rect_around(a, b).grown(least_clearance);
  const Rect swept = united(piece, {piece.min + step * most, piece.max + step * most});
  double room = most;
  const auto keep_clear_of = [&](const Rect& box) {
    if (!box.overlaps(swept)) return;
    const double gap = step.x > 0   ? box.min.x - piece.max.x
                       : step.x < 0 ? piece.min.x - box.max.x
                       : step.y > 0 ? box.min.y - piece.max.y
                                    : piece.min.y - box.max.y;
    room = std::min(room, std::max(gap, 0.0));
  };
  for (const Rect& box : around.boxes) keep_clear_of(box);
  return room;
}

bool meets(const Rect& box, Vec2 a, Vec2 b, double clearance) {
  const Rect around = box.grown(clearance);
  double enters = 0, leaves = 1; // the part of the piece that lies between both pairs of sides
  const auto clip = [&](double from, double way, double min, double max) {
    if (way == 0) return from > min && from < max;
    const double p = (min - from) / way, q = (max - from) / way;
    enters = std::max(enters, std::min(p, q));
    leaves = std::min(leaves, std::max(p, q));
    return enters < leaves;
  };
  return clip(a.x, b.x - a.x, around.min.x, around.max.x) && clip(a.y, b.y - a.y, around.min.y, around.max.y);
}

std::vector<Vec2> way_around(const Surroundings& around) {
  Surroundings aside{transposed(around.from), transposed(around.to), transposed(around.area), around.boxes};
  for (Rect& box : aside.boxes) box = transposed(box);
  std::vector<Vec2> best;
  for (const Bounds bounds : {few, many}) {
    Search level(around, bounds), upright(aside, bounds);
    level.run();
    upright.least = level.least; // only what is better
    upright.run();
    best = upright.best.empty() ? level.best : upright.best;
    if (!upright.best.empty()) {
      for (Vec2& corner : best) corner = transposed(corner);
    }
    if (!best.empty()) break;
  }
  simplify(best);
  return best;
}

} // namespace cg::scene
