// What removing records does to all that referred to them. The rule for each kind stands in its table of
// fields (Field::on_delete) and is told in words at RemoveRecords in plan/edit.hpp.
#pragma once

#include <vector>

#include "plan/record.hpp"

namespace cg {

/// Records that are not there do not matter. A plan whose invariants hold still keeps them afterwards.
void remove_records(Plan& plan, const std::vector<Ref>& records);

} // namespace cg
