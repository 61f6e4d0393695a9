// Claims: what an organisation needs, offers and lacks, each by an asset that all share as a word, with how
// much it matters or how deep it goes. Also the assets that an objective requires.
#pragma once

#include "ui/inspector/fields.hpp"

namespace cg::ui {

/// Sections of an organisation's form.
void show_needs_and_strengths(Form& organisation);
void show_weaknesses(Form& organisation);
/// The section Required assets of an objective's form.
void show_required_assets(Form& objective);

} // namespace cg::ui
