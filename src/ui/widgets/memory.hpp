// WidgetMemory: what widgets remember between frames (where a panel is scrolled, which section is open, which
// option the keyboard stands on, what is fading), and what they count within one. Views own it as a value and
// leave its inside to the widgets. Bounded: slots of nodes that were not drawn for long are forgotten.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.hpp"

struct ImGuiWindow;

namespace cg::ui {

struct WidgetMemory {
  /// What is remembered about one node.
  struct Slot {
    std::uint64_t last_frame = 0;  // when it was last asked for
    std::uint64_t shown_frame = 0; // when the widget was last drawn
    Vec2 scroll, content, view;    // of a panel
    double height = 0;
    bool known = false, open = false;   // of a section
    std::uint32_t current = 0;          // of a list: the node in the tab order
    double from = 0, to = 0, start = 0; // of an eased value
    bool eased = false;
  };
  Slot& slot(std::uint32_t node);

  struct OpenMenu {
    std::uint32_t node = 0;        // 0: none is open
    std::uint32_t focus_after = 0; // where the focus goes when it closes: the button, or where it was
    Vec2 at;                       // where its top left is wanted
    Vec2 above;                    // where its bottom left is wanted when there is no room below
    double least_width = 0;
    double width = 0;  // as its items need it
    bool fresh = true; // not drawn yet
    bool by_pointer = false;
    std::uint64_t drawn_frame = 0;
  };
  struct OpenDialog {
    std::uint32_t node = 0;
    std::uint32_t focus_before = 0;
    std::size_t place = 0; // of its node in the tree, and of the first of its content
    std::size_t content = 0;
    bool fresh = true; // not drawn yet
    bool seen = false; // a frame before this one showed it
    std::uint64_t drawn_frame = 0;
  };
  /// A layer that is lifted above all panels at the end of the frame.
  struct Lifted {
    ImGuiWindow* window = nullptr;
    int layer = 0;
  };
  /// A list or menu that is open for its members.
  struct Walk {
    std::uint32_t node = 0;
    bool current_seen = false; // the member in the tab order was among them
    bool dismissed = false;    // of a menu: pressed outside
    std::string empty_text;
    std::vector<std::uint32_t> members;
  };
  /// A row of cells.
  struct Row {
    double left = 0, width = 0; // of the whole row
    double top = 0, next_y = 0;
    std::vector<double> lefts, widths; // of its cells
    std::size_t cell = 0;
  };
  /// A panel, surface, menu, dialog or toast that is open for its content, and its flow.
  struct Place {
    std::uint32_t node = 0;
    Rect rect;                    // of the paper
    Rect view;                    // what shows of the content
    double left = 0, width = 0;   // of the flow
    double top = 0;               // where it began, scrolled
    double next_y = 0;            // where the next line begins
    double right = 0, bottom = 0; // how far it reached
    double padding = 0;
    bool scrolls = false;        // has content that may be higher than its view
    bool scrolls_across = false; // …and wider
    bool fits = false;           // its height is that of its content
    bool paper = false;          // painted as paper
    bool hide = false;           // not shown in this frame
    double radius = 0, elevation = 0;
    Rect last_rect_outside; // given back when it closes
  };

  std::uint64_t frame = 0;
  unsigned language = 0; // language_count() of the last frame
  std::map<std::uint32_t, Slot> slots;
  OpenMenu menu;
  std::vector<OpenDialog> dialogs;
  std::uint32_t pointer_focus = 0; // the node that a press gave the focus: no ring, until a key is used
  std::uint32_t pressed_focus = 0; // the same, until the focus goes elsewhere; 0: the keyboard's, or none

  std::uint32_t pointed_combo = 0; // the combo box that the pointer is on; 0: none

  // Tooltip
  std::uint32_t tip_node = 0;
  double tip_since = 0;
  std::string tip_text, tip_shortcut;
  Rect tip_rect;

  // Drags
  std::uint32_t drag_node = 0;
  Vec2 drag_from;
  bool drag_told = false;
  double pressed_at = 0;              // seconds
  bool drag_is_offered = false;       // what is pressed can be dragged
  std::optional<bool> finger_carries; // whether a finger drags it or pulls the content; decided when it moves

  // Within a frame
  std::vector<Place> places;
  std::vector<Row> rows;
  std::vector<bool> menus; // for each begun menu: it is open
  std::vector<Walk> walks;
  std::vector<Lifted> lifted;
  std::vector<std::size_t> opened; // for each open node: its place in the tree
  double toast_bottom = 0;
  bool tip_wanted = false;
  bool same_line = false;
  bool after_chip = false; // the last place was a chip's: the next chip may stand beside it
  double same_line_gap = 0;
  Rect last_rect; // of the last place taken
  bool menu_was_open = false, modal_was_open = false;
};

} // namespace cg::ui
