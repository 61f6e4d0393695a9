#include "editor/update.hpp"

#include "editor/topics.hpp"

namespace cg::editor {

namespace {

// What points into the plan from outside it leads to something.
void forget_what_is_gone(Editor& editor) {
  const auto is_gone = [&](const std::optional<Ref>& ref) { return ref && !contains(plan_of(editor), *ref); };
  if (is_gone(editor.open_cell_objective) || is_gone(editor.open_cell_organisation)) {
    editor.open_cell_objective = editor.open_cell_organisation = std::nullopt;
  }
}

// With the first plan comes what shows its answers, so that a room on poor wifi can open every view later. A
// table on the start screen asks for it, too, and so do the settings.
void fetch_later_part(Turn& turn) {
  LaterPart& part = turn.editor.later_part;
  const bool wanted = part.state == LaterPart::State::away && part.problem.empty();
  const bool needed = turn.editor.view != View::start || turn.editor.waiting_table.waits || part.asked;
  if (!wanted || !needed) return;
  part.state = LaterPart::State::under_way;
  turn.effects.emplace_back(FetchLaterPart{});
}

} // namespace

std::pair<Editor, Effects> update(Editor editor, const Action& action, const Moment& moment) {
  Turn turn{std::move(editor), {}, moment, IdSource(moment)};
  const PlanPtr plan_before = turn.editor.history.present.plan;
  std::visit([&](const auto& one) { on(turn, one); }, action);
  if (turn.editor.history.present.plan != plan_before) {
    forget_what_is_gone(turn.editor);
    turn.editor.glides_from = turn.glides ? plan_before : nullptr;
    schedule_store(turn, plan_before);
  }
  fetch_later_part(turn);
  return {std::move(turn.editor), std::move(turn.effects)};
}

} // namespace cg::editor
