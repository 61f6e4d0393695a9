// The command table twice: as a list that narrows down while its name is written, and as the sheet of
// shortcuts.
#include "ui/commands.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/text.hpp"
#include "ui/quick/quick.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

bool is_offered(const CommandRow& row, const editor::Editor& editor, std::string_view words) {
  return row.command != Command::commands && row.command != Command::drop_gesture && row.enabled(editor) &&
         contains_folded(tr(row.name), words);
}

// Who looks for a card here finds it, too.
bool offers_to_find(const editor::Editor& editor, std::string_view words) {
  const auto finds = [&](const CommandRow& row) {
    return row.command == Command::find && row.enabled(editor);
  };
  return !words.empty() && std::any_of(command_table().begin(), command_table().end(), finds);
}

void run(const CommandRow& row, editor::Actions& actions) {
  actions.push_back(editor::ShowDialog{}); // first: the command may open one itself
  row.ask(actions);
}

} // namespace

void draw_command_list(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                       editor::Actions& actions) {
  const bool entered = quick_field(scratch, screen, tr("Name of the command"));
  std::size_t shown = 0, all = 0;
  begin_listbox(screen, {.name = tr("Commands"), .empty_text = tr("There is no such command now.")});
  for (const CommandRow& row : command_table()) {
    if (!is_offered(row, editor, trimmed(scratch.quick.words))) continue;
    if (++all > most_quick_rows) continue;
    const std::string shortcut = shortcut_text(row);
    const Hit hit = option(screen, {.title = tr(row.name), .icon = row.icon, .trailing = shortcut});
    if (hit.clicked || (entered && shown == 0)) run(row, actions);
    ++shown;
  }
  const std::string words(trimmed(scratch.quick.words));
  if (offers_to_find(editor, words)) {
    const Hit hit = option(
        screen, {.title = said("Find “{}” on the canvas", {words}), .icon = Icon::search, .key = "find"});
    if (hit.clicked || (entered && shown == 0)) actions.push_back(editor::Find{words});
  }
  end_listbox(screen);
  if (all > shown) {
    caption(screen,
            said_of(all - shown, "{} more: write a part of the name.", "{} more: write a part of the name."));
  }
}

void draw_shortcuts(const editor::Editor& editor, Screen& screen, editor::Actions& actions) {
  begin_node(screen, {.role = Role::list, .name = said("Keyboard shortcuts")}, "shortcuts");
  begin_row(screen, {1, 1}, 24);
  std::size_t count = 0, at = 0;
  for (const CommandRow& row : command_table()) count += row.shortcut.key.empty() ? 0 : 1;
  for (const CommandRow& row : command_table()) {
    if (row.shortcut.key.empty()) continue;
    if (at++ == (count + 1) / 2) next_cell(screen);
    const Theme& theme = screen.theme;
    const std::string keys = shortcut_text(row);
    const Rect rect = place(screen, {0, theme.text_type.line + 2});
    add_node(screen, {.role = Role::listitem, .name = said("{}: {}", {tr(row.name), keys}), .rect = rect},
             row.name);
    draw_text(draw_list(), theme.text_type, 1, rect.min, theme.text, tr(row.name));
    draw_text(draw_list(), theme.text_strong, 1,
              {rect.max.x - text_width(theme.text_strong, keys), rect.min.y}, theme.muted, keys);
  }
  end_row(screen);
  end_node(screen);
  paragraph(
      screen,
      tr("Tab and Shift+Tab go through everything; arrow keys walk in lists, and move selected cards. A card "
         "that is dragged snaps to others, but not while Control or Command is held."),
      "hint");
  paragraph(screen,
            tr("Shift and an arrow key go from a card along a connection; on a connection, left and right go "
               "to its two cards."),
            "walk");
  caption(screen,
          editor.appearance.letters
              ? tr("Those of one letter or sign work on the canvas. The menu Settings turns them off.")
              : tr("Those of one letter or sign are turned off. The menu Settings turns them on."),
          "letters");
  space(screen, screen.theme.gap);
  if (button(screen, {.label = tr("Done"), .look = ButtonLook::primary}))
    actions.push_back(editor::ShowDialog{});
}

} // namespace cg::ui
