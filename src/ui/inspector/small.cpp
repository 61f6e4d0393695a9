// The form of a milestone.
#include "base/language.hpp"
#include "ui/inspector/forms.hpp"
#include "ui/inspector/offers.hpp"
#include "ui/inspector/records.hpp"
#include "ui/inspector/rows.hpp"

namespace cg::ui {

void show_milestone(Form& form) {
  const auto& milestone = form.as<Milestone>();
  show<&Milestone::objective>(form);
  begin_row(form.screen, {1, 1});
  show<&Milestone::due>(form);
  next_cell(form.screen);
  show<&Milestone::status>(form);
  end_row(form.screen);
  show<&Milestone::accountable>(form);
  if (begin_part(form, tr("Responsible"), Icon::people, milestone.responsible.size())) {
    show_references(form, field_of<&Milestone::responsible>(),
                    {.label = tr("Responsible"), .when_none = tr("This plan has no organisation yet.")});
  }
  end_part(form);
  if (begin_part(form, tr("Depends on"), Icon::milestone, milestone.depends_on.size())) {
    show_references(form, field_of<&Milestone::depends_on>(),
                    {.label = tr("Depends on"), .when_none = tr("There is no other milestone yet.")});
  }
  end_part(form);
}

} // namespace cg::ui
