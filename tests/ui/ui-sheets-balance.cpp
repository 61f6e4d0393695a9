// The view Balance: what it says of the shipped example, and of a small plan that is out of balance
// everywhere.
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"
#include "ui/sheet_words.hpp"
#include "ui/sheets/sheets.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

// ICCA gives 30 of its 60 euros, BestCities all of its 10. ICCA gains 1 and pays 3, BestCities gains 3.
void add_effort_and_value(Plan& plan) {
  for (const auto& [id, given_amount, can_give] :
       {std::tuple{icca, 30.0, 60.0}, std::tuple{bestcities, 10.0, 10.0}}) {
    Organisation party = *plan.organisations.find(id);
    party.capacity.push_back({Mode::money, can_give, "EUR", {}});
    plan.organisations.put(party);
    Contribution contribution;
    contribution.id = ContributionId(id.bits() + 0x100);
    contribution.organisation = id;
    contribution.objective = recognise;
    contribution.mode = Mode::money;
    contribution.amount = given_amount;
    contribution.unit = "EUR";
    plan.contributions.put(contribution);
  }
  Benefit pays;
  pays.id = BenefitId(0x91);
  pays.organisation = icca;
  pays.gain = 1;
  pays.cost = 3;
  plan.benefits.put(pays);
  Benefit gains;
  gains.id = BenefitId(0x92);
  gains.organisation = bestcities;
  gains.what = "Known in Asia";
  gains.gain = 3;
  plan.benefits.put(gains);
}

// ICCA is accountable for two milestones, nobody for the third. Its champion has one link of four outside.
void add_people(Plan& plan) {
  for (const auto& [bits, title] : {std::pair{0xa1u, "Jury"}, {0xa2u, "Prize"}, {0xa3u, "Evening"}}) {
    Milestone milestone;
    milestone.id = MilestoneId(bits);
    milestone.title = title;
    if (bits != 0xa3u) milestone.accountable = icca;
    plan.milestones.put(milestone);
  }
  Champion champion;
  champion.id = ChampionId(0xb1);
  champion.organisation = icca;
  champion.person = "Ana";
  for (const Side side : {Side::outside, Side::inside, Side::inside, Side::inside}) {
    champion.links.push_back({"Someone", side, {}});
  }
  plan.champions.put(champion);
  Expectation expectation;
  expectation.id = ExpectationId(0xc1);
  expectation.from = bestcities;
  expectation.of = icca;
  expectation.text = "Tell us early";
  expectation.would_do_itself = Answer::no;
  plan.expectations.put(expectation);
}

Plan uneven_plan() {
  Plan plan = inspector_plan();
  add_effort_and_value(plan);
  add_people(plan);
  return plan;
}

void open_balance(UiTest& app, const Plan& plan) {
  open_inspector_plan(app, plan);
  app.click(Role::tab, "Balance");
}

} // namespace

// Effort: money 15000 of 15000 and 0; time 30/70 and 40/70; people and knowledge one half each; resource 0
// and
// 1. BestCities (1 + 0.429 + 0.5 + 0.5 + 0) / 5 = 0.486. By capacity: money 0.375 and 0; time 1/3 and 1/3;
// people 4/6 and 4/8, so 0.571 and 0.429; BestCities (1 + 0.5 + 0.571) / 3 = 0.690, evenness 1 / 2 (0.690² +
// 0.310²) = 0.87.
TEST_CASE("Balance sees effort and value of the example side by side, and mode by mode") {
  UiTest app;
  app.click(Role::button, example);
  app.click(Role::tab, "Balance");
  CHECK(row_of(app, "Effort and value", "BestCities") == Words{"BestCities", "49 %", "69 %", "50 %"});
  CHECK(row_of(app, "Effort and value", "ICCA") == Words{"ICCA", "51 %", "31 %", "50 %"});
  CHECK(row_of(app, "Effort", "BestCities") == Words{"BestCities", "100 %", "43 %", "0 %", "50 %", "50 %"});
  CHECK(row_of(app, "Effort, by what each can give", "ICCA") ==
        Words{"ICCA", "0 %", "50 %", "Not known yet", "Not known yet", "43 %"});
  CHECK(
      app.has(Role::text,
              "Measured against each party's own capacity, regardless of its size. Evenness 0.87, where 1 is "
              "the same for all."));
  CHECK(row_of(app, "Gain and cost", "ICCA") == Words{"ICCA", "8", "5"});
}

// Two exchanges each way, tangible and intangible alike. Two champions with two of three links outside: 1/3.
TEST_CASE("Balance finds the example fair in what comes back, in roles and in looking outward") {
  UiTest app;
  app.click(Role::button, example);
  app.click(Role::tab, "Balance");
  CHECK(app.has(Role::text,
                "100 % of what is exchanged is answered by something in return. Of what is tangible: 100 %. "
                "Of what is intangible: 100 %."));
  CHECK(app.has(Role::text,
                "Would each do itself what it expects of the others? Yes, all of it, and all of it is "
                "accepted."));
  CHECK(row_of(app, "No one above another", "ICCA") == Words{"ICCA", "50 %", "2"});
  CHECK(list_of(app, "No one above another").empty());
  CHECK(list_of(app, "Looking outward") ==
        Words{"Met: Alliance lead of BestCities | 2 of 3 links outside: 0.33, where -1 is none and 1 is all",
              "Met: Education lead of ICCA | 2 of 3 links outside: 0.33, where -1 is none and 1 is all"});
}

// Effort 30/40 and 10/40: evenness 1 / 2 (0.75² + 0.25²) = 0.8. By capacity 30/60 and 10/10, so 1/3 and 2/3:
// 1 / 2 (1/9 + 4/9) = 0.9. Gain 1/4 and 3/4: 0.8 again.
TEST_CASE("Balance says what is uneven, and what is not recorded is no zero") {
  UiTest app;
  open_balance(app, uneven_plan());
  CHECK(row_of(app, "Effort and value", "ICCA") == Words{"ICCA", "75 %", "33 %", "25 %"});
  CHECK(row_of(app, "Effort and value", "BestCities") == Words{"BestCities", "25 %", "67 %", "75 %"});
  CHECK(app.has(Role::text,
                "What each gives, as a share of what all give. Evenness 0.8, where 1 is the same for all."));
  CHECK(
      list_of(app, "Effort") ==
      Words{"Not answerable yet: ICCA contributes knowledge to Recognise | has no amount yet, and so counts "
            "nowhere"});
  CHECK(row_of(app, "Gain and cost", "BestCities") == Words{"BestCities", "3", "Not recorded"});
  CHECK(list_of(app, "Gain and cost") ==
        Words{"Open: ICCA pays more than it gains | ",
              "Not answerable yet: BestCities: Known in Asia | its gain or its cost is not recorded yet"});
  CHECK(list_of(app, "The golden rule") ==
        Words{"Open: BestCities expects of ICCA: Tell us early | and would not do it itself",
              "Not answerable yet: BestCities expects of ICCA: Tell us early | which is not answered yet"});
}

TEST_CASE("Balance names who stands above the others, and whose champion does not look outward") {
  UiTest app;
  open_balance(app, uneven_plan());
  CHECK(row_of(app, "No one above another", "ICCA") == Words{"ICCA", "100 %", "2"});
  CHECK(list_of(app, "No one above another") ==
        Words{"Open: ICCA is accountable for more than half of it | ",
              "Open: BestCities is accountable for nothing | ",
              "Not answerable yet: Evening has nobody who is accountable yet | "});
  CHECK(list_of(app, "Looking outward") ==
        Words{"Met: Ana of ICCA | 1 of 4 links outside: -0.5, where -1 is none and 1 is all",
              "Open: BestCities has no champion yet | "});
}

TEST_CASE("a gift that is not answered leads from Balance to its connection on the canvas") {
  UiTest app;
  open_balance(app, uneven_plan());
  app.reveal(Role::button, "Open: BestCities gives to ICCA");
  app.click(Role::button, "Open: BestCities gives to ICCA");
  CHECK(app.has(Role::region, "Canvas"));
  CHECK(editor::selection_of(app.editor()) == std::vector<Ref>{exchanged});
}

TEST_CASE("a finding of Balance leads to the card by the keyboard") {
  UiTest app;
  open_balance(app, uneven_plan());
  app.activate(Role::button, "Open: ICCA pays more than it gains");
  CHECK(editor::selection_of(app.editor()) == std::vector<Ref>{icca});
}

TEST_CASE("capacity that nobody recorded is asked for, party by party") {
  Plan plan = uneven_plan();
  Organisation party = *plan.organisations.find(bestcities);
  party.capacity.clear();
  plan.organisations.put(party);
  UiTest app;
  open_balance(app, plan);
  CHECK(row_of(app, "Effort and value", "BestCities") ==
        Words{"BestCities", "25 %", "Not known yet", "75 %"});
  CHECK(list_of(app, "Effort, by what each can give") ==
        Words{"Not answerable yet: What BestCities can give of money (EUR) is not recorded yet | "});
}

TEST_CASE("Balance takes two parties, and without amounts it shows no modes") {
  UiTest app;
  app.click(Role::button, "New plan");
  app.click(Role::tab, "Balance");
  CHECK(app.has(Role::text,
                "All bring what they can, and all gain: effort and value, side by side. It takes two parties "
                "on the canvas to compare."));
  CHECK(app.nodes(Role::table).empty());
  open_balance(app, inspector_plan());
  CHECK(row_of(app, "Effort and value", "ICCA") ==
        Words{"ICCA", "Not known yet", "Not known yet", "Not recorded"});
  CHECK_FALSE(app.has(Role::table, "Effort"));
}

TEST_CASE("what has no words yet is called by whose it is") {
  Plan plan = uneven_plan();
  Benefit benefit = *plan.benefits.find(BenefitId(0x92));
  benefit.what.clear();
  plan.benefits.put(benefit);
  Champion champion = *plan.champions.find(ChampionId(0xb1));
  champion.person.clear();
  plan.champions.put(champion);
  UiTest app;
  open_balance(app, plan);
  CHECK(app.has(Role::button, "Not answerable yet: benefit of BestCities"));
  CHECK(app.has(Role::button, "Met: champion of ICCA"));
}

TEST_CASE("a bar is marked where all would be alike, among those that are known") {
  const auto fair_of = [](const Plan& plan, std::size_t column) {
    return ui::balance_sheet(plan).sections.front().table.rows[0].cells[column].fair;
  };
  Plan plan = uneven_plan();
  CHECK(fair_of(plan, 0) == 0.5);
  plan.organisations.put(organisation_at(OrganisationId(0x13), "Aarhus", 800, 800)); // gives 0, gains unknown
  CHECK(fair_of(plan, 0) == 1.0 / 3);
  CHECK(fair_of(plan, 1) == -1); // capacity unknown: no bar, no mark
  CHECK(ui::balance_sheet(plan).sections[0].table.rows[1].cells[2].fair ==
        0.5); // two of three gains are known
}
