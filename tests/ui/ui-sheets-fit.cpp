// The view Fit, section "Alone or together": what the objectives require, who holds it, and what nobody
// holds.
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"
#include "ui/sheet_words.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

const std::string section = "Alone or together";

// The objective requires data and venues; ICCA is strong in data.
Plan requiring_plan() {
  Plan plan = inspector_plan();
  Objective objective = *plan.objectives.find(recognise);
  objective.required_assets = {research, venues};
  plan.objectives.put(objective);
  plan.strengths.put({StrengthId(0x1a1), icca, research, 3, {}, {}});
  return plan;
}

void open_fit(UiTest& app, const Plan& plan) {
  open_inspector_plan(app, plan);
  app.click(Role::tab, "Fit");
}

} // namespace

TEST_CASE("a pair of which only one meets what the other needs is told why it does not fit") {
  Plan plan = inspector_plan(); // ICCA needs venues
  plan.strengths.put({StrengthId(0x1a1), bestcities, venues, 3, {}, {}});
  plan.needs.put({NeedId(0x1a3), bestcities, research, 3, {}, {}}); // which nobody has
  UiTest app;
  open_fit(app, plan);
  const Words pairs = list_of(app, "Pairs, the best first");
  REQUIRE(pairs.size() == 1);
  CHECK(
      pairs[0].find("BestCities brings venue network to ICCA. A fit takes both: nothing that the other needs "
                    "comes back.") != std::string::npos);
}

TEST_CASE("Fit asks what the objectives require while nobody has said it") {
  UiTest app;
  open_fit(app, inspector_plan());
  CHECK(app.has(Role::text,
                "No objective says yet which strengths it requires: name them in the objective, and it shows "
                "here who holds them and what is missing."));
  CHECK(list_of(app, section).empty());
}

TEST_CASE("Fit names what nobody holds, and leads to the objective") {
  UiTest app;
  open_fit(app, requiring_plan());
  CHECK(list_of(app, section) == Words{"Open: Recognise: something is still missing | research data: ICCA. "
                                       "venue network: nobody has it. "});
  app.click(Role::button, "Open: Recognise: something is still missing");
  CHECK(editor::selection_of(app.editor()) == std::vector<Ref>{recognise});
}

TEST_CASE("Fit knows who in the library would close a gap") {
  Plan plan = requiring_plan();
  Organisation waiting = organisation_at(OrganisationId(0x13), "Aarhus", 0, 0);
  waiting.place.reset();
  plan.organisations.put(waiting);
  plan.strengths.put({StrengthId(0x1a2), waiting.id, venues, 2, {}, {}});
  UiTest app;
  open_fit(app, plan);
  CHECK(list_of(app, section) ==
        Words{"Open: Recognise: something is still missing | research data: ICCA. venue network: none of the "
              "parties, but in the library Aarhus. "});
}

TEST_CASE("Fit says what only a partnership can reach, and what one party could reach alone") {
  Plan plan = requiring_plan();
  plan.strengths.put({StrengthId(0x1a2), bestcities, venues, 2, {}, {}});
  UiTest app;
  open_fit(app, plan);
  CHECK(list_of(app, section) ==
        Words{"Met: Recognise: nobody alone, but together they can | research data: ICCA. venue network: "
              "BestCities. The fewest who can do it: ICCA and BestCities."});
  plan.strengths.put({StrengthId(0x1a3), icca, venues, 1, {}, {}});
  open_fit(app, plan);
  CHECK(list_of(app, section) == Words{"Recognise: ICCA could reach it alone | research data: ICCA. venue "
                                       "network: ICCA and BestCities. "});
  plan.strengths.put({StrengthId(0x1a4), bestcities, research, 1, {}, {}});
  open_fit(app, plan);
  CHECK(list_of(app, section).front().substr(0, 60) ==
        "Recognise: ICCA and BestCities could each reach it alone | r");
}
