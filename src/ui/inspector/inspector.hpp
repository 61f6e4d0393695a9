// The inspector: at the right of the canvas, the typed fields of what is selected; of the plan itself while
// nothing is. One selected record gets a form made for its kind; several get what can be done with all.
#pragma once

#include "ui/draw.hpp"

namespace cg::ui {

void draw_inspector(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                    editor::Actions& actions);

} // namespace cg::ui
