// The parties of a plan: the organisations that stand on its canvas, in table order. Those still in its
// library are not asked anything, and what they give or say does not count.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "plan/plan.hpp"

namespace cg::analysis {

/// A value of its own: it does not look back into the plan.
class PartyList {
 public:
  explicit PartyList(const Plan& plan);

  [[nodiscard]] std::size_t size() const { return ids_.size(); }
  [[nodiscard]] const std::vector<OrganisationId>& ids() const { return ids_; }
  /// Which of ids() it is; nothing for the empty id and for an organisation that is no party. O(log n).
  [[nodiscard]] std::optional<std::size_t> place_of(OrganisationId organisation) const;
  [[nodiscard]] bool contains(OrganisationId organisation) const {
    return place_of(organisation).has_value();
  }

 private:
  std::vector<OrganisationId> ids_; // rising
};

} // namespace cg::analysis
