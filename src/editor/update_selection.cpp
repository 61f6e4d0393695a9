// The selection, the usual commands on it, and undo.
#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "editor/topics.hpp"
#include "editor/wording.hpp"
#include "scene/carried.hpp"

namespace cg::editor {

namespace {

constexpr double duplicate_offset = 32;

std::size_t count_connections(const Plan& plan) { return plan.contributions.size() + plan.exchanges.size(); }

// "Deleted ICCA and 3 connections.": the connections that went along are said, too.
std::string told_of_removal(const Plan& before, const Plan& after, const std::vector<Ref>& removed,
                            bool cut) {
  std::vector<Ref> cards;
  std::copy_if(removed.begin(), removed.end(), std::back_inserter(cards),
               [](Ref ref) { return record_type(ref.kind).placeable; });
  const std::size_t connections = count_connections(before) - count_connections(after);
  std::string what = cards.empty() ? std::string() : name_of(before, cards);
  if (connections > 0 || cards.empty()) {
    const std::string lines = counted(connections, "connection");
    what = cards.empty() ? lines : said("{} and {}", {what, lines});
  }
  return cut ? said("Cut {}.", {what}) : said("Deleted {}.", {what});
}

void remove_selected(Turn& turn, bool cut) {
  const Selection selected = selection_of(turn.editor);
  const PlanPtr before = turn.editor.history.present.plan;
  const Selection removed = unlocked(*before, selected);
  if (told_locked(turn, selected) || removed.empty()) return;
  const std::string name = name_of(*before, removed);
  const std::string label = cut ? said("Cut {}", {name}) : said("Delete {}", {name});
  const Selection rest = removed.size() == selected.size() ? Selection() : selected; // what is locked
  if (commit(turn, RemoveRecords{removed}, label, {}, rest) != Outcome::done) return;
  const std::string told = told_of_removal(*before, plan_of(turn.editor), removed, cut);
  const std::size_t lines = static_cast<std::size_t>(std::count_if(
      removed.begin(), removed.end(), [](Ref ref) { return !record_type(ref.kind).placeable; }));
  const bool took_more = count_connections(*before) - count_connections(plan_of(turn.editor)) > lines;
  if (cut || !took_more) return announce(turn, told);
  tell(turn, told); // what went along may not have been in sight
  turn.editor.notice.after_deletion = turn.editor.history.present.plan;
}

// After a jump through history: when no card at all is in sight, all are shown.
void find_cards_again(Turn& turn) {
  const Editor& editor = turn.editor;
  const Rect visible = visible_on_canvas(editor);
  const scene::Scene& scene = scene::scene_of(editor.history.present.plan);
  if (visible.empty() || scene.cards().empty()) return;
  const Rect seen = world_from_screen(editor.camera, visible);
  const bool any = std::any_of(scene.cards().begin(), scene.cards().end(),
                               [&](const scene::Card& card) { return card.box_in_world.overlaps(seen); });
  if (!any) fit_all(turn);
}

// What is larger than the window stays where it is: all of it cannot be brought into sight.
bool fits_into_sight(const Editor& editor, const std::vector<Ref>& cards) {
  const auto box = scene::scene_of(editor.history.present.plan).bounds(cards);
  const Rect seen = world_from_screen(editor.camera, visible_on_canvas(editor));
  return box && box->width() <= seen.width() && box->height() <= seen.height();
}

// In the middle of a drag that alone is taken back: no step was made of it yet. Panning is none.
bool took_back_gesture(Turn& turn) {
  const Gesture& gesture = turn.editor.gesture;
  if (std::holds_alternative<NoGesture>(gesture) || std::holds_alternative<PanGesture>(gesture)) return false;
  on(turn, DropGesture{});
  return true;
}

} // namespace

void on(Turn& turn, const Select& action) {
  Selection next = selection_of(turn.editor);
  if (action.how == Select::How::replace) next.clear();
  for (const Ref ref : action.refs) {
    const auto at = std::find(next.begin(), next.end(), ref);
    if (at == next.end()) {
      next.push_back(ref);
    } else if (action.how == Select::How::toggle) {
      next.erase(at);
    }
  }
  select(turn, std::move(next));
}

void on(Turn& turn, const SelectAll&) {
  Selection all;
  for (const scene::Card& card : scene::scene_of(turn.editor.history.present.plan).cards())
    all.push_back(card.ref);
  select(turn, std::move(all));
}

void on(Turn& turn, const DeleteSelected&) { remove_selected(turn, false); }

void on(Turn& turn, const CopySelected& action) {
  const Editor& editor = turn.editor;
  const Selection& selection = selection_of(editor);
  if (selection.empty()) return;
  turn.effects.push_back(CopyRecords{editor.history.present.plan, selection});
  if (action.cut) {
    remove_selected(turn, true);
  } else {
    announce(turn, said("Copied {}.", {name_of(plan_of(editor), selection)}));
  }
}

void on(Turn& turn, const DuplicateSelected&) {
  const Plan& plan = plan_of(turn.editor);
  const Selection originals = selection_of(turn.editor);
  if (originals.empty()) return;
  const auto next_bits = [&turn] { return turn.ids.next(); };
  EditAll edit;
  Selection cards, lines;
  for (const AnyRecord& copy : duplicates(plan, originals, duplicate_offset, duplicate_offset, next_bits)) {
    const Ref ref = copy.ref();
    if (record_type(ref.kind).placeable) cards.push_back(ref);
    if (ref.kind == Kind::contribution || ref.kind == Kind::exchange) lines.push_back(ref);
    edit.edits.push_back(AddRecord{copy});
  }
  const std::string label = said("Duplicate {}", {name_of(plan, originals)});
  commit_and_tell(turn, edit, label, cards.empty() ? lines : cards);
}

void on(Turn& turn, const Nudge& action) {
  const Plan& plan = plan_of(turn.editor);
  const History& history = turn.editor.history;
  const bool goes_on = history.present.merge_key == "nudge"; // another selection would have sealed it
  // A frame carries what stood in it when the step began, not what it is pushed over.
  const PlanPtr began = goes_on && history.can_undo() ? history.past.back().plan : history.present.plan;
  const Selection& selection = selection_of(turn.editor);
  const std::vector<Ref> cards = scene::carried_with(scene::scene_of(began), selection);
  if (cards.empty()) told_locked(turn, placed(plan, selection));
  const std::string label = move_label(turn, cards);
  const Outcome outcome = commit(turn, moved(plan, cards, action.by_world), label, "nudge");
  if (outcome != Outcome::done) return;
  if (fits_into_sight(turn.editor, cards)) reveal(turn, cards);
  if (!goes_on) announce(turn, told(label));
}

void on(Turn& turn, const Undo&) {
  Editor& editor = turn.editor;
  if (took_back_gesture(turn)) return;
  if (!editor.history.can_undo()) {
    announce(turn, said("Nothing to undo."));
    return;
  }
  announce(turn, said("Undid: {}.", {editor.history.present.label}));
  if (editor.notice.after_deletion) editor.notice = {};
  editor.history = undone(std::move(editor.history));
  turn.glides = true;
  find_cards_again(turn);
}

void on(Turn& turn, const Redo&) {
  Editor& editor = turn.editor;
  if (took_back_gesture(turn)) return;
  if (!editor.history.can_redo()) {
    announce(turn, said("Nothing to redo."));
    return;
  }
  editor.history = redone(std::move(editor.history));
  turn.glides = true;
  announce(turn, said("Redid: {}.", {editor.history.present.label}));
  find_cards_again(turn);
}

} // namespace cg::editor
