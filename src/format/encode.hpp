// Records -> objects of a file, by the fields that describe them: the counterpart of decode.hpp.
#pragma once

#include <span>

#include "format/json_text.hpp"
#include "plan/record.hpp"

namespace cg::format {

/// The fields that hold something, as members of the object that is open. Those that nobody here knows come
/// last: JsonWriter::members.
void write_fields(JsonWriter& out, std::span<const Field> fields, const void* record);

/// The tables that hold something, as members of the object that is open.
void write_tables(JsonWriter& out, const Plan& plan);

} // namespace cg::format
