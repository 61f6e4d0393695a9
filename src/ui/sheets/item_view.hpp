// The things found that a sheet lists, drawn: each with its sign, and as a button, a box to tick, or words.
#pragma once

#include <string_view>
#include <vector>

#include "ui/screen.hpp"
#include "ui/sheets/sheet.hpp"

namespace cg::ui {

/// In the flow, as a list of the tree with this name.
void draw_items(Screen& screen, std::string_view name, const std::vector<SheetItem>& items,
                editor::Actions& actions);

} // namespace cg::ui
