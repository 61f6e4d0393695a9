#include "ui/canvas/table.hpp"

#include <algorithm>

#include "ui/canvas/aids.hpp"
#include "ui/canvas/cards.hpp"
#include "ui/canvas/connectors.hpp"
#include "ui/canvas/ground.hpp"

namespace cg::ui {

namespace {

// --- What looks other than at rest

// How far a card is raised: under the pointer a little, in the hand wholly.
double lift_of(const CanvasFrame& frame, Ref ref, bool carried) {
  const bool hovered = frame.under.ref == ref && !frame.under.connector;
  if (frame.brush.detail() != Detail::whole) return carried ? 1 : 0;
  const auto key = static_cast<std::uint32_t>(ref.bits ^ (ref.bits >> 32));
  return eased(frame.screen, key, carried ? 1 : hovered ? 0.5 : 0, frame.brush.theme.motion.quick);
}

// What is in the hand. It lies above everything else, with its lines, so that the rest need not be drawn anew
// wherever it goes. Frames lie below everything: where one is carried nothing is held above the table.
struct Hand {
  const std::vector<Ref>* cards = nullptr;
  bool holds = false;
  explicit Hand(const CanvasFrame& frame) {
    const auto* move = frame.gesture<editor::MoveGesture>();
    if (move == nullptr) return;
    cards = &move->cards;
    holds = std::none_of(cards->begin(), cards->end(), [](Ref ref) { return ref.kind == Kind::frame; });
  }
  [[nodiscard]] bool carries(Ref ref) const {
    return cards != nullptr && std::binary_search(cards->begin(), cards->end(), ref);
  }
};

void find_marks(CanvasFrame& frame) {
  const Hand hand(frame);
  for (const std::uint32_t i : frame.cards_in_sight) {
    const Ref ref = frame.scene.cards()[i].ref;
    Mark mark{.place = i, .carried = hand.carries(ref)};
    mark.lift = ref.kind == Kind::frame ? 0 : lift_of(frame, ref, mark.carried);
    mark.held = mark.carried && hand.holds;
    if (mark.carried || mark.lift != 0) frame.card_marks.push_back(mark);
  }
  for (const std::uint32_t i : frame.lines_in_sight) {
    const scene::Connector& line = frame.scene.connectors()[i];
    Mark mark{.place = i};
    mark.hovered = frame.under.connector && frame.under.ref == line.record;
    mark.selected = line.selectable() && editor::is_selected(frame.editor, line.record);
    mark.held = hand.holds && (hand.carries(line.from) || hand.carries(line.to));
    if (mark.selected || mark.hovered || mark.held) frame.line_marks.push_back(mark);
  }
}

// --- Cards and lines

enum class Cards : std::uint8_t { frames, carried_frames, others, carried, held };

bool are_of(Cards cards, Kind kind, const Mark& mark) {
  if (mark.held) return cards == Cards::held;
  if (kind == Kind::frame) return cards == (mark.carried ? Cards::carried_frames : Cards::frames);
  return cards == (mark.carried ? Cards::carried : Cards::others);
}

void draw_cards(const CanvasFrame& frame, Cards which) {
  const std::vector<scene::Card>& cards = frame.scene.cards();
  for (const std::uint32_t i : frame.cards_in_sight) {
    const Mark mark = mark_of(frame.card_marks, i);
    const Kind kind = cards[i].ref.kind;
    if (!are_of(which, kind, mark)) continue;
    if (is_speck(frame.brush, kind)) {
      draw_speck(frame.brush, kind, frame.words.party(i), cards[i].box_in_world);
    } else {
      draw_card(frame.brush, frame.words.card(i), cards[i].box_in_world, mark.lift);
    }
  }
}

enum class Lines : std::uint8_t { plain, marked, held };
enum class Part : std::uint8_t { line, label };

// Those that are selected or hovered lie above the others.
bool are_of(Lines lines, const Mark& mark) {
  if (mark.held) return lines == Lines::held;
  return lines == (mark.selected || mark.hovered ? Lines::marked : Lines::plain);
}

void draw_lines(const CanvasFrame& frame, Lines which, Part part) {
  const std::vector<scene::Connector>& lines = frame.scene.connectors();
  for (const std::uint32_t i : frame.lines_in_sight) {
    const Mark mark = mark_of(frame.line_marks, i);
    if (!are_of(which, mark)) continue;
    const auto draw = part == Part::line ? draw_connector : draw_connector_label;
    draw(frame.brush, lines[i], frame.words.connector(i), {mark.selected, mark.hovered});
  }
}

// --- The whole

// The overlay is in the part of the program that arrives later, as the views are (draw.cpp says how).
void (*volatile overlay)(const CanvasFrame&, OverlayPart) = show_overlay;

// … and so is what helps the hand while it drags.
void (*volatile aids)(const CanvasFrame&) = show_aids;

// … and so is the picture: until then the table is drawn directly.
bool (*volatile show_kept)(const CanvasFrame&) = show_picture;

// All but what is held.
void draw_all(const CanvasFrame& frame, const Rect& region) {
  draw_ground(frame.brush, frame.surface.rect, region);
  draw_cards(frame, Cards::frames);
  draw_cards(frame, Cards::carried_frames);
  draw_overlay(frame, OverlayPart::bonds);
  draw_lines(frame, Lines::plain, Part::line);
  draw_lines(frame, Lines::marked, Part::line);
  draw_lines(frame, Lines::plain, Part::label);
  draw_cards(frame, Cards::others);
  draw_cards(frame, Cards::carried);
  draw_overlay(frame, OverlayPart::badges);
  draw_lines(frame, Lines::marked, Part::label);
}

void draw_held(const CanvasFrame& frame) {
  draw_lines(frame, Lines::held, Part::line);
  draw_lines(frame, Lines::held, Part::label);
  draw_cards(frame, Cards::held);
}

// A part of the table as if nothing else were seen, into the picture that is kept of it.
void paint_piece(const CanvasFrame& frame, TablePicture& picture, const PixelBox& piece) {
  const double unit = 1 / frame.screen.pixels_per_unit;
  const Rect region{Vec2{static_cast<double>(piece.left), static_cast<double>(piece.top)} * unit,
                    Vec2{static_cast<double>(piece.right), static_cast<double>(piece.bottom)} * unit};
  CanvasFrame part = frame;
  part.brush.list = picture.begin_piece(region);
  find_in_sight(part, region);
  fill_rect(part.brush.list, region, frame.screen.theme.canvas);
  draw_all(part, region);
}

} // namespace

bool show_picture(const CanvasFrame& frame) {
  CanvasMemory& memory = frame.memory();
  if (memory.picture == nullptr) memory.picture = std::make_shared<TablePicture>();
  // An overlay lays its labels so that they keep clear of what is in sight: it cannot be drawn in pieces.
  memory.picture->prepare(frame, frame.editor.overlay == editor::View::canvas);
  for (const PixelBox& piece : memory.picture->pieces()) paint_piece(frame, *memory.picture, piece);
  return memory.picture->is_shown();
}

void find_in_sight(CanvasFrame& frame, const Rect& on_screen) {
  const Rect seen{frame.brush.in_world(on_screen.min), frame.brush.in_world(on_screen.max)};
  frame.cards_in_sight = frame.scene.cards_near(seen.grown(overhang));
  frame.lines_in_sight = frame.scene.connectors_near(seen.grown(overhang));
}

void draw_table(CanvasFrame& frame) {
  find_marks(frame);
  const bool all_is_here = frame.editor.later_part.is_here();
  if (!all_is_here || !show_kept(frame)) draw_all(frame, frame.surface.rect);
  draw_held(frame);
  if (all_is_here) aids(frame);
}

void draw_overlay(const CanvasFrame& frame, OverlayPart part) {
  if (frame.editor.later_part.is_here() && frame.editor.overlay != editor::View::canvas) overlay(frame, part);
}

} // namespace cg::ui
