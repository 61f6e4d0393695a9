// The table: everything of the plan that lies on the canvas, drawn in painting order, directly or as the
// picture that is kept of it.
#pragma once

#include "ui/canvas/frame.hpp"
#include "ui/overlay/overlay_view.hpp"

namespace cg::ui {

/// Finds what lies in a rectangle of the screen: nothing else of the frame is drawn or listed.
void find_in_sight(CanvasFrame& frame, const Rect& on_screen);

/// Draws what is in sight, and what a gesture shows between the cards.
void draw_table(CanvasFrame& frame);

/// Shows what is in sight by the picture that is kept of it, all but what is held, and paints what is missing
/// in it. False: this frame draws the table itself. In the later part of the program.
[[nodiscard]] bool show_picture(const CanvasFrame& frame);

/// One part of what the overlay says, when one is on.
void draw_overlay(const CanvasFrame& frame, OverlayPart part);

} // namespace cg::ui
