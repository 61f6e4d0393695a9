// Host: everything outside the program, behind one interface with two bodies: the browser, and memory for
// tests.
//
// The world speaks by events, which the host only appends to an inbox; the program drains it once a frame.
// The program speaks by calling the functions of Host. Neither side ever calls the other back in the middle
// of work. Coordinates are interface pixels, origin at the window's top left: CSS pixels, divided by
// Look::scale.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.hpp"

namespace cg::host {

struct Modifiers {
  bool shift = false, control = false, alt = false, meta = false;
  /// Control, or Command on Apple computers: the key of shortcuts. Set by the host.
  bool primary = false;
};

enum class PointerKind : std::uint8_t { mouse, touch, pen };
struct PointerMoved {
  Vec2 at;
  Modifiers modifiers;
  PointerKind kind = PointerKind::mouse;
  int pointer = 0; // which finger
};
struct PointerPressed {
  Vec2 at;
  int button = 0; // 0 primary, 1 middle, 2 secondary
  int clicks = 1; // 2 for the second press of a double click
  Modifiers modifiers;
  PointerKind kind = PointerKind::mouse;
  int pointer = 0;
};
struct PointerReleased {
  Vec2 at;
  int button = 0;
  Modifiers modifiers;
  PointerKind kind = PointerKind::mouse;
  int pointer = 0;
};
/// The browser took the pointer away (a gesture of its own, a lost capture): what was going on is dropped.
struct PointerCancelled {};
struct PointerLeft {};
/// Wheel or trackpad, in pixels whatever the device's mode. A trackpad pinch comes with `pinch` set.
struct Wheel {
  Vec2 at, delta;
  Modifiers modifiers;
  bool pinch = false;
};
/// Two fingers on the canvas: the centroid's movement and the change of their distance since the last event.
struct Pinch {
  Vec2 centroid, moved;
  double scale = 1;
};

/// A key that went down while no text field had the focus. `key` is KeyboardEvent.key ("a", "Delete",
/// "ArrowLeft", "Enter"), made the same on every keyboard: with a modifier other than Shift a letter comes in
/// lower case and as a Latin letter ("s" for Control+S on a Cyrillic keyboard), and Shift with a key of the
/// digit row comes as the digit ("1" with modifiers.shift). The browser's own use of the key was prevented
/// when web/keyboard.js lists it. Of the keys typed in a text field only that file's short list arrives
/// (Control+S), after FieldLeft.
struct KeyPressed {
  std::string key;
  Modifiers modifiers;
  bool repeat = false;
};
struct KeyReleased {
  std::string key;
};

/// A node of the semantics tree was activated without a pointer: Enter, Space, a screen reader, a switch.
struct NodeActivated {
  std::uint32_t node = 0;
};
/// A node got the keyboard focus (0: none has it).
struct NodeFocused {
  std::uint32_t node = 0;
};
/// A node that is scrolled out of sight is wanted in sight: by a screen reader, a switch, or what scrolls for
/// them.
struct NodeRevealed {
  std::uint32_t node = 0;
};
/// An arrow, Home, End, Page key on a node that is walked by itself (a list, tabs, a grid, a card).
struct NodeKey {
  std::uint32_t node = 0;
  std::string key;
  Modifiers modifiers;
};
/// The text of a field while it is being edited: never while a composition is going on.
struct FieldEdited {
  std::uint32_t node = 0;
  std::string text;
};
/// Editing of a field ended. `kept` is false when Escape took a search back to `text`, which it had at the
/// start. `by_enter`: with the Enter key; the focus then goes where the program says (Host::focus).
struct FieldLeft {
  std::uint32_t node = 0;
  std::string text;
  bool kept = true;
  bool by_enter = false;
};
/// An option of a combo box was chosen.
struct OptionChosen {
  std::uint32_t node = 0;
  int index = 0;
};

/// A file arrived: picked, dropped on the window, or fetched because of ?open=.
struct FileArrived {
  std::string name;
  std::string bytes;
  std::string error; // a sentence when it could not be read; `bytes` is then empty
};
struct FilesDraggedOver {
  bool over = false;
};
/// Text was pasted outside a text field.
struct TextPasted {
  std::string text;
};
/// Copying or cutting was asked for outside a text field; Host::copy_text answers. The browser runs a frame
/// right away, so an answer given in that frame needs no permission for the clipboard.
struct CopyRequested {
  bool cut = false;
};

/// The answer to Host::load. `found` is false when there is nothing, `error` says why it could not be read.
struct Loaded {
  std::string key;
  std::string bytes;
  bool found = false;
  std::string error;
};
/// The answer to Host::store: the text is safe; or it is not (`error`: "quota exceeded", …); or the browser
/// has not all of the pieces that were given before (`wants_all`: its storage was emptied, another tab kept
/// its own text under this key, an earlier store failed), and what it kept is what it had.
struct Stored {
  std::string key;
  std::string error;
  bool wants_all = false;
};
/// A part of a text to store.
struct StoredPiece {
  std::uint32_t number = 0; // under one key a number is given to one piece only
  std::uint32_t bytes = 0;  // how long it is; 0: it was given before, and stays as it is
};
/// A text that Host::keep_setting kept: before the first frame, and when another tab changed it.
struct SettingArrived {
  std::string key;
  std::string text;
};
/// The answer to Host::fetch_asset: the whole file.
struct AssetArrived {
  std::string path;
  std::string bytes;
  std::string error;
};

/// The answer to Host::fetch_language, and, when the page knew the language before the program ran, the first
/// event of all. The texts are as cg::speak wants them; English has none.
struct LanguageArrived {
  std::string code;
  bool right_to_left = false;
  std::string categories, texts;
  std::string error;
};

/// The answer to Host::fetch_later_part. `error` is empty when it is there.
struct LaterPartArrived {
  std::string error;
};

struct Resized {
  Vec2 size;                  // interface pixels
  double pixels_per_unit = 1; // device pixels in one of them
};
/// The tab is hidden or about to go: what must be kept is stored now.
struct Hidden {};
/// The window lost the focus: keys held and gestures are dropped.
struct Blurred {};
/// The GPU context is back, or a font arrived: everything on the GPU is made again.
struct GraphicsRestored {};
struct FontsChanged {};
/// Preferences of the system, at the start and when they change.
struct PreferencesChanged {
  bool dark = false, more_contrast = false, reduced_motion = false, forced_colours = false;
  std::string language;        // BCP 47
  bool coarse_pointer = false; // the usual pointer is a finger
};
/// The address asked for a file (?open=); its content follows as FileArrived.
struct OpenRequestedByAddress {
  std::string address;
};

using Event =
    std::variant<PointerMoved, PointerPressed, PointerReleased, PointerCancelled, PointerLeft, Wheel, Pinch,
                 KeyPressed, KeyReleased, NodeActivated, NodeFocused, NodeRevealed, NodeKey, FieldEdited,
                 FieldLeft, OptionChosen, FileArrived, FilesDraggedOver, TextPasted, CopyRequested, Loaded,
                 Stored, SettingArrived, AssetArrived, LaterPartArrived, LanguageArrived, Resized, Hidden,
                 Blurred, GraphicsRestored, FontsChanged, PreferencesChanged, OpenRequestedByAddress>;

/// How the page around the canvas looks, so that it matches what is drawn: its ground, a text field while it
/// is edited, the pages that stand in for the program. Colours are 0xRRGGBB.
struct Look {
  struct Colours {
    std::uint32_t page = 0, text = 0, muted = 0, panel = 0, accent = 0, on_accent = 0, accent_soft = 0;
    bool operator==(const Colours&) const = default;
  } colours;
  bool dark = false; // for the browser's own parts: scroll bars, the list of a combo box
  double scale = 1;  // CSS pixels in an interface pixel
  double ring = 2;   // the border of a field that is edited, which is drawn
  double inset_x = 10,
         inset_y = 8;      // from the field's rectangle to its text; y counts in fields of several lines
  double line = 22.0 / 15; // from one line to the next, in ems; in fields of several lines
  bool operator==(const Look&) const = default;
};

class Host {
 public:
  virtual ~Host() = default;

  /// All events since the last call, in order.
  virtual std::vector<Event> drain() = 0;
  /// Asks for at least this many frames from now on. Every event asks for one by itself; an idle page has
  /// none.
  virtual void request_frames(int count) = 0;
  /// Asks for a frame after this many seconds, unless one comes before: that asks anew.
  virtual void wake_after(double seconds) = 0;

  /// Asks the person for a file; it comes as FileArrived.
  virtual void pick_file(const std::string& accept) = 0;
  virtual void download(const std::string& file_name, const std::string& bytes,
                        const std::string& media_type) = 0;
  /// Keeps a text in this browser under a key: these pieces, one after the other. `new_bytes` are those of
  /// the pieces that are given now, in order. Answered by Stored. The newest text of a key wins.
  virtual void store(const std::string& key, std::span<const StoredPiece> pieces,
                     const std::string& new_bytes) = 0;
  virtual void load(const std::string& key) = 0;
  /// Keeps a short text in this browser, for all of its tabs. When it cannot be kept, it is not: no error.
  virtual void keep_setting(const std::string& key, const std::string& text) = 0;
  /// Fetches a file that ships with the page ("assets/examples/bestcities-icca.partnership.json").
  virtual void fetch_asset(const std::string& path) = 0;
  /// Fetches the part of the program that the page does not wait for (cmake/later-part.txt). Answered by
  /// LaterPartArrived; before that nothing of it may be called.
  virtual void fetch_later_part() = 0;
  /// Fetches the catalogue of one of the languages that ship with the page ("fr"). From then on the page
  /// itself says that it is in this language. Answered by LanguageArrived.
  virtual void fetch_language(const std::string& code) = 0;
  virtual void copy_text(const std::string& text) = 0;

  /// The difference of the semantics tree (ui/semantics.hpp says how it is written), to be mirrored.
  virtual void mirror(const std::string& difference) = 0;
  /// Gives the keyboard focus to a node, and selects its text when it is a field and `select_all` is set.
  virtual void focus(std::uint32_t node, bool select_all) = 0;
  /// All that came is taken, and what it changed is drawn and mirrored, though it may still move: a field
  /// shows the value that the program has, and keys that waited for the focus go where it is now.
  virtual void settled() = 0;
  /// Another scale is answered by Resized; from then on all coordinates are in the new pixels.
  virtual void set_look(const Look& look) = 0;
  /// Said politely by screen readers; the same sentence twice is said twice.
  virtual void announce(const std::string& sentence) = 0;

  virtual void set_title(const std::string& title) = 0;
  /// While true the browser asks before it leaves the page.
  virtual void set_unsaved(bool unsaved) = 0;
  /// "default", "pointer", "grab", "grabbing", "text", "crosshair", "move", "nwse-resize", …: CSS names.
  virtual void set_cursor(const std::string& name) = 0;

  /// Seconds since some start; and milliseconds since 1970 in UTC.
  virtual double seconds() = 0;
  virtual std::int64_t now_milliseconds() = 0;
  /// 64 random bits from a good source; never 0.
  virtual std::uint64_t random_bits() = 0;
};

} // namespace cg::host
