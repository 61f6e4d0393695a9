// The command table: every command once, with its name, icon, shortcut and what it does. Buttons, tooltips,
// accessible names and the keyboard are all views of this table.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/language.hpp"
#include "editor/action.hpp"
#include "ui/icon.hpp"

namespace cg::ui {

enum class Command : std::uint8_t {
  new_plan,
  open,
  save,
  undo,
  redo,
  add_organisation,
  add_objective,
  add_measure,
  add_programme,
  add_milestone,
  add_note,
  add_frame,
  select_all,
  copy,
  cut,
  duplicate,
  remove,
  take_off_canvas,
  bring_to_front,
  send_to_back,
  lock,
  unlock,
  align_left,
  align_centre,
  align_right,
  align_top,
  align_middle,
  align_bottom,
  distribute_across,
  distribute_down,
  tidy,
  zoom_in,
  zoom_out,
  zoom_100,
  fit_all,
  fit_selection,
  minimap,
  hide_panels,
  show_panels,
  find,
  find_next,
  find_previous,
  commands,
  shortcuts,
  show_canvas,
  show_success_matrix,
  show_fit,
  show_balance,
  show_common_ground,
  show_path,
  show_progress,
  show_readiness,
  theme_system,
  theme_light,
  theme_dark,
  theme_high_contrast,
  interface_larger,
  interface_smaller,
  interface_100,
  letters,
  language_system,
  language_english,
  language_spanish,
  language_french,
  language_arabic,
  drop_gesture,
};

/// A key with its modifiers. `primary` is Control, or Command on Apple computers.
struct Shortcut {
  std::string_view key; // as KeyboardEvent.key says it, letters in lower case; "" for none
  bool primary = false, shift = false;
};

struct CommandRow {
  Command command;
  std::string_view name; // "Add organisation": in English; tr() says it, on the screen and as accessible name
  Icon icon;
  Shortcut shortcut, second_shortcut;
  bool (*enabled)(const editor::Editor&);
  void (*ask)(editor::Actions& actions);
};

[[nodiscard]] std::span<const CommandRow> command_table();
[[nodiscard]] const CommandRow& row_of(Command command);
/// How the interface looks, speaks and answers: these work over an open dialog, too.
[[nodiscard]] constexpr bool is_of_appearance(Command command) {
  return command >= Command::theme_system && command <= Command::language_arabic;
}
/// "Ctrl+Z" for tooltips; "" when the command has no shortcut.
[[nodiscard]] std::string shortcut_text(const CommandRow& row);
/// "Control+Z" for assistive technology.
[[nodiscard]] std::string shortcut_for_aria(const CommandRow& row);

/// A key that is a letter, a digit or a sign, with nothing but Shift: what somebody who speaks to the
/// computer sets off by a word (WCAG 2.1.4). It can be turned off, and counts only on the canvas.
[[nodiscard]] inline bool is_one_letter(const Shortcut& shortcut) {
  return shortcut.key.size() == 1 && !shortcut.primary;
}

/// The enabled command of a key press, if any. `key` as in Shortcut; letters in either case. None for one
/// letter while those are off.
[[nodiscard]] const CommandRow* command_for_key(const editor::Editor& editor, std::string_view key,
                                                bool primary, bool shift, bool alt);

} // namespace cg::ui
