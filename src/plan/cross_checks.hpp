// What only all the records of a kind together can show: two with the same key, and milestones in a circle.
#pragma once

#include "plan/invariants.hpp"

namespace cg {

/// True for a kind whose records have a key.
[[nodiscard]] bool has_key(Kind kind);
/// The first record, in id order, whose key another record before it has. O(n log n) in the kind's records.
[[nodiscard]] std::optional<RecordFault> find_key_fault(const Plan& plan, Kind kind);
/// The same, asked of one record. O(n).
[[nodiscard]] std::optional<RecordFault> fault_in_key(const Plan& plan, const AnyRecord& record);
/// A milestone that depends on itself, directly or round a circle. All that milestones depend on is there.
[[nodiscard]] std::optional<RecordFault> find_circle(const Plan& plan);

} // namespace cg
