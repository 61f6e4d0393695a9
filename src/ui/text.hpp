// Text: measured, wrapped and drawn by ourselves on ImGui's fonts, the same at any zoom.
//
// Guarantees: widths are linear in size (measured once at a reference size, without rasterising), so a card
// laid out once in world units is drawn at any scale with the same line breaks; glyphs come from a few
// quantised baked sizes, so zooming does not fill the atlas; at scale 1 glyphs stand on whole device pixels.
// Any UTF-8 may come: scripts that need shaping and emoji sequences are drawn as whole runs (runs.hpp),
// private-use characters and invalid bytes as U+FFFD.
//
// Where the interface is read from right to left (base/language.hpp), everything is laid out as if it were
// read from left to right, and the app mirrors the finished picture. Text and icons are drawn so that they
// come out of it as they are; icons that point somewhere turn around with it.
//
// Vertical metrics: a line is `type.line` pixels high at scale 1. The font's ascent and descent (from the
// loader, for an em of 1) are centred in it; a font's size is the em, that is CSS's font-size.
#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.hpp"
#include "ui/icon.hpp"

struct ImDrawList;
struct ImFont;

namespace cg::ui {

/// sRGB, not premultiplied.
struct Colour {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  constexpr bool operator==(const Colour&) const = default;
  /// The same colour with its opacity multiplied, 0 to 1.
  [[nodiscard]] Colour faded(double opacity) const {
    return {r, g, b, static_cast<std::uint8_t>(std::lround(a * opacity))};
  }
  /// As ImGui packs it.
  [[nodiscard]] constexpr std::uint32_t packed() const {
    return static_cast<std::uint32_t>(r) | static_cast<std::uint32_t>(g) << 8 |
           static_cast<std::uint32_t>(b) << 16 | static_cast<std::uint32_t>(a) << 24;
  }
};

enum class Face : std::uint8_t { regular, semibold };
/// What text is set in. Compares by value: it is part of cache keys.
struct Type {
  Face face = Face::regular;
  double pixels = 15; // the em
  double line = 22;   // from one line to the next
  bool operator==(const Type&) const = default;
  [[nodiscard]] float weight() const { return face == Face::regular ? 400.F : 600.F; }
};

enum class Align : std::uint8_t {
  natural, // to the left, or to the right when the line's first strong character is of a right-to-left
           // script; where the screen is read from right to left, all lines begin at its side
  left,
  centre,
  right,
};

/// The two faces; given by the app before the first frame and whenever the font atlas was made anew.
void set_fonts(ImFont* regular, ImFont* semibold);
/// Once at the start of a frame, before anything is measured or drawn (begin_screen does it).
void begin_text_frame();
/// Forgets every width and layout: the fonts have changed.
void forget_text_layouts();

/// The width of one line at scale 1. No line breaks; control characters have no width.
[[nodiscard]] double text_width(Type type, std::string_view line);
/// The text itself when it is at most `width` wide at scale 1, else its start with "…", cut between clusters.
[[nodiscard]] std::string shortened(Type type, std::string_view line, double width);

/// Draws one line; `at` is the top left of the line box on the screen; type sizes are multiplied by `scale`.
/// Returns its width on the screen, also when none of it shows.
double draw_text(ImDrawList* list, Type type, double scale, Vec2 at, Colour colour, std::string_view line);

/// An icon in a square of `pixels` on the screen.
void draw_icon(ImDrawList* list, Icon icon, Vec2 centre, double pixels, Colour colour);

/// A paragraph broken into lines, in units of scale 1.
struct TextBlock {
  struct Line {
    std::string text;
    double width = 0;
    bool right_to_left = false; // its first strong character is
  };
  Type type;
  std::vector<Line> lines;
  double width = 0;  // of the widest line
  double height = 0; // lines × type.line
  bool cut = false;  // the last line ends in "…" because there were more than max_lines
};

/// Breaks `text` into lines at most `width` wide: at line feeds, after spaces and hyphens, between
/// ideographs, and anywhere between clusters in a word that is too long for a line; never between a base and
/// its marks, nor inside an emoji sequence. At least one line, unless the text is empty. `max_lines` 0: as
/// many as it takes.
[[nodiscard]] TextBlock wrap(Type type, std::string_view text, double width, int max_lines = 0);
/// The same from a cache of the recently used (keyed by all arguments). Valid until the next
/// begin_text_frame().
[[nodiscard]] const TextBlock& wrapped(Type type, std::string_view text, double width, int max_lines = 0);

/// Draws all lines; `at` is the top left of a box that is `width` wide (units of scale 1) in which lines
/// align.
void draw_block(ImDrawList* list, const TextBlock& block, double scale, Vec2 at, double width, Colour colour,
                Align align = Align::natural);

} // namespace cg::ui
