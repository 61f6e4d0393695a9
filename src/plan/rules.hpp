// What a record must satisfy beyond its fields one by one, for the kinds that have such a rule. Each is given
// a record of its kind and names the field to look at.
#pragma once

#include "plan/record.hpp"

namespace cg {

using Rule = std::optional<FieldFault> (*)(const void* record);

/// Nobody is a member of itself.
[[nodiscard]] std::optional<FieldFault> rule_of_organisation(const void* record);
/// A contribution goes to exactly one of objective and programme.
[[nodiscard]] std::optional<FieldFault> rule_of_contribution(const void* record);
/// The two ends are different organisations.
[[nodiscard]] std::optional<FieldFault> rule_of_exchange(const void* record);
[[nodiscard]] std::optional<FieldFault> rule_of_expectation(const void* record);

} // namespace cg
