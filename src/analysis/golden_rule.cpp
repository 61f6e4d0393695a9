#include "analysis/golden_rule.hpp"

#include "analysis/party_list.hpp"

namespace cg::analysis {

GoldenRule golden_rule_of(const Plan& plan) {
  const PartyList parties(plan);
  GoldenRule result;
  for (const Expectation& expectation : plan.expectations) {
    if (!parties.contains(expectation.from) || !parties.contains(expectation.of)) continue;
    const ExpectationId id = expectation.id;
    result.rests_on.push_back(id);
    if (expectation.would_do_itself == Answer::no) result.would_not_do_itself.push_back(id);
    if (expectation.accepted == Answer::no) result.not_accepted.push_back(id);
    if (!expectation.would_do_itself || !expectation.accepted) result.unanswered.push_back(id);
  }
  return result;
}

} // namespace cg::analysis
