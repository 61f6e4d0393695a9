// Rows that come in any number and are no records of their own, or records that only belong to one: an
// organisation's champions with whom they reach, its identifiers, a measure's actuals.
#pragma once

#include "ui/inspector/fields.hpp"

namespace cg::ui {

void show_champions(Form& organisation);
void show_identifiers(Form& organisation);
void show_actuals(Form& measure);

} // namespace cg::ui
