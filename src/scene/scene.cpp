#include "scene/scene.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/result.hpp"
#include "base/sort.hpp"

namespace cg::scene {

namespace {

// Cards of one row of reading begin within half the height of its first card, or of this when that is higher.
constexpr double highest_row = 160;
constexpr double reach_cell = 1024; // world units: lines reach farther than cards

void add_cards(std::vector<Card>& cards, const Plan& plan, const Claims& claims, Kind kind) {
  const RecordType& type = record_type(kind);
  for (const RowList::Row& row : type.rows(plan).rows()) {
    const std::optional<Placement>& place = *type.place(row.record.get());
    if (!place) continue;
    const AnyRecord record(kind, row.record);
    const OrganisationId own = Ref(kind, row.bits).as<Organisation>();
    const Vec2 size = detail::card_size(record, claims.needs_of(own).size(), claims.strengths_of(own).size());
    const Vec2 at{place->x, place->y};
    cards.push_back({Ref(kind, row.bits), {at, at + size}, place->layer, place->locked});
  }
}

// The first entry of a record in a sorted list, or where it would stand.
auto first_of(const std::vector<std::pair<Ref, std::uint32_t>>& places, Ref ref) {
  return std::lower_bound(places.begin(), places.end(), std::pair{ref, std::uint32_t{0}});
}

bool lies_below(const Card& a, const Card& b) {
  if (heap_of(a.ref.kind) != heap_of(b.ref.kind)) return heap_of(a.ref.kind) < heap_of(b.ref.kind);
  if (a.layer != b.layer) return a.layer < b.layer;
  return a.ref.bits != b.ref.bits ? a.ref.bits < b.ref.bits : a.ref.kind < b.ref.kind;
}

void unite(std::optional<Rect>& bounds, const Rect& box) { bounds = bounds ? united(*bounds, box) : box; }

ReadingOrder read(const std::vector<Card>& cards) {
  ReadingOrder order;
  for (std::uint32_t place = 0; place < cards.size(); ++place) order.places.push_back(place);
  cg::sort(order.places, [&](std::uint32_t a, std::uint32_t b) {
    const Vec2 p = cards[a].box_in_world.min, q = cards[b].box_in_world.min;
    return p.y != q.y ? p.y < q.y : cards[a].ref < cards[b].ref;
  });
  for (auto first = order.places.begin(); first != order.places.end();) {
    const Rect box = cards[*first].box_in_world;
    const double row_ends = box.min.y + std::min(box.height(), highest_row) / 2;
    const auto last = std::find_if(first, order.places.end(), [&](std::uint32_t place) {
      return cards[place].box_in_world.min.y >= row_ends;
    });
    const auto row = std::span(order.places)
                         .subspan(static_cast<std::size_t>(first - order.places.begin()),
                                  static_cast<std::size_t>(last - first));
    cg::sort(row, [&](std::uint32_t a, std::uint32_t b) {
      return cards[a].box_in_world.min.x < cards[b].box_in_world.min.x;
    });
    first = last;
  }
  order.positions.resize(cards.size());
  for (std::uint32_t i = 0; i < cards.size(); ++i) order.positions[order.places[i]] = i;
  return order;
}

} // namespace

int heap_of(Kind kind) { return kind == Kind::frame ? 0 : kind == Kind::note ? 1 : 2; }

bool has_edge(Kind kind) {
  return kind == Kind::organisation || kind == Kind::objective || kind == Kind::measure ||
         kind == Kind::programme || kind == Kind::milestone;
}

Scene::Scene(const Plan& plan, const Scene* before) : claims_(plan) {
  for (const RecordType& type : record_types()) {
    if (type.placeable) add_cards(cards_, plan, claims_, type.kind);
  }
  cg::sort(cards_, lies_below);
  for (const Card& card : cards_)
    card_places_.emplace_back(card.ref, static_cast<std::uint32_t>(card_places_.size()));
  cg::sort(card_places_);
  index_cards();
  connectors_ = connectors_between(plan, *this);
  lay_all(before);
  for (const Connector& connector : connectors_) {
    const auto place = static_cast<std::uint32_t>(connector_places_.size());
    connector_places_.emplace_back(connector.record, place);
    connectors_of_cards_.emplace_back(connector.from, place);
    connectors_of_cards_.emplace_back(connector.to, place);
  }
  cg::sort(connector_places_);
  cg::sort(connectors_of_cards_);
  spread_all_ends();
  index_connectors();
}

void Scene::index_cards() {
  std::vector<Rect> boxes;
  for (const Card& card : cards_) boxes.push_back(card.box_in_world);
  card_index_ = Index(std::move(boxes));
}

// By their reach, so that it finds those, too, that a card bears on.
void Scene::index_connectors() {
  std::vector<Rect> boxes;
  for (const Connector& connector : connectors_) boxes.push_back(connector.reach);
  connector_index_ = Index(std::move(boxes), reach_cell);
}

const Card* Scene::find(Ref ref) const {
  const auto at = first_of(card_places_, ref);
  return at != card_places_.end() && at->first == ref ? &cards_[at->second] : nullptr;
}

const Connector* Scene::find_connector(Ref record) const {
  const auto at = first_of(connector_places_, record);
  return at != connector_places_.end() && at->first == record ? &connectors_[at->second] : nullptr;
}

std::vector<std::uint32_t> Scene::cards_near(const Rect& box_in_world) const {
  return card_index_.near(box_in_world);
}

std::vector<std::uint32_t> Scene::connectors_near(const Rect& box_in_world) const {
  std::vector<std::uint32_t> places = connector_index_.near(box_in_world);
  std::erase_if(places, [&](std::uint32_t place) {
    // Its reach holds the box around it, and lies close together with those of others.
    return !box_in_world.holds(connector_index_.box(place)) &&
           !box_around(connectors_[place]).overlaps(box_in_world);
  });
  return places;
}

std::optional<Rect> Scene::bounds() const {
  if (!bounds_) {
    for (const Card& card : cards_) unite(bounds_, card.box_in_world);
  }
  return bounds_;
}

std::vector<std::uint32_t> Scene::connectors_of(Ref card) const {
  std::vector<std::uint32_t> places;
  for (auto line = first_of(connectors_of_cards_, card);
       line != connectors_of_cards_.end() && line->first == card; ++line)
    places.push_back(line->second);
  return places;
}

std::optional<Rect> Scene::bounds(const std::vector<Ref>& refs) const {
  std::optional<Rect> bounds;
  for (const Ref ref : refs) {
    if (const Card* card = find(ref)) {
      unite(bounds, card->box_in_world);
    } else if (const Connector* connector = find_connector(ref)) {
      unite(bounds, box_around(*connector));
    }
  }
  return bounds;
}

const ReadingOrder& Scene::reading_order() const {
  if (reading_order_ == nullptr) reading_order_ = std::make_shared<const ReadingOrder>(read(cards_));
  return *reading_order_;
}

} // namespace cg::scene
