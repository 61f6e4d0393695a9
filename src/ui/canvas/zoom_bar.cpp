// The bars at the bottom of the canvas: the commands that zoom, with the percentage between them, and the
// choice of what is shown on the cards.
#include <cmath>
#include <string>

#include "base/language.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/commands.hpp"
#include "ui/layout.hpp"
#include "ui/panels/top_bar.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

void command_button(const editor::Editor& editor, Screen& screen, Command command, editor::Actions& actions,
                    std::string_view label = {}, std::string_view key = {}) {
  const CommandRow& row = row_of(command);
  const std::string shortcut = shortcut_text(row), aria_shortcut = shortcut_for_aria(row);
  const bool icon_only = label.empty();
  const bool pressed = button(screen, {.label = icon_only ? tr(row.name) : label,
                                       .icon = icon_only ? row.icon : Icon::none,
                                       .look = ButtonLook::quiet,
                                       .icon_only = icon_only,
                                       .name = tr(row.name),
                                       .key = key.empty() ? row.name : key,
                                       .tooltip = tr(row.name),
                                       .shortcut = shortcut,
                                       .aria_shortcut = aria_shortcut,
                                       .disabled = !row.enabled(editor),
                                       .full_width = !icon_only});
  if (pressed) row.ask(actions);
}

// The views that have an overlay stand behind the canvas in enum View.
editor::View view_of_option(int option) {
  return static_cast<editor::View>(static_cast<int>(editor::View::canvas) + 1 + option);
}
constexpr int overlays = static_cast<int>(editor::View::readiness) - static_cast<int>(editor::View::canvas);
static_assert(no_option == -1); // … and so "Nothing" leads to the canvas itself

void draw_label_beside(Screen& screen, std::string_view text) {
  const Type type = screen.theme.label;
  const Rect rect = place(screen, {std::ceil(text_width(type, text)), screen.control_height()});
  draw_text(draw_list(), type, 1, {rect.min.x, rect.centre().y - type.line / 2}, screen.theme.text, text);
  same_line(screen);
}

} // namespace

void draw_overlay_bar(const editor::Editor& editor, Screen& screen, editor::Actions& actions) {
  if (layout::tight(screen.size)) return; // it would cover most of the canvas
  const std::string_view label = tr("Show on the cards");
  const bool beside = layout::overlay_bar_is_beside(screen.size, !editor.panels_are_off);
  begin_panel(screen,
              {.name = tr("Shown on the cards"),
               .key = "Shown on the cards",
               .rect = layout::overlay_bar(screen.size, screen.control_height(), !editor.panels_are_off),
               .padding = layout::bar_padding,
               .role = Role::group});
  std::string_view names[overlays];
  for (int i = 0; i < overlays; ++i) names[i] = view_name(view_of_option(i));
  if (beside) draw_label_beside(screen, label);
  const auto chosen =
      combo(screen, {.label = label,
                     .options = names,
                     .selected = static_cast<int>(editor.overlay) - static_cast<int>(view_of_option(0)),
                     .none_label = tr("Nothing"),
                     .disabled = !editor.later_part.is_here(),
                     .hide_label = beside});
  if (chosen) actions.push_back(editor::ShowOverlay{view_of_option(*chosen)});
  end_panel(screen);
}

void draw_zoom_bar(const editor::Editor& editor, Screen& screen, editor::Actions& actions) {
  begin_panel(screen, {.name = tr("Zoom"),
                       .key = "Zoom",
                       .rect = layout::zoom_bar(screen.size, screen.control_height(), !editor.panels_are_off),
                       .padding = layout::bar_padding,
                       .role = Role::group});
  const std::string percent = std::to_string(std::lround(editor.camera.zoom * 100)) + " %";
  const double button = -screen.control_height();
  // For fingers, where it is narrow, the percentage needs the gaps.
  const bool narrow = place_width(screen) < layout::zoom_bar_width_for_fingers - 2 * layout::bar_padding;
  begin_row(screen, {button, 1, button, button, button}, screen.for_fingers() && narrow ? 0 : 4);
  command_button(editor, screen, Command::zoom_out, actions);
  next_cell(screen);
  command_button(editor, screen, Command::zoom_100, actions, percent);
  next_cell(screen);
  command_button(editor, screen, Command::zoom_in, actions);
  next_cell(screen);
  command_button(editor, screen, Command::fit_all, actions);
  next_cell(screen);
  command_button(editor, screen, editor.panels_are_off ? Command::show_panels : Command::hide_panels, actions,
                 {},
                 "panels"); // the focus stays on it
  end_row(screen);
  end_panel(screen);
}

} // namespace cg::ui
