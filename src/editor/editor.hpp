// Editor: the whole state of the program between two frames, as a value. What belongs to the document is in
// `history`; all else is this session's.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/common_ground.hpp"
#include "base/date.hpp"
#include "base/result.hpp"
#include "editor/appearance.hpp"
#include "editor/camera.hpp"
#include "editor/gesture.hpp"
#include "editor/history.hpp"
#include "editor/table.hpp"

namespace cg::editor {

/// `start` is the screen before a plan is open; the others are the tabs beside the canvas.
enum class View : std::uint8_t {
  start,
  canvas,
  success_matrix,
  fit,
  balance,
  common_ground,
  path,
  progress,
  readiness,
};

/// Something the person is asked before it happens.
enum class Question : std::uint8_t {
  none,
  discard_for_open, // unsaved changes, and a file is to be opened
  discard_for_new,  // … and a new plan is to be begun
};

/// What is opened by a key, or by a table that arrived, over everything else.
enum class Dialog : std::uint8_t { none, find, commands, shortcuts, table };

/// A message on the screen until it is closed or replaced; errors stay, others leave by themselves.
struct Notice {
  enum class Tone : std::uint8_t { plain, error };
  Tone tone = Tone::plain;
  std::string text;
  std::int64_t shown_at_ms = 0;
  PlanPtr after_deletion = nullptr; // while it is the plan, undoing is offered
};

/// The plan that this browser kept from last time, offered on the start screen.
struct KeptPlan {
  PlanPtr plan;
  std::string problem;   // why it cannot be offered, when it is there but broken
  bool is_saved = false; // a file holds it, too
};

/// The themes that purposes can be about. They ship as a file of their own, which is fetched when the view
/// Common ground is first shown.
using ThemesPtr = std::shared_ptr<const analysis::ThemeIndex>;
struct KnownThemes {
  ThemesPtr themes; // null until they are here
  bool on_the_way = false;
  std::string problem; // why they did not come
  bool operator==(const KnownThemes&) const = default;
};

/// The pointer of a gesture near the edge of what is visible: the view goes on that way, by time.
struct EdgePan {
  std::int64_t since_ms = 0;  // when it came there; 0: it is not there
  std::int64_t panned_ms = 0; // until when the view has gone
  Vec2 pointer_on_canvas;
  bool snaps = true;
  bool rests = false; // there is nothing more to go to
  [[nodiscard]] bool goes_on() const { return since_ms != 0 && !rests; }
};

/// The part of the program that the page does not wait for (Host::fetch_later_part).
struct LaterPart {
  enum class State : std::uint8_t { away, under_way, here } state = State::away;
  std::string problem; // why it did not arrive, when it was asked for and is away
  bool asked = false;  // somebody waits for it, whatever is shown
  [[nodiscard]] bool is_here() const { return state == State::here; }
};

/// What floats over the canvas beside the panels, in interface pixels: no card is brought into sight below
/// it.
struct FloatingParts {
  std::vector<Rect> lasting; // bars, the minimap
  Rect notice;               // while one is shown
  bool operator==(const FloatingParts&) const = default;
};

struct Editor {
  History history;
  View view = View::start;
  View overlay = View::canvas; // whose findings lie over the cards on the canvas; canvas: nothing
  Camera camera;
  Rect canvas_on_screen;      // the whole canvas view, interface pixels
  Rect visible_on_screen;     // what the panels leave free of it, interface pixels
  FloatingParts floating;     // what lies over that
  int sized_at_percent = 100; // Appearance::size_percent when they were told
  bool minimap_is_off = false;
  bool panels_are_off = false; // palette and inspector: the room sees the canvas alone
  bool fit_when_sized = true;  // a plan came before the canvas had a size: fitted as soon as it has one
  Gesture gesture;
  EdgePan edge_pan;
  PlanPtr glides_from; // where cards are seen coming from after a step that moved many; null: from nowhere
  Question question = Question::none;
  PlanPtr waiting_plan;      // what a question is about: the plan to be opened
  std::string waiting_label; // the step's label if it is: "Open bestcities.partnership.json"
  Notice notice;
  Dialog dialog = Dialog::none;
  std::string find_words; // what was looked for last
  WaitingTable waiting_table;
  TablePtr table; // what Dialog::table is about
  KeptPlan kept;
  KnownThemes known_themes;
  LaterPart later_part;
  Appearance appearance;
  std::optional<Ref> open_cell_objective, open_cell_organisation; // which cell of the matrix is edited
  Date today;                                                     // as of the last tick
  bool space_held = false;                                        // the hand tool while Space is down

  PlanPtr saved_plan;              // as last saved to or opened from a file: "unsaved" compares with it
  PlanPtr filed_plan;              // that a file holds: saved to it, or read from it
  PlanPtr stored_plan;             // as last kept in this browser
  PlanPtr storing_plan;            // on its way there
  int stores_under_way = 0;        // of which the last one carries storing_plan
  std::int64_t store_after_ms = 0; // when the next store is due; 0: nothing waits
  std::int64_t store_by_ms = 0;    // how far changes that go on can push that at most
  bool store_failed = false;
};

[[nodiscard]] inline const Plan& plan_of(const Editor& editor) { return *editor.history.present.plan; }
[[nodiscard]] inline const Selection& selection_of(const Editor& editor) {
  return editor.history.present.selection;
}
[[nodiscard]] bool is_selected(const Editor& editor, Ref ref);
/// True when the plan differs in value from what was last saved or opened (an untouched new plan is not
/// unsaved).
[[nodiscard]] bool has_unsaved_changes(const Editor& editor);
/// True when a file holds this very plan: more than that there is nothing to save.
[[nodiscard]] inline bool is_in_a_file(const Editor& editor) {
  return editor.filed_plan && editor.filed_plan == editor.saved_plan && !has_unsaved_changes(editor);
}
/// What the panels leave free of the canvas, in pixels from the canvas' top left (as the camera's screen).
[[nodiscard]] inline Rect visible_on_canvas(const Editor& editor) {
  const Vec2 corner = editor.canvas_on_screen.min;
  return {editor.visible_on_screen.min - corner, editor.visible_on_screen.max - corner};
}
/// The plan as the screen shows it: with cards where a move or resize has them, though nothing is committed.
/// Shares the pointer of the present plan when the gesture changes nothing, and the last preview's when
/// nothing moved since. A line being drawn and a card carried from the palette are not in it: the view draws
/// those at the pointer.
[[nodiscard]] PlanPtr preview(const Editor& editor);

/// The editor of a fresh start: the start screen over an empty plan.
[[nodiscard]] Editor fresh_editor();

} // namespace cg::editor
