// The milestones of a plan on an axis of months.
#pragma once

#include "analysis/path.hpp"
#include "base/date.hpp"
#include "ui/sheets/sheet.hpp"

namespace cg::ui {

/// The milestones that have a due date, in the order of the path, with what depends on what between them. The
/// axis goes from the month of the first to that of the last, and to today's when that is not further away
/// than they are apart, or a year. Without marks when no milestone has a date.
[[nodiscard]] SheetTimeline timeline_of(const Plan& plan, const analysis::Path& path, Date today);

} // namespace cg::ui
