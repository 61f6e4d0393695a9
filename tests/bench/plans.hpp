// Large plans to measure with, the same on every machine: everything follows from a seed.
#pragma once

#include "plan/plan.hpp"

namespace cg::bench {

/// 10 000 organisations with 20 needs and 20 strengths each out of 499 assets; 30 of them on the canvas.
[[nodiscard]] Plan library_plan();
/// 50 parties and 200 objectives, and all that a long workshop records of them: 5 needs and 5 strengths, a
/// purpose and a champion of each party; of each objective 3 required assets, 3 contributions, 2 measures
/// with 3 actuals, a milestone, and the agreement of every party; 200 exchanges and 100 expectations.
[[nodiscard]] Plan workshop_plan();

} // namespace cg::bench
