#include "scene/claims.hpp"

#include <algorithm>

#include "base/sort.hpp"

namespace cg::scene {

namespace {

bool stands_before(const Claim& a, const Claim& b) {
  if (a.organisation != b.organisation) return a.organisation < b.organisation;
  if (a.weight != b.weight) return a.weight > b.weight;
  return a.record < b.record;
}

std::span<const Claim> of(const std::vector<Claim>& claims, OrganisationId organisation) {
  const auto first =
      std::lower_bound(claims.begin(), claims.end(), organisation,
                       [](const Claim& claim, OrganisationId id) { return claim.organisation < id; });
  const auto last =
      std::upper_bound(first, claims.end(), organisation,
                       [](OrganisationId id, const Claim& claim) { return id < claim.organisation; });
  return std::span(claims).subspan(static_cast<std::size_t>(first - claims.begin()),
                                   static_cast<std::size_t>(last - first));
}

} // namespace

Claims::Claims(const Plan& plan) {
  for (const Need& need : plan.needs) {
    needs_.push_back({need.organisation, need.id, need.asset, need.importance.value_or(0)});
  }
  for (const Strength& strength : plan.strengths) {
    strengths_.push_back({strength.organisation, strength.id, strength.asset, strength.depth.value_or(0)});
  }
  cg::sort(needs_, stands_before);
  cg::sort(strengths_, stands_before);
}

std::span<const Claim> Claims::needs_of(OrganisationId organisation) const {
  return of(needs_, organisation);
}
std::span<const Claim> Claims::strengths_of(OrganisationId organisation) const {
  return of(strengths_, organisation);
}

} // namespace cg::scene
