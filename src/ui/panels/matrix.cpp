#include "ui/panels/matrix.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "base/sort.hpp"
#include "base/text.hpp"
#include "editor/wording.hpp"

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

// "ICCA at 2", "ICCA at 2 and Lisbon at 1", "ICCA at 2, Lisbon at 1 and 3 more".
std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t most_named = 2;
  std::string words = names.front();
  if (names.size() == 1) return words;
  if (names.size() == most_named) return words + " and " + names[1];
  return words + ", " + names[1] + " and " + std::to_string(names.size() - most_named) + " more";
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
    sorted.push_back({&party, folded(editor::title_of(plan, party.id))});
  }
  cg::sort(sorted, stands_before);
  for (const Sorted& one : sorted) parties_.push_back(static_cast<const Organisation*>(one.record));

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
  std::size_t answers = 0;
  std::vector<std::string> against;
  for (const Organisation* party : matrix.parties()) {
    const SuccessView* view = matrix.view(objective, party->id);
    if (view == nullptr || !view->agreement) continue;
    ++answers;
    if (*view->agreement >= least_agreement) continue;
    against.push_back(editor::title_of(plan, party->id) + " at " + std::to_string(*view->agreement));
  }
  if (answers == 0) return {Tone::nobody, "Nobody has answered yet"};
  if (!against.empty()) return {Tone::refused, "Not agreed: " + listed(against)};
  const std::size_t parties = matrix.parties().size();
  if (answers == parties) return {Tone::agreed, "Agreed"};
  return {Tone::open, std::to_string(answers) + " of " + std::to_string(parties) + " answered"};
}

std::string_view words_for_agreement(int agreement) {
  constexpr std::string_view words[] = {"No",   "Serious doubts", "Some doubts", "Can live with it",
                                        "Good", "Fully behind it"};
  return words[static_cast<std::size_t>(std::clamp(agreement, 0, most_agreement))];
}

} // namespace cg::ui
