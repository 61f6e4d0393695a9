#include "editor_desk.hpp"

#include <algorithm>

namespace cg::test {

using namespace editor;

Desk::Desk() = default;
Desk::Desk(const Desk& other) = default;
Desk::~Desk() = default;

Desk::Desk(Plan plan) {
  act(PlanArrived{PlanPtr(std::make_shared<const Plan>(std::move(plan))), "test.partnership.json", false});
  act(CanvasResized{desk_canvas, desk_visible});
  plans_at_first = 1;
  editor.camera = {};
}

Desk& Desk::act(const Actions& actions) {
  for (const Action& action : actions.all()) {
    seed += 0x10001;
    auto [next, all] = update(std::move(editor), action, {now_ms, seed});
    editor = std::move(next);
    effects = std::move(all);
  }
  return *this;
}

void check_editor(const Editor& editor) {
  const Plan& plan = plan_of(editor);
  const auto fault = find_fault(plan);
  CAPTURE(fault ? fault->field + ": " + fault->what : std::string());
  CHECK_FALSE(fault.has_value());
  const Selection& selection = selection_of(editor);
  CHECK(std::is_sorted(selection.begin(), selection.end()));
  CHECK(std::adjacent_find(selection.begin(), selection.end()) == selection.end());
  for (const Ref ref : selection) CHECK(contains(plan, ref));
  CHECK((editor.store_after_ms == 0) == (editor.store_by_ms == 0));
  CHECK((editor.question == Question::none) == (editor.waiting_plan == nullptr));
}

} // namespace cg::test
