// The sheets that a plan makes: what the analysis found, in words that a room understands.
#pragma once

#include "analysis/coverage.hpp"
#include "base/date.hpp"
#include "editor/editor.hpp"
#include "plan/plan.hpp"
#include "ui/sheets/sheet.hpp"

namespace cg::ui {

/// Who completes whom, both ways, with the reasons; what no party could reach alone; what each reaches
/// through the others; who else would fit. `holdings` are those of the plan.
[[nodiscard]] Sheet fit_sheet(const Plan& plan, const analysis::Holdings& holdings);
/// Effort and value side by side, then each by itself; whether what is given comes back, whether each would
/// do itself what it expects, who is accountable, and who looks outward.
[[nodiscard]] Sheet balance_sheet(const Plan& plan);
/// Where the purposes of the parties meet, and which themes each has confirmed; or why the themes are
/// missing.
[[nodiscard]] Sheet common_ground_sheet(const Plan& plan, const editor::KnownThemes& known);
/// Milestones in the order in which they can be reached, as of `today`.
[[nodiscard]] Sheet path_sheet(const Plan& plan, Date today);
/// Each measure from baseline to target.
[[nodiscard]] Sheet progress_sheet(const Plan& plan);
/// The checklist, stage by stage, as of `today`.
[[nodiscard]] Sheet readiness_sheet(const Plan& plan, Date today);

} // namespace cg::ui
