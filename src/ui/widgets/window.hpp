// Window: an ImGui window stripped of everything but its draw list, its clipping and its share of the
// pointer. Only widgets use it; views use panels and surfaces. The order in which windows are begun is their
// order on the screen, layers above 0 are lifted over all others when the frame ends.
#pragma once

#include <cstdint>

#include "ui/screen.hpp"

struct ImGuiWindow;

namespace cg::ui {

inline constexpr int panel_layer = 0, dialog_layer = 1, menu_layer = 2, toast_layer = 3, tooltip_layer = 4;

/// Begins the window of the node; end with end_window. `takes_pointer` false: the pointer goes through.
ImGuiWindow* begin_window(Screen& screen, std::uint32_t node, const Rect& rect, int layer,
                          bool takes_pointer = true);
/// `hide`: nothing of it is shown in this frame (its size was not known yet).
void end_window(bool hide = false);

/// A window over everything below that takes the pointer away from it, painted with `colour`. True when it
/// was pressed. It belongs to the node of which it is the backdrop.
bool backdrop(Screen& screen, std::uint32_t node, Colour colour, int layer);

/// Lifts what asked for it; end_screen calls it.
void lift_windows(Screen& screen);

/// Opens and closes the flow of a place.
void begin_place(Screen& screen, std::uint32_t node, const Rect& rect, double padding);
void end_place(Screen& screen);

} // namespace cg::ui
