// The dialog between a table that arrived and the organisations in it: what each column means, the first
// rows, how many organisations will be added, and what is wrong with the rows.
#pragma once

#include "ui/draw.hpp"

namespace cg::ui {

/// The dialog of editor.table, which is there.
void draw_table_dialog(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                       editor::Actions& actions);

} // namespace cg::ui
