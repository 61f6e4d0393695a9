// What the analysis found, in the words that a sheet has of it and the overlay on the canvas has, too: said
// in one place, by the sheet of the view.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/common_ground.hpp"
#include "analysis/fit.hpp"
#include "analysis/path.hpp"
#include "analysis/readiness.hpp"
#include "base/language.hpp"
#include "ui/sheets/sheet.hpp"

namespace cg::ui {

/// "BestCities and ICCA: 83 % fit".
[[nodiscard]] std::string pair_in_words(const Plan& plan, const analysis::Fit& fit);
[[nodiscard]] Tone tone_of(const analysis::Fit& fit);
/// "The best 30 of 36 pairs."; empty when all pairs of so many parties are told.
[[nodiscard]] std::string best_of_pairs(std::size_t parties);

/// The share of one party in what all have together.
struct PartyShare {
  std::optional<double> share;
  int colour = 0;
};
/// A bar for each, in its party's colour, with the mark of an even share among those that are known.
[[nodiscard]] std::vector<SheetCell> cells_of(const std::vector<PartyShare>& shares,
                                              std::string_view otherwise);

inline constexpr std::string_view no_common_theme =
    translatable("No common theme was found in the words. That does not mean that there is none.");
/// Why there are no themes to show; nothing when they are here.
[[nodiscard]] std::string why_no_themes(const editor::KnownThemes& known);
/// Where two purposes meet.
struct Meeting {
  std::string theme;    // "Good health and wellbeing", or two that go hand in hand
  std::string sentence; // "Both are about Goal 3, …", and whether people confirmed it
};
/// The first of what was found, as many as most_pairs.
[[nodiscard]] std::vector<Meeting> meetings_of(const Plan& plan, const analysis::ThemeIndex& index,
                                               const analysis::CommonGrounds& grounds);

/// When a milestone is due, and whether that is past.
[[nodiscard]] SheetCell due_of(const Milestone& milestone, const analysis::Step& step);

/// How far a measure has come.
[[nodiscard]] SheetCell progress_in_words(const Measure& measure);

/// "Every party has said what it needs": what is so when the item is met.
[[nodiscard]] std::string_view statement_of(analysis::ReadinessQuestion question);
/// "3 of 20 are met."
[[nodiscard]] std::string how_many_are_met(const std::vector<analysis::ReadinessItem>& items);

} // namespace cg::ui
