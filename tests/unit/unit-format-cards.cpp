// Cards on the clipboard: what is copied, what another plan makes of it.
#include <catch2/catch_test_macros.hpp>

#include "format/cards.hpp"
#include "plan/edit.hpp"
#include "plan/invariants.hpp"
#include "random_plan.hpp"

using namespace cg;
using namespace cg::format;

namespace {

// Two parties with a strength and a need in one asset, an objective, and what stands between them.
struct Sample {
  Plan plan;
  OrganisationId icca{1}, bestcities{2};
  AssetId venues{3};
  ObjectiveId objective{4};
  MeasureId measure{5};
  ContributionId contribution{6};
  ExchangeId exchange{7};

  Sample() {
    Organisation one, two;
    one.id = icca;
    one.name = "ICCA";
    one.place = Placement{100, 50, {}, {}, {}};
    two.id = bestcities;
    two.name = "BestCities";
    plan.organisations.put(one);
    plan.organisations.put(two);
    plan.assets.put({venues, "Venue network", "", {}});
    plan.strengths.put({StrengthId(8), bestcities, venues, 3, "", {}});
    plan.needs.put({NeedId(9), icca, venues, 2, "", {}});
    Objective shared;
    shared.id = objective;
    shared.title = "Recognise outstanding associations";
    shared.owner = icca;
    plan.objectives.put(shared);
    Measure count;
    count.id = measure;
    count.objective = objective;
    count.organisation = bestcities;
    plan.measures.put(count);
    Contribution given;
    given.id = contribution;
    given.organisation = icca;
    given.objective = objective;
    plan.contributions.put(given);
    Exchange given_back;
    given_back.id = exchange;
    given_back.from = bestcities;
    given_back.to = icca;
    given_back.need = NeedId(9);
    plan.exchanges.put(given_back);
    REQUIRE_FALSE(find_fault(plan));
  }
};

Plan fragment_of(const Plan& plan, const std::vector<Ref>& records) {
  Result<Plan> fragment = read_records(write_records(plan, records));
  INFO((fragment.ok() ? "" : describe(fragment.error())));
  REQUIRE(fragment.ok());
  return std::move(fragment).value();
}

} // namespace

TEST_CASE("copied cards take along what belongs to them and the assets that are named") {
  const Sample sample;
  CHECK(write_records(sample.plan, {sample.icca}) == R"({
  "format": "common-ground-cards",
  "version": 1,
  "organisations": [
    {
      "id": "org_0000000000000001",
      "place": {
        "x": 100,
        "y": 50
      },
      "name": "ICCA",
      "kind": "other"
    }
  ],
  "assets": [
    {
      "id": "ast_0000000000000003",
      "name": "Venue network"
    }
  ],
  "needs": [
    {
      "id": "need_0000000000000009",
      "organisation": "org_0000000000000001",
      "asset": "ast_0000000000000003",
      "importance": 2
    }
  ]
}
)");
}

TEST_CASE("connectors are copied when both their ends are") {
  const Sample sample;
  const Plan both = fragment_of(sample.plan, {sample.icca, sample.bestcities, sample.objective});
  CHECK(both.contributions.size() == 1);
  CHECK(both.exchanges.size() == 1);
  CHECK(both.measures.size() == 1);
  CHECK(fragment_of(sample.plan, {sample.icca, sample.bestcities}).contributions.empty());
  CHECK(fragment_of(sample.plan, {}) == Plan());
}

TEST_CASE("references that lead outside the copied cards are kept") {
  const Sample sample;
  const Plan fragment = fragment_of(sample.plan, {sample.objective, sample.contribution, sample.measure});
  CHECK(fragment.objectives.rows().size() == 1);
  CHECK(fragment.objectives.begin()->owner == sample.icca);
  CHECK(fragment.contributions.begin()->organisation == sample.icca);
  CHECK(fragment.measures.begin()->organisation == sample.bestcities);
  CHECK(fragment.organisations.empty());
}

TEST_CASE("cards that are no cards are refused in the words of a file") {
  const auto refused = [](std::string_view text) {
    const Result<Plan> fragment = read_records(text);
    REQUIRE_FALSE(fragment.ok());
    return describe(fragment.error());
  };
  CHECK(refused("Agenda: common-ground-cards") == "line 1, column 1: is not JSON: “A” is not expected");
  CHECK(refused(R"({"format":"common-ground.partnership","version":1})") ==
        "format: says that this is a whole plan: open it instead of pasting it");
  CHECK(
      refused(
          R"({"format":"common-ground-cards","version":1,"notes":[{"id":"note_1","place":{"x":1e8,"y":0}}]})") ==
      "notes[0].place.x: must be a number between -10,000,000 and 10,000,000");
  CHECK(
      refused(
          R"({"format":"common-ground-cards","version":1,"exchanges":[{"id":"exc_1","from":"org_1","to":"org_1"}]})") ==
      "exchanges[0].to: an organisation cannot exchange with itself");
  CHECK(
      refused(
          R"({"format":"common-ground-cards","version":1,"measures":[{"id":"msr_1"},{"id":"msr_2","actuals":[{"date":"x"}]}]})") ==
      "measures[1].actuals[0].date: must be a day of the calendar, such as 2026-11-22");
}

TEST_CASE("whatever is copied from random plans comes back as it was") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    const Plan from = test::random_plan(random, 5);
    std::vector<Ref> chosen;
    for_each_record(from, [&](const AnyRecord& record) {
      if (random.one_in(3)) chosen.push_back(record.ref());
    });
    const Plan fragment = fragment_of(from, chosen);
    for (const Ref ref : copied_with(from, chosen))
      CHECK(find_record(fragment, ref) == find_record(from, ref));
  }
}
