// Fields in which text, numbers and dates are written. A field draws its label, its box and its text; while
// it is edited a real input of the page lies over the box (the node's rectangle) and its value is the live
// text, which comes back by Input::fields. A field never changes the document: it tells what the person
// wrote.
//
// What cannot stand (a number that is none, a date that does not exist, too long a text) is kept as typed in
// Drafts, the reason is shown below the box and told in the tree, and nothing is returned.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "ui/screen.hpp"

namespace cg::ui {

struct TextChange {
  std::string text;
  bool finished = false;  // editing ended; false: typing goes on (merge into one undo step)
  bool cancelled = false; // ended by Escape: `text` is what it was at the start
  bool by_enter = false;
};

enum class FieldKind : std::uint8_t { text, search };

struct TextFieldSpec {
  std::string_view label;
  std::string_view value; // the document's
  std::string_view key = {};
  std::string_view placeholder = {};
  std::string_view hint = {};  // below the box, muted
  std::string_view error = {}; // below the box; the view's own reason
  FieldKind kind = FieldKind::text;
  int rows = 1;          // above 1: several lines, grows with its text up to three times the rows
  int longest = 100'000; // code points
  bool required = false; // an empty text is told as missing, but may stand
  bool disabled = false;
  bool hide_label = false;       // the label is then only the name
  bool focus_when_shown = false; // asks for the focus, with all text selected, when it was not shown before
  double width = 0;
};
/// At most one change a frame; an edit that also ended comes as one with `finished`.
std::optional<TextChange> text_field(Screen& screen, const TextFieldSpec& spec);

struct NumberFieldSpec {
  std::string_view label;
  std::optional<double> value;
  std::string_view key = {};
  std::string_view unit = {}; // after the number, in the box
  std::string_view placeholder = {};
  std::string_view hint = {};
  std::string_view error = {};
  std::optional<double> least = {}, most = {};
  bool whole = false; // only whole numbers
  bool disabled = false;
  bool hide_label = false;
  double width = 0;
};
/// The new value when it changed: inner nothing when the field was emptied. Told when editing ends, not for
/// every digit: "1" on the way to "1200" is not what anybody meant.
std::optional<std::optional<double>> number_field(Screen& screen, const NumberFieldSpec& spec);

struct DateFieldSpec {
  std::string_view label;
  std::optional<Date> value;
  std::string_view key = {};
  std::string_view hint = {};
  std::string_view error = {};
  bool disabled = false;
  bool hide_label = false;
  double width = 0;
};
/// As number_field; dates are written YYYY-MM-DD.
std::optional<std::optional<Date>> date_field(Screen& screen, const DateFieldSpec& spec);

/// The node id that a field with this key (or label) has or would have at this place of the tree, to ask for
/// its focus: fields and buttons stand directly under the node that is open.
[[nodiscard]] std::uint32_t node_of(const Screen& screen, std::string_view key);

} // namespace cg::ui
