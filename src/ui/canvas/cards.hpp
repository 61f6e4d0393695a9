// Cards: how each kind of card looks. A card is drawn from its words and its box; sizes are those of
// scene/card_size.hpp. Nothing here reads the plan, so a card that does not exist yet (a preview from the
// palette) looks as it will.
#pragma once

#include "ui/canvas/brush.hpp"
#include "ui/canvas/words.hpp"

namespace cg::ui {

/// What stands for a card that is seen as one colour: its party's, or the accent of what is shared.
[[nodiscard]] Colour ink_of(const Theme& theme, Kind kind, int party);

/// Whether draw_card draws a speck: one colour, and no words.
[[nodiscard]] bool is_speck(const Brush& brush, Kind kind);
void draw_speck(const Brush& brush, Kind kind, int party, const Rect& box_in_world);
/// Draws the whole card at the brush's level of detail. `lift` from 0 to 1: how far a hovered or carried card
/// is raised from the table.
void draw_card(const Brush& brush, const CardWords& words, const Rect& box_in_world, double lift = 0);

// --- What the kinds of card are made of (boxes in world units)

/// The paper: shadow, ground, hairline, and a band at the top in a colour (opacity 0: none).
void draw_paper(const Brush& brush, const Rect& box, Colour ground, Colour band, double lift);
/// The row at the top that says what the card is. Returns its width.
double draw_caption(const Brush& brush, const CardWords& words, Vec2 at, double width, Colour icon_colour);
/// The title, muted while there is none. Returns its height.
double draw_title(const Brush& brush, const CardWords& words, Type type, Vec2 at, double width,
                  int most_lines);

void draw_organisation_card(const Brush& brush, const CardWords& words, const Rect& box);
void draw_objective_card(const Brush& brush, const CardWords& words, const Rect& box);
void draw_measure_card(const Brush& brush, const CardWords& words, const Rect& box);
void draw_programme_card(const Brush& brush, const CardWords& words, const Rect& box);
void draw_milestone_card(const Brush& brush, const CardWords& words, const Rect& box);
void draw_note_card(const Brush& brush, const CardWords& words, const Rect& box);
void draw_frame_card(const Brush& brush, const CardWords& words, const Rect& box);

} // namespace cg::ui
