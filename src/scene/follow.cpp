// A scene that is made from the one before: what an edit or a drag did not move stays as it was.
#include <algorithm>
#include <array>
#include <memory>

#include "base/result.hpp"
#include "base/sort.hpp"
#include "scene/ends.hpp"
#include "scene/line_ends.hpp"
#include "scene/scene.hpp"

namespace cg::scene {

namespace {

struct Moved {
  Ref ref;
  AnyRecord record;
};

// Whether cards or lines come, go, grow or lead elsewhere when rows of this kind change.
enum class Bearing : std::uint8_t { none, place_only, whole };

Bearing bearing_of(const RecordType& type) {
  if (type.placeable) return Bearing::place_only;
  if (type.kind == Kind::contribution || type.kind == Kind::exchange) return Bearing::place_only;
  const bool shapes = type.kind == Kind::need || type.kind == Kind::strength;
  return shapes ? Bearing::whole : Bearing::none;
}

bool leads_to_the_same(const AnyRecord& before, const AnyRecord& now) {
  if (const auto* measure = now.as<Measure>()) return measure->objective == before.as<Measure>()->objective;
  if (const auto* programme = now.as<Programme>()) {
    return programme->objectives == before.as<Programme>()->objectives;
  }
  if (const auto* milestone = now.as<Milestone>())
    return milestone->objective == before.as<Milestone>()->objective;
  if (const auto* given = now.as<Contribution>()) {
    const auto* was = before.as<Contribution>();
    return given->organisation == was->organisation && given->objective == was->objective &&
           given->programme == was->programme;
  }
  if (const auto* exchange = now.as<Exchange>()) {
    const auto* was = before.as<Exchange>();
    return exchange->from == was->from && exchange->to == was->to;
  }
  return true;
}

// The rows of one kind of card or line that are others now; false when there is more to it than places and
// words.
bool find_moved(const RecordType& type, const RowList& before, const RowList& now,
                std::vector<Moved>& moved) {
  if (before.size() != now.size()) return false;
  for (std::size_t i = 0; i < now.size(); ++i) {
    const RowList::Row &was = before.rows()[i], &is = now.rows()[i];
    if (was == is) continue;
    if (was.bits != is.bits) return false;
    const AnyRecord record_before(type.kind, was.record), record(type.kind, is.record);
    const auto place_before = record_before.place(), place = record.place();
    if (place_before.has_value() != place.has_value() || !leads_to_the_same(record_before, record))
      return false;
    if (place && place->layer != place_before->layer) return false; // another painting order
    if (place && *place != *place_before) moved.push_back({Ref(type.kind, is.bits), record});
  }
  return true;
}

// What moved from one plan to the other; nothing when the scene has to be made anew.
std::optional<std::vector<Moved>> moved_between(const Plan& before, const Plan& now) {
  std::vector<Moved> moved;
  for (const RecordType& type : record_types()) {
    const RowList &rows_before = type.rows(before), &rows = type.rows(now);
    const Bearing bearing = bearing_of(type);
    if (bearing == Bearing::none || rows_before.same_rows(rows)) continue;
    if (bearing == Bearing::whole || !find_moved(type, rows_before, rows, moved)) return std::nullopt;
  }
  return moved;
}

Router used_router = nullptr;
// In the later part of the program, as the router is (cmake/later-part.txt): they are used together.
void (*volatile spread_later)(std::vector<LineEnd>&, const Rect&) = spread_ends;
void (*volatile place_later)(Connector&, const Scene&) = place_ends;

struct Kept {
  PlanPtr plan; // held, so that its address is not another plan's
  std::unique_ptr<Scene> scene;
};
std::array<Kept, 2> kept; // the one asked for last comes first

} // namespace

bool Scene::follow(const Plan& before, const Plan& now) {
  const auto moved = moved_between(before, now);
  if (!moved) return false;
  bool indexed = true;
  std::vector<std::uint32_t> lines; // that have to be laid again
  const bool nearly_all = moved->size() > cards_.size() / 8;
  for (const Moved& one : *moved) {
    const Card* card = find(one.ref);
    CG_CHECK(card != nullptr);
    const Placement place = *one.record.place();
    const auto at = static_cast<std::uint32_t>(card - cards_.data());
    cards_[at].locked = place.locked;
    // Only what is resized has a size of its own; other cards have kept what they hold.
    Rect& box = cards_[at].box_in_world;
    const Vec2 size =
        resizable(one.ref.kind) ? detail::card_size(one.record, 0, 0) : Vec2{box.width(), box.height()};
    if (!nearly_all) find_lines(lines, at);
    box = {{place.x, place.y}, Vec2{place.x, place.y} + size};
    if (!nearly_all) find_lines(lines, at);
    indexed = card_index_.moved(at, box) && indexed;
  }
  if (!indexed) index_cards();
  if (!moved->empty()) {
    bounds_.reset();
    reading_order_.reset();
  }
  for (std::uint32_t i = 0; i < connectors_.size() && nearly_all; ++i) lines.push_back(i);
  lay_again(lines);
  return true;
}

// The boxes of cards that stand in one of the scenes alone, or elsewhere in the other. Frames are in no
// line's way.
std::vector<Rect> Scene::changed_since(const Scene& before) const {
  std::vector<Rect> boxes;
  const auto add = [&boxes](const Scene& scene, const std::pair<Ref, std::uint32_t>& card) {
    if (card.first.kind != Kind::frame) boxes.push_back(scene.cards_[card.second].box_in_world);
  };
  auto was = before.card_places_.begin();
  for (const auto& is : card_places_) {
    for (; was != before.card_places_.end() && was->first < is.first; ++was) add(before, *was);
    const bool known = was != before.card_places_.end() && was->first == is.first;
    if (known && before.cards_[was->second].box_in_world == cards_[is.second].box_in_world) {
      ++was;
      continue;
    }
    add(*this, is);
    if (known) add(before, *was++);
  }
  for (; was != before.card_places_.end(); ++was) add(before, *was);
  return boxes;
}

// True when the line ran in the scene before as it would be laid now.
bool Scene::take_over(Connector& connector, const Scene& before, const std::vector<Rect>& changed) const {
  const Places& places = before.connector_places_;
  auto place = std::lower_bound(places.begin(), places.end(), std::pair{connector.record, std::uint32_t{0}});
  for (; place != places.end() && place->first == connector.record; ++place) {
    const Connector& line = before.connectors_[place->second];
    if (line.from != connector.from || line.to != connector.to || line.fan != connector.fan) continue;
    const bool met = std::any_of(changed.begin(), changed.end(),
                                 [&](const Rect& box) { return box.overlaps(line.reach); });
    const bool same_ends = find(line.from)->box_in_world == before.find(line.from)->box_in_world &&
                           find(line.to)->box_in_world == before.find(line.to)->box_in_world;
    if (met || !same_ends) return false;
    connector = line;
    return true;
  }
  return false;
}

void Scene::lay_all(const Scene* before) {
  constexpr std::size_t many = 64; // each line is held against each of them
  const std::vector<Rect> changed = before != nullptr ? changed_since(*before) : std::vector<Rect>();
  if (changed.size() > many) before = nullptr;
  for (Connector& connector : connectors_) {
    if (before == nullptr || !take_over(connector, *before, changed)) lay(connector);
  }
}

void Scene::lay(Connector& connector) const {
  const Rect &from = find(connector.from)->box_in_world, &to = find(connector.to)->box_in_world;
  follow_cards(connector, from, to);
  // Its ends may be moved along the sides of its cards, and its label with them.
  const Rect moved{united(from, to).min - label_size * 0.5, united(from, to).max + label_size * 0.5};
  connector.reach = united(moved, box_around(connector).grown(direct_clearance));
  if (used_router != nullptr) used_router(connector, *this);
  connector.laid = {connector.start, connector.control_1, connector.control_2, connector.end};
}

void Scene::spread_ends_on(Ref card, std::vector<std::uint32_t>* changed) {
  const std::vector<std::uint32_t> places = connectors_of(card);
  std::vector<LineEnd> ends;
  std::vector<std::pair<Vec2, Vec2>> before;
  for (const std::uint32_t place : places) {
    Connector& line = connectors_[place];
    const Ref other = line.other_end(card);
    ends.push_back({&line, line.from == card, other, find(other)->box_in_world.centre()});
    before.emplace_back(line.start_by, line.end_by);
  }
  spread_later(ends, find(card)->box_in_world);
  for (std::size_t i = 0; i < places.size() && changed != nullptr; ++i) {
    const Connector& line = connectors_[places[i]];
    if (before[i] != std::pair(line.start_by, line.end_by)) changed->push_back(places[i]);
  }
}

void Scene::spread_all_ends() {
  if (used_router == nullptr) return;
  for (auto at = connectors_of_cards_.begin(); at != connectors_of_cards_.end();) {
    const Ref card = at->first;
    spread_ends_on(card);
    while (at != connectors_of_cards_.end() && at->first == card) ++at;
  }
  for (Connector& line : connectors_) place_later(line, *this);
}

// Of lines that were laid again: on their cards other lines give way, or come back.
void Scene::spread_ends_of(std::vector<std::uint32_t> lines) {
  if (used_router == nullptr) return;
  std::vector<Ref> cards;
  for (const std::uint32_t place : lines)
    cards.insert(cards.end(), {connectors_[place].from, connectors_[place].to});
  cg::sort(cards);
  cards.erase(std::unique(cards.begin(), cards.end()), cards.end());
  for (const Ref card : cards) spread_ends_on(card, &lines);
  cg::sort(lines);
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  for (const std::uint32_t place : lines) place_later(connectors_[place], *this);
}

// Those that begin or end at the card, and those on which it bears where it stands.
void Scene::find_lines(std::vector<std::uint32_t>& lines, std::uint32_t card) const {
  const Ref ref = cards_[card].ref;
  const std::vector<std::uint32_t> own = connectors_of(ref);
  lines.insert(lines.end(), own.begin(), own.end());
  if (used_router == nullptr || ref.kind == Kind::frame) return;
  const std::vector<std::uint32_t> near = connector_index_.near(cards_[card].box_in_world);
  lines.insert(lines.end(), near.begin(), near.end());
}

void Scene::lay_again(std::vector<std::uint32_t>& lines) {
  cg::sort(lines);
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  bool indexed = true;
  for (const std::uint32_t place : lines) {
    lay(connectors_[place]);
    indexed = connector_index_.moved(place, connectors_[place].reach) && indexed;
  }
  if (!indexed) index_connectors();
  spread_ends_of(lines);
}

void set_router(Router router) {
  if (used_router == router) return;
  used_router = router;
  for (Kept& one : kept) one.plan.reset(); // without its plan a scene is not used again
}

const Scene& scene_of(const PlanPtr& plan) {
  CG_CHECK(plan != nullptr);
  if (kept[0].plan == plan) return *kept[0].scene;
  std::swap(kept[0], kept[1]);
  Kept &oldest = kept[0], &last = kept[1];
  if (oldest.plan == plan) return *oldest.scene;
  // A drag asks for the plan and its previews in turn: each follows from the one before the last.
  if (oldest.plan == nullptr || !oldest.scene->follow(*oldest.plan, *plan)) {
    oldest.scene = last.plan != nullptr ? std::make_unique<Scene>(*last.scene) : nullptr;
    if (oldest.scene == nullptr || !oldest.scene->follow(*last.plan, *plan)) {
      oldest.scene = std::make_unique<Scene>(*plan, last.plan != nullptr ? last.scene.get() : nullptr);
    }
  }
  oldest.plan = plan;
  return *oldest.scene;
}

} // namespace cg::scene
