// Path: the milestones in an order in which they can be walked, and what stands in the way.
#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace cg::analysis {

struct Step {
  MilestoneId milestone;
  bool overdue = false;                // due before today and not done
  bool unowned = false;                // nobody is accountable
  std::vector<MilestoneId> waits_for;  // what it depends on that is not done; empty when it is done itself
  std::vector<MilestoneId> due_before; // what it depends on that is due later than it
};

struct Path {
  /// Every milestone, after all that it depends on; where that leaves a choice the earlier due date goes
  /// first, no due date last, then the table order.
  std::vector<Step> steps;
  std::vector<ObjectiveId> objectives_without_milestone; // in table order
};

/// O(n log n) for what plans hold. Should milestones depend on each other in a circle, those come last.
[[nodiscard]] Path path_of(const Plan& plan, Date today);

} // namespace cg::analysis
