#include "ui/panels/matrix.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "analysis/answers.hpp"
#include "base/language.hpp"
#include "base/sort.hpp"
#include "base/text.hpp"
#include "editor/wording.hpp"
#include "ui/sheets/phrases.hpp"

namespace cg::ui {

namespace {

/// Cards whose tops are this close stand in one row.
constexpr double row_of_cards = 120;

/// A record and what it is sorted by.
struct Sorted {
  const void* record = nullptr;
  std::string name;
  bool unplaced = false;
  double row = 0, x = 0;
};

bool stands_before(const Sorted& a, const Sorted& b) {
  if (a.unplaced != b.unplaced) return b.unplaced;
  if (a.row != b.row) return a.row < b.row;
  return a.x != b.x ? a.x < b.x : a.name < b.name;
}

auto pair_of(const SuccessView& view) { return std::pair(view.objective, view.organisation); }

constexpr std::size_t most_against = 2, most_silent = 4; // named

std::string to_one_place(double mean) { return text_from_number(std::round(mean * 10) / 10); }

// "4.5 of 5, consensus 0.86".
std::string figures(double mean, double consensus) {
  return said("{} of 5, consensus {}", {to_one_place(mean), index_text(consensus)});
}

const analysis::ObjectiveConsensus& consensus_on(const Matrix& matrix, ObjectiveId objective) {
  const auto& all = matrix.consensus().objectives;
  return *std::lower_bound(
      all.begin(), all.end(), objective,
      [](const analysis::ObjectiveConsensus& one, ObjectiveId id) { return one.objective < id; });
}

// "ICCA on 2 objectives", by party. The silent stand in table order, which is that of their ids.
std::vector<std::string> still_to_answer(const Plan& plan, const Matrix& matrix) {
  std::vector<std::string> names;
  for (const Organisation* party : matrix.parties()) {
    const auto& all = matrix.consensus().objectives;
    const auto open = std::count_if(all.begin(), all.end(), [&](const analysis::ObjectiveConsensus& one) {
      return std::binary_search(one.silent.begin(), one.silent.end(), party->id);
    });
    if (open == 0) continue;
    names.push_back(said("{} on {}", {editor::title_of(plan, party->id),
                                      counted(static_cast<std::size_t>(open), "objective")}));
  }
  return names;
}

} // namespace

Matrix::Matrix(const Plan& plan) {
  std::vector<Sorted> sorted;
  for (const Objective& objective : plan.objectives) {
    Sorted one{&objective, folded(editor::title_of(plan, objective.id)), !objective.place, 0, 0};
    if (objective.place) one.row = std::floor(objective.place->y / row_of_cards);
    if (objective.place) one.x = objective.place->x;
    sorted.push_back(std::move(one));
  }
  cg::sort(sorted, stands_before);
  for (const Sorted& one : sorted) objectives_.push_back(static_cast<const Objective*>(one.record));

  sorted.clear();
  for (const Organisation& party : plan.organisations) {
    if (party.place) sorted.push_back({&party, folded(editor::title_of(plan, party.id))});
  }
  cg::sort(sorted, stands_before);
  for (const Sorted& one : sorted) parties_.push_back(static_cast<const Organisation*>(one.record));

  consensus_ = analysis::consensus_in(plan);
  for (const SuccessView& view : plan.success_views) views_.push_back(&view);
  cg::sort(views_, [](const SuccessView* a, const SuccessView* b) { return pair_of(*a) < pair_of(*b); });
}

const SuccessView* Matrix::view(ObjectiveId objective, OrganisationId party) const {
  const std::pair wanted(objective, party);
  const auto at =
      std::lower_bound(views_.begin(), views_.end(), wanted,
                       [](const SuccessView* row, const auto& key) { return pair_of(*row) < key; });
  return at != views_.end() && pair_of(**at) == wanted ? *at : nullptr;
}

bool says_something(const SuccessView* view) {
  return view != nullptr && (view->agreement || !trimmed(view->success).empty() ||
                             !trimmed(view->impact).empty() || !trimmed(view->note).empty());
}

AgreementState agreement_of(const Plan& plan, const Matrix& matrix, ObjectiveId objective) {
  using Tone = AgreementState::Tone;
  const analysis::ObjectiveConsensus& on = consensus_on(matrix, objective);
  if (on.answers.empty()) return {Tone::nobody, said("Nobody has answered yet"), {}};
  std::vector<std::string> against, silent;
  for (const Organisation* party : matrix.parties()) {
    const SuccessView* view = matrix.view(objective, party->id);
    const auto name = [&] { return editor::title_of(plan, party->id); };
    if (view == nullptr || !view->agreement)
      silent.push_back(name());
    else if (*view->agreement < analysis::least_agreement)
      against.push_back(against.size() < most_against // the others are only counted
                            ? said("{} at {}", {name(), std::to_string(*view->agreement)})
                            : std::string());
  }
  AgreementState state{Tone::agreed, said("Agreed"), figures(*on.mean, *on.consensus),
                       said("{} of {}", {to_one_place(*on.mean), std::to_string(most_agreement)})};
  if (!silent.empty()) {
    state.tone = Tone::open;
    state.words = said("{} of {} answered",
                       {std::to_string(on.answers.size()), std::to_string(matrix.parties().size())});
    state.detail = said("{}. Not answered yet: {}", {state.detail, editor::listed(silent, most_silent)});
  }
  if (!against.empty()) {
    state.tone = Tone::refused;
    state.words = said("Not agreed: {}", {editor::listed(against, most_against)});
    state.brief = tr("Not agreed");
  }
  return state;
}

AgreementState agreement_of(const Plan& plan, const Matrix& matrix) {
  using Tone = AgreementState::Tone;
  const analysis::Consensus& all = matrix.consensus();
  if (!all.mean_agreement) return {Tone::nobody, said("Nobody has answered yet"), {}};
  AgreementState state{
      all.agreed == all.objectives.size() ? Tone::agreed : Tone::open,
      said("Agreed: {} of {}", {std::to_string(all.agreed), counted(all.objectives.size(), "objective")}),
      said("On average {}", {figures(*all.mean_agreement, *all.mean_consensus)})};
  if (all.refused > 0) {
    state.tone = Tone::refused;
    state.words = said("{}. Not agreed: {}", {state.words, counted(all.refused, "objective")});
  }
  const std::vector<std::string> open = still_to_answer(plan, matrix);
  if (!open.empty()) {
    state.detail = said("{}. Still to answer: {}", {state.detail, editor::listed(open, most_silent)});
  }
  return state;
}

std::string_view words_for_agreement(int agreement) {
  constexpr std::string_view words[] = {
      translatable("No"),          translatable("Serious doubts"),
      translatable("Some doubts"), translatable("Can live with it"),
      translatable("Good"),        translatable("Fully behind it"),
  };
  return tr(words[static_cast<std::size_t>(std::clamp(agreement, 0, most_agreement))]);
}

} // namespace cg::ui
