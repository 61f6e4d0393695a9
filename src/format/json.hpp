// Plan <-> the bytes of a `.partnership.json` file, format "common-ground.partnership", version 1. The shape
// is described for everybody in assets/partnership.schema.json.
//
// Guarantees: a plan that `read` returns keeps every invariant (plan/invariants.hpp); `read(write(plan)) ==
// plan`; `write(read(bytes)) == bytes` for all that `write` wrote. Fields that this version does not know, at
// every level, are kept and written after the known ones, in the order they came. Refuses, with the place and
// a sentence, whatever is not such a file; nothing is repaired or dropped in silence.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "plan/field.hpp"
#include "plan/plan.hpp"

namespace cg::format {

inline constexpr std::string_view plan_format = "common-ground.partnership";
inline constexpr int plan_version = 1;

/// What a file may hold at most.
struct ReadLimits {
  std::size_t bytes = 20 * 1024 * 1024;
  std::size_t nesting = 64; // objects and lists inside each other, the outermost included
  std::size_t records = 50'000;
  std::size_t text = longest_text; // code points of one text or name
};

/// The plan in a file. The error's `where` is "line 4, column 12" (columns count characters) where the text
/// is not JSON, and else the path to the value, with the record's number as in the file:
/// "objectives[3].owner".
[[nodiscard]] Result<Plan> read(std::string_view bytes, const ReadLimits& limits = {});

/// The file of a plan: indented by two spaces, in a fixed order (tables by kind, records by id, fields as
/// described), UTF-8 without needless escapes, numbers without needless digits, a new line at the end. Fields
/// and tables that hold nothing are left out; the title never is. A plan so large that the file could not be
/// read again is written without white space. `room`: a text that is not needed any more, whose memory is
/// used again.
[[nodiscard]] std::string write(const Plan& plan, std::string room = {});

/// "<title>.partnership.json", made acceptable to every file system: no separators, control or direction
/// characters, no name that Windows reserves, at most 180 bytes of title. "Partnership.partnership.json" when
/// nothing of the title is left.
[[nodiscard]] std::string file_name(const Plan& plan);

} // namespace cg::format
