// Entry: a field in which one names something to add and presses Enter, several times over. Under it stand
// what the plan already calls that, so that the room converges on common words, and a button that adds the
// text as it is, for whoever has no Enter key at hand.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/inspector/fields.hpp"

namespace cg::ui {

struct EntrySpec {
  std::string_view label; // "Add a need"
  std::string_view key;   // beside the record's id
  std::string_view placeholder = {};
  std::string_view add_name;               // "Add need: {}", as the catalogue has it: of the buttons
  bool suggest_assets = false;             // else there are no common words
  std::span<const std::string> taken = {}; // what stands on the list already; not added twice
};
/// The text to add, trimmed and not empty, once it was entered or picked.
[[nodiscard]] std::optional<std::string> entry(Form& form, const EntrySpec& spec);
/// Gives the keyboard back to the field, after something was taken off its list.
void focus_entry(Form& form, std::string_view key);

/// A list of short texts: each with a button that removes it, and an entry.
void show_lines(Form& form, const Field& field, std::string_view label, const EntrySpec& spec);

} // namespace cg::ui
