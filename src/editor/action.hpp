// Actions: everything a person or the host can make happen, as data. Views emit them; `update` folds them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "editor/editor.hpp"
#include "plan/edit.hpp"

namespace cg::editor {

// --- plans as a whole
struct NewPlan { // a ring of equals: so many parties, with names where they are given
  std::size_t parties = 0;
  std::vector<std::string> names;
  bool confirmed = false; // the question about unsaved changes was answered
};
struct PlanArrived { // a file, an example or ?open= was read; refusals come with the error
  Result<PlanPtr> plan;
  std::string name; // of the file
  bool from_example = false;
};
struct ContinueKept {}; // go on with the plan that this browser kept
struct KeptArrived {    // what the browser kept, at start
  KeptPlan kept;
};
struct TryLaterPart {}; // fetched, whatever is shown; again, when it did not arrive
struct TableArrived {   // a file of comma-separated values, or a table from the clipboard (no name)
  std::string name, bytes;
};
struct TableRead { // the answer to the effect ReadTable
  std::string name;
  Result<TableRows> rows;
};
struct AddFromTable { // the organisations of the table that is asked about (Dialog::table)
  TableReading reading;
};
struct WantThemes {}; // fetched, unless they are here or on their way, once the later part can read them
struct ThemesArrived {
  Result<ThemesPtr> themes;
};
struct Save {}; // download
struct OpenPicker {};
struct OpenExample {
  std::string path;
};
struct AnswerQuestion {
  bool yes = false;
};
struct StoreDone {
  std::string error; // empty: safe
};
struct LaterPartDone {
  std::string error; // empty: it is here
};
struct StoreNow {}; // the tab is hidden: do not wait
struct Tick {};     // time passed: due stores, notices that leave, another day

// --- the document
struct Perform { // an edit from a field or a command; an AddRecord without an id (0) gets a new one
  Edit edit;
  std::string label;
  std::string merge_key; // see Step
};
struct FieldDone {}; // typing in a field ended: the next typing is a new step
struct AddCard {     // a new card, in the middle of what is seen, or at a point (its centre)
  Kind kind = Kind::organisation;
  int organisation_kind = -1; // OrganisationKind, or -1
  std::optional<Vec2> centre_in_world;
  ObjectiveId objective = {}; // of a new measure or milestone: what it is attached to, and stands below
};
struct PlaceFromLibrary {
  Ref record;
  std::optional<Vec2> centre_in_world;
};
struct TakeOffCanvas {}; // the selected organisations go back to the library
struct ConnectCards {    // by command: from the first to the second, as a drag would
  Ref from, to;
};
struct SetSuccessView { // one field of a matrix cell; the record is made when it is not there yet
  ObjectiveId objective;
  OrganisationId organisation;
  const Field* field = nullptr;
  Value value;
};
struct ClaimAsset { // "needs/offers/is weak in" by the asset's name: found by name, or made
  OrganisationId organisation;
  Kind kind = Kind::need; // strength, need or weakness
  std::string asset_name;
  int depth = 2;
  ObjectiveId objective = {}; // instead of an organisation's: one of the assets that this objective requires
};

// --- selection and the usual commands on it
struct Select {
  std::vector<Ref> refs;
  enum class How : std::uint8_t { replace, add, toggle } how = How::replace;
};
struct SelectAll {};
struct DeleteSelected {};
struct DuplicateSelected {};
struct CopySelected {
  bool cut = false;
};
/// Records read from the clipboard; or text: rows of a spreadsheet are a table, several short lines are
/// organisations, all else is notes (very many lines: one note).
struct Paste {
  std::vector<AnyRecord> records;
  std::string text;
};
struct Nudge {
  Vec2 by_world;
};
/// What is done to the selected cards, or, by tidy, to all; see editor/arrange.cpp.
enum class Arrangement : std::uint8_t {
  to_front,
  to_back,
  lock,
  unlock,
  align_left,
  align_centre,
  align_right,
  align_top,
  align_middle,
  align_bottom,
  distribute_across,
  distribute_down,
  tidy,
};
struct Arrange { // nothing until the later part of the program is here
  Arrangement how = Arrangement::tidy;
};
struct Undo {};
struct Redo {};

// --- the view
struct ShowView {
  View view = View::canvas;
};
struct ShowOverlay { // what a view found, over the cards; View::canvas: nothing
  View view = View::canvas;
};
struct ShowDialog {
  Dialog dialog = Dialog::none;
};
struct Find {        // goes to a card with these words; asks for the words when there never were any
  std::string words; // empty: those of the last time
  int step = 0;      // 0: the first one; 1 or -1: the next one, the one before
  Ref card = {};     // this one, when it holds the words
};
/// A fitted plan stays fitted, and so does one that was wholly in sight and no longer would be; otherwise the
/// middle stays the middle, and the selection is brought back into sight. When it is the interface that was
/// enlarged, cards are to look larger, too: the zoom stays.
struct CanvasResized {
  Rect canvas_on_screen, visible_on_screen;
  FloatingParts floating = {};
};
struct PanBy {
  Vec2 pixels;
};
struct ZoomBy {
  double factor = 1;
  std::optional<Vec2> about_on_screen; // in canvas coordinates; the middle when left out
};
struct ZoomTo100 {};
struct FitAll {};
struct FitSelection {};
struct RevealCard {             // brought into sight when it is not
  Ref card;                     // or none: the plan's own form
  const Field* field = nullptr; // the cursor goes into this one of its form, or of a kind that belongs to it
};
struct ToggleMinimap {};
struct PutPanelsAway { // palette and inspector, or they come back
  bool away = true;
};
struct HoldSpace {
  bool held = false;
};
struct ChooseTheme {
  ThemeChoice theme = ThemeChoice::system;
};
struct SizeInterface { // larger (1), smaller (-1), or as usual (0)
  int step = 0;
};
struct ChooseLanguage {
  int language = -1; // a place in interface_languages; -1: as the browser has it
};
struct LanguageFailed {
  std::string error;
};
struct SwitchLetters {};   // shortcuts of one letter, on or off
struct AppearanceArrived { // what this browser keeps, at the start and when another tab changed it
  Appearance appearance;
};
struct CloseNotice {};
struct OpenCell { // which cell of the success matrix is edited; none closes it
  std::optional<ObjectiveId> objective;
  std::optional<OrganisationId> organisation;
};

// --- gestures (points relative to the canvas' top left on the screen, or in the world, as named)
struct BeginMove {
  Ref card; // moved with the selection when it is in it
  Vec2 grab_in_world;
};
struct BeginResize {
  Ref card;
  Vec2 grab_in_world;
};
struct BeginMarquee {
  Vec2 start_in_world;
  bool keep_selection = false;
};
struct BeginPan {
  Vec2 grab_on_screen;
};
struct BeginConnect {
  Ref from;
  Vec2 pointer_in_world;
};
struct BeginPlace {
  PlaceGesture gesture;
};
struct DragTo {
  Vec2 pointer_on_canvas;  // pixels from the canvas' top left
  bool over_canvas = true; // false over a panel
  bool snaps = true;       // false while Control or Command is held: exactly where the pointer is
};
struct EndGesture {};  // committed as one step
struct DropGesture {}; // Escape, blur, cancel: nothing has happened

using Action =
    std::variant<NewPlan, PlanArrived, ContinueKept, KeptArrived, TryLaterPart, TableArrived, TableRead,
                 AddFromTable, WantThemes, ThemesArrived, Save, OpenPicker, OpenExample, AnswerQuestion,
                 StoreDone, LaterPartDone, StoreNow, Tick, Perform, FieldDone, AddCard, PlaceFromLibrary,
                 TakeOffCanvas, ConnectCards, SetSuccessView, ClaimAsset, Select, SelectAll, DeleteSelected,
                 DuplicateSelected, CopySelected, Paste, Nudge, Arrange, Undo, Redo, ShowView, ShowOverlay,
                 ShowDialog, Find, CanvasResized, PanBy, ZoomBy, ZoomTo100, FitAll, FitSelection, RevealCard,
                 ToggleMinimap, PutPanelsAway, HoldSpace, ChooseTheme, SizeInterface, ChooseLanguage,
                 LanguageFailed, SwitchLetters, AppearanceArrived, CloseNotice, OpenCell, BeginMove,
                 BeginResize, BeginMarquee, BeginPan, BeginConnect, BeginPlace, DragTo, EndGesture,
                 DropGesture>;

/// What was asked for, in its order. A class of its own because the variant above is heavy to compile: what
/// touches it is compiled once, in actions.cpp, and not in every view.
class Actions {
 public:
  Actions();
  Actions(const Actions& other);
  Actions(Actions&& other) noexcept;
  Actions& operator=(const Actions& other);
  Actions& operator=(Actions&& other) noexcept;
  ~Actions();

  /// Any of the kinds of Action above.
  template <class OneKind>
  void push_back(OneKind action);
  void push_back(Action action);
  void append(const Actions& others);
  [[nodiscard]] bool empty() const { return all_.empty(); }
  [[nodiscard]] const std::vector<Action>& all() const { return all_; }

 private:
  std::vector<Action> all_;
};

} // namespace cg::editor
