// New parties: what every way of bringing in several organisations at once needs: which names the plan knows,
// which colours are free, and where the cards stand. Inside the editor only.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "editor/turn.hpp"

namespace cg::editor {

/// The colours that the fewest parties have, one after another. 1 to party_colour_count.
class PartyColours {
 public:
  explicit PartyColours(const Plan& plan);
  [[nodiscard]] int take();

 private:
  std::array<int, party_colour_count> uses_{};
};

/// Names of organisations, whatever their case and accents.
class PartyNames {
 public:
  explicit PartyNames(const Plan& plan);
  /// The organisation of the plan that has this name; the empty reference for a name that only was `add`ed.
  /// Nothing when nobody has it.
  [[nodiscard]] std::optional<Ref> find(std::string_view name) const;
  /// From now on the name is known.
  void add(std::string_view name);

 private:
  std::vector<std::pair<std::string, Ref>> by_name_; // sorted
};

/// The corners of `count` cards of this size, row by row, `columns` in a row, in a free place near the middle
/// of what is seen. Whole world units.
[[nodiscard]] std::vector<Vec2> free_grid(const Editor& editor, std::size_t count, std::size_t columns,
                                          Vec2 size);

/// "ICCA", "ICCA and BestCities", "ICCA, BestCities and 4 more": at most three by name.
[[nodiscard]] std::string some_of(const std::vector<std::string>& names);

} // namespace cg::editor
