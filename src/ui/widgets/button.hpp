// Buttons and chips.
#pragma once

#include <optional>
#include <string_view>

#include "ui/icon.hpp"
#include "ui/screen.hpp"
#include "ui/widgets/interact.hpp"

namespace cg::ui {

enum class ButtonLook : std::uint8_t {
  primary,   // the one thing to do here
  secondary, // outlined
  quiet,     // no ground until it is hovered: toolbars
  danger,
};

struct ButtonSpec {
  std::string_view label; // the visible word, and the accessible name
  Icon icon = Icon::none;
  ButtonLook look = ButtonLook::secondary;
  bool icon_only = false;     // the label is the name and the tooltip
  std::string_view name = {}; // accessible name when it must say more than the label ("Delete need: data")
  std::string_view key = {};
  std::string_view tooltip = {};       // more than the label
  std::string_view shortcut = {};      // on the screen: "Ctrl+Z"
  std::string_view aria_shortcut = {}; // in the tree: "Control+Z"
  bool disabled = false;
  std::optional<bool> pressed = {}; // a toggle: its state
  bool has_menu = false;            // a chevron; expandable in the tree
  bool expanded = false;
  bool full_width = false;
  bool small = false;      // 28 high, 13 type: inside rows
  bool align_left = false; // icon and word at the left (rows of a menu, palette tiles)
};
/// True when it was pressed.
bool button(Screen& screen, const ButtonSpec& spec);
/// The same with all that is known of the pointer (to start a drag from a palette tile).
Hit button_hit(Screen& screen, const ButtonSpec& spec, bool draggable = false);
/// A quiet icon button at a place of its own, outside of the flow; named and explained by `name`.
bool icon_button_at(Screen& screen, const Rect& rect, Icon icon, std::string_view name,
                    std::string_view key = {});
/// Any button at a place of its own, outside of the flow.
bool text_button_at(Screen& screen, const Rect& rect, const ButtonSpec& spec);
/// The size that the button would take at width 0.
[[nodiscard]] Vec2 button_size(const Screen& screen, const ButtonSpec& spec);

struct ChipSpec {
  std::string_view label;
  bool filled = false; // a strength; hollow: a need
  int depth = 0;       // 1 to 3 dots after the label; 0: none
  int party = 0;       // colour
  Icon icon = Icon::none;
  std::string_view name = {};
  std::string_view key = {};
  bool removable = false; // a small cross, a button named "Remove <label>"
  bool pressable = false; // else it is a list item to be read
  bool selected = false;
};
struct ChipEvents {
  bool pressed = false;
  bool remove_asked = false;
};
/// Chips flow: one that does not fit on the line goes to the next.
ChipEvents chip(Screen& screen, const ChipSpec& spec);

} // namespace cg::ui
