#include "scene/bends.hpp"

#include <algorithm>
#include <array>

namespace cg::scene {

namespace {

constexpr std::array bend_sizes{160.0, 110.0, 72.0,
                                44.0,  24.0,  14.0};     // how far from its corner a bend begins
constexpr double bend_clearance = 14, own_clearance = 2; // from other cards, from its two ends
constexpr double roundness = 0.55;                       // a quarter of a circle has 0.5523
constexpr double arrow_room = 14; // straight before and behind a card, where there is room for it
constexpr int bend_pieces = 8;
constexpr int label_steps = 24;
constexpr double label_gap = 8;
constexpr double label_cover = 4; // so much of a label may lie under a card

struct Bend {
  Vec2 before, control_1, control_2, after;
};

Bend bend_of(Vec2 corner, Vec2 in, Vec2 out) { // the parts of the two pieces that it takes
  return {corner - in, corner - in * (1 - roundness), corner + out * (1 - roundness), corner + out};
}

bool is_clear(const Bend& bend, const Surroundings& around, double clearance) {
  const Connector curve{{}, {}, {}, bend.before, bend.control_1, bend.control_2, bend.after, {}};
  Vec2 before = bend.before;
  for (int i = 1; i <= bend_pieces; ++i) {
    const Vec2 next = point_on(curve, static_cast<double>(i) / bend_pieces);
    const auto comes_close = [&](const Rect& box) { return meets(box, before, next, clearance); };
    if (std::any_of(around.boxes.begin(), around.boxes.end(), comes_close)) return false;
    if (meets(around.from, before, next, own_clearance) || meets(around.to, before, next, own_clearance))
      return false;
    before = next;
  }
  return true;
}

// The part of a piece that a bend at its end may take: half of it, or all but the arrow's at the way's ends.
Vec2 taken(Vec2 piece, bool at_an_end, double size) {
  const double all = length(piece);
  const double most = at_an_end ? std::max(all - arrow_room, all / 2) : all / 2;
  return all > 0 ? piece * (std::min(size, most) / all) : Vec2{};
}

// The largest that is clear; the smallest in any case.
Bend bend_at(const std::vector<Vec2>& way, std::size_t corner, const Surroundings& around) {
  const Vec2 in = way[corner] - way[corner - 1], out = way[corner + 1] - way[corner];
  Bend bend{};
  for (const double size : bend_sizes) {
    bend = bend_of(way[corner], taken(in, corner == 1, size), taken(out, corner + 2 == way.size(), size));
    if (is_clear(bend, around, std::min(bend_clearance, size / 4))) break;
  }
  return bend;
}

void add_straight(std::vector<Vec2>& points, Vec2 to) {
  const Vec2 from = points.back(), way = to - from;
  if (length(way) < 1e-6) return;
  points.insert(points.end(), {from + way * (1.0 / 3), from + way * (2.0 / 3), to});
}

// The line's points at even steps along its length.
class Walk {
 public:
  explicit Walk(const Connector& line) {
    const int pieces = bend_pieces * static_cast<int>(piece_count(line));
    for (int i = 0; i <= pieces; ++i) {
      points_.push_back(point_on(line, static_cast<double>(i) / pieces));
      walked_.push_back(i == 0 ? 0 : walked_.back() + length(points_.back() - points_[points_.size() - 2]));
    }
  }
  [[nodiscard]] double length_of_all() const { return walked_.back(); }
  [[nodiscard]] Vec2 at(double far) const {
    const auto next = std::lower_bound(walked_.begin() + 1, walked_.end() - 1, far);
    const auto i = static_cast<std::size_t>(next - walked_.begin());
    const double piece = walked_[i] - walked_[i - 1];
    const double part = piece > 0 ? std::clamp((far - walked_[i - 1]) / piece, 0.0, 1.0) : 0;
    return points_[i - 1] + (points_[i] - points_[i - 1]) * part;
  }

 private:
  std::vector<Vec2> points_;
  std::vector<double> walked_;
};

bool is_covered(const Rect& label, const Surroundings& around) {
  const Rect box = label.grown(-label_cover);
  return box.overlaps(around.from) || box.overlaps(around.to) ||
         std::any_of(around.boxes.begin(), around.boxes.end(),
                     [&](const Rect& card) { return card.overlaps(box); });
}

// As near to `behind` the middle as no card covers it.
void place_label(Connector& line, const Surroundings& around, double behind) {
  const Walk walk(line);
  const double all = walk.length_of_all();
  const double wanted = std::clamp(all / 2 + behind, all * 0.1, all * 0.9);
  line.label_at = walk.at(wanted);
  for (int step = 1; step <= 2 * label_steps && is_covered(label_box(line), around); ++step) {
    const int steps_away = (step + 1) / 2; // on both sides in turn
    const double aside = all / 2 * steps_away / label_steps;
    const double far = wanted + (step % 2 == 1 ? aside : -aside);
    if (far > 0 && far < all) line.label_at = walk.at(far);
  }
  if (is_covered(label_box(line), around)) line.label_at = walk.at(wanted);
}

} // namespace

void lead_along(Connector& line, const std::vector<Vec2>& way, const Surroundings& around,
                double label_place) {
  std::vector<Vec2> points{way.front()};
  for (std::size_t corner = 1; corner + 1 < way.size(); ++corner) {
    const Bend bend = bend_at(way, corner, around);
    add_straight(points, bend.before);
    points.insert(points.end(), {bend.control_1, bend.control_2, bend.after});
  }
  add_straight(points, way.back());
  line.start = points[0];
  line.control_1 = points[1];
  line.bends.assign(points.begin() + 2, points.end() - 2);
  line.control_2 = points[points.size() - 2];
  line.end = points.back();
  place_label(line, around, label_place * (label_size.x + label_gap));
}

} // namespace cg::scene
