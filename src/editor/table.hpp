// Table: rows that came from a spreadsheet, and what a person says that their columns mean. Not part of the
// plan: it is asked about (Dialog::table) before anything is added.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace cg::editor {

/// Row by row, cell by cell; rows may differ in length. Row 1 of the spreadsheet is the first.
using TableRows = std::vector<std::vector<std::string>>;

struct ArrivedTable {
  std::string name;        // of the file; empty: it was pasted
  TableRows rows;          // at least one cell that is not blank
  std::size_t columns = 0; // of the longest row
};
using TablePtr = std::shared_ptr<const ArrivedTable>;

/// A table that waits for the part of the program that reads it.
struct WaitingTable {
  bool waits = false;
  std::string name, bytes;
};

/// What a column says about the organisation of its row.
enum class ColumnMeaning : std::uint8_t {
  left_out,
  name,
  short_name,
  kind,
  sector,
  region,
  link,
  purpose,
  prosperity,
  notes,
  needs,     // assets, separated by ; or ,
  strengths, // likewise
};
inline constexpr std::size_t column_meaning_count = 12;

/// How a table is read.
struct TableReading {
  bool first_row_names = true;        // … the columns: it is no organisation
  std::vector<ColumnMeaning> columns; // each meaning but left_out at most once
  bool place = false;                 // on the canvas, too; else they wait in the library
  bool operator==(const TableReading&) const = default;
};

} // namespace cg::editor
