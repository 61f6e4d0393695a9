// Small groups of radio buttons that are pictures: a depth of one to three dots, a party's colour.
#pragma once

#include <optional>
#include <string_view>

#include "ui/screen.hpp"

namespace cg::ui {

struct DotsSpec {
  std::string_view name; // of the radio group: "Importance of research data"
  std::optional<int> value;
  double height = 28;
};
[[nodiscard]] double dots_width(const Screen& screen);
/// The depth chosen, when it is another one; choosing the chosen one again takes it back: inner nothing.
std::optional<std::optional<int>> depth_dots(Screen& screen, const DotsSpec& spec);

/// A swatch for each party colour under the label "Colour"; as depth_dots.
std::optional<std::optional<int>> colour_swatches(Screen& screen, std::optional<int> value,
                                                  std::string_view key);

} // namespace cg::ui
