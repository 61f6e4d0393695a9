// Clusters: where a text may be taken apart. Knows which scripts need shaping, which characters are marks of
// the one before, and what makes an emoji sequence; no more of Unicode than drawing and breaking lines asks
// for.
#pragma once

#include <cstddef>
#include <string_view>

namespace cg {

/// What stands next in a text: one character drawn by itself, or a run.
struct Cluster {
  std::size_t bytes = 0;      // 0 at the end of the text
  char32_t code_point = 0;    // of a single character; 0: a run; unspecified when bytes is 0
  bool right_to_left = false; // holds a strong right-to-left character
};
/// The cluster at `at`: the least that must not be broken apart. Never splits a base from its marks, a flag,
/// a keycap, a skin tone or a joined emoji; a word of a shaping script is one cluster.
[[nodiscard]] Cluster cluster_at(std::string_view text, std::size_t at);
/// As cluster_at, but a stretch of right-to-left words with the spaces, digits and punctuation between them
/// is one: how a line is drawn, after it was wrapped by words.
[[nodiscard]] Cluster drawn_cluster_at(std::string_view line, std::size_t at);
/// Takes apart a word of a shaping script that is too long for a line: the base character at `at` with its
/// marks.
[[nodiscard]] std::size_t grapheme_bytes_at(std::string_view text, std::size_t at);

/// True when the first strong character is of a right-to-left script.
[[nodiscard]] bool starts_right_to_left(std::string_view text);
/// True for characters without picture and width: controls, joiners, direction marks, lone variation
/// selectors.
[[nodiscard]] bool is_invisible(char32_t code_point);
/// True for ideographs, kana and Hangul syllables: a line may break before and after them.
[[nodiscard]] bool is_ideographic(char32_t code_point);

} // namespace cg
