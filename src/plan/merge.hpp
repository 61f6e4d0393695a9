// Merging: two objectives become one, so that what is shared grows shorter until it is common.
#pragma once

#include <string>

#include "plan/edit.hpp"

namespace cg {

/// One objective of two. `into` gets the wording; all that pointed at `from` points at `into`; `from` goes,
/// and both wordings stand in `merged_from`. Themes and required assets are those of both. It belongs to one
/// party only when both did, and to the same. Where a party has said for both what success looks like, both
/// texts stand one below the other. Nobody has agreed to a new wording yet: a party's agreement stays only
/// where it gave the same to both. CHECKs that the plan holds both and that they differ.
[[nodiscard]] EditAll merged(const Plan& plan, ObjectiveId into, ObjectiveId from, std::string title,
                             std::string statement);

} // namespace cg
