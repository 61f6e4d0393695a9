#include "editor/history.hpp"

#include <utility>

namespace cg::editor {

History committed(History history, PlanPtr plan, Selection selection, std::string label,
                  std::string merge_key) {
  history.future.clear();
  if (!merge_key.empty() && merge_key == history.present.merge_key) {
    history.present.plan = std::move(plan);
    history.present.selection = std::move(selection);
    return history;
  }
  history.past.push_back(std::move(history.present));
  history.present = {std::move(plan), std::move(selection), std::move(label), std::move(merge_key)};
  return history;
}

History sealed(History history) {
  history.present.merge_key.clear();
  return history;
}

History undone(History history) {
  if (!history.can_undo()) return history;
  history.future.push_back(std::move(history.present));
  history.present = std::move(history.past.back());
  history.past.pop_back();
  return sealed(std::move(history));
}

History redone(History history) {
  if (!history.can_redo()) return history;
  history.past.push_back(std::move(history.present));
  history.present = std::move(history.future.back());
  history.future.pop_back();
  return sealed(std::move(history));
}

} // namespace cg::editor
