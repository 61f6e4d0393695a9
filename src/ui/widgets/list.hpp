// Lists of things to pick: rows with a disc, a name and a second line. One row is in the tab order, arrow
// keys walk.
#pragma once

#include <cstddef>
#include <string_view>

#include "ui/icon.hpp"
#include "ui/screen.hpp"
#include "ui/widgets/interact.hpp"

namespace cg::ui {

struct ListboxSpec {
  std::string_view name;
  std::string_view key = {};
  std::string_view empty_text = {}; // shown and read when no option was added
};
void begin_listbox(Screen& screen, const ListboxSpec& spec);

struct OptionSpec {
  std::string_view title;
  std::string_view secondary = {}; // muted, below
  std::string_view monogram = {};  // in a disc of the party's colour; empty: the icon, if any
  int party = 0;
  Icon icon = Icon::none;
  std::string_view trailing = {};    // muted, at the right end
  std::string_view name = {};        // accessible name when it is more than title
  std::string_view description = {}; // what such a name does not say yet
  std::string_view key = {};
  bool selected = false;
  bool disabled = false;
  bool draggable = false;
  std::string_view tooltip = {};
  std::size_t position = 0, set_size = 0; // "3 of 4000", when not all options of the list are made
};
/// How far it is from the top of such an option to the top of the next one.
[[nodiscard]] double option_step(const Screen& screen, const OptionSpec& spec);
/// Hit::clicked when it was picked (pointer, Enter, Space); Hit::drag_started to begin a drag from it.
Hit option(Screen& screen, const OptionSpec& spec);
void end_listbox(Screen& screen);

} // namespace cg::ui
