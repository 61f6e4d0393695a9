// Property: whatever the bytes, reading them as a table does not crash, and
// - a refusal says something, in valid text;
// - rows are valid text, no more than the limits, and the last one is not empty;
// - written again with every cell in quotes they are read as they were (line ends inside cells, too);
// - whatever the columns are guessed to mean, the organisations found have names, and no name twice.
#include <algorithm>
#include <cstdint>

#include "base/text.hpp"
#include "editor/parties_of_table.hpp"
#include "format/csv.hpp"

using namespace cg;

namespace {

std::string in_quotes(const std::string& cell) {
  std::string text = "\"";
  for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
  return text + '"';
}

std::string written(const format::Rows& rows) {
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text.append(i > 0 ? "," : "").append(in_quotes(row[i]));
    text += "\r\n";
  }
  return text;
}

void check_rows(const format::Rows& rows) {
  CG_CHECK(rows.size() <= format::most_csv_rows);
  for (const auto& row : rows) {
    CG_CHECK(!row.empty() && row.size() <= format::most_csv_columns);
    for (const std::string& cell : row) CG_CHECK(!first_invalid_utf8(cell));
  }
  const std::string text = written(rows);
  if (text.size() > format::largest_csv) return;
  const Result<format::Rows> again = format::read_csv(text);
  CG_CHECK(again.ok());
  CG_CHECK(again.value() == rows);
}

void check_parties(const format::Rows& rows) {
  const editor::TableReading reading = editor::guessed_reading(rows);
  const editor::TableParties found = editor::parties_in(Plan(), rows, reading);
  std::vector<std::string> names;
  for (const editor::TableParty& party : found.parties) names.push_back(folded(party.organisation.name));
  std::sort(names.begin(), names.end());
  CG_CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
  for (const editor::TableParty& party : found.parties) CG_CHECK(!trimmed(party.organisation.name).empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const Result<format::Rows> rows = format::read_csv({reinterpret_cast<const char*>(bytes), size});
  if (!rows) {
    CG_CHECK(!rows.error().what.empty() && !first_invalid_utf8(rows.error().what));
    return 0;
  }
  check_rows(rows.value());
  check_parties(rows.value());
  return 0;
}
