// The golden rule: expect of others what you would do yourself.
#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace cg::analysis {

/// Expectations between parties, in table order. One can stand in several lists, and in none but the first
/// when it is kept.
struct GoldenRule {
  std::vector<ExpectationId> rests_on;            // all of them
  std::vector<ExpectationId> would_not_do_itself; // the one who expects says no
  std::vector<ExpectationId> not_accepted;        // the one of whom it is expected says no
  std::vector<ExpectationId> unanswered;          // one of the two answers, or both, are missing
};

[[nodiscard]] GoldenRule golden_rule_of(const Plan& plan);

} // namespace cg::analysis
