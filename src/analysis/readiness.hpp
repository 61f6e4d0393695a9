// Readiness: a checklist by stage. It guides and never locks: an item that is open says where it would be
// settled.
//
// Its questions are asked of the parties and of all objectives, shared and one party's own. "Every" is not
// yet answerable while there is nothing to ask of; "at least one" is open then.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plan/plan.hpp"

namespace cg::analysis {

enum class ItemState : std::uint8_t { met, open, not_yet_answerable };

/// In the order of the list. Texts are there when they are more than white space.
enum class ReadinessQuestion : std::uint8_t {
  at_least_two_parties,
  needs_recorded,           // every party has a need
  strengths_recorded,       // every party has a strength
  purposes_recorded,        // of every party
  prosperity_recorded,      // of every party
  direction_set,            // in the charter
  shared_objective,         // at least one without an owner
  measured_for_partnership, // every objective, by a measure with values for baseline and target
  measured_for_each_party,  // every objective, by such a measure of every party
  success_in_words,         // every party has said what success in every objective looks like
  every_party_contributes,  // of any amount
  every_party_benefits,     // of any gain
  expectations_answered,    // every one between parties, with both answers of the golden rule
  milestone_for_every_objective,
  milestones_accountable,           // for every milestone a party is
  beneficiaries_outside,            // at least one programme names them
  differences_bridged,              // every one that concerns a party says how it will be overcome
  every_party_has_outward_champion, // with a link outside
  objectives_agreed,                // every one, by all parties (answers.hpp)
  due_measures_reviewed,            // every measure whose target date is past has an actual
};
inline constexpr std::size_t readiness_question_count = 20;

struct ReadinessItem {
  Stage stage = Stage::who;
  ReadinessQuestion question = ReadinessQuestion::at_least_two_parties;
  ItemState state = ItemState::not_yet_answerable;
  /// The records where it would be settled, in table order; Ref{} is the charter. Empty unless the item is
  /// open; empty also when it wants a record that does not exist yet.
  std::vector<Ref> open_at;
  /// The records that speak for it, in table order; Ref{} is the charter.
  std::vector<Ref> rests_on;
};

/// All questions in the order of the stages. `today` decides which targets are past: those dated before it.
[[nodiscard]] std::vector<ReadinessItem> readiness_of(const Plan& plan, Date today);

} // namespace cg::analysis
