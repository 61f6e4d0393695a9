// The success matrix: a row for each objective, a column for each party, and in each cell what success looks
// like for this party, its impact on it, and how far it agrees. Head row and head column stay while one
// scrolls.
#pragma once

#include "ui/draw.hpp"
#include "ui/panels/matrix.hpp"

namespace cg::ui {

void draw_success_matrix(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                         editor::Actions& actions);

// --- its parts

/// What a cell shows, inside its rectangle: the party's words in three lines, the impact in one, the
/// agreement.
void draw_cell_content(Screen& screen, const Rect& rect, const SuccessView* view);
/// The same for a screen reader.
[[nodiscard]] std::string cell_in_words(const SuccessView* view);
/// "Success for ICCA in Recognise outstanding associations".
[[nodiscard]] std::string cell_name(const Plan& plan, ObjectiveId objective, OrganisationId party);

/// The dialog in which the open cell is edited, if one is open: at the top level of the frame.
void draw_open_cell(const editor::Editor& editor, const Matrix& matrix, UiScratch& scratch, Screen& screen,
                    editor::Actions& actions);

} // namespace cg::ui
