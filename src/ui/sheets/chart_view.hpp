// The charts of sheets, drawn: a trend in a cell, a timeline above a table, a chain of pills.
#pragma once

#include "ui/screen.hpp"
#include "ui/sheets/sheet.hpp"

namespace cg::ui {

/// What a trend takes of a cell's height.
inline constexpr double trend_height = 52;
/// A line through the points, a disc for the last, a ring on a faint line for the target. Not a node of the
/// tree: the cell's words say it.
void draw_trend(const Theme& theme, const SheetTrend& trend, const Rect& rect);

/// Takes its place in the flow, as an image of the tree that is called by its sentence.
void draw_timeline(Screen& screen, const SheetTimeline& timeline);

/// A section's chain with its sentence below, in the flow, as one image that the sentence names.
void draw_chain(Screen& screen, const SheetSection& section); // chain_view.cpp

} // namespace cg::ui
