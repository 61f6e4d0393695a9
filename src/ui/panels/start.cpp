#include "ui/panels/start.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/canvas/ground.hpp"
#include "ui/commands.hpp"
#include "ui/layout.hpp"
#include "ui/panels/top_bar.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

using editor::Actions;
using editor::Editor;
using editor::View;

constexpr double widest = 1040, narrow = 800, left_column = 408, gutter = 24, paper_padding = 24;
constexpr double widest_sentence = 640;
/// What the screen is about as high as: it stands a little above the middle, and stays there as fields grow.
constexpr double usual_height = 640;

// Two circles and the ground that they share.
void draw_mark(const Screen& screen, Vec2 at, double height) {
  const Theme& theme = screen.theme;
  const double radius = height / 2, apart = radius * 1.1;
  const Vec2 left{at.x + radius, at.y + radius}, right{left.x + apart, left.y};
  ImDrawList* list = draw_list();
  list->AddCircleFilled(im(left), static_cast<float>(radius), theme.accent.packed());
  list->AddCircleFilled(im(right), static_cast<float>(radius), theme.party(2).fill.packed());
  // The shared part: an arc of each, from where they cross.
  const auto half = static_cast<float>(std::acos(apart / 2 / radius));
  list->PathArcTo(im(left), static_cast<float>(radius), -half, half);
  const auto back = static_cast<float>(std::numbers::pi);
  list->PathArcTo(im(right), static_cast<float>(radius), back - half, back + half);
  list->PathFillConvex(theme.canvas.packed());
}

void draw_name(const Editor& editor, UiScratch& scratch, Screen& screen, Actions& actions) {
  const Theme& theme = screen.theme;
  begin_row(screen, {1, -screen.control_height()});
  const Rect rect = place(screen, {0, theme.plan_title.line});
  add_node(screen, {.role = Role::heading, .name = "Common Ground", .level = 1, .rect = rect}, "name");
  draw_mark(screen, rect.min, rect.height());
  const double words = rect.min.x + rect.height() * 1.55 + 16;
  draw_text(draw_list(), theme.plan_title, 1, {words, rect.min.y}, theme.text, "Common Ground");
  next_cell(screen);
  space(screen, (theme.plan_title.line - screen.control_height()) / 2);
  draw_settings_button(editor, scratch, screen, actions);
  end_row(screen);
  begin_row(screen, {-std::min(widest_sentence, place_width(screen)), 1}, 0);
  paragraph(screen,
            tr("Plan a partnership in front of the people who will carry it: what you hope to achieve, what "
               "success looks like for every party, and how you will deliver it."));
  next_cell(screen);
  end_row(screen);
}

// Paper under what is drawn between begin and end; its height is that of the last frame.
struct Paper {
  Vec2 start;
  double width = 0;
};
Paper begin_paper(Screen& screen, double height_last_frame) {
  const Theme& theme = screen.theme;
  const Paper paper{place_cursor(screen), place_width(screen)};
  const Rect rect{paper.start, paper.start + Vec2{paper.width, height_last_frame}};
  draw_shadow(draw_list(), theme, rect, theme.radius_panel, 12);
  fill_rect(draw_list(), rect, theme.panel, theme.radius_panel);
  stroke_rect(draw_list(), rect, theme.hairline, theme.radius_panel, theme.hairline_width);
  begin_row(screen, {-paper_padding, 1, -paper_padding}, 0);
  next_cell(screen);
  space(screen, paper_padding);
  return paper;
}
double end_paper(Screen& screen, const Paper& paper) {
  const double height = place_cursor(screen).y - paper.start.y - screen.theme.gap + paper_padding;
  space(screen, paper_padding - screen.theme.gap);
  next_cell(screen);
  end_row(screen);
  return height;
}

// A line between two ways to begin.
void rule(Screen& screen) {
  space(screen, screen.theme.gap);
  separator(screen);
  space(screen, screen.theme.gap);
}

// True when a plan is open already behind the start screen.
bool has_open_plan(const Editor& editor) {
  return editor.history.can_undo() || editor.history.can_redo() || count_records(editor::plan_of(editor)) > 0;
}

bool draw_go_on(const Editor& editor, Screen& screen, Actions& actions) {
  const bool open = has_open_plan(editor);
  if (!editor.kept.problem.empty()) {
    notice(screen, NoticeLook::warning,
           said("The plan that this browser kept cannot be opened: {}", {editor.kept.problem}));
  }
  if (!open && editor.kept.plan == nullptr) return false;
  const Plan& plan = open ? editor::plan_of(editor) : *editor.kept.plan;
  const std::string label = said("Go on with {}", {editor::plan_title(plan)});
  if (button(screen, {.label = label,
                      .icon = Icon::arrow_right,
                      .look = ButtonLook::primary,
                      .key = "go-on",
                      .full_width = true})) {
    if (open) {
      actions.push_back(editor::ShowView{View::canvas});
    } else {
      actions.push_back(editor::ContinueKept{});
    }
  }
  const std::string contents = contents_in_words(plan);
  caption(screen, open ? said("{}.", {contents}) : said("{}, kept in this browser.", {contents}));
  rule(screen);
  return true;
}

void draw_open(Screen& screen, Actions& actions) {
  const CommandRow& row = row_of(Command::open);
  const std::string shortcut = shortcut_text(row), aria_shortcut = shortcut_for_aria(row);
  rule(screen);
  caption(screen, tr("Or bring a plan from a file: drop it here, or open it."));
  if (button(screen, {.label = tr(row.name),
                      .icon = row.icon,
                      .shortcut = shortcut,
                      .aria_shortcut = aria_shortcut,
                      .full_width = true})) {
    row.ask(actions);
  }
}

void draw_begin(const Editor& editor, UiScratch& scratch, Screen& screen, Actions& actions) {
  const Paper paper = begin_paper(screen, scratch.start_paper_height);
  const bool can_go_on = draw_go_on(editor, screen, actions);
  draw_new_plan(scratch, screen, !can_go_on, actions);
  draw_open(screen, actions);
  scratch.start_paper_height = end_paper(screen, paper);
}

void draw_columns(const Editor& editor, UiScratch& scratch, Screen& screen, double width, Actions& actions) {
  if (width < narrow) {
    draw_begin(editor, scratch, screen, actions);
    space(screen, gutter);
    draw_examples(screen, 0, actions);
    return;
  }
  begin_row(screen, {-left_column, 1}, gutter);
  draw_begin(editor, scratch, screen, actions);
  next_cell(screen);
  draw_examples(screen, scratch.start_paper_height, actions);
  end_row(screen);
}

} // namespace

std::string contents_in_words(const Plan& plan) {
  std::string words;
  const auto add = [&words](std::size_t count, const std::string& part) {
    if (count > 0) words = words.empty() ? part : said("{}, {}", {words, part});
  };
  add(plan.organisations.size(), counted(plan.organisations.size(), "organisation"));
  add(plan.objectives.size(), counted(plan.objectives.size(), "objective"));
  add(plan.measures.size(), counted(plan.measures.size(), "success measure"));
  return words.empty() ? said("Nothing on it yet") : words;
}

void draw_start(const Editor& editor, UiScratch& scratch, Screen& screen, Actions& actions) {
  begin_panel(screen,
              {.name = tr("Start"), .key = "Start", .rect = screen.bounds(), .paper = false, .padding = 0});
  draw_ground({screen, screen.theme, draw_list(), {}, {}}, screen.bounds());
  const double all = place_width(screen);
  const double width = std::floor(std::min(widest, all - 2 * gutter));
  // Words are not written over dots.
  const double side = (all - width) / 2 - gutter / 2;
  fill_rect(draw_list(), {{side, 0}, {all - side, screen.size.y}}, screen.theme.canvas);
  begin_row(screen, {1, -width, 1}, 0);
  next_cell(screen);
  const double free = width < narrow ? 0 : screen.size.y - usual_height;
  space(screen, std::floor(std::max(32.0, free * 0.4)));
  draw_name(editor, scratch, screen, actions);
  space(screen, gutter);
  draw_columns(editor, scratch, screen, width, actions);
  space(screen, 16);
  caption(screen,
          tr("No account, no server: what you plan stays on this computer until you save it as a file."));
  space(screen, 32);
  next_cell(screen);
  end_row(screen);
  end_panel(screen);
}

} // namespace cg::ui
