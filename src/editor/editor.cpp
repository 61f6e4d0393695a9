#include "editor/editor.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "editor/turn.hpp"

namespace cg::editor {

bool is_selected(const Editor& editor, Ref ref) {
  const Selection& selection = selection_of(editor);
  return std::binary_search(selection.begin(), selection.end(), ref);
}

bool has_unsaved_changes(const Editor& editor) {
  const PlanPtr& plan = editor.history.present.plan;
  // Tables that are one table, and rows that are one row, are not looked into: for a plan that only lost its
  // way from the saved one by a few steps this is a handful of comparisons.
  return plan != editor.saved_plan && !(*plan == *editor.saved_plan);
}

PlanPtr preview(const Editor& editor) {
  struct Last {
    PlanPtr plan; // held, so that its address is not another plan's
    std::vector<std::pair<Ref, std::optional<Placement>>> places;
    PlanPtr preview;
  };
  static Last last;
  const PlanPtr& plan = editor.history.present.plan;
  PlaceRecords edit = places_of_gesture(editor);
  if (edit.places.empty()) return plan;
  if (last.plan == plan && last.places == edit.places) return last.preview;
  Result<Plan> next = apply(*plan, edit);
  if (!next) return plan;
  last = {plan, std::move(edit.places), std::make_shared<const Plan>(std::move(next).value())};
  return last.preview;
}

Editor fresh_editor() {
  Editor editor;
  editor.history.present.plan = std::make_shared<const Plan>();
  editor.saved_plan = editor.stored_plan = editor.history.present.plan;
  return editor;
}

} // namespace cg::editor
