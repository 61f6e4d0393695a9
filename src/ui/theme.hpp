// The theme: every colour, size and duration of the interface, as tokens. No other file names a colour.
//
// A theme is a value: light, dark, and high contrast on white and on black are of the same shape. Lengths are
// interface pixels on a 4-pixel grid. Text colours keep 4.5:1 against what they stand on, graphics 3:1: a
// test computes it from the tokens. docs/design.md says why they are as they are.
#pragma once

#include <array>
#include <cstdint>

#include "editor/appearance.hpp"
#include "ui/text.hpp"

namespace cg::ui {

/// How fast things may move, in seconds. With reduced motion all are 0 (see Screen::reduced_motion).
struct Motion {
  double quick = 0.12;  // hover, press
  double normal = 0.16; // opening, selecting
  double slow = 0.20;   // panels, toasts, camera
  double tooltip_delay = 0.5;
};

/// What a party is drawn in: the band of its card, its disc, its connectors.
struct PartyColour {
  Colour fill; // at least 3:1 on panel and canvas
  Colour on;   // text on the fill, at least 4.5:1
  Colour tint; // a pale ground of the same hue; `text` keeps 4.5:1 on it
};
inline constexpr int party_colours = 12;

struct Theme {
  // Grounds
  Colour canvas;         // the table: warm off-white
  Colour canvas_dot;     // the grid's dots
  Colour panel;          // paper: panels and cards
  Colour note;           // the paper of notes; text and muted keep 4.5:1 on it
  Colour sunken;         // fields, wells, table heads
  Colour hover, pressed; // laid over what is under the pointer, below its content (translucent, or flat)
  Colour wash;           // laid over what a gesture takes in (translucent)
  Colour hairline;       // borders of panels and cards: decoration, may be faint
  Colour control_line;   // borders of fields and check boxes: 3:1 on what they stand on
  Colour soft_line;      // borders of buttons, whose words say enough; bars that scroll
  Colour backdrop;       // behind a dialog (translucent)
  // Ink
  Colour text;
  Colour muted;    // captions, hints, placeholders
  Colour disabled; // text and icons of what cannot be used now
  // Meaning
  Colour accent, accent_hover, accent_pressed, on_accent;
  Colour accent_soft; // ground of what is selected; text keeps 4.5:1 on it
  Colour danger, danger_hover, on_danger, danger_soft;
  Colour success, success_soft;
  Colour warning, warning_soft;
  Colour focus; // the ring
  Colour tooltip, on_tooltip;
  Colour shadow; // its opacity is that of the darkest place

  std::array<PartyColour, party_colours> parties;

  // Type
  Type caption{Face::regular, 12, 16};
  Type label{Face::semibold, 13, 18};        // labels of fields, column heads
  Type label_regular{Face::regular, 13, 18}; // hints, secondary lines, chips
  Type text_type{Face::regular, 15, 22};
  Type text_strong{Face::semibold, 15, 22};
  Type field{Face::regular, 15, 22};     // what is typed; the page's own input is set in the same
  Type title{Face::semibold, 18, 24};    // titles on cards, headings of panels
  Type headline{Face::semibold, 24, 32}; // titles of wide cards, of dialogs
  Type plan_title{Face::semibold, 32, 40};

  // Measures
  double unit = 4;
  double gap = 8;       // between things of one group
  double gap_wide = 16; // between groups
  double margin = 12;   // from the window's edge to a panel
  double panel_padding = 16;
  double card_padding = 16;
  double control_height = 32;
  double control_height_touch = 44;
  double radius_card = 10, radius_panel = 12, radius_control = 8, radius_chip = 6;
  double hairline_width = 1; // and no line is thinner
  double focus_width = 2;
  double icon = 18; // beside text of 15
  Motion motion;

  /// The colour of party number 1 to 12, as files have it; another number (or none: 0) gives a neutral grey.
  [[nodiscard]] const PartyColour& party(int number) const;
  PartyColour no_party;

  bool dark = false;   // light on dark: also the browser's own parts
  bool strong = false; // high contrast: nothing that carries a meaning is pale
  /// A line or sign that stands back a little, where the theme has things stand back.
  [[nodiscard]] Colour faint(Colour colour, double opacity) const {
    return strong ? colour : colour.faded(opacity);
  }
};

enum class ThemeName : std::uint8_t { light, dark, contrast, contrast_dark };
inline constexpr int theme_count = 4;
[[nodiscard]] const Theme& theme_of(ThemeName name);

/// What the system asks for.
struct SystemLook {
  bool dark = false, more_contrast = false, forced_colours = false;
};
/// The theme that is shown. Forced colours are asked for by those who cannot read others: they win over a
/// choice.
[[nodiscard]] ThemeName shown_theme(editor::ThemeChoice choice, const SystemLook& system);

/// The contrast of two opaque colours as WCAG 2 defines it, 1 to 21.
[[nodiscard]] double contrast(Colour a, Colour b);
/// `over` laid over the opaque `under`.
[[nodiscard]] Colour blended(Colour over, Colour under);
/// Between a (0) and b (1), in sRGB; opacity too.
[[nodiscard]] Colour mixed(Colour a, Colour b, double part);

} // namespace cg::ui
