// Claims: what each organisation needs and what it has to give, gathered in one pass over the plan, the
// weightiest first: what a card shows. A value of its own; it keeps nothing of the plan alive.
#pragma once

#include <span>
#include <vector>

#include "plan/plan.hpp"

namespace cg::scene {

struct Claim {
  OrganisationId organisation;
  Ref record; // the need or strength
  AssetId asset;
  int weight = 0; // importance or depth, 1 to 3; 0: not recorded
  bool operator==(const Claim&) const = default;
};

class Claims {
 public:
  Claims() = default;
  /// O(n log n) in the needs and strengths.
  explicit Claims(const Plan& plan);

  /// Weightiest first, among equals by id. Empty for an organisation without any. O(log n).
  [[nodiscard]] std::span<const Claim> needs_of(OrganisationId organisation) const;
  [[nodiscard]] std::span<const Claim> strengths_of(OrganisationId organisation) const;

 private:
  std::vector<Claim> needs_, strengths_; // by organisation, then as they are handed out
};

} // namespace cg::scene
