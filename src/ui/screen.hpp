// Screen: what every draw function gets besides the editor's state. Input says what arrived for the widgets
// since the last frame, Requests collects what the frame asks of the host, Drafts keeps texts that are being
// edited or cannot stand, WidgetMemory what widgets remember between frames. Drafts and WidgetMemory live in
// UiScratch.
//
// A frame: the app fills Input from the host's events, feeds pointer position and buttons to ImGui, calls
// ImGui::NewFrame, semantics.begin_frame and begin_screen(screen), draws the views, calls end_screen(screen)
// and ImGui::Render, and carries out the Requests. The wheel is not fed to ImGui: panels scroll by
// Input::wheel.
//
// Every draw function takes Screen& and may only read `input` and `theme`. No view calls an ImGui widget: all
// that can be clicked is one of ours (widgets/), so that it is in the semantics tree.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/geometry.hpp"
#include "ui/semantics.hpp"
#include "ui/theme.hpp"

namespace cg::ui {

/// As host::Modifiers: ui and host do not know each other.
struct Modifiers {
  bool shift = false, control = false, alt = false, meta = false;
  bool primary = false; // Control, or Command on Apple computers
  bool operator==(const Modifiers&) const = default;
};
enum class Pointer : std::uint8_t { mouse, touch, pen };

/// A key on a node that is walked by itself (a list, tabs, a grid, a card). KeyboardEvent.key names.
struct NodeKeyPress {
  std::uint32_t node = 0;
  std::string key;
  Modifiers modifiers;
};
/// A key that went to no field and no walked node: Escape for a dialog or a menu.
struct KeyPress {
  std::string key;
  Modifiers modifiers;
};
/// What became of a field's text. `text` is always the whole text: as edited, as kept, or, when cancelled,
/// the one it had when editing began.
struct FieldEvent {
  enum class Phase : std::uint8_t { edited, kept, cancelled };
  std::uint32_t node = 0;
  Phase phase = Phase::edited;
  std::string text;
  bool by_enter = false;
};
struct ChosenOption {
  std::uint32_t node = 0;
  int index = 0;
};

struct Input {
  std::vector<std::uint32_t> activated; // nodes activated without a pointer: Enter, Space, a screen reader
  std::uint32_t focused = 0;            // the node that has the keyboard focus; 0: none
  bool focus_just_moved = false;        // `focused` differs from the last frame's
  std::uint32_t revealed = 0;           // a node that is wanted in sight, without the focus; 0: none
  std::vector<NodeKeyPress> node_keys;
  std::vector<KeyPress> keys;
  std::vector<FieldEvent> fields;
  std::vector<ChosenOption> chosen;
  Pointer pointer = Pointer::mouse; // what pointed last
  bool for_fingers = false;         // controls are as large as a finger needs; never changes under a press
  bool pen_seen = false;            // a pen pointed once: from then on fingers only pan the canvas
  Modifiers modifiers;              // as of the last event
  Vec2 pointer_at;                  // on the screen, as of the last event
  int clicks = 1;                   // of the last press: 2 for a double click
  Vec2 wheel;                       // pixels since the last frame, as WheelEvent's delta; a panel under the
                                    // pointer scrolls by it, else it is the canvas's (Surface::hovered)
  bool wheel_is_pinch = false;      // a trackpad's pinch, or the wheel with Control: zoom, not scroll

  [[nodiscard]] bool was_activated(std::uint32_t node) const;
  [[nodiscard]] bool has_key(std::string_view key) const;
};

/// A field's text while it is not (or cannot become) the document's.
struct Draft {
  std::string text;
  std::string basis;    // what the document showed when editing began: another value there ends the draft
  bool editing = false; // it is being typed; false: it ended and could not stand
  bool refused = false; // it could not stand before: now told while it is typed
};
/// By node id. Entries end when the text was accepted or given up, or the field is not shown for a frame.
struct Drafts {
  struct Entry {
    Draft draft;
    bool seen = false;
  };
  std::map<std::uint32_t, Entry> entries;
  /// Null when the field's text is simply the document's.
  [[nodiscard]] Draft* find(std::uint32_t node);
  Draft& put(std::uint32_t node, Draft draft);
  void erase(std::uint32_t node) { entries.erase(node); }
  /// True when a field holds a text that the document does not (the app may ask before it leaves).
  [[nodiscard]] bool any_refused() const;
};

/// What the frame asks of the host. The last focus asked for wins.
struct Requests {
  struct Focus {
    std::uint32_t node = 0;
    bool select_all = false;
  };
  std::optional<Focus> focus;
  const char* cursor = "default";         // CSS names
  std::vector<std::string> announcements; // said politely
  double frames_until = 0;                // on Screen::now_seconds: something moves until then
  std::optional<double> frame_at;         // one more frame at that time (a tooltip's delay, a toast's end)
  std::vector<Rect> covered;              // parts of the screen in which nothing below a paper is seen

  void want_frames_until(double seconds) { frames_until = seconds > frames_until ? seconds : frames_until; }
  void want_frame_at(double seconds) { frame_at = frame_at && *frame_at < seconds ? *frame_at : seconds; }
};

struct WidgetMemory; // widgets/memory.hpp

struct Screen {
  Semantics& semantics;
  const Theme& theme;
  const Input& input;
  Drafts& drafts;
  Requests& requests;
  WidgetMemory& memory;
  double now_seconds = 0; // monotonic
  bool reduced_motion = false;
  Vec2 size;                  // of the window, in interface pixels
  double pixels_per_unit = 1; // device pixels in one of them

  [[nodiscard]] Rect bounds() const { return {{0, 0}, size}; }
  [[nodiscard]] bool touch() const { return input.pointer == Pointer::touch; }
  [[nodiscard]] bool for_fingers() const { return input.for_fingers; }
  [[nodiscard]] double control_height() const {
    return for_fingers() ? theme.control_height_touch : theme.control_height;
  }
};

/// Starts and ends the widgets' part of a frame, between ImGui::NewFrame and ImGui::Render.
void begin_screen(Screen& screen);
void end_screen(Screen& screen);

/// True when a menu or dialog stood open in the last frame: Escape is then the widgets' (Input::keys), not a
/// shortcut.
[[nodiscard]] bool escape_is_taken(const WidgetMemory& memory);
/// True when a modal dialog stood open in the last frame: shortcuts of the canvas are then off.
[[nodiscard]] bool modal_is_open(const WidgetMemory& memory);

/// A value that follows `target` within `seconds` (at once with reduced motion), eased, remembered by `key`
/// (usually a node's id). Asks for frames while it moves. The first call returns the target.
[[nodiscard]] double eased(Screen& screen, std::uint32_t key, double target, double seconds);

/// Says something politely to screen readers.
inline void announce(Screen& screen, std::string sentence) {
  screen.requests.announcements.push_back(std::move(sentence));
}

} // namespace cg::ui
