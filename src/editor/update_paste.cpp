// Paste: records that were copied here or in another plan, or lines of text that become notes. As one step.
#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "editor/pasted.hpp"
#include "editor/topics.hpp"
#include "editor/wording.hpp"
#include "scene/scene.hpp"

namespace cg::editor {

namespace {

constexpr double paste_offset = 32;
constexpr std::size_t most_notes_pasted = 60; // more lines than that are one note
constexpr std::size_t notes_in_a_row = 6;

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

void paste_records(Turn& turn, const Records& clipboard) {
  const Vec2 by = offset_for(turn.editor, clipboard);
  EditAll edit;
  Selection cards, lines;
  for (AnyRecord& record : pasted(plan_of(turn.editor), clipboard, by, turn.ids)) {
    if (record.place()) cards.push_back(record.ref());
    if (record.kind() == Kind::contribution || record.kind() == Kind::exchange) lines.push_back(record.ref());
    edit.edits.push_back(AddRecord{std::move(record)});
  }
  if (edit.edits.empty()) {
    refuse(turn, "Nothing was pasted: what was copied cannot stand in this plan.");
    return;
  }
  const bool only_lines = cards.empty() && !lines.empty();
  const std::string label =
      "Paste " + (only_lines ? counted(lines.size(), "connection") : counted(cards.size(), "card"));
  commit_and_tell(turn, edit, label, only_lines ? lines : cards);
}

std::vector<std::string> notes_in(std::string_view text) {
  std::vector<std::string> notes;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trimmed(text.substr(at, end - at));
    if (!line.empty()) notes.emplace_back(line);
    at = end + 1;
  }
  if (notes.size() > most_notes_pasted) notes = {std::string(trimmed(text))};
  return notes;
}

void paste_text(Turn& turn, const std::string& text) {
  const std::vector<std::string> notes = notes_in(text);
  if (notes.empty()) return;
  const std::size_t columns = std::min(notes.size(), notes_in_a_row);
  const std::size_t rows = (notes.size() + columns - 1) / columns;
  const Vec2 step = scene::note_size + Vec2{scene::card_gap, scene::card_gap};
  const Vec2 size = Vec2{step.x * static_cast<double>(columns), step.y * static_cast<double>(rows)} -
                    Vec2{scene::card_gap, scene::card_gap};
  const Editor& editor = turn.editor;
  const Vec2 middle = world_from_screen(editor.camera, visible_on_canvas(editor).centre());
  const Vec2 corner =
      scene::free_place(scene::scene_of(editor.history.present.plan), size, middle - size * 0.5);
  EditAll edit;
  Selection added;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const std::size_t column = i % columns, row = i / columns;
    Note note;
    note.id = turn.ids.next_id<Note>();
    note.text = notes[i];
    note.place = Placement{corner.x + step.x * static_cast<double>(column),
                           corner.y + step.y * static_cast<double>(row),
                           {},
                           {},
                           {}};
    added.push_back(note.id);
    edit.edits.push_back(add(std::move(note)));
  }
  const std::string label = "Paste " + counted(notes.size(), "note");
  if (commit_and_tell(turn, edit, label, added) == Outcome::done) reveal(turn, added);
}

} // namespace

void on(Turn& turn, const Paste& action) {
  if (turn.editor.view != View::canvas) return;
  if (action.records.empty()) {
    paste_text(turn, action.text);
  } else {
    paste_records(turn, action.records);
  }
}

} // namespace cg::editor
