// The success matrix: one cell for an objective and an organisation. The record of a cell is made when
// something is first said in it, and goes when nothing is said there any more: silence is not recorded.
#include <algorithm>

#include "base/language.hpp"
#include "editor/topics.hpp"
#include "editor/wording.hpp"

namespace cg::editor {

namespace {

const SuccessView* find_view(const Plan& plan, ObjectiveId objective, OrganisationId organisation) {
  const auto at =
      std::find_if(plan.success_views.begin(), plan.success_views.end(), [&](const SuccessView& view) {
        return view.objective == objective && view.organisation == organisation;
      });
  return at != plan.success_views.end() ? &*at : nullptr;
}

bool says_nothing(const SuccessView& view) {
  return view.success.empty() && view.impact.empty() && !view.agreement && view.note.empty() &&
         view.unknown.json.empty();
}

std::optional<Edit> edit_of_cell(Turn& turn, const SetSuccessView& action) {
  if (const SuccessView* found = find_view(plan_of(turn.editor), action.objective, action.organisation)) {
    SuccessView next = *found;
    const bool fits = action.field->set(&next, action.value);
    if (fits && says_nothing(next)) return RemoveRecords{{found->id}};
    return SetField{found->id, action.field, action.value};
  }
  if (is_empty(action.value)) return std::nullopt;
  SuccessView made;
  made.id = turn.ids.next_id<SuccessView>();
  made.objective = action.objective;
  made.organisation = action.organisation;
  return EditAll{{add(made), SetField{made.id, action.field, action.value}}};
}

} // namespace

void on(Turn& turn, const SetSuccessView& action) {
  CG_CHECK(action.field != nullptr && action.field == find_field(Kind::success_view, action.field->key));
  const std::optional<Edit> edit = edit_of_cell(turn, action);
  if (!edit) return;
  const Plan& plan = plan_of(turn.editor);
  const std::string key(action.field->key);
  const std::string label = said(
      "Edit {} of {} in {}",
      {lower_first(field_label(key)), title_of(plan, action.organisation), title_of(plan, action.objective)});
  if (action.field->type != FieldType::text) {
    commit_and_tell(turn, *edit, label);
    return;
  }
  commit(turn, *edit, label,
         "cell:" + text_from_ref(action.objective) + ":" + text_from_ref(action.organisation) + ":" + key);
}

void on(Turn& turn, const OpenCell& action) {
  Editor& editor = turn.editor;
  const Plan& plan = plan_of(editor);
  const bool both = action.objective && action.organisation && contains(plan, *action.objective) &&
                    contains(plan, *action.organisation);
  editor.open_cell_objective = both ? std::optional<Ref>(*action.objective) : std::nullopt;
  editor.open_cell_organisation = both ? std::optional<Ref>(*action.organisation) : std::nullopt;
}

} // namespace cg::editor
