// What differs between two plans, for announcements, history labels, tests, and whoever carries edits
// elsewhere.
#pragma once

#include <vector>

#include "plan/edit.hpp"

namespace cg {

struct Change {
  enum class What : std::uint8_t { added, removed, changed };
  Ref record;
  What what = What::changed;
  // Of a changed record. Both say nothing when only fields differ that this version does not know.
  std::vector<const Field*> fields; // those that differ
  bool moved = false;               // its placement differs
};

struct PlanDiff {
  std::vector<const Field*> charter_fields;
  std::vector<Change> changes; // in file order
  [[nodiscard]] bool empty() const { return charter_fields.empty() && changes.empty(); }
};

/// O(n) in the rows, but a row shared by both plans costs one pointer comparison.
[[nodiscard]] PlanDiff diff(const Plan& before, const Plan& after);
/// The edits that lead from `before` to `after`: apply(before, EditAll{edits_between(...)}) == after, as far
/// as the fields that this version knows. Removals come last.
[[nodiscard]] std::vector<Edit> edits_between(const Plan& before, const Plan& after);

} // namespace cg
