#include "plan/merge.hpp"

#include <algorithm>

#include "base/result.hpp"

namespace cg {

namespace {

// The value with `into` where `from` was, each record once; nothing when it does not name `from`.
std::optional<Value> repointed(const Value& value, Ref from, Ref into) {
  if (const Ref* one = std::get_if<Ref>(&value))
    return *one == from ? std::optional<Value>(into) : std::nullopt;
  const auto* several = std::get_if<std::vector<Ref>>(&value);
  if (several == nullptr || std::find(several->begin(), several->end(), from) == several->end())
    return std::nullopt;
  std::vector<Ref> next;
  for (Ref ref : *several) {
    if (ref == from) ref = into;
    if (std::find(next.begin(), next.end(), ref) == next.end()) next.push_back(ref);
  }
  return next;
}

// All references to `from`, but for the success views, of which there is one for each party.
void repoint(const Plan& plan, Ref from, Ref into, EditAll& edit) {
  for (const RecordType& type : record_types()) {
    if (type.kind == Kind::success_view) continue;
    for (const RowList::Row& row : type.rows(plan).rows()) {
      for (const Field& field : type.fields) {
        if (field.type != FieldType::reference && field.type != FieldType::references) continue;
        if (auto next = repointed(field.get(row.record.get()), from, into)) {
          edit.edits.push_back(SetField{Ref(type.kind, row.bits), &field, std::move(*next)});
        }
      }
    }
  }
}

std::string both(const std::string& first, const std::string& second) {
  if (first.empty() || first == second) return second;
  return second.empty() ? first : first + "\n" + second;
}

const SuccessView* view_of(const Plan& plan, ObjectiveId objective, OrganisationId party) {
  for (const SuccessView& view : plan.success_views) {
    if (view.objective == objective && view.organisation == party) return &view;
  }
  return nullptr;
}

void merge_views(const Plan& plan, ObjectiveId into, ObjectiveId from, EditAll& edit) {
  for (const SuccessView& view : plan.success_views) {
    if (view.objective == into) {
      const SuccessView* other = view_of(plan, from, view.organisation);
      if (other == nullptr || other->agreement != view.agreement) {
        edit.edits.push_back(set<&SuccessView::agreement>(view.id, std::nullopt));
      }
      continue;
    }
    if (view.objective != from) continue;
    const SuccessView* kept = view_of(plan, into, view.organisation);
    if (kept == nullptr) {
      edit.edits.push_back(set<&SuccessView::objective>(view.id, into));
      edit.edits.push_back(set<&SuccessView::agreement>(view.id, std::nullopt));
      continue;
    }
    edit.edits.push_back(set<&SuccessView::success>(kept->id, both(kept->success, view.success)));
    edit.edits.push_back(set<&SuccessView::impact>(kept->id, both(kept->impact, view.impact)));
    edit.edits.push_back(set<&SuccessView::note>(kept->id, both(kept->note, view.note)));
  }
}

template <class T>
std::vector<T> united(std::vector<T> all, const std::vector<T>& more) {
  for (const T& one : more) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
  }
  return all;
}

std::string wording(const Objective& objective) {
  return objective.statement.empty() ? objective.title : objective.title + ": " + objective.statement;
}

} // namespace

EditAll merged(const Plan& plan, ObjectiveId into, ObjectiveId from, std::string title,
               std::string statement) {
  const Objective* kept = plan.objectives.find(into);
  const Objective* gone = plan.objectives.find(from);
  CG_CHECK(kept != nullptr && gone != nullptr && kept != gone);
  EditAll edit;
  repoint(plan, from, into, edit);
  merge_views(plan, into, from, edit);
  std::vector<std::string> wordings = united(kept->merged_from, gone->merged_from);
  wordings = united(wordings, {wording(*kept), wording(*gone)});
  edit.edits.push_back(set<&Objective::title>(into, std::move(title)));
  edit.edits.push_back(set<&Objective::statement>(into, std::move(statement)));
  edit.edits.push_back(set<&Objective::themes>(into, united(kept->themes, gone->themes)));
  edit.edits.push_back(
      set<&Objective::required_assets>(into, united(kept->required_assets, gone->required_assets)));
  edit.edits.push_back(set<&Objective::merged_from>(into, std::move(wordings)));
  edit.edits.push_back(
      set<&Objective::owner>(into, kept->owner == gone->owner ? kept->owner : OrganisationId()));
  if (!kept->level) edit.edits.push_back(set<&Objective::level>(into, gone->level));
  edit.edits.push_back(RemoveRecords{{from}});
  return edit;
}

} // namespace cg
