// The topics of update: one function for every action, in the file that its topic names. Inside the editor
// only.
#pragma once

#include "editor/turn.hpp"

namespace cg::editor {

// update_plan.cpp: plans as a whole
void on(Turn& turn, const NewPlan& action);
void on(Turn& turn, const PlanArrived& action);
void on(Turn& turn, const ContinueKept& action);
void on(Turn& turn, const KeptArrived& action);
void on(Turn& turn, const TryLaterPart& action);
void on(Turn& turn, const WantThemes& action);
void on(Turn& turn, const ThemesArrived& action);
void on(Turn& turn, const Save& action);
void on(Turn& turn, const OpenPicker& action);
void on(Turn& turn, const OpenExample& action);
void on(Turn& turn, const AnswerQuestion& action);

// update_store.cpp: what this browser keeps
void on(Turn& turn, const StoreDone& action);
void on(Turn& turn, const LaterPartDone& action);
void on(Turn& turn, const StoreNow& action);
void on(Turn& turn, const Tick& action);
/// After every action: a plan that changed is due to be kept.
void schedule_store(Turn& turn, const PlanPtr& plan_before);

// new_frame.cpp: once the later part of the program is here
/// Of a new frame that would stand there, empty; or round the cards that are selected, when several are.
Placement fit_frame(const Editor& editor, const Placement& empty, bool round_selected);

// update_document.cpp: edits, new cards, the library
void on(Turn& turn, const Perform& action);
void on(Turn& turn, const FieldDone& action);
void on(Turn& turn, const AddCard& action);
void on(Turn& turn, const PlaceFromLibrary& action);
void on(Turn& turn, const TakeOffCanvas& action);

// update_matrix.cpp: the cells of the success matrix
void on(Turn& turn, const SetSuccessView& action);
void on(Turn& turn, const OpenCell& action);

// update_claim.cpp: needs, strengths and weaknesses by the asset's name
void on(Turn& turn, const ClaimAsset& action);

// update_connect.cpp: lines between cards
void on(Turn& turn, const ConnectCards& action);

// update_selection.cpp: selection, the usual commands on it, undo
void on(Turn& turn, const Select& action);
void on(Turn& turn, const SelectAll& action);
void on(Turn& turn, const DeleteSelected& action);
void on(Turn& turn, const DuplicateSelected& action);
void on(Turn& turn, const CopySelected& action);
void on(Turn& turn, const Nudge& action);
void on(Turn& turn, const Undo& action);
void on(Turn& turn, const Redo& action);

// update_arrange.cpp, arrange.cpp: layers, locks, aligning, tidying
void on(Turn& turn, const Arrange& action);
/// The same, once the later part of the program is here.
void arrange(Turn& turn, Arrangement how);

// drag_aids.cpp: once the later part of the program is here
/// After a gesture was told where the pointer is.
void aid_drag(Turn& turn, const DragTo& to);
/// Time passed.
void aid_rest(Turn& turn);

// update_paste.cpp, paste_records.cpp, paste_text.cpp
void on(Turn& turn, const Paste& action);
/// Records that were copied, and plain text, once the later part of the program is here.
void paste_records(Turn& turn, const std::vector<AnyRecord>& clipboard);
void paste_text(Turn& turn, const std::string& text);

// update_table.cpp, parties_of_table.cpp: organisations from a table
void on(Turn& turn, const TableArrived& action);
void on(Turn& turn, const TableRead& action);
void on(Turn& turn, const AddFromTable& action);
/// After the later part of the program has come, or has not.
void read_waiting_table(Turn& turn);
/// The organisations of the table become a part of the plan, as one step; once the later part is here.
void add_from_table(Turn& turn, const TableReading& reading);

// appearance.cpp: theme, size, shortcuts of one letter
void on(Turn& turn, const ChooseTheme& action);
void on(Turn& turn, const SizeInterface& action);
void on(Turn& turn, const ChooseLanguage& action);
void on(Turn& turn, const LanguageFailed& action);
void on(Turn& turn, const SwitchLetters& action);
void on(Turn& turn, const AppearanceArrived& action);

// update_view.cpp: camera, tabs, notices
void on(Turn& turn, const ShowView& action);
void on(Turn& turn, const ShowOverlay& action);
void on(Turn& turn, const ShowDialog& action);
void on(Turn& turn, const Find& action);
/// The same, once the later part of the program is here.
void find_card(Turn& turn, const Find& action);
void on(Turn& turn, const CanvasResized& action);
void on(Turn& turn, const PanBy& action);
void on(Turn& turn, const ZoomBy& action);
void on(Turn& turn, const ZoomTo100& action);
void on(Turn& turn, const FitAll& action);
void on(Turn& turn, const FitSelection& action);
void on(Turn& turn, const RevealCard& action);
void on(Turn& turn, const ToggleMinimap& action);
void on(Turn& turn, const PutPanelsAway& action);
void on(Turn& turn, const HoldSpace& action);
void on(Turn& turn, const CloseNotice& action);

// update_gesture.cpp: what a pressed pointer does
void on(Turn& turn, const BeginMove& action);
void on(Turn& turn, const BeginResize& action);
void on(Turn& turn, const BeginMarquee& action);
void on(Turn& turn, const BeginPan& action);
void on(Turn& turn, const BeginConnect& action);
void on(Turn& turn, const BeginPlace& action);
void on(Turn& turn, const DragTo& action);
void on(Turn& turn, const EndGesture& action);
void on(Turn& turn, const DropGesture& action);

} // namespace cg::editor
