#include "host/browser/resting_layer.hpp"

#include <GLES3/gl3.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "imgui.h"
#include "imgui_impl_opengl3.h"

namespace cg::host {

namespace {

constexpr const char* vertex_shader = R"(#version 300 es
in vec2 at;
out vec2 from;
void main() { from = at; gl_Position = vec4(at * 2.0 - 1.0, 0.0, 1.0); })";
constexpr const char* fragment_shader = R"(#version 300 es
precision highp float; // half precision would not tell the pixels of a wide window apart
uniform sampler2D picture;
in vec2 from;
out vec4 colour;
void main() { colour = texture(picture, from); })";

struct Layer {
  GLuint program = 0, picture = 0, target = 0, corners = 0;
  int width = 0, height = 0;
  std::vector<std::uint64_t> lists;      // what the picture shows
  std::vector<std::uint64_t> last_frame; // all lists of the frame before
  std::vector<float> quads; // where there is something in it: triangles, 0 to 1 from the bottom left
};
Layer layer;

GLuint shader_of(GLenum type, const char* text) {
  const GLuint shader = glCreateShader(type);
  glShaderSource(shader, 1, &text, nullptr);
  glCompileShader(shader);
  return shader;
}

void make_program() {
  layer.program = glCreateProgram();
  const GLuint vertex = shader_of(GL_VERTEX_SHADER, vertex_shader),
               fragment = shader_of(GL_FRAGMENT_SHADER, fragment_shader);
  glAttachShader(layer.program, vertex);
  glAttachShader(layer.program, fragment);
  glBindAttribLocation(layer.program, 0, "at");
  glLinkProgram(layer.program);
  glDeleteShader(vertex);
  glDeleteShader(fragment);
  glGenBuffers(1, &layer.corners);
}

void make_target(int width, int height) {
  if (layer.target == 0) {
    glGenFramebuffers(1, &layer.target);
    glGenTextures(1, &layer.picture);
  }
  layer.width = width;
  layer.height = height;
  glBindTexture(GL_TEXTURE_2D, layer.picture);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glBindFramebuffer(GL_FRAMEBUFFER, layer.target);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, layer.picture, 0);
}

// The lists from `first` to before `last`, drawn by Dear ImGui's backend. Textures are brought up to date by
// the first call of a frame.
void draw_lists(const ImDrawData& drawn, int first, int last) {
  ImDrawData part = drawn;
  part.CmdLists.clear();
  for (int i = first; i < last; ++i) part.CmdLists.push_back(drawn.CmdLists[i]);
  part.CmdListsCount = last - first;
  ImGui_ImplOpenGL3_RenderDrawData(&part);
}

struct Box {
  float left = 1e9F, top = 1e9F, right = -1e9F, bottom = -1e9F;
};

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

// Boxes of which none meets another, so that no pixel is laid over twice.
std::vector<Box> boxes_apart(const ImDrawData& drawn, int first) {
  std::vector<Box> apart;
  for (int i = first; i < drawn.CmdLists.Size; ++i) {
    std::vector<Box> pieces{box_of(*drawn.CmdLists[i])};
    for (const Box& other : apart) {
      std::vector<Box> left_over;
      for (const Box& piece : pieces) cut_out(piece, other, left_over);
      pieces = std::move(left_over);
    }
    apart.insert(apart.end(), pieces.begin(), pieces.end());
  }
  return apart;
}

void find_quads(const ImDrawData& drawn, int first) {
  layer.quads.clear();
  for (const Box& box : boxes_apart(drawn, first)) {
    // On whole device pixels, so that every pixel of the picture falls on its own.
    const float scale = drawn.FramebufferScale.x;
    const auto on_pixels = [&](float edge, int pixels) {
      return std::clamp(static_cast<float>(static_cast<int>(edge * scale)), 0.F, static_cast<float>(pixels)) /
             static_cast<float>(pixels);
    };
    const float left = on_pixels(box.left, layer.width), right = on_pixels(box.right, layer.width);
    const float top = 1 - on_pixels(box.top, layer.height), bottom = 1 - on_pixels(box.bottom, layer.height);
    for (const float value : {left, top, right, top, right, bottom, left, top, right, bottom, left, bottom}) {
      layer.quads.push_back(value);
    }
  }
}

void paint_picture(const ImDrawData& drawn, int first, int width, int height) {
  if (layer.width != width || layer.height != height) make_target(width, height);
  glBindFramebuffer(GL_FRAMEBUFFER, layer.target);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(0, 0, 0, 0);
  glClear(GL_COLOR_BUFFER_BIT);
  draw_lists(drawn, first, drawn.CmdLists.Size);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  find_quads(drawn, first);
}

void lay_picture_over() {
  if (layer.quads.empty()) return;
  glViewport(0, 0, layer.width, layer.height);
  glDisable(GL_SCISSOR_TEST);
  glEnable(GL_BLEND);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA); // the picture's colours were multiplied when they were painted
  glUseProgram(layer.program);
  glBindTexture(GL_TEXTURE_2D, layer.picture);
  glBindBuffer(GL_ARRAY_BUFFER, layer.corners);
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(layer.quads.size() * sizeof(float)),
               layer.quads.data(), GL_STREAM_DRAW);
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, 0, nullptr);
  glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(layer.quads.size() / 2));
  glDisable(GL_BLEND);
}

// The first of the lists that are the same, up to the last, as in the frame before. The lowest list is the
// table's own.
int first_resting(std::span<const std::uint64_t> hashes) {
  const std::vector<std::uint64_t>& before = layer.last_frame;
  if (before.size() != hashes.size()) return static_cast<int>(hashes.size());
  std::size_t first = hashes.size();
  while (first > 1 && hashes[first - 1] == before[first - 1]) --first;
  return static_cast<int>(first);
}

} // namespace

void draw_over_resting_layer(ImDrawData& drawn, std::span<const std::uint64_t> hashes, int width,
                             int height) {
  const int first = first_resting(hashes);
  layer.last_frame.assign(hashes.begin(), hashes.end());
  if (first >= drawn.CmdLists.Size) {
    ImGui_ImplOpenGL3_RenderDrawData(&drawn);
    return;
  }
  if (layer.program == 0) make_program();
  draw_lists(drawn, 0, first);
  std::vector<std::uint64_t> resting(hashes.begin() + first, hashes.end());
  if (resting != layer.lists || layer.width != width || layer.height != height) {
    paint_picture(drawn, first, width, height);
    layer.lists = std::move(resting);
  }
  lay_picture_over();
}

void forget_resting_layer() { layer = {}; }

} // namespace cg::host
