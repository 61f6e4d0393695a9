// Pasted: records from the clipboard as records of this plan. Inside the editor only.
#pragma once

#include <vector>

#include "editor/turn.hpp"

namespace cg::editor {

/// The records under new ids, moved by a distance in the world; to be added to the plan. References among
/// them lead to the new records; references to what the plan has by the same id stay; others are cleared, and
/// a record that cannot stand without one is left out. Assets are shared words: one that the plan has, by id
/// or by name, is used and not added again.
[[nodiscard]] std::vector<AnyRecord> pasted(const Plan& plan, const std::vector<AnyRecord>& clipboard,
                                            Vec2 by_world, IdSource& ids);

} // namespace cg::editor
