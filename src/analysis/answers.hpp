// Answers: how many parties have said how far they agree with an objective. Counting only: silence is not
// consent, and "not answered" is never a zero.
//
// The parties of a plan are the organisations that stand on its canvas; those still in the library are not
// asked.
#pragma once

#include <cstddef>
#include <vector>

#include "plan/plan.hpp"

namespace cg::analysis {

/// An agreement of at least this, on the scale from fist (0) to five, is a yes.
inline constexpr int least_agreement = 3;

struct Answers {
  std::size_t parties = 0;  // who are to answer
  std::size_t answered = 0; // of them
  std::size_t agree = 0;    // of these, with at least least_agreement
  std::size_t against = 0;  // of these, with a fist (0)

  /// Those who answered with less than a yes, whoever is against among them.
  [[nodiscard]] std::size_t in_doubt() const { return answered - agree; }
  /// Every party answered, and none is below. Never while there is no party.
  [[nodiscard]] bool all_agree() const { return parties > 0 && agree == parties; }
  bool operator==(const Answers&) const = default;
};

/// The answers to all objectives of one plan, gathered in one pass. A value of its own.
class AnswerTable {
 public:
  AnswerTable() = default;
  explicit AnswerTable(const Plan& plan);

  /// O(log n). An objective that nobody answered has only its parties.
  [[nodiscard]] Answers of(ObjectiveId objective) const;

 private:
  struct Row {
    ObjectiveId objective;
    Answers answers;
  };
  std::vector<Row> rows_; // by objective
  std::size_t parties_ = 0;
};

} // namespace cg::analysis
