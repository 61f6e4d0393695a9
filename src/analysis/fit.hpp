// Fit: whether two organisations complete each other. Need must be mutual: each has what the other looks for.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/coverage.hpp"

namespace cg::analysis {

/// From this fit on, a pair of different kinds or sectors is worth showing as unconventional.
inline constexpr double good_fit = 0.5;

struct Fit {
  OrganisationId a, b;
  std::optional<double> fit;        // harmonic mean of both coverages, 0 to 1
  Coverage a_by_b, b_by_a;          // the needs of a met by b, and the reverse
  std::optional<double> difference; // 1 − |shared strengths| / |all strengths|, 0 to 1
  bool other_kind = false;          // the two are of different kinds
  bool other_sector = false;        // both sectors are recorded, and they differ

  /// A good fit across kinds or sectors.
  [[nodiscard]] bool unconventional() const;
  bool operator==(const Fit&) const = default;
};

/// The harmonic mean of two coverages, 2·x·y / (x + y). Undefined while one of them is; 0 when both are 0.
[[nodiscard]] std::optional<double> mutual_fit(const Weighed& a_by_b, const Weighed& b_by_a);
/// Both sectors are recorded, and they differ in more than case, accents and spaces around them.
[[nodiscard]] bool other_sector(const Organisation& a, const Organisation& b);

/// The fit of two organisations; the difference is undefined while neither has strengths. An organisation
/// that the plan does not hold has neither needs nor strengths. O(needs + strengths of the two).
[[nodiscard]] Fit fit(const Plan& plan, const Holdings& holdings, OrganisationId a, OrganisationId b);
/// Pairs of parties (the organisations on the canvas), a before b by id; the best fit first, the undefined
/// last, equals by the ids of a and b; at most `most` of all. The evidence is made only for those.
[[nodiscard]] std::vector<Fit> fits(const Plan& plan, const Holdings& holdings,
                                    std::size_t most = static_cast<std::size_t>(-1));

} // namespace cg::analysis
