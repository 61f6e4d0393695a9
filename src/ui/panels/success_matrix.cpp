#include "ui/panels/success_matrix.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/language.hpp"
#include "base/text.hpp"
#include "editor/wording.hpp"
#include "ui/canvas/ground.hpp"
#include "ui/kind_icon.hpp"
#include "ui/layout.hpp"
#include "ui/panels/matrix_grid.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

using editor::Actions;
using editor::Editor;

constexpr double answered_height = 136, unanswered_height = 92; // at least
constexpr double head_height = 64, least_column = 200, widest_alone = 560, inset = 12;
/// Between the paper's edge and the table, so that the paper's corners stay round.
constexpr double frame = 8;

// What is drawn and pressed between begin and end stays inside the rectangle.
class Clip {
 public:
  explicit Clip(const Rect& rect) { ImGui::PushClipRect(im(rect.min), im(rect.max), true); }
  ~Clip() { ImGui::PopClipRect(); }
  Clip(const Clip&) = delete;
  Clip& operator=(const Clip&) = delete;
};

void draw_lines_around(const Screen& screen, const Rect& rect) {
  const Theme& theme = screen.theme;
  const double right = on_pixel(screen, rect.max.x) - 0.5, bottom = on_pixel(screen, rect.max.y) - 0.5;
  draw_line(draw_list(), {right, rect.min.y}, {right, rect.max.y}, theme.hairline, theme.hairline_width);
  draw_line(draw_list(), {rect.min.x, bottom}, {rect.max.x, bottom}, theme.hairline, theme.hairline_width);
}

void draw_corner(Screen& screen, const Grid& grid) {
  const Theme& theme = screen.theme;
  const Rect rect = grid.corner();
  add_node(screen, {.role = Role::columnheader, .name = said("Objective"), .rect = rect}, "corner");
  fill_rect(draw_list(), rect, theme.sunken);
  draw_text(draw_list(), theme.label, 1, {rect.min.x + 16, rect.centre().y + 2 - theme.label.line / 2},
            theme.muted, tr("Objective"));
  draw_lines_around(screen, rect);
}

void draw_column_head(Screen& screen, const Grid& grid, std::size_t index, const Organisation& party,
                      const std::string& title) {
  const Theme& theme = screen.theme;
  const Clip clip(grid.column_heads_view());
  const Rect rect = grid.column_head(index);
  add_node(screen, {.role = Role::columnheader, .name = title, .rect = rect}, hex_from_bits(party.id.bits()));
  ImDrawList* list = draw_list();
  fill_rect(list, rect, theme.sunken);
  const int colour = party.colour.value_or(0);
  fill_rect(list, {rect.min, {rect.max.x, rect.min.y + 4}}, theme.party(colour).fill);
  constexpr double disc = 32;
  const double middle = rect.centre().y + 2;
  draw_monogram(list, theme, {rect.min.x + inset + disc / 2, middle}, disc, monogram(title), colour);
  const double left = rect.min.x + inset + disc + 12, width = rect.max.x - inset - left;
  const TextBlock& words = wrapped(theme.text_strong, title, width, 2);
  draw_block(list, words, 1, {left, middle - words.height / 2}, width, theme.text);
  draw_lines_around(screen, rect);
}

struct Sign {
  Icon icon;
  Colour colour;
};
Sign sign_of(AgreementState::Tone tone, const Theme& theme) {
  switch (tone) {
    case AgreementState::Tone::agreed: return {Icon::done, theme.success};
    case AgreementState::Tone::refused: return {Icon::warning, theme.warning};
    case AgreementState::Tone::open: return {Icon::clock, theme.muted};
    case AgreementState::Tone::nobody: break;
  }
  return {Icon::ring, theme.muted};
}

// What is known already, whoever is still to answer.
bool is_settled(AgreementState::Tone tone) {
  return tone == AgreementState::Tone::agreed || tone == AgreementState::Tone::refused;
}

/// The head of a row, wrapped as it is drawn.
struct RowHead {
  std::string title;
  AgreementState state;
  const TextBlock* title_block = nullptr;
  const TextBlock* state_block = nullptr;
  const TextBlock* detail_block = nullptr;
};
constexpr double row_head_left = 16, sign_room = 22, below_title = 4;

RowHead row_head_of(const Plan& plan, const Matrix& matrix, const Theme& theme, ObjectiveId objective,
                    double width) {
  RowHead head{editor::title_of(plan, objective), agreement_of(plan, matrix, objective)};
  const double words = width - row_head_left - inset;
  head.title_block = &wrapped(theme.text_strong, head.title, words, 3);
  head.state_block = &wrapped(theme.label_regular, head.state.words, words - sign_room, 4);
  head.detail_block = &wrapped(theme.label_regular, head.state.detail, words - sign_room, 3);
  return head;
}

// As high as its head needs, and higher when a party has said something.
double row_height(const Matrix& matrix, ObjectiveId objective, const RowHead& head) {
  const auto& parties = matrix.parties();
  const bool answered = std::any_of(parties.begin(), parties.end(), [&](const Organisation* party) {
    return says_something(matrix.view(objective, party->id));
  });
  const double words =
      head.title_block->height + below_title + head.state_block->height + head.detail_block->height;
  return std::max(answered ? answered_height : unanswered_height, words + 2 * inset);
}

void draw_row_head(Screen& screen, const Grid& grid, std::size_t index, const RowHead& head) {
  const Theme& theme = screen.theme;
  const Clip clip(grid.row_heads_view());
  const Rect rect = grid.row_head(index);
  add_node(screen,
           {.role = Role::rowheader, .name = head.title, .description = head.state.said(), .rect = rect},
           "head");
  ImDrawList* list = draw_list();
  fill_rect(list, rect, theme.panel);
  const double left = rect.min.x + row_head_left, width = rect.max.x - inset - left;
  double y = rect.min.y + inset;
  draw_block(list, *head.title_block, 1, {left, y}, width, theme.text);
  y += head.title_block->height + below_title;
  const Sign sign = sign_of(head.state.tone, theme);
  draw_icon(list, sign.icon, {left + 8, y + theme.label_regular.line / 2}, 16, sign.colour);
  draw_block(list, *head.state_block, 1, {left + sign_room, y}, width - sign_room,
             is_settled(head.state.tone) ? theme.text : theme.muted);
  draw_block(list, *head.detail_block, 1, {left + sign_room, y + head.state_block->height}, width - sign_room,
             theme.muted);
  draw_lines_around(screen, rect);
}

/// The cells as buttons that the arrow keys walk.
struct Walked {
  std::vector<std::uint32_t> nodes;
  bool has_current = false;
  Rect ring; // of the cell that the keyboard stands on: drawn after all, so that no neighbour covers it
};

void draw_cell(const Editor& editor, const Matrix& matrix, Screen& screen, const Grid& grid, std::size_t row,
               std::size_t column, UiScratch& scratch, Walked& walked, Actions& actions) {
  const Plan& plan = editor::plan_of(editor);
  const Objective& objective = *matrix.objectives()[row];
  const Organisation& party = *matrix.parties()[column];
  const bool open =
      editor.open_cell_objective == Ref(objective.id) && editor.open_cell_organisation == Ref(party.id);
  const SuccessView* view = matrix.view(objective.id, party.id);
  const Rect rect = grid.cell(row, column);
  begin_node(screen, {.role = Role::cell, .rect = rect}, hex_from_bits(party.id.bits()));
  const std::uint32_t id = node_of(screen, "open");
  walked.has_current = walked.has_current || id == scratch.matrix_current;
  const Hit hit = interact(screen,
                           {.role = Role::button,
                            .name = cell_name(plan, objective.id, party.id),
                            .description = cell_in_words(view),
                            .rect = rect,
                            .focusable = true,
                            .walked = id != scratch.matrix_current},
                           "open", {.radius = 4, .rings = false});
  end_node(screen);
  walked.nodes.push_back(hit.id);
  // The dialog goes on from party to party: the keyboard comes back to the cell that was open last.
  if (open) scratch.matrix_current = hit.id;
  if (hit.focused) scratch.matrix_current = hit.id;
  if (hit.ring && hit.visible) walked.ring = rect;
  if (hit.clicked) actions.push_back(editor::OpenCell{objective.id, party.id});
  if (!hit.visible) return;
  if (hit.hovered) fill_rect(draw_list(), rect, screen.theme.hover);
  draw_cell_content(screen, rect, view);
  draw_lines_around(screen, rect);
}

void draw_rows(const Editor& editor, const Matrix& matrix, const std::vector<RowHead>& heads,
               UiScratch& scratch, Screen& screen, const Grid& grid, Actions& actions) {
  Walked walked;
  for (std::size_t row = 0; row < heads.size(); ++row) {
    begin_node(screen, {.role = Role::row}, hex_from_bits(matrix.objectives()[row]->id.bits()));
    draw_row_head(screen, grid, row, heads[row]);
    const Clip clip(grid.body_view());
    for (std::size_t column = 0; column < matrix.parties().size(); ++column) {
      draw_cell(editor, matrix, screen, grid, row, column, scratch, walked, actions);
    }
    end_node(screen);
  }
  if (!walked.ring.empty()) draw_focus_ring(screen, walked.ring, 4);
  const int columns = static_cast<int>(matrix.parties().size());
  walk(screen, walked.nodes.data(), static_cast<int>(walked.nodes.size()), columns);
  if (!walked.has_current && !walked.nodes.empty()) {
    scratch.matrix_current = walked.nodes.front();
    screen.requests.want_frame_at(screen.now_seconds); // so that Tab reaches it
  }
}

void draw_column_heads(const Plan& plan, const Matrix& matrix, Screen& screen, const Grid& grid) {
  begin_node(screen, {.role = Role::row}, "head");
  draw_corner(screen, grid);
  for (std::size_t i = 0; i < matrix.parties().size(); ++i) {
    const Organisation& party = *matrix.parties()[i];
    draw_column_head(screen, grid, i, party, editor::title_of(plan, party.id));
  }
  end_node(screen);
}

// Of the plan as a whole, above the table; it stays while the table scrolls. Returns how high it is.
double draw_summary(const Plan& plan, const Matrix& matrix, Screen& screen, const Rect& view) {
  const Theme& theme = screen.theme;
  const AgreementState state = agreement_of(plan, matrix);
  const Sign sign = sign_of(state.tone, theme);
  const double width = view.width() - row_head_left - sign_room - inset;
  const std::string words = state.said();
  const TextBlock& block = wrapped(theme.text_type, words, width);
  const double height = block.height + inset;
  space(screen, height);
  add_node(screen, {.role = Role::text, .name = words, .rect = {view.min, {view.max.x, view.min.y + height}}},
           "summary");
  const Vec2 at = view.min + Vec2{row_head_left, inset / 2};
  draw_icon(draw_list(), sign.icon, at + Vec2{8, theme.text_type.line / 2}, 16, sign.colour);
  draw_block(draw_list(), block, 1, at + Vec2{sign_room, 0}, width, theme.text);
  return height;
}

void draw_table(const Editor& editor, const Matrix& matrix, UiScratch& scratch, Screen& screen,
                Rect view, // what is seen of the paper
                Actions& actions) {
  const Plan& plan = editor::plan_of(editor);
  view.min.y += draw_summary(plan, matrix, screen, view);
  const auto columns = static_cast<double>(matrix.parties().size());
  Grid grid;
  grid.view = view;
  grid.head = {layout::narrow(screen.size) ? 224.0 : 288.0, head_height};
  const double share = std::floor((view.width() - grid.head.x) / columns);
  grid.column = columns == 1 ? std::min(share, widest_alone) : std::max(share, least_column);
  std::vector<RowHead> heads;
  grid.row_edges.push_back(0);
  for (const Objective* objective : matrix.objectives()) {
    heads.push_back(row_head_of(plan, matrix, screen.theme, objective->id, grid.head.x));
    grid.row_edges.push_back(grid.row_edges.back() + row_height(matrix, objective->id, heads.back()));
  }
  grid.table = place(screen, {grid.head.x + columns * grid.column, grid.head.y + grid.row_edges.back()});
  begin_node(screen, {.role = Role::table, .name = said("What success looks like for each party")}, "table");
  draw_column_heads(plan, matrix, screen, grid);
  draw_rows(editor, matrix, heads, scratch, screen, grid, actions);
  end_node(screen);
}

// What is missing before there can be a table, and the button that adds it on the canvas.
void draw_what_is_missing(const Matrix& matrix, Screen& screen, Actions& actions) {
  const bool no_parties = matrix.parties().empty();
  const Kind kind = no_parties ? Kind::organisation : Kind::objective;
  const Theme& theme = screen.theme;
  constexpr double disc = 56;
  const Rect sign = place(screen, {disc, disc});
  draw_list()->AddCircleFilled(im(sign.centre()), disc / 2, theme.accent_soft.packed());
  draw_icon(draw_list(), icon_of(kind), sign.centre(), 28, theme.accent);
  space(screen, theme.gap);
  heading(screen, no_parties ? tr("Who is part of this?") : tr("What do you hope to achieve?"), 2);
  paragraph(screen, no_parties
                        ? tr("The matrix has a column for each party. Add the organisations that plan "
                             "together.")
                        : tr("The matrix has a row for each objective: then every party says what success "
                             "looks like for it, and how far it agrees."));
  space(screen, theme.gap);
  if (button(screen, {.label = no_parties ? tr("Add organisation") : tr("Add objective"),
                      .icon = icon_of(kind),
                      .look = ButtonLook::primary})) {
    actions.push_back(editor::ShowView{editor::View::canvas});
    actions.push_back(editor::AddCard{kind, -1, std::nullopt});
  }
}

// A paper in the middle, as wide as its sentence is good to read.
Rect small_paper(const Rect& area) {
  const double width = std::min(480.0, area.width());
  const double left = std::floor(area.centre().x - width / 2);
  const double top = area.min.y + std::floor(area.height() / 6);
  return {{left, top}, {left + width, area.max.y}};
}

} // namespace

void draw_success_matrix(const Editor& editor, UiScratch& scratch, Screen& screen, Actions& actions) {
  const Matrix matrix(editor::plan_of(editor));
  const Rect area = layout::view_area(screen.size);
  draw_ground({screen, screen.theme, ImGui::GetBackgroundDrawList(), {}, {}}, screen.bounds());
  const bool is_table = !matrix.parties().empty() && !matrix.objectives().empty();
  const Panel panel = begin_panel(screen, {.name = tr("Success matrix"),
                                           .key = "Success matrix",
                                           .rect = is_table ? area : small_paper(area),
                                           .fit_height = true,
                                           .scroll_across = is_table,
                                           .padding = is_table ? frame : 32.0});
  add_node(screen, {.role = Role::heading, .name = said("Success matrix"), .level = 1, .rect = panel.rect},
           "heading");
  if (is_table) {
    draw_table(editor, matrix, scratch, screen, panel.rect.grown(-frame), actions);
  } else {
    draw_what_is_missing(matrix, screen, actions);
  }
  end_panel(screen);
  draw_open_cell(editor, matrix, scratch, screen, actions);
}

} // namespace cg::ui
