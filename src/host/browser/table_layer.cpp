#include "host/browser/table_layer.hpp"

#include <cmath>

namespace cg::host {

namespace {

Layer layer;

int modulo(std::int64_t value, int size) { return static_cast<int>((value % size + size) % size); }

// The piece's clipping rectangle, which all its commands have.
PixelBox box_of(const ImDrawList& piece, float scale) {
  const ImVec4& clip = piece.CmdBuffer.front().ClipRect;
  const auto pixel = [scale](float edge) { return std::llround(edge * scale); };
  return {pixel(clip.x), pixel(clip.y), pixel(clip.z), pixel(clip.w)};
}

// Dear ImGui's renderer cuts clipping rectangles down to whole pixels, counted from the bottom left: they lie
// a little inside those that they mean, so that a rounding error moves none.
ImVec4 clip_of(const PixelBox& box, int right, int down, float scale) {
  return {(static_cast<float>(box.left - right) + 0.25F) / scale,
          (static_cast<float>(box.top - down) - 0.5F) / scale,
          (static_cast<float>(box.right - right) + 0.5F) / scale,
          (static_cast<float>(box.bottom - down) - 0.25F) / scale};
}

// What of the pieces lies in the picture when it is moved so, as one frame.
void paint(const ImDrawData& drawn, std::span<ImDrawList* const> pieces, std::span<const PixelBox> boxes,
           int right, int down) {
  const float scale = drawn.FramebufferScale.x;
  std::vector<ImDrawList*> inside;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const PixelBox part = boxes[i].moved(right, down).within({0, 0, layer.width(), layer.height()});
    if (part.empty()) continue;
    for (ImDrawCmd& command : pieces[i]->CmdBuffer) command.ClipRect = clip_of(part, right, down, scale);
    inside.push_back(pieces[i]);
  }
  ImDrawData moved = drawn;
  moved.DisplayPos = {-static_cast<float>(right) / scale, -static_cast<float>(down) / scale};
  draw_lists(moved, inside);
}

// A piece may lie across the edge where the picture wraps around: each side is painted by itself.
void paint_all(const ImDrawData& drawn, const KeptTable& table) {
  std::vector<PixelBox> boxes;
  for (const ImDrawList* piece : table.pieces) boxes.push_back(box_of(*piece, drawn.FramebufferScale.x));
  const int width = layer.width(), height = layer.height();
  const int right = modulo(-table.place.left, width), down = modulo(-table.place.top, height);
  for (const int x : {right, right - width}) {
    for (const int y : {down, down - height}) paint(drawn, table.pieces, boxes, x, y);
  }
}

} // namespace

void draw_table_layer(const ImDrawData& drawn, const KeptTable& table, int width, int height) {
  layer.fit(width, height);
  if (!table.pieces.empty()) {
    layer.begin_painting();
    paint_all(drawn, table);
    Layer::end_painting();
  }
  std::vector<PixelBox> seen{{0, 0, width, height}};
  for (const PixelBox& hidden : table.covered) cut_out_of_all(seen, hidden);
  layer.replace(seen, modulo(table.place.left, width), modulo(table.place.top, height));
}

void forget_table_layer() { layer.forget(); }

} // namespace cg::host
