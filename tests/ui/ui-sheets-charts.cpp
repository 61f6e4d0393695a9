// The charts in sheets: the course of a measure in Progress, and the milestones on an axis of months in Path.
// Where the points stand is asked of the sheet; that a picture is there, and what it is called, of the tree.
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"
#include "ui/sheet_words.hpp"
#include "ui/sheets/sheets.hpp"
#include "ui/sheets/timeline.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;
using ui::SheetTimeline;
using ui::SheetTrend;
using ui::Tone;

namespace {

DatedValue on(std::optional<double> value, std::optional<Date> date = std::nullopt) {
  return {value, date, {}, {}};
}

// From 0 on 1 March to 10 on 31 March, 30 days later; 4 on the 13th, written after 6 on the 19th.
Plan measured_plan() {
  Plan plan = inspector_plan();
  Measure measure = *plan.measures.find(members_served);
  measure.baseline = on(0, Date{2026, 3, 1});
  measure.target = on(10, Date{2026, 3, 31});
  measure.actuals = {on(6, Date{2026, 3, 19}), on(4, Date{2026, 3, 13})};
  plan.measures.put(measure);
  return plan;
}

template <class Change>
SheetTrend trend_after(Change change) {
  Plan plan = measured_plan();
  Measure measure = *plan.measures.find(members_served);
  change(measure);
  plan.measures.put(measure);
  const ui::SheetRow row = ui::progress_sheet(plan).sections.front().table.rows.front();
  return row.cells.size() < 5 ? SheetTrend() : row.cells[4].trend;
}

MilestoneId step(int number) { return MilestoneId(0xa0u + static_cast<std::uint64_t>(number)); }

Milestone& milestone(std::vector<Milestone>& all, const std::string& title, std::optional<Date> due) {
  Milestone made;
  made.id = step(static_cast<int>(all.size()) + 1);
  made.title = title;
  made.due = due;
  return all.emplace_back(std::move(made));
}

Plan with(const std::vector<Milestone>& all) {
  Plan plan = inspector_plan();
  for (const Milestone& one : all) plan.milestones.put(one);
  return plan;
}

SheetTimeline timeline_on(const Plan& plan, Date today) {
  return ui::timeline_of(plan, analysis::path_of(plan, today), today);
}

// Rules on 11 January, done; a jury on 1 February that needs them; a prize without a date that needs the
// jury.
std::vector<Milestone> three_steps() {
  std::vector<Milestone> all;
  milestone(all, "Rules", Date{2026, 1, 11}).status = MilestoneStatus::done;
  milestone(all, "Jury", Date{2026, 2, 1}).depends_on = {step(1)};
  milestone(all, "Prize", std::nullopt).depends_on = {step(2)};
  return all;
}

std::vector<std::string> names_of(const std::vector<SheetTimeline::Month>& months) {
  std::vector<std::string> names;
  for (const auto& month : months) names.push_back(month.text);
  return names;
}

} // namespace

TEST_CASE("the course of a measure goes by its days, from the baseline past all that was measured") {
  const SheetTrend trend = trend_after([](Measure&) {});
  CHECK(trend.points == std::vector<Vec2>{{0, 0}, {0.4, 0.4}, {0.6, 0.6}}); // days 0, 12 and 18 of 30
  CHECK(trend.target == Vec2{1, 1});
}

TEST_CASE("a measure with a day missing goes one step after the other") {
  const SheetTrend trend = trend_after([](Measure& measure) { measure.target.date.reset(); });
  CHECK(trend.points == std::vector<Vec2>{{0, 0}, {1.0 / 3, 0.4}, {2.0 / 3, 0.6}});
  CHECK(trend.target == Vec2{1, 1});
}

TEST_CASE("a falling measure falls, and figures that are all alike stand in the middle") {
  const SheetTrend falling = trend_after([](Measure& measure) {
    measure.baseline.value = 10;
    measure.target.value = 0;
  });
  CHECK(falling.points.front() == Vec2{0, 1});
  CHECK(falling.target == Vec2{1, 0});
  const SheetTrend alike = trend_after([](Measure& measure) {
    measure.actuals = {on(0, Date{2026, 3, 16})};
    measure.target = {};
  });
  CHECK(alike.points == std::vector<Vec2>{{0, 0.5}, {1, 0.5}});
  CHECK_FALSE(alike.target);
}

TEST_CASE("nothing is drawn of a measure that was not measured, or of a single figure") {
  CHECK(trend_after([](Measure& measure) { measure.actuals.clear(); }).points.empty());
  CHECK(trend_after([](Measure& measure) { measure.actuals = {on({}, Date{2026, 3, 16})}; }).points.empty());
  CHECK(trend_after([](Measure& measure) {
          measure.actuals = {on(3)};
          measure.baseline = measure.target = {};
        }).points.empty());
}

TEST_CASE("the largest figures still stand within the chart") {
  const SheetTrend trend = trend_after([](Measure& measure) {
    measure.baseline.value = -1.7e308;
    measure.target.value = 1.7e308;
    measure.actuals = {on(0, Date{2026, 3, 16})};
  });
  CHECK(trend.points == std::vector<Vec2>{{0, 0}, {0.5, 0.5}});
}

TEST_CASE("Progress says in words what its chart shows, once something was measured") {
  UiTest app;
  open_inspector_plan(app, measured_plan());
  app.click(Role::tab, "Progress");
  CHECK(row_of(app, "Measures of success", "Members served, for the partnership") ==
        Words{"Members served, for the partnership", "0, 2026-03-01", "6, 2026-03-19", "10, 2026-03-31",
              "60 %", "2 measurements, 4, 6"});
  open_inspector_plan(app);
  app.click(Role::tab, "Progress");
  CHECK(app.nodes(Role::columnheader).size() == 5);
}

// January and February 2026 have 59 days: the 11th is day 10, 1 February day 31, 15 January day 14.
TEST_CASE("the timeline spans whole months, with each milestone and today in its place") {
  const SheetTimeline timeline = timeline_on(with(three_steps()), {2026, 1, 15});
  REQUIRE(timeline.marks.size() == 2);
  CHECK(timeline.marks[0].text == "Rules");
  CHECK(timeline.marks[0].at == 10.0 / 59);
  CHECK(timeline.marks[0].tone == Tone::good);
  CHECK(timeline.marks[1].at == 31.0 / 59);
  CHECK(timeline.marks[1].tone == Tone::plain);
  CHECK(timeline.today == 14.0 / 59);
  CHECK(names_of(timeline.months) == std::vector<std::string>{"Jan 2026", "Feb 2026"});
  CHECK(timeline.months[1].at == 31.0 / 59);
}

TEST_CASE("the timeline links what depends on each other, and tells a step that is due too early") {
  std::vector<Milestone> steps = three_steps();
  SheetTimeline timeline = timeline_on(with(steps), {2026, 1, 15});
  REQUIRE(timeline.links.size() == 1); // the prize has no date and no place
  CHECK(timeline.links[0].from == 0);
  CHECK(timeline.links[0].to == 1);
  CHECK_FALSE(timeline.links[0].backward);
  steps[1].due = Date{2026, 1, 1};
  timeline = timeline_on(with(steps), {2026, 1, 15});
  CHECK(timeline.links[0].backward);
  CHECK(timeline.marks[1].tone == Tone::open); // and it is overdue
}

TEST_CASE("today stands on the axis when it is near, and not when it would make the rest small") {
  const Plan plan = with(three_steps());
  CHECK(timeline_on(plan, {2025, 1, 31}).today == 30.0 / 424); // 365 days and 59
  CHECK(timeline_on(plan, {2024, 12, 31}).today == -1);
  CHECK(timeline_on(plan, {2027, 3, 1}).today == -1);
}

TEST_CASE("a long way names every third month, and a longer one every half year") {
  const auto months_until = [](Date due) {
    std::vector<Milestone> steps = three_steps();
    milestone(steps, "Evening", due);
    return names_of(timeline_on(with(steps), {2026, 1, 15}).months);
  };
  CHECK(months_until({2026, 12, 1}).size() == 12);
  CHECK(months_until({2027, 1, 1}) ==
        std::vector<std::string>{"Jan 2026", "Apr 2026", "Jul 2026", "Oct 2026", "Jan 2027"});
  CHECK(months_until({2029, 2, 1}) == std::vector<std::string>{"Jan 2026", "Jul 2026", "Jan 2027", "Jul 2027",
                                                               "Jan 2028", "Jul 2028", "Jan 2029"});
  CHECK(months_until({9999, 12, 31}).size() <= 12);
}

TEST_CASE("a plan knows what day it is as soon as it is opened, and on the next day too") {
  std::vector<Milestone> steps;
  milestone(steps, "Rules", Date{2025, 12, 31});
  milestone(steps, "Jury", Date{2026, 1, 1});
  UiTest app; // on 1 January 2026
  open_inspector_plan(app, with(steps));
  app.click(Role::tab, "Path");
  CHECK(row_of(app, "Milestones", "Rules")[1] == "2025-12-31, overdue");
  CHECK(row_of(app, "Milestones", "Jury")[1] == "2026-01-01");
  app.wait(86'400);
  app.click(Role::tab, "Path");
  CHECK(row_of(app, "Milestones", "Jury")[1] == "2026-01-01, overdue");
}

TEST_CASE("Path shows the example's milestones in a picture that is said in a sentence, and in a table") {
  UiTest app; // on 1 January 2026
  app.click(Role::button, example);
  app.click(Role::tab, "Path");
  CHECK(app.has(Role::image,
                "4 milestones with a date, from 2026-06-30 to 2027-11-16: 1 done, 0 overdue. Dependencies "
                "between them: 2."));
  CHECK(row_of(app, "Milestones", "Jury and rules agreed, towards Recognise outstanding associations") ==
        Words{"Jury and rules agreed, towards Recognise outstanding associations", "2026-06-30",
              "ICCA, responsible: BestCities and ICCA", "Done"});
}

TEST_CASE("Path draws links of every sort in a narrow window, and no picture without any date") {
  std::vector<Milestone> steps = three_steps();
  steps[1].due = Date{2025, 1, 1}; // backward, and long overdue
  milestone(steps, "Same day", Date{2026, 1, 11}).depends_on = {step(1)};
  UiTest app({800, 700});
  open_inspector_plan(app, with(steps));
  app.click(Role::tab, "Path");
  CHECK(app.has(Role::image,
                "3 milestones with a date, from 2025-01-01 to 2026-01-11: 1 done, 1 overdue. Dependencies "
                "between them: 2."));
  for (Milestone& one : steps) one.due.reset();
  open_inspector_plan(app, with(steps));
  app.click(Role::tab, "Path");
  CHECK(app.nodes(Role::image).empty());
  CHECK(app.has(Role::table, "Milestones"));
}
