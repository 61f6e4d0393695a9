// The form of the plan itself, shown while nothing is selected: what everybody agreed to, and what there is.
#include "editor/wording.hpp"
#include "ui/inspector/forms.hpp"

namespace cg::ui {

namespace {

void add_count(std::string& sentence, const Plan& plan, Kind kind) {
  const RecordType& type = record_type(kind);
  const std::size_t count = type.count(plan);
  if (count == 0) return;
  if (!sentence.empty()) sentence += ", ";
  sentence += editor::counted(count, type.noun);
}

// "2 organisations, 1 objective"; nothing for an empty plan.
std::string holdings(const Plan& plan) {
  std::string sentence;
  for (const Kind kind : {Kind::organisation, Kind::objective, Kind::measure, Kind::contribution,
                          Kind::exchange, Kind::programme, Kind::milestone, Kind::note}) {
    add_count(sentence, plan, kind);
  }
  return sentence;
}

} // namespace

void show_plan(Form& form) {
  form.record = &form.plan().charter;
  show<&Charter::title>(form, {.placeholder = "What this partnership is called"});
  show<&Charter::direction>(form, {.placeholder = "The clear direction that all agreed on"});
  show<&Charter::common_goal>(form, {.placeholder = "What all parties want together"});
  begin_row(form.screen, {1, 2});
  show<&Charter::language>(form, {.placeholder = "en"});
  next_cell(form.screen);
  show<&Charter::stage>(form);
  end_row(form.screen);
  const std::string sentence = holdings(form.plan());
  separator(form.screen);
  caption(form.screen,
          sentence.empty() ? std::string("This plan is still empty.") : "This plan holds " + sentence + ".");
}

} // namespace cg::ui
