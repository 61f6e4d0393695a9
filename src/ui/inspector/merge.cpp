// Two selected objectives become one: both wordings side by side, and a shorter one that is asked for, not
// invented.
#include "plan/merge.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "editor/wording.hpp"
#include "ui/inspector/forms.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

void show_wording(Form& form, const Objective& objective) {
  begin_node(form.screen, {.role = Role::group, .name = editor::card_name(form.plan(), objective.id)},
             text_from_ref(objective.id));
  label(form.screen, editor::title_of(form.plan(), objective.id));
  if (!objective.statement.empty()) caption(form.screen, objective.statement, "statement");
  end_node(form.screen);
}

std::string& entered(Form& form, std::string_view label, const std::string& key, int rows) {
  std::string& text = form.scratch.inspected.entries[key];
  if (const auto change =
          text_field(form.screen, {.label = label, .value = text, .key = key, .rows = rows})) {
    if (!change->cancelled) text = change->text;
  }
  return text;
}

} // namespace

void show_merge(Form& form, ObjectiveId into, ObjectiveId from) {
  const Plan& plan = form.plan();
  if (!begin_part(form, tr("Merge into one"), Icon::duplicate, 0)) return end_part(form);
  begin_row(form.screen, {1, 1}, 16);
  show_wording(form, *plan.objectives.find(into));
  next_cell(form.screen);
  show_wording(form, *plan.objectives.find(from));
  end_row(form.screen);
  const std::string key = text_from_ref(into) + "+" + text_from_ref(from);
  const std::string title(trimmed(entered(form, tr("Shorter common title"), key + ".title", 1)));
  const std::string statement(trimmed(entered(form, tr("Common statement"), key + ".statement", 3)));
  caption(form.screen,
          tr("All that points at either will point at the one. Everyone is asked again whether they agree."));
  if (button(form.screen, {.label = tr("Merge objectives"), .disabled = title.empty(), .full_width = true})) {
    const std::string step = said("Merge {} into {}", {editor::name_of(plan, {into, from}), title});
    form.actions.push_back(editor::Perform{merged(plan, into, from, title, statement), step, {}});
    form.actions.push_back(editor::Select{{into}});
  }
  end_part(form);
}

} // namespace cg::ui
