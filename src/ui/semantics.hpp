// The semantics tree: everything that can be seen or done, said in words: role, name, value, state,
// rectangle.
//
// Widgets and views add nodes while they draw, in painting order (a later node lies above an earlier one).
// The web layer mirrors the tree into a DOM with real roles laid over the canvas: the screen reader reads it,
// the keyboard walks it, and every test finds widgets by it. What a test can't find, a blind facilitator
// can't use.
//
// Rectangles are interface pixels, already clipped to what is visible; a node that is scrolled out of sight
// keeps its place in the tree with `hidden_by_scroll` set, so that the keyboard still reaches it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/geometry.hpp"

namespace cg::ui {

enum class Role : std::uint8_t {
  region,
  group,
  heading,
  text,
  status,
  alert,
  dialog,
  button,
  checkbox,
  textbox,
  searchbox,
  spinbutton,
  combobox,
  tablist,
  tab,
  tabpanel,
  list,
  listitem,
  listbox,
  option,
  menu,
  menuitem,
  radiogroup,
  radio,
  table,
  row,
  columnheader,
  rowheader,
  cell,
  image,
  progressbar,
};

/// What a combo box offers. A list that is kept is shared from frame to frame, not copied: it may hold
/// thousands.
class Options {
 public:
  Options() = default;
  Options(std::vector<std::string> list)
      : list_(std::make_shared<std::vector<std::string>>(std::move(list))) {}
  [[nodiscard]] std::size_t size() const { return list_ ? list_->size() : 0; }
  [[nodiscard]] const std::string* begin() const { return list_ ? list_->data() : nullptr; }
  [[nodiscard]] const std::string* end() const { return begin() + size(); }
  [[nodiscard]] const std::string& operator[](std::size_t index) const { return (*list_)[index]; }
  bool operator==(const Options& other) const {
    return list_ == other.list_ || std::equal(begin(), end(), other.begin(), other.end());
  }

 private:
  std::shared_ptr<const std::vector<std::string>> list_; // null: none
};

struct Node {
  std::uint32_t id = 0;     // stable from frame to frame; never 0
  std::uint32_t parent = 0; // 0: the page
  Role role = Role::text;
  std::string name{};
  std::string description{}; // a hint, or the error beside an invalid field
  std::string value{};       // of fields, combo boxes (the chosen option), progress bars
  std::string placeholder{};
  Options options{};              // of a combo box
  std::string shortcut{};         // "Control+Z", for aria-keyshortcuts
  int level = 0;                  // of a heading; 0: none
  int position = 0, set_size = 0; // "3 of 12"; 0: not said
  Rect rect{};
  float font_pixels = 0; // of a field, so that the real input matches what is drawn
  float font_weight = 400;
  bool focusable = false; // in the tab order
  bool walked = false;    // reached by arrow keys from its siblings, not by Tab (roving tabindex)
  bool disabled = false;
  bool multiline = false;
  bool invalid = false;
  bool required = false;
  bool modal = false;                      // of a dialog
  bool checkable = false, checked = false; // of a button: a toggle (aria-pressed)
  bool one_of = false;                     // of a checkable menu item: checking it unchecks its neighbours
  bool selectable = false, selected = false;
  bool expandable = false, expanded = false;
  bool hidden_by_scroll = false;
  bool carries =
      false; // the children move with its top left corner: the mirror is told where they stand in it
  bool operator==(const Node&) const = default;
};

/// The word of a role as it crosses to the mirror: "region", "columnheader", …
[[nodiscard]] std::string_view name_of(Role role);

/// The tree of one frame and the one that was last published.
class Semantics {
 public:
  /// Starts a frame with an empty tree.
  void begin_frame();
  /// Adds a node under the open parent and returns its id. `key` tells it from its siblings, for ever: a
  /// label or a record's id, not a position. A second sibling with the same key gets another id, by its
  /// order.
  std::uint32_t add(Node node, std::string_view key);
  /// Adds a node and makes it the parent of what follows, until the matching pop.
  std::uint32_t push(Node node, std::string_view key);
  void pop();
  /// The id that add(node, key) would give under the open parent when no sibling has the key.
  [[nodiscard]] std::uint32_t id_of(std::string_view key) const;
  /// The id that add(node, key) would give now.
  [[nodiscard]] std::uint32_t next_id(std::string_view key) const;
  /// As id_of, under another parent.
  [[nodiscard]] static std::uint32_t id_of(std::uint32_t parent, std::string_view key);

  /// Turns all rectangles around the middle of a screen that is `width` wide: at the end of a frame whose
  /// picture is mirrored.
  void mirror_rectangles(double width);

  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] const Node* find(std::uint32_t id) const;
  /// The node to change after it was added (its rectangle, once its content is known); null when it is not
  /// there.
  [[nodiscard]] Node* find(std::uint32_t id);
  /// The parent that is open; 0: the page.
  [[nodiscard]] std::uint32_t open() const { return open_.empty() ? 0 : open_.back(); }
  /// How many nodes of this frame had to get another id because a sibling has their key: a view should name
  /// them.
  [[nodiscard]] int repeated_keys() const { return repeated_keys_; }

  /// What changed since the last call, written for the mirror, or "" when nothing did. Records end with
  /// U+001E, their fields with U+001F; all of U+001C to U+001F is taken out of texts. A record is one of
  ///   +, id, parent, id of the sibling before it (0: first), role, then pairs key, value
  ///   ~, id, then the pairs that changed (an empty value takes the attribute away)
  ///   >, id, parent, id of the sibling before it       (moved; the parent is the one it had)
  ///   -, id                                            (gone, with all below it)
  /// Ids are decimal numbers. The records are carried out in order, all - before all others; the rest stand
  /// in the order of the tree, so a parent comes before its children, and a sibling that is named stands
  /// already where it belongs. A node never changes its role, its parent or whether it has several lines: it
  /// goes and comes anew. Keys: name description value placeholder options (joined by U+001D) shortcut level
  /// position set_size rect (x,y,width,height in tenths of a pixel) font (pixels,weight) flags (letters: f
  /// focusable, w walked, d disabled, m multiline, i invalid, r required, o modal, k checkable, c checked, e
  /// selectable, s selected, 1 one of, x expandable, X expanded, h hidden by scroll, C carries). The
  /// rectangle of a child of a node that carries is counted from that node's corner. A key whose value is
  /// empty, 0 or without letters is not told by +.
  [[nodiscard]] std::string take_difference();

 private:
  std::vector<Node> nodes_;
  std::vector<Node> published_;
  std::vector<std::uint32_t> open_;
  std::vector<std::uint32_t> index_; // open addressing: a node's place + 1, by its id
  int repeated_keys_ = 0;
};

} // namespace cg::ui
