// Plans as a whole: begun, opened, gone on with, saved. Another plan is one undoable step; what is not saved
// is asked for first.
#include <algorithm>
#include <cmath>
#include <memory>

#include "base/language.hpp"
#include "editor/topics.hpp"
#include "editor/wording.hpp"
#include "plan/invariants.hpp"
#include "scene/scene.hpp"

namespace cg::editor {

namespace {

void adopt(Turn& turn, const PlanPtr& plan, const std::string& label) {
  Editor& editor = turn.editor;
  editor.gesture = NoGesture{};
  editor.question = Question::none;
  editor.waiting_plan = nullptr;
  editor.waiting_label.clear();
  editor.notice = {};
  // The first plan of a page is its beginning: an undo must not lead to an empty one, which would then be
  // kept.
  if (editor.history.can_undo() || editor.history.can_redo() || count_records(plan_of(editor)) > 0) {
    editor.history = committed(std::move(editor.history), plan, {}, label);
  } else {
    editor.history.present = {plan, {}, label, {}};
  }
  editor.panels_are_off = false;
  // What this browser kept may be in no file.
  if (plan != editor.kept.plan || editor.kept.is_saved) editor.saved_plan = plan;
  editor.view = View::canvas;
  fit_all(turn);
  announce(turn, told(label));
}

void adopt_or_ask(Turn& turn, PlanPtr plan, std::string label, Question question) {
  Editor& editor = turn.editor;
  if (!has_unsaved_changes(editor)) {
    adopt(turn, plan, label);
    return;
  }
  editor.gesture = NoGesture{};
  editor.question = question;
  editor.waiting_plan = std::move(plan);
  editor.waiting_label = std::move(label);
}

PlanPtr ring_plan(Turn& turn, const NewPlan& action) {
  const std::size_t parties = std::min(most_parties, std::max(action.parties, action.names.size()));
  const Vec2 size = scene::new_card_size(Kind::organisation);
  const std::vector<Vec2> centres = scene::ring_of_equals(parties, size);
  Plan plan;
  plan.charter.language = spoken_language();
  plan.charter.created = timestamp_from_milliseconds(turn.moment.now_ms);
  for (std::size_t i = 0; i < parties; ++i) {
    const Vec2 corner = centres[i] - size * 0.5;
    Organisation party;
    party.id = turn.ids.next_id<Organisation>();
    party.place = Placement{std::round(corner.x), std::round(corner.y), {}, {}, {}};
    party.colour = static_cast<int>(i % party_colour_count) + 1;
    if (i < action.names.size()) party.name = action.names[i];
    plan.organisations.put(std::move(party));
  }
  return std::make_shared<const Plan>(std::move(plan));
}

} // namespace

void on(Turn& turn, const NewPlan& action) {
  PlanPtr plan = ring_plan(turn, action);
  if (const auto fault = find_fault(*plan)) {
    refuse(turn, said("The plan was not begun: {}.", {fault->what}));
  } else if (action.confirmed) {
    adopt(turn, plan, said("Begin a new plan"));
  } else {
    adopt_or_ask(turn, std::move(plan), said("Begin a new plan"), Question::discard_for_new);
  }
}

void on(Turn& turn, const PlanArrived& action) {
  if (!action.plan) {
    const Error& error = action.plan.error();
    const bool says_name = error.where.empty() || error.where == action.name;
    const std::string name = action.name.empty() ? said("The file") : action.name;
    refuse(turn, said("{} was not opened: {}", {name, says_name ? error.what : describe(error)}));
    return;
  }
  const PlanPtr& plan = action.plan.value();
  if (!action.from_example) turn.editor.filed_plan = plan;
  const bool by_title = action.from_example || action.name.empty();
  adopt_or_ask(turn, plan, said("Open {}", {by_title ? plan_title(*plan) : action.name}),
               Question::discard_for_open);
}

void on(Turn& turn, const KeptArrived& action) {
  turn.editor.kept = action.kept;
  if (action.kept.is_saved) turn.editor.filed_plan = action.kept.plan;
  if (action.kept.plan) turn.editor.stored_plan = action.kept.plan;
}

void on(Turn& turn, const ContinueKept&) {
  const PlanPtr plan = turn.editor.kept.plan;
  if (plan) adopt_or_ask(turn, plan, said("Continue {}", {plan_title(*plan)}), Question::discard_for_open);
}

void on(Turn& turn, const AnswerQuestion& action) {
  Editor& editor = turn.editor;
  const PlanPtr plan = std::move(editor.waiting_plan);
  const std::string label = std::move(editor.waiting_label);
  editor.question = Question::none;
  editor.waiting_plan = nullptr;
  editor.waiting_label.clear();
  if (action.yes && plan) adopt(turn, plan, label);
}

// The file says when it was last modified: when a plan that differs from the saved one is saved, not when it
// is typed in. That is no step of its own.
void on(Turn& turn, const Save&) {
  Editor& editor = turn.editor;
  if (editor.view == View::start) return;
  if (has_unsaved_changes(editor) || plan_of(editor).charter.modified.empty()) {
    Plan plan = plan_of(editor);
    plan.charter.modified = timestamp_from_milliseconds(turn.moment.now_ms);
    editor.history.present.plan = std::make_shared<const Plan>(std::move(plan));
  }
  editor.history = sealed(std::move(editor.history));
  editor.saved_plan = editor.filed_plan = editor.history.present.plan;
  turn.effects.push_back(SaveFile{editor.saved_plan});
  announce(turn, said("Saved {}.", {plan_title(*editor.saved_plan)}));
}

void on(Turn& turn, const WantThemes&) {
  KnownThemes& known = turn.editor.known_themes;
  const bool can_be_read = turn.editor.later_part.is_here(); // it reads them
  if (!can_be_read || known.themes || known.on_the_way) return;
  known = {nullptr, true, {}};
  turn.effects.push_back(FetchThemes{});
}

void on(Turn& turn, const ThemesArrived& action) {
  const bool here = action.themes.ok();
  turn.editor.known_themes = {here ? action.themes.value() : nullptr, false,
                              here ? std::string() : describe(action.themes.error())};
}

void on(Turn& turn, const OpenPicker&) { turn.effects.push_back(PickFile{}); }

void on(Turn& turn, const OpenExample& action) { turn.effects.push_back(FetchExample{action.path}); }

} // namespace cg::editor
