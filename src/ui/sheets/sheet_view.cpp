#include "ui/sheets/sheet_view.hpp"

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "imgui.h"
#include "ui/canvas/ground.hpp"
#include "ui/layout.hpp"
#include "ui/sheets/chart_view.hpp"
#include "ui/sheets/item_view.hpp"
#include "ui/sheets/share_bar.hpp"
#include "ui/sheets/sheets.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

using editor::Actions;
using editor::View;

constexpr double frame = 32, widest = 1120, head_width = 216, least_column = 128, cell_inset = 12;
constexpr double bar_height = 6;

Sheet sheet_of(const editor::Editor& editor, UiScratch& scratch) {
  const Plan& plan = editor::plan_of(editor);
  const Date today = editor.today;
  switch (editor.view) {
    case View::fit: return fit_sheet(plan, scratch.holdings.of(plan));
    case View::balance: return balance_sheet(plan);
    case View::common_ground: return common_ground_sheet(plan, editor.known_themes);
    case View::path: return path_sheet(plan, today);
    case View::progress: return progress_sheet(plan);
    default: return readiness_sheet(plan, today);
  }
}

const Sheet& current_sheet(const editor::Editor& editor, UiScratch& scratch) {
  UiScratch::ShownSheet& shown = scratch.sheet;
  const PlanPtr& plan = editor.history.present.plan;
  if (shown.plan != plan || shown.view != editor.view || shown.today != editor.today ||
      shown.themes != editor.known_themes || shown.sheet.language != language_count()) {
    shown = {plan, editor.view, editor.today, editor.known_themes, sheet_of(editor, scratch)};
  }
  return shown.sheet;
}

Colour ink_of(const Theme& theme, Tone tone) {
  switch (tone) {
    case Tone::good: return theme.success;
    case Tone::open:
    case Tone::against: return theme.warning;
    case Tone::unknown: return theme.muted;
    case Tone::plain: break;
  }
  return theme.text;
}

// --- Tables

double text_height(const Theme& theme, const SheetCell& cell, double width) {
  double height = wrapped(theme.text_type, cell.text, width).height;
  if (cell.bar >= 0) height += bar_height + 6;
  if (!cell.trend.points.empty()) height += trend_height;
  if (!cell.detail.empty()) height += wrapped(theme.label_regular, cell.detail, width).height;
  return height;
}

void draw_cell_words(const Theme& theme, const SheetCell& cell, const Rect& rect) {
  ImDrawList* list = draw_list();
  const double width = rect.width() - 2 * cell_inset;
  Vec2 at = rect.min + Vec2{cell_inset, cell_inset};
  const TextBlock& text = wrapped(theme.text_type, cell.text, width);
  draw_block(list, text, 1, at, width, ink_of(theme, cell.tone));
  at.y += text.height;
  if (cell.bar >= 0) {
    const Rect track{{at.x, at.y + 3}, {at.x + width, at.y + 3 + bar_height}};
    draw_share(list, theme, track, cell);
    at.y += bar_height + 6;
  }
  if (!cell.trend.points.empty()) {
    draw_trend(theme, cell.trend, {at, at + Vec2{width, trend_height}});
    at.y += trend_height;
  }
  draw_block(list, wrapped(theme.label_regular, cell.detail, width), 1, at, width, theme.muted);
}

std::string words_of(const SheetCell& cell) {
  return cell.detail.empty() ? cell.text : said("{}, {}", {cell.text, cell.detail});
}

struct Columns {
  double head = 0, each = 0;
  [[nodiscard]] Rect of(const Rect& row, std::size_t column) const {
    const double left = row.min.x + (column == 0 ? 0 : head + static_cast<double>(column - 1) * each);
    return {{left, row.min.y}, {left + (column == 0 ? head : each), row.max.y}};
  }
};

Columns columns_of(const SheetTable& table, double width) {
  const auto count = static_cast<double>(table.columns.size() - 1);
  const double head = std::min(head_width, std::floor(width * 0.4));
  return {head, std::max(least_column, std::floor((width - head) / std::max(1.0, count)))};
}

void draw_heads(Screen& screen, const SheetTable& table, const Columns& columns, double width) {
  const Theme& theme = screen.theme;
  double height = 0;
  for (const std::string& name : table.columns) {
    height = std::max(height, wrapped(theme.label, name, columns.each - 2 * cell_inset, 3).height);
  }
  const Rect row = place(screen, {width, height + 16});
  begin_node(screen, {.role = Role::row}, "heads");
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Rect cell = columns.of(row, i);
    add_node(screen, {.role = Role::columnheader, .name = table.columns[i], .rect = cell}, std::to_string(i));
    const double room = cell.width() - 2 * cell_inset;
    draw_block(draw_list(), wrapped(theme.label, table.columns[i], room, 3), 1,
               cell.min + Vec2{cell_inset, 8}, room, theme.muted);
  }
  end_node(screen);
  draw_line(draw_list(), {row.min.x, row.max.y}, row.max, theme.hairline);
}

void draw_row(Screen& screen, const SheetRow& row, const Columns& columns, double width,
              std::string_view key) {
  const Theme& theme = screen.theme;
  const SheetCell head{row.head, row.detail};
  double height = text_height(theme, head, columns.head - 2 * cell_inset);
  for (const SheetCell& cell : row.cells) {
    height = std::max(height, text_height(theme, cell, columns.each - 2 * cell_inset));
  }
  const Rect rect = place(screen, {width, height + 2 * cell_inset});
  begin_node(screen, {.role = Role::row}, key);
  for (std::size_t i = 0; i <= row.cells.size(); ++i) {
    const SheetCell& cell = i == 0 ? head : row.cells[i - 1];
    const Rect at = columns.of(rect, i);
    add_node(screen, {.role = i == 0 ? Role::rowheader : Role::cell, .name = words_of(cell), .rect = at},
             std::to_string(i));
    draw_cell_words(theme, cell, at);
  }
  end_node(screen);
  draw_line(draw_list(), {rect.min.x, rect.max.y}, rect.max, theme.hairline);
}

void draw_table(Screen& screen, const SheetTable& table, std::string_view name) {
  const double offered = place_width(screen);
  const Columns columns = columns_of(table, offered);
  const double width = columns.head + static_cast<double>(table.columns.size() - 1) * columns.each;
  begin_node(screen, {.role = Role::table, .name = std::string(name)}, "table");
  draw_heads(screen, table, columns, width);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    draw_row(screen, table.rows[i], columns, width, std::to_string(i));
  }
  end_node(screen);
  space(screen, screen.theme.gap);
}

void draw_section(Screen& screen, const SheetSection& section, Actions& actions) {
  const std::string& name = section.heading;
  begin_node(screen, {.role = Role::group, .name = name}, name);
  space(screen, 2 * screen.theme.gap);
  heading(screen, name, 2);
  if (!section.chain.empty()) {
    draw_chain(screen, section);
  } else if (!section.sentence.empty()) {
    paragraph(screen, section.sentence, "sentence");
  }
  space(screen, screen.theme.unit);
  if (!section.timeline.marks.empty()) draw_timeline(screen, section.timeline);
  if (!section.table.rows.empty()) draw_table(screen, section.table, name);
  if (!section.items.empty()) draw_items(screen, name, section.items, actions);
  end_node(screen);
}

Rect paper_in(const Rect& area) {
  const double width = std::min(widest, area.width());
  const double left = std::floor(area.centre().x - width / 2);
  return {{left, area.min.y}, {left + width, area.max.y}};
}

} // namespace

void draw_sheet_view(const editor::Editor& editor, UiScratch& scratch, Screen& screen, Actions& actions) {
  const Sheet& sheet = current_sheet(editor, scratch);
  draw_ground({screen, screen.theme, ImGui::GetBackgroundDrawList(), {}, {}}, screen.bounds());
  begin_panel(screen, {.name = sheet.heading,
                       .key = sheet.heading, // each view keeps its own place
                       .rect = paper_in(layout::view_area(screen.size)),
                       .fit_height = true,
                       .scroll_across = true,
                       .padding = frame});
  heading(screen, sheet.heading, 1);
  paragraph(screen, sheet.sentence, "sentence");
  for (const SheetSection& section : sheet.sections) draw_section(screen, section, actions);
  end_panel(screen);
}

} // namespace cg::ui
