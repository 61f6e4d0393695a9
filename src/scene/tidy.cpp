#include "scene/tidy.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/sort.hpp"
#include "scene/block.hpp"

namespace cg::scene {

namespace {

constexpr double group_gap = 48;   // between an objective and its measures, and between such groups
constexpr double section_gap = 64; // between rows of another sort
constexpr double frame_gap = 96;   // … above a frame, whose title stands above it
constexpr Vec2 ring_gap{184, 96};  // from the organisations to what stands between them: room for a label
constexpr double least_row = 1000; // rows below may be as wide as this, however small the circle is
constexpr double least_between_two = 2 * ring_gap.x + label_size.x; // so that what they exchange can be read
constexpr double screen_shape = 1.6;                                // width to height of a screen

using Cards = std::vector<const Card*>;

Vec2 size_of(const Card& card) { return card.box_in_world.max - card.box_in_world.min; }

// --- What is placed, and what stays

struct Sorted {
  Cards organisations, objectives, measures, programmes, milestones, notes; // in reading order
  std::vector<Block> frames;                                                // with what stands in them
  Cards staying, moving;
};

bool is_frame(const Card& card) { return card.ref.kind == Kind::frame; }

// Frames that stay: locked, or around something that is.
Cards fixed_frames(const Scene& scene) {
  Cards fixed;
  for (const Card& frame : scene.cards()) {
    if (!is_frame(frame)) continue;
    const bool holds_locked = std::any_of(scene.cards().begin(), scene.cards().end(), [&](const Card& card) {
      return card.locked && frame.box_in_world.holds(card.box_in_world);
    });
    if (frame.locked || holds_locked) fixed.push_back(&frame);
  }
  return fixed;
}

Cards* cards_of(Sorted& sorted, Kind kind) {
  switch (kind) {
    case Kind::organisation: return &sorted.organisations;
    case Kind::objective: return &sorted.objectives;
    case Kind::measure: return &sorted.measures;
    case Kind::programme: return &sorted.programmes;
    case Kind::milestone: return &sorted.milestones;
    case Kind::note: return &sorted.notes;
    default: return nullptr;
  }
}

bool stands_in_any(const Card& card, const Cards& frames) {
  return std::any_of(frames.begin(), frames.end(), [&](const Card* frame) {
    return frame != &card && frame->box_in_world.holds(card.box_in_world);
  });
}

// Takes what stands in the frame, itself included: where two frames overlap, the first has what lies in both.
Block take_frame(const Card& frame, Cards& moving) {
  std::vector<std::pair<Ref, Rect>> boxes;
  std::erase_if(moving, [&](const Card* card) {
    const bool stands_in_it = frame.box_in_world.holds(card->box_in_world);
    if (stands_in_it) boxes.emplace_back(card->ref, card->box_in_world);
    return stands_in_it;
  });
  return block_around(std::move(boxes));
}

Sorted sorted_out(const Scene& scene) {
  const Cards fixed = fixed_frames(scene);
  Sorted sorted;
  Cards outermost; // frames that move, not those within one
  for (const std::uint32_t place : scene.reading_order().places) {
    const Card* card = &scene.cards()[place];
    const bool stays = card->locked || std::find(fixed.begin(), fixed.end(), card) != fixed.end() ||
                       stands_in_any(*card, fixed);
    (stays ? sorted.staying : sorted.moving).push_back(card);
  }
  for (const Card* card : sorted.moving) {
    if (is_frame(*card) && !stands_in_any(*card, outermost)) {
      std::erase_if(outermost,
                    [&](const Card* other) { return card->box_in_world.holds(other->box_in_world); });
      outermost.push_back(card);
    }
  }
  Cards loose = sorted.moving;
  for (const Card* frame : outermost) sorted.frames.push_back(take_frame(*frame, loose));
  for (const Card* card : loose) {
    if (Cards* cards = cards_of(sorted, card->ref.kind)) cards->push_back(card);
  }
  return sorted;
}

// --- The middle: objectives with their measures, programmes

std::vector<Block> blocks_of(const Cards& cards) {
  std::vector<Block> blocks;
  for (const Card* card : cards) blocks.push_back(block_of(card->ref, size_of(*card)));
  return blocks;
}

std::size_t columns_of_measures(std::size_t count) {
  if (count <= 2) return std::max<std::size_t>(1, count);
  return static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(count))));
}

Block block_of_measures(const Cards& measures) {
  return grid_of(blocks_of(measures), columns_of_measures(measures.size()), card_gap);
}

// The measures that no objective among these has.
Cards without(const Cards& measures, const Cards& taken) {
  Cards rest;
  for (const Card* card : measures) {
    if (std::find(taken.begin(), taken.end(), card) == taken.end()) rest.push_back(card);
  }
  return rest;
}

std::vector<Block> groups_of(const Plan& plan, const Sorted& sorted) {
  std::vector<Block> groups;
  Cards taken;
  for (const Card* objective : sorted.objectives) {
    Cards own;
    for (const Card* card : sorted.measures) {
      const Measure* measure = plan.measures.find(card->ref.as<Measure>());
      if (measure != nullptr && Ref(measure->objective) == objective->ref) own.push_back(card);
    }
    taken.insert(taken.end(), own.begin(), own.end());
    const Block goal = block_of(objective->ref, size_of(*objective)), measures = block_of_measures(own);
    // Of two parties above, each reaches the objective.
    groups.push_back(sorted.organisations.size() == 2 ? stacked(goal, measures, group_gap)
                                                      : beside(goal, measures, group_gap));
  }
  const Cards loose = without(sorted.measures, taken);
  if (!loose.empty()) groups.push_back(block_of_measures(loose));
  return groups;
}

// The longer side, when so much wider than high counts as square: the shorter it is, the larger a screen
// shows it.
double longer_side(const Block& block, double wide) { return std::max(block.size.x / wide, block.size.y); }

// In as many columns as make its longer side shortest, when so much wider than high counts as square: one
// below the other while they are few.
Block stack_of(const std::vector<Block>& groups, double wide) {
  Block best;
  for (std::size_t columns = 1; columns <= groups.size(); ++columns) {
    Block next = grid_of(groups, columns, group_gap);
    if (!best.empty() && longer_side(next, wide) >= longer_side(best, wide)) break;
    best = std::move(next);
  }
  return best;
}

// Rows as wide as there is room; the cards are all of one size.
Block rows_of(const Cards& cards, double width) {
  if (cards.empty()) return {};
  double widest = 1;
  for (const Card* card : cards) widest = std::max(widest, size_of(*card).x);
  const double fit = std::floor((std::max(width, least_row) + card_gap) / (widest + card_gap));
  const auto columns = static_cast<std::size_t>(std::max(1.0, fit));
  return grid_of(blocks_of(cards), std::min(columns, cards.size()), card_gap);
}

// --- The circle

// How far around, clockwise from the top: 0 to 4, as the angle grows, though not in proportion to it. The
// middle itself counts as the top.
double turn_of(Vec2 way) {
  const double sum = std::abs(way.x) + std::abs(way.y);
  if (sum == 0) return 0;
  if (way.x >= 0 && way.y < 0) return way.x / sum;
  if (way.x > 0) return 1 + way.y / sum;
  return way.y > 0 ? 2 - way.x / sum : 3 - way.y / sum;
}

// Ways from the middle, each of length 1. The first is the top.
std::vector<Vec2> ways_of_ring(std::size_t count, const std::vector<Vec2>& centres) {
  if (count == 1) return {{0, -1}};
  std::vector<Vec2> ways;
  for (const Vec2 centre : centres) ways.push_back(centre * (1 / length(centre)));
  return ways;
}

// In the order in which they stand around their middle, from half a step before the first place on: who
// stands at a place of the circle already keeps it.
Cards around(const Cards& cards) {
  const auto count = static_cast<double>(cards.size());
  Vec2 middle;
  for (const Card* card : cards) middle = middle + card->box_in_world.centre() * (1 / count);
  constexpr float pi = 3.14159265F;
  const float half_step = pi / static_cast<float>(cards.size());
  const Vec2 before_first = cards.size() == 2 ? Vec2{0, 1}
                                              : Vec2{static_cast<double>(-std::sin(half_step)),
                                                     static_cast<double>(-std::cos(half_step))};
  const double start = turn_of(before_first);
  std::vector<std::pair<double, const Card*>> turns;
  for (const Card* card : cards) {
    const double turn = turn_of(card->box_in_world.centre() - middle) - start;
    turns.emplace_back(turn < 0 ? turn + 4 : turn, card);
  }
  cg::sort(turns, [](const auto& a, const auto& b) { return a.first < b.first; });
  Cards ordered;
  for (const auto& [turn, card] : turns) ordered.push_back(card);
  return ordered;
}

// How far from the middle a box must stand that way to keep clear of the core: beside it or above it.
double clear_of(const Block& core, Vec2 way, Vec2 size) {
  if (core.empty()) return 0;
  const double across = (core.size.x + size.x) / 2 + ring_gap.x,
               down = (core.size.y + size.y) / 2 + ring_gap.y;
  constexpr double far = 1e9; // a way straight up never comes beside the core
  return std::min(way.x != 0 ? across / std::abs(way.x) : far, way.y != 0 ? down / std::abs(way.y) : far);
}

// Two face each other above the core, as far apart as it is wide: what they exchange runs between them, and
// lies on nothing that they share.
Block two_above(const Block& core, const Cards& organisations) {
  const Cards ordered = around(organisations);
  const Vec2 left = size_of(*ordered[0]), right = size_of(*ordered[1]);
  const double widest = std::max(left.x, right.x), height = std::max(left.y, right.y);
  const double apart = std::max(core.size.x - widest, widest + least_between_two); // their middles
  const Vec2 middle{core.size.x / 2, -ring_gap.y - height / 2};
  std::vector<std::pair<Ref, Rect>> boxes = core.boxes;
  for (const auto& [card, x] : {std::pair(ordered[0], -apart / 2), std::pair(ordered[1], apart / 2)}) {
    const Vec2 corner = middle + Vec2{x, 0} - size_of(*card) * 0.5;
    boxes.emplace_back(card->ref, Rect{corner, corner + size_of(*card)});
  }
  return block_around(std::move(boxes));
}

Block ring_around(const Block& core, const Cards& organisations) {
  const std::size_t count = organisations.size();
  if (count == 0) return core;
  if (count == 2) return two_above(core, organisations);
  Vec2 largest;
  for (const Card* card : organisations) {
    largest = {std::max(largest.x, size_of(*card).x), std::max(largest.y, size_of(*card).y)};
  }
  const std::vector<Vec2> centres = ring_of_equals(count, largest);
  const std::vector<Vec2> ways = ways_of_ring(count, centres);
  double radius = length(centres.front());
  for (const Vec2 way : ways) radius = std::max(radius, clear_of(core, way, largest));
  const Cards ordered = around(organisations);
  std::vector<std::pair<Ref, Rect>> boxes;
  for (const auto& [ref, box] : core.boxes) {
    boxes.emplace_back(ref, Rect{box.min - core.size * 0.5, box.max - core.size * 0.5});
  }
  for (std::size_t i = 0; i < count; ++i) {
    const Vec2 corner = ways[i] * radius - size_of(*ordered[i]) * 0.5;
    boxes.emplace_back(ordered[i]->ref, Rect{corner, corner + size_of(*ordered[i])});
  }
  return block_around(std::move(boxes));
}

// --- All of it

Cards by_due_day(const Plan& plan, Cards milestones) {
  const auto due = [&](const Card* card) {
    const Milestone* milestone = plan.milestones.find(card->ref.as<Milestone>());
    return milestone != nullptr && milestone->due ? *milestone->due : Date{9999, 12, 31};
  };
  cg::sort(milestones, [&](const Card* a, const Card* b) { return due(a) < due(b); });
  return milestones;
}

// Frames, in rows of as many as is best, stand below all else or beside it, whichever a screen shows larger.
Block with_frames(const Block& all, const std::vector<Block>& frames) {
  const auto shown_larger = [](const Block& a, const Block& b) {
    return longer_side(a, screen_shape) < longer_side(b, screen_shape);
  };
  Block best;
  for (std::size_t columns = 1; columns <= frames.size(); ++columns) {
    const Block rows = grid_of(frames, columns, frame_gap);
    Block below = stacked(all, rows, frame_gap), aside = beside(all, rows, frame_gap);
    Block& next = shown_larger(aside, below) ? aside : below;
    if (!best.empty() && !shown_larger(next, best)) break;
    best = std::move(next);
  }
  return frames.empty() ? all : best;
}

Block arrangement_of(const Plan& plan, const Sorted& sorted) {
  const bool in_circle = sorted.organisations.size() != 2;
  const Block goals = stack_of(groups_of(plan, sorted), in_circle ? 1 : screen_shape);
  const Block core = stacked(goals, rows_of(sorted.programmes, goals.size.x), group_gap);
  Block all = ring_around(core, sorted.organisations);
  const double width = all.size.x;
  all = stacked(std::move(all), rows_of(by_due_day(plan, sorted.milestones), width), section_gap);
  all = stacked(std::move(all), rows_of(sorted.notes, width), section_gap);
  all = with_frames(all, sorted.frames);
  for (auto& [ref, box] : all.boxes) {
    const Vec2 corner = whole(box.min);
    box = {corner, corner + (box.max - box.min)};
  }
  return all;
}

Rect bounds_of(const Cards& cards) {
  Rect all = cards.front()->box_in_world;
  for (const Card* card : cards) all = united(all, card->box_in_world);
  return all;
}

bool collides(const Block& block, Vec2 by, const Cards& staying) {
  return std::any_of(block.boxes.begin(), block.boxes.end(), [&](const auto& entry) {
    const Rect box = Rect{entry.second.min + by, entry.second.max + by}.grown(card_gap);
    return std::any_of(staying.begin(), staying.end(),
                       [&](const Card* card) { return card->box_in_world.overlaps(box); });
  });
}

// Right, left, below or above of what stays: whichever is nearest.
Vec2 beside_what_stays(const Rect& box, const Rect& staying) {
  const Vec2 ways[] = {{staying.max.x + section_gap - box.min.x, 0},
                       {staying.min.x - section_gap - box.max.x, 0},
                       {0, staying.max.y + frame_gap - box.min.y},
                       {0, staying.min.y - frame_gap - box.max.y}};
  return *std::min_element(std::begin(ways), std::end(ways),
                           [](Vec2 a, Vec2 b) { return dot(a, a) < dot(b, b); });
}

} // namespace

std::vector<std::pair<Ref, Vec2>> tidied(const Plan& plan, const Scene& scene) {
  const Sorted sorted = sorted_out(scene);
  if (sorted.moving.empty()) return {};
  const Block block = arrangement_of(plan, sorted);
  Rect box = block.boxes.front().second; // of the whole units
  for (const auto& [ref, one] : block.boxes) box = united(box, one);
  Vec2 by = whole(bounds_of(sorted.moving).centre() - box.centre());
  if (collides(block, by, sorted.staying)) {
    by = whole(by + beside_what_stays({box.min + by, box.max + by}, bounds_of(sorted.staying)));
  }
  std::vector<std::pair<Ref, Vec2>> corners;
  for (const auto& [ref, one] : block.boxes) corners.emplace_back(ref, one.min + by);
  return corners;
}

} // namespace cg::scene
