// Finding cards, and the dialogs that are opened by a key.
#include <algorithm>

#include "base/language.hpp"
#include "base/text.hpp"
#include "editor/find.hpp"
#include "editor/topics.hpp"
#include "editor/wording.hpp"

namespace cg::editor {

namespace {

constexpr double legible = 0.75; // the zoom from which a card is read in the last row of the room

// Which hit comes next: from the one that is selected alone, round and round; else the first or the last.
std::size_t next_of(const std::vector<Ref>& hits, const Selection& selected, int step) {
  const auto at = selected.size() == 1 ? std::find(hits.begin(), hits.end(), selected.front()) : hits.end();
  if (at == hits.end() || step == 0) return step < 0 ? hits.size() - 1 : 0;
  const auto place = static_cast<std::size_t>(at - hits.begin());
  return (place + (step > 0 ? 1 : hits.size() - 1)) % hits.size();
}

// In the later part of the program (cmake/later-part.txt), as the dialog is.
void (*volatile find_later)(Turn&, const Find&) = find_card;

} // namespace

void on(Turn& turn, const ShowDialog& action) {
  turn.editor.gesture = NoGesture{};
  turn.editor.dialog = action.dialog;
  if (action.dialog != Dialog::table) turn.editor.table = nullptr;
}

void on(Turn& turn, const Find& action) {
  if (turn.editor.later_part.is_here()) find_later(turn, action);
}

void find_card(Turn& turn, const Find& action) {
  Editor& editor = turn.editor;
  if (!trimmed(action.words).empty()) editor.find_words = std::string(trimmed(action.words));
  if (editor.find_words.empty()) {
    editor.dialog = Dialog::find;
    return;
  }
  editor.dialog = Dialog::none;
  const std::vector<Ref> hits = cards_with(plan_of(editor), editor.find_words);
  if (hits.empty()) return tell(turn, said("No card holds “{}”.", {editor.find_words}));
  const auto wanted = std::find(hits.begin(), hits.end(), action.card);
  const std::size_t at = wanted != hits.end() ? static_cast<std::size_t>(wanted - hits.begin())
                                              : next_of(hits, selection_of(editor), action.step);
  editor.view = View::canvas;
  select(turn, {hits[at]});
  if (editor.camera.zoom < legible) {
    editor.camera = zoomed(editor.camera, legible / editor.camera.zoom, visible_on_canvas(editor).centre());
  }
  tell(turn, said("{}: {} of {} with “{}”.", {card_name(plan_of(editor), hits[at]), std::to_string(at + 1),
                                              std::to_string(hits.size()), editor.find_words}));
  reveal(turn, {hits[at]});
  turn.effects.emplace_back(FocusCard{hits[at]});
}

} // namespace cg::editor
