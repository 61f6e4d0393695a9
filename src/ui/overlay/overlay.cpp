#include "ui/overlay/overlay.hpp"

#include <algorithm>

#include "analysis/balance.hpp"
#include "analysis/fit.hpp"
#include "base/language.hpp"
#include "base/sort.hpp"
#include "editor/wording.hpp"
#include "ui/panels/matrix.hpp"
#include "ui/sheets/findings.hpp"
#include "ui/sheets/fit_words.hpp"
#include "ui/sheets/phrases.hpp"

namespace cg::ui {

namespace {

using editor::title_of;
using editor::View;

constexpr std::size_t most_assets = 2; // named on a label

// `brief`: what stands there where the text has no room.
SheetCell& add_badge(Overlay& overlay, Ref card, std::string text, Tone tone = Tone::plain,
                     std::string brief = {}) {
  SheetCell& cell = overlay.badges.emplace_back().cell;
  overlay.badges.back().card = card;
  overlay.badges.back().brief = std::move(brief);
  cell.text = std::move(text);
  cell.tone = tone;
  return cell;
}

// --- Bonds

// Each once, whoever brings it.
std::vector<std::string> assets_that_meet(const Plan& plan, const analysis::Fit& fit) {
  std::vector<std::string> names;
  for (const analysis::Coverage* coverage : {&fit.a_by_b, &fit.b_by_a}) {
    for (const analysis::Match& match : coverage->matches) {
      std::string name = title_of(plan, match.asset);
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
  }
  return names;
}

Overlay fit_overlay(const Plan& plan) {
  const std::size_t parties = parties_of(plan).size();
  if (parties < 2) return {std::string(tr(takes_two))};
  Overlay overlay{best_of_pairs(parties)};
  const analysis::Holdings holdings(plan);
  for (const analysis::Fit& fit : analysis::fits(plan, holdings, most_pairs)) {
    if (!fit.fit || *fit.fit <= 0) continue;
    overlay.bonds.push_back(
        {fit.a, fit.b,
         said("{}: {}", {percent(*fit.fit), editor::listed(assets_that_meet(plan, fit), most_assets)}),
         percent(*fit.fit), pair_in_words(plan, fit), reasons(plan, fit), tone_of(fit), *fit.fit});
  }
  if (overlay.bonds.empty()) overlay.note = tr("No two parties complete each other yet.");
  return overlay;
}

Overlay common_ground_overlay(const Plan& plan, const editor::KnownThemes& known) {
  Overlay overlay{why_no_themes(known)};
  if (!known.themes) return overlay;
  if (parties_of(plan).size() < 2) return {std::string(tr(takes_two))};
  const analysis::CommonGrounds grounds = analysis::common_grounds(plan, *known.themes);
  const std::vector<Meeting> meetings = meetings_of(plan, *known.themes, grounds);
  for (std::size_t i = 0; i < meetings.size(); ++i) {
    const analysis::CommonGround& ground = grounds.found[i];
    const auto links = static_cast<double>(ground.path.size() - 1);
    overlay.bonds.push_back(
        {ground.a,
         ground.b,
         meetings[i].theme,
         {},
         said("{} and {}: {}", {title_of(plan, ground.a), title_of(plan, ground.b), meetings[i].theme}),
         meetings[i].sentence,
         ground.confirmed_by_a && ground.confirmed_by_b ? Tone::good : Tone::plain,
         1 - links / (analysis::longest_path + 1)});
  }
  if (meetings.empty()) overlay.note = tr(no_common_theme);
  return overlay;
}

// --- Badges

void add_shares(Overlay& overlay, const std::vector<OrganisationId>& parties,
                const std::vector<PartyShare>& shares, std::string_view pattern, std::string_view otherwise) {
  std::vector<SheetCell> cells = cells_of(shares, otherwise);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    cells[i].text = said(pattern, {cells[i].text});
    if (cells[i].fair >= 0) cells[i].detail = said("an even share is {}", {percent(cells[i].fair)});
    overlay.badges.push_back({parties[i], std::move(cells[i])});
  }
}

Overlay balance_overlay(const Plan& plan) {
  const analysis::EffortBalance effort = analysis::effort_balance(plan);
  if (effort.parties.size() < 2) return {std::string(tr(takes_two))};
  const analysis::ValueBalance value = analysis::value_balance(plan);
  std::vector<OrganisationId> parties;
  std::vector<PartyShare> efforts, gains;
  for (std::size_t i = 0; i < effort.parties.size(); ++i) {
    const OrganisationId party = effort.parties[i].party;
    const int colour = colour_of(plan, party);
    parties.push_back(party);
    efforts.push_back({effort.parties[i].effort, colour});
    gains.push_back({value.parties[i].share_of_gain, colour});
  }
  Overlay overlay;
  add_shares(overlay, parties, efforts, translatable("Effort {}"), tr("not known yet"));
  add_shares(overlay, parties, gains, translatable("Gain {}"), tr("not recorded"));
  return overlay;
}

Tone tone_of(AgreementState::Tone agreement) {
  switch (agreement) {
    case AgreementState::Tone::agreed: return Tone::good;
    case AgreementState::Tone::refused: return Tone::against;
    default: return Tone::unknown;
  }
}

Overlay agreement_overlay(const Plan& plan) {
  Overlay overlay;
  const Matrix matrix(plan);
  for (const Objective* objective : matrix.objectives()) {
    if (!objective->place) continue;
    AgreementState state = agreement_of(plan, matrix, objective->id);
    // The card says itself how many have answered, so the figures come first; but a no comes before all.
    if (!state.detail.empty() && state.tone != AgreementState::Tone::refused)
      std::swap(state.detail, state.words);
    add_badge(overlay, objective->id, state.words, tone_of(state.tone), state.brief).detail = state.detail;
  }
  if (overlay.badges.empty()) overlay.note = tr("There is no objective on the canvas yet.");
  return overlay;
}

// "2026-12-01, overdue".
std::string when(const SheetCell& due) {
  return due.detail.empty() ? due.text : said("{}, {}", {due.text, due.detail});
}

void add_milestone(Overlay& overlay, const Plan& plan, const Milestone& milestone,
                   const analysis::Step& step) {
  if (milestone.status == MilestoneStatus::done) {
    add_badge(overlay, milestone.id, said("Done"), Tone::good);
    return;
  }
  const SheetCell due = due_of(milestone, step);
  SheetCell& cell =
      add_badge(overlay, milestone.id, when(due), step.unowned ? Tone::open : due.tone, due.text);
  if (step.unowned) cell.text = said("{}, nobody accountable", {cell.text});
  const std::string waits = titles(plan, refs_of(step.waits_for));
  if (!waits.empty()) cell.detail = said("waits for {}", {waits});
}

// The first step towards it that is not done.
void add_next_milestone(Overlay& overlay, const Plan& plan, const Objective& objective,
                        const analysis::Path& path) {
  bool any = false;
  for (const analysis::Step& step : path.steps) {
    const Milestone& milestone = *plan.milestones.find(step.milestone);
    if (milestone.objective != objective.id) continue;
    any = true;
    if (milestone.status == MilestoneStatus::done) continue;
    const SheetCell due = due_of(milestone, step);
    add_badge(overlay, objective.id, said("Next: {}, {}", {title_of(plan, milestone.id), when(due)}),
              due.tone, due.text);
    return;
  }
  const std::string_view state = any ? tr("All its milestones are done") : tr("No milestone leads to it yet");
  add_badge(overlay, objective.id, std::string(state), any ? Tone::good : Tone::open);
}

Overlay path_overlay(const Plan& plan, Date today) {
  Overlay overlay;
  const analysis::Path path = analysis::path_of(plan, today);
  for (const analysis::Step& step : path.steps) {
    const Milestone& milestone = *plan.milestones.find(step.milestone);
    if (milestone.place) add_milestone(overlay, plan, milestone, step);
  }
  for (const Objective& objective : plan.objectives) {
    if (objective.place) add_next_milestone(overlay, plan, objective, path);
  }
  if (overlay.badges.empty())
    overlay.note = tr("There is neither an objective nor a milestone on the canvas yet.");
  return overlay;
}

Overlay progress_overlay(const Plan& plan) {
  Overlay overlay;
  for (const Measure& measure : plan.measures) {
    if (!measure.place) continue;
    overlay.badges.push_back({measure.id, progress_in_words(measure)});
    overlay.badges.back().cell.party = colour_of(plan, measure.organisation);
  }
  if (overlay.badges.empty()) overlay.note = tr("There is no success measure on the canvas yet.");
  return overlay;
}

// What is open at each card; an item counts once for a card, however many of its records it is about.
Overlay readiness_overlay(const Plan& plan, Date today) {
  const std::vector<analysis::ReadinessItem> items = analysis::readiness_of(plan, today);
  std::vector<std::pair<Ref, std::size_t>> found;
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (const Ref record : items[i].open_at) {
      const Ref card = record ? card_of(plan, record) : Ref();
      if (card && find_record(plan, card).place()) found.emplace_back(card, i);
    }
  }
  sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  Overlay overlay{how_many_are_met(items)};
  for (auto at = found.begin(); at != found.end();) {
    const Ref card = at->first;
    std::vector<std::string> what;
    for (; at != found.end() && at->first == card; ++at) {
      what.emplace_back(statement_of(items[at->second].question));
    }
    add_badge(overlay, card, said("{} open", {std::to_string(what.size())}), Tone::open).detail =
        editor::listed(what);
  }
  return overlay;
}

} // namespace

Overlay overlay_of(const Plan& plan, View view, Date today, const editor::KnownThemes& known) {
  switch (view) {
    case View::start:
    case View::canvas: break;
    case View::success_matrix: return agreement_overlay(plan);
    case View::fit: return fit_overlay(plan);
    case View::balance: return balance_overlay(plan);
    case View::common_ground: return common_ground_overlay(plan, known);
    case View::path: return path_overlay(plan, today);
    case View::progress: return progress_overlay(plan);
    case View::readiness: return readiness_overlay(plan, today);
  }
  return {};
}

} // namespace cg::ui
