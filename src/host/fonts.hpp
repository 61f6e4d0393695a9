// Fonts: the two faces of the interface as ImGui fonts, behind one interface with two bodies. In the browser
// every glyph is rasterised with Canvas2D (web/glyphs.js), so every script and emoji the computer knows
// appears and no font file is parsed in wasm; in memory glyphs are small boxes of fixed widths.
//
// A font's size is the em, as CSS's font-size. Metrics are those of the interface face (Inter): ascent and
// descent in whole device pixels, advances unrounded and linear in size, no kerning. Glyph pictures are made
// for whole device pixels: who draws text sets its pen on them.
//
// Code points: U+E000 + i is icon i of assets/icons.txt on a square of one em, its centre half a cap height
// above the baseline. A code point for which `text_of_run` gives a text is that text, shaped and ordered by
// the browser, as one glyph. A run wider than 2048 device pixels is drawn smaller and stretched. All others
// are characters.
#pragma once

#include <string_view>

struct ImFont;

namespace cg::host {

/// Returns the text of a run's code point, or "" when it is none. It must stay valid until the next frame
/// begins.
using TextOfRun = std::string_view (*)(char32_t code_point);
/// Given once, before the first frame: who knows the runs. Only asked for private-use code points.
void set_text_of_run(TextOfRun text_of_run);

/// Adds a face of the interface font, weight 400 or 600, to ImGui's atlas. The first is ImGui's default.
ImFont* add_interface_font(int weight);

/// Drops every baked glyph, when fonts have changed (FontsChanged) or code points of runs are used anew.
/// Between two frames only.
void forget_glyphs();

} // namespace cg::host
