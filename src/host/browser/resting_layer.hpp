// The resting layer: what lies above the part that moves and stays as it is, kept as one picture. While the
// table is panned, the panels over it do not change: laying their picture over the table costs a computer
// without a graphics card a quarter of drawing them anew.
#pragma once

#include <cstdint>
#include <span>

struct ImDrawData;

namespace cg::host {

/// Draws a frame: what changed since the frame before as it is, what rests as one picture, unless it lies
/// above something that changed. `hashes`: one for each list; equal ones stand for equal lists. The canvas
/// was cleared; its size is in device pixels.
void draw_over_resting_layer(const ImDrawData& drawn, std::span<const std::uint64_t> hashes,
                             bool lowest_is_table, int width, int height);

/// The graphics context is gone, and the picture with it.
void forget_resting_layer();

} // namespace cg::host
