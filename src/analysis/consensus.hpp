// Consensus: how close the parties' answers to an objective lie together, and whether it is agreed. Answers
// go from fist (0) to five; silence is not consent.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "plan/plan.hpp"

namespace cg::analysis {

/// How many gave each answer, 0 to 5.
using AnswerCounts = std::array<std::size_t, 6>;

/// 1 + sum p_i log2(1 - |x_i - mean| / 5), in 0 to 1: 1 when all answer the same, 0 when half say 0 and half
/// 5. Undefined without answers. Source: W. J. Tastle, M. J. Wierman, Consensus and dissention: a measure of
/// ordinal dispersion, International Journal of Approximate Reasoning 45(3), 2007.
[[nodiscard]] std::optional<double> consensus_of(const AnswerCounts& answers);

struct PartyAnswer {
  OrganisationId party;
  int agreement = 0; // 0 to 5
  SuccessViewId rests_on;
  bool operator==(const PartyAnswer&) const = default;
};

struct ObjectiveConsensus {
  ObjectiveId objective;
  std::vector<PartyAnswer> answers;   // by party, in table order
  std::vector<OrganisationId> silent; // the parties that have not answered
  bool refused = false;               // an answer is below least_agreement (answers.hpp)
  bool agreed = false;                // every party answered, and none refused
  std::optional<double> consensus;    // of the answers there are
  std::optional<double> mean;         // 0 to 5
};

struct Consensus {
  std::vector<ObjectiveConsensus> objectives; // every objective, in table order
  std::optional<double> mean_consensus;       // over the objectives that have answers
  std::optional<double> mean_agreement;       // of the objectives' means, over those that have answers
  std::size_t agreed = 0, refused = 0;        // how many objectives are
};

/// Organisations in the library are not asked, and their answers do not count.
[[nodiscard]] Consensus consensus_in(const Plan& plan);

} // namespace cg::analysis
