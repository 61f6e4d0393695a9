// The top bar: the plan's title and whether it is saved, the views beside the canvas, undo and redo, and the
// plan as a file. On small windows its words give way to icons; the accessible names stay.
#pragma once

#include <string>
#include <string_view>

#include "ui/draw.hpp"

namespace cg::ui {

void draw_top_bar(const editor::Editor& editor, UiScratch& scratch, Screen& screen, editor::Actions& actions);

/// The button "Settings" and its menu, in the flow. On the start screen it fetches the later part of the
/// program, which holds the menu, and opens it when it has come.
void draw_settings_button(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                          editor::Actions& actions);

/// The name of a view beside the start screen, in the language spoken: of its tab and its region.
[[nodiscard]] std::string_view view_name(editor::View view);

/// Whether the plan is safe, in words.
struct SaveState {
  enum class Tone : std::uint8_t { calm, unsaved, failed } tone = Tone::calm;
  std::string words; // "Unsaved changes, kept in this browser"
  std::string brief; // "Unsaved": where there is no room for the words
};
[[nodiscard]] SaveState save_state(const editor::Editor& editor);

} // namespace cg::ui
