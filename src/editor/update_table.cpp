// A table on its way in: it waits for the later part of the program, is read there, asked about, and added.
#include <algorithm>

#include "base/language.hpp"
#include "base/text.hpp"
#include "editor/topics.hpp"

namespace cg::editor {

namespace {

void (*volatile add_later)(Turn&, const TableReading&) = add_from_table;

std::string name_or_table(const std::string& name) { return name.empty() ? said("The table") : name; }

bool is_blank(const TableRows& rows) {
  return std::all_of(rows.begin(), rows.end(), [](const auto& row) {
    return std::all_of(row.begin(), row.end(), [](const auto& cell) { return trimmed(cell).empty(); });
  });
}

} // namespace

void on(Turn& turn, const TableArrived& action) {
  turn.editor.waiting_table = {true, action.name, action.bytes};
  turn.editor.later_part.problem.clear(); // it is tried again
  read_waiting_table(turn);
}

void read_waiting_table(Turn& turn) {
  WaitingTable& waiting = turn.editor.waiting_table;
  const LaterPart& part = turn.editor.later_part;
  if (!waiting.waits) return;
  if (part.is_here()) {
    turn.effects.emplace_back(ReadTable{std::move(waiting.name), std::move(waiting.bytes)});
  } else if (!part.problem.empty()) {
    refuse(turn, said("{} cannot be shown now: {}", {name_or_table(waiting.name), part.problem}));
  } else {
    return;
  }
  waiting = {};
}

void on(Turn& turn, const TableRead& action) {
  Editor& editor = turn.editor;
  const std::string name = name_or_table(action.name);
  if (!action.rows) return refuse(turn, said("{} was not opened: {}", {name, action.rows.error().what}));
  const TableRows& rows = action.rows.value();
  if (is_blank(rows)) return refuse(turn, said("{} was not opened: there is nothing in it.", {name}));
  ArrivedTable table{action.name, rows, 0};
  for (const auto& row : rows) table.columns = std::max(table.columns, row.size());
  editor.gesture = NoGesture{};
  editor.table = std::make_shared<const ArrivedTable>(std::move(table));
  editor.dialog = Dialog::table;
}

void on(Turn& turn, const AddFromTable& action) {
  if (turn.editor.table && turn.editor.later_part.is_here()) add_later(turn, action.reading);
}

} // namespace cg::editor
