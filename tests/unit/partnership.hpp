// A plan for tests, put together record by record: ids count up from 1, so that they stand in the order in
// which they were added.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "plan/plan.hpp"

namespace cg::test {

class Partnership {
 public:
  Plan plan;

  OrganisationId party(const std::string& name = {}) {
    Organisation organisation;
    organisation.name = name;
    organisation.place = Placement{};
    return add(plan.organisations, std::move(organisation));
  }
  /// An organisation that stands beside the canvas.
  OrganisationId library() { return add(plan.organisations, Organisation()); }
  ObjectiveId objective(OrganisationId owner = {}) {
    Objective objective;
    objective.owner = owner;
    return add(plan.objectives, std::move(objective));
  }
  template <class T>
  Id<T> add(Table<T>& table, T record) {
    record.id = Id<T>(++last_);
    const Id<T> id = record.id;
    table.put(std::move(record));
    return id;
  }
  /// Changes a record: `partnership.change(partnership.plan.needs, id, [](Need& need) { … })`.
  template <class T, class Change>
  void change(Table<T>& table, Id<T> id, const Change& change) {
    T record = *table.find(id);
    change(record);
    table.put(std::move(record));
  }

 private:
  std::uint64_t last_ = 0;
};

inline ExpectationId expects(Partnership& of, OrganisationId from, OrganisationId other,
                             std::optional<Answer> would, std::optional<Answer> accepted) {
  Expectation expectation;
  expectation.from = from;
  expectation.of = other;
  expectation.would_do_itself = would;
  expectation.accepted = accepted;
  return of.add(of.plan.expectations, expectation);
}

} // namespace cg::test
