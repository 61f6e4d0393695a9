// The theme's promises, computed from its tokens.
#include <algorithm>
#include <array>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <fstream>
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

double distance(const Triple& a, const Triple& b) {
  return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
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

TEST_CASE("text keeps 4.5 to 1 on every ground it stands on") {
  const Theme& t = light_theme();
  const std::vector<std::pair<Colour, Colour>> pairs = {
      {t.text, t.panel},
      {t.text, t.canvas},
      {t.text, t.sunken},
      {t.text, t.accent_soft},
      {t.text, t.danger_soft},
      {t.text, t.success_soft},
      {t.text, t.warning_soft},
      {t.text, blended(t.pressed, t.panel)},
      {t.text, blended(t.pressed, t.accent_soft)},
      {t.muted, t.panel},
      {t.muted, t.canvas},
      {t.muted, t.sunken},
      {t.muted, t.accent_soft},
      {t.muted, blended(t.hover, t.panel)},
      {t.accent, t.panel},
      {t.accent, t.accent_soft},
      {t.on_accent, t.accent},
      {t.on_accent, t.accent_hover},
      {t.on_accent, t.accent_pressed},
      {t.on_danger, t.danger},
      {t.on_danger, t.danger_hover},
      {t.danger, t.panel},
      {t.danger, t.danger_soft},
      {t.success, t.success_soft},
      {t.success, t.panel},
      {t.warning, t.warning_soft},
      {t.warning, t.panel},
      {t.on_tooltip, t.tooltip},
      {blended(t.on_tooltip.faded(0.7), t.tooltip), t.tooltip},
  };
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    INFO("pair " << i);
    CHECK(contrast(pairs[i].first, pairs[i].second) >= 4.5);
  }
}

TEST_CASE("borders of controls, the focus ring and signs keep 3 to 1") {
  const Theme& t = light_theme();
  for (const Colour ground : {t.panel, t.canvas, t.sunken}) {
    CHECK(contrast(t.control_line, ground) >= 3);
    CHECK(contrast(t.focus, ground) >= 3);
    CHECK(contrast(t.accent, ground) >= 3);
    CHECK(contrast(t.danger, ground) >= 3);
  }
}

TEST_CASE("a party's colour keeps 3 to 1 on paper and table, and text on it 4.5 to 1") {
  const Theme& t = light_theme();
  for (int number = 0; number <= party_colours; ++number) {
    INFO("party " << number);
    const PartyColour& party = t.party(number);
    CHECK(contrast(party.fill, t.panel) >= 3);
    CHECK(contrast(party.fill, t.canvas) >= 3);
    CHECK(contrast(party.on, party.fill) >= 4.5);
    CHECK(contrast(t.text, party.tint) >= 4.5);
  }
}

TEST_CASE("any two party colours stay apart under every colour-vision deficiency") {
  const Theme& t = light_theme();
  for (int deficiency = -1; deficiency < 3; ++deficiency) {
    for (int a = 1; a <= party_colours; ++a) {
      for (int b = a + 1; b <= party_colours; ++b) {
        INFO("deficiency " << deficiency << ", parties " << a << " and " << b);
        CHECK(distance(seen(t.party(a).fill, deficiency), seen(t.party(b).fill, deficiency)) >= 12);
      }
    }
  }
}

TEST_CASE("a number that is no party's gives the neutral colour") {
  const Theme& t = light_theme();
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
