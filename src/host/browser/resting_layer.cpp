#include "host/browser/resting_layer.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "host/browser/layer.hpp"
#include "imgui.h"

namespace cg::host {

namespace {

Layer layer;
std::vector<std::uint64_t> shown_lists; // what the picture shows
std::vector<PixelBox> filled;           // where there is something in the picture
// Of all lists of the frame before.
std::vector<std::uint64_t> last_hashes;
std::vector<PixelBox> last_boxes;
float last_scale = 0; // device pixels for each unit, in which they were counted

// The device pixels in which a list draws: those of its vertices, as far as its clipping lets them. On its
// own, for the reason that mix_all is (graphics.cpp).
[[gnu::noinline]] PixelBox box_of(const ImDrawList& list, float scale) {
  ImVec2 from{1e9F, 1e9F}, to{-1e9F, -1e9F}, clip_from = from, clip_to = to;
  for (const ImDrawVert& vertex : list.VtxBuffer) {
    from = {std::min(from.x, vertex.pos.x), std::min(from.y, vertex.pos.y)};
    to = {std::max(to.x, vertex.pos.x), std::max(to.y, vertex.pos.y)};
  }
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.ElemCount == 0) continue;
    clip_from = {std::min(clip_from.x, command.ClipRect.x), std::min(clip_from.y, command.ClipRect.y)};
    clip_to = {std::max(clip_to.x, command.ClipRect.z), std::max(clip_to.y, command.ClipRect.w)};
  }
  const auto low = [scale](float edge) { return static_cast<std::int64_t>(std::floor(edge * scale)) - 1; };
  const auto high = [scale](float edge) { return static_cast<std::int64_t>(std::ceil(edge * scale)) + 1; };
  return {low(std::max(from.x, clip_from.x)), low(std::max(from.y, clip_from.y)),
          high(std::min(to.x, clip_to.x)), high(std::min(to.y, clip_to.y))};
}

// Boxes of which none meets another, so that no pixel is laid over twice; as far as they lie in the picture.
std::vector<PixelBox> boxes_apart(const std::vector<PixelBox>& boxes) {
  std::vector<PixelBox> apart;
  for (const PixelBox& box : boxes) {
    const PixelBox shown = box.within({0, 0, layer.width(), layer.height()});
    if (shown.empty()) continue;
    std::vector<PixelBox> pieces{shown};
    for (const PixelBox& other : apart) cut_out_of_all(pieces, other);
    apart.insert(apart.end(), pieces.begin(), pieces.end());
  }
  return apart;
}

// What of a frame rests, and what moves below and above it.
struct Split {
  std::vector<ImDrawList*> ground, resting, moving;
  std::vector<std::uint64_t> hashes; // of those that rest
  std::vector<PixelBox> boxes;
};

// A list rests when it is the same as in the frame before and nothing that moves lies below it. What is below
// all that rests moves as it likes, and so does the lowest list when it is the table itself: its many layers
// of faint colour would not come out of a picture quite as they went in.
Split split(const ImDrawData& drawn, std::span<const std::uint64_t> hashes, bool lowest_is_table) {
  Split split;
  const float scale = drawn.FramebufferScale.x;
  const bool same_scale = std::exchange(last_scale, scale) == scale;
  const bool same_lists = same_scale && last_hashes.size() == hashes.size();
  std::vector<PixelBox> boxes(hashes.size()), in_motion;
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    ImDrawList* list = drawn.CmdLists[static_cast<int>(i)];
    const bool same = same_lists && hashes[i] == last_hashes[i];
    boxes[i] = same ? last_boxes[i] : box_of(*list, scale);
    const PixelBox& box = boxes[i];
    const bool covers = std::any_of(in_motion.begin(), in_motion.end(),
                                    [&box](const PixelBox& other) { return box.overlaps(other); });
    if (split.resting.empty() && (!same || (i == 0 && lowest_is_table))) {
      split.ground.push_back(list);
    } else if (same && !covers) {
      split.resting.push_back(list);
      split.hashes.push_back(hashes[i]);
      split.boxes.push_back(box);
    } else {
      split.moving.push_back(list);
      in_motion.push_back(box);
    }
  }
  last_hashes.assign(hashes.begin(), hashes.end());
  last_boxes = std::move(boxes);
  return split;
}

void paint_picture(const ImDrawData& drawn, const Split& split) {
  layer.begin_painting();
  glDisable(GL_SCISSOR_TEST);
  glClearColor(0, 0, 0, 0);
  glClear(GL_COLOR_BUFFER_BIT);
  draw_lists(drawn, split.resting);
  Layer::end_painting();
  filled = boxes_apart(split.boxes);
}

} // namespace

void draw_over_resting_layer(const ImDrawData& drawn, std::span<const std::uint64_t> hashes,
                             bool lowest_is_table, int width, int height) {
  const Split parts = split(drawn, hashes, lowest_is_table);
  draw_lists(drawn, parts.ground);
  if (!parts.resting.empty()) {
    const bool is_there = layer.fit(width, height);
    if (!is_there || parts.hashes != shown_lists) {
      paint_picture(drawn, parts);
      shown_lists = parts.hashes;
    }
    layer.lay(filled);
  }
  draw_lists(drawn, parts.moving);
}

void forget_resting_layer() {
  layer.forget();
  shown_lists.clear();
  filled.clear();
  last_hashes.clear();
  last_boxes.clear();
}

} // namespace cg::host
