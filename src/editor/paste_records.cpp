// Records that were copied here or in another plan, pasted as one step. In the later part of the program.
#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "editor/pasted.hpp"
#include "editor/topics.hpp"
#include "scene/scene.hpp"

namespace cg::editor {

namespace {

constexpr double paste_offset = 32;

using Records = std::vector<AnyRecord>;

std::optional<Rect> box_of(const Records& records) {
  std::optional<Rect> box;
  for (const AnyRecord& record : records) {
    const auto place = record.place();
    if (!place) continue;
    const Vec2 at{place->x, place->y};
    const Rect own{at, at + scene::detail::card_size(record, 0, 0)};
    box = box ? united(*box, own) : own;
  }
  return box;
}

bool stands_on_another(const scene::Scene& scene, const Records& records, Vec2 by) {
  return std::any_of(records.begin(), records.end(), [&](const AnyRecord& record) {
    const auto place = record.place();
    return place && std::any_of(scene.cards().begin(), scene.cards().end(), [&](const scene::Card& card) {
             return card.ref.kind == record.kind() && card.box_in_world.min == Vec2{place->x, place->y} + by;
           });
  });
}

// Where they stood, or in the middle of what is seen when that is out of sight; and a little further than
// what was pasted there before.
Vec2 offset_for(const Editor& editor, const Records& records) {
  const auto box = box_of(records);
  const Rect visible = visible_on_canvas(editor);
  if (!box) return {};
  Vec2 by;
  const Rect seen = world_from_screen(editor.camera, visible);
  if (!visible.empty() && !box->overlaps(seen)) {
    by = seen.centre() - box->centre();
    by = {std::round(by.x), std::round(by.y)};
  }
  const scene::Scene& scene = scene::scene_of(editor.history.present.plan);
  while (stands_on_another(scene, records, by)) by = by + Vec2{paste_offset, paste_offset};
  return by;
}

} // namespace

void paste_records(Turn& turn, const std::vector<AnyRecord>& clipboard) {
  const Vec2 by = offset_for(turn.editor, clipboard);
  EditAll edit;
  Selection cards, lines;
  for (AnyRecord& record : pasted(plan_of(turn.editor), clipboard, by, turn.ids)) {
    if (record.place()) cards.push_back(record.ref());
    if (record.kind() == Kind::contribution || record.kind() == Kind::exchange) lines.push_back(record.ref());
    edit.edits.push_back(AddRecord{std::move(record)});
  }
  if (edit.edits.empty()) {
    refuse(turn, said("Nothing was pasted: what was copied cannot stand in this plan."));
    return;
  }
  const bool only_lines = cards.empty() && !lines.empty();
  const std::string label = only_lines ? said_of(lines.size(), "Paste {} connection", "Paste {} connections")
                                       : said_of(cards.size(), "Paste {} card", "Paste {} cards");
  commit_and_tell(turn, edit, label, only_lines ? lines : cards);
}

} // namespace cg::editor
