// The zoom bar: the commands that zoom, with the percentage between them.
#include <cmath>
#include <string>

#include "ui/canvas/canvas.hpp"
#include "ui/commands.hpp"
#include "ui/layout.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

void command_button(const editor::Editor& editor, Screen& screen, Command command, editor::Actions& actions,
                    std::string_view label = {}) {
  const CommandRow& row = row_of(command);
  const std::string shortcut = shortcut_text(row), aria_shortcut = shortcut_for_aria(row);
  const bool icon_only = label.empty();
  const bool pressed = button(screen, {.label = icon_only ? row.name : label,
                                       .icon = icon_only ? row.icon : Icon::none,
                                       .look = ButtonLook::quiet,
                                       .icon_only = icon_only,
                                       .name = row.name,
                                       .key = row.name,
                                       .tooltip = row.name,
                                       .shortcut = shortcut,
                                       .aria_shortcut = aria_shortcut,
                                       .disabled = !row.enabled(editor),
                                       .full_width = !icon_only});
  if (pressed) actions.push_back(row.action());
}

} // namespace

void draw_zoom_bar(const editor::Editor& editor, Screen& screen, editor::Actions& actions) {
  begin_panel(screen,
              {.name = "Zoom", .rect = layout::zoom_bar(screen.size), .padding = 8, .role = Role::group});
  const std::string percent = std::to_string(std::lround(editor.camera.zoom * 100)) + " %";
  begin_row(screen, {1, 3, 1, 1}, 4);
  command_button(editor, screen, Command::zoom_out, actions);
  next_cell(screen);
  command_button(editor, screen, Command::zoom_100, actions, percent);
  next_cell(screen);
  command_button(editor, screen, Command::zoom_in, actions);
  next_cell(screen);
  command_button(editor, screen, Command::fit_all, actions);
  end_row(screen);
  end_panel(screen);
}

} // namespace cg::ui
