// Themes <- the bytes of assets/themes.json, format "common-ground-themes", version 1: a list of themes, one
// an object:
//   {"id": "3.3", "kind": "target", "goal": "sdg3", "breadth": "specific", "title": {"en": …, "es": …},
//    "terms": {"en": […], …}, "concerns": ["patients"], "related": ["6.1"]}
// "kind" is goal, target (when it is left out) or people; "goal" stands for every target and for nothing
// else; "breadth" is specific (when it is left out), broad or general; languages are en, es, fr and ar, and
// the English title is required.
//
// Guarantees: ids are unique, a target belongs to a goal, "concerns" names people, links lead somewhere and
// not to their own theme. Refuses everything else, unknown members included, with the place and a sentence.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "plan/theme.hpp"

namespace cg::format {

inline constexpr std::string_view themes_format = "common-ground-themes";
inline constexpr int themes_version = 1;

/// The error's `where` is "line 4, column 12" where the text is not JSON, and else the path to the value:
/// "themes[3].concerns[0]".
[[nodiscard]] Result<Themes> read_themes(std::string_view bytes);

} // namespace cg::format
