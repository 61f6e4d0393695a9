// Reciprocity: how much of what is given between the parties comes back.
#pragma once

#include <optional>
#include <vector>

#include "plan/plan.hpp"

namespace cg::analysis {

/// A pair of parties of which only one gives.
struct OneWay {
  OrganisationId from, to;
  std::vector<ExchangeId> rests_on;
  bool operator==(const OneWay&) const = default;
};

struct Reciprocity {
  /// 2 sum_{a<b} min(w_ab, w_ba) / sum_{a != b} w_ab, where w_ab counts the exchanges from a to b: 0 when
  /// nothing comes back, 1 when every pair gives alike. Undefined without exchanges.
  std::optional<double> all;
  std::optional<double> tangible;                   // over the tangible ones alone
  std::optional<double> intangible;                 // likewise
  std::vector<ExchangeId> rests_on;                 // all between parties
  std::vector<ExchangeId> tangibility_not_recorded; // these count only in `all`
  std::vector<OneWay> one_way;                      // over all exchanges, in table order of the earlier party
};

/// Between parties only; each exchange weighs 1.
[[nodiscard]] Reciprocity reciprocity_of(const Plan& plan);

} // namespace cg::analysis
