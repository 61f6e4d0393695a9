// What is done to the selected cards as they lie on the table: which lies above, what is locked, aligning and
// distributing; and tidying them all. Travels in the later part of the program.
#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "editor/topics.hpp"
#include "editor/wording.hpp"
#include "scene/carried.hpp"
#include "scene/tidy.hpp"

namespace cg::editor {

namespace {

using Cards = std::vector<scene::Card>;

// What a step says, with a gap for what it is done to.
constexpr std::string_view phrases[] = {
    translatable("Bring {} to the front"),
    translatable("Send {} to the back"),
    translatable("Lock {}"),
    translatable("Unlock {}"),
    translatable("Align the left edges of {}"),
    translatable("Align the centres of {}"),
    translatable("Align the right edges of {}"),
    translatable("Align the top edges of {}"),
    translatable("Align the middles of {}"),
    translatable("Align the bottom edges of {}"),
    translatable("Distribute {} horizontally"),
    translatable("Distribute {} vertically"),
    translatable("Tidy the canvas"),
};
static_assert(std::size(phrases) == static_cast<std::size_t>(Arrangement::tidy) + 1);

std::string label_of(const Plan& plan, Arrangement how, const std::vector<Ref>& cards) {
  return said(phrases[static_cast<std::size_t>(how)], {name_of(plan, cards)});
}

const scene::Scene& scene_now(const Turn& turn) { return scene::scene_of(turn.editor.history.present.plan); }

// In painting order.
Cards selected_cards(const Turn& turn) {
  Cards cards;
  for (const scene::Card& card : scene_now(turn).cards()) {
    if (is_selected(turn.editor, card.ref)) cards.push_back(card);
  }
  return cards;
}

std::vector<Ref> refs_of(const Cards& cards) {
  std::vector<Ref> refs;
  for (const scene::Card& card : cards) refs.push_back(card.ref);
  return refs;
}

// --- Layers

struct Heap {
  Cards chosen; // in painting order
  int lowest = 0, highest = 0;
  bool rests = true;     // nothing of the others lies where the chosen ones are to go
  bool has_rest = false; // there are others
};

Heap heap_with(const Turn& turn, int number, bool to_front) {
  Heap heap;
  bool seen_chosen = false, seen_other = false;
  for (const scene::Card& card : scene_now(turn).cards()) {
    if (scene::heap_of(card.ref.kind) != number) continue;
    if (is_selected(turn.editor, card.ref)) {
      heap.chosen.push_back(card);
      seen_chosen = true;
      if (!to_front && seen_other) heap.rests = false;
      continue;
    }
    if (to_front && seen_chosen) heap.rests = false;
    seen_other = true;
    heap.lowest = heap.has_rest ? std::min(heap.lowest, card.layer) : card.layer;
    heap.highest = heap.has_rest ? std::max(heap.highest, card.layer) : card.layer;
    heap.has_rest = true;
  }
  return heap;
}

PlaceRecords restacked(const Turn& turn, bool to_front) {
  PlaceRecords edit;
  for (int number = 0; number < 3; ++number) {
    const Heap heap = heap_with(turn, number, to_front);
    if (heap.rests) continue;
    const auto count = static_cast<int>(heap.chosen.size());
    int layer = to_front ? heap.highest + 1 : heap.lowest - count;
    for (const scene::Card& card : heap.chosen) {
      std::optional<Placement> place = placement_of(plan_of(turn.editor), card.ref);
      place->layer = layer++;
      edit.places.emplace_back(card.ref, std::move(place));
    }
  }
  return edit;
}

// --- Locks

PlaceRecords with_lock(const Turn& turn, const Cards& cards, bool locked) {
  PlaceRecords edit;
  for (const scene::Card& card : cards) {
    if (card.locked == locked) continue;
    std::optional<Placement> place = placement_of(plan_of(turn.editor), card.ref);
    place->locked = locked;
    edit.places.emplace_back(card.ref, std::move(place));
  }
  return edit;
}

// --- Aligning and distributing

// How far each card goes.
using Ways = std::vector<std::pair<scene::Card, Vec2>>;

Vec2 way_to(const Rect& box, const Rect& all, Arrangement how) {
  switch (how) {
    case Arrangement::align_left: return {all.min.x - box.min.x, 0};
    case Arrangement::align_centre: return {std::round(all.centre().x - box.centre().x), 0};
    case Arrangement::align_right: return {all.max.x - box.max.x, 0};
    case Arrangement::align_top: return {0, all.min.y - box.min.y};
    case Arrangement::align_middle: return {0, std::round(all.centre().y - box.centre().y)};
    case Arrangement::align_bottom: return {0, all.max.y - box.max.y};
    default: return {};
  }
}

// Within the box around them all, the locked ones too, which stay.
Ways aligned(const Cards& cards, Arrangement how) {
  Rect all = cards.front().box_in_world;
  for (const scene::Card& card : cards) all = united(all, card.box_in_world);
  Ways ways;
  for (const scene::Card& card : cards) {
    if (!card.locked) ways.emplace_back(card, way_to(card.box_in_world, all, how));
  }
  return ways;
}

// The first and the last, by their middles, stay; between them all gaps are the same: what the cards leave
// free of the whole span, divided by the number of gaps. It is negative when they do not all fit.
Ways distributed(Cards cards, bool down) {
  std::erase_if(cards, [](const scene::Card& card) { return card.locked; });
  if (cards.size() < 3) return {};
  const auto start = [down](const scene::Card& card) {
    return down ? card.box_in_world.min.y : card.box_in_world.min.x;
  };
  const auto extent = [down](const scene::Card& card) {
    return down ? card.box_in_world.height() : card.box_in_world.width();
  };
  cg::sort(cards, [&](const scene::Card& a, const scene::Card& b) {
    return 2 * start(a) + extent(a) < 2 * start(b) + extent(b);
  });
  double free = start(cards.back()) + extent(cards.back()) - start(cards.front());
  for (const scene::Card& card : cards) free -= extent(card);
  const double gap = free / static_cast<double>(cards.size() - 1);
  Ways ways;
  double at = start(cards.front());
  for (std::size_t i = 0; i + 1 < cards.size(); ++i) {
    const double far = std::round(at) - start(cards[i]);
    if (i > 0) ways.emplace_back(cards[i], down ? Vec2{0, far} : Vec2{far, 0});
    at += extent(cards[i]) + gap;
  }
  return ways;
}

// A frame that goes somewhere takes along what stands in it and is not selected itself; the smallest frame
// first, when they stand in each other.
Ways with_carried(const Turn& turn, Ways ways) {
  Ways frames;
  std::copy_if(ways.begin(), ways.end(), std::back_inserter(frames),
               [](const auto& way) { return way.first.ref.kind == Kind::frame; });
  cg::sort(frames, [](const auto& a, const auto& b) {
    const Rect &p = a.first.box_in_world, &q = b.first.box_in_world;
    return p.width() * p.height() < q.width() * q.height();
  });
  std::vector<Ref> taken;
  for (const auto& [frame, by] : frames) {
    for (const Ref ref : scene::carried_with(scene_now(turn), {frame.ref})) {
      const bool goes_already = std::find(taken.begin(), taken.end(), ref) != taken.end();
      if (is_selected(turn.editor, ref) || goes_already) continue;
      taken.push_back(ref);
      ways.emplace_back(*scene_now(turn).find(ref), by);
    }
  }
  return ways;
}

PlaceRecords along(const Turn& turn, const Ways& ways) {
  PlaceRecords edit;
  for (const auto& [card, by] : ways) {
    PlaceRecords one = moved(plan_of(turn.editor), {card.ref}, by);
    edit.places.insert(edit.places.end(), one.places.begin(), one.places.end());
  }
  return edit;
}

// --- Tidying

PlaceRecords tidied(const Turn& turn) {
  PlaceRecords edit;
  const Plan& plan = plan_of(turn.editor);
  for (const auto& [ref, corner] : scene::tidied(plan, scene_now(turn))) {
    std::optional<Placement> place = placement_of(plan, ref);
    place->x = corner.x;
    place->y = corner.y;
    edit.places.emplace_back(ref, std::move(place));
  }
  return edit;
}

PlaceRecords edit_for(const Turn& turn, Arrangement how, const Cards& cards) {
  switch (how) {
    case Arrangement::to_front: return restacked(turn, true);
    case Arrangement::to_back: return restacked(turn, false);
    case Arrangement::lock: return with_lock(turn, cards, true);
    case Arrangement::unlock: return with_lock(turn, cards, false);
    case Arrangement::tidy: return tidied(turn);
    case Arrangement::distribute_across:
    case Arrangement::distribute_down: {
      const bool down = how == Arrangement::distribute_down;
      return along(turn, with_carried(turn, distributed(cards, down)));
    }
    default: return along(turn, with_carried(turn, aligned(cards, how)));
  }
}

} // namespace

// Reached through a pointer (update_arrange.cpp).
void arrange(Turn& turn, Arrangement how) {
  const Cards cards = selected_cards(turn);
  if (cards.empty() && how != Arrangement::tidy) return;
  if (how > Arrangement::unlock && how != Arrangement::tidy && told_locked(turn, refs_of(cards))) return;
  const PlaceRecords edit = edit_for(turn, how, cards);
  turn.glides = how > Arrangement::unlock;
  const std::string label = label_of(plan_of(turn.editor), how, refs_of(cards));
  const Outcome outcome = commit_and_tell(turn, edit, label);
  if (outcome == Outcome::unchanged) tell(turn, said("Nothing changed: it was so already."));
  if (how == Arrangement::tidy && outcome != Outcome::refused) fit_all(turn);
}

} // namespace cg::editor
