// Layer: a picture in a texture as large as the canvas, painted by Dear ImGui's renderer and laid over what
// was drawn before. What lasts longer than a frame is kept so (resting_layer.hpp, table_layer.hpp).
#pragma once

#include <GLES3/gl3.h>

#include <span>
#include <vector>

#include "base/pixel_box.hpp"
#include "imgui.h"

namespace cg::host {

class Layer {
 public:
  /// Ready to be painted, in a size in device pixels; a picture of another size is empty afterwards. True
  /// when what was painted before is still there.
  bool fit(int width, int height);
  /// What is drawn until end_painting goes into the picture.
  void begin_painting() const;
  static void end_painting();
  /// Lays parts of the picture, none of which meets another, over what is there, where they were painted.
  /// Colours are as they were painted: premultiplied, for the picture was clear before.
  void lay(std::span<const PixelBox> parts) const;
  /// Puts parts of the canvas, none of which meets another, in place of what is there: the picture is opaque,
  /// and moved by whole pixels; what leaves on one side comes in on the other.
  void replace(std::span<const PixelBox> parts, int right, int down) const;
  /// The graphics context is gone, and the picture with it.
  void forget() { *this = {}; }

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }

 private:
  void draw(std::span<const PixelBox> parts, int right, int down) const;

  GLuint picture_ = 0, target_ = 0;
  int width_ = 0, height_ = 0;
};

/// Draws lists as if they were all of a frame. The frame's textures are up to date.
void draw_lists(const ImDrawData& drawn, std::span<ImDrawList* const> lists);

/// The graphics context is gone, and what lays layers with it.
void forget_layers();

} // namespace cg::host
