// A fit in words: how well two organisations complete each other, and why.
#pragma once

#include <string>

#include "analysis/fit.hpp"

namespace cg::ui {

/// "83 % fit", "not known yet".
[[nodiscard]] std::string how_well(const analysis::Fit& fit);
/// In sentences: what each brings to the other, and what is good about their difference.
[[nodiscard]] std::string reasons(const Plan& plan, const analysis::Fit& fit);

} // namespace cg::ui
