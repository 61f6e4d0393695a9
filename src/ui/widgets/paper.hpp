// Paper: what panels, menus and dialogs have in common: a window, a rounded ground with its shadow, a head
// that does not scroll, and content that does. Only widgets use it.
#pragma once

#include <cstdint>

#include "ui/screen.hpp"

namespace cg::ui {

struct PaperSpec {
  std::uint32_t node = 0;
  Rect rect; // with `fits`, the most it may take
  int layer = 0;
  double padding = 16;
  double radius = 12;
  double elevation = 10;
  bool fits = false; // no higher than its content
  bool scroll_across = false;
  bool painted = true;
  bool hide = false; // laid out, but not shown in this frame
};

/// Opens the paper; what is placed now is its head.
void begin_paper(Screen& screen, const PaperSpec& spec);
/// The head is done; what is placed now scrolls.
void begin_paper_content(Screen& screen);
/// Paints the paper below its content and gives the node its rectangle, which is returned.
Rect end_paper(Screen& screen);

} // namespace cg::ui
