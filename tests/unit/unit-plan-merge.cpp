// Merging two objectives: nothing that pointed at either is lost, and nobody has agreed to the new wording
// unasked.
#include <catch2/catch_test_macros.hpp>

#include "plan/merge.hpp"
#include "random_plan.hpp"

using namespace cg;

namespace {

constexpr ObjectiveId kept(10), gone(11);
constexpr OrganisationId ours(1), theirs(2);

template <class T>
T with_id(std::uint64_t bits) {
  T record;
  record.id = Id<T>(bits);
  return record;
}

SuccessView view(std::uint64_t bits, ObjectiveId objective, OrganisationId party, std::string success,
                 std::optional<int> agreement) {
  auto made = with_id<SuccessView>(bits);
  made.objective = objective;
  made.organisation = party;
  made.success = std::move(success);
  made.agreement = agreement;
  return made;
}

Plan two_objectives() {
  Plan plan;
  for (const OrganisationId id : {ours, theirs}) {
    auto party = with_id<Organisation>(id.bits());
    party.name = "Party " + std::to_string(id.bits());
    plan.organisations.put(party);
  }
  auto one = with_id<Objective>(kept.bits()), other = with_id<Objective>(gone.bits());
  one.title = "Better meetings";
  one.themes = {"health"};
  other.title = "Meetings that leave something";
  other.statement = "Behind, for the people there";
  other.themes = {"health", "legacy"};
  plan.objectives.put(one);
  plan.objectives.put(other);
  auto measure = with_id<Measure>(20);
  measure.objective = gone;
  plan.measures.put(measure);
  auto given = with_id<Contribution>(21);
  given.organisation = ours;
  given.objective = gone;
  plan.contributions.put(given);
  auto programme = with_id<Programme>(22);
  programme.title = "Both";
  programme.objectives = {kept, gone};
  plan.programmes.put(programme);
  return plan;
}

Plan merge(const Plan& plan) {
  const auto next = apply(plan, Edit(merged(plan, kept, gone, "Meetings that leave something better", "")));
  REQUIRE(next.ok());
  return next.value();
}

} // namespace

TEST_CASE("of two objectives one is left, with the new wording, both old ones, and what pointed at either") {
  const Plan plan = merge(two_objectives());
  REQUIRE(plan.objectives.size() == 1);
  const Objective& one = *plan.objectives.find(kept);
  CHECK(one.title == "Meetings that leave something better");
  CHECK(one.merged_from ==
        std::vector<std::string>{"Better meetings",
                                 "Meetings that leave something: Behind, for the people there"});
  CHECK(one.themes == std::vector<std::string>{"health", "legacy"});
  CHECK(plan.measures.find(MeasureId(20))->objective == kept);
  CHECK(plan.contributions.find(ContributionId(21))->objective == kept);
  CHECK(plan.programmes.find(ProgrammeId(22))->objectives == std::vector<ObjectiveId>{kept});
}

TEST_CASE(
    "what a party said for both stands below each other, and its agreement stays only where it was the "
    "same") {
  Plan before = two_objectives();
  before.success_views.put(view(30, kept, ours, "More delegates", 4));
  before.success_views.put(view(31, gone, ours, "A legacy", 4));
  before.success_views.put(view(32, kept, theirs, "", 5));
  before.success_views.put(view(33, gone, theirs, "A school", 3));
  const Plan plan = merge(before);
  REQUIRE(plan.success_views.size() == 2);
  CHECK(plan.success_views.find(SuccessViewId(30))->success == "More delegates\nA legacy");
  CHECK(plan.success_views.find(SuccessViewId(30))->agreement == 4);
  CHECK(plan.success_views.find(SuccessViewId(32))->success == "A school");
  CHECK_FALSE(plan.success_views.find(SuccessViewId(32))->agreement);
}

TEST_CASE("a party that had answered only one of the two keeps its words and is asked again") {
  Plan before = two_objectives();
  before.success_views.put(view(31, gone, theirs, "A legacy", 5));
  const Plan plan = merge(before);
  const SuccessView& moved = *plan.success_views.find(SuccessViewId(31));
  CHECK(moved.objective == kept);
  CHECK(moved.success == "A legacy");
  CHECK_FALSE(moved.agreement);
}

TEST_CASE("an objective of one party and a shared one become a shared one") {
  Plan before = two_objectives();
  Objective other = *before.objectives.find(gone);
  other.owner = ours;
  before.objectives.put(other);
  CHECK_FALSE(merge(before).objectives.find(kept)->owner);
  Objective one = *before.objectives.find(kept);
  one.owner = ours;
  before.objectives.put(one);
  CHECK(merge(before).objectives.find(kept)->owner == ours);
}

TEST_CASE("any two objectives of any plan can be merged, and nothing points at the one that went") {
  const std::uint64_t seed = 20261122;
  CAPTURE(seed);
  int merges = 0;
  for (std::uint64_t i = 0; i < 60; ++i) {
    test::Random random(seed + i);
    const Plan plan = test::random_plan(random, 3);
    if (plan.objectives.size() < 2) continue;
    const ObjectiveId into = plan.objectives[0].id, from = plan.objectives[1].id;
    const auto next = apply(plan, Edit(merged(plan, into, from, "One", "for all")));
    REQUIRE(next.ok());
    CHECK(next.value().objectives.size() == plan.objectives.size() - 1);
    CHECK(next.value().measures.size() == plan.measures.size());
    CHECK(next.value().contributions.size() == plan.contributions.size());
    for_each_record(next.value(), [&](const AnyRecord& record) {
      for_each_reference(record, [&](const Field&, Ref to) { CHECK(to != Ref(from)); });
    });
    ++merges;
  }
  CHECK(merges > 10);
}
