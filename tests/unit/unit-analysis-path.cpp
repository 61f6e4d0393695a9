// analysis: the milestones in walking order, and a measure's direction.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "analysis/path.hpp"
#include "analysis/progress.hpp"
#include "unit/partnership.hpp"
#include "unit/random_plan.hpp"

namespace cg {

namespace {

using analysis::Path;
using analysis::Step;
using test::Partnership;

constexpr Date today{2026, 6, 15};

MilestoneId milestone(Partnership& of, std::optional<Date> due, std::vector<MilestoneId> depends_on = {},
                      std::optional<MilestoneStatus> status = {}) {
  Milestone milestone;
  milestone.due = due;
  milestone.depends_on = std::move(depends_on);
  milestone.status = status;
  return of.add(of.plan.milestones, milestone);
}

std::vector<MilestoneId> order_of(const Path& path) {
  std::vector<MilestoneId> order;
  for (const Step& step : path.steps) order.push_back(step.milestone);
  return order;
}

const Step& step_of(const Path& path, MilestoneId id) {
  return *std::find_if(path.steps.begin(), path.steps.end(),
                       [&](const Step& step) { return step.milestone == id; });
}

bool contradicts(std::optional<Direction> direction, std::optional<double> baseline,
                 std::optional<double> target) {
  Measure measure;
  measure.direction = direction;
  measure.baseline.value = baseline;
  measure.target.value = target;
  return analysis::contradicts_direction(measure);
}

} // namespace

TEST_CASE("A plan without milestones has an empty path") {
  CHECK(analysis::path_of(Plan(), today).steps.empty());
  CHECK(analysis::path_of(Plan(), today).objectives_without_milestone.empty());
}

TEST_CASE("Milestones come after what they depend on, then by due date, then in table order") {
  Partnership of;
  const MilestoneId undated = milestone(of, {}), late = milestone(of, Date{2027, 1, 1}),
                    early = milestone(of, Date{2026, 8, 1}, {late}), twin = milestone(of, Date{2026, 9, 1}),
                    other_twin = milestone(of, Date{2026, 9, 1}), last = milestone(of, {}, {undated, early});
  CHECK(order_of(analysis::path_of(of.plan, today)) ==
        std::vector{twin, other_twin, late, early, undated, last});
}

TEST_CASE("What is due before today and not done is overdue; today itself is not") {
  Partnership of;
  const MilestoneId past = milestone(of, Date{2026, 6, 14}), now = milestone(of, today),
                    done = milestone(of, Date{2026, 1, 1}, {}, MilestoneStatus::done),
                    under_way = milestone(of, Date{2026, 1, 1}, {}, MilestoneStatus::under_way),
                    undated = milestone(of, {});
  const Path path = analysis::path_of(of.plan, today);
  CHECK(step_of(path, past).overdue);
  CHECK_FALSE(step_of(path, now).overdue);
  CHECK_FALSE(step_of(path, done).overdue);
  CHECK(step_of(path, under_way).overdue);
  CHECK_FALSE(step_of(path, undated).overdue);
}

TEST_CASE("A step waits for what it depends on until that is done, and is unowned without an accountable") {
  Partnership of;
  const MilestoneId done = milestone(of, {}, {}, MilestoneStatus::done), open = milestone(of, {}),
                    waiting = milestone(of, {}, {done, open}),
                    ahead = milestone(of, {}, {open}, MilestoneStatus::done);
  const OrganisationId party = of.party();
  of.change(of.plan.milestones, waiting, [&](Milestone& own) { own.accountable = party; });
  const Path path = analysis::path_of(of.plan, today);
  CHECK(step_of(path, waiting).waits_for == std::vector{open});
  CHECK_FALSE(step_of(path, waiting).unowned);
  CHECK(step_of(path, open).waits_for.empty());
  CHECK(step_of(path, open).unowned);
  CHECK(step_of(path, ahead).waits_for.empty());
}

TEST_CASE("A step that is due before something it depends on says which") {
  Partnership of;
  const MilestoneId late = milestone(of, Date{2026, 12, 2}), same = milestone(of, Date{2026, 12, 1}),
                    undated = milestone(of, {}),
                    step = milestone(of, Date{2026, 12, 1}, {late, same, undated});
  const Path path = analysis::path_of(of.plan, today);
  CHECK(step_of(path, step).due_before == std::vector{late});
  CHECK(step_of(path, late).due_before.empty());
}

TEST_CASE("Objectives that no milestone leads to are listed") {
  Partnership of;
  const ObjectiveId reached = of.objective(), missed = of.objective(of.party());
  const MilestoneId step = milestone(of, {});
  of.change(of.plan.milestones, step, [&](Milestone& own) { own.objective = reached; });
  milestone(of, {});
  CHECK(analysis::path_of(of.plan, today).objectives_without_milestone == std::vector{missed});
}

TEST_CASE("Milestones in a circle, which no plan should hold, still all come, at the end") {
  Partnership of;
  const MilestoneId a = milestone(of, {}), b = milestone(of, {}, {a});
  of.change(of.plan.milestones, a, [&](Milestone& own) { own.depends_on = {b}; });
  const MilestoneId after = milestone(of, {}, {b}), free = milestone(of, {});
  CHECK(order_of(analysis::path_of(of.plan, today)) == std::vector{free, a, b, after});
}

TEST_CASE("In every plan all milestones come once and after what they depend on") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    Partnership of;
    std::vector<MilestoneId> all;
    for (std::size_t left = random.below(60); left > 0; --left) {
      std::vector<MilestoneId> before;
      for (const MilestoneId id : all) {
        if (random.one_in(10)) before.push_back(id);
      }
      const auto due = random.one_in(3) ? std::nullopt : std::optional(Date{2026, random.between(1, 12), 1});
      all.push_back(milestone(of, due, std::move(before)));
    }
    const std::vector<MilestoneId> order = order_of(analysis::path_of(of.plan, today));
    REQUIRE(order.size() == all.size());
    std::vector<MilestoneId> seen;
    for (const MilestoneId id : order) {
      for (const MilestoneId before : of.plan.milestones.find(id)->depends_on) {
        CHECK(std::count(seen.begin(), seen.end(), before) == 1);
      }
      seen.push_back(id);
    }
    std::sort(seen.begin(), seen.end());
    CHECK(seen == all);
  }
}

TEST_CASE("A direction that leads away from the target contradicts it") {
  CHECK(contradicts(Direction::ascending, 10, 5));
  CHECK(contradicts(Direction::descending, 5, 10));
  CHECK_FALSE(contradicts(Direction::ascending, 5, 10));
  CHECK_FALSE(contradicts(Direction::descending, 10, 5));
}

TEST_CASE("A direction contradicts nothing while a value is missing, and when target equals baseline") {
  CHECK_FALSE(contradicts(std::nullopt, 10, 5));
  CHECK_FALSE(contradicts(Direction::ascending, std::nullopt, 5));
  CHECK_FALSE(contradicts(Direction::ascending, 10, std::nullopt));
  CHECK_FALSE(contradicts(Direction::ascending, 10, 10));
  CHECK_FALSE(contradicts(Direction::descending, 10, 10));
}

} // namespace cg
