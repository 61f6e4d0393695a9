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

// Twelve colours found by annealing: the least difference (CIEDE2000) between any two is as large as possible
// as seen with full colour vision and with protanopia, deuteranopia and tritanopia (Machado et al. 2009),
// while each keeps 3:1 on the canvas. That needs light and dark ones as well as hues. The first are the
// farthest apart.
constexpr std::uint32_t party_fills[party_colours] = {
    0x2289FE, // blue
    0xE06B0D, // orange
    0x44108F, // violet
    0x3A7875, // teal
    0xCB0C0C, // red
    0x9B8A67, // sand
    0x5750D7, // iris
    0x003F3F, // pine
    0x866148, // clay
    0x8A84B0, // lavender
    0x5D261D, // umber
    0x4F5176, // slate
};

PartyColour party_colour(Colour fill, const Theme& theme) {
  const Colour white = rgb(0xFFFFFF);
  const Colour on = contrast(white, fill) >= 4.5 ? white : theme.text;
  return {fill, on, mixed(theme.panel, fill, 0.12)};
}

Theme make_light() {
  Theme t;
  t.canvas = rgb(0xFBF9F4);
  t.canvas_dot = rgb(0xDAD5C8);
  t.panel = rgb(0xFFFFFF);
  t.note = rgb(0xFFF5D1);
  t.sunken = rgb(0xF6F4EE);
  t.hover = rgb(0x1E1F24).faded(0.055);
  t.pressed = rgb(0x1E1F24).faded(0.11);
  t.hairline = rgb(0xE3DFD4);
  t.control_line = rgb(0x8B8880);
  t.backdrop = rgb(0x28241A).faded(0.42);
  t.text = rgb(0x1E1F24);
  t.muted = rgb(0x65635C);
  t.disabled = rgb(0xA5A29A);
  // The blue of a fountain pen on paper. Under all three deficiencies blue stays clear of the red, green and
  // amber that carry meaning, and it is dark enough to write with.
  t.accent = rgb(0x3B4CC0);
  t.accent_hover = rgb(0x3241A8);
  t.accent_pressed = rgb(0x2A378F);
  t.on_accent = rgb(0xFFFFFF);
  t.accent_soft = rgb(0xE9ECFA);
  t.danger = rgb(0xB3261E);
  t.danger_hover = rgb(0x9A1F18);
  t.on_danger = rgb(0xFFFFFF);
  t.danger_soft = rgb(0xFBEAE8);
  t.success = rgb(0x1E7A46);
  t.success_soft = rgb(0xE7F4EB);
  t.warning = rgb(0x8A5A00);
  t.warning_soft = rgb(0xFBF2DE);
  t.focus = rgb(0x3B4CC0);
  t.tooltip = rgb(0x1E1F24);
  t.on_tooltip = rgb(0xFFFFFF);
  t.shadow = rgb(0x32290F).faded(0.12);
  for (std::size_t i = 0; i < t.parties.size(); ++i) t.parties[i] = party_colour(rgb(party_fills[i]), t);
  t.no_party = party_colour(rgb(0x77746C), t);
  return t;
}

} // namespace

const PartyColour& Theme::party(int number) const {
  return number >= 1 && number <= party_colours ? parties[static_cast<std::size_t>(number - 1)] : no_party;
}

const Theme& light_theme() {
  static const Theme theme = make_light();
  return theme;
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
