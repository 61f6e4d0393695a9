// Runs: text that has to be drawn whole. Scripts that need shaping (Arabic, Hebrew, Devanagari, …), base
// letters with combining marks and emoji sequences become one glyph each: a run gets a private code point,
// the browser's font loader asks for its text and rasterises all of it at once, so the browser does shaping
// and bidirectional order, and measuring and drawing go the normal way with one glyph.
//
// Code points: from U+E400 to U+F8FF, not from plane 15, because ImGui's glyph index is a flat array up to
// the highest code point of a font: U+F0000 would cost 6 MB for every baked size. Private-use characters of
// the text itself are never passed to the font (text.hpp).
//
// The loader draws a run in the direction of its first strong character.
//
// Bounded: when three quarters of the code points are taken, the next frame starts with an empty registry and
// the baked glyphs of both faces are dropped, so a code point never shows an older run. Inside a frame that
// needs more than all of them the rest is drawn unshaped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cg::ui {

inline constexpr char32_t first_run = U'\uE400';
inline constexpr char32_t last_run = U'\uF8FF';

[[nodiscard]] constexpr bool is_run(char32_t code_point) {
  return code_point >= first_run && code_point <= last_run;
}
/// For the font loader: the text of a run's code point, or "" when there is no such run. Valid in this frame.
[[nodiscard]] std::string_view text_of_run(char32_t code_point);

/// The code point of a run's text; made when it is new, 0 when none is left in this frame.
[[nodiscard]] char32_t run_of(std::string_view text);
/// Empties the registry when it is nearly full; true when it did: baked glyphs are then dropped by the
/// caller.
[[nodiscard]] bool recycle_runs();
/// How many code points are taken.
[[nodiscard]] std::size_t run_count();

} // namespace cg::ui
