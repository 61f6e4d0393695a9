// Claims by the asset's name: what an organisation needs, offers or is weak in. An asset of that name is used
// when the plan has one, whatever its case and accents, so that the room converges on common words.
#include <algorithm>

#include "base/language.hpp"
#include "base/text.hpp"
#include "editor/topics.hpp"
#include "editor/wording.hpp"

namespace cg::editor {

namespace {

struct ClaimFields {
  const Field* organisation;
  const Field* asset;
  const Field* weight;
  std::string_view says, says_already; // who, and what
};

std::optional<ClaimFields> claim_fields(Kind kind) {
  switch (kind) {
    case Kind::need:
      return ClaimFields{&field_of<&Need::organisation>(), &field_of<&Need::asset>(),
                         &field_of<&Need::importance>(), translatable("{} needs {}."),
                         translatable("{} already needs {}.")};
    case Kind::strength:
      return ClaimFields{&field_of<&Strength::organisation>(), &field_of<&Strength::asset>(),
                         &field_of<&Strength::depth>(), translatable("{} offers {}."),
                         translatable("{} already offers {}.")};
    case Kind::weakness:
      return ClaimFields{&field_of<&Weakness::organisation>(), &field_of<&Weakness::asset>(),
                         &field_of<&Weakness::depth>(), translatable("{} is weak in {}."),
                         translatable("{} is already weak in {}.")};
    default: return std::nullopt;
  }
}

const Asset* find_asset(const Plan& plan, const std::string& name) {
  const std::string wanted = folded(name);
  const auto at = std::find_if(plan.assets.begin(), plan.assets.end(),
                               [&](const Asset& asset) { return folded(trimmed(asset.name)) == wanted; });
  return at != plan.assets.end() ? &*at : nullptr;
}

bool is_claimed(const Plan& plan, Kind kind, const ClaimFields& fields, Ref organisation, Ref asset) {
  const auto rows = record_type(kind).rows(plan).rows();
  return std::any_of(rows.begin(), rows.end(), [&](const RowList::Row& row) {
    return fields.organisation->get(row.record.get()) == Value(organisation) &&
           fields.asset->get(row.record.get()) == Value(asset);
  });
}

AnyRecord new_claim(Turn& turn, const ClaimAsset& action, const ClaimFields& fields, Ref asset) {
  auto record = record_type(action.kind).make(turn.ids.next());
  fields.organisation->set(record.get(), Ref(action.organisation));
  fields.asset->set(record.get(), asset);
  fields.weight->set(record.get(), std::clamp(action.depth, 1, 3));
  return AnyRecord(action.kind, std::move(record));
}

// The asset of this name; a new one is added to the edit. `name` becomes the asset's own spelling.
AssetId asset_for(Turn& turn, std::string& name, EditAll& edit) {
  if (const Asset* found = find_asset(plan_of(turn.editor), name)) {
    name = found->name;
    return found->id;
  }
  Asset made;
  made.id = turn.ids.next_id<Asset>();
  made.name = name;
  edit.edits.push_back(add(made));
  return made.id;
}

// One of the assets that an objective requires.
void require_asset(Turn& turn, const Objective& objective, std::string name) {
  EditAll edit;
  const AssetId asset = asset_for(turn, name, edit);
  const std::string title = title_of(plan_of(turn.editor), objective.id);
  std::vector<AssetId> required = objective.required_assets;
  if (std::find(required.begin(), required.end(), asset) != required.end()) {
    tell(turn, said("{} already requires {}.", {title, name}));
    return;
  }
  required.push_back(asset);
  edit.edits.push_back(set<&Objective::required_assets>(objective.id, required));
  const Outcome outcome = commit(turn, edit, said("Add required asset to {}", {title}));
  if (outcome == Outcome::done) announce(turn, said("{} requires {}.", {title, name}));
}

} // namespace

void on(Turn& turn, const ClaimAsset& action) {
  const Plan& plan = plan_of(turn.editor);
  const auto fields = claim_fields(action.kind);
  std::string name(trimmed(action.asset_name));
  if (name.empty() || !fields) return;
  if (const Objective* objective = plan.objectives.find(action.objective)) {
    require_asset(turn, *objective, name);
    return;
  }
  EditAll edit;
  const AssetId asset = asset_for(turn, name, edit);
  const std::string who = title_of(plan, action.organisation);
  if (is_claimed(plan, action.kind, *fields, action.organisation, asset)) {
    tell(turn, said(fields->says_already, {who, name}));
    return;
  }
  edit.edits.push_back(AddRecord{new_claim(turn, action, *fields, asset)});
  const std::string label = said("Add {} to {}", {noun_of(action.kind), who});
  if (commit(turn, edit, label) == Outcome::done) announce(turn, said(fields->says, {who, name}));
}

} // namespace cg::editor
