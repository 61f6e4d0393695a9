#include "analysis/answers.hpp"

#include <algorithm>

namespace cg::analysis {

AnswerTable::AnswerTable(const Plan& plan) {
  for (const Organisation& organisation : plan.organisations) parties_ += organisation.place ? 1 : 0;
  for (const Objective& objective : plan.objectives) rows_.push_back({objective.id, {parties_}});
  for (const SuccessView& view : plan.success_views) {
    const Organisation* party = plan.organisations.find(view.organisation);
    if (!view.agreement || party == nullptr || !party->place) continue;
    const auto row = std::lower_bound(rows_.begin(), rows_.end(), view.objective,
                                      [](const Row& one, ObjectiveId id) { return one.objective < id; });
    if (row == rows_.end() || row->objective != view.objective) continue;
    ++row->answers.answered;
    row->answers.agree += *view.agreement >= least_agreement ? 1 : 0;
    row->answers.against += *view.agreement == 0 ? 1 : 0;
  }
}

Answers AnswerTable::of(ObjectiveId objective) const {
  const auto row = std::lower_bound(rows_.begin(), rows_.end(), objective,
                                    [](const Row& one, ObjectiveId id) { return one.objective < id; });
  return row != rows_.end() && row->objective == objective ? row->answers : Answers{parties_};
}

} // namespace cg::analysis
