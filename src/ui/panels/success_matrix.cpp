#include "ui/panels/success_matrix.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/text.hpp"
#include "editor/wording.hpp"
#include "ui/canvas/ground.hpp"
#include "ui/kind_icon.hpp"
#include "ui/layout.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

using editor::Actions;
using editor::Editor;

constexpr double row_height = 136, head_height = 64, least_column = 240, widest_alone = 560, inset = 12;
/// Between the paper's edge and the table, so that the paper's corners stay round.
constexpr double frame = 8;

// Where the parts of the table stand on the screen. The heads keep their place while the body scrolls.
struct Grid {
  Rect table; // all of it, scrolled
  Rect view;  // what is seen of it
  Vec2 head;  // width of the head column, height of the head row
  double column = 0;

  [[nodiscard]] double row_top(std::size_t row) const {
    return table.min.y + head.y + static_cast<double>(row) * row_height;
  }
  [[nodiscard]] double column_left(std::size_t party) const {
    return table.min.x + head.x + static_cast<double>(party) * column;
  }
  [[nodiscard]] Rect cell(std::size_t row, std::size_t party) const {
    const Vec2 corner{column_left(party), row_top(row)};
    return {corner, corner + Vec2{column, row_height}};
  }
  [[nodiscard]] Rect row_head(std::size_t row) const {
    return {{view.min.x, row_top(row)}, {view.min.x + head.x, row_top(row) + row_height}};
  }
  [[nodiscard]] Rect column_head(std::size_t party) const {
    return {{column_left(party), view.min.y}, {column_left(party) + column, view.min.y + head.y}};
  }
  [[nodiscard]] Rect corner() const { return {view.min, view.min + head}; }
  [[nodiscard]] Rect body_view() const { return {view.min + head, view.max}; }
  [[nodiscard]] Rect row_heads_view() const {
    return {{view.min.x, view.min.y + head.y}, {view.min.x + head.x, view.max.y}};
  }
  [[nodiscard]] Rect column_heads_view() const {
    return {{view.min.x + head.x, view.min.y}, {view.max.x, view.min.y + head.y}};
  }
};

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
  add_node(screen, {.role = Role::columnheader, .name = "Objective", .rect = rect}, "corner");
  fill_rect(draw_list(), rect, theme.sunken);
  draw_text(draw_list(), theme.label, 1, {rect.min.x + 16, rect.centre().y + 2 - theme.label.line / 2},
            theme.muted, "Objective");
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

void draw_row_head(Screen& screen, const Grid& grid, std::size_t index, const std::string& title,
                   const AgreementState& state) {
  const Theme& theme = screen.theme;
  const Clip clip(grid.row_heads_view());
  const Rect rect = grid.row_head(index);
  add_node(screen, {.role = Role::rowheader, .name = title, .description = state.words, .rect = rect},
           "head");
  ImDrawList* list = draw_list();
  fill_rect(list, rect, theme.panel);
  const double left = rect.min.x + 16, width = rect.max.x - inset - left;
  const TextBlock& words = wrapped(theme.text_strong, title, width, 3);
  double y = rect.min.y + inset;
  draw_block(list, words, 1, {left, y}, width, theme.text);
  y += words.height + 4;
  const Sign sign = sign_of(state.tone, theme);
  draw_icon(list, sign.icon, {left + 8, y + theme.label_regular.line / 2}, 16, sign.colour);
  draw_block(list, wrapped(theme.label_regular, state.words, width - 22, 2), 1, {left + 22, y}, width - 22,
             state.tone == AgreementState::Tone::agreed ? theme.text : theme.muted);
  draw_lines_around(screen, rect);
}

/// The cells as buttons that the arrow keys walk.
struct Walked {
  std::vector<std::uint32_t> nodes;
  bool has_current = false;
};

void draw_cell(const Plan& plan, const Matrix& matrix, Screen& screen, const Grid& grid, std::size_t row,
               std::size_t column, UiScratch& scratch, Walked& walked, Actions& actions) {
  const Objective& objective = *matrix.objectives()[row];
  const Organisation& party = *matrix.parties()[column];
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
                           "open", {.radius = 4});
  end_node(screen);
  walked.nodes.push_back(hit.id);
  if (hit.focused) scratch.matrix_current = hit.id;
  if (hit.clicked) actions.push_back(editor::OpenCell{objective.id, party.id});
  if (!hit.visible) return;
  if (hit.hovered) fill_rect(draw_list(), rect, screen.theme.hover);
  draw_cell_content(screen, rect, view);
  draw_lines_around(screen, rect);
}

void draw_rows(const Editor& editor, const Matrix& matrix, UiScratch& scratch, Screen& screen,
               const Grid& grid, Actions& actions) {
  const Plan& plan = editor::plan_of(editor);
  Walked walked;
  for (std::size_t row = 0; row < matrix.objectives().size(); ++row) {
    const ObjectiveId objective = matrix.objectives()[row]->id;
    begin_node(screen, {.role = Role::row}, hex_from_bits(objective.bits()));
    draw_row_head(screen, grid, row, editor::title_of(plan, objective),
                  agreement_of(plan, matrix, objective));
    const Clip clip(grid.body_view());
    for (std::size_t column = 0; column < matrix.parties().size(); ++column) {
      draw_cell(plan, matrix, screen, grid, row, column, scratch, walked, actions);
    }
    end_node(screen);
  }
  const int columns = static_cast<int>(matrix.parties().size());
  walk(screen, walked.nodes.data(), static_cast<int>(walked.nodes.size()), columns);
  if (!walked.has_current && !walked.nodes.empty()) {
    scratch.matrix_current = walked.nodes.front();
    screen.requests.want_frame_at(screen.now_seconds); // so that Tab reaches it
  }
}

void draw_table(const Editor& editor, const Matrix& matrix, UiScratch& scratch, Screen& screen,
                const Rect& view, Actions& actions) {
  const auto rows = static_cast<double>(matrix.objectives().size());
  const auto columns = static_cast<double>(matrix.parties().size());
  Grid grid;
  grid.view = view;
  grid.head = {layout::compact(screen.size) ? 224.0 : 288.0, head_height};
  const double share = std::floor((view.width() - grid.head.x) / columns);
  grid.column = columns == 1 ? std::min(share, widest_alone) : std::max(share, least_column);
  grid.table = place(screen, {grid.head.x + columns * grid.column, grid.head.y + rows * row_height});
  begin_node(screen, {.role = Role::table, .name = "What success looks like for each party"}, "table");
  begin_node(screen, {.role = Role::row}, "head");
  draw_corner(screen, grid);
  for (std::size_t i = 0; i < matrix.parties().size(); ++i) {
    const Organisation& party = *matrix.parties()[i];
    draw_column_head(screen, grid, i, party, editor::title_of(editor::plan_of(editor), party.id));
  }
  end_node(screen);
  draw_rows(editor, matrix, scratch, screen, grid, actions);
  end_node(screen);
}

// What is missing before there can be a table, and the button that adds it on the canvas.
void draw_what_is_missing(const Matrix& matrix, Screen& screen, Actions& actions) {
  const bool no_parties = matrix.parties().empty();
  const Kind kind = no_parties ? Kind::organisation : Kind::objective;
  const double width = std::min(480.0, place_width(screen) - 32);
  space(screen, 64);
  begin_row(screen, {1, -width, 1}, 0);
  next_cell(screen);
  heading(screen, no_parties ? "Who is part of this?" : "What do you hope to achieve?", 3);
  paragraph(screen, no_parties
                        ? "The matrix has a column for each party. Add the organisations that plan together."
                        : "The matrix has a row for each objective: then every party says what success "
                          "looks like for it, and how far it agrees.");
  space(screen, 8);
  if (button(screen, {.label = no_parties ? "Add organisation" : "Add objective",
                      .icon = icon_of(kind),
                      .look = ButtonLook::primary})) {
    actions.push_back(editor::ShowView{editor::View::canvas});
    actions.push_back(editor::AddCard{kind, -1, std::nullopt});
  }
  next_cell(screen);
  end_row(screen);
}

} // namespace

void draw_success_matrix(const Editor& editor, UiScratch& scratch, Screen& screen, Actions& actions) {
  const Matrix matrix(editor::plan_of(editor));
  draw_ground({screen, screen.theme, ImGui::GetBackgroundDrawList(), {}, {}}, screen.bounds());
  const Panel panel = begin_panel(screen, {.name = "Success matrix",
                                           .rect = layout::view_area(screen.size),
                                           .fit_height = true,
                                           .scroll_across = true,
                                           .padding = frame});
  if (matrix.parties().empty() || matrix.objectives().empty()) {
    draw_what_is_missing(matrix, screen, actions);
  } else {
    draw_table(editor, matrix, scratch, screen, panel.rect.grown(-frame), actions);
  }
  end_panel(screen);
  draw_open_cell(editor, matrix, scratch, screen, actions);
}

} // namespace cg::ui
