// Who would fit an organisation, of all that the plan knows: the matchmaker, asked from one of them.
#pragma once

#include "ui/inspector/fields.hpp"

namespace cg::ui {

/// A part of an organisation's form. It travels in the later part of the program: call it while that is here,
/// and through a pointer (cmake/later-part.txt).
void show_candidates(Form& organisation);

} // namespace cg::ui
