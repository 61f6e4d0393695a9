// The plan that the tests of the inspector open: two organisations, one objective with a measure, a
// contribution and an exchange, all on the canvas in one row, with ids that tests can name.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>

#include "format/json.hpp"
#include "plan/edit.hpp"
#include "ui/harness.hpp"

namespace cg::test {

inline constexpr OrganisationId icca{0x11}, bestcities{0x12};
inline constexpr ObjectiveId recognise{0x21};
inline constexpr MeasureId members_served{0x31};
inline constexpr ContributionId given{0x41};
inline constexpr ExchangeId exchanged{0x51};
inline constexpr AssetId research{0x61}, venues{0x62};
inline constexpr NeedId needs_venues{0x71};
inline constexpr ProgrammeId incredible{0x81};

inline Placement placed(double x, double y) { return {x, y, std::nullopt, std::nullopt, {}}; }

inline Organisation organisation_at(OrganisationId id, std::string name, double x, double y) {
  Organisation made;
  made.id = id;
  made.place = placed(x, y);
  made.name = std::move(name);
  return made;
}

inline Plan inspector_plan() {
  Plan plan;
  plan.charter.title = "A plan";
  plan.charter.created = plan.charter.modified = "2026-11-22T09:30:00Z";
  plan.organisations.put(organisation_at(icca, "ICCA", 0, 0));
  plan.organisations.put(organisation_at(bestcities, "BestCities", 0, 400));
  Objective objective;
  objective.id = recognise;
  objective.place = placed(400, 0);
  objective.title = "Recognise";
  plan.objectives.put(objective);
  Measure measure;
  measure.id = members_served;
  measure.place = placed(400, 400);
  measure.indicator = "Members served";
  measure.baseline.comment = "counted by hand";
  plan.measures.put(measure);
  Programme programme;
  programme.id = incredible;
  programme.place = placed(800, 0);
  programme.title = "Incredible Impacts";
  plan.programmes.put(programme);
  plan.assets.put({research, "research data", {}, {}});
  plan.assets.put({venues, "venue network", {}, {}});
  plan.needs.put({needs_venues, icca, venues, 2, {}, {}});
  Contribution contribution;
  contribution.id = given;
  contribution.organisation = icca;
  contribution.objective = recognise;
  plan.contributions.put(contribution);
  Exchange exchange;
  exchange.id = exchanged;
  exchange.from = bestcities;
  exchange.to = icca;
  plan.exchanges.put(exchange);
  return plan;
}

inline void open_inspector_plan(UiTest& test, const Plan& plan = inspector_plan()) {
  test.open_file("a.partnership.json", format::write(plan));
}
/// At 100 %, so that pixels are world units: ICCA in the middle, BestCities below it, at x = 0.
inline void open_at_100(UiTest& test, const Plan& plan = inspector_plan()) {
  open_inspector_plan(test, plan);
  test.click(ui::Role::listitem, "Organisation: ICCA");
  test.key("2", {.shift = true});
  REQUIRE(test.editor().camera.zoom == 1);
}
inline Vec2 place_of(const UiTest& test, OrganisationId id) {
  const Organisation* organisation = test.plan().organisations.find(id);
  REQUIRE(organisation != nullptr);
  REQUIRE(organisation->place.has_value());
  return {organisation->place->x, organisation->place->y};
}
inline void select_card(UiTest& test, const std::string& name) { test.click(ui::Role::listitem, name); }

} // namespace cg::test
