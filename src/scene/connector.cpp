#include "scene/connector.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/sort.hpp"
#include "scene/line_ends.hpp"
#include "scene/scene.hpp"

namespace cg::scene {

namespace {

constexpr double longest_handle = 160; // how far a curve runs straight out of a card, at most
constexpr double handle_of_overlapping = 40;
constexpr double label_spacing = 8;
constexpr int steps_of_distance = 64;

struct Link {
  Ref record, from, to;
  std::size_t place = 0, siblings = 1; // which of how many lines between the same two cards
};

void add_link(std::vector<Link>& links, const Scene& scene, Ref record, Ref from, Ref to) {
  if (scene.find(from) != nullptr && scene.find(to) != nullptr) links.push_back({record, from, to});
}

std::vector<Link> links_of(const Plan& plan, const Scene& scene) {
  std::vector<Link> links;
  for (const Contribution& given : plan.contributions) {
    add_link(links, scene, given.id, given.organisation,
             given.objective ? Ref(given.objective) : Ref(given.programme));
  }
  for (const Exchange& exchange : plan.exchanges)
    add_link(links, scene, exchange.id, exchange.from, exchange.to);
  for (const Measure& measure : plan.measures)
    add_link(links, scene, measure.id, measure.id, measure.objective);
  for (const Programme& programme : plan.programmes) {
    for (const ObjectiveId objective : programme.objectives) {
      add_link(links, scene, programme.id, programme.id, objective);
    }
  }
  for (const Milestone& milestone : plan.milestones)
    add_link(links, scene, milestone.id, milestone.id, milestone.objective);
  return links;
}

std::pair<Ref, Ref> pair_of(const Link& link) {
  return {std::min(link.from, link.to), std::max(link.from, link.to)};
}

void count_siblings(std::vector<Link>& links) {
  std::vector<Link*> by_pair;
  for (Link& link : links) by_pair.push_back(&link);
  cg::sort(by_pair, [](const Link* a, const Link* b) { return pair_of(*a) < pair_of(*b); });
  for (std::size_t first = 0; first < by_pair.size();) {
    std::size_t last = first;
    while (last < by_pair.size() && pair_of(*by_pair[last]) == pair_of(*by_pair[first])) ++last;
    for (std::size_t i = first; i < last; ++i) {
      by_pair[i]->place = i - first;
      by_pair[i]->siblings = last - first;
    }
    first = last;
  }
}

double gap_between(double a_min, double a_max, double b_min, double b_max) {
  return std::max(b_min - a_max, a_min - b_max);
}

// True when the line leaves through the left and right sides, false for top and bottom: the sides between
// which there is more room.
bool runs_across(const Rect& a, const Rect& b) {
  const double across = gap_between(a.min.x, a.max.x, b.min.x, b.max.x);
  const double down = gap_between(a.min.y, a.max.y, b.min.y, b.max.y);
  if (across >= 0 || down >= 0) return across >= down;
  const Vec2 apart = b.centre() - a.centre();
  return std::abs(apart.x) >= std::abs(apart.y);
}

double within_side(const Rect& box, double y) {
  const double inset = std::min(corner_inset, box.height() / 4);
  return std::clamp(y, box.min.y + inset, box.max.y - inset);
}

// Where on its right or left side a card's line begins, toward the other card.
double anchor(const Rect& own, const Rect& other) {
  return within_side(own, own.centre().y + (other.centre().y - own.centre().y) * lean);
}

// Both cards beside each other; `offset` moves the middle of the line down.
void route_across(Connector& line, const Rect& from, const Rect& to, double offset) {
  const double forward = to.centre().x >= from.centre().x ? 1 : -1;
  const double y_from = anchor(from, to), y_to = anchor(to, from);
  const double middle = (y_from + y_to) / 2 + offset;
  line.start = {forward > 0 ? from.max.x : from.min.x, within_side(from, y_from + offset)};
  line.end = {forward > 0 ? to.min.x : to.max.x, within_side(to, y_to + offset)};
  const double room = (line.end.x - line.start.x) * forward;
  const double handle = room >= 0 ? std::min(room / 2, longest_handle) : handle_of_overlapping;
  // The middle of a Bézier is (start + 3 control_1 + 3 control_2 + end) / 8: so far must both controls go
  // sideways.
  const double sideways = (middle - (line.start.y + line.end.y) / 2) / 0.75;
  line.control_1 = line.start + Vec2{forward * handle, sideways};
  line.control_2 = line.end + Vec2{-forward * handle, sideways};
}

double distance_to_segment(Vec2 a, Vec2 b, Vec2 p) {
  const Vec2 along = b - a;
  const double squared = dot(along, along);
  const double t = squared > 0 ? std::clamp(dot(p - a, along) / squared, 0.0, 1.0) : 0.0;
  return length(p - (a + along * t));
}

} // namespace

Vec2 control_of(const Connector& connector, std::size_t i) {
  if (i < 2) return i == 0 ? connector.start : connector.control_1;
  const std::size_t bend = i - 2, count = connector.bends.size();
  if (bend < count) return connector.bends[bend];
  return bend == count ? connector.control_2 : connector.end;
}

Vec2 point_on(const Connector& connector, double t) {
  const std::size_t pieces = piece_count(connector);
  const auto piece = std::min(static_cast<std::size_t>(t * static_cast<double>(pieces)), pieces - 1);
  t = t * static_cast<double>(pieces) - static_cast<double>(piece);
  const double u = 1 - t;
  const auto control = [&](std::size_t i) { return control_of(connector, 3 * piece + i); };
  return control(0) * (u * u * u) + control(1) * (3 * u * u * t) + control(2) * (3 * u * t * t) +
         control(3) * (t * t * t);
}

Rect label_box(const Connector& connector) {
  return {connector.label_at - label_size * 0.5, connector.label_at + label_size * 0.5};
}

Rect box_around(const Connector& connector) {
  Rect line = united(rect_around(connector.start, connector.end),
                     rect_around(connector.control_1, connector.control_2));
  for (const Vec2 point : connector.bends) line = united(line, {point, point});
  return united(line, label_box(connector));
}

double distance_to(const Connector& connector, Vec2 point_in_world) {
  double least = length(point_in_world - connector.start);
  Vec2 before = connector.start;
  const int steps = steps_of_distance * static_cast<int>(piece_count(connector));
  for (int i = 1; i <= steps; ++i) {
    const Vec2 next = point_on(connector, static_cast<double>(i) / steps);
    least = std::min(least, distance_to_segment(before, next, point_in_world));
    before = next;
  }
  return least;
}

std::vector<Connector> connectors_between(const Plan& plan, const Scene& cards) {
  std::vector<Link> links = links_of(plan, cards);
  count_siblings(links);
  std::vector<Connector> connectors(links.size());
  for (std::size_t i = 0; i < links.size(); ++i) {
    const Link& link = links[i];
    Connector& line = connectors[i];
    line.record = link.record;
    line.from = link.from;
    line.to = link.to;
    line.fan = static_cast<double>(link.place) - static_cast<double>(link.siblings - 1) / 2;
  }
  return connectors;
}

void follow_cards(Connector& connector, const Rect& from_in_world, const Rect& to_in_world) {
  Connector& line = connector;
  line.bends.clear();
  if (runs_across(from_in_world, to_in_world)) {
    route_across(line, from_in_world, to_in_world, line.fan * (label_size.y + label_spacing));
  } else {
    route_across(line, transposed(from_in_world), transposed(to_in_world),
                 line.fan * (label_size.x + label_spacing));
    for (Vec2* point : {&line.start, &line.control_1, &line.control_2, &line.end})
      *point = transposed(*point);
  }
  line.label_at = point_on(line, 0.5);
}

Connector loose_connector(Ref from, const Rect& box_in_world, Vec2 to_in_world) {
  Connector line{{}, from, {}, {}, {}, {}, {}, {}};
  follow_cards(line, box_in_world, {to_in_world, to_in_world});
  return line;
}

} // namespace cg::scene
