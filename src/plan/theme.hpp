// Themes: what purposes can be about, shipped with the program (assets/themes.json) and no part of any plan:
// the Sustainable Development Goals, their targets, and the people they concern; and the links between them.
// Plain data: reading is in format/themes.hpp, finding them in a text and the paths between them in analysis.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cg {

inline constexpr int theme_language_count = 4;
/// BCP 47; the first is the one that every title has.
inline constexpr std::string_view theme_languages[theme_language_count] = {"en", "es", "fr", "ar"};

enum class ThemeKind : std::uint8_t { goal, target, people };
inline constexpr std::string_view theme_kind_names[] = {"goal", "target", "people"};

/// How much it says that a purpose is about a theme. Broad ones are meeting places when a purpose names them,
/// but connect no two others; general ones ("citizens") connect nothing, because nearly every purpose has
/// them.
enum class Breadth : std::uint8_t { specific, broad, general };
inline constexpr std::string_view breadth_names[] = {"specific", "broad", "general"};

struct Theme {
  std::string id; // "sdg3", "3.3", "young people"
  ThemeKind kind = ThemeKind::target;
  Breadth breadth = Breadth::specific;
  std::string titles[theme_language_count]; // by language; may be empty but for the first
  std::vector<std::string>
      terms[theme_language_count]; // words or phrases that point here, besides the titles
  bool operator==(const Theme&) const = default;
};

enum class ThemeLinkKind : std::uint8_t {
  belongs,  // a target to its goal
  concerns, // a target or a goal the people it is there for
  related,  // one leads to the other
};

/// From one theme to another, by their places in Themes::themes.
struct ThemeLink {
  std::uint32_t from = 0, to = 0;
  ThemeLinkKind kind = ThemeLinkKind::belongs;
  bool operator==(const ThemeLink&) const = default;
};

struct Themes {
  std::vector<Theme> themes;
  std::vector<ThemeLink> links;
  bool operator==(const Themes&) const = default;
};

/// The title in a language (an index of theme_languages), or the English one where it has none.
[[nodiscard]] inline const std::string& title_in(const Theme& theme, int language) {
  const std::string& title = theme.titles[language];
  return title.empty() ? theme.titles[0] : title;
}

} // namespace cg
