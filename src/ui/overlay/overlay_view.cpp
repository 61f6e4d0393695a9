#include "ui/overlay/overlay_view.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "ui/layout.hpp"
#include "ui/overlay/badges.hpp"
#include "ui/panels/top_bar.hpp"
#include "ui/sheets/phrases.hpp"

namespace cg::ui {

/// What was shown last, and what it was made from.
struct ShownOverlay {
  PlanPtr plan;
  editor::View view = editor::View::canvas;
  Date today;
  editor::KnownThemes themes;
  unsigned language = 0;
  Overlay overlay;          // its badges by card
  std::vector<Rect> labels; // of its bonds, on the screen
};

namespace {

constexpr double thinnest_bond = 3, thickest_bond = 8;
constexpr double bond_opacity = 0.55, other_bond_opacity = 0.12;
constexpr double widest_note = 440, label_gap = 6;

ShownOverlay& current_overlay(const CanvasFrame& frame) {
  if (frame.memory().overlay == nullptr) frame.memory().overlay = std::make_shared<ShownOverlay>();
  ShownOverlay& shown = *frame.memory().overlay;
  const editor::Editor& editor = frame.editor;
  const PlanPtr& plan = editor.history.present.plan;
  const bool same_view = shown.view == editor.overlay;
  if (same_view && shown.plan == plan && shown.today == editor.today && shown.themes == editor.known_themes &&
      shown.language == language_count())
    return shown;
  shown = {plan,
           editor.overlay,
           editor.today,
           editor.known_themes,
           language_count(),
           overlay_of(*plan, editor.overlay, editor.today, editor.known_themes),
           {}};
  sort(shown.overlay.badges, [](const Badge& a, const Badge& b) { return a.card < b.card; });
  if (!same_view && !shown.overlay.note.empty()) announce(frame.screen, shown.overlay.note);
  return shown;
}

// A card that says more: the one under the pointer, and the one that is selected alone.
bool is_asked(const CanvasFrame& frame, Ref card) {
  const editor::Selection& selection = editor::selection_of(frame.editor);
  return (frame.under.ref == card && !frame.under.connector) ||
         (selection.size() == 1 && selection.front() == card);
}
bool is_asked(const CanvasFrame& frame, const Bond& bond) {
  return is_asked(frame, bond.a) || is_asked(frame, bond.b);
}
// Then the bonds of that card alone count, and the others step back.
bool any_is_asked(const CanvasFrame& frame, const Overlay& overlay) {
  return std::any_of(overlay.bonds.begin(), overlay.bonds.end(),
                     [&](const Bond& bond) { return is_asked(frame, bond); });
}

// --- Bonds

struct Way {
  Vec2 from, to;
};
std::optional<Way> way_of(const CanvasFrame& frame, const Bond& bond) {
  const scene::Card *a = frame.scene.find(bond.a), *b = frame.scene.find(bond.b);
  if (a == nullptr || b == nullptr) return std::nullopt;
  const Way way{frame.brush.on_screen(a->box_in_world.centre()),
                frame.brush.on_screen(b->box_in_world.centre())};
  const bool seen = rect_around(way.from, way.to).grown(thickest_bond).overlaps(frame.surface.rect);
  return seen ? std::optional(way) : std::nullopt;
}

void draw_bonds(const CanvasFrame& frame, const Overlay& overlay) {
  const bool some_asked = any_is_asked(frame, overlay);
  const double scale = std::clamp(frame.brush.zoom(), 0.5, 1.0);
  for (const Bond& bond : overlay.bonds) {
    const auto way = way_of(frame, bond);
    if (!way) continue;
    const double opacity = some_asked && !is_asked(frame, bond) ? other_bond_opacity : bond_opacity;
    draw_line(frame.brush.list, way->from, way->to, ink_of_bond(frame.brush.theme, bond.tone).faded(opacity),
              (thinnest_bond + (thickest_bond - thinnest_bond) * bond.strength) * scale);
  }
}

// Cards in sight, and the labels of lines: a bond's label keeps clear of them where it can.
std::vector<Rect> in_the_way_of_labels(const CanvasFrame& frame) {
  std::vector<Rect> rects;
  for (const std::uint32_t place : frame.cards_in_sight) {
    const scene::Card& card = frame.scene.cards()[place];
    if (card.ref.kind != Kind::frame) rects.push_back(frame.brush.on_screen(card.box_in_world));
  }
  for (const std::uint32_t place : frame.lines_in_sight) {
    const Rect box = scene::label_box(frame.scene.connectors()[place]);
    if (!frame.words.connector(place).label.empty()) rects.push_back(frame.brush.on_screen(box));
  }
  return rects;
}

// Of two cards that stand closer than the label is wide: below both, or above.
std::optional<Rect> label_beyond(const CanvasFrame& frame, const Bond& bond, Vec2 size,
                                 const std::vector<Rect>& in_the_way) {
  const Rect a = frame.brush.on_screen(frame.scene.find(bond.a)->box_in_world);
  const Rect b = frame.brush.on_screen(frame.scene.find(bond.b)->box_in_world);
  const double x = (a.centre().x + b.centre().x) / 2;
  const double below = std::max(a.max.y, b.max.y) + label_gap + size.y / 2;
  const double above = std::min(a.min.y, b.min.y) - label_gap - size.y / 2;
  const auto place = free_label({x, below}, {x, below}, size, in_the_way);
  return place ? place : free_label({x, above}, {x, above}, size, in_the_way);
}

// A label for which there is no room beside any card lies on them; one that would lie on another is left out,
// and is there when its card is asked.
void place_labels(const CanvasFrame& frame, ShownOverlay& shown) {
  std::vector<Rect> all = in_the_way_of_labels(frame), labels;
  const bool some_asked = any_is_asked(frame, shown.overlay);
  for (std::size_t i = 0; i < shown.overlay.bonds.size(); ++i) {
    const Bond& bond = shown.overlay.bonds[i];
    const auto way = way_of(frame, bond);
    if (!way || (some_asked && !is_asked(frame, bond))) continue;
    const Vec2 size = label_size(frame.brush, bond);
    auto place = free_label(way->from, way->to, size, all);
    if (!place) place = label_beyond(frame, bond, size, all);
    if (!place) place = free_label(way->from, way->to, size, labels);
    if (!place) continue;
    shown.labels[i] = *place;
    all.push_back(*place);
    labels.push_back(*place);
  }
}

void draw_labels(const CanvasFrame& frame, ShownOverlay& shown) {
  shown.labels.assign(shown.overlay.bonds.size(), {});
  if (shown.overlay.bonds.empty() || !overlay_has_words(frame.brush)) return;
  place_labels(frame, shown);
  for (std::size_t i = 0; i < shown.labels.size(); ++i) {
    if (!shown.labels[i].empty()) draw_label(frame.brush, shown.overlay.bonds[i], shown.labels[i]);
  }
}

// --- Badges

std::span<const Badge> badges_of(const Overlay& overlay, Ref card) {
  const auto first = std::lower_bound(overlay.badges.begin(), overlay.badges.end(), card,
                                      [](const Badge& badge, Ref ref) { return badge.card < ref; });
  const auto last =
      std::find_if(first, overlay.badges.end(), [card](const Badge& badge) { return badge.card != card; });
  // By address: Emscripten 3.1.6 has no spans of vector iterators.
  return {overlay.badges.data() + (first - overlay.badges.begin()), static_cast<std::size_t>(last - first)};
}

// Those of asked cards are longer, and lie above the others.
void draw_all_badges(const CanvasFrame& frame, const Overlay& overlay) {
  if (overlay.badges.empty() || !overlay_has_words(frame.brush)) return;
  for (const bool asked : {false, true}) {
    for (const std::uint32_t place : frame.cards_in_sight) {
      const scene::Card& card = frame.scene.cards()[place];
      if (is_asked(frame, card.ref) == asked)
        draw_badges(frame.brush, badges_of(overlay, card.ref), card.box_in_world, asked);
    }
  }
}

// --- Words

// "Balance: Effort 40 %, an even share is 50 %. Gain 60 %, …", behind what the card says of itself.
void describe_cards(const CanvasFrame& frame, const ShownOverlay& shown) {
  const CanvasMemory& memory = frame.memory();
  const std::vector<std::uint32_t>& places = frame.words.reading_order().places;
  for (const std::size_t position : memory.listed_cards.positions) { // of very many cards those in sight
    const std::size_t place = places[position];
    Node* node = frame.screen.semantics.find(memory.card_nodes[place]);
    bool first = true;
    for (const Badge& badge : badges_of(shown.overlay, frame.scene.cards()[place].ref)) {
      if (node == nullptr) break;
      std::string& description = node->description;
      if (!description.empty()) description += " ";
      const std::string sentence = badge.cell.detail.empty()
                                       ? said("{}.", {badge.cell.text})
                                       : said("{}, {}.", {badge.cell.text, badge.cell.detail});
      description += first ? said("{}: {}", {view_name(shown.view), sentence}) : sentence;
      first = false;
    }
  }
}

void list_bonds(const CanvasFrame& frame, const ShownOverlay& shown) {
  if (shown.overlay.bonds.empty()) return;
  begin_node(frame.screen, {.role = Role::list, .name = std::string(view_name(shown.view))}, "bonds");
  for (std::size_t i = 0; i < shown.overlay.bonds.size(); ++i) {
    const Bond& bond = shown.overlay.bonds[i];
    add_node(frame.screen,
             {.role = Role::listitem, .name = bond.name, .description = bond.detail, .rect = shown.labels[i]},
             text_from_ref(bond.a) + ">" + text_from_ref(bond.b));
  }
  end_node(frame.screen);
}

std::string note_of(const CanvasFrame& frame, const Overlay& overlay) {
  const bool found = !overlay.badges.empty() || !overlay.bonds.empty();
  if (!found || overlay_has_words(frame.brush)) return overlay.note;
  return overlay.note + (overlay.note.empty() ? "" : " ") + said("Zoom in to read it.");
}

// At the top of what the panels leave free.
void draw_note(const CanvasFrame& frame, const std::string& note) {
  if (note.empty()) return;
  const Theme& theme = frame.brush.theme;
  const Rect free = layout::visible_canvas(frame.screen.size, !frame.editor.panels_are_off);
  const Vec2 padding{12, 6};
  const TextBlock& words =
      wrapped(theme.label_regular, note, std::min(widest_note, free.width()) - 2 * padding.x);
  const Vec2 size = Vec2{words.width, words.height} + padding * 2;
  const Vec2 at{std::floor(free.centre().x - size.x / 2), free.min.y};
  const Rect rect{at, at + size};
  fill_rect(frame.brush.list, rect, theme.panel, theme.radius_control);
  stroke_rect(frame.brush.list, rect, theme.hairline, theme.radius_control);
  draw_block(frame.brush.list, words, 1, at + padding, words.width, theme.text);
  add_node(frame.screen, {.role = Role::text, .name = note, .rect = rect}, "overlay-note");
}

} // namespace

void show_overlay(const CanvasFrame& frame, OverlayPart part) {
  ShownOverlay& shown = current_overlay(frame);
  switch (part) {
    case OverlayPart::bonds: draw_bonds(frame, shown.overlay); break;
    case OverlayPart::badges:
      draw_labels(frame, shown);
      draw_all_badges(frame, shown.overlay);
      break;
    case OverlayPart::words:
      describe_cards(frame, shown);
      list_bonds(frame, shown);
      draw_note(frame, note_of(frame, shown.overlay));
      break;
  }
}

} // namespace cg::ui
