// TablePicture: what the graphics keeps of the table from frame to frame. While only the view moves, or a
// card or two change, what was painted is moved and mended instead of being drawn anew: without a graphics
// card a pixel costs more than deciding about it.
//
// The picture is as large as the canvas and wraps around: the table's pixel (x, y) is kept at (x, y) modulo
// its size. Table pixels are device pixels counted from where the world's origin stands, so that a moved view
// finds them where they were. The canvas draws the pieces that are to be painted as lists of their own, each
// clipped to its piece; the graphics paints them into the picture and lays it under everything else.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/pixel_box.hpp"
#include "plan/plan.hpp"
#include "ui/canvas/words.hpp"
#include "ui/theme.hpp"

struct ImDrawList;

namespace cg::ui {

struct CanvasFrame;

/// World units that shadows and frame titles reach out of a card, and arrows out of a line's box.
inline constexpr double overhang = 40;

/// A card or line in sight that looks other than at rest. `place` counts in the scene's list.
struct Mark {
  std::uint32_t place = 0;
  double lift = 0; // of a card
  bool carried = false, selected = false, hovered = false;
  bool held = false; // it lies above the table, and is no part of its picture
  bool operator==(const Mark&) const = default;
};
/// Of marks that are sorted by place.
[[nodiscard]] Mark mark_of(const std::vector<Mark>& marks, std::uint32_t place);

/// All that decides how the table looks, but for which part of it is seen.
struct TableLook {
  PlanPtr shown;
  std::shared_ptr<const CanvasWords> words;
  const Theme* theme = nullptr;
  double zoom = 1, pixels_per_unit = 1;
  Rect canvas; // on the screen
  bool later_part = false;
  bool operator==(const TableLook&) const = default;
};

class TablePicture {
 public:
  TablePicture();
  ~TablePicture();
  TablePicture(const TablePicture&) = delete;
  TablePicture& operator=(const TablePicture&) = delete;

  /// No picture is shown in this frame, unless `prepare` says so.
  void begin_frame();
  /// The frame that was just drawn is not shown, but drawn again.
  void take_back();
  /// What is kept shows the table no longer: the graphics lost it, or letters look other now. What was shown
  /// by the picture will be again.
  void forget();

  /// Decides how this frame shows the table. `keeps`: the table is drawn from the look, the marks and the
  /// scene alone.
  void prepare(const CanvasFrame& frame, bool keeps);
  /// False: the canvas draws the table itself, into its own list.
  [[nodiscard]] bool is_shown() const { return shown_; }
  /// Turns it around the middle of a screen that is as many device pixels wide, as mirrored.hpp does.
  void mirror(double screen_pixels);
  /// What is to be painted, in device pixels of the screen, from its top left; whole and within the canvas.
  [[nodiscard]] const std::vector<PixelBox>& pieces() const { return pieces_; }
  /// An empty list for the next piece, clipped to it.
  ImDrawList* begin_piece(const Rect& on_screen);
  /// The lists of this frame's pieces, in order.
  [[nodiscard]] std::vector<ImDrawList*> lists() const;
  /// Where the table's pixel (0, 0) stands, in device pixels of the screen.
  [[nodiscard]] std::int64_t left() const { return left_; }
  [[nodiscard]] std::int64_t top() const { return top_; }

 private:
  // A card or line in sight as it stood: its place in the scene's list, what it is and how it runs, and the
  // box in which it is drawn.
  struct Thing {
    std::uint32_t place = 0;
    std::uint64_t form = 0;
    Rect box_in_world;
  };
  struct State {
    TableLook look;
    std::vector<Mark> cards, lines;
    bool has_things = false; // they are noted only while something is in the hand
    std::vector<Thing> card_things, line_things;
    bool keeps = false;
    PixelBox view, painted; // table pixels; empty: nothing is painted
  };
  [[nodiscard]] State state_of(const CanvasFrame& frame, bool keeps) const;
  static void note_things(const CanvasFrame& frame, State& state);
  static void things_to(std::vector<Rect>& changed, const std::vector<Thing>& before,
                        const std::vector<Thing>& now);
  [[nodiscard]] bool find_changes(const CanvasFrame& frame, const State& now,
                                  std::vector<Rect>& changed) const;

  State kept_, before_;                   // as of this frame, and of the last
  bool prepared_ = false, shown_ = false; // in this frame
  bool wanted_again_ = false;             // it was shown until it was forgotten
  std::int64_t left_ = 0, top_ = 0;
  std::vector<PixelBox> pieces_;
  std::vector<std::unique_ptr<ImDrawList>> lists_;
  std::size_t lists_in_use_ = 0;
};

} // namespace cg::ui
