// Parties of a table: what the rows of a spreadsheet say about organisations. Pure; all of it is in the later
// part of the program.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "editor/table.hpp"
#include "plan/plan.hpp"

namespace cg::editor {

// --- What the columns mean (column_guess.cpp)

/// From the words of the first row ("Acronym", "Web site"), whatever their case; where they say nothing, from
/// what stands below: the kind by its words, the link by its look, and the first column of differing words is
/// the name. No meaning is given twice.
[[nodiscard]] TableReading guessed_reading(const TableRows& rows);
/// The same with the first row read as the names of the columns, or not.
[[nodiscard]] TableReading guessed_reading(const TableRows& rows, bool first_row_names);
/// "Convention bureau" is a destination, "NGO" civil society: by the longest word of a table that the text
/// holds. Nothing for others.
[[nodiscard]] std::optional<OrganisationKind> kind_in_words(std::string_view text);
/// "Name", "What would make it prosper", "Leave out".
[[nodiscard]] std::string_view words_of(ColumnMeaning meaning);

// --- What the rows say

struct TableProblem {
  std::size_t row = 0; // as the spreadsheet counts, from 1
  std::string what;    // a sentence
};
struct TableParty {
  Organisation organisation;                 // without id, colour and place
  std::vector<std::string> needs, strengths; // assets by name, each once
};
struct TableParties {
  std::vector<TableParty> parties;    // to be added, in the order of the rows
  std::vector<std::string> known;     // names that the plan has already: left out
  std::vector<TableProblem> problems; // in the order of the rows
};
/// A row without a name, or with one that stood in a row before, is left out and told; a kind that is not
/// known becomes "other" and is told; rows without any text are passed over.
[[nodiscard]] TableParties parties_in(const Plan& plan, const TableRows& rows, const TableReading& reading);

} // namespace cg::editor
