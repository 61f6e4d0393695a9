// The document: edits from fields and commands, new cards, the library.
#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "editor/new_parties.hpp"
#include "editor/topics.hpp"
#include "editor/wording.hpp"
#include "scene/scene.hpp"

namespace cg::editor {

namespace {

// Adding a card and typing its name is one thing to a person, so it is one step.
std::string naming_key(Ref ref) {
  return "add:" + text_from_ref(ref) + ":" + std::string(title_field(ref.kind).key);
}

AnyRecord new_record(Turn& turn, Kind kind, int organisation_kind, const Placement& place,
                     ObjectiveId objective) {
  const RecordType& type = record_type(kind);
  auto record = type.make(turn.ids.next());
  *type.mutable_place(record.get()) = place;
  if (kind == Kind::organisation) {
    auto* organisation = static_cast<Organisation*>(record.get());
    organisation->colour = PartyColours(plan_of(turn.editor)).take();
    const auto kinds = static_cast<int>(field_of<&Organisation::kind>().choices.size());
    if (organisation_kind >= 0 && organisation_kind < kinds) {
      organisation->kind = static_cast<OrganisationKind>(organisation_kind);
    }
  }
  if (kind == Kind::measure) static_cast<Measure*>(record.get())->objective = objective;
  if (kind == Kind::milestone) static_cast<Milestone*>(record.get())->objective = objective;
  return AnyRecord(kind, std::move(record));
}

// The centre of a new card that belongs to an objective, at a free place below it; nothing while the
// objective is not on the canvas.
std::optional<Vec2> centre_below(const Plan& plan, Vec2 size, ObjectiveId objective) {
  constexpr double gap = 32;
  const AnyRecord found = find_record(plan, objective);
  if (!found || !found.place()) return std::nullopt;
  const double below = found.place()->y + scene::card_size(plan, found).y + gap;
  const Vec2 corner = scene::free_place(scene::Scene(plan), size, {found.place()->x, below});
  return corner + size * 0.5;
}

// The top-left corner of a card of this kind and size, around a point or at a free place in the middle of
// what is seen.
Vec2 corner_for(const Editor& editor, Kind kind, Vec2 size, std::optional<Vec2> centre_in_world) {
  if (centre_in_world) return *centre_in_world - size * 0.5;
  const Vec2 middle = world_from_screen(editor.camera, visible_on_canvas(editor).centre());
  const Vec2 room{size.x, std::max(size.y, scene::room_for_new_card(kind).y)};
  return scene::free_place(scene::scene_of(editor.history.present.plan), room, middle - size * 0.5);
}

// Of a new card: where it was asked for, below its objective, or where there is room.
Placement place_for(const Editor& editor, Kind kind, std::optional<Vec2> centre_in_world,
                    ObjectiveId objective) {
  const Vec2 size = scene::new_card_size(kind);
  if (!centre_in_world) centre_in_world = centre_below(plan_of(editor), size, objective);
  const Vec2 corner = whole(corner_for(editor, kind, size, centre_in_world));
  return {corner.x, corner.y, {}, {}, {}};
}

// In the later part of the program (cmake/later-part.txt).
Placement (*volatile fit_frame_later)(const Editor&, const Placement&, bool) = fit_frame;

// The key under which typing goes on with the step that added the card, when this edit is that typing.
std::string merge_key_of(const Editor& editor, const Perform& action) {
  const EditVariant& variant = action.edit;
  const auto* typed = std::get_if<SetField>(&variant);
  if (typed == nullptr || typed->field == nullptr || !record_type(typed->record.kind).placeable)
    return action.merge_key;
  const bool names = typed->field == &title_field(typed->record.kind);
  const std::string key = naming_key(typed->record);
  return names && editor.history.present.merge_key == key ? key : action.merge_key;
}

// Views have no ids to give: a new record without one gets one here.
Edit with_ids(Turn& turn, const Edit& edit) {
  const EditVariant& variant = edit;
  if (const auto* several = std::get_if<EditAll>(&variant)) {
    EditAll all;
    for (const Edit& each : several->edits) all.edits.push_back(with_ids(turn, each));
    return all;
  }
  const auto* added = std::get_if<AddRecord>(&variant);
  if (added == nullptr || !added->record || added->record.ref()) return edit;
  return AddRecord{AnyRecord(added->record.kind(), under_id(added->record, turn.ids.next()))};
}

} // namespace

void on(Turn& turn, const Perform& action) {
  const std::string merge_key = merge_key_of(turn.editor, action);
  const std::string label = action.label.empty() ? label_of(plan_of(turn.editor), action.edit) : action.label;
  const Outcome outcome = commit(turn, with_ids(turn, action.edit), label, merge_key);
  if (outcome == Outcome::done && merge_key.empty()) announce(turn, told(label)); // typing is not announced
}

void on(Turn& turn, const FieldDone&) { turn.editor.history = sealed(std::move(turn.editor.history)); }

void add_card(Turn& turn, Kind kind, int organisation_kind, std::optional<Vec2> centre_in_world,
              ObjectiveId objective) {
  const RecordType& type = record_type(kind);
  if (!type.placeable) {
    refuse(turn, said("{} is not a card.", {kind_name(kind)}));
    return;
  }
  turn.editor.view = View::canvas;
  Placement place = place_for(turn.editor, kind, centre_in_world, objective);
  if (kind == Kind::frame && turn.editor.later_part.is_here())
    place = fit_frame_later(turn.editor, place, !centre_in_world);
  const AnyRecord record = new_record(turn, kind, organisation_kind, place, objective);
  const Ref ref = record.ref();
  const std::string label = said("Add {}", {noun_of(kind)});
  if (commit(turn, AddRecord{record}, label, naming_key(ref), Selection{ref}) != Outcome::done) return;
  reveal(turn, {ref});
  turn.effects.push_back(FocusField{ref, &title_field(kind)});
  announce(turn, told(label));
}

void on(Turn& turn, const AddCard& action) {
  add_card(turn, action.kind, action.organisation_kind, action.centre_in_world, action.objective);
}

void place_from_library(Turn& turn, Ref record, std::optional<Vec2> centre_in_world) {
  const Plan& plan = plan_of(turn.editor);
  const AnyRecord found = find_record(plan, record);
  if (!found || !record_type(record.kind).placeable) return;
  turn.editor.view = View::canvas;
  if (!found.place()) {
    const Vec2 size = scene::card_size(plan, found);
    const Vec2 corner = corner_for(turn.editor, record.kind, size, centre_in_world);
    const Placement place{std::round(corner.x), std::round(corner.y), {}, {}, {}};
    const std::string label = said("Place {}", {title_of(plan, record)});
    if (commit_and_tell(turn, PlaceRecords{{{record, place}}}, label, Selection{record}) != Outcome::done)
      return;
  }
  select(turn, {record});
  reveal(turn, {record});
  turn.effects.push_back(FocusCard{record});
}

void on(Turn& turn, const PlaceFromLibrary& action) {
  place_from_library(turn, action.record, action.centre_in_world);
}

void on(Turn& turn, const TakeOffCanvas&) {
  const Plan& plan = plan_of(turn.editor);
  PlaceRecords edit;
  Selection rest, taken;
  if (told_locked(turn, selection_of(turn.editor))) return;
  for (const Ref ref : selection_of(turn.editor)) {
    const auto place = placement_of(plan, ref);
    const bool goes = ref.kind == Kind::organisation && place && !place->locked;
    (goes ? taken : rest).push_back(ref);
    if (goes) edit.places.emplace_back(ref, std::nullopt);
  }
  if (taken.empty()) {
    refuse(turn, said("Only organisations can go back to the library."));
    return;
  }
  commit_and_tell(turn, edit, said("Take {} off the canvas", {name_of(plan, taken)}), rest);
}

} // namespace cg::editor
