// CanvasFrame: what all parts of the canvas view work with during one frame.
#pragma once

#include <cstdint>
#include <vector>

#include "editor/action.hpp"
#include "scene/scene.hpp"
#include "ui/canvas/brush.hpp"
#include "ui/canvas/table_picture.hpp"
#include "ui/canvas/words.hpp"
#include "ui/draw.hpp"
#include "ui/widgets/panel.hpp"

namespace cg::ui {

struct CanvasFrame {
  const editor::Editor& editor;
  UiScratch& scratch;
  Screen& screen;
  editor::Actions& actions;
  Surface surface;
  const PlanPtr& scene_plan; // as the gesture that is on has it
  const scene::Scene& scene; // of that plan
  const CanvasWords& words;  // its cards and connectors stand in the scene's order
  Brush brush;
  scene::Hit under; // what the pointer is over; nothing behind a panel or during a gesture
  /// Places in the scene's lists, in painting order: nothing else is drawn or listed.
  std::vector<std::uint32_t> cards_in_sight, lines_in_sight;
  std::vector<Mark> card_marks, line_marks; // of those in sight, by place
  bool view_moves = false;                  // or did a moment ago
  bool pointer_rests = false;               // it has not moved since the view did

  [[nodiscard]] CanvasMemory& memory() const { return scratch.canvas; }
  [[nodiscard]] bool has_gesture() const {
    return !std::holds_alternative<editor::NoGesture>(editor.gesture);
  }
  template <class G>
  [[nodiscard]] const G* gesture() const {
    return std::get_if<G>(&editor.gesture);
  }
  [[nodiscard]] Rect seen_in_world() const {
    return {brush.in_world(surface.rect.min), brush.in_world(surface.rect.max)};
  }
};

/// The two middles of the upright edges and of the level ones, from which connections can be drawn.
inline constexpr int handle_count = 4;
[[nodiscard]] Vec2 handle_at(const Rect& box_in_world, int index);

/// Finds what is under the pointer and emits what is done with it.
void take_pointer(CanvasFrame& frame);

/// Opens the menu of what has the focus or is selected: its key was pressed.
void take_menu_key(CanvasFrame& frame);

/// Draws what lies above the cards: selection, handles, what the gesture shows, the hint of an empty canvas.
void draw_overlays(const CanvasFrame& frame);
/// Draws the card that is carried from the palette, above everything.
void draw_carried_card(const CanvasFrame& frame);

/// Adds the lists "Cards" and "Connections" to the semantics tree and emits what the keyboard does with their
/// items.
void list_cards(CanvasFrame& frame);
void list_connectors(CanvasFrame& frame);
/// The item becomes its list's stop in the tab order and gets the focus.
void go_to_item(CanvasFrame& frame, std::uint32_t& stop, std::uint32_t node);

/// line_walk.cpp: from a card along the connection that leads most in the direction to the card at its other
/// end, or says that there is none. From a connection (`is_line`): to the card at its start, or at its end
/// when the direction is to the right. `item`: its place in the scene's list.
void walk_along(CanvasFrame& frame, std::size_t item, Vec2 direction, bool is_line);

} // namespace cg::ui
