// CanvasMemory: what the canvas view keeps between frames. Part of UiScratch: never of the document, never
// undone.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "base/geometry.hpp"
#include "editor/camera.hpp"
#include "plan/kind.hpp"

namespace cg::ui {

class CanvasWords;
struct ShownOverlay;

struct CanvasMemory {
  /// Of the present plan; the nodes stand in the order of the words' cards and connectors.
  std::shared_ptr<const CanvasWords> words;
  std::vector<std::uint32_t> card_nodes, connector_nodes;
  /// The overlay made last (overlay/overlay_view.cpp); null before there was one.
  std::shared_ptr<ShownOverlay> overlay;
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
  } press;
  /// The mouse button whose release ends the gesture, as ImGui counts.
  int gesture_button = 0;
  /// Where the pointer was over the free canvas in the last frame.
  std::optional<Vec2> hovered_at;
  /// With what the last DragTo was told.
  Vec2 told_pointer;
  editor::Camera told_camera;
  double released_at = -1; // on Screen::now_seconds
  Ref handles_of;          // the card whose connect handles were drawn
};

} // namespace cg::ui
