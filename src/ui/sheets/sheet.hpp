// A sheet: what a view beside the canvas says, as a value. A heading and a sentence, then sections, each with
// a sentence, a chain, a table or a list. What stands in a sheet is said twice, as picture and as words: a
// bar has its figure beside it, and the table is a table for those who cannot see it.
//
// Builders (fit_sheet, path_sheet, …) make sheets from a plan and know nothing of the screen; drawing a
// sheet knows nothing of plans.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "editor/action.hpp"
#include "plan/kind.hpp"

namespace cg::ui {

enum class Tone : std::uint8_t { plain, good, open, unknown };

struct SheetCell {
  std::string text;
  std::string detail = {};
  double bar = -1; // 0 to 1, drawn under the text; negative: none
  int party = 0;   // the bar's colour; 0: accent
  Tone tone = Tone::plain;
};

struct SheetRow {
  std::string head;
  std::vector<SheetCell> cells = {};
  std::string detail = {};

  /// At the end of the row.
  SheetCell& add(std::string_view text, std::string_view detail = {}, Tone tone = Tone::plain);
};

struct SheetTable {
  std::vector<std::string> columns; // the first heads the row heads
  std::vector<SheetRow> rows;

  void head(std::initializer_list<std::string_view> names);
  SheetRow& add_row(std::string_view head, std::string_view detail = {});
};

/// One thing found. When it leads somewhere it is a button: to the card `to`, or to the plan as a whole. When
/// it does something it is a button that does that, or a box to tick.
struct SheetItem {
  Tone tone = Tone::plain;
  std::string text;
  std::string detail = {};
  Ref to = {};
  bool leads = false;
  editor::Actions does = {};
  std::optional<bool> ticked = {}; // of a box: `does` turns it over
};

/// What a chain joins: a party in its colour, or a theme.
struct SheetPill {
  std::string text;
  std::string detail = {};
  int party = -1; // its colour; negative: not a party
};

struct SheetSection {
  std::string heading;
  std::string sentence = {};
  std::vector<SheetPill> chain = {}; // a picture of what the sentence says
  SheetTable table = {};
  std::vector<SheetItem> items = {};

  SheetItem& add(Tone tone, std::string_view text, std::string_view detail = {}, Ref to = {});
};

struct Sheet {
  std::string heading;
  std::string sentence = {};
  std::vector<SheetSection> sections = {};

  SheetSection& add(std::string_view heading, std::string_view sentence = {});
};

} // namespace cg::ui
