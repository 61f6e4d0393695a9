// Find: which cards of the canvas hold some words.
#pragma once

#include <string_view>
#include <vector>

#include "plan/plan.hpp"

namespace cg::editor {

/// The cards in whose title or texts the words stand, whatever their case and accents: from top to bottom,
/// then from left to right. None for words that are empty but for spaces. O(text of all cards).
[[nodiscard]] std::vector<Ref> cards_with(const Plan& plan, std::string_view words);

} // namespace cg::editor
