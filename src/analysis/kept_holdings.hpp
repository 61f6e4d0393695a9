// KeptHoldings: the Holdings of the plan that is asked about, made anew only when what they rest on has
// changed. Of 10 000 organisations they take some 50 ms, and most edits (a name, a card that moved) leave
// them as they are.
#pragma once

#include "analysis/coverage.hpp"

namespace cg::analysis {

class KeptHoldings {
 public:
  /// Equal to Holdings(plan); stays as it is until the next call. O(1) for the same needs and strengths among
  /// the same organisations and assets, O(organisations + assets) when only some of these were edited.
  const Holdings& of(const Plan& plan);

 private:
  Table<Need> needs_;
  Table<Strength> strengths_;
  Table<Organisation> organisations_;
  Table<Asset> assets_;
  Holdings holdings_;
};

} // namespace cg::analysis
