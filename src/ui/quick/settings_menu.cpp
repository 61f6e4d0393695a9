// The menu "Settings": theme and size of the interface, and shortcuts of one letter, as the command table has
// them.
#include <utility>

#include "ui/commands.hpp"
#include "ui/quick/quick.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

void draw_settings_menu(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                        editor::Actions& actions) {
  if (begin_menu(screen, settings_button, std::exchange(scratch.settings_asked, false))) {
    for (const CommandRow& row : command_table()) {
      if (!is_of_appearance(row.command)) continue;
      const bool is_letters = row.command == Command::letters;
      if (row.command == Command::interface_larger || is_letters) menu_separator(screen);
      const bool is_theme = row.command < Command::interface_larger;
      const auto theme = static_cast<int>(row.command) - static_cast<int>(Command::theme_system);
      const bool is_chosen = static_cast<int>(editor.appearance.theme) == theme;
      const std::string shortcut = shortcut_text(row), aria_shortcut = shortcut_for_aria(row);
      const bool chosen = menu_item(screen, {.label = row.name,
                                             .icon = row.icon,
                                             .shortcut = shortcut,
                                             .aria_shortcut = aria_shortcut,
                                             .checkable = is_theme || is_letters,
                                             .checked = is_letters ? editor.appearance.letters : is_chosen,
                                             .one_of = is_theme});
      if (chosen) actions.push_back(row.action());
    }
  }
  end_menu(screen);
}

} // namespace cg::ui
