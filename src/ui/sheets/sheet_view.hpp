// The views beside the canvas that show a sheet: Fit, Balance, Common ground, Path, Progress, Readiness.
#pragma once

#include "ui/draw.hpp"

namespace cg::ui {

/// Draws the sheet of editor.view, which is none of start, canvas and success_matrix. The sheet is made anew
/// only when the plan, the view, the day, the themes or the language has changed.
void draw_sheet_view(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                     editor::Actions& actions);

} // namespace cg::ui
