#include "ui/import/table_dialog.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/language.hpp"
#include "base/text.hpp"
#include "editor/new_parties.hpp"
#include "editor/parties_of_table.hpp"
#include "editor/wording.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

using editor::ColumnMeaning;
using editor::TableReading;
using Dialog = UiScratch::TableDialog;

constexpr std::size_t rows_shown = 5, problems_shown = 4, combos_in_a_row = 3;
constexpr double least_number = 48, least_column = 92, cell_inset = 8, row_height = 28, wide_answers = 600;
constexpr double around_answers = 64; // the box to tick, and the gaps

std::string cell_at(const std::vector<std::string>& row, std::size_t column) {
  std::string cell(column < row.size() ? trimmed(row[column]) : std::string_view());
  std::replace(cell.begin(), cell.end(), '\n', ' ');
  std::erase(cell, '\r');
  return cell;
}

// As spreadsheets call it: A to Z, AA, …
std::string letters_of(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters;
}

// By its own name where the first row has names, else by its letter.
std::string label_of(const editor::ArrivedTable& table, const TableReading& reading, std::size_t column) {
  const std::string name = reading.first_row_names ? cell_at(table.rows[0], column) : std::string();
  return name.empty() ? said("Column {}", {letters_of(column)}) : name;
}

std::string sample_of(const editor::ArrivedTable& table, const TableReading& reading, std::size_t column) {
  for (std::size_t i = reading.first_row_names ? 1 : 0; i < table.rows.size(); ++i) {
    const std::string cell = cell_at(table.rows[i], column);
    if (!cell.empty()) return cell;
  }
  return said("Empty");
}

bool has_name(const TableReading& reading) {
  return std::find(reading.columns.begin(), reading.columns.end(), ColumnMeaning::name) !=
         reading.columns.end();
}

void keep_current(const editor::Editor& editor, Dialog& dialog) {
  const PlanPtr& plan = editor.history.present.plan;
  if (dialog.table != editor.table) {
    dialog = {editor.table, editor::guessed_reading(editor.table->rows), nullptr, {}, {}};
  }
  if (dialog.plan == plan && dialog.read_as == dialog.reading) return;
  dialog.plan = plan;
  dialog.read_as = dialog.reading;
  dialog.found = editor::parties_in(*plan, dialog.table->rows, dialog.reading);
}

// --- What each column means

void choose(TableReading& reading, std::size_t column, ColumnMeaning meaning) {
  for (ColumnMeaning& other : reading.columns) {
    if (other == meaning) other = ColumnMeaning::left_out; // no meaning twice
  }
  reading.columns[column] = meaning;
}

void draw_combo(Screen& screen, Dialog& dialog, std::size_t column) {
  std::array<std::string_view, editor::column_meaning_count> meanings;
  for (std::size_t i = 0; i < meanings.size(); ++i)
    meanings[i] = tr(editor::words_of(static_cast<ColumnMeaning>(i)));
  const std::string label = label_of(*dialog.table, dialog.reading, column);
  const std::string key = "column-" + letters_of(column);
  const std::string sample = shortened(screen.theme.label_regular,
                                       sample_of(*dialog.table, dialog.reading, column), place_width(screen));
  const auto chosen = combo(screen, {.label = label,
                                     .options = meanings,
                                     .selected = static_cast<int>(dialog.reading.columns[column]),
                                     .key = key,
                                     .hint = sample});
  if (chosen) choose(dialog.reading, column, static_cast<ColumnMeaning>(*chosen));
}

void draw_columns(Screen& screen, Dialog& dialog) {
  begin_node(screen, {.role = Role::group, .name = said("What each column means")}, "columns");
  const std::size_t count = dialog.reading.columns.size();
  for (std::size_t first = 0; first < count; first += combos_in_a_row) {
    begin_row(screen, {1, 1, 1}, 16);
    for (std::size_t i = 0; i < combos_in_a_row; ++i) {
      if (i > 0) next_cell(screen);
      if (first + i < count) draw_combo(screen, dialog, first + i);
    }
    end_row(screen);
  }
  end_node(screen);
}

// --- The first rows

struct Columns {
  std::vector<std::size_t> shown; // of the table
  double number = 0;              // how wide the column of the row numbers is
  double width = 0;               // of each
  [[nodiscard]] Rect of(const Rect& row, std::size_t i) const {
    const double left = row.min.x + number + width * static_cast<double>(i);
    return {{left, row.min.y}, {left + width, row.max.y}};
  }
};

// Those that mean something, as many as there is room for.
Columns columns_to_show(const TableReading& reading, const Theme& theme, double width) {
  Columns columns;
  columns.number = std::max(least_number, std::ceil(text_width(theme.label, tr("Row"))) + 2 * cell_inset);
  for (std::size_t i = 0; i < reading.columns.size(); ++i) {
    if (reading.columns[i] != ColumnMeaning::left_out) columns.shown.push_back(i);
  }
  const auto most =
      static_cast<std::size_t>(std::max(1.0, std::floor((width - columns.number) / least_column)));
  if (columns.shown.size() > most) columns.shown.resize(most);
  const auto count = static_cast<double>(std::max<std::size_t>(1, columns.shown.size()));
  columns.width = std::floor((width - columns.number) / count);
  return columns;
}

void draw_cell(Screen& screen, const Rect& rect, Role role, Type type, Colour ink, std::string text,
               std::string_view key) {
  draw_text(draw_list(), type, 1, {rect.min.x + cell_inset, rect.centre().y - type.line / 2}, ink,
            shortened(type, text, rect.width() - 2 * cell_inset));
  add_node(screen, {.role = role, .name = std::move(text), .rect = rect}, key);
}

void draw_rows(Screen& screen, const Dialog& dialog) {
  const Theme& theme = screen.theme;
  const Columns columns = columns_to_show(dialog.reading, theme, place_width(screen));
  if (columns.shown.empty()) return;
  const std::size_t first = dialog.reading.first_row_names ? 1 : 0;
  const std::size_t end = std::min(dialog.table->rows.size(), first + rows_shown);
  label(screen, tr("The first rows"), true);
  begin_node(screen, {.role = Role::table, .name = said("The first rows")}, "rows");
  const Rect all = place(screen, {0, row_height * static_cast<double>(end - first + 1)});
  const auto row_at = [&](std::size_t i) {
    const double top = all.min.y + row_height * static_cast<double>(i);
    return Rect{{all.min.x, top}, {all.max.x, top + row_height}};
  };
  const Rect heads = row_at(0);
  begin_node(screen, {.role = Role::row}, "heads");
  draw_cell(screen, {heads.min, {heads.min.x + columns.number, heads.max.y}}, Role::columnheader, theme.label,
            theme.muted, said("Row"), "row");
  for (std::size_t i = 0; i < columns.shown.size(); ++i) {
    const ColumnMeaning meaning = dialog.reading.columns[columns.shown[i]];
    draw_cell(screen, columns.of(heads, i), Role::columnheader, theme.label, theme.text,
              std::string(tr(editor::words_of(meaning))), editor::words_of(meaning));
  }
  end_node(screen);
  for (std::size_t i = first; i < end; ++i) {
    const Rect rect = row_at(i - first + 1);
    const std::string number = std::to_string(i + 1);
    draw_line(draw_list(), rect.min, {rect.max.x, rect.min.y}, theme.hairline);
    begin_node(screen, {.role = Role::row}, number);
    draw_cell(screen, {rect.min, {rect.min.x + columns.number, rect.max.y}}, Role::rowheader,
              theme.label_regular, theme.muted, number, "number");
    for (std::size_t k = 0; k < columns.shown.size(); ++k) {
      draw_cell(screen, columns.of(rect, k), Role::cell, theme.label_regular, theme.text,
                cell_at(dialog.table->rows[i], columns.shown[k]), letters_of(columns.shown[k]));
    }
    end_node(screen);
  }
  end_node(screen);
}

// --- What will come of it

void draw_outcome(Screen& screen, const Dialog& dialog) {
  if (!has_name(dialog.reading)) {
    return notice(screen, NoticeLook::warning, tr("Say which column holds the name."), "no-name");
  }
  const editor::TableParties& found = dialog.found;
  std::string words = found.parties.empty() ? said("No organisation will be added.")
                                            : said_of(found.parties.size(), "{} organisation will be added.",
                                                      "{} organisations will be added.");
  if (!found.known.empty()) {
    words += " " + said_of(found.known.size(), "{} is in the plan already and left out: {}.",
                           "{} are in the plan already and left out: {}.", {editor::some_of(found.known)});
  }
  paragraph(screen, words, "outcome");
  if (found.problems.empty()) return;
  std::string problems;
  for (std::size_t i = 0; i < found.problems.size() && i < problems_shown; ++i) {
    const editor::TableProblem& problem = found.problems[i];
    if (i > 0) problems += "\n";
    problems += said("Row {}: {}", {std::to_string(problem.row), problem.what});
  }
  if (found.problems.size() > problems_shown) {
    problems +=
        "\n" + said_of(found.problems.size() - problems_shown, "{} more problem.", "{} more problems.");
  }
  notice(screen, NoticeLook::warning, problems, "problems");
}

void draw_answers(Screen& screen, Dialog& dialog, bool close_asked, editor::Actions& actions) {
  TableReading& reading = dialog.reading;
  const std::string_view place_them = tr("Also place them on the canvas");
  if (const auto on = checkbox(screen, {.label = place_them, .checked = reading.place})) reading.place = *on;
  const std::size_t count = dialog.found.parties.size();
  const std::string add_them = said_of(count, "Add {} organisation", "Add {} organisations");
  const ButtonSpec add{.label = add_them,
                       .icon = Icon::organisation,
                       .look = ButtonLook::primary,
                       .key = "add",
                       .disabled = count == 0 || !has_name(reading)};
  const ButtonSpec cancel{.label = tr("Cancel")};
  const double beside = text_width(screen.theme.text_type, place_them) + button_size(screen, add).x +
                        button_size(screen, cancel).x + around_answers;
  if (place_width(screen) >= std::max(wide_answers, beside)) same_line(screen, 24);
  if (button(screen, add)) actions.push_back(editor::AddFromTable{reading});
  same_line(screen);
  if (button(screen, cancel) || close_asked) actions.push_back(editor::ShowDialog{});
}

} // namespace

void draw_table_dialog(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                       editor::Actions& actions) {
  Dialog& dialog = scratch.table_dialog;
  keep_current(editor, dialog);
  const editor::ArrivedTable& table = *dialog.table;
  const DialogEvents events =
      begin_dialog(screen, {.heading = tr("Organisations from a table"), .width = 760});
  const std::size_t rows = table.rows.size();
  paragraph(screen,
            table.name.empty() ? said_of(rows, "The pasted table has {} row. Say what each column means.",
                                         "The pasted table has {} rows. Say what each column means.")
                               : said_of(rows, "{1} has {0} row. Say what each column means.",
                                         "{1} has {0} rows. Say what each column means.", {table.name}),
            "what");
  TableReading& reading = dialog.reading;
  const auto names = checkbox(screen, {.label = tr("The first row holds the names of the columns"),
                                       .checked = reading.first_row_names});
  if (names) {
    const bool place = reading.place;
    reading = editor::guessed_reading(table.rows, *names);
    reading.place = place;
  }
  draw_columns(screen, dialog);
  draw_rows(screen, dialog);
  draw_outcome(screen, dialog);
  draw_answers(screen, dialog, events.close_asked, actions);
  end_dialog(screen);
}

} // namespace cg::ui
