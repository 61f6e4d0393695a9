// Put before imgui_impl_opengl3.cpp in the page. That backend asks for all of the graphics state in every frame, to put it back
// afterwards. Each question waits for a browser's graphics process to finish the frame before: 180 ms a frame on a computer
// without a graphics card. Nobody else draws in our context, so the answers are known: a state's name gets the value that
// it has at the start of a frame, and only what is asked once at the start reaches WebGL.
#pragma once

#include <GLES3/gl3.h>

static inline void common_ground_known_state(GLenum name, GLint* value) {
  switch (name) {
    case GL_ACTIVE_TEXTURE: *value = GL_TEXTURE0; break;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA: *value = GL_ONE; break;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA: *value = GL_ZERO; break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *value = GL_FUNC_ADD; break;
    case GL_VIEWPORT: // set again before anything is drawn
    case GL_SCISSOR_BOX: value[0] = value[1] = value[2] = value[3] = 0; break;
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING: *value = 0; break;
    default: glGetIntegerv(name, value); break;
  }
}
static inline GLboolean common_ground_known_capability(GLenum) { return GL_FALSE; }

#define glGetIntegerv common_ground_known_state
#define glIsEnabled common_ground_known_capability
