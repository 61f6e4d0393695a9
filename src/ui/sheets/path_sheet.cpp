#include "analysis/path.hpp"
#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/sheets/findings.hpp"
#include "ui/sheets/phrases.hpp"
#include "ui/sheets/sheets.hpp"
#include "ui/sheets/timeline.hpp"

namespace cg::ui {

namespace {

using editor::title_of;

void add_owner(SheetRow& row, const Plan& plan, const Milestone& milestone) {
  if (!milestone.accountable) {
    row.add(tr("Nobody yet"), {}, Tone::open);
    return;
  }
  const std::string with = titles(plan, refs_of(milestone.responsible));
  row.add(title_of(plan, milestone.accountable), with.empty() ? with : said("responsible: {}", {with}));
}

void add_state(SheetRow& row, const Plan& plan, const Milestone& milestone, const analysis::Step& step) {
  const bool done = milestone.status == MilestoneStatus::done;
  const std::string waits = titles(plan, refs_of(step.waits_for));
  row.add(done                                             ? tr("Done")
          : milestone.status == MilestoneStatus::under_way ? tr("Under way")
          : milestone.status                               ? tr("Planned")
                                                           : tr("Not recorded"),
          waits.empty() ? waits : said("waits for {}", {waits}), done ? Tone::good : Tone::plain);
}

void add_step(SheetTable& table, const Plan& plan, const analysis::Step& step) {
  const Milestone& milestone = *plan.milestones.find(step.milestone);
  const std::string towards =
      milestone.objective ? said("towards {}", {title_of(plan, milestone.objective)}) : std::string();
  SheetRow& row = table.add_row(title_of(plan, milestone.id), towards);
  row.cells.push_back(due_of(milestone, step));
  add_owner(row, plan, milestone);
  add_state(row, plan, milestone, step);
}

// Whole sentences: there may be several findings on one milestone, and each is a button of its own.
void add_findings(const Plan& plan, const analysis::Step& step, SheetSection& open) {
  const auto add = [&](std::string_view pattern, std::string_view before = {}) {
    open.add(Tone::open, said(pattern, {title_of(plan, step.milestone), before}), {}, step.milestone);
  };
  if (step.overdue) add(translatable("{} was due and is not done"));
  if (step.unowned) add(translatable("{} needs one party that is accountable"));
  if (!step.due_before.empty())
    add(translatable("{} is due before {}, on which it depends"), titles(plan, refs_of(step.due_before)));
}

} // namespace

SheetCell due_of(const Milestone& milestone, const analysis::Step& step) {
  SheetCell cell;
  cell.text = milestone.due ? text_from_date(*milestone.due) : said("No date yet");
  cell.tone = step.overdue ? Tone::open : milestone.due ? Tone::plain : Tone::unknown;
  if (step.overdue) cell.detail = tr("overdue");
  return cell;
}

Sheet path_sheet(const Plan& plan, Date today) {
  Sheet sheet{said("Path"),
              said("The way to success, step by step, in an order in which each step can be taken.")};
  const analysis::Path path = analysis::path_of(plan, today);
  SheetSection steps{said("Milestones")}, open{said("What stands in the way")};
  steps.table.head({tr("Milestone"), tr("Due"), tr("Accountable"), tr("State")});
  steps.timeline = timeline_of(plan, path, today);
  for (const analysis::Step& step : path.steps) {
    add_step(steps.table, plan, step);
    add_findings(plan, step, open);
  }
  for (const ObjectiveId objective : path.objectives_without_milestone) {
    open.add(Tone::open, said("{} has no milestone that leads to it", {title_of(plan, objective)}), {},
             objective);
  }
  if (path.steps.empty())
    sheet.sentence = tr("There is no milestone yet: nothing says how the objectives are reached.");
  if (!steps.table.rows.empty()) sheet.sections.push_back(std::move(steps));
  if (!open.items.empty()) sheet.sections.push_back(std::move(open));
  return sheet;
}

} // namespace cg::ui
