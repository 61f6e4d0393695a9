// Pieces: a plan's file, cut between records, so that who keeps the plan after every change writes the pieces
// that are new since then, and not the whole file. One after the other they are the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/text_mark.hpp"
#include "format/encode.hpp"
#include "plan/plan.hpp"

namespace cg::format {

/// Some of the file's bytes: a group of records, or what stands before the first and behind the last.
struct Piece {
  std::uint32_t number = 0; // two pieces with one number are the same text
  std::size_t bytes = 0;    // how long it is
  bool is_new = false;      // not in the file before
  TextMark mark;
};

struct CutFile {
  PlanPtr plan; // null: nothing was cut yet
  Layout layout = Layout::indented;
  std::vector<RecordGroup> groups; // of the plan
  std::vector<Piece> pieces;       // the charter, the groups, the end
  std::uint32_t last_number = 0;   // that was given out
};

/// The plan's file as `write` has it, of which the pieces of `before` are there already; but a plan that was
/// too large for white space is cut without it from then on. `text` is filled with the new pieces, in order.
/// Numbers are counted on from `before`. One pass over the rows, and the writing of what is new.
[[nodiscard]] CutFile cut(const PlanPtr& plan, const CutFile& before, std::string& text);

/// Of the whole file.
[[nodiscard]] TextMark mark_of(const CutFile& file);

} // namespace cg::format
