#include "ui/sheets/timeline.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/sheets/phrases.hpp"

namespace cg::ui {

namespace {

constexpr std::string_view month_names[] = {translatable("Jan"), translatable("Feb"), translatable("Mar"),
                                            translatable("Apr"), translatable("May"), translatable("Jun"),
                                            translatable("Jul"), translatable("Aug"), translatable("Sep"),
                                            translatable("Oct"), translatable("Nov"), translatable("Dec")};
constexpr int most_months = 12; // with a word each

int month_of(Date date) { return date.year * 12 + date.month - 1; }
std::int64_t first_day_of(int month) { return days_from_date({month / 12, month % 12 + 1, 1}); }

std::string name_of_month(int month) {
  return said("{} {}", {tr(month_names[month % 12]), std::to_string(month / 12)});
}

// A milestone with a due date, and what the path says of it.
struct Dated {
  const Milestone& milestone;
  const analysis::Step& step;
  [[nodiscard]] Date due() const { return *milestone.due; }
};

// Whole months, the first and the last with it.
struct Axis {
  int first = 0, last = 0;

  [[nodiscard]] bool has(int month) const { return month >= first && month <= last; }
  [[nodiscard]] double at(std::int64_t day) const {
    const std::int64_t start = first_day_of(first);
    return static_cast<double>(day - start) / static_cast<double>(first_day_of(last + 1) - start);
  }
};

// Of at least one.
Axis axis_of(const std::vector<Dated>& dated, Date today) {
  Axis axis{month_of(dated.front().due()), month_of(dated.front().due())};
  for (const Dated& one : dated) {
    axis.first = std::min(axis.first, month_of(one.due()));
    axis.last = std::max(axis.last, month_of(one.due()));
  }
  const int now = month_of(today), near = std::max(axis.last - axis.first, 12);
  if (now >= axis.first - near && now <= axis.last + near) {
    axis = {std::min(axis.first, now), std::max(axis.last, now)};
  }
  return axis;
}

void add_months(const Axis& axis, SheetTimeline& timeline) {
  int step = 1;
  while ((axis.last - axis.first) / step >= most_months) step = step == 1 ? 3 : step == 3 ? 6 : step * 2;
  for (int month = axis.first; month <= axis.last; ++month) {
    if (month % step == 0) timeline.months.push_back({name_of_month(month), axis.at(first_day_of(month))});
  }
}

void add_links(const std::vector<Dated>& dated, std::size_t to, SheetTimeline& timeline) {
  const std::vector<MilestoneId>& later = dated[to].step.due_before;
  for (const MilestoneId id : dated[to].milestone.depends_on) {
    for (std::size_t from = 0; from < dated.size(); ++from) {
      if (dated[from].milestone.id != id) continue;
      timeline.links.push_back({from, to, std::find(later.begin(), later.end(), id) != later.end()});
    }
  }
}

std::string in_words(const std::vector<Dated>& dated, const SheetTimeline& timeline) {
  Date first = dated.front().due(), last = first;
  for (const Dated& one : dated) {
    first = std::min(first, one.due());
    last = std::max(last, one.due());
  }
  std::size_t done = 0, overdue = 0;
  for (const SheetTimeline::Mark& mark : timeline.marks) {
    done += mark.tone == Tone::good ? 1 : 0;
    overdue += mark.tone == Tone::open ? 1 : 0;
  }
  return said_of(
      dated.size(),
      "{} milestone with a date, from {} to {}: {} done, {} overdue. Dependencies between them: {}.",
      "{} milestones with a date, from {} to {}: {} done, {} overdue. Dependencies between them: {}.",
      {text_from_date(first), text_from_date(last), std::to_string(done), std::to_string(overdue),
       std::to_string(timeline.links.size())});
}

} // namespace

SheetTimeline timeline_of(const Plan& plan, const analysis::Path& path, Date today) {
  SheetTimeline timeline;
  std::vector<Dated> dated;
  for (const analysis::Step& step : path.steps) {
    const Milestone& milestone = *plan.milestones.find(step.milestone);
    if (milestone.due) dated.push_back({milestone, step});
  }
  if (dated.empty()) return timeline;
  const Axis axis = axis_of(dated, today);
  for (std::size_t i = 0; i < dated.size(); ++i) {
    const Milestone& milestone = dated[i].milestone;
    const Tone tone = milestone.status == MilestoneStatus::done ? Tone::good
                      : dated[i].step.overdue                   ? Tone::open
                                                                : Tone::plain;
    timeline.marks.push_back(
        {editor::title_of(plan, milestone.id), axis.at(days_from_date(dated[i].due())), tone});
    add_links(dated, i, timeline);
  }
  add_months(axis, timeline);
  if (axis.has(month_of(today))) timeline.today = axis.at(days_from_date(today));
  timeline.sentence = in_words(dated, timeline);
  return timeline;
}

} // namespace cg::ui
