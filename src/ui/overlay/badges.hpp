// Badges and labels of an overlay, as they are drawn.
#pragma once

#include <optional>
#include <span>

#include "ui/canvas/brush.hpp"
#include "ui/overlay/overlay.hpp"

namespace cg::ui {

/// Whether the words of an overlay are drawn: as long as the cards' own are. They never get too small to
/// read.
[[nodiscard]] inline bool overlay_has_words(const Brush& brush) { return brush.detail() == Detail::whole; }

/// Badges of one card, one below the other, as wide as the card at most. When `asked` the whole text and the
/// detail are shown, else two lines, from afar one.
void draw_badges(const Brush& brush, std::span<const Badge> badges, const Rect& card_in_world, bool asked);

/// The colour of a bond's line.
[[nodiscard]] Colour ink_of_bond(const Theme& theme, Tone tone);
/// How large the label of a bond is on the screen.
[[nodiscard]] Vec2 label_size(const Brush& brush, const Bond& bond);
void draw_label(const Brush& brush, const Bond& bond, const Rect& on_screen);
/// Where on the way from one point to the other a label of this size keeps clear of what is in its way;
/// nothing when it does nowhere.
[[nodiscard]] std::optional<Rect> free_label(Vec2 from, Vec2 to, Vec2 size,
                                             const std::vector<Rect>& in_the_way);

} // namespace cg::ui
