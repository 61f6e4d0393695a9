// The library in the palette: every organisation of the plan, those that are not on the canvas first,
// searchable. One that is not placed is dragged or, with Enter or a double click, placed; one that is placed
// is shown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/draw.hpp"

namespace cg::ui {

/// Inside the palette's panel, below the list's label. In the later part of the program.
void draw_library(const editor::Editor& editor, UiScratch& scratch, Screen& screen, editor::Actions& actions);

/// The organisations whose name, short name, sector, region or kind holds the words (case and accents do not
/// matter): those that are not placed, then the others, each by name.
[[nodiscard]] std::vector<const Organisation*> library_of(const Plan& plan, std::string_view words);
/// "1 organisation found", "No organisation found".
[[nodiscard]] std::string hits_in_words(std::size_t hits);

} // namespace cg::ui
