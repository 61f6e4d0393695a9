// The overlays of the canvas as values: what each says of a small plan, worked by hand.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"
#include "ui/overlay/overlay.hpp"

using namespace cg;
using namespace cg::test;
using editor::View;
using ui::Badge;
using ui::Overlay;
using ui::Tone;

namespace {

constexpr Date today{2026, 11, 22};

Overlay overlay_in(const Plan& plan, View view) { return ui::overlay_of(plan, view, today, {}); }

// All badges of a card, "text | detail".
std::vector<std::string> badges_of(const Overlay& overlay, Ref card) {
  std::vector<std::string> words;
  for (const Badge& badge : overlay.badges) {
    if (badge.card == card) words.push_back(badge.cell.text + " | " + badge.cell.detail);
  }
  return words;
}
const ui::SheetCell& only_badge(const Overlay& overlay, Ref card) {
  const ui::SheetCell* found = nullptr;
  for (const Badge& badge : overlay.badges) {
    if (badge.card != card) continue;
    REQUIRE(found == nullptr);
    found = &badge.cell;
  }
  REQUIRE(found != nullptr);
  return *found;
}

std::string brief_of(const Overlay& overlay, Ref card) {
  const auto at = std::find_if(overlay.badges.begin(), overlay.badges.end(),
                               [&](const Badge& badge) { return badge.card == card; });
  REQUIRE(at != overlay.badges.end());
  return at->brief;
}

using Words = std::vector<std::string>;

void answer(Plan& plan, OrganisationId party, int agreement) {
  SuccessView view;
  view.id = SuccessViewId(party.bits() + 0x200);
  view.objective = recognise;
  view.organisation = party;
  view.agreement = agreement;
  plan.success_views.put(view);
}

void give(Plan& plan, OrganisationId party, double euros, int gain) {
  Contribution contribution;
  contribution.id = ContributionId(party.bits() + 0x300);
  contribution.organisation = party;
  contribution.objective = recognise;
  contribution.mode = Mode::money;
  contribution.amount = euros;
  contribution.unit = "EUR";
  plan.contributions.put(contribution);
  Benefit benefit;
  benefit.id = BenefitId(party.bits() + 0x400);
  benefit.organisation = party;
  benefit.gain = gain;
  plan.benefits.put(benefit);
}

constexpr MilestoneId jury{0xa1}, prize{0xa2};

// The jury was due and nobody is accountable for it; the prize depends on it.
Plan path_plan() {
  Plan plan = inspector_plan();
  Milestone first;
  first.id = jury;
  first.place = placed(0, 800);
  first.title = "Jury";
  first.objective = recognise;
  first.due = Date{2026, 10, 1};
  plan.milestones.put(first);
  Milestone second;
  second.id = prize;
  second.place = placed(400, 800);
  second.title = "Prize";
  second.objective = recognise;
  second.due = Date{2027, 3, 1};
  second.accountable = icca;
  second.depends_on = {jury};
  plan.milestones.put(second);
  return plan;
}

} // namespace

TEST_CASE("Fit joins the parties that complete each other, with what meets") {
  // ICCA needs venues (2), BestCities has them at depth 1: 1 / 2. BestCities needs research (3), ICCA has it
  // at depth 3: 1. The harmonic mean is 2 · ½ · 1 / 1½ = 2/3.
  Plan plan = inspector_plan();
  plan.strengths.put({StrengthId(0x1a1), bestcities, venues, 1, {}, {}});
  plan.strengths.put({StrengthId(0x1a2), icca, research, 3, {}, {}});
  plan.needs.put({NeedId(0x1a3), bestcities, research, 3, {}, {}});
  const Overlay overlay = overlay_in(plan, View::fit);
  CHECK(overlay.note.empty());
  CHECK(overlay.badges.empty());
  REQUIRE(overlay.bonds.size() == 1);
  const ui::Bond& bond = overlay.bonds[0];
  CHECK(bond.a == Ref(icca));
  CHECK(bond.b == Ref(bestcities));
  CHECK(bond.text == "67 %: venue network and research data");
  CHECK(bond.name == "ICCA and BestCities: 67 % fit");
  CHECK(bond.detail ==
        "BestCities brings venue network to ICCA. ICCA brings research data to BestCities. They "
        "are strong in different things, which is what a partnership lives on.");
  CHECK(bond.tone == Tone::good);
}

TEST_CASE("Fit leaves out a pair of which only one has what the other needs") {
  Plan plan = inspector_plan();
  plan.strengths.put({StrengthId(0x1a1), bestcities, venues, 3, {}, {}});
  const Overlay overlay = overlay_in(plan, View::fit);
  CHECK(overlay.bonds.empty());
  CHECK(overlay.note == "No two parties complete each other yet.");
}

TEST_CASE("Balance gives each party its share of effort and of gain, with the mark of an even share") {
  Plan plan = inspector_plan();
  give(plan, icca, 30, 1); // of 40 euros and 4 points: 75 % and 25 %
  give(plan, bestcities, 10, 3);
  const Overlay overlay = overlay_in(plan, View::balance);
  CHECK(badges_of(overlay, icca) ==
        Words{"Effort 75 % | an even share is 50 %", "Gain 25 % | an even share is 50 %"});
  CHECK(badges_of(overlay, bestcities) ==
        Words{"Effort 25 % | an even share is 50 %", "Gain 75 % | an even share is 50 %"});
  CHECK(overlay.badges[0].cell.bar == 0.75);
  CHECK(overlay.badges[0].cell.fair == 0.5);
}

TEST_CASE("Balance does not count what is not recorded as zero") {
  Plan plan = inspector_plan();
  give(plan, icca, 30, 1);
  const Overlay overlay = overlay_in(plan, View::balance);
  CHECK(badges_of(overlay, bestcities).back() == "Gain not recorded | ");
  CHECK(overlay.badges.back().cell.bar < 0);
  Organisation in_library = *plan.organisations.find(bestcities);
  in_library.place = {};
  plan.organisations.put(in_library);
  CHECK(overlay_in(plan, View::balance).note == "It takes two parties on the canvas to compare.");
}

TEST_CASE("the success matrix says at an objective how far the answers agree and who has not answered") {
  Plan plan = inspector_plan();
  CHECK(badges_of(overlay_in(plan, View::success_matrix), recognise) == Words{"Nobody has answered yet | "});
  answer(plan, icca, 5);
  CHECK(badges_of(overlay_in(plan, View::success_matrix), recognise) ==
        Words{"5 of 5, consensus 1. Not answered yet: BestCities | 1 of 2 answered"});
  answer(plan, bestcities, 4); // 1 + log2(1 − 0.5 / 5) = 0.848
  const Overlay overlay = overlay_in(plan, View::success_matrix);
  CHECK(badges_of(overlay, recognise) == Words{"4.5 of 5, consensus 0.85 | Agreed"});
  CHECK(only_badge(overlay, recognise).tone == Tone::good);
  CHECK(brief_of(overlay, recognise) == "4.5 of 5");
  answer(plan, bestcities, 0); // a no comes first; 2.5 on average, 1 + log2(1 − 2.5 / 5) = 0
  const Overlay refused = overlay_in(plan, View::success_matrix);
  CHECK(badges_of(refused, recognise) == Words{"Not agreed: BestCities at 0 | 2.5 of 5, consensus 0"});
  CHECK(only_badge(refused, recognise).tone == Tone::against);
  CHECK(brief_of(refused, recognise) == "Not agreed");
}

TEST_CASE("Path says when a milestone is due, and which comes next for an objective") {
  Plan plan = path_plan();
  const Overlay before = overlay_in(plan, View::path);
  CHECK(badges_of(before, jury) == Words{"2026-10-01, overdue, nobody accountable | "});
  CHECK(only_badge(before, jury).tone == Tone::open);
  CHECK(badges_of(before, prize) == Words{"2027-03-01 | waits for Jury"});
  CHECK(badges_of(before, recognise) == Words{"Next: Jury, 2026-10-01, overdue | "});
  CHECK(brief_of(before, jury) == "2026-10-01");
  CHECK(brief_of(before, recognise) == "2026-10-01");
  Milestone done = *plan.milestones.find(jury);
  done.status = MilestoneStatus::done;
  plan.milestones.put(done);
  const Overlay after = overlay_in(plan, View::path);
  CHECK(badges_of(after, jury) == Words{"Done | "});
  CHECK(badges_of(after, prize) == Words{"2027-03-01 | "});
  CHECK(badges_of(after, recognise) == Words{"Next: Prize, 2027-03-01 | "});
  CHECK(badges_of(overlay_in(inspector_plan(), View::path), recognise) ==
        Words{"No milestone leads to it yet | "});
}

TEST_CASE("Progress says how far a measure has come, and Nothing says nothing") {
  Plan plan = inspector_plan();
  CHECK(badges_of(overlay_in(plan, View::progress), members_served) == Words{"Not known yet | "});
  Measure measure = *plan.measures.find(members_served);
  measure.baseline.value = 10;
  measure.target.value = 60;
  measure.actuals.push_back({41.0, {}, {}, {}}); // (41 − 10) / (60 − 10)
  plan.measures.put(measure);
  const Overlay overlay = overlay_in(plan, View::progress);
  CHECK(badges_of(overlay, members_served) == Words{"62 % | "});
  CHECK(only_badge(overlay, members_served).bar == 0.62);
  measure.place = {};
  plan.measures.put(measure);
  CHECK(overlay_in(plan, View::progress).badges.empty());
  CHECK(overlay_in(plan, View::canvas).badges.empty());
}

TEST_CASE("Readiness counts at each card what is open there") {
  Plan plan;
  plan.organisations.put(organisation_at(icca, "ICCA", 0, 0));
  const Overlay overlay = overlay_in(plan, View::readiness);
  CHECK(overlay.note == "0 of 20 are met.");
  CHECK(badges_of(overlay, icca) ==
        Words{"7 open | Every party has said what it needs, Every party has said what it is strong in, Every "
              "party has said what it is there for, Every party has said what would make it prosper, Every "
              "party contributes, Every party benefits and Every party has a champion who looks outward"});
}

TEST_CASE("Readiness counts an item once at a card, however many of its records are about it") {
  Plan plan; // two expectations of ICCA are not answered: one item
  plan.organisations.put(organisation_at(icca, "ICCA", 0, 0));
  plan.organisations.put(organisation_at(bestcities, "BestCities", 0, 400));
  const std::string seven = only_badge(overlay_in(plan, View::readiness), icca).text;
  for (const unsigned bits : {0x91u, 0x92u}) {
    Expectation expectation;
    expectation.id = ExpectationId(bits);
    expectation.from = icca;
    expectation.of = bestcities;
    plan.expectations.put(expectation);
  }
  CHECK(seven == "7 open");
  CHECK(only_badge(overlay_in(plan, View::readiness), icca).text == "8 open");
}

TEST_CASE("Common ground says why there is nothing while the themes are not here") {
  CHECK(overlay_in(inspector_plan(), View::common_ground).note == "The list of themes is on its way.");
  const editor::KnownThemes lost{nullptr, false, "The server answered 404."};
  CHECK(ui::overlay_of(inspector_plan(), View::common_ground, today, lost).note ==
        "The list of themes is missing. The server answered 404.");
}
