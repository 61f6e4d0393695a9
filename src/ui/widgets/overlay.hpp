// What lies above the rest: menus, dialogs, toasts. (Tooltips come by themselves, see InteractSpec.)
//
// Their layer is above every panel whenever they are drawn in the frame: dialogs, then menus, then toasts,
// then tooltips. A menu or dialog takes the pointer from everything below; a press outside closes a menu.
#pragma once

#include <string_view>

#include "ui/screen.hpp"
#include "ui/widgets/button.hpp"

namespace cg::ui {

/// A button that opens a menu below it. Returns true while the menu is open: then menu_item calls, and
/// end_menu either way. Closes by itself when an item is chosen, by Escape, or by a press outside; the focus
/// then returns to the button.
bool begin_menu(Screen& screen, const ButtonSpec& button, bool asked_before = false);
/// A menu at a point of the screen, open from the frame in which `open_at` was called with its key.
void open_menu_at(Screen& screen, std::string_view key, Vec2 at);
bool begin_context_menu(Screen& screen, std::string_view name, std::string_view key);

struct MenuItemSpec {
  std::string_view label;
  Icon icon = Icon::none;
  std::string_view shortcut = {};
  std::string_view aria_shortcut = {};
  std::string_view key = {};
  bool disabled = false;
  bool danger = false;
  bool checkable = false, checked = false;
  bool one_of = false; // checking it unchecks its neighbours
};
/// True when it was chosen.
bool menu_item(Screen& screen, const MenuItemSpec& spec);
void menu_separator(Screen& screen);
void end_menu(Screen& screen);

struct DialogSpec {
  std::string_view heading; // also its name
  std::string_view key = {};
  double width = 480;
  bool closable = true;  // cross, Escape and a press outside ask to close
  bool near_top = false; // for a command palette; else in the middle
  bool show_heading = true;
  std::uint32_t back_to = 0; // the node to which the focus goes back; 0: to where it was
};
struct DialogEvents {
  bool close_asked = false;
};
/// Modal: drawn while the view calls it, at the top level of the frame (not inside a panel). The keyboard
/// focus goes to its first focusable node when it appears (unless one asked for it), and back to where it was
/// (or to `back_to`) when it goes.
DialogEvents begin_dialog(Screen& screen, const DialogSpec& spec);
void end_dialog(Screen& screen);

enum class ToastLook : std::uint8_t { plain, success, danger };
struct ToastSpec {
  std::string_view text;
  ToastLook look = ToastLook::plain;
  std::string_view action = {}; // a button: "Undo"
  std::string_view key = {};
  bool closable = true;
  double lowest = 0; // where its lower edge stands at most, above what must not be covered; 0: anywhere
};
struct ToastEvents {
  bool close_asked = false;
  bool action_asked = false;
};
/// A notice at the bottom in the middle; several stand above one another. A status, or an alert when it is
/// danger. How long it stays is the view's to say.
ToastEvents toast(Screen& screen, const ToastSpec& spec);

} // namespace cg::ui
