#include "ui/panels/dialogs.hpp"

#include <string>

#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/layout.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

using editor::Actions;
using editor::AnswerQuestion;
using editor::Editor;
using editor::Question;

std::string what_is_lost(const Editor& editor) {
  std::string words =
      said("“{}” has changes that are not saved to a file.", {editor::plan_title(editor::plan_of(editor))}) +
      "\n";
  if (editor.question == Question::discard_for_new) {
    words += tr("A new plan takes its place.");
  } else if (editor.waiting_plan != nullptr) {
    words += said("“{}” takes its place.", {editor::plan_title(*editor.waiting_plan)});
  } else {
    words += tr("The file you open takes its place.");
  }
  return words;
}

// Save, go on, or stay: the first is what the keyboard stands on.
void ask_about_changes(const Editor& editor, Screen& screen, Actions& actions) {
  const DialogEvents events = begin_dialog(screen, {.heading = tr("Unsaved changes"), .width = 520});
  paragraph(screen, what_is_lost(editor));
  space(screen, screen.theme.gap);
  if (button(screen, {.label = tr("Save first"), .icon = Icon::save, .look = ButtonLook::primary})) {
    actions.push_back(editor::ShowView{editor::View::canvas}); // nothing is saved from the start screen
    actions.push_back(editor::Save{});
    actions.push_back(AnswerQuestion{true});
  }
  same_line(screen);
  if (button(screen, {.label = tr("Go on without saving")})) {
    actions.push_back(AnswerQuestion{true});
  }
  same_line(screen);
  if (button(screen, {.label = tr("Cancel")}) || events.close_asked) actions.push_back(AnswerQuestion{false});
  end_dialog(screen);
}

} // namespace

void draw_dialogs(const Editor& editor, UiScratch&, Screen& screen, Actions& actions) {
  switch (editor.question) {
    case Question::discard_for_open:
    case Question::discard_for_new: ask_about_changes(editor, screen, actions); break;
    case Question::none: break;
  }
}

void draw_notice(const Editor& editor, Screen& screen, Actions& actions) {
  const editor::Notice& notice = editor.notice;
  if (notice.text.empty()) return;
  const bool failed = notice.tone == editor::Notice::Tone::error;
  const bool bars_below = editor.view == editor::View::canvas && !layout::upright(screen.size);
  const Rect bars = layout::overlay_bar(screen.size, screen.control_height(), !editor.panels_are_off);
  const bool can_undo = notice.after_deletion && notice.after_deletion == editor.history.present.plan;
  const ToastEvents events = toast(screen, {.text = notice.text,
                                            .look = failed ? ToastLook::danger : ToastLook::plain,
                                            .action = can_undo ? tr("Undo deletion") : std::string_view(),
                                            .lowest = bars_below ? bars.min.y - layout::margin : 0});
  if (events.action_asked) actions.push_back(editor::Undo{});
  if (events.close_asked) actions.push_back(editor::CloseNotice{});
}

} // namespace cg::ui
