// Field box: what text, number and date fields and the combo box have in common: label above, box, hint or
// error below, the node of the tree, and what Input says about its text. Only widgets use it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/icon.hpp"
#include "ui/screen.hpp"
#include "ui/widgets/interact.hpp"

namespace cg::ui {

struct FieldBoxSpec {
  Role role = Role::textbox;
  std::string_view label, key;
  std::string_view text; // the live one
  std::string_view placeholder;
  std::string_view unit;
  std::string_view hint, error;
  Icon icon = Icon::none;     // at the left
  Icon trailing = Icon::none; // at the right
  int rows = 1;
  bool required = false, disabled = false, hide_label = false;
  bool focus_when_shown = false;
  double width = 0;
  Options options = {};
};
/// Draws the field and returns what the pointer does with its box.
Hit field_box(Screen& screen, const FieldBoxSpec& spec);

/// What Input says about a field's text this frame; nothing when it is silent.
struct FieldNews {
  std::string text;
  bool finished = false, cancelled = false, by_enter = false;
};
[[nodiscard]] std::optional<FieldNews> news_of(const Input& input, std::uint32_t node);

/// The draft of a field that is still worth something: one whose document text has changed meanwhile is
/// dropped.
Draft* current_draft(Screen& screen, std::uint32_t node, std::string_view document_text);

} // namespace cg::ui
