// The theme's promises, computed from its tokens.
#include <algorithm>
#include <array>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <numbers>
#include <string>
#include <vector>

#include "ui/icon.hpp"
#include "ui/theme.hpp"

using namespace cg::ui;

namespace {

using Triple = std::array<double, 3>;

double linear(int channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

Triple lab(const Triple& rgb) {
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  const double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
  const double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
  const double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// Machado, Oliveira and Fernandes 2009, severity 1.
constexpr double deficiencies[3][3][3] = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
};

Triple seen(Colour colour, int deficiency) {
  const Triple rgb{linear(colour.r), linear(colour.g), linear(colour.b)};
  if (deficiency < 0) return lab(rgb);
  Triple out{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) out[i] += deficiencies[deficiency][i][j] * rgb[j];
    out[i] = std::clamp(out[i], 0.0, 1.0);
  }
  return lab(out);
}

double degrees(double radians) { return radians * 180 / std::numbers::pi; }
double radians(double of_degrees) { return of_degrees * std::numbers::pi / 180; }

// CIEDE2000, as Sharma, Wu and Dalal (2005) write it down; their names.
double difference(const Triple& one, const Triple& two) {
  const auto hue = [](double a, double b) {
    const double h = a == 0 && b == 0 ? 0 : degrees(std::atan2(b, a));
    return h < 0 ? h + 360 : h;
  };
  const double mean_c = (std::hypot(one[1], one[2]) + std::hypot(two[1], two[2])) / 2;
  const double to_7 = std::pow(mean_c, 7), to_25 = std::pow(25.0, 7);
  const double g = 0.5 * (1 - std::sqrt(to_7 / (to_7 + to_25)));
  const double a1 = (1 + g) * one[1], a2 = (1 + g) * two[1];
  const double c1 = std::hypot(a1, one[2]), c2 = std::hypot(a2, two[2]);
  const double h1 = hue(a1, one[2]), h2 = hue(a2, two[2]);
  double dh = c1 * c2 == 0 ? 0 : h2 - h1;
  if (dh > 180) dh -= 360;
  if (dh < -180) dh += 360;
  const double dl = two[0] - one[0], dc = c2 - c1;
  const double big_dh = 2 * std::sqrt(c1 * c2) * std::sin(radians(dh / 2));
  const double l = (one[0] + two[0]) / 2, c = (c1 + c2) / 2;
  double h = h1 + h2;
  if (c1 * c2 != 0) {
    if (std::abs(h1 - h2) > 180) h += h < 360 ? 360 : -360;
    h /= 2;
  }
  const double t = 1 - 0.17 * std::cos(radians(h - 30)) + 0.24 * std::cos(radians(2 * h)) +
                   0.32 * std::cos(radians(3 * h + 6)) - 0.20 * std::cos(radians(4 * h - 63));
  const double turn = 30 * std::exp(-std::pow((h - 275) / 25, 2));
  const double rc = 2 * std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + to_25));
  const double sl = 1 + 0.015 * std::pow(l - 50, 2) / std::sqrt(20 + std::pow(l - 50, 2));
  const double sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
  const double rt = -std::sin(radians(2 * turn)) * rc;
  const double x = dl / sl, y = dc / sc, z = big_dh / sh;
  return std::sqrt(x * x + y * y + z * z + rt * y * z);
}

const Theme& any_theme() {
  const int theme = GENERATE(0, 1, 2, 3);
  CAPTURE(theme); // light, dark, contrast, contrast_dark
  return theme_of(static_cast<ThemeName>(theme));
}

std::string hex(Colour colour) {
  char text[8];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", colour.r, colour.g, colour.b);
  return text;
}

std::string file(const char* path) {
  std::ifstream stream(std::string(COMMON_GROUND_SOURCE_DIR) + "/" + path);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

} // namespace

TEST_CASE("contrast is as WCAG defines it") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Catch::Approx(21));
  CHECK(contrast({119, 119, 119}, {255, 255, 255}) == Catch::Approx(4.48).margin(0.005));
  CHECK(contrast({10, 20, 30}, {10, 20, 30}) == Catch::Approx(1));
}

TEST_CASE("a translucent colour is laid over an opaque one") {
  CHECK(blended({0, 0, 0, 128}, {255, 255, 255}) == Colour{127, 127, 127});
  CHECK(mixed({0, 0, 0}, {255, 255, 255}, 0.5) == Colour{128, 128, 128});
}

TEST_CASE("CIEDE2000 is as in the test data of Sharma, Wu and Dalal") { // their pairs 1, 9, 17, 25, 32
  CHECK(difference({50, 2.6772, -79.7751}, {50, 0, -82.7485}) == Catch::Approx(2.0425).margin(5e-5));
  CHECK(difference({50, 2.4900, -0.0010}, {50, -2.4900, 0.0009}) == Catch::Approx(7.1792).margin(5e-5));
  CHECK(difference({50, 2.5, 0}, {73, 25, -18}) == Catch::Approx(27.1492).margin(5e-5));
  CHECK(difference({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}) ==
        Catch::Approx(1.2644).margin(5e-5));
  CHECK(difference({90.9257, -0.5406, -0.9208}, {88.6381, -0.8985, -0.7239}) ==
        Catch::Approx(1.5381).margin(5e-5));
}

TEST_CASE("text keeps 4.5 to 1 on every ground it stands on") {
  const Theme& t = any_theme();
  const Colour dim_tip = blended(t.on_tooltip.faded(0.7), t.tooltip);
  const std::vector<std::pair<Colour, std::vector<Colour>>> pairs = {
      {t.text,
       {t.panel, t.canvas, t.note, t.sunken, t.accent_soft, t.danger_soft, t.success_soft, t.warning_soft,
        blended(t.hover, t.panel), blended(t.pressed, t.panel), blended(t.pressed, t.accent_soft),
        blended(t.hover, t.canvas), blended(t.wash, t.panel), blended(t.wash, t.canvas)}},
      {t.muted,
       {t.panel, t.canvas, t.note, t.sunken, t.accent_soft, blended(t.hover, t.panel),
        blended(t.wash, t.panel)}},
      {t.accent, {t.panel, t.canvas, t.accent_soft}},
      {t.danger, {t.panel, t.danger_soft}},
      {t.success, {t.panel, t.success_soft}},
      {t.warning, {t.panel, t.warning_soft}},
      {t.on_accent, {t.accent, t.accent_hover, t.accent_pressed}},
      {t.on_danger, {t.danger, t.danger_hover}},
      {t.on_tooltip, {t.tooltip}},
      {dim_tip, {t.tooltip}},
  };
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    for (std::size_t j = 0; j < pairs[i].second.size(); ++j) {
      INFO("ink " << i << " " << hex(pairs[i].first) << ", ground " << j << " " << hex(pairs[i].second[j]));
      CHECK(contrast(pairs[i].first, pairs[i].second[j]) >= 4.5);
    }
  }
}

TEST_CASE("borders of controls, the focus ring and signs keep 3 to 1") {
  const Theme& t = any_theme();
  for (const Colour ground : {t.panel, t.canvas, t.note, t.sunken}) {
    for (const Colour sign :
         {t.control_line, t.focus, t.accent, t.danger, t.success, t.warning, t.muted, t.text}) {
      INFO(hex(sign) << " on " << hex(ground));
      CHECK(contrast(sign, ground) >= 3);
    }
  }
  for (const Colour ground : {blended(t.hover, t.panel), blended(t.pressed, t.panel), t.accent_soft}) {
    INFO("ground " << hex(ground));
    CHECK(contrast(t.accent, ground) >= 3);
    CHECK(contrast(t.focus, ground) >= 3);
  }
}

TEST_CASE("a party's colour keeps 3 to 1 on every ground, and text on it 4.5 to 1") {
  const Theme& t = any_theme();
  for (int number = 0; number <= party_colours; ++number) {
    INFO("party " << number);
    const PartyColour& party = t.party(number);
    for (const Colour ground : {t.panel, t.canvas, t.note, t.sunken}) {
      CHECK(contrast(party.fill, ground) >= 3);
    }
    CHECK(contrast(party.on, party.fill) >= 4.5);
    CHECK(contrast(t.text, party.tint) >= 4.5);
  }
}

TEST_CASE("any two party colours stay apart under every colour-vision deficiency") {
  const Theme& t = any_theme();
  double least = 100;
  for (int deficiency = -1; deficiency < 3; ++deficiency) {
    for (int a = 1; a <= party_colours; ++a) {
      for (int b = a + 1; b <= party_colours; ++b) {
        INFO("deficiency " << deficiency << ", parties " << a << " and " << b);
        const double apart = difference(seen(t.party(a).fill, deficiency), seen(t.party(b).fill, deficiency));
        CHECK(apart >= 12); // docs/design.md
        least = std::min(least, apart);
      }
    }
  }
  CHECK(least == Catch::Approx(t.dark ? 13.08 : 12.40).margin(0.005)); // as docs/design.md has it
}

TEST_CASE("high contrast has strong lines, flat hovers and no shadow") {
  for (const ThemeName name : {ThemeName::contrast, ThemeName::contrast_dark}) {
    const Theme& t = theme_of(name);
    CHECK(t.hairline_width == 2);
    CHECK(t.focus_width >= 2);
    CHECK(t.hover.a == 255);
    CHECK(t.pressed.a == 255);
    CHECK(t.shadow.a == 0);
    CHECK(contrast(t.panel, t.text) == Catch::Approx(21));
    CHECK(contrast(t.hairline, t.panel) == Catch::Approx(21));
    CHECK(t.faint(t.text, 0.5) == t.text);
  }
  CHECK(theme_of(ThemeName::light).faint({0, 0, 0}, 0.5).a == 128);
}

TEST_CASE("the theme is the chosen one, or what the system asks for; forced colours win") {
  using cg::editor::ThemeChoice;
  struct Row {
    ThemeChoice choice;
    SystemLook system; // dark, more contrast, forced colours
    ThemeName shown;
  };
  const Row rows[] = {
      {ThemeChoice::system, {false, false, false}, ThemeName::light},
      {ThemeChoice::system, {true, false, false}, ThemeName::dark},
      {ThemeChoice::system, {false, true, false}, ThemeName::contrast},
      {ThemeChoice::system, {true, true, false}, ThemeName::contrast_dark},
      {ThemeChoice::light, {true, true, false}, ThemeName::light},
      {ThemeChoice::dark, {false, true, false}, ThemeName::dark},
      {ThemeChoice::high_contrast, {false, false, false}, ThemeName::contrast},
      {ThemeChoice::high_contrast, {true, false, false}, ThemeName::contrast_dark},
      {ThemeChoice::light, {false, false, true}, ThemeName::contrast},
      {ThemeChoice::dark, {true, false, true}, ThemeName::contrast_dark},
  };
  for (const Row& row : rows) {
    CAPTURE(static_cast<int>(row.choice), row.system.dark, row.system.more_contrast);
    CHECK(shown_theme(row.choice, row.system) == row.shown);
  }
}

TEST_CASE("before the program runs the page has the theme's colours") {
  const std::string css = file("web/app.css"), page = file("web/index.html");
  const char* const selectors[] = {":root", ":root[data-theme=dark]", ":root[data-theme=contrast]",
                                   ":root[data-theme=contrast-dark]"};
  for (int i = 0; i < theme_count; ++i) {
    const Theme& t = theme_of(static_cast<ThemeName>(i));
    const std::string rule = std::string(selectors[i]) + " { --page: " + hex(t.canvas) +
                             "; --text: " + hex(t.text) + "; --muted: " + hex(t.muted) +
                             "; --panel: " + hex(t.panel) + "; --accent: " + hex(t.accent) +
                             "; --on-accent: " + hex(t.on_accent) + "; --accent-soft: " + hex(t.accent_soft);
    INFO(rule);
    CHECK(css.find(rule) != std::string::npos);
  }
  const auto meta = [](ThemeName name, const char* scheme) {
    return "<meta name=\"theme-color\" content=\"" + hex(theme_of(name).canvas) +
           "\" media=\"(prefers-color-scheme: " + scheme + ")\">";
  };
  CHECK(page.find(meta(ThemeName::light, "light")) != std::string::npos);
  CHECK(page.find(meta(ThemeName::dark, "dark")) != std::string::npos);
}

TEST_CASE("a number that is no party's gives the neutral colour") {
  const Theme& t = theme_of(ThemeName::light);
  CHECK(&t.party(0) == &t.no_party);
  CHECK(&t.party(13) == &t.no_party);
  CHECK(&t.party(-1) == &t.no_party);
  CHECK(&t.party(12) == &t.parties[11]);
}

TEST_CASE("the icons stand in assets/icons.txt in the order of the enumeration") {
  static constexpr const char* names[] = {
#define CG_ICON_NAME(name, lucide) lucide,
      CG_ICONS(CG_ICON_NAME)
#undef CG_ICON_NAME
  };
  std::ifstream file(std::string(COMMON_GROUND_SOURCE_DIR) + "/assets/icons.txt");
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  CHECK(lines == std::vector<std::string>(std::begin(names), std::end(names)));
  CHECK(icon_count == static_cast<int>(std::size(names)));
  CHECK(code_point_of(Icon::plus) == U'\uE000');
  CHECK(code_point_of(Icon::none) == 0);
}
