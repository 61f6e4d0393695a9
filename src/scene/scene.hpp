// The scene: where everything stands on the canvas, in world units. A pure function of the plan; no text is
// measured here (a card's size follows from what it holds, never from the font), so every reader agrees on
// it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/geometry.hpp"
#include "plan/record.hpp"
#include "scene/card_size.hpp"
#include "scene/claims.hpp"
#include "scene/connector.hpp"
#include "scene/index.hpp"

namespace cg::scene {

struct Card {
  Ref ref;
  Rect box_in_world;
  int layer = 0;
  bool locked = false;
};

/// The order in which cards are read, by their places in Scene::cards().
struct ReadingOrder {
  std::vector<std::uint32_t> places;    // the first to be read comes first
  std::vector<std::uint32_t> positions; // where each card comes in it
};

/// Where a frame's title stands: so far above it, and so wide at most when it is taken hold of. World units.
inline constexpr double frame_title_height = 30, frame_title_width = 240;

/// Which part of what a point meets.
struct Hit {
  enum class Part : std::uint8_t { nothing, body, edge, corner, rim };
  Ref ref; // a card, or a connector's record
  Part part = Part::nothing;
  bool connector = false;
  bool operator==(const Hit&) const = default;
};

/// Cards lie in three heaps, one on the other: frames (0), notes (1), what stands for something (2).
[[nodiscard]] int heap_of(Kind kind);

/// Kinds of card from which connections are drawn: organisation, objective, measure, programme, milestone.
[[nodiscard]] bool has_edge(Kind kind);

class Scene {
 public:
  /// `before` is the scene of another plan, made under the same router, or null: lines on which nothing bears
  /// that is other now are taken over from it instead of being laid again. The scene is the same either way.
  explicit Scene(const Plan& plan, const Scene* before = nullptr);

  /// In painting order: frames, then notes, then the other cards; within each by layer, then by id.
  [[nodiscard]] const std::vector<Card>& cards() const { return cards_; }
  [[nodiscard]] const std::vector<Connector>& connectors() const { return connectors_; }
  [[nodiscard]] const Claims& claims() const { return claims_; }
  /// Null when the record has no card. O(log n).
  [[nodiscard]] const Card* find(Ref ref) const;
  /// The cards and connectors that lie wholly or partly in the box: their places in cards() and connectors(),
  /// ascending. A connector's own box is that of box_around.
  [[nodiscard]] std::vector<std::uint32_t> cards_near(const Rect& box_in_world) const;
  [[nodiscard]] std::vector<std::uint32_t> connectors_near(const Rect& box_in_world) const;
  /// The first of the record's connectors, or null. O(log n).
  [[nodiscard]] const Connector* find_connector(Ref record) const;

  /// The places in connectors() of those that begin or end at the card; one that does both twice.
  [[nodiscard]] std::vector<std::uint32_t> connectors_of(Ref card) const;

  /// The topmost thing at a point: cards lie above connectors, and frames below everything. `reach` (world
  /// units) widens connectors and edges: pass pixels / zoom. A card's `edge` is the band of that width on
  /// both sides of its outline, from which connections are drawn (see has_edge); `corner` the lower right
  /// corner of what can be resized, twice as wide. A frame's `rim` is the same band, and the title above it:
  /// there it is taken hold of, while its body is a place for cards. Connectors that are not selectable are
  /// never hit.
  [[nodiscard]] Hit hit(Vec2 point_in_world, double reach) const;
  /// The cards that lie wholly or partly in the box; frames only when wholly. In painting order.
  [[nodiscard]] std::vector<Ref> cards_in(const Rect& box_in_world) const;
  /// The box around all cards, kept, or around some cards and connectors; nothing when there are none.
  [[nodiscard]] std::optional<Rect> bounds() const;
  [[nodiscard]] std::optional<Rect> bounds(const std::vector<Ref>& refs) const;
  /// Makes this scene of `before` the scene of `now`, when the two differ by nothing but where some cards
  /// stand and what cards say: only the cards that moved, their connectors, and those that a card came or
  /// left in the way of, are touched. Else false, and nothing is done.
  [[nodiscard]] bool follow(const Plan& before, const Plan& now);

  /// Cards in reading order: rows from top to bottom, in a row from left to right. Made when it is first
  /// asked for; scenes in which nothing stands elsewhere share it.
  [[nodiscard]] const ReadingOrder& reading_order() const;

 private:
  std::vector<Card> cards_;
  std::vector<std::pair<Ref, std::uint32_t>> card_places_;   // in cards_, by the card; sorted
  using Places = std::vector<std::pair<Ref, std::uint32_t>>; // sorted

  void index_cards();
  void index_connectors();
  void lay(Connector& connector) const;
  void lay_all(const Scene* before);
  [[nodiscard]] std::vector<Rect> changed_since(const Scene& before) const;
  [[nodiscard]] bool take_over(Connector& connector, const Scene& before,
                               const std::vector<Rect>& changed) const;
  void find_lines(std::vector<std::uint32_t>& lines, std::uint32_t card) const;
  void lay_again(std::vector<std::uint32_t>& lines);
  void spread_ends_on(Ref card, std::vector<std::uint32_t>* changed = nullptr);
  void spread_ends_of(std::vector<std::uint32_t> lines);
  void spread_all_ends();

  Claims claims_;
  std::vector<Connector> connectors_;
  Places connector_places_, connectors_of_cards_; // by the record; by the cards at both ends
  Index card_index_, connector_index_;
  // Made when they are first asked for, and again after a card has moved.
  mutable std::optional<Rect> bounds_;
  mutable std::shared_ptr<const ReadingOrder> reading_order_;
};

/// What leads lines round cards (route.hpp), or null: then all run directly. Called for each line that was
/// laid directly; it may look at the scene's cards. The scenes that scene_of keeps are made anew.
using Router = void (*)(Connector&, const Scene&);
void set_router(Router router);

/// The scene of this very plan, made anew only when another plan is asked for. The two plans asked for last
/// are kept (the plan and its preview): the reference holds until two others were asked for.
[[nodiscard]] const Scene& scene_of(const PlanPtr& plan);

/// A place near `wanted` (top-left corner, whole world units) where a box of `size` keeps card_gap from every
/// card, and from the room that an organisation's card may grow into (room_for_new_card, which is the size to
/// ask for): tried on rings of growing distance, so that cards placed one after another stand side by side. A
/// frame is in the way only where the box would lie across its border.
[[nodiscard]] Vec2 free_place(const Scene& scene, Vec2 size, Vec2 wanted);

/// Centres of n boxes of a size, evenly on a circle around the origin, wide enough that none touch: the ring
/// of equals. The first stands at the top; clockwise. One box alone stands at the origin.
[[nodiscard]] std::vector<Vec2> ring_of_equals(std::size_t n, Vec2 size);

} // namespace cg::scene
