// Phrases that sheets are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "plan/plan.hpp"
#include "ui/sheets/sheet.hpp"

namespace cg::ui {

/// How many pairs of parties a sheet tells of at most: among 300 parties there are 44 850.
inline constexpr std::size_t most_pairs = 30;
/// Follows a sheet's sentence while fewer stand on the canvas.
inline constexpr std::string_view takes_two = translatable("It takes two parties on the canvas to compare.");

/// "62 %" of 0.618.
[[nodiscard]] std::string percent(double share);
/// "0.62": two digits after the point, for indices between 0 and 1.
[[nodiscard]] std::string index_text(double index);
/// The titles of records, listed.
[[nodiscard]] std::string titles(const Plan& plan, const std::vector<Ref>& records);
/// "12 talks", "60 %", or what is said when there is no value.
[[nodiscard]] std::string quantity(const DatedValue& value, std::string_view unit,
                                   std::string_view otherwise);
/// The colour of a party; 0 when it has none.
[[nodiscard]] int colour_of(const Plan& plan, OrganisationId party);
/// The card that stands for a record on the canvas: the record itself, or whose it is (a need's
/// organisation). Nothing for what belongs to nobody.
[[nodiscard]] Ref card_of(const Plan& plan, Ref record);
/// The organisations that stand on the canvas, by name: none stands before another.
[[nodiscard]] std::vector<const Organisation*> parties_of(const Plan& plan);

template <class T>
[[nodiscard]] std::vector<Ref> refs_of(const std::vector<Id<T>>& ids) {
  return {ids.begin(), ids.end()};
}

} // namespace cg::ui
