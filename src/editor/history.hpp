// History: undo and redo over whole plans, each step named. Old plans share all rows that did not change.
#pragma once

#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace cg::editor {

using Selection = std::vector<Ref>; // sorted, each once

/// The plan after a step. `label` names the step that led here: "Move 2 cards". Steps made one after another
/// with the same non-empty `merge_key` are one step under the first one's label (typing in one field, nudging
/// the same cards).
struct Step {
  PlanPtr plan;
  Selection selection;
  std::string label;
  std::string merge_key;
};

struct History {
  std::vector<Step> past;
  Step present;
  std::vector<Step> future; // the next redo is the last

  [[nodiscard]] bool can_undo() const { return !past.empty(); }
  [[nodiscard]] bool can_redo() const { return !future.empty(); }
};

/// A new step after the present; the future is gone. Merges as Step says.
[[nodiscard]] History committed(History history, PlanPtr plan, Selection selection, std::string label,
                                std::string merge_key = {});
/// So that the next step is a new one even with the same merge key (a field was left).
[[nodiscard]] History sealed(History history);
/// One step back or forth, with the selection as it was there; sealed. Unchanged when there is no such step.
[[nodiscard]] History undone(History history);
[[nodiscard]] History redone(History history);

} // namespace cg::editor
