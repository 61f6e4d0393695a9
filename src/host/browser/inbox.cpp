#include "host/browser/inbox.hpp"

#include <emscripten.h>

#include <utility>

#include "host/browser/imports.hpp"

namespace cg::host {

namespace {

std::vector<Event> inbox;

// The bits of web/program.js.
Modifiers modifiers_from(int bits) {
  return {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0};
}
bool same(const Modifiers& a, const Modifiers& b) {
  return a.shift == b.shift && a.control == b.control && a.alt == b.alt && a.meta == b.meta &&
         a.primary == b.primary;
}
PointerKind kind_from(int kind) { return static_cast<PointerKind>(kind); }
std::string text_from(const char* text, std::size_t length) { return std::string(text, length); }

template <class T>
T* last() {
  return inbox.empty() ? nullptr : std::get_if<T>(&inbox.back());
}

} // namespace

void append_to_inbox(Event event) {
  inbox.push_back(std::move(event));
  cg_js_request_frames(1);
}

std::vector<Event> drain_inbox() { return std::exchange(inbox, {}); }

extern "C" {

EMSCRIPTEN_KEEPALIVE void cg_pointer_moved(double x, double y, int modifiers, int kind, int pointer) {
  if (auto* before = last<PointerMoved>(); before != nullptr && before->pointer == pointer) inbox.pop_back();
  append_to_inbox(PointerMoved{{x, y}, modifiers_from(modifiers), kind_from(kind), pointer});
}
EMSCRIPTEN_KEEPALIVE void cg_pointer_pressed(double x, double y, int button, int clicks, int modifiers,
                                             int kind, int pointer) {
  append_to_inbox(
      PointerPressed{{x, y}, button, clicks, modifiers_from(modifiers), kind_from(kind), pointer});
}
EMSCRIPTEN_KEEPALIVE void cg_pointer_released(double x, double y, int button, int modifiers, int kind,
                                              int pointer) {
  append_to_inbox(PointerReleased{{x, y}, button, modifiers_from(modifiers), kind_from(kind), pointer});
}
EMSCRIPTEN_KEEPALIVE void cg_pointer_cancelled() { append_to_inbox(PointerCancelled{}); }
EMSCRIPTEN_KEEPALIVE void cg_pointer_left() { append_to_inbox(PointerLeft{}); }

EMSCRIPTEN_KEEPALIVE void cg_wheel(double x, double y, double dx, double dy, int modifier_bits, int pinch) {
  const Modifiers modifiers = modifiers_from(modifier_bits);
  Vec2 delta{dx, dy};
  if (const auto* before = last<Wheel>();
      before != nullptr && before->pinch == (pinch != 0) && same(before->modifiers, modifiers)) {
    delta = delta + before->delta;
    inbox.pop_back();
  }
  append_to_inbox(Wheel{{x, y}, delta, modifiers, pinch != 0});
}
EMSCRIPTEN_KEEPALIVE void cg_pinch(double x, double y, double moved_x, double moved_y, double scale) {
  Vec2 moved{moved_x, moved_y};
  if (const auto* before = last<Pinch>()) {
    moved = moved + before->moved;
    scale *= before->scale;
    inbox.pop_back();
  }
  append_to_inbox(Pinch{{x, y}, moved, scale});
}

EMSCRIPTEN_KEEPALIVE void cg_key_pressed(const char* key, std::size_t length, int modifiers, int repeat) {
  append_to_inbox(KeyPressed{text_from(key, length), modifiers_from(modifiers), repeat != 0});
}
EMSCRIPTEN_KEEPALIVE void cg_key_released(const char* key, std::size_t length) {
  append_to_inbox(KeyReleased{text_from(key, length)});
}
EMSCRIPTEN_KEEPALIVE void cg_node_activated(std::uint32_t node) { append_to_inbox(NodeActivated{node}); }
EMSCRIPTEN_KEEPALIVE void cg_node_focused(std::uint32_t node) { append_to_inbox(NodeFocused{node}); }
EMSCRIPTEN_KEEPALIVE void cg_node_revealed(std::uint32_t node) { append_to_inbox(NodeRevealed{node}); }
EMSCRIPTEN_KEEPALIVE void cg_node_key(std::uint32_t node, const char* key, std::size_t length,
                                      int modifiers) {
  append_to_inbox(NodeKey{node, text_from(key, length), modifiers_from(modifiers)});
}
EMSCRIPTEN_KEEPALIVE void cg_field_edited(std::uint32_t node, const char* text, std::size_t length) {
  append_to_inbox(FieldEdited{node, text_from(text, length)});
}
EMSCRIPTEN_KEEPALIVE void cg_field_left(std::uint32_t node, const char* text, std::size_t length, int kept,
                                        int by_enter) {
  append_to_inbox(FieldLeft{node, text_from(text, length), kept != 0, by_enter != 0});
}
EMSCRIPTEN_KEEPALIVE void cg_option_chosen(std::uint32_t node, int index) {
  append_to_inbox(OptionChosen{node, index});
}

EMSCRIPTEN_KEEPALIVE void cg_file_arrived(const char* name, std::size_t name_length, const char* bytes,
                                          std::size_t bytes_length, const char* error,
                                          std::size_t error_length) {
  append_to_inbox(FileArrived{text_from(name, name_length), text_from(bytes, bytes_length),
                              text_from(error, error_length)});
}
EMSCRIPTEN_KEEPALIVE void cg_files_dragged_over(int over) { append_to_inbox(FilesDraggedOver{over != 0}); }
EMSCRIPTEN_KEEPALIVE void cg_text_pasted(const char* text, std::size_t length) {
  append_to_inbox(TextPasted{text_from(text, length)});
}
EMSCRIPTEN_KEEPALIVE void cg_copy_requested(int cut) { append_to_inbox(CopyRequested{cut != 0}); }

EMSCRIPTEN_KEEPALIVE void cg_loaded(const char* key, std::size_t key_length, const char* bytes,
                                    std::size_t bytes_length, int found, const char* error,
                                    std::size_t error_length) {
  append_to_inbox(Loaded{text_from(key, key_length), text_from(bytes, bytes_length), found != 0,
                         text_from(error, error_length)});
}
EMSCRIPTEN_KEEPALIVE void cg_stored(const char* key, std::size_t key_length, const char* error,
                                    std::size_t error_length, int wants_all) {
  append_to_inbox(Stored{text_from(key, key_length), text_from(error, error_length), wants_all != 0});
}
EMSCRIPTEN_KEEPALIVE void cg_setting_arrived(const char* key, std::size_t key_length, const char* text,
                                             std::size_t text_length) {
  append_to_inbox(SettingArrived{text_from(key, key_length), text_from(text, text_length)});
}
EMSCRIPTEN_KEEPALIVE void cg_asset_arrived(const char* path, std::size_t path_length, const char* bytes,
                                           std::size_t bytes_length, const char* error,
                                           std::size_t error_length) {
  append_to_inbox(AssetArrived{text_from(path, path_length), text_from(bytes, bytes_length),
                               text_from(error, error_length)});
}
EMSCRIPTEN_KEEPALIVE void cg_language_arrived(const char* code, std::size_t code_length, int right_to_left,
                                              const char* categories, std::size_t categories_length,
                                              const char* texts, std::size_t texts_length, const char* error,
                                              std::size_t error_length) {
  append_to_inbox(LanguageArrived{text_from(code, code_length), right_to_left != 0,
                                  text_from(categories, categories_length), text_from(texts, texts_length),
                                  text_from(error, error_length)});
}
EMSCRIPTEN_KEEPALIVE void cg_later_part_arrived(const char* error, std::size_t length) {
  append_to_inbox(LaterPartArrived{text_from(error, length)});
}

EMSCRIPTEN_KEEPALIVE void cg_hidden() { append_to_inbox(Hidden{}); }
EMSCRIPTEN_KEEPALIVE void cg_blurred() { append_to_inbox(Blurred{}); }
EMSCRIPTEN_KEEPALIVE void cg_fonts_changed() { append_to_inbox(FontsChanged{}); }
EMSCRIPTEN_KEEPALIVE void cg_preferences_changed(int dark, int more_contrast, int reduced_motion,
                                                 int forced_colours, int coarse_pointer, const char* language,
                                                 std::size_t language_length) {
  append_to_inbox(PreferencesChanged{dark != 0, more_contrast != 0, reduced_motion != 0, forced_colours != 0,
                                     text_from(language, language_length), coarse_pointer != 0});
}
EMSCRIPTEN_KEEPALIVE void cg_open_requested(const char* address, std::size_t length) {
  append_to_inbox(OpenRequestedByAddress{text_from(address, length)});
}

} // extern "C"

} // namespace cg::host
