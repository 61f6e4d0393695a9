// What this browser keeps of the plan: stored a moment after a change, and within a second even while changes
// go on.
#include <algorithm>

#include "base/language.hpp"
#include "base/text.hpp"
#include "editor/topics.hpp"

namespace cg::editor {

namespace {

constexpr std::int64_t ask_again_ms = 100;

enum class Extent : std::uint8_t { what_is_new, whole };

void store(Turn& turn, Extent extent) {
  Editor& editor = turn.editor;
  editor.store_after_ms = editor.store_by_ms = 0;
  editor.storing_plan = editor.history.present.plan;
  ++editor.stores_under_way;
  turn.effects.push_back(StorePlan{editor.storing_plan, extent == Extent::whole});
}

void store_if_due(Turn& turn) {
  Editor& editor = turn.editor;
  if (editor.store_after_ms == 0 || turn.moment.now_ms < editor.store_after_ms) return;
  if (editor.stores_under_way == 0) {
    store(turn, Extent::what_is_new);
  } else {
    editor.store_after_ms = turn.moment.now_ms + ask_again_ms;
  }
}

} // namespace

void schedule_store(Turn& turn, const PlanPtr& plan_before) {
  Editor& editor = turn.editor;
  const PlanPtr& plan = editor.history.present.plan;
  const bool on_its_way = editor.stores_under_way > 0;
  if (plan == plan_before) return;
  if (plan == (on_its_way ? editor.storing_plan : editor.stored_plan)) { // undone before it was stored
    editor.store_after_ms = editor.store_by_ms = 0;
    return;
  }
  const std::int64_t now = turn.moment.now_ms;
  if (editor.store_by_ms == 0) editor.store_by_ms = now + store_longest_wait_ms;
  editor.store_after_ms = std::min(now + store_pause_ms, editor.store_by_ms);
}

void on(Turn& turn, const StoreDone& action) {
  Editor& editor = turn.editor;
  editor.stores_under_way = std::max(0, editor.stores_under_way - 1);
  if (!action.error.empty()) {
    if (!editor.store_failed) {
      const bool full = contains_folded(action.error, "quota") || contains_folded(action.error, "full");
      refuse(turn,
             full ? std::string(
                        tr("This browser's storage is full: the plan is not kept here. Save it to a file."))
                  : said("This browser cannot keep the plan ({}). Save it to a file.", {action.error}));
    }
    editor.store_failed = true;
  } else if (editor.stores_under_way == 0 && editor.storing_plan) {
    editor.stored_plan = editor.storing_plan;
    editor.store_failed = false;
  }
  if (editor.stores_under_way == 0) editor.storing_plan = nullptr;
  store_if_due(turn);
}

void on(Turn& turn, const StoreNow&) {
  if (turn.editor.store_after_ms != 0 || turn.editor.store_failed) store(turn, Extent::whole);
}

void on(Turn& turn, const Tick&) {
  store_if_due(turn);
  rest_in_gesture(turn);
  constexpr std::int64_t day = 86'400'000;
  if (turn.moment.now_ms / day != days_from_date(turn.editor.today)) {
    turn.editor.today = *date_from_text(timestamp_from_milliseconds(turn.moment.now_ms).substr(0, 10));
  }
  Notice& notice = turn.editor.notice;
  if (notice.tone == Notice::Tone::plain && !notice.text.empty() &&
      turn.moment.now_ms >= notice.shown_at_ms + notice_stay_ms) {
    notice = {};
  }
}

} // namespace cg::editor
