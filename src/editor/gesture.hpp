// Gestures: what a pressed pointer is doing. Held beside the plan, never in it: dropping one leaves no trace.
// Each is computed from its start, so no rounding adds up.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "base/geometry.hpp"
#include "plan/record.hpp"
#include "scene/snap.hpp"

namespace cg::editor {

struct NoGesture {
  bool operator==(const NoGesture&) const = default;
};
struct MoveGesture {
  std::vector<Ref> cards; // sorted: what is selected, and what frames carried when it began
  Vec2 grab_in_world, pointer_in_world;
  scene::Snap snap = {}; // from where the pointer has it to where it stands
};
struct ResizeGesture {
  Ref card;
  Vec2 grab_in_world, pointer_in_world;
  scene::Snap snap = {};
};
struct MarqueeGesture {
  Vec2 start_in_world, pointer_in_world;
  std::vector<Ref> kept;   // stays selected, with Shift
  std::vector<Ref> before; // selected before; again when the gesture is dropped
};
struct PanGesture {
  Vec2 grab_on_screen, origin_in_world_at_start;
};
/// A line is drawn from a card; `over` is the card under the pointer, or close to it, that it can be
/// connected to.
struct ConnectGesture {
  Ref from;
  Vec2 pointer_in_world;
  std::optional<Ref> over;
};
/// A card is carried from the palette: an organisation of the library, or a new card of a kind. The pointer
/// holds it by its middle; pixels from the canvas' top left.
struct PlaceGesture {
  Ref library_record;             // empty: a new card
  Kind kind = Kind::organisation; // of the new card
  int organisation_kind = -1;     // OrganisationKind of a new organisation, or -1
  Vec2 pointer_on_screen;
  bool over_canvas = false;
};

using Gesture = std::variant<NoGesture, MoveGesture, ResizeGesture, MarqueeGesture, PanGesture,
                             ConnectGesture, PlaceGesture>;

} // namespace cg::editor
