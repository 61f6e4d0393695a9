// CSV: the rows of a table that a spreadsheet saved or copied (RFC 4180).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace cg::format {

/// Row by row, cell by cell, blank rows among them, so that the first is row 1 of the spreadsheet; rows may
/// differ in length.
using Rows = std::vector<std::vector<std::string>>;

inline constexpr std::size_t largest_csv = 5 * 1024 * 1024; // bytes
inline constexpr std::size_t most_csv_rows = 10'000, most_csv_columns = 200;

/// Cells between commas, semicolons or tabs, whichever divides the first rows most evenly; quotes, quotes
/// doubled inside them, line breaks inside them; CR LF, LF or CR; a byte order mark. A quote inside a cell
/// that does not begin with one is a quote. Rows without any text at the end are dropped.
/// Refuses what is larger than the limits, what is not UTF-8 or holds a byte of zero (a picture, a
/// spreadsheet's own file), and a quote that never ends; the error is a sentence that says what to do.
[[nodiscard]] Result<Rows> read_csv(std::string_view bytes);

} // namespace cg::format
