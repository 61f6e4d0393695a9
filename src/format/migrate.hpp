// Files of earlier versions -> files of today's, on the tree, before any record is made of them. Each step
// leads from one version to the next; together they have no gap (a test counts them, and the golden files of
// every version keep every step in use).
#pragma once

#include <span>
#include <string_view>

#include "format/tree.hpp"

namespace cg::format {

struct Migration {
  int from = 0;          // to is from + 1
  std::string_view name; // what changed: "measures name their direction"
  Tree (*rewrite)(const Tree& older) = nullptr;
};

/// From version 1 upward, in order. Version 1 is today's, so there is none yet.
[[nodiscard]] std::span<const Migration> migrations();

/// The tree after every step that starts at `version` or later.
[[nodiscard]] Tree migrated(Tree tree, int version, std::span<const Migration> steps);

} // namespace cg::format
