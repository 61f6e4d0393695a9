// What stands in a plan's file around its tables, for writing it in one go (json.hpp) and in pieces
// (pieces.hpp).
#pragma once

#include <cstddef>

#include "format/json_text.hpp"
#include "plan/plan.hpp"

namespace cg::format {

/// Opens the file's object: the format, the version and the charter.
void write_head(JsonWriter& out, const Plan& plan);
/// What nobody here knows of the charter; closes the object and ends the file.
void write_end(JsonWriter& out, const Plan& plan);
/// About as many bytes as the file will have: rather too many than too few.
[[nodiscard]] std::size_t expected_size(const Plan& plan);

} // namespace cg::format
