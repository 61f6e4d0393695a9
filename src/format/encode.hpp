// Records -> objects of a file, by the fields that describe them: the counterpart of decode.hpp.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "format/json_text.hpp"
#include "plan/record.hpp"

namespace cg::format {

/// The fields that hold something, as members of the object that is open. Those that nobody here knows come
/// last: JsonWriter::members.
void write_fields(JsonWriter& out, std::span<const Field> fields, const void* record);

/// Records of one table that are written together, some 64 of them.
struct RecordGroup {
  const RecordType* type = nullptr;
  std::size_t first = 0; // in id order
  std::size_t count = 0;
  bool opens = false;  // the table begins with it
  bool closes = false; // and ends
};

/// All records, in file order. Where a group ends follows from an id alone, so that a record which comes or
/// goes changes the group that it stands in and no other.
[[nodiscard]] std::vector<RecordGroup> groups_of(const Plan& plan);

/// The rows of a group.
[[nodiscard]] std::span<const RowList::Row> rows_of(const Plan& plan, const RecordGroup& group);

/// How many brackets are open behind a group.
[[nodiscard]] constexpr std::size_t depth_behind(const RecordGroup& group) { return group.closes ? 1 : 2; }

/// The records, in the list that is open; its name before those that open it.
void write_group(JsonWriter& out, const Plan& plan, const RecordGroup& group);

/// The tables that hold something, as members of the object that is open.
void write_tables(JsonWriter& out, const Plan& plan);

} // namespace cg::format
