// What a sheet says, read from the semantics tree: rows of a table by its name, and what a list holds.
#pragma once

#include <string>
#include <vector>

#include "ui/harness.hpp"

namespace cg::test {

using Words = std::vector<std::string>;

/// The names of the cells in the row that begins with `head`, that head first; empty when there is no such
/// row.
inline Words row_of(UiTest& app, const std::string& table, const std::string& head) {
  const std::uint32_t of_table = app.node(ui::Role::table, table).id;
  Words words;
  std::uint32_t row = 0;
  for (const ui::Node& node : app.semantics().nodes()) {
    if (node.role == ui::Role::rowheader && node.name == head &&
        app.semantics().find(node.parent)->parent == of_table) {
      row = node.parent;
    }
    if (row != 0 && node.parent == row) words.push_back(node.name);
  }
  return words;
}

/// "name | description" of all that stands in the list of this name, in order; empty when there is no such
/// list.
inline Words list_of(UiTest& app, const std::string& list) {
  Words words;
  const auto& nodes = app.semantics();
  for (const ui::Node& node : nodes.nodes()) {
    const ui::Node* item = nodes.find(node.parent);
    if (item == nullptr || item->role != ui::Role::listitem) continue;
    const ui::Node* of = nodes.find(item->parent);
    if (of->role == ui::Role::list && of->name == list) words.push_back(node.name + " | " + node.description);
  }
  return words;
}

inline const std::string example = "BestCities Global Alliance and ICCA";

} // namespace cg::test
