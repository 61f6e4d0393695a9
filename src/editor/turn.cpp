#include "editor/turn.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "editor/wording.hpp"
#include "scene/scene.hpp"

namespace cg::editor {

IdSource::IdSource(const Moment& moment) : state_(moment.seed) {
  constexpr int random_bits = 22; // the milliseconds have 42, until 2109
  const auto now = static_cast<std::uint64_t>(std::max<std::int64_t>(moment.now_ms, 0));
  last_ = now << random_bits | random() >> (64 - random_bits);
}

std::uint64_t IdSource::random() {
  // SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
  state_ += 0x9e3779b97f4a7c15u;
  std::uint64_t bits = state_;
  bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9u;
  bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebu;
  return bits ^ (bits >> 31);
}

std::uint64_t IdSource::next() {
  constexpr std::uint64_t longest_step = 256;
  return last_ += 1 + random() % longest_step;
}

void announce(Turn& turn, std::string sentence) { turn.effects.push_back(Announce{std::move(sentence)}); }

void tell(Turn& turn, std::string sentence) {
  turn.editor.notice = {Notice::Tone::plain, std::move(sentence), turn.moment.now_ms};
}

void refuse(Turn& turn, std::string sentence) {
  turn.editor.notice = {Notice::Tone::error, std::move(sentence), turn.moment.now_ms};
}

Outcome commit(Turn& turn, const Edit& edit, std::string label, std::string merge_key,
               std::optional<Selection> selection) {
  Editor& editor = turn.editor;
  Result<Plan> next = apply(plan_of(editor), edit);
  if (!next) {
    refuse(turn, describe(next.error()));
    return Outcome::refused;
  }
  if (next.value() == plan_of(editor)) return Outcome::unchanged;
  auto plan = std::make_shared<const Plan>(std::move(next).value());
  Selection selected = selectable(*plan, selection ? *std::move(selection) : selection_of(editor));
  editor.gesture = NoGesture{};
  editor.history = committed(std::move(editor.history), std::move(plan), std::move(selected),
                             std::move(label), std::move(merge_key));
  return Outcome::done;
}

Outcome commit_and_tell(Turn& turn, const Edit& edit, const std::string& label,
                        std::optional<Selection> selection) {
  const Outcome outcome = commit(turn, edit, label, {}, std::move(selection));
  if (outcome == Outcome::done) announce(turn, told(label));
  return outcome;
}

Selection selectable(const Plan& plan, Selection refs) {
  cg::sort(refs);
  refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
  std::erase_if(refs, [&](Ref ref) {
    const bool kind_fits =
        record_type(ref.kind).placeable || ref.kind == Kind::contribution || ref.kind == Kind::exchange;
    return !kind_fits || !contains(plan, ref);
  });
  return refs;
}

void select(Turn& turn, Selection refs) {
  Editor& editor = turn.editor;
  Selection next = selectable(plan_of(editor), std::move(refs));
  if (next == selection_of(editor)) return;
  editor.history = sealed(std::move(editor.history));
  editor.history.present.selection = std::move(next);
}

std::optional<Placement> placement_of(const Plan& plan, Ref ref) { return find_record(plan, ref).place(); }

std::vector<Ref> placed(const Plan& plan, const std::vector<Ref>& refs) {
  std::vector<Ref> cards;
  std::copy_if(refs.begin(), refs.end(), std::back_inserter(cards),
               [&](Ref ref) { return placement_of(plan, ref).has_value(); });
  return cards;
}

std::vector<Ref> unlocked(const Plan& plan, std::vector<Ref> refs) {
  std::erase_if(refs, [&](Ref ref) {
    const auto place = placement_of(plan, ref);
    return place && place->locked;
  });
  return refs;
}

bool told_locked(Turn& turn, const std::vector<Ref>& cards) {
  const Plan& plan = plan_of(turn.editor);
  if (cards.empty() || !unlocked(plan, cards).empty()) return false;
  const bool one = cards.size() == 1;
  const std::string name = name_of(plan, cards);
  tell(turn, one ? said("{} is locked. Unlock it first.", {name})
                 : said("{} are locked. Unlock them first.", {name}));
  return true;
}

std::string move_label(const Turn& turn, const std::vector<Ref>& cards) {
  std::vector<Ref> named, along;
  for (const Ref ref : cards) (is_selected(turn.editor, ref) ? named : along).push_back(ref);
  const std::string name = name_of(plan_of(turn.editor), named);
  return along.empty() ? said("Move {}", {name})
                       : said("Move {} with {}", {name, counted(along.size(), "card")});
}

namespace {

// Of two numbers with few digits the sum may have sixteen: nobody dragged that far.
double in_thousandths(double units) { return std::round(units * 1000) / 1000; }

} // namespace

PlaceRecords moved(const Plan& plan, const std::vector<Ref>& cards, Vec2 by_world) {
  PlaceRecords edit;
  if (by_world == Vec2{}) return edit;
  for (const Ref card : cards) {
    std::optional<Placement> place = placement_of(plan, card);
    if (!place) continue;
    place->x = in_thousandths(place->x + by_world.x);
    place->y = in_thousandths(place->y + by_world.y);
    edit.places.emplace_back(card, std::move(place));
  }
  return edit;
}

std::shared_ptr<void> under_id(const AnyRecord& record, std::uint64_t bits) {
  const RecordType& type = record_type(record.kind());
  auto made = type.make(bits);
  for (const Field& field : type.fields) field.set(made.get(), field.get(record.get()));
  const auto copy = type.copy(record.get());
  *type.unknown(made.get()) = *type.unknown(copy.get());
  if (type.placeable) *type.mutable_place(made.get()) = record.place();
  return made;
}

void reveal(Turn& turn, const std::vector<Ref>& refs) {
  Editor& editor = turn.editor;
  const auto box = scene::scene_of(editor.history.present.plan).bounds(refs);
  const Rect visible = visible_on_canvas(editor);
  if (!box || visible.empty()) return;
  std::vector<Rect> floating = editor.floating.lasting;
  if (!editor.notice.text.empty()) floating.push_back(editor.floating.notice);
  for (Rect& one : floating) {
    one = {one.min - editor.canvas_on_screen.min, one.max - editor.canvas_on_screen.min};
  }
  editor.camera = revealing(editor.camera, *box, visible, floating);
}

void fit_all(Turn& turn) {
  Editor& editor = turn.editor;
  const Rect visible = visible_on_canvas(editor);
  editor.fit_when_sized = visible.empty();
  if (visible.empty()) return;
  const auto box = scene::scene_of(editor.history.present.plan).bounds();
  editor.camera = fitted(box.value_or(Rect()), visible);
}

} // namespace cg::editor
