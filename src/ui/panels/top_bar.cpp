#include "ui/panels/top_bar.hpp"

#include <algorithm>
#include <iterator>

#include "editor/wording.hpp"
#include "ui/commands.hpp"
#include "ui/layout.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

using editor::Actions;
using editor::Editor;
using editor::View;

constexpr double dot = 8, close = 4, least_title = 96;

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
  add_node(screen, {.role = Role::heading, .name = title, .level = 1, .rect = rect}, "title");
  const Hit hit = interact(screen,
                           {.role = Role::button,
                            .name = "Edit title: " + title,
                            .description = state.words,
                            .rect = rect,
                            .focusable = true},
                           "edit-title", {.tooltip = "Edit the title", .radius = theme.radius_control});
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
  fill_rect(list, Rect{centre, centre}.grown(dot / 2), colour_of(state.tone, theme), dot / 2);
  draw_text(list, theme.caption, 1, {at.x + dot + 6, line}, theme.muted,
            shortened(theme.caption, state.words, most - dot - 6));
}

struct ViewTab {
  View view;
  Command command;
};
constexpr ViewTab view_tabs[] = {
    {View::canvas, Command::show_canvas},
    {View::success_matrix, Command::show_success_matrix},
};

void draw_views(const Editor& editor, Screen& screen, Actions& actions) {
  TabSpec specs[std::size(view_tabs)];
  int selected = 0;
  for (std::size_t i = 0; i < std::size(view_tabs); ++i) {
    const CommandRow& row = row_of(view_tabs[i].command);
    specs[i] = {.label = row.name, .icon = row.icon};
    if (view_tabs[i].view == editor.view) selected = static_cast<int>(i);
  }
  if (const auto chosen = tabs(screen, {.name = "Views", .tabs = specs, .selected = selected})) {
    actions.push_back(editor::ShowView{view_tabs[static_cast<std::size_t>(*chosen)].view});
  }
}

struct Look {
  ButtonLook look = ButtonLook::quiet;
  bool icon_only = false;
  std::string_view tooltip = {};
};

void command_button(const Editor& editor, Screen& screen, Command command, const Look& look,
                    Actions& actions) {
  const CommandRow& row = row_of(command);
  const std::string shortcut = shortcut_text(row);
  const std::string aria_shortcut = shortcut_for_aria(row);
  const bool pressed = button(screen, {.label = row.name,
                                       .icon = row.icon,
                                       .look = look.look,
                                       .icon_only = look.icon_only,
                                       .tooltip = look.tooltip,
                                       .shortcut = shortcut,
                                       .aria_shortcut = aria_shortcut,
                                       .disabled = !row.enabled(editor)});
  if (pressed) actions.push_back(row.action());
}

// "Undo Move 2 cards": the step that the button takes back or makes again.
std::string step_in_words(std::string_view command, const editor::Step* step) {
  std::string words(command);
  if (step != nullptr && !step->label.empty()) words.append(" ").append(step->label);
  return words;
}

void draw_undo_and_redo(const Editor& editor, Screen& screen, Actions& actions) {
  const editor::History& history = editor.history;
  const std::string undo = step_in_words("Undo", history.can_undo() ? &history.present : nullptr);
  const std::string redo = step_in_words("Redo", history.can_redo() ? &history.future.back() : nullptr);
  command_button(editor, screen, Command::undo, {.icon_only = true, .tooltip = undo}, actions);
  same_line(screen, close);
  command_button(editor, screen, Command::redo, {.icon_only = true, .tooltip = redo}, actions);
}

void draw_file_buttons(const Editor& editor, Screen& screen, Actions& actions) {
  const bool icons = layout::compact(screen.size);
  command_button(editor, screen, Command::new_plan, {.icon_only = icons}, actions);
  same_line(screen, close);
  command_button(editor, screen, Command::open, {.icon_only = icons}, actions);
  same_line(screen);
  command_button(editor, screen, Command::save, {.look = ButtonLook::primary, .icon_only = icons}, actions);
}

// A hairline between two groups on one line.
void divider(Screen& screen) {
  same_line(screen);
  const Rect rect = place(screen, {1, screen.control_height()});
  const double x = on_pixel(screen, rect.centre().x);
  draw_line(draw_list(), {x, rect.min.y + 4}, {x, rect.max.y - 4}, screen.theme.hairline);
  same_line(screen);
}

} // namespace

SaveState save_state(const Editor& editor) {
  if (!editor::has_unsaved_changes(editor)) return {SaveState::Tone::calm, "No unsaved changes"};
  if (editor.store_failed) {
    return {SaveState::Tone::failed, "Unsaved changes, not kept in this browser"};
  }
  const bool kept = editor.stored_plan == editor.history.present.plan;
  return {SaveState::Tone::unsaved, kept ? "Unsaved changes, kept in this browser" : "Unsaved changes"};
}

void draw_top_bar(const Editor& editor, UiScratch& scratch, Screen& screen, Actions& actions) {
  const Rect bar = layout::top_bar(screen.size);
  const double padding = (bar.height() - screen.control_height()) / 2;
  begin_panel(screen, {.name = "Toolbar", .rect = bar, .padding = padding});
  const bool home = button(screen, {.label = "Start",
                                    .icon = Icon::home,
                                    .look = ButtonLook::quiet,
                                    .icon_only = true,
                                    .tooltip = "Examples, and the plan kept in this browser"});
  if (home) actions.push_back(editor::ShowView{View::start});
  same_line(screen, close);
  // The title has what the rest left over in the last frame.
  const double room = place_width(screen) - scratch.top_bar_rest;
  draw_title(editor, scratch, screen, std::max(least_title, room), actions);
  same_line(screen, 0);
  const double rest = place_cursor(screen).x;
  same_line(screen);
  draw_views(editor, screen, actions);
  divider(screen);
  draw_undo_and_redo(editor, screen, actions);
  divider(screen);
  draw_file_buttons(editor, screen, actions);
  same_line(screen, 0);
  const double taken = place_cursor(screen).x - rest;
  if (taken != scratch.top_bar_rest) screen.requests.want_frame_at(screen.now_seconds);
  scratch.top_bar_rest = taken;
  end_panel(screen);
}

} // namespace cg::ui
