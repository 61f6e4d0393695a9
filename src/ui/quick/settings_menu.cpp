// The menu "Settings": theme, size and language of the interface, and shortcuts of one letter, as the command
// table has them.
#include <utility>

#include "base/language.hpp"
#include "ui/commands.hpp"
#include "ui/quick/quick.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

bool begins_group(Command command) {
  return command == Command::interface_larger || command == Command::letters ||
         command == Command::language_system;
}

// One of a few, of which one is always chosen.
bool is_choice(Command command) { return command < Command::interface_larger || command > Command::letters; }

bool is_chosen(const editor::Appearance& appearance, Command command) {
  const auto after = [command](Command first) { return static_cast<int>(command) - static_cast<int>(first); };
  if (command == Command::letters) return appearance.letters;
  if (command > Command::letters) return after(Command::language_system) - 1 == appearance.language;
  return after(Command::theme_system) == static_cast<int>(appearance.theme);
}

} // namespace

void draw_settings_menu(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                        editor::Actions& actions) {
  if (begin_menu(screen, settings_button(), std::exchange(scratch.settings_asked, false))) {
    for (const CommandRow& row : command_table()) {
      if (!is_of_appearance(row.command)) continue;
      if (begins_group(row.command)) menu_separator(screen);
      const bool one_of = is_choice(row.command);
      const std::string shortcut = shortcut_text(row), aria_shortcut = shortcut_for_aria(row);
      const bool chosen = menu_item(screen, {.label = tr(row.name),
                                             .icon = row.icon,
                                             .shortcut = shortcut,
                                             .aria_shortcut = aria_shortcut,
                                             .key = row.name,
                                             .checkable = one_of || row.command == Command::letters,
                                             .checked = is_chosen(editor.appearance, row.command),
                                             .one_of = one_of});
      if (chosen) row.ask(actions);
    }
  }
  end_menu(screen);
}

} // namespace cg::ui
