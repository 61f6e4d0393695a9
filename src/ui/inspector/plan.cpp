// The form of the plan itself, shown while nothing is selected: what everybody agreed to, and what there is.
#include "base/language.hpp"
#include "ui/inspector/forms.hpp"
#include "ui/inspector/give_and_gain.hpp"

namespace cg::ui {

namespace {

// "2 organisations, 1 objective"; nothing for an empty plan.
std::string holdings(const Plan& plan) {
  std::string list;
  const auto add = [&](std::size_t count, const std::string& in_words) {
    if (count == 0) return;
    if (!list.empty()) list += tr(", ");
    list += in_words;
  };
  add(plan.organisations.size(), counted(plan.organisations.size(), "organisation"));
  add(plan.objectives.size(), counted(plan.objectives.size(), "objective"));
  add(plan.measures.size(), counted(plan.measures.size(), "success measure"));
  add(plan.contributions.size(), counted(plan.contributions.size(), "contribution"));
  add(plan.exchanges.size(), counted(plan.exchanges.size(), "exchange"));
  add(plan.programmes.size(), counted(plan.programmes.size(), "programme"));
  add(plan.milestones.size(), counted(plan.milestones.size(), "milestone"));
  add(plan.notes.size(), counted(plan.notes.size(), "note"));
  return list;
}

} // namespace

void show_plan(Form& form) {
  form.record = &form.plan().charter;
  show<&Charter::title>(form, {.placeholder = tr("What this partnership is called")});
  show<&Charter::direction>(form, {.placeholder = tr("The clear direction that all agreed on")});
  show<&Charter::common_goal>(form, {.placeholder = tr("What all parties want together")});
  begin_row(form.screen, {1, 2});
  show<&Charter::language>(form, {.placeholder = "en"});
  next_cell(form.screen);
  show<&Charter::stage>(form);
  end_row(form.screen);
  show_differences_of_nobody(form);
  show_learnings(form);
  const std::string held = holdings(form.plan());
  separator(form.screen);
  caption(form.screen, held.empty() ? tr("This plan is still empty.") : said("This plan holds {}.", {held}));
}

} // namespace cg::ui
