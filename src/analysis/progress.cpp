#include "analysis/progress.hpp"

namespace cg::analysis {

const DatedValue* latest_actual(const Measure& measure) {
  const DatedValue* latest = nullptr;
  for (const DatedValue& actual : measure.actuals) {
    if (actual.value && (latest == nullptr || actual.date >= latest->date)) latest = &actual;
  }
  return latest;
}

std::optional<double> progress_of(const Measure& measure) {
  const DatedValue* actual = latest_actual(measure);
  const std::optional<double>& baseline = measure.baseline.value;
  const std::optional<double>& target = measure.target.value;
  if (actual == nullptr || !baseline || !target || *target == *baseline) return std::nullopt;
  return (*actual->value - *baseline) / (*target - *baseline);
}

bool contradicts_direction(const Measure& measure) {
  const std::optional<double>& baseline = measure.baseline.value;
  const std::optional<double>& target = measure.target.value;
  if (!measure.direction || !baseline || !target || *target == *baseline) return false;
  return (measure.direction == Direction::ascending) != (*target > *baseline);
}

} // namespace cg::analysis
