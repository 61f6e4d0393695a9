#include "analysis/kept_holdings.hpp"

#include <algorithm>

namespace cg::analysis {

namespace {

// Holdings know organisations and assets by their ids alone, so an edit of one of them does not matter.
bool same_ids(const RowList& a, const RowList& b) {
  const auto rows = a.rows(), others = b.rows();
  return rows.data() == others.data() || std::equal(rows.begin(), rows.end(), others.begin(), others.end(),
                                                    [](const RowList::Row& one, const RowList::Row& other) {
                                                      return one.bits == other.bits;
                                                    });
}

} // namespace

const Holdings& KeptHoldings::of(const Plan& plan) {
  const bool same = plan.needs.same_rows(needs_) && plan.strengths.same_rows(strengths_) &&
                    same_ids(plan.organisations, organisations_) && same_ids(plan.assets, assets_);
  if (!same) holdings_ = Holdings(plan);
  needs_ = plan.needs;
  strengths_ = plan.strengths;
  organisations_ = plan.organisations;
  assets_ = plan.assets;
  return holdings_;
}

} // namespace cg::analysis
