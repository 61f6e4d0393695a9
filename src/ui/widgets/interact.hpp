// Interact: the ground of all widgets, and of what a view draws itself: takes a place in the flow, adds the
// semantics node, asks ImGui who is under the pointer, and treats activation through the tree like a click.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "ui/screen.hpp"

namespace cg::ui {

/// What the person does with something this frame.
struct Hit {
  std::uint32_t id = 0;
  Rect rect;            // whole, also where it is clipped
  bool visible = false; // some of it is inside the clip rectangle: else there is nothing to draw
  bool hovered = false;
  bool held = false;    // the button went down on it and is still down
  bool clicked = false; // released on it, or activated through the tree
  bool double_clicked = false;
  bool by_pointer = false;   // clicked with a pointer
  bool focused = false;      // has the keyboard focus
  bool ring = false;         // …and got it by the keyboard: interact() draws the ring by itself
  bool drag_started = false; // held and moved more than 4 pixels, told once
};

struct InteractSpec {
  std::string_view tooltip = {};  // shown after half a second
  std::string_view shortcut = {}; // beside it, as written on the screen: "Ctrl+Z"
  double radius = 8;              // of the ring's corners
  bool rings = true;              // draws the focus ring; false: the widget shows the focus itself
  bool ring_inside = false;       // within the rectangle: rows that stand close together
  bool draggable = false;
  bool takes_focus = true;        // a click gives it the keyboard focus (when the node is focusable)
  bool below_others = false;      // what is drawn later inside it may take the pointer (a card with buttons)
  const char* cursor = "pointer"; // while hovered; null: as it is
};

/// Adds `node` under `key`; node.rect is the whole rectangle on the screen and is clipped here. Does not move
/// the cursor of the flow. A disabled node is drawn and named but never hit.
Hit interact(Screen& screen, Node node, std::string_view key, const InteractSpec& spec = {});

/// Adds a node that nothing can be done with (a text, a cell); returns its id.
std::uint32_t add_node(Screen& screen, Node node, std::string_view key);
/// Opens a node that holds what follows (a list, a table, a row); its rect, when empty, stays empty.
std::uint32_t begin_node(Screen& screen, Node node, std::string_view key);
void end_node(Screen& screen);

/// The width the flow offers at this point.
[[nodiscard]] double place_width(const Screen& screen);
/// Where the next widget would stand.
[[nodiscard]] Vec2 place_cursor(const Screen& screen);
/// Takes a place in the flow. Width 0: all that is offered.
[[nodiscard]] Rect place(Screen& screen, Vec2 size);
/// Moves on without drawing.
void space(Screen& screen, double height);
/// The next widget stands right of the last one.
void same_line(Screen& screen, double gap = 8);
/// The same for a widget of this width, when it has room there; else it begins a line.
void same_line_if_fits(Screen& screen, double width, double gap = 8);
/// Widgets side by side: the width is shared by weight; a negative weight is a width of that many pixels.
/// begin_row, widgets of the first cell, next_cell, widgets of the second, …, end_row. Rows nest.
void begin_row(Screen& screen, std::initializer_list<double> weights, double gap = 8);
void next_cell(Screen& screen);
void end_row(Screen& screen);

/// True while the arrow keys should move from `node`: moves the focus among `nodes` (in their order) by the
/// arrow, Home and End keys of this frame. `columns` above 1: a grid. Returns the node that the focus goes
/// to, or 0.
std::uint32_t walk(Screen& screen, const std::uint32_t* nodes, int count, int columns = 1);

/// Asks for the keyboard focus on a node that exists this frame or the next.
void ask_focus(Screen& screen, std::uint32_t node, bool select_all = false);

} // namespace cg::ui
