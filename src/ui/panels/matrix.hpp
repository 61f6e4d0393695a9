// The success matrix as a value: which objectives, which parties, what each said, and whether all agreed.
//
// Nothing is drawn here. Built for one frame: it points into the plan.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/consensus.hpp"
#include "base/language.hpp"
#include "plan/plan.hpp"

namespace cg::ui {

class Matrix {
 public:
  explicit Matrix(const Plan& plan);

  /// Those on the canvas as one reads it, row by row; then the others by title.
  [[nodiscard]] const std::vector<const Objective*>& objectives() const { return objectives_; }
  /// The organisations on the canvas by name: none stands before another. Those in the library are not asked.
  [[nodiscard]] const std::vector<const Organisation*>& parties() const { return parties_; }
  /// Null while the party has said nothing about the objective.
  [[nodiscard]] const SuccessView* view(ObjectiveId objective, OrganisationId party) const;
  [[nodiscard]] const analysis::Consensus& consensus() const { return consensus_; }

 private:
  std::vector<const Objective*> objectives_;
  std::vector<const Organisation*> parties_;
  std::vector<const SuccessView*> views_; // by objective and organisation
  analysis::Consensus consensus_;
};

/// True when the party answered in any way: in words, or with a number.
[[nodiscard]] bool says_something(const SuccessView* view);

/// Where an objective stands, or the whole plan, in words. Agreed only when every party answered and none is
/// below 3: silence is not consent.
struct AgreementState {
  enum class Tone : std::uint8_t { nobody, open, refused, agreed } tone = Tone::nobody;
  std::string words;  // "Agreed", "Not agreed: ICCA at 2", "2 of 3 answered", "Nobody has answered yet"
  std::string detail; // "4.5 of 5, consensus 0.86. Not answered yet: ICCA"; empty while nobody has answered
  std::string brief = {}; // "4.5 of 5", "Not agreed", of an objective: where there is no room for either

  /// Both as one text.
  [[nodiscard]] std::string said() const {
    return detail.empty() ? words : cg::said("{}. {}", {words, detail});
  }
};
[[nodiscard]] AgreementState agreement_of(const Plan& plan, const Matrix& matrix, ObjectiveId objective);
/// "Agreed: 2 of 3 objectives", "On average 4.2 of 5, consensus 0.84. Still to answer: ICCA on 1 objective".
[[nodiscard]] AgreementState agreement_of(const Plan& plan, const Matrix& matrix);

/// What a number of fingers says, fist (0) to five: "Can live with it".
[[nodiscard]] std::string_view words_for_agreement(int agreement);
inline constexpr int most_agreement = 5;

} // namespace cg::ui
