#include "host/browser/resting_layer.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "host/browser/layer.hpp"
#include "imgui.h"

namespace cg::host {

namespace {

struct Box {
  float left = 1e9F, top = 1e9F, right = -1e9F, bottom = -1e9F;
};

Layer layer;
std::vector<std::uint64_t> shown_lists; // what the picture shows
std::vector<PixelRect> filled;          // where there is something in the picture
// Of all lists of the frame before.
std::vector<std::uint64_t> last_hashes;
std::vector<Box> last_boxes;

// Where a list draws: its vertices, as far as its clipping lets them.
Box box_of(const ImDrawList& list) {
  Box vertices, clips;
  for (const ImDrawVert& vertex : list.VtxBuffer) {
    vertices = {std::min(vertices.left, vertex.pos.x), std::min(vertices.top, vertex.pos.y),
                std::max(vertices.right, vertex.pos.x), std::max(vertices.bottom, vertex.pos.y)};
  }
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.ElemCount == 0) continue;
    clips = {std::min(clips.left, command.ClipRect.x), std::min(clips.top, command.ClipRect.y),
             std::max(clips.right, command.ClipRect.z), std::max(clips.bottom, command.ClipRect.w)};
  }
  // To whole units: boxes that are cut out of each other then meet on the same pixels.
  return {std::floor(std::max(vertices.left, clips.left)) - 1,
          std::floor(std::max(vertices.top, clips.top)) - 1,
          std::ceil(std::min(vertices.right, clips.right)) + 1,
          std::ceil(std::min(vertices.bottom, clips.bottom)) + 1};
}

bool is_empty(const Box& box) { return box.left >= box.right || box.top >= box.bottom; }

// What is left of a box when another is cut out of it: above, below, left and right of that.
void cut_out(const Box& box, const Box& hole, std::vector<Box>& left_over) {
  const float top = std::max(box.top, hole.top), bottom = std::min(box.bottom, hole.bottom);
  const Box parts[] = {{box.left, box.top, box.right, std::min(box.bottom, hole.top)},
                       {box.left, std::max(box.top, hole.bottom), box.right, box.bottom},
                       {box.left, top, std::min(box.right, hole.left), bottom},
                       {std::max(box.left, hole.right), top, box.right, bottom}};
  for (const Box& part : parts) {
    if (!is_empty(part)) left_over.push_back(part);
  }
}

bool meet(const Box& a, const Box& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

// Boxes of which none meets another, so that no pixel is laid over twice.
std::vector<Box> boxes_apart(const std::vector<Box>& boxes) {
  std::vector<Box> apart;
  for (const Box& box : boxes) {
    std::vector<Box> pieces{box};
    for (const Box& other : apart) {
      std::vector<Box> left_over;
      for (const Box& piece : pieces) cut_out(piece, other, left_over);
      pieces = std::move(left_over);
    }
    apart.insert(apart.end(), pieces.begin(), pieces.end());
  }
  return apart;
}

// On whole device pixels, so that every pixel of the picture falls on its own.
void find_filled(const std::vector<Box>& boxes, float scale) {
  filled.clear();
  const auto on_pixels = [scale](float edge, int pixels) {
    return std::clamp(static_cast<int>(edge * scale), 0, pixels);
  };
  for (const Box& box : boxes_apart(boxes)) {
    filled.push_back({on_pixels(box.left, layer.width()), on_pixels(box.top, layer.height()),
                      on_pixels(box.right, layer.width()), on_pixels(box.bottom, layer.height())});
  }
}

// What of a frame rests, and what moves below and above it.
struct Split {
  std::vector<ImDrawList*> ground, resting, moving;
  std::vector<std::uint64_t> hashes; // of those that rest
  std::vector<Box> boxes;
};

// A list rests when it is the same as in the frame before and nothing that moves lies below it. What is below
// all that rests moves as it likes, and so does the lowest list when it is the table itself: its many layers
// of faint colour would not come out of a picture quite as they went in.
Split split(const ImDrawData& drawn, std::span<const std::uint64_t> hashes, bool lowest_is_table) {
  Split split;
  const bool same_lists = last_hashes.size() == hashes.size();
  std::vector<Box> boxes(hashes.size()), in_motion;
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    ImDrawList* list = drawn.CmdLists[static_cast<int>(i)];
    const bool same = same_lists && hashes[i] == last_hashes[i];
    boxes[i] = same ? last_boxes[i] : box_of(*list);
    const Box& box = boxes[i];
    const bool covers = std::any_of(in_motion.begin(), in_motion.end(),
                                    [&box](const Box& other) { return meet(box, other); });
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
  find_filled(split.boxes, drawn.FramebufferScale.x);
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
