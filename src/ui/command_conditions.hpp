// When a command of the table can be done: what its button, menu entry and shortcut ask before they offer it.
#pragma once

#include "editor/editor.hpp"

namespace cg::ui {

bool always(const editor::Editor& editor);
bool with_plan(const editor::Editor& editor);
bool can_undo(const editor::Editor& editor);
bool can_redo(const editor::Editor& editor);
bool on_canvas(const editor::Editor& editor);

/// A card or a connection is selected on the canvas.
bool with_selection(const editor::Editor& editor);
bool with_organisation(const editor::Editor& editor);

// These are in the later part of the program: they wait for it.
bool with_dialogs(const editor::Editor& editor);
bool can_arrange(const editor::Editor& editor);
/// So many cards at least are selected, and can be arranged.
bool with_a_card(const editor::Editor& editor);
bool with_two_cards(const editor::Editor& editor);
bool with_three_cards(const editor::Editor& editor);
bool with_a_locked_card(const editor::Editor& editor);
bool with_a_free_card(const editor::Editor& editor);

/// Between two gestures alone: the canvas must not move under a drag.
bool with_panels_shown(const editor::Editor& editor);
bool with_panels_away(const editor::Editor& editor);

} // namespace cg::ui
