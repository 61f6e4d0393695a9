#include "ui/sheets/fit_words.hpp"

#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/sheets/phrases.hpp"

namespace cg::ui {

namespace {

using editor::title_of;

// "ICCA brings Education and Voice of the members to BestCities. "; empty when it meets no need.
std::string brings(const Plan& plan, OrganisationId by, OrganisationId whose,
                   const analysis::Coverage& coverage) {
  std::vector<Ref> assets;
  for (const analysis::Match& match : coverage.matches) assets.emplace_back(match.asset);
  if (assets.empty()) return {};
  return said("{} brings {} to {}.", {title_of(plan, by), titles(plan, assets), title_of(plan, whose)}) + " ";
}

} // namespace

std::string how_well(const analysis::Fit& fit) {
  return fit.fit ? said("{} fit", {percent(*fit.fit)}) : said("not known yet");
}

std::string reasons(const Plan& plan, const analysis::Fit& fit) {
  std::string text = brings(plan, fit.b, fit.a, fit.a_by_b) + brings(plan, fit.a, fit.b, fit.b_by_a);
  if (text.empty()) text.append(tr("Neither has recorded a strength that the other needs.")).append(" ");
  if (fit.fit == 0 && fit.a_by_b.matches.empty() != fit.b_by_a.matches.empty())
    text.append(tr("A fit takes both: nothing that the other needs comes back.")).append(" ");
  if (fit.unconventional()) {
    text += !fit.other_sector ? tr("An unconventional pair: another kind.")
            : fit.other_kind  ? tr("An unconventional pair: another kind, another sector.")
                              : tr("An unconventional pair: another sector.");
  } else if (fit.difference && *fit.difference >= 0.5) {
    text += tr("They are strong in different things, which is what a partnership lives on.");
  }
  return text;
}

} // namespace cg::ui
