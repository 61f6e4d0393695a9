// Claims: what an organisation needs, offers and lacks, each by an asset that all share as a word, with how
// much it matters or how deep it goes. Also the assets that an objective requires.
#pragma once

#include "ui/inspector/fields.hpp"

namespace cg::ui {

/// The sections Needs, Strengths and Weaknesses of an organisation's form.
void show_claims(Form& organisation);
/// The section Required assets of an objective's form.
void show_required_assets(Form& objective);

} // namespace cg::ui
