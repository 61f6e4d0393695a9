#include "ui/draw.hpp"

#include <utility>

#include "base/language.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/canvas/context_menu.hpp"
#include "ui/canvas/minimap.hpp"
#include "ui/canvas/table_picture.hpp"
#include "ui/commands.hpp"
#include "ui/inspector/inspector.hpp"
#include "ui/palette/palette.hpp"
#include "ui/panels/awaited_view.hpp"
#include "ui/panels/dialogs.hpp"
#include "ui/panels/start.hpp"
#include "ui/panels/success_matrix.hpp"
#include "ui/panels/top_bar.hpp"
#include "ui/quick/quick.hpp"
#include "ui/sheets/sheet_view.hpp"

namespace cg::ui {

namespace {

using editor::View;

// The views beside the canvas are in the part of the program that arrives later (cmake/later-part.txt names
// them). They are called through pointers that the linker cannot see through, and so stay apart.
using DrawView = void(const editor::Editor&, UiScratch&, Screen&, editor::Actions&);
DrawView* volatile draw_matrix = draw_success_matrix;
DrawView* volatile draw_sheet = draw_sheet_view;
DrawView* volatile draw_quick = draw_quick_dialog;
DrawView* volatile draw_menu = draw_context_menu;
DrawView* volatile draw_minimap = show_minimap;

bool asks_for_shown_form(const editor::Editor& editor, const UiScratch& scratch) {
  const editor::Selection& selection = editor::selection_of(editor);
  const bool of_plan = selection.empty(), alone = selection.size() == 1;
  return scratch.focus_field && (of_plan || alone) &&
         scratch.focus_field->record == (alone ? selection[0] : Ref());
}

void draw_plan(const editor::Editor& editor, UiScratch& scratch, Screen& screen, editor::Actions& actions) {
  if (editor.view == View::canvas) {
    draw_canvas(editor, scratch, screen, actions);
    // Right above the canvas: what changes while the view moves lies below what rests.
    if (editor.later_part.is_here()) draw_minimap(editor, scratch, screen, actions);
    if (editor.panels_are_off) {
      if (asks_for_shown_form(editor, scratch)) actions.push_back(editor::PutPanelsAway{false});
    } else {
      draw_palette(editor, scratch, screen, actions);
      draw_inspector(editor, scratch, screen, actions);
    }
    draw_overlay_bar(editor, screen, actions);
    draw_zoom_bar(editor, screen, actions);
    if (editor.later_part.is_here()) draw_menu(editor, scratch, screen, actions);
  } else if (!editor.later_part.is_here()) {
    draw_awaited_view(editor, screen, actions);
  } else if (editor.view == View::success_matrix) {
    draw_matrix(editor, scratch, screen, actions);
  } else {
    draw_sheet(editor, scratch, screen, actions);
  }
  draw_top_bar(editor, scratch, screen, actions);
}

// What was kept from frame to frame in the words of another language, or found or sorted by them, and does
// not know itself in which.
void forget_words(UiScratch& scratch) {
  scratch.library = {};
  scratch.candidates = {};
  scratch.quick.searched = nullptr;
  scratch.table_dialog.plan = nullptr;
}

// Letters are shortcuts while the focus is on the canvas or nowhere; what a press left the focus on is
// nowhere, for nobody sees a ring there.
bool letters_count(const UiScratch& scratch, const Screen& screen) {
  std::uint32_t node = screen.input.focused;
  if (node == scratch.memory.pressed_focus) return true;
  const std::uint32_t canvas = Semantics::id_of(0, "Canvas");
  while (node != 0 && node != canvas) {
    const Node* found = std::as_const(screen.semantics).find(node);
    node = found != nullptr ? found->parent : 0;
    if (node == 0) return found == nullptr;
  }
  return true;
}

} // namespace

void take_keys(const editor::Editor& editor, UiScratch& scratch, const Screen& screen, bool escape_is_taken,
               editor::Actions& actions) {
  if (scratch.memory.menu_was_open) return;
  const bool modal = modal_is_open(scratch.memory);
  for (const KeyPress& press : screen.input.keys) {
    if (press.key == "Escape" && escape_is_taken) continue;
    const Modifiers& held = press.modifiers;
    if (const CommandRow* row = command_for_key(editor, press.key, held.primary, held.shift, held.alt)) {
      const bool counts = press.key.size() > 1 || held.primary || letters_count(scratch, screen);
      if (counts && (!modal || is_of_appearance(row->command))) row->ask(actions);
    } else if (!modal && editor.view == View::canvas) {
      take_canvas_key(editor, scratch, press, actions);
    }
  }
}

void draw(const editor::Editor& editor, UiScratch& scratch, Screen& screen, editor::Actions& actions) {
  if (scratch.memory.language != language_count()) forget_words(scratch);
  if (scratch.canvas.picture) scratch.canvas.picture->begin_frame();
  if (editor.view == View::start) {
    draw_start(editor, scratch, screen, actions);
  } else {
    draw_plan(editor, scratch, screen, actions);
  }
  if (editor.dialog == editor::Dialog::none) {
    scratch.quick = {}; // the next one begins afresh
    scratch.table_dialog.table = nullptr;
  } else {
    draw_quick(editor, scratch, screen, actions);
  }
  draw_dialogs(editor, scratch, screen, actions);
  draw_notice(editor, screen, actions);
}

} // namespace cg::ui
