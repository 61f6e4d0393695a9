// Connectors: the labelled lines between cards, as gentle cubic curves in world units. A line leaves a card
// at the side that faces the other card; several lines between the same two cards are fanned apart so far
// that their labels never lie on each other. Where a card stands in between, a line may go round it: see
// route.hpp.
#pragma once

#include <vector>

#include "base/geometry.hpp"
#include "plan/plan.hpp"

namespace cg::scene {

class Scene;

/// The box around `label_at` in which a connector's label stands.
inline constexpr Vec2 label_size{160, 24};

/// A labelled line between two cards. What it stands for: a contribution, an exchange, a measure attached to
/// its objective (`record` is the measure), a programme that serves an objective (`record` is the programme),
/// a milestone on the path to its objective (`record` is the milestone).
struct Connector {
  Ref record, from, to;
  Vec2 start, control_1, control_2, end; // a cubic Bézier; starts and ends on the cards' outlines
  Vec2 label_at;                         // where the label stands: its middle, if it is direct
  double fan = 0; // among several lines between the same two cards: its place, counted from their middle
  /// Of a line that goes round cards: what stands between control_1 and control_2 when several Béziers follow
  /// one another (a control, a joint, a control, for each one more). Empty: there is one.
  std::vector<Vec2> bends = {};
  Rect reach = {}; // where the line looked for cards: none that stands elsewhere has a bearing on it
  /// Before its ends were moved beside those of other lines (ends.hpp), and how far they should be.
  struct Laid {
    Vec2 start, control_1, control_2, end;
  } laid = {};
  Vec2 start_by = {}, end_by = {};
  /// Of one of the two cards, the other.
  [[nodiscard]] Ref other_end(Ref card) const { return from == card ? to : from; }
  [[nodiscard]] bool selectable() const {
    return record.kind == Kind::contribution || record.kind == Kind::exchange;
  }
};

/// Of how many Béziers the line is made, and all their control points in order: 3 for each, and the end.
[[nodiscard]] inline std::size_t piece_count(const Connector& connector) {
  return connector.bends.size() / 3 + 1;
}
[[nodiscard]] Vec2 control_of(const Connector& connector, std::size_t i);

/// The point at t, 0 at the start and 1 at the end.
[[nodiscard]] Vec2 point_on(const Connector& connector, double t);
[[nodiscard]] Rect label_box(const Connector& connector);
/// A box that holds the whole line and its label, though it may be larger.
[[nodiscard]] Rect box_around(const Connector& connector);
/// From a point to the line, in world units, each Bézier taken as 64 straight pieces: less than one unit off.
[[nodiscard]] double distance_to(const Connector& connector, Vec2 point_in_world);

/// Every connector both of whose ends stand in the scene: contributions, exchanges, measures, programmes,
/// milestones, each by id. They know their ends, and do not run anywhere yet.
[[nodiscard]] std::vector<Connector> connectors_between(const Plan& plan, const Scene& cards);

/// The same line directly from card to card, where these stand now.
void follow_cards(Connector& connector, const Rect& from_in_world, const Rect& to_in_world);

/// The line that a hand draws from a card to a point where there is no card yet: straight out of the side
/// that faces the point.
[[nodiscard]] Connector loose_connector(Ref from, const Rect& box_in_world, Vec2 to_in_world);

} // namespace cg::scene
