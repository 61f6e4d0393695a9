// A tile of the palette: a small piece of paper with an icon and the words of what it adds.
#pragma once

#include <string_view>

#include "ui/icon.hpp"
#include "ui/screen.hpp"
#include "ui/widgets/interact.hpp"

namespace cg::ui {

struct TileSpec {
  std::string_view name;       // accessible; holds the visible words
  std::string_view label = {}; // the visible words; empty: only the icon, with the name as tooltip
  Icon icon = Icon::none;
  bool small = false;  // one of several kinds: lower, smaller words
  bool narrow = false; // smaller words, because the palette is
  std::string_view tooltip = {};
  std::string_view shortcut = {};
  std::string_view aria_shortcut = {};
};
/// As wide as the place offers. Hit::drag_started begins a drag, Hit::clicked adds.
Hit tile(Screen& screen, const TileSpec& spec);
[[nodiscard]] double tile_height(const Screen& screen, bool small);

} // namespace cg::ui
