// An overlay: what a view found, said where it belongs on the canvas, as a value. Badges stand under cards,
// bonds join two of them. Made from a plan; it knows nothing of the screen.
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "editor/editor.hpp"
#include "ui/sheets/sheet.hpp"

namespace cg::ui {

/// A card may have several, one below the other.
struct Badge {
  Ref card;
  SheetCell cell;         // the text stands on the canvas, the detail is shown when one asks the card
  std::string brief = {}; // stands there when there is no room for the text; empty: the text, cut off
};

/// Between two cards, whichever way.
struct Bond {
  Ref a, b;
  std::string text;   // on its label: "83 %: Education"
  std::string brief;  // "83 %": where there is no room for the text; empty: the text
  std::string name;   // "BestCities and ICCA: 83 % fit"
  std::string detail; // why
  Tone tone = Tone::plain;
  double strength = 0; // 0 to 1
};

struct Overlay {
  std::string note = {}; // about all of it, or why there is nothing
  std::vector<Badge> badges = {};
  std::vector<Bond> bonds = {};
};

/// What the view has to say of cards that stand on the canvas, as of `today`. `canvas` and `start` have
/// nothing.
[[nodiscard]] Overlay overlay_of(const Plan& plan, editor::View view, Date today,
                                 const editor::KnownThemes& known);

} // namespace cg::ui
