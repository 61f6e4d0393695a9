// What every plan keeps: checked for a file that was read, and after an edit for what the edit touched.
//
// - every field's content is of its type and in its range; required fields are there; texts are valid UTF-8
// of at
//   most 100 000 code points; numbers are finite; coordinates within ±1e7;
// - every reference leads to a record of the right kind, none twice in one list;
// - keys are unique: one strength, need or weakness for an organisation and asset, one success view for an
//   objective and organisation;
// - a contribution goes to exactly one of objective and programme; an exchange and an expectation have two
//   different ends; nobody is a member of itself; milestones do not depend on themselves, nor round in a
//   circle.
#pragma once

#include <optional>

#include "plan/record.hpp"

namespace cg {

struct RecordFault {
  Ref record; // which record; Ref{} for the charter
  std::string
      field; // which of its fields, "" for the record as a whole: "owner", "actuals[2].value", "place.x"
  std::string what; // a sentence
};

/// What is wrong with this record in this plan, or nothing. Keys and circles are not looked at (they need all
/// records): find_fault does.
[[nodiscard]] std::optional<RecordFault> fault_in(const Plan& plan, const AnyRecord& record);
/// The first thing that is wrong in the whole plan, in file order, or nothing. O(n log n).
[[nodiscard]] std::optional<RecordFault> find_fault(const Plan& plan);

} // namespace cg
