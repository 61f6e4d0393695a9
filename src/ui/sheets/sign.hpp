// The sign of a tone: an icon beside the words, so that colour is never the only one to say it.
#pragma once

#include <string_view>

#include "ui/icon.hpp"
#include "ui/sheets/sheet.hpp"
#include "ui/theme.hpp"

namespace cg::ui {

struct Sign {
  Icon icon;
  Colour ink;
  std::string_view words; // for those who do not see it
};
[[nodiscard]] Sign sign_of(const Theme& theme, Tone tone);

} // namespace cg::ui
