// Objects of a file -> records, by the fields that describe them. Types, choices, dates and the form of ids
// are refused here; ranges, keys and where references lead are left to the plan's invariants.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "format/place.hpp"
#include "format/tree.hpp"
#include "plan/record.hpp"

namespace cg::format {

/// Fills `target`, which the fields describe, from the members of `object`. Members that no field takes go to
/// `unknown`, but for those in `read_elsewhere`. The error is nothing when all went well.
[[nodiscard]] std::optional<Error> decode_object(std::span<const Field> fields, Json object,
                                                 const Place& place, void* target, Unknown& unknown,
                                                 std::span<const std::string_view> read_elsewhere = {});

/// Says "must be a list" and the like when the value is of another kind.
[[nodiscard]] std::optional<Error> expect(JsonKind kind, Json value, const Place& place);

} // namespace cg::format
