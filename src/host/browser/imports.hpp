// Imports: what the program calls in the page. Each is one line of host_library.js, which hands it to
// Module.bridge (web/bridge.js). Texts and bytes cross as an address and a length, and are only looked at
// during the call.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

// Frames and time
void cg_js_request_frames(int count);
void cg_js_wake_after(double seconds);
double cg_js_seconds();
double cg_js_now_milliseconds();
void cg_js_random(std::uint8_t* bytes, std::size_t length);

/// Makes the canvas's WebGL2 context the current one; 0 when there is none.
int cg_js_start_graphics();
void cg_js_fail_without_graphics();

// Files, storage, clipboard
void cg_js_pick_file(const char* accept, std::size_t accept_length);
void cg_js_download(const char* name, std::size_t name_length, const char* bytes, std::size_t bytes_length,
                    const char* media_type, std::size_t media_type_length);
void cg_js_store(const char* key, std::size_t key_length, const void* pieces, std::size_t piece_count,
                 const char* new_bytes);
void cg_js_load(const char* key, std::size_t key_length);
void cg_js_keep_setting(const char* key, std::size_t key_length, const char* text, std::size_t text_length);
void cg_js_fetch_asset(const char* path, std::size_t path_length);
void cg_js_fetch_later_part();
void cg_js_fetch_language(const char* code, std::size_t length);
void cg_js_copy_text(const char* text, std::size_t text_length);

// The mirrored tree and the page around it
void cg_js_mirror(const char* difference, std::size_t difference_length);
void cg_js_focus(std::uint32_t node, int select_all);
void cg_js_settled();
/// `colours`: those of host::Look, in its order.
void cg_js_set_look(const std::uint32_t* colours, int dark, double scale, double ring, double inset_x,
                    double inset_y, double line);
void cg_js_announce(const char* sentence, std::size_t sentence_length);
void cg_js_set_title(const char* title, std::size_t title_length);
void cg_js_set_unsaved(int unsaved);
void cg_js_set_cursor(const char* name, std::size_t name_length);
/// Shows the recovery page. The program must not be called again.
void cg_js_fail(const char* message, std::size_t message_length);

// Glyphs (web/glyphs.js)
/// Writes ascent, descent (both positive, below and above the baseline) and cap height of a face with an em
/// of 1.
void cg_js_face_metrics(int weight, double* metrics);
/// The width of a run, or of the character when the run is empty, at an em of `pixels`.
double cg_js_measure(int weight, double pixels, std::uint32_t code_point, const char* run,
                     std::size_t run_length);
/// Writes left, top (from the pen on the baseline, in pixels of the picture), width, height, the scale at
/// which it will be drawn (less than 1 when it is too wide), and its width as cg_js_measure says it. What has
/// a width and a height is to be drawn by a later cg_js_draw_next_glyph. Returns whether it may have colours.
int cg_js_place_glyph(int weight, double pixels, std::uint32_t code_point, const char* run,
                      std::size_t run_length, double* box);
/// Draws what was placed first and has not been drawn. Returns whether it has colours; else it is a mask in
/// the alpha channel.
int cg_js_draw_next_glyph(std::uint8_t* rgba);

} // extern "C"
