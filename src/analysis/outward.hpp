// Outward: whether the parties' champions look beyond their own organisation.
#pragma once

#include <optional>
#include <vector>

#include "plan/plan.hpp"

namespace cg::analysis {

struct ChampionOutlook {
  ChampionId champion;
  /// (outside - inside) / (outside + inside) over its links: -1 when all are inside, 1 when all are outside.
  /// Undefined without links.
  std::optional<double> outward;
  bool has_outside_link = false;
};

struct Outward {
  std::vector<ChampionOutlook> champions; // the parties' champions, in table order
  std::vector<OrganisationId> without_champion;
  std::vector<OrganisationId> without_outside_link; // has champions, none of whom has a link outside
};

[[nodiscard]] Outward outward_of(const Plan& plan);

} // namespace cg::analysis
