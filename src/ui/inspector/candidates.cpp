#include "ui/inspector/candidates.hpp"

#include "analysis/matchmaker.hpp"
#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/sheets/fit_words.hpp"
#include "ui/sheets/item_view.hpp"
#include "ui/sheets/phrases.hpp"

namespace cg::ui {

namespace {

using analysis::Fit;
using analysis::Holdings;

void add_candidate(const Plan& plan, const Fit& fit, SheetSection& section) {
  const std::string title = editor::title_of(plan, fit.b);
  const bool placed = plan.organisations.find(fit.b)->place.has_value();
  std::string text = said("{}: {}", {title, how_well(fit)});
  if (fit.unconventional()) text = said("{}, unconventional", {text});
  if (!placed) text = said("{}, in the library", {text});
  SheetItem& item = section.add(Tone::plain, text, reasons(plan, fit), fit.b);
  if (placed) return;
  item.offer = said("Put {} on the canvas", {title});
  item.does.push_back(editor::PlaceFromLibrary{fit.b, std::nullopt});
}

// Why there is nobody: a fit is mutual, so it takes both needs and strengths.
std::string_view nobody(const Holdings& holdings, OrganisationId whose) {
  const bool needs = !holdings.needs_of(whose).empty(), strengths = !holdings.strengths_of(whose).empty();
  if (needs && strengths) return tr("Nobody else in this plan both has what it needs and needs what it has.");
  if (needs) return tr("Say what it is strong in, and this shows who would fit, and why.");
  if (strengths) return tr("Say what it needs, and this shows who would fit, and why.");
  return tr("Say what it needs and what it is strong in, and this shows who would fit, and why.");
}

SheetSection candidates_of(const Plan& plan, const Holdings& holdings, OrganisationId whose) {
  SheetSection section{said("Who would fit")};
  for (const Fit& fit : analysis::candidates(plan, holdings, whose, analysis::first_candidates)) {
    if (fit.fit && *fit.fit > 0) add_candidate(plan, fit, section);
  }
  if (section.items.empty()) section.sentence = nobody(holdings, whose);
  return section;
}

// What candidates_of reads.
bool same_tables(const Plan& a, const Plan& b) {
  return a.organisations.same_rows(b.organisations) && a.assets.same_rows(b.assets) &&
         a.needs.same_rows(b.needs) && a.strengths.same_rows(b.strengths);
}

const SheetSection& current_candidates(const Form& form) {
  UiScratch::ShownCandidates& shown = form.scratch.candidates;
  const PlanPtr& plan = form.editor.history.present.plan;
  const auto whose = form.ref.as<Organisation>();
  if (shown.plan == plan && shown.whose == whose) return shown.section;
  if (!shown.plan || shown.whose != whose || !same_tables(*shown.plan, *plan)) {
    shown.section = candidates_of(*plan, form.scratch.holdings.of(*plan), whose);
  }
  shown.plan = plan;
  shown.whose = whose;
  return shown.section;
}

} // namespace

void show_candidates(Form& form) {
  const SheetSection& section = current_candidates(form);
  if (begin_part(form, section.heading, Icon::fit_view, section.items.size())) {
    if (section.items.empty()) {
      caption(form.screen, section.sentence);
    } else {
      draw_items(form.screen, section.heading, section.items, form.actions);
    }
  }
  end_part(form);
}

} // namespace cg::ui
