// Finding a card: its words, and the cards that hold them.
#include "editor/find.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "editor/wording.hpp"
#include "ui/kind_icon.hpp"
#include "ui/quick/quick.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

// Looked for again only when the plan or the words are others.
const std::vector<Ref>& current_hits(const editor::Editor& editor, UiScratch::Quick& quick) {
  const PlanPtr& plan = editor.history.present.plan;
  if (quick.searched != plan || quick.searched_for != quick.words) {
    quick.searched = plan;
    quick.searched_for = quick.words;
    quick.hits = editor::cards_with(*plan, quick.words);
  }
  return quick.hits;
}

} // namespace

void draw_find(const editor::Editor& editor, UiScratch& scratch, Screen& screen, editor::Actions& actions) {
  const Plan& plan = editor::plan_of(editor);
  const bool entered = quick_field(scratch, screen, tr("Find on the canvas"));
  const std::string& words = scratch.quick.words;
  const std::vector<Ref>& hits = current_hits(editor, scratch.quick);
  if (entered && !hits.empty()) return actions.push_back(editor::Find{words});
  const bool asks = trimmed(words).empty();
  begin_listbox(
      screen,
      {.name = tr("Cards"),
       .empty_text = asks ? tr("Write a word that the card holds: in its name, or in any of its texts.")
                          : tr("No card holds these words.")});
  for (std::size_t i = 0; i < hits.size() && i < most_quick_rows; ++i) {
    const std::string title = editor::title_of(plan, hits[i]), name = editor::card_name(plan, hits[i]);
    const Hit hit = option(
        screen, {.title = title, .icon = icon_of(hits[i].kind), .name = name, .key = text_from_ref(hits[i])});
    if (hit.clicked) actions.push_back(editor::Find{words, 0, hits[i]});
  }
  end_listbox(screen);
  if (hits.size() > most_quick_rows) {
    caption(screen, said_of(hits.size() - most_quick_rows,
                            "{} more card. Enter goes to the first; Ctrl+G to the next.",
                            "{} more cards. Enter goes to the first; Ctrl+G to the next."));
  }
}

} // namespace cg::ui
