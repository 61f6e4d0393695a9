#include "ui/quick/quick.hpp"

#include "base/language.hpp"
#include "ui/commands.hpp"
#include "ui/import/table_dialog.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

using editor::Dialog;

DialogSpec spec_of(Dialog dialog) {
  switch (dialog) {
    case Dialog::commands: return {.heading = tr("Commands"), .width = 520, .near_top = true};
    case Dialog::shortcuts: return {.heading = tr("Keyboard shortcuts"), .width = 640};
    default: return {.heading = tr("Find"), .width = 520, .near_top = true};
  }
}

} // namespace

bool quick_field(UiScratch& scratch, Screen& screen, std::string_view label) {
  const auto change = text_field(screen, {.label = label,
                                          .value = scratch.quick.words,
                                          .kind = FieldKind::search,
                                          .longest = 200,
                                          .hide_label = true,
                                          .focus_when_shown = true});
  if (!change) return false;
  scratch.quick.words = change->text;
  return change->by_enter;
}

void draw_quick_dialog(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                       editor::Actions& actions) {
  if (editor.table != nullptr) return draw_table_dialog(editor, scratch, screen, actions);
  if (scratch.quick.shown != editor.dialog) {
    scratch.quick = {};
    scratch.quick.shown = editor.dialog;
    if (editor.dialog == Dialog::find) scratch.quick.words = editor.find_words;
  }
  const DialogEvents events = begin_dialog(screen, spec_of(editor.dialog));
  switch (editor.dialog) {
    case Dialog::commands: draw_command_list(editor, scratch, screen, actions); break;
    case Dialog::shortcuts: draw_shortcuts(editor, screen, actions); break;
    default: draw_find(editor, scratch, screen, actions); break;
  }
  end_dialog(screen);
  if (events.close_asked) actions.push_back(editor::ShowDialog{});
}

} // namespace cg::ui
