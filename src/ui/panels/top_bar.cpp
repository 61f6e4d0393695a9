#include "ui/panels/top_bar.hpp"

#include <algorithm>
#include <iterator>

#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/commands.hpp"
#include "ui/layout.hpp"
#include "ui/quick/quick.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

using editor::Actions;
using editor::Editor;
using editor::View;

constexpr double dot = 8, close = 4, divided = 17, least_title = 96;

Colour colour_of(SaveState::Tone tone, const Theme& theme) {
  switch (tone) {
    case SaveState::Tone::unsaved: return theme.warning;
    case SaveState::Tone::failed: return theme.danger;
    case SaveState::Tone::calm: break;
  }
  return theme.success;
}

// The plan's title over its state, as one button in a room of that width; the title is the page's heading,
// too.
void draw_title(const Editor& editor, UiScratch& scratch, Screen& screen, double room, Actions& actions) {
  const Theme& theme = screen.theme;
  const std::string title = editor::plan_title(editor::plan_of(editor));
  const SaveState state = save_state(editor);
  const double height = theme.text_strong.line + theme.caption.line;
  const Rect cell = place(screen, {room, screen.control_height()});
  const double middle = cell.centre().y;
  const double inset = 8;
  const double most = cell.width() - 2 * inset;
  const double words = dot + 6 + text_width(theme.caption, state.words);
  const double width = std::min(most, std::max(text_width(theme.text_strong, title), words)) + 2 * inset;
  const Rect rect{{cell.min.x, middle - height / 2 - 3}, {cell.min.x + width, middle + height / 2 + 3}};
  const bool cut = words > most || text_width(theme.text_strong, title) > most;
  const std::string tooltip = cut ? said("{}. {}.", {title, state.words}) : std::string(tr("Edit the title"));
  add_node(screen, {.role = Role::heading, .name = title, .level = 1, .rect = rect}, "title");
  const Hit hit = interact(screen,
                           {.role = Role::button,
                            .name = said("Edit title: {}", {title}),
                            .description = state.words,
                            .rect = rect,
                            .focusable = true},
                           "edit-title", {.tooltip = tooltip, .radius = theme.radius_control});
  add_node(screen, {.role = Role::text, .name = state.words, .rect = rect}, "save-state");
  if (hit.clicked) {
    actions.push_back(editor::ShowView{View::canvas});
    actions.push_back(editor::Select{});
    scratch.focus_field = editor::FocusField{Ref(), &field_of<&Charter::title>()};
  }
  ImDrawList* list = draw_list();
  if (hit.hovered) fill_rect(list, rect, theme.hover, theme.radius_control);
  const Vec2 at{rect.min.x + inset, rect.min.y + 3};
  draw_text(list, theme.text_strong, 1, at, theme.text, shortened(theme.text_strong, title, most));
  const double line = at.y + theme.text_strong.line;
  const Vec2 centre{at.x + dot / 2, line + theme.caption.line / 2};
  list->AddCircleFilled(im(centre), dot / 2, colour_of(state.tone, theme).packed());
  draw_text(list, theme.caption, 1, {at.x + dot + 6, line}, theme.muted,
            shortened(theme.caption, words > most ? state.brief : state.words, most - dot - 6));
}

struct ViewTab {
  View view;
  Command command;
};
constexpr ViewTab view_tabs[] = {
    {View::canvas, Command::show_canvas},
    {View::success_matrix, Command::show_success_matrix},
    {View::fit, Command::show_fit},
    {View::balance, Command::show_balance},
    {View::common_ground, Command::show_common_ground},
    {View::path, Command::show_path},
    {View::progress, Command::show_progress},
    {View::readiness, Command::show_readiness},
};

void draw_views(const Editor& editor, Screen& screen, Actions& actions) {
  TabSpec specs[std::size(view_tabs)];
  int selected = 0;
  for (std::size_t i = 0; i < std::size(view_tabs); ++i) {
    const CommandRow& row = row_of(view_tabs[i].command);
    specs[i] = {
        .label = tr(row.name), .icon = layout::wide(screen.size) ? row.icon : Icon::none, .key = row.name};
    if (view_tabs[i].view == editor.view) selected = static_cast<int>(i);
  }
  if (const auto chosen =
          tabs(screen, {.name = tr("Views"), .tabs = specs, .selected = selected, .key = "Views"})) {
    actions.push_back(editor::ShowView{view_tabs[static_cast<std::size_t>(*chosen)].view});
  }
}

/// One button of the bar, left to right. `before`: the gap to what stands left of it; a divider is in a wide
/// one.
struct BarButton {
  Command command;
  double before = close;
  ButtonLook look = ButtonLook::quiet;
  bool always_icon = false;
};
constexpr BarButton bar_buttons[] = {
    {.command = Command::undo, .before = divided, .always_icon = true},
    {.command = Command::redo, .always_icon = true},
    {.command = Command::commands, .always_icon = true},
    {.command = Command::new_plan, .before = divided},
    {.command = Command::open},
    {.command = Command::save, .before = close * 2, .look = ButtonLook::primary},
};

ButtonSpec spec_of(const Editor& editor, const Screen& screen, const BarButton& of) {
  const CommandRow& row = row_of(of.command);
  return {.label = tr(row.name),
          .icon = row.icon,
          .look = of.look,
          .icon_only = of.always_icon || (of.look == ButtonLook::quiet ? !layout::wide(screen.size)
                                                                       : layout::compact(screen.size)),
          .key = row.name,
          .disabled = !row.enabled(editor)};
}

// "Undo Move 2 cards": the step that the button takes back or makes again. Nothing for other commands.
std::string step_in_words(const editor::History& history, Command command) {
  if (command == Command::undo && history.can_undo()) return said("Undo {}", {history.present.label});
  if (command == Command::redo && history.can_redo()) {
    return said("Redo {}", {history.future.back().label});
  }
  return {};
}

// A hairline in the gap before the next widget.
void draw_divider(Screen& screen) {
  const Vec2 next = place_cursor(screen);
  const double x = on_pixel(screen, next.x - divided / 2);
  draw_line(draw_list(), {x, next.y + 4}, {x, next.y + screen.control_height() - 4}, screen.theme.hairline);
}

// The menu is in the later part of the program.
void (*volatile draw_settings)(const Editor&, UiScratch&, Screen&, Actions&) = draw_settings_menu;

void draw_buttons(const Editor& editor, UiScratch& scratch, Screen& screen, Actions& actions) {
  for (const BarButton& one : bar_buttons) {
    const CommandRow& row = row_of(one.command);
    const std::string shortcut = shortcut_text(row), aria_shortcut = shortcut_for_aria(row);
    const std::string step = step_in_words(editor.history, one.command);
    same_line(screen, one.before);
    if (one.before == divided) draw_divider(screen);
    ButtonSpec spec = spec_of(editor, screen, one);
    spec.tooltip = step;
    spec.shortcut = shortcut;
    spec.aria_shortcut = aria_shortcut;
    if (button(screen, spec)) row.ask(actions);
    if (one.command != Command::commands) continue;
    same_line(screen, close);
    draw_settings_button(editor, scratch, screen, actions);
  }
}

double width_of_buttons(const Editor& editor, const Screen& screen) {
  double width = close + button_size(screen, settings_button()).x;
  for (const BarButton& one : bar_buttons) {
    width += one.before + button_size(screen, spec_of(editor, screen, one)).x;
  }
  return width;
}

} // namespace

std::string_view view_name(View view) {
  const auto is_of = [&](const ViewTab& tab) { return tab.view == view; };
  const auto* at = std::find_if(std::begin(view_tabs), std::end(view_tabs), is_of);
  CG_CHECK(at != std::end(view_tabs));
  return tr(row_of(at->command).name);
}

// Nobody has asked for the later part while the start screen is the first thing that is seen: this button
// does.
void draw_settings_button(const Editor& editor, UiScratch& scratch, Screen& screen, Actions& actions) {
  if (editor.later_part.is_here()) return draw_settings(editor, scratch, screen, actions);
  ButtonSpec waiting = settings_button();
  waiting.disabled = editor.view != View::start;
  waiting.has_menu = true;
  const bool asked = button(screen, waiting);
  if (asked) actions.push_back(editor::TryLaterPart{});
  scratch.settings_asked =
      !waiting.disabled && (asked || (scratch.settings_asked && editor.later_part.problem.empty()));
}

SaveState save_state(const Editor& editor) {
  if (!editor::has_unsaved_changes(editor)) {
    return {SaveState::Tone::calm, said("No unsaved changes"), said("No changes")};
  }
  if (editor.store_failed) {
    return {SaveState::Tone::failed, said("Unsaved changes, not kept in this browser"), said("Not kept")};
  }
  const bool kept = editor.stored_plan == editor.history.present.plan;
  return {SaveState::Tone::unsaved,
          std::string(kept ? tr("Unsaved changes, kept in this browser") : tr("Unsaved changes")),
          said("Unsaved")};
}

void draw_top_bar(const Editor& editor, UiScratch& scratch, Screen& screen, Actions& actions) {
  const Rect bar = layout::top_bar(screen.size);
  const bool two_rows = layout::compact(screen.size);
  // Both rows have the same room, whatever points: for fingers they stand close.
  const double padding = two_rows && screen.for_fingers()
                             ? (bar.height() - 2 * screen.control_height()) / 2
                             : (layout::top_bar_height - screen.control_height()) / 2;
  begin_panel(screen, {.name = tr("Toolbar"), .key = "Toolbar", .rect = bar, .padding = padding});
  const bool home = button(screen, {.label = tr("Start"),
                                    .icon = Icon::home,
                                    .look = ButtonLook::quiet,
                                    .icon_only = true,
                                    .key = "Start",
                                    .tooltip = tr("Examples, and the plan kept in this browser")});
  if (home) actions.push_back(editor::ShowView{View::start});
  same_line(screen, close);
  const double tabs_width = two_rows ? 0 : scratch.view_tabs_width;
  const double rest = 2 * close + tabs_width + width_of_buttons(editor, screen);
  draw_title(editor, scratch, screen, std::max(least_title, place_width(screen) - rest), actions);
  if (two_rows) {
    draw_buttons(editor, scratch, screen, actions);
    if (screen.for_fingers()) space(screen, -screen.theme.gap);
    draw_views(editor, screen, actions);
    return end_panel(screen);
  }
  same_line(screen, 2 * close);
  const double left = place_cursor(screen).x;
  draw_views(editor, screen, actions);
  same_line(screen, 0);
  const double width = place_cursor(screen).x - left;
  if (width != scratch.view_tabs_width) screen.requests.want_frame_at(screen.now_seconds);
  scratch.view_tabs_width = width; // known only now: the title follows in the next frame
  draw_buttons(editor, scratch, screen, actions);
  end_panel(screen);
}

} // namespace cg::ui
