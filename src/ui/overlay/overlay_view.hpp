// Draws the overlay on the canvas and adds its words to the semantics tree.
#pragma once

#include "ui/canvas/frame.hpp"

namespace cg::ui {

/// In the order in which a frame of the canvas asks for them.
enum class OverlayPart : std::uint8_t {
  bonds,  // the lines, below the cards
  badges, // below each card, and the labels of the bonds: above all cards
  words,  // in the tree: descriptions of the cards that are listed, and the bonds as a list
};
/// One part of what editor.overlay has to say. It is made anew only when the plan, the view, the day or the
/// themes have changed.
void show_overlay(const CanvasFrame& frame, OverlayPart part);

} // namespace cg::ui
