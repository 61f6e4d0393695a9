// What lies above the cards.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "base/language.hpp"
#include "editor/connect.hpp"
#include "editor/wording.hpp"
#include "imgui.h"
#include "ui/canvas/cards.hpp"
#include "ui/canvas/connectors.hpp"
#include "ui/canvas/frame.hpp"
#include "ui/layout.hpp"

namespace cg::ui {

namespace {

constexpr double ring_width = 2;
constexpr double lock_radius = 11, lock_icon = 13;
constexpr double handle_radius = 5.5;
constexpr double least_card_for_handles = 96; // pixels
constexpr double carried_opacity = 0.8, refused_opacity = 0.4;
constexpr double widest_name = 190; // pixels

void draw_ring(const CanvasFrame& frame, const Rect& box_in_world, Colour colour, double width) {
  const Rect rect = frame.brush.on_screen(box_in_world).grown(width);
  const double radius = frame.brush.theme.radius_card * frame.brush.zoom() + width;
  stroke_rect(frame.brush.list, rect, colour, radius, width);
}

// On the upper right corner: it stays where it is.
void draw_lock(const CanvasFrame& frame, const Rect& box_in_world) {
  const Theme& theme = frame.brush.theme;
  const Rect rect = frame.brush.on_screen(box_in_world);
  const Vec2 centre{rect.max.x, rect.min.y};
  frame.brush.list->AddCircleFilled(im(centre), static_cast<float>(lock_radius), theme.accent.packed());
  draw_icon(frame.brush.list, Icon::lock, centre, lock_icon, theme.on_accent);
}

void draw_selection(const CanvasFrame& frame) {
  const Rect seen = frame.seen_in_world();
  for (const Ref ref : editor::selection_of(frame.editor)) {
    const scene::Card* card = frame.scene.find(ref);
    if (card == nullptr || !card->box_in_world.overlaps(seen)) continue;
    draw_ring(frame, card->box_in_world, frame.brush.theme.accent, ring_width);
    if (card->locked) draw_lock(frame, card->box_in_world);
  }
}

// --- Handles

// The hovered card, else the one that is selected alone.
const scene::Card* card_with_handles(const CanvasFrame& frame) {
  if (frame.has_gesture() || frame.memory().press.active || frame.editor.space_held) return nullptr;
  const editor::Selection& selection = editor::selection_of(frame.editor);
  const bool hovers = frame.under.ref && !frame.under.connector;
  if (!hovers && selection.size() != 1) return nullptr;
  const scene::Card* card = frame.scene.find(hovers ? frame.under.ref : selection.front());
  if (card == nullptr) return nullptr;
  return card->box_in_world.width() * frame.brush.zoom() < least_card_for_handles ? nullptr : card;
}

void draw_handle(const CanvasFrame& frame, Vec2 in_world) {
  const Theme& theme = frame.brush.theme;
  const Vec2 at = frame.brush.on_screen(in_world);
  const bool near = frame.surface.hovered && length(pointer_position() - at) <= 2 * handle_radius;
  const double radius = near ? handle_radius + 1.5 : handle_radius;
  ImDrawList* list = frame.brush.list;
  list->AddCircleFilled(im(at), static_cast<float>(radius + 1), theme.panel.packed());
  list->AddCircleFilled(im(at), static_cast<float>(radius), theme.accent.packed());
  if (!near) list->AddCircleFilled(im(at), static_cast<float>(radius - 1.75), theme.panel.packed());
}

// Two strokes across the lower right corner of what can be resized.
void draw_corner(const CanvasFrame& frame, const Rect& box_in_world) {
  const Vec2 corner = frame.brush.on_screen(box_in_world).max - Vec2{4, 4};
  for (const double far : {5.0, 10.0}) {
    draw_line(frame.brush.list, corner - Vec2{far, 0}, corner - Vec2{0, far}, frame.brush.theme.muted, 1.5);
  }
}

void draw_handles(const CanvasFrame& frame) {
  const scene::Card* card = card_with_handles(frame);
  frame.memory().handles_of = {};
  if (card == nullptr) return;
  if (scene::resizable(card->ref.kind) && !card->locked) draw_corner(frame, card->box_in_world);
  if (!scene::has_edge(card->ref.kind)) return;
  frame.memory().handles_of = card->ref;
  for (int i = 0; i < handle_count; ++i) draw_handle(frame, handle_at(card->box_in_world, i));
}

// --- Gestures

void draw_marquee(const CanvasFrame& frame, const editor::MarqueeGesture& marquee) {
  const Rect box = rect_around(marquee.start_in_world, marquee.pointer_in_world);
  const Rect rect = frame.brush.on_screen(box);
  fill_rect(frame.brush.list, rect, frame.brush.theme.wash, 2);
  stroke_rect(frame.brush.list, rect, frame.brush.theme.accent, 2, 1);
}

// A few words beside the pointer, inside the window.
void draw_pill(ImDrawList* list, const Screen& screen, Vec2 pointer, std::string_view text) {
  const Theme& theme = screen.theme;
  constexpr Vec2 padding{10, 5}, beside{14, 18};
  constexpr double edge = 8;
  const Vec2 size = Vec2{text_width(theme.label_regular, text), theme.label_regular.line} + padding * 2;
  Vec2 at = pointer + beside;
  if (at.y + size.y + edge > screen.size.y) at.y = pointer.y - beside.y - size.y;
  at.x = std::max(edge, std::min(at.x, screen.size.x - size.x - edge));
  fill_rect(list, {at, at + size}, theme.tooltip, theme.radius_control);
  draw_text(list, theme.label_regular, 1, at + padding, theme.on_tooltip, text);
}

// Which end of the connection is the sentence's subject, however the line was drawn.
bool is_subject(editor::Connection connection, Kind kind) {
  switch (connection) {
    case editor::Connection::contribution: return kind == Kind::organisation;
    case editor::Connection::measures: return kind == Kind::measure;
    case editor::Connection::serves: return kind == Kind::programme;
    case editor::Connection::leads_to: return kind == Kind::milestone;
    default: return true;
  }
}

std::string sentence_of(const CanvasFrame& frame, Ref from, Ref to) {
  const editor::Connection connection = editor::connection_between(from, to);
  if (!is_subject(connection, from.kind)) std::swap(from, to);
  const Type type = frame.brush.theme.label_regular;
  const auto name = [&](Ref ref) {
    return shortened(type, editor::title_of(editor::plan_of(frame.editor), ref), widest_name);
  };
  switch (connection) {
    case editor::Connection::contribution: return said("{} contributes to {}", {name(from), name(to)});
    case editor::Connection::exchange: return said("{} exchanges with {}", {name(from), name(to)});
    case editor::Connection::measures: return said("{} measures {}", {name(from), name(to)});
    case editor::Connection::serves: return said("{} serves {}", {name(from), name(to)});
    case editor::Connection::leads_to: return said("{} leads to {}", {name(from), name(to)});
    case editor::Connection::nothing: break;
  }
  return name(from) + name(to);
}

std::string_view where_to(Kind from) {
  switch (from) {
    case Kind::organisation: return tr("to an objective, a programme or another organisation");
    case Kind::objective: return tr("to an organisation, a success measure, a programme or a milestone");
    case Kind::measure:
    case Kind::milestone: return tr("to its objective");
    case Kind::programme: return tr("to an objective or an organisation");
    default: return {};
  }
}

// The pointer, or the near side of the card that it would connect.
Vec2 line_end(const CanvasFrame& frame, const scene::Card& from, const editor::ConnectGesture& line) {
  const scene::Card* over = line.over ? frame.scene.find(*line.over) : nullptr;
  if (over == nullptr) return line.pointer_in_world;
  const Rect& box = over->box_in_world;
  const Vec2 start = from.box_in_world.centre(), middle = box.centre();
  // Where the straight way between the middles enters the card.
  const Vec2 way = start - middle;
  const double across = way.x != 0 ? box.width() / 2 / std::abs(way.x) : 1e9;
  const double down = way.y != 0 ? box.height() / 2 / std::abs(way.y) : 1e9;
  return middle + way * std::min({across, down, 1.0});
}

void draw_connecting(const CanvasFrame& frame, const editor::ConnectGesture& line) {
  const scene::Card* from = frame.scene.find(line.from);
  if (from == nullptr) return;
  const Theme& theme = frame.brush.theme;
  for (const std::uint32_t place : frame.cards_in_sight) {
    const scene::Card& card = frame.scene.cards()[place];
    if (!editor::can_connect(line.from, card.ref)) continue;
    const bool over = line.over == card.ref;
    if (over) {
      const double radius = theme.radius_card * frame.brush.zoom();
      fill_rect(frame.brush.list, frame.brush.on_screen(card.box_in_world), theme.wash, radius);
    }
    draw_ring(frame, card.box_in_world, over ? theme.accent : theme.faint(theme.accent, 0.4),
              over ? 3 : ring_width);
  }
  draw_loose_line(frame.brush,
                  scene::loose_connector(line.from, from->box_in_world, line_end(frame, *from, line)),
                  theme.accent);
  const std::string text =
      line.over ? sentence_of(frame, line.from, *line.over) : std::string(where_to(line.from.kind));
  draw_pill(ImGui::GetForegroundDrawList(), frame.screen, frame.brush.on_screen(line.pointer_in_world), text);
}

// --- The empty canvas

void draw_empty_ring(const CanvasFrame& frame, Vec2 centre) {
  const Theme& theme = frame.brush.theme;
  constexpr double radius = 150, disc = 26;
  constexpr int seats = 5, dashes = 60;
  const auto at = [&](double turn) {
    const double angle = 2 * std::numbers::pi * turn - std::numbers::pi / 2;
    return centre + Vec2{radius * std::cos(angle), radius * std::sin(angle)};
  };
  for (int i = 0; i < dashes; ++i) {
    draw_line(frame.brush.list, at((i + 0.0) / dashes), at((i + 0.5) / dashes), theme.hairline, 2);
  }
  for (int i = 0; i < seats; ++i) {
    const ImVec2 seat = im(at(static_cast<double>(i) / seats));
    frame.brush.list->AddCircleFilled(seat, disc + 6, theme.canvas.packed());
    frame.brush.list->AddCircleFilled(seat, disc,
                                      (theme.strong ? theme.hover : theme.hairline.faded(0.6)).packed());
    draw_icon(frame.brush.list, Icon::organisation, from_im(seat), 22, theme.faint(theme.muted, 0.7));
  }
}

void draw_hint(const CanvasFrame& frame) {
  const Theme& theme = frame.brush.theme;
  const Vec2 centre = layout::visible_canvas(frame.screen.size, !frame.editor.panels_are_off).centre();
  draw_empty_ring(frame, centre);
  const std::string_view question = tr("Who is at the table?");
  std::string hint = frame.screen.for_fingers() ? said("Tap “{}”", {tr("Add organisation")})
                                                : std::string(tr("Drag an organisation here,\nor press O"));
  constexpr double width = 240;
  const TextBlock& words = wrapped(theme.text_type, hint, width);
  const double height = theme.title.line + 4 + words.height;
  const Vec2 at = centre - Vec2{width / 2, height / 2};
  draw_block(frame.brush.list, wrapped(theme.title, question, width), 1, at, width, theme.text,
             Align::centre);
  draw_block(frame.brush.list, words, 1, at + Vec2{0, theme.title.line + 4}, width, theme.muted,
             Align::centre);
  std::replace(hint.begin(), hint.end(), '\n', ' ');
  Node node;
  node.name = std::string(question) + " " + hint;
  node.rect = {at, at + Vec2{width, height}};
  add_node(frame.screen, std::move(node), "hint");
}

// --- From the palette

CardWords words_of_carried(const WordSources& sources, const editor::PlaceGesture& place, Vec2& size) {
  if (place.library_record) {
    const AnyRecord record = find_record(sources.plan, place.library_record);
    size = scene::card_size(sources.plan, record);
    return words_of(sources, record);
  }
  size = scene::new_card_size(place.kind);
  if (place.kind == Kind::organisation && place.organisation_kind >= 0) {
    Organisation organisation;
    organisation.kind = static_cast<OrganisationKind>(place.organisation_kind);
    return words_of(sources, AnyRecord(std::move(organisation)));
  }
  return words_of(sources, AnyRecord(place.kind, record_type(place.kind).make(0)));
}

void fade_from(ImDrawList* list, int first_vertex, double opacity) {
  for (int i = first_vertex; i < list->VtxBuffer.Size; ++i) {
    ImU32& colour = list->VtxBuffer[i].col;
    const ImU32 alpha = colour >> IM_COL32_A_SHIFT;
    colour = (colour & ~IM_COL32_A_MASK) | static_cast<ImU32>(std::lround(alpha * opacity))
                                               << IM_COL32_A_SHIFT;
  }
}

} // namespace

void draw_overlays(const CanvasFrame& frame) {
  draw_selection(frame);
  draw_handles(frame);
  if (const auto* marquee = frame.gesture<editor::MarqueeGesture>()) draw_marquee(frame, *marquee);
  if (const auto* line = frame.gesture<editor::ConnectGesture>()) draw_connecting(frame, *line);
  if (frame.scene.cards().empty() && !frame.has_gesture()) draw_hint(frame);
}

void draw_carried_card(const CanvasFrame& frame) {
  const auto* place = frame.gesture<editor::PlaceGesture>();
  if (place == nullptr) return;
  Vec2 size;
  const CardWords words = words_of_carried(frame.words.sources(), *place, size);
  Brush above = frame.brush;
  above.list = ImGui::GetForegroundDrawList();
  const Vec2 centre = editor::world_from_screen(frame.editor.camera, place->pointer_on_screen);
  const int first = above.list->VtxBuffer.Size;
  draw_card(above, words, {centre - size * 0.5, centre + size * 0.5}, 1);
  fade_from(above.list, first, place->over_canvas ? carried_opacity : refused_opacity);
  if (!place->over_canvas) {
    draw_pill(above.list, frame.screen, above.on_screen(centre), tr("Let go over the canvas to place it"));
  }
}

} // namespace cg::ui
