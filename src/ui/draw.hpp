// draw: the whole screen from the state. Views read the editor, keep what is transient in UiScratch, and can
// only emit actions.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "analysis/kept_holdings.hpp"
#include "editor/action.hpp"
#include "editor/parties_of_table.hpp"
#include "editor/update.hpp"
#include "ui/canvas/memory.hpp"
#include "ui/screen.hpp"
#include "ui/sheets/sheet.hpp"
#include "ui/widgets/memory.hpp"

namespace cg::ui {

struct KeptOffers;

/// What views keep between frames and nobody else needs: never part of the document, never undone.
struct UiScratch {
  Drafts drafts;
  WidgetMemory memory;

  // Palette
  std::string library_search;
  struct ShownLibrary {
    PlanPtr plan; // its rows are pointed at
    std::string words;
    std::vector<const Organisation*> rows;
    std::vector<std::uint32_t> nodes; // of the rows; empty until they are first shown
  } library;

  // Inspector: of the record that it shows, what stands in its entry fields ("Add a need") by their keys, and
  // which empty notes were opened
  struct Inspected {
    Ref record;
    std::map<std::string, std::string, std::less<>> entries;
    std::vector<Ref> open_notes;
    std::shared_ptr<KeptOffers> offers; // what its combo boxes offer (inspector/records.hpp)
    std::string focus_key;              // of a field in a row that was just added: it gets the keyboard
    struct NewRow {
      Kind kind;
      std::vector<Ref> before; // those that were there
    };
    std::optional<NewRow> new_row; // … and the same for a record, whose id is not known yet
  } inspected;

  // Who would fit the organisation that the inspector shows, and what that was made from
  struct ShownCandidates {
    PlanPtr plan;
    OrganisationId whose;
    SheetSection section;
  } candidates;

  // Start screen
  int ring_size = 0;               // parties; 0: an empty canvas
  std::string ring_names;          // one organisation a line
  double start_paper_height = 506; // of the last frame
  bool settings_asked = false;     // opened as soon as the later part of the program is here

  // Top bar: how wide the tabs were in the last frame
  double view_tabs_width = 260;

  // Success matrix: the cell that the keyboard stands on, and the first field of the cell whose editor was
  // shown
  std::uint32_t matrix_current = 0, open_cell_shown = 0;

  CanvasMemory canvas;

  // Dialogs that a key opens: which one is shown, what was written into it, and the cards that hold it, with
  // what they were looked for in
  struct Quick {
    editor::Dialog shown = editor::Dialog::none;
    std::string words;
    PlanPtr searched;
    std::string searched_for;
    std::vector<Ref> hits;
  } quick;

  // The table that is asked about, how it is to be read, and what was found in it when it was last read so
  struct TableDialog {
    editor::TablePtr table;
    editor::TableReading reading;
    PlanPtr plan;
    editor::TableReading read_as;
    editor::TableParties found;
  } table_dialog;

  // Who needs and has what: for the sheet Fit and the candidates
  analysis::KeptHoldings holdings;

  // The sheet that is shown beside the canvas, and what it was made from
  struct ShownSheet {
    PlanPtr plan;
    editor::View view = editor::View::start;
    Date today;
    editor::KnownThemes themes;
    Sheet sheet;
  } sheet;

  // Where the keyboard is to go once it is drawn: effects of `update`
  std::optional<editor::FocusField> focus_field;
  std::optional<Ref> focus_card;
};

/// The keyboard's part of a frame, after it was drawn: shortcuts of the command table, and keys of the canvas
/// (arrows nudge). Letters only while the focus is on the canvas or nowhere. While a dialog stands open only
/// those of the interface's looks, while a menu does none; Escape only when nothing took it that stood open
/// before.
void take_keys(const editor::Editor& editor, UiScratch& scratch, const Screen& screen, bool escape_is_taken,
               editor::Actions& actions);

/// The part of a frame before it is drawn: what moves with the hand, from what the last frame knows about the
/// pointer. So the wheel and a drag are seen in the very frame of their event. What it takes, it takes out of
/// the input; all else is `draw`'s.
void take_motion(const editor::Editor& editor, UiScratch& scratch, Input& input, editor::Actions& actions);

/// Draws everything, between begin_screen and end_screen.
void draw(const editor::Editor& editor, UiScratch& scratch, Screen& screen, editor::Actions& actions);

} // namespace cg::ui
