// What an organisation says of being in the partnership: what it gains, what it expects of others, where it
// differs from them, how it is seen; and what all have learnt, which belongs to the plan.
#pragma once

#include "ui/inspector/fields.hpp"

namespace cg::ui {

void show_benefits(Form& organisation);
void show_expectations(Form& organisation);
void show_differences(Form& organisation);
void show_reputations(Form& organisation);
/// Files may hold differences that name no organisation; nothing when there are none.
void show_differences_of_nobody(Form& plan);
void show_learnings(Form& plan);

} // namespace cg::ui
