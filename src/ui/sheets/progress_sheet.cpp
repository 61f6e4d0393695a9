#include "analysis/progress.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "base/text.hpp"
#include "editor/wording.hpp"
#include "ui/sheets/findings.hpp"
#include "ui/sheets/phrases.hpp"
#include "ui/sheets/sheets.hpp"

namespace cg::ui {

namespace {

using editor::title_of;

std::string day_of(const DatedValue& value) {
  return value.date ? text_from_date(*value.date) : std::string();
}

std::string whose(const Plan& plan, const Measure& measure) {
  if (!measure.organisation) {
    return measure.objective ? said("{}, for the partnership", {title_of(plan, measure.objective)})
                             : said("for the partnership");
  }
  const std::string party = title_of(plan, measure.organisation);
  return measure.objective ? said("{}, for {}", {title_of(plan, measure.objective), party})
                           : said("for {}", {party});
}

struct Measured {
  std::optional<Date> date;
  double value = 0;
};

// By day; what has none comes first, as the analysis has it.
std::vector<Measured> measured_of(const Measure& measure) {
  std::vector<Measured> all;
  for (const DatedValue& actual : measure.actuals) {
    if (actual.value) all.push_back({actual.date, *actual.value});
  }
  sort(all, [](const Measured& a, const Measured& b) { return a.date < b.date; });
  return all;
}

// Along that axis from the least to the most, as 0 to 1. False when all are alike.
bool spread(std::vector<Vec2>& points, double Vec2::*axis) {
  double least = points.front().*axis, most = least;
  for (const Vec2& point : points) {
    least = std::min(least, point.*axis);
    most = std::max(most, point.*axis);
  }
  const double start = least / 2, range = most / 2 - start; // halves stay in a double's range
  for (Vec2& point : points) point.*axis = range > 0 ? (point.*axis / 2 - start) / range : 0.5;
  return range > 0;
}

// The baseline, what was measured, and the target, from left to right by the day when every day is known,
// else one after the other. A single figure is no course.
SheetTrend trend_of(const Measure& measure, const std::vector<Measured>& measured) {
  SheetTrend trend;
  std::vector<Vec2>& points = trend.points;
  bool dated = true;
  const auto add = [&](const std::optional<double>& value, const std::optional<Date>& date) {
    if (!value) return;
    dated = dated && date;
    points.push_back({date ? static_cast<double>(days_from_date(*date)) : 0, *value});
  };
  add(measure.baseline.value, measure.baseline.date);
  for (const Measured& one : measured) add(one.value, one.date);
  add(measure.target.value, measure.target.date);
  if (points.size() < 2) return {};
  spread(points, &Vec2::y);
  if (!spread(points, &Vec2::x) || !dated) {
    for (std::size_t i = 0; i < points.size(); ++i) {
      points[i].x = static_cast<double>(i) / static_cast<double>(points.size() - 1);
    }
  }
  if (measure.target.value) {
    trend.target = points.back();
    points.pop_back();
  }
  return trend;
}

void add_course(SheetRow& row, const Measure& measure) {
  const std::vector<Measured> measured = measured_of(measure);
  if (measured.empty()) {
    row.add("–");
    return;
  }
  std::string values;
  for (const Measured& one : measured) {
    values.append(values.empty() ? std::string_view() : tr(", ")).append(text_from_number(one.value));
  }
  row.add(counted(measured.size(), "measurement"), values).trend = trend_of(measure, measured);
}

void add_measure(SheetTable& table, const Plan& plan, const Measure& measure, bool over_time) {
  const DatedValue* actual = analysis::latest_actual(measure);
  const DatedValue now = actual != nullptr ? *actual : DatedValue();
  SheetRow& row = table.add_row(title_of(plan, measure.id), whose(plan, measure));
  row.add(quantity(measure.baseline, measure.unit, tr("Not recorded")), day_of(measure.baseline));
  row.add(quantity(now, measure.unit, tr("Not measured yet")), day_of(now));
  row.add(quantity(measure.target, measure.unit, tr("Not recorded")), day_of(measure.target));
  row.cells.push_back(progress_in_words(measure));
  if (over_time) add_course(row, measure);
}

std::string what_is_missing(const Measure& measure) {
  std::vector<std::string> missing;
  if (!measure.objective) missing.emplace_back(tr("an objective"));
  if (!measure.baseline.value) missing.emplace_back(tr("a baseline"));
  if (!measure.target.value) missing.emplace_back(tr("a target"));
  if (measure.owner.empty()) missing.emplace_back(tr("someone who looks after it"));
  return editor::listed(missing);
}

} // namespace

SheetCell progress_in_words(const Measure& measure) {
  const std::optional<double> progress = analysis::progress_of(measure);
  SheetRow row;
  if (analysis::contradicts_direction(measure)) {
    row.add(tr("Against its direction"), tr("the target lies on the other side of the baseline"), Tone::open);
  } else if (!progress) {
    row.add(tr("Not known yet"), {}, Tone::unknown);
  } else if (*progress < 0) {
    row.add(percent(*progress), tr("moved away from the target"), Tone::open).bar = 0;
  } else {
    row.add(percent(*progress), {}, *progress >= 1 ? Tone::good : Tone::plain).bar = *progress;
  }
  return std::move(row.cells.front());
}

Sheet progress_sheet(const Plan& plan) {
  Sheet sheet{said("Progress"), said("How far each measure has come from its baseline to its target.")};
  if (plan.measures.empty()) {
    sheet.sentence =
        tr("There is no success measure yet. Without one, nobody can say whether the partnership succeeds.");
    return sheet;
  }
  SheetSection measures{said("Measures of success")}, open{said("What would make them complete")};
  measures.table.head({tr("Measure"), tr("Baseline"), tr("Now"), tr("Target"), tr("Progress")});
  const bool over_time = std::any_of(plan.measures.begin(), plan.measures.end(), [](const Measure& measure) {
    return analysis::latest_actual(measure) != nullptr;
  });
  if (over_time) measures.table.columns.emplace_back(tr("Over time"));
  std::size_t measured = 0, reached = 0;
  for (const Measure& measure : plan.measures) {
    add_measure(measures.table, plan, measure, over_time);
    const auto progress = analysis::progress_of(measure);
    if (analysis::latest_actual(measure) != nullptr) ++measured;
    if (progress && *progress >= 1) ++reached;
    const std::string missing = what_is_missing(measure);
    if (!missing.empty())
      open.add(Tone::open, title_of(plan, measure.id), said("needs {}", {missing}), measure.id);
  }
  measures.sentence = said_of(plan.measures.size(), "{1} of {0} measure measured so far, {2} at the target.",
                              "{1} of {0} measures measured so far, {2} at the target.",
                              {std::to_string(measured), std::to_string(reached)});
  sheet.sections.push_back(std::move(measures));
  if (!open.items.empty()) sheet.sections.push_back(std::move(open));
  return sheet;
}

} // namespace cg::ui
