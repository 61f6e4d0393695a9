// Badges and labels of an overlay, as they are drawn.
#pragma once

#include <span>

#include "ui/canvas/brush.hpp"
#include "ui/overlay/overlay.hpp"
#include "ui/overlay/room.hpp"

namespace cg::ui {

/// Whether the words of an overlay are drawn: as long as the cards' own are. They never get too small to
/// read.
[[nodiscard]] inline bool overlay_has_words(const Brush& brush) { return brush.detail() == Detail::whole; }

/// How much of the words a badge shows.
struct BadgeForm {
  int lines = 2;
  bool detail = false;
};
/// At rest two lines, from afar one, so that little is covered; of a card that is asked all there is.
[[nodiscard]] BadgeForm form_at_rest(const Brush& brush);
inline constexpr BadgeForm brief_form{1, false}, whole_form{8, true};

/// Badges of one card, one below the other, as wide as the card at most: how large they are on the screen.
[[nodiscard]] Vec2 badges_size(const Brush& brush, std::span<const Badge> badges, const Rect& card_on_screen,
                               BadgeForm form);
/// `at`: their top left corner.
void draw_badges(const Brush& brush, std::span<const Badge> badges, const Rect& card_on_screen,
                 BadgeForm form, Vec2 at);

/// The colour of a bond's line.
[[nodiscard]] Colour ink_of_bond(const Theme& theme, Tone tone);
/// What the label of a bond says, and how large it is on the screen.
[[nodiscard]] std::string label_text(const Brush& brush, const Bond& bond, bool brief);
[[nodiscard]] Vec2 label_size(const Brush& brush, const Bond& bond, bool brief);
void draw_label(const Brush& brush, const Bond& bond, const LabelSpot& spot);
} // namespace cg::ui
