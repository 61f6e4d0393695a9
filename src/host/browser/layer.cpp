#include "host/browser/layer.hpp"

#include "imgui_impl_opengl3.h"

namespace cg::host {

namespace {

// `at`: corners of the canvas, 0 to 1 from the bottom left. `by`: how far the picture was moved, likewise.
constexpr const char* vertex_shader = R"(#version 300 es
uniform vec2 by;
in vec2 at;
out vec2 from;
void main() { from = at - by; gl_Position = vec4(at * 2.0 - 1.0, 0.0, 1.0); })";
constexpr const char* fragment_shader = R"(#version 300 es
precision highp float; // half precision would not tell the pixels of a wide window apart
uniform sampler2D picture;
in vec2 from;
out vec4 colour;
void main() { colour = texture(picture, from); })";

struct Program {
  GLuint program = 0, corners = 0;
  GLint by = -1;
};
Program laying;

GLuint shader_of(GLenum type, const char* text) {
  const GLuint shader = glCreateShader(type);
  glShaderSource(shader, 1, &text, nullptr);
  glCompileShader(shader);
  return shader;
}

void make_program() {
  laying.program = glCreateProgram();
  const GLuint vertex = shader_of(GL_VERTEX_SHADER, vertex_shader),
               fragment = shader_of(GL_FRAGMENT_SHADER, fragment_shader);
  glAttachShader(laying.program, vertex);
  glAttachShader(laying.program, fragment);
  glBindAttribLocation(laying.program, 0, "at");
  glLinkProgram(laying.program);
  glDeleteShader(vertex);
  glDeleteShader(fragment);
  laying.by = glGetUniformLocation(laying.program, "by");
  glGenBuffers(1, &laying.corners);
}

} // namespace

bool Layer::fit(int width, int height) {
  if (width_ == width && height_ == height) return true;
  if (target_ == 0) {
    glGenFramebuffers(1, &target_);
    glGenTextures(1, &picture_);
  }
  width_ = width;
  height_ = height;
  glBindTexture(GL_TEXTURE_2D, picture_);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glBindFramebuffer(GL_FRAMEBUFFER, target_);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, picture_, 0);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  return false;
}

void Layer::begin_painting() const { glBindFramebuffer(GL_FRAMEBUFFER, target_); }
void Layer::end_painting() { glBindFramebuffer(GL_FRAMEBUFFER, 0); }

void Layer::lay(std::span<const PixelBox> parts) const {
  glEnable(GL_BLEND);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  draw(parts, 0, 0);
  glDisable(GL_BLEND);
}

void Layer::replace(std::span<const PixelBox> parts, int right, int down) const {
  glDisable(GL_BLEND);
  draw(parts, right, down);
}

void Layer::draw(std::span<const PixelBox> parts, int right, int down) const {
  std::vector<float> corners; // two triangles for each part
  const auto across = static_cast<float>(width_), up = static_cast<float>(height_);
  for (const PixelBox& part : parts) {
    const float x0 = static_cast<float>(part.left) / across, x1 = static_cast<float>(part.right) / across;
    const float y0 = 1 - static_cast<float>(part.top) / up, y1 = 1 - static_cast<float>(part.bottom) / up;
    for (const float value : {x0, y0, x1, y0, x1, y1, x0, y0, x1, y1, x0, y1}) corners.push_back(value);
  }
  if (corners.empty()) return;
  if (laying.program == 0) make_program();
  glViewport(0, 0, width_, height_);
  glDisable(GL_SCISSOR_TEST);
  glUseProgram(laying.program);
  glUniform2f(laying.by, static_cast<float>(right) / across, -static_cast<float>(down) / up);
  glBindTexture(GL_TEXTURE_2D, picture_);
  glBindBuffer(GL_ARRAY_BUFFER, laying.corners);
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(corners.size() * sizeof(float)), corners.data(),
               GL_STREAM_DRAW);
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, 0, nullptr);
  glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(corners.size() / 2));
}

void draw_lists(const ImDrawData& drawn, std::span<ImDrawList* const> lists) {
  ImDrawData part = drawn;
  part.CmdLists.clear();
  for (ImDrawList* list : lists) {
    if (!list->IdxBuffer.empty()) part.CmdLists.push_back(list);
  }
  part.CmdListsCount = part.CmdLists.Size;
  if (!part.CmdLists.empty()) ImGui_ImplOpenGL3_RenderDrawData(&part);
}

void forget_layers() { laying = {}; }

} // namespace cg::host
