// The start screen: go on with the plan that is open or was kept, begin with a ring of equals, open a file,
// or look at one of the worked examples.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/draw.hpp"

namespace cg::ui {

void draw_start(const editor::Editor& editor, UiScratch& scratch, Screen& screen, editor::Actions& actions);

// --- its parts, each in the flow of the start screen's panel

/// Parties and their names, the ring they make, and the button New plan (the main one while `primary`).
void draw_new_plan(UiScratch& scratch, Screen& screen, bool primary, editor::Actions& actions);
/// One card, and button, for each shipped example; as high together as `height`, if that is not too far.
void draw_examples(Screen& screen, double height, editor::Actions& actions);

/// The lines that hold more than white space, trimmed, at most twelve.
[[nodiscard]] std::vector<std::string> names_in(std::string_view lines);
/// "3 organisations, 2 objectives"; "nothing on it yet".
[[nodiscard]] std::string contents_in_words(const Plan& plan);

} // namespace cg::ui
