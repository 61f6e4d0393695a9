// A small plan with one record of every kind and known ids, for tests that assert exact outcomes.
#pragma once

#include "plan/plan.hpp"

namespace cg::test {

inline constexpr OrganisationId icca(1), bestcities(2), university(3);
inline constexpr AssetId venues(1), research(2);
inline constexpr StrengthId icca_research(1), bestcities_venues(2);
inline constexpr NeedId icca_needs_venues(1);
inline constexpr WeaknessId icca_lacks_venues(1);
inline constexpr ReputationId icca_in_asia(1);
inline constexpr ChampionId lesley(1);
inline constexpr ObjectiveId recognise(1), grow(2);
inline constexpr MeasureId awards(1), icca_members(2);
inline constexpr SuccessViewId recognise_for_icca(1), recognise_for_bestcities(2);
inline constexpr ContributionId icca_to_recognise(1), bestcities_to_programme(2);
inline constexpr ExchangeId venues_for_icca(1);
inline constexpr BenefitId icca_gains(1);
inline constexpr ExpectationId icca_expects(1);
inline constexpr DifferenceId two_cultures(1), three_cultures(2);
inline constexpr ProgrammeId incredible_impacts(1);
inline constexpr MilestoneId launch(1), first_award(2);
inline constexpr LearningId lesson(1);
inline constexpr NoteId remark(1);
inline constexpr FrameId slide(1);

template <class T>
T made(Id<T> id) {
  T record;
  record.id = id;
  return record;
}

inline void add_parties(Plan& plan) {
  Organisation organisation = made(icca);
  organisation.name = "ICCA";
  organisation.kind = OrganisationKind::association;
  organisation.place = Placement{100, 200, {}, {}, {}};
  plan.organisations.put(organisation);
  organisation = made(bestcities);
  organisation.name = "BestCities Global Alliance";
  organisation.kind = OrganisationKind::alliance;
  organisation.members = {university};
  plan.organisations.put(organisation);
  organisation = made(university);
  organisation.name = "University";
  plan.organisations.put(organisation);

  plan.assets.put({venues, "venue network", "", {}});
  plan.assets.put({research, "research data", "", {}});
  plan.strengths.put({icca_research, icca, research, 3, "", {}});
  plan.strengths.put({bestcities_venues, bestcities, venues, 2, "", {}});
  plan.needs.put({icca_needs_venues, icca, venues, 3, "", {}});
  plan.weaknesses.put({icca_lacks_venues, icca, venues, 1, "", {}});
  plan.reputations.put({icca_in_asia, icca, "Asia", Standing::wanted, "", {}});
  plan.champions.put({lesley, icca, "Lesley", "president", {}, "", {}});
}

inline void add_aims(Plan& plan) {
  Objective objective = made(recognise);
  objective.title = "Recognise outstanding associations";
  objective.required_assets = {venues, research};
  objective.place = Placement{400, 200, {}, {}, {}};
  plan.objectives.put(objective);
  objective = made(grow);
  objective.title = "Grow membership";
  objective.owner = icca;
  plan.objectives.put(objective);

  Measure measure = made(awards);
  measure.objective = recognise;
  measure.indicator = "awards given";
  plan.measures.put(measure);
  measure = made(icca_members);
  measure.objective = grow;
  measure.organisation = icca;
  measure.indicator = "members";
  plan.measures.put(measure);

  plan.success_views.put({recognise_for_icca, recognise, icca, "", "", 4, "", {}});
  plan.success_views.put({recognise_for_bestcities, recognise, bestcities, "", "", 5, "", {}});
}

inline void add_giving(Plan& plan) {
  Contribution contribution = made(icca_to_recognise);
  contribution.organisation = icca;
  contribution.objective = recognise;
  plan.contributions.put(contribution);
  contribution = made(bestcities_to_programme);
  contribution.organisation = bestcities;
  contribution.programme = incredible_impacts;
  plan.contributions.put(contribution);

  Exchange exchange = made(venues_for_icca);
  exchange.from = bestcities;
  exchange.to = icca;
  exchange.need = icca_needs_venues;
  plan.exchanges.put(exchange);
  Benefit benefit = made(icca_gains);
  benefit.organisation = icca;
  plan.benefits.put(benefit);
  Expectation expectation = made(icca_expects);
  expectation.from = icca;
  expectation.of = bestcities;
  plan.expectations.put(expectation);

  Difference difference = made(two_cultures);
  difference.organisations = {icca, bestcities};
  plan.differences.put(difference);
  difference = made(three_cultures);
  difference.organisations = {icca, university, bestcities};
  plan.differences.put(difference);
}

inline void add_path(Plan& plan) {
  Programme programme = made(incredible_impacts);
  programme.title = "Incredible Impacts";
  programme.objectives = {recognise, grow};
  plan.programmes.put(programme);

  Milestone milestone = made(launch);
  milestone.title = "Launch";
  milestone.accountable = bestcities;
  plan.milestones.put(milestone);
  milestone = made(first_award);
  milestone.title = "First award";
  milestone.objective = recognise;
  milestone.responsible = {icca, bestcities};
  milestone.accountable = icca;
  milestone.depends_on = {launch};
  plan.milestones.put(milestone);

  plan.learnings.put({lesson, Date{2026, 11, 22}, icca, "start small", {}});
  plan.notes.put({remark, Placement{0, 0, 200, 100, {}}, "Ask the room", {}});
  plan.frames.put({slide, Placement{-50, -50, 800, 600, {}}, "Who", {}});
}

/// All its invariants hold.
inline Plan small_plan() {
  Plan plan;
  plan.charter.title = "Incredible partnership";
  add_parties(plan);
  add_aims(plan);
  add_giving(plan);
  add_path(plan);
  return plan;
}

} // namespace cg::test
