// Which parts a form has: what is there from the first frame, and what arrives later.
#include "ui/inspector/forms.hpp"

#include "base/language.hpp"
#include "editor/wording.hpp"

namespace cg::ui {

void show_beginning(Form& form) {
  switch (form.ref.kind) {
    case Kind::measure:
      return show_words(form, field_of<&Measure::indicator>(),
                        {.placeholder = tr("What is counted or observed")});
    case Kind::note: return show_words(form, field_of<&Note::text>(), {.rows = 6});
    case Kind::contribution:
    case Kind::exchange: return; // they begin with what they lead from and to
    default: return show_words(form, editor::title_field(form.ref.kind));
  }
}

void show_rest(Form& form) {
  if (!form.ref) return editor::selection_of(form.editor).empty() ? show_plan(form) : show_several(form);
  switch (form.ref.kind) {
    case Kind::organisation: return show_organisation(form);
    case Kind::objective: return show_objective(form);
    case Kind::measure: return show_measure(form);
    case Kind::contribution: return show_contribution(form);
    case Kind::exchange: return show_exchange(form);
    case Kind::programme: return show_programme(form);
    case Kind::milestone: return show_milestone(form);
    default: return; // notes and frames are said already
  }
}

} // namespace cg::ui
