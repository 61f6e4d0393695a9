#include "analysis/progress.hpp"
#include "editor/wording.hpp"
#include "ui/sheets/phrases.hpp"
#include "ui/sheets/sheets.hpp"

namespace cg::ui {

namespace {

using editor::title_of;

std::string day_of(const DatedValue& value) {
  return value.date ? text_from_date(*value.date) : std::string();
}

std::string whose(const Plan& plan, const Measure& measure) {
  const std::string party =
      measure.organisation ? title_of(plan, measure.organisation) : std::string("the partnership");
  return measure.objective ? said("{}, for {}", {title_of(plan, measure.objective), party})
                           : said("for {}", {party});
}

void add_progress(SheetRow& row, const Measure& measure) {
  const std::optional<double> progress = analysis::progress_of(measure);
  if (analysis::contradicts_direction(measure)) {
    row.add("Against its direction", "the target lies on the other side of the baseline", Tone::open);
  } else if (!progress) {
    row.add("Not known yet", {}, Tone::unknown);
  } else if (*progress < 0) {
    row.add(percent(*progress), "moved away from the target", Tone::open).bar = 0;
  } else {
    row.add(percent(*progress), {}, *progress >= 1 ? Tone::good : Tone::plain).bar = *progress;
  }
}

void add_measure(SheetTable& table, const Plan& plan, const Measure& measure) {
  const DatedValue* actual = analysis::latest_actual(measure);
  const DatedValue now = actual != nullptr ? *actual : DatedValue();
  SheetRow& row = table.add_row(title_of(plan, measure.id), whose(plan, measure));
  row.add(quantity(measure.baseline, measure.unit, "Not recorded"), day_of(measure.baseline));
  row.add(quantity(now, measure.unit, "Not measured yet"), day_of(now));
  row.add(quantity(measure.target, measure.unit, "Not recorded"), day_of(measure.target));
  add_progress(row, measure);
}

std::string what_is_missing(const Measure& measure) {
  std::vector<std::string> missing;
  if (!measure.objective) missing.emplace_back("an objective");
  if (!measure.baseline.value) missing.emplace_back("a baseline");
  if (!measure.target.value) missing.emplace_back("a target");
  if (measure.owner.empty()) missing.emplace_back("someone who looks after it");
  return listed(missing);
}

} // namespace

Sheet progress_sheet(const Plan& plan) {
  Sheet sheet{"Progress", "How far each measure has come from its baseline to its target."};
  if (plan.measures.empty()) {
    sheet.sentence =
        "There is no success measure yet. Without one, nobody can say whether the partnership succeeds.";
    return sheet;
  }
  SheetSection measures{"Measures of success"}, open{"What would make them complete"};
  measures.table.head({"Measure", "Baseline", "Now", "Target", "Progress"});
  std::size_t measured = 0, reached = 0;
  for (const Measure& measure : plan.measures) {
    add_measure(measures.table, plan, measure);
    const auto progress = analysis::progress_of(measure);
    if (analysis::latest_actual(measure) != nullptr) ++measured;
    if (progress && *progress >= 1) ++reached;
    const std::string missing = what_is_missing(measure);
    if (!missing.empty())
      open.add(Tone::open, title_of(plan, measure.id), said("needs {}", {missing}), measure.id);
  }
  measures.sentence = said(
      "{} of {} measured so far, {} at the target.",
      {std::to_string(measured), editor::counted(plan.measures.size(), "measure"), std::to_string(reached)});
  sheet.sections.push_back(std::move(measures));
  if (!open.items.empty()) sheet.sections.push_back(std::move(open));
  return sheet;
}

} // namespace cg::ui
