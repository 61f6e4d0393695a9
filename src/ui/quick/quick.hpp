// Quick: the dialogs that a key opens over everything: finding a card, running a command by its name, and the
// sheet of shortcuts. All three are views of the plan and of the command table.
#pragma once

#include "base/language.hpp"
#include "ui/draw.hpp"
#include "ui/widgets/button.hpp"

namespace cg::ui {

/// The dialog of editor.dialog, which is not none: one of these, or that of a table (ui/import).
void draw_quick_dialog(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                       editor::Actions& actions);

// --- Its parts

void draw_find(const editor::Editor& editor, UiScratch& scratch, Screen& screen, editor::Actions& actions);
void draw_command_list(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                       editor::Actions& actions);
void draw_shortcuts(const editor::Editor& editor, Screen& screen, editor::Actions& actions);

/// The field at the top of the first two; true when Enter ended it. What is written is in
/// scratch.quick.words.
bool quick_field(UiScratch& scratch, Screen& screen, std::string_view label);
/// How many rows stand below it at most, so that a dialog fits on a small screen.
inline constexpr std::size_t most_quick_rows = 8;

/// The button "Settings" and its menu, in the flow: panels/top_bar.hpp says when it is called.
void draw_settings_menu(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                        editor::Actions& actions);
[[nodiscard]] inline ButtonSpec settings_button() {
  return {.label = tr("Settings"),
          .icon = Icon::settings,
          .look = ButtonLook::quiet,
          .icon_only = true,
          .key = "Settings",
          .tooltip = tr("Settings: theme, size of the interface, shortcuts")};
}

} // namespace cg::ui
