#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace cg::ui {

namespace {

constexpr Colour rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
          static_cast<std::uint8_t>(hex)};
}

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

// The four themes, colour by colour.

struct ColourRow {
  Colour Theme::*token;
  std::uint32_t in[theme_count]; // light, dark, contrast, contrast_dark: 0xRRGGBBAA
};

constexpr ColourRow colour_rows[] = {
    {&Theme::canvas, {0xFBF9F4FF, 0x191A1DFF, 0xFFFFFFFF, 0x000000FF}},
    {&Theme::canvas_dot, {0xDAD5C8FF, 0x36383EFF, 0xA0A0A0FF, 0x5C5C5CFF}},
    {&Theme::panel, {0xFFFFFFFF, 0x24262BFF, 0xFFFFFFFF, 0x000000FF}},
    {&Theme::note, {0xFFF5D1FF, 0x332E1DFF, 0xFFFFE6FF, 0x1A1800FF}},
    {&Theme::sunken, {0xF6F4EEFF, 0x1D1F23FF, 0xFFFFFFFF, 0x000000FF}},
    {&Theme::hover, {0x1E1F240E, 0xFFFFFF12, 0xD9E2FFFF, 0x33363DFF}},
    {&Theme::pressed, {0x1E1F241C, 0xFFFFFF22, 0xB9C8FFFF, 0x4A4F59FF}},
    {&Theme::wash, {0x3B4CC014, 0x9DAAFF1A, 0x0000B400, 0x9CC9FF00}},
    {&Theme::hairline, {0xE3DFD4FF, 0x3A3D44FF, 0x000000FF, 0xFFFFFFFF}},
    {&Theme::control_line, {0x8B8880FF, 0x7F838CFF, 0x000000FF, 0xFFFFFFFF}},
    {&Theme::soft_line, {0x8B888099, 0x7F838CA0, 0x000000FF, 0xFFFFFFFF}},
    {&Theme::backdrop, {0x28241A6B, 0x00000099, 0x00000099, 0x40404099}},
    {&Theme::text, {0x1E1F24FF, 0xECEDEFFF, 0x000000FF, 0xFFFFFFFF}},
    {&Theme::muted, {0x65635CFF, 0xABAEB6FF, 0x2B2B2BFF, 0xE0E0E0FF}},
    {&Theme::disabled, {0xA5A29AFF, 0x6B6E76FF, 0x757575FF, 0x8C8C8CFF}},
    // The blue of a fountain pen on paper. Under all three deficiencies blue stays clear of the red, green
    // and amber that carry meaning, and it is dark enough to write with; in the dark it is lifted as they
    // are.
    {&Theme::accent, {0x3B4CC0FF, 0x9DAAFFFF, 0x0000B4FF, 0x9CC9FFFF}},
    {&Theme::accent_hover, {0x3241A8FF, 0xB2BCFFFF, 0x00007AFF, 0xC8E1FFFF}},
    {&Theme::accent_pressed, {0x2A378FFF, 0xC6CDFFFF, 0x000050FF, 0xFFFFFFFF}},
    {&Theme::on_accent, {0xFFFFFFFF, 0x12152BFF, 0xFFFFFFFF, 0x000000FF}},
    {&Theme::accent_soft, {0xE9ECFAFF, 0x2D3252FF, 0xD9E2FFFF, 0x00224DFF}},
    {&Theme::danger, {0xB3261EFF, 0xFF9489FF, 0xA00000FF, 0xFFA39AFF}},
    {&Theme::danger_hover, {0x9A1F18FF, 0xFFADA4FF, 0x6E0000FF, 0xFFC6C0FF}},
    {&Theme::on_danger, {0xFFFFFFFF, 0x2E0805FF, 0xFFFFFFFF, 0x000000FF}},
    {&Theme::danger_soft, {0xFBEAE8FF, 0x45221FFF, 0xFFE3E0FF, 0x400600FF}},
    {&Theme::success, {0x1E7A46FF, 0x6FCB93FF, 0x00571DFF, 0x7CE3A2FF}},
    {&Theme::success_soft, {0xE7F4EBFF, 0x1D3829FF, 0xDDF5E5FF, 0x00301AFF}},
    {&Theme::warning, {0x8A5A00FF, 0xE3B455FF, 0x664200FF, 0xFFCF70FF}},
    {&Theme::warning_soft, {0xFBF2DEFF, 0x3D3117FF, 0xFFF0CCFF, 0x332400FF}},
    {&Theme::focus, {0x3B4CC0FF, 0xB9C3FFFF, 0x0000B4FF, 0xFFE94DFF}},
    {&Theme::tooltip, {0x1E1F24FF, 0x43464FFF, 0x000000FF, 0xFFFFFFFF}},
    {&Theme::on_tooltip, {0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0x000000FF}},
    {&Theme::shadow, {0x32290F1F, 0x00000066, 0x00000000, 0x00000000}},
};

// Twelve colours found by annealing: the least difference (CIEDE2000) between any two is as large as possible
// as seen with full colour vision and with protanopia, deuteranopia and tritanopia (Machado et al. 2009),
// while each keeps 3:1 on every ground. That needs light and dark ones as well as hues. The first are the
// farthest apart. On dark grounds each has the hue that it has on light ones, lifted.
constexpr std::uint32_t party_fills[party_colours][2] = {
    {0x2289FE, 0x79B0FE}, // blue
    {0xE06B0D, 0xFF8E2F}, // orange
    {0x44108F, 0x9967A9}, // violet
    {0x3A7875, 0xB5F0E1}, // teal
    {0xCB0C0C, 0xE8402D}, // red
    {0x9B8A67, 0xFAE1B1}, // sand
    {0x5750D7, 0x7F74FF}, // iris
    {0x003F3F, 0x52938B}, // pine
    {0x866148, 0xCDA891}, // clay
    {0x8A84B0, 0xB3A5BE}, // lavender
    {0x5D261D, 0xB16560}, // umber
    {0x4F5176, 0xD6D8FF}, // slate
};
constexpr std::uint32_t no_party_fills[2] = {0x77746C, 0x8F8E8A};

PartyColour party_colour(std::uint32_t hex, const Theme& theme) {
  const Colour white = rgb(0xFFFFFF), fill = rgb(hex);
  const Colour on = contrast(white, fill) >= 4.5 ? white : rgb(theme.dark ? 0x0B0C0F : 0x1E1F24);
  return {fill, on, mixed(theme.panel, fill, theme.dark ? 0.2 : 0.12)};
}

Theme make_theme(ThemeName name) {
  Theme t;
  const auto place = static_cast<std::size_t>(name);
  t.dark = name == ThemeName::dark || name == ThemeName::contrast_dark;
  t.strong = name >= ThemeName::contrast;
  for (const ColourRow& row : colour_rows) {
    t.*row.token = rgb(row.in[place] >> 8);
    (t.*row.token).a = static_cast<std::uint8_t>(row.in[place]);
  }
  if (t.strong) {
    t.hairline_width = 2;
    t.focus_width = 3;
  }
  const std::size_t column = t.dark ? 1 : 0;
  for (std::size_t i = 0; i < t.parties.size(); ++i) {
    t.parties[i] = party_colour(party_fills[i][column], t);
  }
  t.no_party = party_colour(no_party_fills[column], t);
  return t;
}

} // namespace

const PartyColour& Theme::party(int number) const {
  return number >= 1 && number <= party_colours ? parties[static_cast<std::size_t>(number - 1)] : no_party;
}

const Theme& theme_of(ThemeName name) {
  static const Theme themes[theme_count] = {make_theme(ThemeName::light), make_theme(ThemeName::dark),
                                            make_theme(ThemeName::contrast),
                                            make_theme(ThemeName::contrast_dark)};
  return themes[static_cast<std::size_t>(name)];
}

ThemeName shown_theme(editor::ThemeChoice choice, const SystemLook& system) {
  using editor::ThemeChoice;
  const bool contrast = choice == ThemeChoice::high_contrast || system.forced_colours ||
                        (choice == ThemeChoice::system && system.more_contrast);
  if (contrast) return system.dark ? ThemeName::contrast_dark : ThemeName::contrast;
  const bool dark = choice == ThemeChoice::dark || (choice == ThemeChoice::system && system.dark);
  return dark ? ThemeName::dark : ThemeName::light;
}

double contrast(Colour a, Colour b) {
  const double la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Colour blended(Colour over, Colour under) {
  Colour out = mixed(under, {over.r, over.g, over.b, under.a}, over.a / 255.0);
  out.a = under.a;
  return out;
}

Colour mixed(Colour a, Colour b, double part) {
  const double p = std::clamp(part, 0.0, 1.0);
  const auto channel = [p](std::uint8_t from, std::uint8_t to) {
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * p));
  };
  return {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b), channel(a.a, b.a)};
}

} // namespace cg::ui
