#include "analysis/path.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

#include "base/sort.hpp"

namespace cg::analysis {

namespace {

using Places = std::vector<std::uint32_t>; // of milestones, in the table or in `by_due`

std::optional<std::uint32_t> place_of(const Plan& plan, MilestoneId id) {
  const RowList::Row* row = plan.milestones.find_row(id.bits());
  if (row == nullptr) return std::nullopt;
  return static_cast<std::uint32_t>(row - plan.milestones.rows().data());
}

// The places in the table by due date, then by id.
Places by_due_date(const Plan& plan) {
  Places places;
  for (std::size_t i = 0; i < plan.milestones.size(); ++i) places.push_back(static_cast<std::uint32_t>(i));
  cg::sort(places, [&](std::uint32_t a, std::uint32_t b) {
    const auto &due_a = plan.milestones[a].due, &due_b = plan.milestones[b].due;
    return due_a && (!due_b || *due_a < *due_b);
  });
  return places;
}

// Kahn's algorithm: what waits for nothing is settled, the earliest due first, again and again.
class Walk {
 public:
  explicit Walk(const Plan& plan)
      : by_due_(by_due_date(plan)),
        rank_(by_due_.size()),
        waits_for_(rank_.size()),
        needed_by_(rank_.size()) {
    for (std::size_t rank = 0; rank < by_due_.size(); ++rank) {
      rank_[by_due_[rank]] = static_cast<std::uint32_t>(rank);
    }
    for (std::uint32_t i = 0; i < rank_.size(); ++i) {
      for (const MilestoneId id : plan.milestones[i].depends_on) {
        const auto before = place_of(plan, id);
        if (!before) continue;
        needed_by_[*before].push_back(i);
        ++waits_for_[i];
      }
    }
  }

  Places order() {
    for (const std::uint32_t place : by_due_) {
      if (waits_for_[place] == 0) make_ready(place);
    }
    Places order;
    std::vector<bool> settled(rank_.size());
    while (!ready_.empty()) {
      const std::uint32_t place = by_due_[ready_.back()];
      ready_.pop_back();
      order.push_back(place);
      settled[place] = true;
      for (const std::uint32_t next : needed_by_[place]) {
        if (--waits_for_[next] == 0) make_ready(next);
      }
    }
    for (const std::uint32_t place : by_due_) {
      if (!settled[place]) order.push_back(place);
    }
    return order;
  }

 private:
  void make_ready(std::uint32_t place) {
    const auto at = std::lower_bound(ready_.begin(), ready_.end(), rank_[place], std::greater<>());
    ready_.insert(at, rank_[place]);
  }

  Places by_due_;
  std::vector<std::uint32_t> rank_;      // by place: which of by_due_ it is
  std::vector<std::uint32_t> waits_for_; // by place: for how many that are not settled
  std::vector<Places> needed_by_;        // by place
  Places ready_;                         // ranks, falling: the last is the next
};

bool is_done(const Milestone& milestone) { return milestone.status == MilestoneStatus::done; }

Step step_of(const Plan& plan, const Milestone& milestone, Date today) {
  Step step;
  step.milestone = milestone.id;
  step.overdue = milestone.due && *milestone.due < today && !is_done(milestone);
  step.unowned = !milestone.accountable;
  for (const MilestoneId id : milestone.depends_on) {
    const Milestone* before = plan.milestones.find(id);
    if (before == nullptr) continue;
    if (!is_done(milestone) && !is_done(*before)) step.waits_for.push_back(id);
    if (milestone.due && before->due && *milestone.due < *before->due) step.due_before.push_back(id);
  }
  return step;
}

} // namespace

Path path_of(const Plan& plan, Date today) {
  Path path;
  for (const std::uint32_t place : Walk(plan).order()) {
    path.steps.push_back(step_of(plan, plan.milestones[place], today));
  }
  std::vector<ObjectiveId> reached;
  for (const Milestone& milestone : plan.milestones) {
    if (milestone.objective) reached.push_back(milestone.objective);
  }
  cg::sort(reached);
  for (const Objective& objective : plan.objectives) {
    if (!std::binary_search(reached.begin(), reached.end(), objective.id)) {
      path.objectives_without_milestone.push_back(objective.id);
    }
  }
  return path;
}

} // namespace cg::analysis
