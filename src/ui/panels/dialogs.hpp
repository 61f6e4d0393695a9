// What lies over everything: the questions that `update` waits to have answered, and the notice at the
// bottom.
#pragma once

#include "ui/draw.hpp"

namespace cg::ui {

/// The question that stands, if any, as a modal dialog.
void draw_dialogs(const editor::Editor& editor, UiScratch& scratch, Screen& screen, editor::Actions& actions);
/// The notice, if any. Errors stay until they are closed; others leave by themselves (editor::Tick).
void draw_notice(const editor::Editor& editor, Screen& screen, editor::Actions& actions);

} // namespace cg::ui
