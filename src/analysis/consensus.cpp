#include "analysis/consensus.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/answers.hpp"
#include "analysis/party_list.hpp"
#include "base/sort.hpp"

namespace cg::analysis {

namespace {

constexpr double scale_width = 5; // from 0 to 5

struct Count {
  double answers = 0;
  double sum = 0;
};

Count count_of(const AnswerCounts& answers) {
  Count count;
  for (std::size_t answer = 0; answer < answers.size(); ++answer) {
    count.answers += static_cast<double>(answers[answer]);
    count.sum += static_cast<double>(answers[answer] * answer);
  }
  return count;
}

struct View {
  std::size_t party = 0; // its place among the parties
  const SuccessView* view = nullptr;
};

// All answers of parties, by objective and then by party.
std::vector<View> answered_views(const Plan& plan, const PartyList& parties) {
  std::vector<View> views;
  for (const SuccessView& view : plan.success_views) {
    const auto party = parties.place_of(view.organisation);
    if (party && view.agreement) views.push_back({*party, &view});
  }
  cg::sort(views, [](const View& a, const View& b) {
    return a.view->objective != b.view->objective ? a.view->objective < b.view->objective : a.party < b.party;
  });
  return views;
}

ObjectiveConsensus consensus_on(ObjectiveId objective, const std::vector<View>& views,
                                const PartyList& parties) {
  ObjectiveConsensus result;
  result.objective = objective;
  auto view = std::lower_bound(views.begin(), views.end(), objective,
                               [](const View& one, ObjectiveId id) { return one.view->objective < id; });
  AnswerCounts counts{};
  for (std::size_t i = 0; i < parties.size(); ++i) {
    if (view == views.end() || view->view->objective != objective || view->party != i) {
      result.silent.push_back(parties.ids()[i]);
      continue;
    }
    const int agreement = std::clamp(*view->view->agreement, 0, static_cast<int>(counts.size()) - 1);
    result.answers.push_back({parties.ids()[i], agreement, view->view->id});
    ++counts[static_cast<std::size_t>(agreement)];
    result.refused = result.refused || agreement < least_agreement;
    ++view;
  }
  result.agreed = !result.refused && !result.answers.empty() && result.silent.empty();
  result.consensus = consensus_of(counts);
  const Count count = count_of(counts);
  if (count.answers > 0) result.mean = count.sum / count.answers;
  return result;
}

} // namespace

std::optional<double> consensus_of(const AnswerCounts& answers) {
  const Count count = count_of(answers);
  if (count.answers == 0) return std::nullopt;
  const double mean = count.sum / count.answers;
  double consensus = 1;
  for (std::size_t answer = 0; answer < answers.size(); ++answer) {
    if (answers[answer] == 0) continue; // also keeps the logarithm of 0 away
    const double share = static_cast<double>(answers[answer]) / count.answers;
    consensus += share * std::log2(1 - std::abs(static_cast<double>(answer) - mean) / scale_width);
  }
  return std::clamp(consensus, 0.0, 1.0);
}

Consensus consensus_in(const Plan& plan) {
  const PartyList parties(plan);
  const std::vector<View> views = answered_views(plan, parties);
  Consensus result;
  double consensus = 0, agreement = 0, answered = 0;
  for (const Objective& objective : plan.objectives) {
    result.objectives.push_back(consensus_on(objective.id, views, parties));
    const ObjectiveConsensus& one = result.objectives.back();
    result.agreed += one.agreed ? 1 : 0;
    result.refused += one.refused ? 1 : 0;
    if (!one.consensus) continue;
    consensus += *one.consensus;
    agreement += *one.mean;
    ++answered;
  }
  if (answered == 0) return result;
  result.mean_consensus = consensus / answered;
  result.mean_agreement = agreement / answered;
  return result;
}

} // namespace cg::analysis
