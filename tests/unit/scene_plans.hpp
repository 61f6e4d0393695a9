// Small plans for the tests of scene and editor, made by hand with ids that can be read in a failure.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "plan/plan.hpp"

namespace cg::test {

inline std::optional<Placement> at(double x, double y) { return Placement{x, y, {}, {}, {}}; }

inline OrganisationId put_organisation(Plan& plan, std::uint64_t id, std::string name,
                                       std::optional<Placement> place = std::nullopt) {
  Organisation made;
  made.id = OrganisationId(id);
  made.name = std::move(name);
  made.place = std::move(place);
  plan.organisations.put(std::move(made));
  return OrganisationId(id);
}
inline ObjectiveId put_objective(Plan& plan, std::uint64_t id, std::string title,
                                 std::optional<Placement> place = std::nullopt) {
  Objective made;
  made.id = ObjectiveId(id);
  made.title = std::move(title);
  made.place = std::move(place);
  plan.objectives.put(std::move(made));
  return ObjectiveId(id);
}
inline MilestoneId put_milestone(Plan& plan, std::uint64_t id, std::string title,
                                 std::optional<Placement> place = std::nullopt, ObjectiveId objective = {}) {
  Milestone made;
  made.id = MilestoneId(id);
  made.title = std::move(title);
  made.place = std::move(place);
  made.objective = objective;
  plan.milestones.put(std::move(made));
  return MilestoneId(id);
}
inline MeasureId put_measure(Plan& plan, std::uint64_t id, std::string indicator,
                             std::optional<Placement> place = std::nullopt, ObjectiveId objective = {}) {
  Measure made;
  made.id = MeasureId(id);
  made.indicator = std::move(indicator);
  made.place = std::move(place);
  made.objective = objective;
  plan.measures.put(std::move(made));
  return MeasureId(id);
}
inline ProgrammeId put_programme(Plan& plan, std::uint64_t id, std::string title,
                                 std::optional<Placement> place = std::nullopt) {
  Programme made;
  made.id = ProgrammeId(id);
  made.title = std::move(title);
  made.place = std::move(place);
  plan.programmes.put(std::move(made));
  return ProgrammeId(id);
}
inline NoteId put_note(Plan& plan, std::uint64_t id, std::string text,
                       std::optional<Placement> place = std::nullopt) {
  Note made;
  made.id = NoteId(id);
  made.text = std::move(text);
  made.place = std::move(place);
  plan.notes.put(std::move(made));
  return NoteId(id);
}
inline FrameId put_frame(Plan& plan, std::uint64_t id, std::string title,
                         std::optional<Placement> place = std::nullopt) {
  Frame made;
  made.id = FrameId(id);
  made.title = std::move(title);
  made.place = std::move(place);
  plan.frames.put(std::move(made));
  return FrameId(id);
}
inline AssetId put_asset(Plan& plan, std::uint64_t id, std::string name) {
  plan.assets.put({AssetId(id), std::move(name), {}, {}});
  return AssetId(id);
}
inline NeedId put_need(Plan& plan, std::uint64_t id, OrganisationId organisation, AssetId asset,
                       std::optional<int> importance = std::nullopt) {
  plan.needs.put({NeedId(id), organisation, asset, importance, {}, {}});
  return NeedId(id);
}
inline StrengthId put_strength(Plan& plan, std::uint64_t id, OrganisationId organisation, AssetId asset,
                               std::optional<int> depth = std::nullopt) {
  plan.strengths.put({StrengthId(id), organisation, asset, depth, {}, {}});
  return StrengthId(id);
}
inline ContributionId put_contribution(Plan& plan, std::uint64_t id, OrganisationId organisation,
                                       ObjectiveId objective, Mode mode = Mode::knowledge) {
  Contribution made;
  made.id = ContributionId(id);
  made.organisation = organisation;
  made.objective = objective;
  made.mode = mode;
  plan.contributions.put(std::move(made));
  return ContributionId(id);
}
inline ExchangeId put_exchange(Plan& plan, std::uint64_t id, OrganisationId from, OrganisationId to,
                               std::string what = {}) {
  Exchange made;
  made.id = ExchangeId(id);
  made.from = from;
  made.to = to;
  made.what = std::move(what);
  plan.exchanges.put(std::move(made));
  return ExchangeId(id);
}

} // namespace cg::test
