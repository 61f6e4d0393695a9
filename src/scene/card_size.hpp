// How large cards are, in world units: here and nowhere else, so that the scene, the canvas view and whoever
// draws a picture of the plan lay a card out alike. Sizes follow from what a card holds, never from a font.
#pragma once

#include <cstddef>

#include "base/geometry.hpp"
#include "plan/record.hpp"

namespace cg::scene {

inline constexpr double organisation_width = 280;
inline constexpr double organisation_height = 96; // without needs and strengths
inline constexpr double claims_top = 104;         // with them: where their rows begin
inline constexpr double claim_row_height = 32;    // needs in the left column, strengths in the right
inline constexpr std::size_t most_claim_rows = 3;
inline constexpr Vec2 objective_size{360, 152};
inline constexpr Vec2 measure_size{240, 128};
inline constexpr Vec2 programme_size{320, 136};
inline constexpr Vec2 milestone_size{240, 96};
inline constexpr Vec2 note_size{220, 140}, least_note_size{120, 60};
inline constexpr Vec2 frame_size{640, 420}, least_frame_size{160, 120};
/// The distance kept between cards that the program places by itself.
inline constexpr double card_gap = 24;

/// Notes and frames are as large as a person makes them.
[[nodiscard]] bool resizable(Kind kind);
/// The smallest size of what can be resized.
[[nodiscard]] Vec2 least_size(Kind kind);
/// An organisation's card that shows the longer of both columns; more rows than most_claim_rows are not
/// shown.
[[nodiscard]] Vec2 organisation_size(std::size_t needs, std::size_t strengths);
/// A card of this kind that holds nothing yet. The kind is one that stands on the canvas.
[[nodiscard]] Vec2 new_card_size(Kind kind);
/// The room that such a card is given where the program places it: what it may grow to as needs and strengths
/// are told.
[[nodiscard]] Vec2 room_for_new_card(Kind kind);
/// The card of this record in this plan. O(claims) for an organisation: for all at once, see Claims.
[[nodiscard]] Vec2 card_size(const Plan& plan, const AnyRecord& record);

namespace detail {
/// As card_size, for whoever counted the organisation's needs and strengths before.
[[nodiscard]] Vec2 card_size(const AnyRecord& record, std::size_t needs, std::size_t strengths);
} // namespace detail

} // namespace cg::scene
