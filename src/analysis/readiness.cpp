#include "analysis/readiness.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "analysis/answers.hpp"
#include "analysis/golden_rule.hpp"
#include "analysis/party_list.hpp"
#include "analysis/progress.hpp"
#include "base/sort.hpp"
#include "base/text.hpp"

namespace cg::analysis {

namespace {

using Question = ReadinessQuestion;
using Refs = std::vector<Ref>;

bool has_words(std::string_view text) { return !trimmed(text).empty(); }

bool has_baseline_and_target(const Measure& measure) {
  return measure.baseline.value && measure.target.value;
}

bool has_outside_link(const Champion& champion) {
  return std::any_of(champion.links.begin(), champion.links.end(),
                     [](const ChampionLink& link) { return link.side == Side::outside; });
}

// A record that says something about another one.
struct Evidence {
  Ref about;
  Ref record;
};

// A record that says something about an objective for a party.
struct Cell {
  ObjectiveId objective;
  OrganisationId party;
  Ref record;
};

template <class T>
std::vector<Evidence> by_organisation(const Table<T>& table) {
  std::vector<Evidence> evidence;
  for (const T& record : table) evidence.push_back({record.organisation, record.id});
  return evidence;
}

class Checklist {
 public:
  Checklist(const Plan& plan, Date today) : plan_(plan), today_(today), parties_(plan) {
    for (const OrganisationId id : parties_.ids()) party_refs_.emplace_back(id);
    for (const Objective& objective : plan.objectives) objective_refs_.emplace_back(objective.id);
  }

  std::vector<ReadinessItem> items() {
    who();
    why();
    what();
    success();
    give_and_gain();
    path();
    agree();
    review();
    return std::move(items_);
  }

 private:
  void add(Stage stage, Question question, ItemState state, Refs open_at, Refs rests_on) {
    items_.push_back({stage, question, state, std::move(open_at), std::move(rests_on)});
  }

  // At least one, or another number that was reached.
  void some(Stage stage, Question question, bool met, Refs open_at, Refs rests_on) {
    if (met) open_at.clear();
    add(stage, question, met ? ItemState::met : ItemState::open, std::move(open_at), std::move(rests_on));
  }

  // Every one of `asked`, which are of one kind and in table order, has evidence; other evidence is left out.
  void every(Stage stage, Question question, const Refs& asked, const std::vector<Evidence>& evidence) {
    std::vector<bool> answered(asked.size());
    Refs open_at, rests_on;
    for (const Evidence& each : evidence) {
      const auto found = std::lower_bound(asked.begin(), asked.end(), each.about);
      if (found == asked.end() || *found != each.about) continue;
      answered[static_cast<std::size_t>(found - asked.begin())] = true;
      rests_on.push_back(each.record);
    }
    for (std::size_t i = 0; i < asked.size(); ++i) {
      if (!answered[i]) open_at.push_back(asked[i]);
    }
    const ItemState state = asked.empty()     ? ItemState::not_yet_answerable
                            : open_at.empty() ? ItemState::met
                                              : ItemState::open;
    add(stage, question, state, std::move(open_at), std::move(rests_on));
  }

  // Every objective has a cell for every party.
  void every_cell(Stage stage, Question question, std::vector<Cell> cells) {
    Refs open_at, rests_on;
    std::erase_if(cells, [&](const Cell& cell) { return !cell.objective || !parties_.contains(cell.party); });
    for (const Cell& cell : cells) rests_on.push_back(cell.record);
    cg::sort(cells, [](const Cell& a, const Cell& b) {
      return a.objective != b.objective ? a.objective < b.objective : a.party < b.party;
    });
    for (auto [objective, cell] = std::pair(objective_refs_.begin(), cells.begin());
         objective != objective_refs_.end(); ++objective) {
      std::size_t filled = 0;
      OrganisationId last;
      while (cell != cells.end() && Ref(cell->objective) < *objective) ++cell;
      for (; cell != cells.end() && Ref(cell->objective) == *objective; ++cell) {
        filled += cell->party != last ? 1 : 0;
        last = cell->party;
      }
      if (filled < parties_.size()) open_at.push_back(*objective);
    }
    const bool askable = parties_.size() > 0 && !objective_refs_.empty();
    const ItemState state = !askable          ? ItemState::not_yet_answerable
                            : open_at.empty() ? ItemState::met
                                              : ItemState::open;
    add(stage, question, state, std::move(open_at), std::move(rests_on));
  }

  void every_party_says(Stage stage, Question question, std::string Organisation::*text) {
    std::vector<Evidence> evidence;
    for (const Organisation& own : plan_.organisations) {
      if (has_words(own.*text)) evidence.push_back({own.id, own.id});
    }
    every(stage, question, party_refs_, evidence);
  }

  void who() {
    some(Stage::who, Question::at_least_two_parties, parties_.size() >= 2, {}, party_refs_);
    every(Stage::who, Question::needs_recorded, party_refs_, by_organisation(plan_.needs));
    every(Stage::who, Question::strengths_recorded, party_refs_, by_organisation(plan_.strengths));
  }

  void why() {
    every_party_says(Stage::why, Question::purposes_recorded, &Organisation::purpose);
    every_party_says(Stage::why, Question::prosperity_recorded, &Organisation::prosperity);
    const bool set = has_words(plan_.charter.direction);
    some(Stage::why, Question::direction_set, set, {Ref()}, set ? Refs{Ref()} : Refs{});
  }

  void what() {
    Refs shared, own;
    for (const Objective& objective : plan_.objectives) {
      (objective.owner ? own : shared).emplace_back(objective.id);
    }
    const bool met = !shared.empty();
    some(Stage::what, Question::shared_objective, met, std::move(own), std::move(shared));
  }

  void success() {
    std::vector<Evidence> for_partnership;
    std::vector<Cell> for_parties, views;
    for (const Measure& measure : plan_.measures) {
      if (!has_baseline_and_target(measure)) continue;
      if (measure.organisation) {
        for_parties.push_back({measure.objective, measure.organisation, measure.id});
      } else {
        for_partnership.push_back({measure.objective, measure.id});
      }
    }
    for (const SuccessView& view : plan_.success_views) {
      if (has_words(view.success)) views.push_back({view.objective, view.organisation, view.id});
    }
    every(Stage::success, Question::measured_for_partnership, objective_refs_, for_partnership);
    every_cell(Stage::success, Question::measured_for_each_party, std::move(for_parties));
    every_cell(Stage::success, Question::success_in_words, std::move(views));
  }

  void give_and_gain() {
    const Stage stage = Stage::give_and_gain;
    every(stage, Question::every_party_contributes, party_refs_, by_organisation(plan_.contributions));
    every(stage, Question::every_party_benefits, party_refs_, by_organisation(plan_.benefits));
    const GoldenRule rule = golden_rule_of(plan_);
    const Refs asked(rule.rests_on.begin(), rule.rests_on.end());
    std::vector<Evidence> answered;
    for (const ExpectationId id : rule.rests_on) {
      if (!std::binary_search(rule.unanswered.begin(), rule.unanswered.end(), id))
        answered.push_back({id, id});
    }
    every(stage, Question::expectations_answered, asked, answered);
  }

  void path() {
    Refs milestones, naming, programmes;
    std::vector<Evidence> leading, owned;
    for (const Milestone& milestone : plan_.milestones) {
      milestones.emplace_back(milestone.id);
      if (milestone.objective) leading.push_back({milestone.objective, milestone.id});
      if (parties_.contains(milestone.accountable)) owned.push_back({milestone.id, milestone.id});
    }
    for (const Programme& programme : plan_.programmes) {
      programmes.emplace_back(programme.id);
      if (has_words(programme.beneficiaries)) naming.emplace_back(programme.id);
    }
    every(Stage::path, Question::milestone_for_every_objective, objective_refs_, leading);
    every(Stage::path, Question::milestones_accountable, milestones, owned);
    const bool met = !naming.empty();
    some(Stage::path, Question::beneficiaries_outside, met, std::move(programmes), std::move(naming));
  }

  [[nodiscard]] bool concerns_parties(const Difference& difference) const {
    const auto& between = difference.organisations;
    return between.empty() || std::any_of(between.begin(), between.end(),
                                          [&](OrganisationId id) { return parties_.contains(id); });
  }

  void agree() {
    Refs differences;
    std::vector<Evidence> bridged, outward;
    for (const Difference& difference : plan_.differences) {
      if (!concerns_parties(difference)) continue;
      differences.emplace_back(difference.id);
      if (has_words(difference.bridge)) bridged.push_back({difference.id, difference.id});
    }
    for (const Champion& champion : plan_.champions) {
      if (has_outside_link(champion)) outward.push_back({champion.organisation, champion.id});
    }
    every(Stage::agree, Question::differences_bridged, differences, bridged);
    every(Stage::agree, Question::every_party_has_outward_champion, party_refs_, outward);
    agreed();
  }

  void agreed() {
    const AnswerTable answers(plan_);
    Refs open_at, rests_on;
    for (const Objective& objective : plan_.objectives) {
      if (!answers.of(objective.id).all_agree()) open_at.emplace_back(objective.id);
    }
    for (const SuccessView& view : plan_.success_views) {
      if (view.agreement && parties_.contains(view.organisation)) rests_on.emplace_back(view.id);
    }
    const bool askable = parties_.size() > 0 && !objective_refs_.empty();
    if (!askable) open_at.clear();
    const ItemState state = !askable          ? ItemState::not_yet_answerable
                            : open_at.empty() ? ItemState::met
                                              : ItemState::open;
    add(Stage::agree, Question::objectives_agreed, state, std::move(open_at), std::move(rests_on));
  }

  void review() {
    Refs due;
    std::vector<Evidence> measured;
    for (const Measure& measure : plan_.measures) {
      if (!measure.target.date || !(*measure.target.date < today_)) continue;
      due.emplace_back(measure.id);
      if (latest_actual(measure) != nullptr) measured.push_back({measure.id, measure.id});
    }
    every(Stage::review, Question::due_measures_reviewed, due, measured);
  }

  const Plan& plan_;
  Date today_;
  PartyList parties_;
  Refs party_refs_, objective_refs_; // in table order
  std::vector<ReadinessItem> items_;
};

} // namespace

std::vector<ReadinessItem> readiness_of(const Plan& plan, Date today) {
  return Checklist(plan, today).items();
}

} // namespace cg::analysis
