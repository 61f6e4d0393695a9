// Appearance: how the program looks and answers in this browser. Not part of the plan, never undone: kept
// with the browser as one line of text ("dark 125", "dark 125 lang-fr no-letters") and told to all of its
// tabs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cg::editor {

enum class ThemeChoice : std::uint8_t { system, light, dark, high_contrast };

/// The sizes of the interface, in per cent of its usual one.
inline constexpr int interface_sizes[] = {80, 90, 100, 110, 125, 150, 175, 200};

/// The languages that the interface speaks, as BCP 47 has them and as they call themselves; English is the
/// source's own. assets/languages has a catalogue for each of the others.
struct InterfaceLanguage {
  std::string_view code, own_name;
};
inline constexpr InterfaceLanguage interface_languages[] = {
    {"en", "English"}, {"es", "Español"}, {"fr", "Français"}, {"ar", "العربية"}};

struct Appearance {
  ThemeChoice theme = ThemeChoice::system;
  int size_percent = 100; // one of interface_sizes
  bool letters = true;    // shortcuts of one letter or sign, without Control
  int language = -1;      // a place in interface_languages; -1: as the browser has it
  bool operator==(const Appearance&) const = default;
};

/// The next larger (1) or smaller (-1) size; 0: 100. The largest and the smallest stay.
[[nodiscard]] int next_interface_size(int percent, int step);

/// The language that is chosen, or the shipped one that the system's tag ("fr-CH") asks for, or English.
[[nodiscard]] std::string_view language_of(const Appearance& appearance, std::string_view system_language);

[[nodiscard]] std::string text_of(const Appearance& appearance);
/// What cannot be read is as it is at first.
[[nodiscard]] Appearance appearance_from(std::string_view text);

} // namespace cg::editor
