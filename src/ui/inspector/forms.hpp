// The forms: one for each kind of record that can be selected, and one for the plan itself.
#pragma once

#include "ui/inspector/fields.hpp"

namespace cg::ui {

/// What names the selected card. It is there from the first frame, so that a new card can be named.
void show_beginning(Form& form);
/// All else of the form: of the selected record, of several, or of the plan when nothing is selected. In the
/// later part of the program (cmake/later-part.txt).
void show_rest(Form& form);

void show_plan(Form& form);
void show_several(Form& form);
void show_organisation(Form& form);
void show_objective(Form& form);
void show_measure(Form& form);
void show_contribution(Form& form);
void show_exchange(Form& form);
void show_programme(Form& form);
void show_milestone(Form& form);

/// For two selected objectives: their wordings, and what makes one of them.
void show_merge(Form& form, ObjectiveId into, ObjectiveId from);

} // namespace cg::ui
