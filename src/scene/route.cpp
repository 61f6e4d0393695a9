#include "scene/route.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "scene/bends.hpp"
#include "scene/crossing.hpp"
#include "scene/lanes.hpp"
#include "scene/line_ends.hpp"

namespace cg::scene {

namespace {

constexpr double reach_of_search = 320;   // around both cards
constexpr std::size_t most_in_area = 120; // cards: more are a heap, through which no way leads
constexpr double most_easing = 12;        // how far a lane moves away from a card where there is room
constexpr double fan_step = 5;            // between lines that join the same two cards
constexpr double pair_step = 3;           // between lines of other cards that follow the same lane

// --- From the way that was found to the way that is taken

Vec2 across(Vec2 piece) {
  return std::abs(piece.x) > std::abs(piece.y) ? Vec2{0, piece.x > 0 ? 1.0 : -1.0}
                                               : Vec2{piece.y > 0 ? -1.0 : 1.0, 0};
}

double room_on_side(const Rect& card, Vec2 end, Vec2 step, double most) {
  const bool level = step.x != 0;
  const double size = level ? card.width() : card.height(), inset = std::min(corner_inset, size / 4);
  const double at = level ? end.x : end.y, least = level ? card.min.x : card.min.y;
  const double room = step.x + step.y > 0 ? least + size - inset - at : at - least - inset;
  return std::clamp(room, 0.0, most);
}

// What of this room the ends of the piece have on the sides of their cards.
double room_at_ends(const std::vector<Vec2>& way, std::size_t i, const Surroundings& around, Vec2 step,
                    double room) {
  if (i == 0) room = room_on_side(around.from, way[i], step, room);
  if (i + 2 == way.size()) room = room_on_side(around.to, way[i + 1], step, room);
  return room;
}

void move_piece(std::vector<Vec2>& way, std::size_t i, Vec2 by) {
  way[i] = way[i] + by;
  way[i + 1] = way[i + 1] + by;
}

// Room for a piece to move aside. To a card at an end of the way only the piece comes close that ends there.
double room_for(const std::vector<Vec2>& way, std::size_t i, const Surroundings& around, Vec2 step,
                double most) {
  Surroundings ends;
  if (i > 0) ends.boxes.push_back(around.from);
  if (i + 2 < way.size()) ends.boxes.push_back(around.to);
  return room_beside(ends, way[i], way[i + 1], step, room_beside(around, way[i], way[i + 1], step, most));
}

// Pieces move toward the middle between the cards on their two sides.
void ease(std::vector<Vec2>& way, const Surroundings& around) {
  for (std::size_t i = 0; i + 1 < way.size(); ++i) {
    const Vec2 right = across(way[i + 1] - way[i]);
    const double back = room_for(way, i, around, right * -1, 3 * most_easing);
    const double on = room_for(way, i, around, right, 3 * most_easing);
    const Vec2 step = on > back ? right : right * -1;
    const double by = std::min(std::abs(on - back) / 2, most_easing);
    move_piece(way, i, step * room_at_ends(way, i, around, step, by));
  }
}

// Every piece moves by as much to its right, so that lines on the same way run beside each other and do not
// cross in its corners; less where there is no room.
void spread(std::vector<Vec2>& way, const Surroundings& around, double by) {
  const std::vector<Vec2> before = way;
  for (std::size_t i = 0; i + 1 < before.size(); ++i) {
    const Vec2 step = across(before[i + 1] - before[i]) * (by > 0 ? 1 : -1);
    const double room = room_for(before, i, around, step, std::abs(by));
    move_piece(way, i, step * room_at_ends(before, i, around, step, room));
  }
}

// Of the same two cards always the same, one of four steps around 0.
double step_of_pair(Ref a, Ref b) {
  const std::uint64_t mixed = (a.bits ^ b.bits) * 0x9e3779b97f4a7c15U;
  return (static_cast<double>(mixed >> 62) - 1.5) * pair_step;
}

} // namespace

void route_around(Connector& line, const Scene& scene) {
  const Rect direct = box_around(line).grown(direct_clearance);
  if (length(line.end - line.start) > longest_routed) return;
  Surroundings around{scene.find(line.from)->box_in_world, scene.find(line.to)->box_in_world, direct,
                      in_the_way(scene, line, direct)};
  if (!crosses(line, around.boxes)) return;
  around.area = line.reach = united(united(around.from, around.to), direct).grown(reach_of_search);
  around.boxes = in_the_way(scene, line, around.area);
  if (around.boxes.size() > most_in_area || around.from.overlaps(around.to)) return;
  // Lines there and back take the same way.
  const bool back = line.to < line.from;
  if (back) std::swap(around.from, around.to);
  std::vector<Vec2> way = way_around(around);
  if (way.size() < 2) return;
  ease(way, around);
  simplify(way); // lanes may have met
  spread(way, around, line.fan * fan_step + step_of_pair(line.from, line.to));
  if (back) {
    std::swap(around.from, around.to);
    std::reverse(way.begin(), way.end());
  }
  lead_along(line, way, around, back ? -line.fan : line.fan); // siblings' labels stand one behind the other
}

} // namespace cg::scene
