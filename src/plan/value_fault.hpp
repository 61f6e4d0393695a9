// What is wrong inside one value, and where in it. fault_of (plan/field.hpp) and the invariants say it in
// their way.
#pragma once

#include <string>
#include <string_view>

#include "plan/field.hpp"

namespace cg {

struct ValueFault {
  std::string within; // continues the field's key: "", ".date", "[2].value"
  std::string what;   // "must be between 0 and 5"
};

/// The first thing wrong with a value for this field, taken alone; nothing when it may stand.
[[nodiscard]] std::optional<ValueFault> find_value_fault(const Field& field, const Value& value);
/// The same for a place on the canvas.
[[nodiscard]] std::optional<ValueFault> find_value_fault(const Placement& place);

/// "an organisation", "a success measure".
[[nodiscard]] std::string with_article(std::string_view noun);

} // namespace cg
