// A sheet: what a view beside the canvas says, as a value. A heading and a sentence, then sections, each with
// a sentence, a picture, a table or a list. What stands in a sheet is said twice, as picture and as words: a
// bar has its figure beside it, a chart stands in or above a table that says the same, and the table is a
// table for those who cannot see it.
//
// Builders (fit_sheet, path_sheet, …) make sheets from a plan and know nothing of the screen; drawing a
// sheet knows nothing of plans.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.hpp"
#include "base/language.hpp"
#include "editor/action.hpp"
#include "plan/kind.hpp"

namespace cg::ui {

enum class Tone : std::uint8_t { plain, good, open, unknown, against };

/// How a figure came to where it is: 0 to 1 from left to right, and from the lowest to the highest.
struct SheetTrend {
  std::vector<Vec2> points = {}; // none: nothing is drawn
  std::optional<Vec2> target = {};
};

struct SheetCell {
  std::string text;
  std::string detail = {};
  double bar = -1;  // 0 to 1, drawn under the text; negative: none
  double fair = -1; // 0 to 1, a line across the bar where it would end if all were alike; negative: none
  int party = 0;    // the bar's colour; 0: accent
  Tone tone = Tone::plain;
  SheetTrend trend = {};
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
/// it does something it is a button that does that, or a box to tick, or has a button below that does it.
struct SheetItem {
  Tone tone = Tone::plain;
  std::string text;
  std::string detail = {};
  Ref to = {};
  bool leads = false;
  const Field* field = nullptr; // … into which it leads there (editor::FocusField)
  editor::Actions does;
  std::optional<bool> ticked = {}; // of a box: `does` turns it over
  std::string offer = {};          // the words on a button below: that does what it does, the item only leads
};

/// What a chain joins: a party in its colour, or a theme.
struct SheetPill {
  std::string text;
  std::string detail = {};
  int party = -1; // its colour; negative: not a party
};

/// Steps on an axis of months, one below the other; each place is 0 to 1 from left to right. The sentence
/// says it to those who do not see it.
struct SheetTimeline {
  struct Mark {
    std::string text;
    double at = 0;
    Tone tone = Tone::plain; // good: done; open: overdue
  };
  struct Link {
    std::size_t from = 0, to = 0; // marks: `to` depends on `from`
    bool backward = false;        // `to` is due before it
  };
  struct Month {
    std::string text;
    double at = 0;
  };
  std::string sentence = {};
  std::vector<Mark> marks = {}; // none: nothing is drawn
  std::vector<Link> links = {};
  std::vector<Month> months = {};
  double today = -1; // negative: today is not on the axis
};

struct SheetSection {
  std::string heading;
  std::string sentence = {};
  std::vector<SheetPill> chain = {}; // a picture of what the sentence says
  SheetTimeline timeline = {};
  SheetTable table = {};
  std::vector<SheetItem> items = {};

  SheetItem& add(Tone tone, std::string_view text, std::string_view detail = {}, Ref to = {});
};

struct Sheet {
  std::string heading;
  std::string sentence = {};
  std::vector<SheetSection> sections = {};
  unsigned language = language_count(); // in which it was said

  SheetSection& add(std::string_view heading, std::string_view sentence = {});
};

} // namespace cg::ui
