// Choices: check box, combo box, segments, rating from 0 or 1 to 5, tabs.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/icon.hpp"
#include "ui/screen.hpp"

namespace cg::ui {

struct CheckboxSpec {
  std::string_view label;
  bool checked = false;
  std::string_view key = {};
  std::string_view hint = {};
  bool disabled = false;
};
/// The new state when it changed.
std::optional<bool> checkbox(Screen& screen, const CheckboxSpec& spec);

struct ComboSpec {
  std::string_view label;
  std::span<const std::string_view> options;
  std::optional<int> selected;      // nothing: `none_label`
  std::string_view none_label = {}; // an option before all others that means "none"; empty: there is none
  std::string_view key = {};
  std::string_view hint = {};
  std::string_view error = {};
  bool disabled = false;
  bool hide_label = false;
  double width = 0;
  Options kept = {}; // instead of `options` and with `none_label` before them: a long list that is kept
};
inline constexpr int no_option = -1;
/// The option chosen, when it is another one; no_option for `none_label`. The closed box is drawn here; the
/// page lays a real select over it.
std::optional<int> combo(Screen& screen, const ComboSpec& spec);
/// True while the focus is on the combo box of this key in the node that is open, or the pointer was in the
/// last frame, or something was chosen in it: a list so long that it is not made for a closed box is needed
/// then.
[[nodiscard]] bool combo_is_in_use(const Screen& screen, std::string_view key);

struct SegmentsSpec {
  std::string_view label; // of the radio group; drawn above unless hidden
  std::span<const std::string_view> options;
  std::optional<int> selected;
  std::string_view key = {};
  bool disabled = false;
  bool hide_label = false;
  bool takes_focus = false; // now
};
/// Two to four options side by side, one of them on (yes, no, unanswered). The option chosen when it is
/// another one.
std::optional<int> segments(Screen& screen, const SegmentsSpec& spec);

struct RatingSpec {
  std::string_view label;   // "Agreement"
  std::optional<int> value; // least to most; nothing: not answered, which is not 0
  int least = 0, most = 5;
  std::string_view key = {};
  bool disabled = false;
  bool hide_label = false;
  int party = 0;
};
/// A radio group; Delete, Backspace or the button behind it take the answer back: inner nothing.
std::optional<std::optional<int>> rating(Screen& screen, const RatingSpec& spec);

struct TabSpec {
  std::string_view label;
  Icon icon = Icon::none;
  std::string_view key = {};
};
struct TabsSpec {
  std::string_view name; // of the tab list
  std::span<const TabSpec> tabs;
  int selected = 0;
  std::string_view key = {};
};
/// The tab chosen, when it is another one. One tab is in the tab order; arrow keys go from one to the next
/// and choose it.
std::optional<int> tabs(Screen& screen, const TabsSpec& spec);

} // namespace cg::ui
