// CanvasMemory: what the canvas view keeps between frames. Part of UiScratch: never of the document, never
// undone.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "base/geometry.hpp"
#include "editor/camera.hpp"
#include "plan/plan.hpp"

namespace cg::ui {

class CanvasWords;
struct ShownOverlay;
struct MinimapCards;
class TablePicture;

struct CanvasMemory {
  /// Of the present plan.
  std::shared_ptr<const CanvasWords> words;
  /// In the order of the scene's cards and connectors; `nodes_are_of` tells which these were.
  std::vector<std::uint32_t> card_nodes, connector_nodes;
  std::uint64_t nodes_are_of = 0;
  /// Which items each list had in the last frame (card_list.cpp), and which of them was in the tab order:
  /// positions in the whole list.
  struct Listed {
    std::vector<std::size_t> positions;
    std::size_t stop = 0;
  } listed_cards, listed_connectors;
  /// The overlay made last (overlay/overlay_view.cpp); null before there was one.
  std::shared_ptr<ShownOverlay> overlay;
  /// What the graphics keeps of the table; null before it kept anything.
  std::shared_ptr<TablePicture> picture;
  /// What the minimap shows (minimap.cpp); null before there was one.
  std::shared_ptr<MinimapCards> minimap;
  bool minimap_is_shown = false;
  /// Which item of each list is in the tab order; 0: the first.
  std::uint32_t card_stop = 0, connector_stop = 0;
  /// The item that a press was on, while it has the focus: it has no ring, and arrow keys nudge it.
  std::uint32_t pressed_node = 0;

  /// Where a press began and what it may become, until it has moved far enough to be a gesture.
  struct Press {
    Vec2 at_on_canvas;
    Ref ref;
    int part = 0; // scene::Hit::Part
    bool active = false;
    bool connector = false;
    bool selects_at_release = false; // a click without movement selects it alone
    bool keeps_selection = false;    // Shift was held
    bool twice = false;              // the second press of a double click
    double since = 0;                // on Screen::now_seconds: a finger that rests opens the menu
  } press;
  /// The menu of what was pressed (context_menu.cpp).
  struct Menu {
    enum class About : std::uint8_t { cards, line, table, new_card, order } about = About::table;
    Vec2 at_on_screen;
    std::optional<Vec2> in_world;  // where a new card is to stand; nothing when it was asked for by key
    std::uint32_t focus_after = 0; // where the focus goes when it closes
    bool by_pointer = false;
    bool asked = false; // it is to be opened
  } menu;
  bool menu_key = false; // the key that opens the menu was pressed
  /// Cards on their way from one plan to the next (glide.cpp), and the camera as it was drawn last.
  struct Glide {
    PlanPtr from, to;
    editor::Camera start;
    double since = 0; // on Screen::now_seconds
  } glide;
  editor::Camera drawn_camera;
  struct Motion {
    double since = -1; // when the camera was last seen to move, on Screen::now_seconds
    Vec2 pointer_at;   // where the pointer was then
  } motion;
  /// Two organisations that meet while one of them is dragged (nearness.cpp), and the plan before it.
  struct Nearness {
    PlanPtr plan;
    OrganisationId dragged, other;
  } nearness;
  /// The mouse button whose release ends the gesture, as ImGui counts.
  int gesture_button = 0;
  /// Where the pointer was over the free canvas in the last frame.
  std::optional<Vec2> hovered_at;
  /// With what the last DragTo was told.
  Vec2 told_pointer;
  bool told_over_canvas = true;
  editor::Camera told_camera;
  bool told_snaps = true;
  double released_at = -1; // on Screen::now_seconds
  Ref handles_of;          // the card whose connect handles were drawn
};

} // namespace cg::ui
