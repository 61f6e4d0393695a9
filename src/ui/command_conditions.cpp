#include "ui/command_conditions.hpp"

#include <algorithm>

namespace cg::ui {

namespace {

using editor::Editor;
using editor::View;

template <class Is>
bool any_selected(const Editor& editor, Is is) {
  const editor::Selection& selection = editor::selection_of(editor);
  return on_canvas(editor) && std::any_of(selection.begin(), selection.end(), is);
}

bool with_cards(const Editor& editor, std::size_t least) {
  const editor::Selection& selection = editor::selection_of(editor);
  std::size_t count = 0;
  for (std::size_t i = 0; i < selection.size() && count < least; ++i) {
    if (find_record(editor::plan_of(editor), selection[i]).place()) ++count;
  }
  return count >= least && can_arrange(editor);
}

bool with_lock(const Editor& editor, bool locked) {
  return can_arrange(editor) && any_selected(editor, [&](Ref ref) {
           const auto place = find_record(editor::plan_of(editor), ref).place();
           return place && place->locked == locked;
         });
}

bool with_panels(const Editor& editor, bool shown) {
  const bool rests = std::holds_alternative<editor::NoGesture>(editor.gesture);
  return on_canvas(editor) && rests && editor.panels_are_off != shown;
}

} // namespace

bool always(const Editor&) { return true; }
bool with_plan(const Editor& editor) { return editor.view != View::start; }
bool can_undo(const Editor& editor) { return with_plan(editor) && editor.history.can_undo(); }
bool can_redo(const Editor& editor) { return with_plan(editor) && editor.history.can_redo(); }
bool on_canvas(const Editor& editor) { return editor.view == View::canvas; }

bool with_selection(const Editor& editor) {
  return any_selected(editor, [](Ref) { return true; });
}
bool with_organisation(const Editor& editor) {
  return any_selected(editor, [](Ref ref) { return ref.kind == Kind::organisation; });
}

bool with_dialogs(const Editor& editor) { return with_plan(editor) && editor.later_part.is_here(); }
bool can_arrange(const Editor& editor) { return on_canvas(editor) && editor.later_part.is_here(); }
bool with_a_card(const Editor& editor) { return with_cards(editor, 1); }
bool with_two_cards(const Editor& editor) { return with_cards(editor, 2); }
bool with_three_cards(const Editor& editor) { return with_cards(editor, 3); }
bool with_a_locked_card(const Editor& editor) { return with_lock(editor, true); }
bool with_a_free_card(const Editor& editor) { return with_lock(editor, false); }

bool with_panels_shown(const Editor& editor) { return with_panels(editor, true); }
bool with_panels_away(const Editor& editor) { return with_panels(editor, false); }

} // namespace cg::ui
