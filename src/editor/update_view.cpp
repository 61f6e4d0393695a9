// The camera, the tabs and the notices: nothing here is part of the document, and nothing is undone.
#include <utility>

#include "base/language.hpp"
#include "editor/topics.hpp"
#include "scene/scene.hpp"

namespace cg::editor {

namespace {

void zoom_about(Turn& turn, double factor, std::optional<Vec2> about_on_screen) {
  Editor& editor = turn.editor;
  editor.camera = zoomed(editor.camera, factor, about_on_screen.value_or(visible_on_canvas(editor).centre()));
}

// What of the plan the window shows, to be kept when its size changes: a tablet is turned, a projector
// plugged in.
struct Sight {
  bool fitted = false, all = false, selection = false;
};

Sight sight_of(const Editor& editor) {
  const Rect visible = visible_on_canvas(editor);
  const scene::Scene& scene = scene::scene_of(editor.history.present.plan);
  const auto all = scene.bounds(), selection = scene.bounds(selection_of(editor));
  if (visible.empty() || !all) return {};
  const Rect seen = world_from_screen(editor.camera, visible);
  return {editor.camera == fitted(*all, visible), seen.holds(*all), selection && seen.holds(*selection)};
}

void want_what_the_view_needs(Turn& turn) {
  const Editor& editor = turn.editor;
  if (editor.view == View::common_ground || editor.overlay == View::common_ground) on(turn, WantThemes{});
}

} // namespace

void on(Turn& turn, const ShowView& action) {
  turn.editor.gesture = NoGesture{};
  turn.editor.space_held = false;
  turn.editor.view = action.view;
  if (action.view != View::canvas) turn.editor.later_part.problem.clear(); // it is tried again
  want_what_the_view_needs(turn);
}

void on(Turn& turn, const ShowOverlay& action) {
  turn.editor.overlay = action.view;
  want_what_the_view_needs(turn);
}

void on(Turn& turn, const TryLaterPart&) {
  turn.editor.later_part.problem.clear();
  turn.editor.later_part.asked = true;
}

void on(Turn& turn, const LaterPartDone& action) {
  const bool arrived = action.error.empty();
  const bool is_said_elsewhere = turn.editor.view != View::start || !turn.editor.later_part.asked;
  if (!arrived && !is_said_elsewhere)
    refuse(turn, said("The settings cannot be shown now: {}", {action.error}));
  turn.editor.later_part = {arrived ? LaterPart::State::here : LaterPart::State::away, action.error};
  want_what_the_view_needs(turn);
  read_waiting_table(turn);
}

void on(Turn& turn, const CanvasResized& action) {
  Editor& editor = turn.editor;
  const Rect before = visible_on_canvas(editor);
  const Sight seen = sight_of(editor);
  const int percent = editor.appearance.size_percent;
  const bool enlarged = std::exchange(editor.sized_at_percent, percent) != percent;
  editor.canvas_on_screen = action.canvas_on_screen;
  editor.visible_on_screen = action.visible_on_screen;
  editor.floating = action.floating;
  if (editor.fit_when_sized) return fit_all(turn);
  const Rect after = visible_on_canvas(editor);
  if (before.empty() || after.empty() || !std::holds_alternative<NoGesture>(editor.gesture)) return;
  if (seen.fitted && !enlarged) return fit_all(turn);
  editor.camera = panned(editor.camera, after.centre() - before.centre());
  const Sight kept = sight_of(editor);
  if (seen.all && !enlarged && !kept.all) return fit_all(turn);
  if (seen.selection && !kept.selection) reveal(turn, selection_of(editor));
}

void on(Turn& turn, const PanBy& action) { turn.editor.camera = panned(turn.editor.camera, action.pixels); }

void on(Turn& turn, const ZoomBy& action) { zoom_about(turn, action.factor, action.about_on_screen); }

void on(Turn& turn, const ZoomTo100&) { zoom_about(turn, 1 / turn.editor.camera.zoom, std::nullopt); }

void on(Turn& turn, const FitAll&) { fit_all(turn); }

void on(Turn& turn, const FitSelection&) {
  Editor& editor = turn.editor;
  const auto box = scene::scene_of(editor.history.present.plan).bounds(selection_of(editor));
  const Rect visible = visible_on_canvas(editor);
  if (box && !visible.empty()) editor.camera = fitted(*box, visible);
}

void on(Turn& turn, const RevealCard& action) {
  if (action.card) reveal(turn, {action.card});
  if (action.field != nullptr) turn.effects.push_back(FocusField{action.card, action.field});
}

void on(Turn& turn, const ToggleMinimap&) {
  bool& off = turn.editor.minimap_is_off;
  off = !off;
  announce(turn, std::string(off ? tr("Minimap off.") : tr("Minimap on.")));
}

void on(Turn& turn, const PutPanelsAway& action) {
  if (std::exchange(turn.editor.panels_are_off, action.away) == action.away) return;
  announce(turn, std::string(action.away ? tr("Panels hidden.") : tr("Panels shown.")));
}

void on(Turn& turn, const HoldSpace& action) { turn.editor.space_held = action.held; }

void on(Turn& turn, const CloseNotice&) { turn.editor.notice = {}; }

} // namespace cg::editor
