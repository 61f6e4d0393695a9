// Balance: whether the parties give alike and gain alike.
//
// Effort is counted mode by mode and, within a mode, unit by unit: money is never converted into time, nor
// euros into dollars. What has no amount is listed and is not a zero.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/party_list.hpp"

namespace cg::analysis {

inline constexpr std::size_t mode_count = std::size(mode_names);

/// One number a mode, in the order of Mode; nothing where it is undefined.
using ByMode = std::array<std::optional<double>, mode_count>;

/// Jain's index of fairness, (sum E)^2 / (n sum E^2): 1 when all are equal, 1/n when one holds everything.
/// Undefined when there are none and when all are 0. The efforts are finite and not below 0. Source: R. Jain,
/// D.-M. Chiu, W. Hawe, A Quantitative Measure of Fairness and Discrimination, DEC-TR-301, 1984.
[[nodiscard]] std::optional<double> evenness_of(std::span<const double> efforts);

struct PartyEffort {
  OrganisationId party;
  /// Of what all parties give in this mode, 0 to 1: the mean of its shares in the mode's units. Undefined in
  /// a mode that is not in use, and where all that this party gives in the mode has no amount.
  ByMode share_by_mode;
  /// The mean of the shares that are defined.
  std::optional<double> effort;
  /// The same of amount / own capacity, in the units in which this party's capacity is known.
  ByMode relative_share_by_mode;
  std::optional<double> relative_effort;
  std::vector<ContributionId> rests_on; // those with an amount
};

/// A unit of a mode in use, and the parties whose capacity in it is not recorded, or not above 0.
struct UnknownCapacity {
  Mode mode = Mode::money;
  std::string unit; // as first written, trimmed
  std::vector<OrganisationId> parties;
};

struct EffortBalance {
  std::vector<PartyEffort> parties;           // every party, in table order
  std::array<bool, mode_count> mode_in_use{}; // some amount in it is above 0
  /// Jain's index over the efforts of all parties that have one. Undefined without any effort, and when only
  /// one of several parties has one.
  std::optional<double> evenness;
  std::optional<double> relative_evenness;
  std::vector<ContributionId> not_recorded; // of parties: without an amount, or with one below 0
  std::vector<UnknownCapacity> unknown_capacities;
};

/// Contributions of any status, to objectives and programmes. Units are the same when their trimmed texts
/// are, without regard to case and accents; without a unit is a unit too. Capacities of one
/// unit add up.
[[nodiscard]] EffortBalance effort_balance(const Plan& plan);

struct PartyValue {
  OrganisationId party;
  std::optional<int> gain; // the sum over its benefits, each 1 to 5; nothing when none is recorded
  std::optional<int> cost; // likewise
  std::optional<double> share_of_gain; // of all recorded gains, 0 to 1
  std::vector<BenefitId> rests_on;     // those with a gain or a cost
};

struct ValueBalance {
  std::vector<PartyValue> parties; // every party, in table order
  /// Jain's index over the gains that are recorded. Undefined without any, and when only one of several
  /// parties has one.
  std::optional<double> evenness;
  std::vector<OrganisationId> cost_exceeds_gain; // where both are recorded
  std::vector<BenefitId> not_recorded;           // of parties: without a gain or without a cost
};

[[nodiscard]] ValueBalance value_balance(const Plan& plan);

} // namespace cg::analysis
