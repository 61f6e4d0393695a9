// Progress: how far a measure has come from its baseline to its target, and whether it is meant to go there.
#pragma once

#include <optional>

#include "plan/measure.hpp"

namespace cg::analysis {

/// The actual with the latest date that has a value; among those without a date the last one written, and any
/// date is later than none. Null when nothing was measured.
[[nodiscard]] const DatedValue* latest_actual(const Measure& measure);

/// (actual − baseline) / (target − baseline) for the latest actual: 0 at the baseline, 1 at the target; below
/// 0 or above 1 where it went. Undefined while one of the three is missing, and when the target equals the
/// baseline.
[[nodiscard]] std::optional<double> progress_of(const Measure& measure);

/// True when the recorded direction contradicts the way from baseline to target: ascending with a target
/// below the baseline, or descending with one above it. False while one of the three is missing, and when the
/// target equals the baseline.
[[nodiscard]] bool contradicts_direction(const Measure& measure);

} // namespace cg::analysis
