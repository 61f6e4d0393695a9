// Words: what is read and not acted on. Each is a node of the tree, so that it is read aloud too.
#pragma once

#include <string_view>

#include "ui/icon.hpp"
#include "ui/screen.hpp"

namespace cg::ui {

/// A heading of level 1 (the plan), 2 (a panel), 3 (a group). Wraps.
void heading(Screen& screen, std::string_view text, int level = 2, std::string_view key = {});
/// A paragraph in 15; wraps; line feeds are kept.
void paragraph(Screen& screen, std::string_view text, std::string_view key = {});
/// Small and muted; wraps.
void caption(Screen& screen, std::string_view text, std::string_view key = {});
/// The label of something that has no label of its own: 13, semibold, one line. Not a node when `silent`.
void label(Screen& screen, std::string_view text, bool silent = false);

enum class NoticeLook : std::uint8_t { plain, success, warning, danger };
/// A soft box with an icon and a sentence, inside a panel (what is missing, what went wrong).
void notice(Screen& screen, NoticeLook look, std::string_view text, std::string_view key = {});

/// A hairline across, with its gaps.
void separator(Screen& screen);

struct ProgressSpec {
  std::string_view name;       // for the tree; drawn before the bar when `show_name`
  std::string_view value_text; // "40 %", "not recorded yet"; drawn after the bar
  double fraction = -1;        // 0 to 1; negative: not known, an empty bar with a dashed border
  bool show_name = false;
  std::string_view key = {};
  int party = 0; // in a party's colour; 0: accent
};
void progress_bar(Screen& screen, const ProgressSpec& spec);

} // namespace cg::ui
