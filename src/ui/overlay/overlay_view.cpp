#include "ui/overlay/overlay_view.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "ui/layout.hpp"
#include "ui/overlay/badges.hpp"
#include "ui/overlay/room.hpp"
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
  Overlay overlay;               // its badges by card
  std::vector<LabelSpot> labels; // of its bonds, on the screen
};

namespace {

constexpr double thinnest_bond = 3, thickest_bond = 8;
constexpr double bond_opacity = 0.55, other_bond_opacity = 0.12;
constexpr double widest_note = 440;

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

// What is in sight: cards, and the labels of lines.
Room room_of(const CanvasFrame& frame) {
  std::vector<Rect> cards, labels;
  for (const std::uint32_t place : frame.cards_in_sight) {
    const scene::Card& card = frame.scene.cards()[place];
    if (card.ref.kind != Kind::frame) cards.push_back(frame.brush.on_screen(card.box_in_world));
  }
  for (const std::uint32_t place : frame.lines_in_sight) {
    const Rect box = scene::label_box(frame.scene.connectors()[place]);
    if (!frame.words.connector(place).label.empty()) labels.push_back(frame.brush.on_screen(box));
  }
  return {cards, labels, layout::visible_canvas(frame.screen.size, !frame.editor.panels_are_off)};
}

// A label without a place is there when its card is asked.
void place_labels(const CanvasFrame& frame, ShownOverlay& shown) {
  Room room = room_of(frame);
  const bool some_asked = any_is_asked(frame, shown.overlay);
  for (std::size_t i = 0; i < shown.overlay.bonds.size(); ++i) {
    const Bond& bond = shown.overlay.bonds[i];
    if (!way_of(frame, bond) || (some_asked && !is_asked(frame, bond))) continue;
    const Rect a = frame.brush.on_screen(frame.scene.find(bond.a)->box_in_world);
    const Rect b = frame.brush.on_screen(frame.scene.find(bond.b)->box_in_world);
    const bool may_be_brief = !is_asked(frame, bond);
    const auto spot = spot_between(room, a, b, label_size(frame.brush, bond, false),
                                   label_size(frame.brush, bond, may_be_brief));
    if (!spot) continue;
    shown.labels[i] = {spot->rect, spot->brief && may_be_brief};
    room.take(spot->rect);
  }
}

void draw_labels(const CanvasFrame& frame, ShownOverlay& shown) {
  shown.labels.assign(shown.overlay.bonds.size(), {});
  if (shown.overlay.bonds.empty() || !overlay_has_words(frame.brush)) return;
  place_labels(frame, shown);
  for (std::size_t i = 0; i < shown.labels.size(); ++i) {
    if (!shown.labels[i].rect.empty()) draw_label(frame.brush, shown.overlay.bonds[i], shown.labels[i]);
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

struct PlacedBadges {
  const scene::Card* card;
  std::span<const Badge> badges;
  Rect on_screen; // the card
  Spot spot;
};

std::vector<PlacedBadges> place_badges(const CanvasFrame& frame, const Overlay& overlay) {
  Room room = room_of(frame);
  std::vector<PlacedBadges> all;
  for (const std::uint32_t place : frame.cards_in_sight) {
    const scene::Card& card = frame.scene.cards()[place];
    const std::span<const Badge> badges = badges_of(overlay, card.ref);
    if (badges.empty()) continue;
    const Rect on_screen = frame.brush.on_screen(card.box_in_world);
    const Vec2 whole = badges_size(frame.brush, badges, on_screen, form_at_rest(frame.brush));
    const Vec2 brief = badges_size(frame.brush, badges, on_screen, brief_form);
    all.push_back({&card, badges, on_screen, spot_at_card(room, on_screen, whole, brief)});
    room.take(all.back().spot.rect);
  }
  return all;
}

// They grow away from the card, where they stand beside it.
void draw_asked(const CanvasFrame& frame, const PlacedBadges& placed) {
  const double height = badges_size(frame.brush, placed.badges, placed.on_screen, whole_form).y;
  const Rect& spot = placed.spot.rect;
  const double top = placed.spot.side == Spot::Side::above ? spot.max.y - height : spot.min.y;
  draw_badges(frame.brush, placed.badges, placed.on_screen, whole_form, {spot.min.x, top});
}

// Those of asked cards are longer, and lie above the others.
void draw_all_badges(const CanvasFrame& frame, const Overlay& overlay) {
  if (overlay.badges.empty() || !overlay_has_words(frame.brush)) return;
  const std::vector<PlacedBadges> all = place_badges(frame, overlay);
  for (const PlacedBadges& placed : all) {
    if (is_asked(frame, placed.card->ref)) continue;
    const BadgeForm form = placed.spot.brief ? brief_form : form_at_rest(frame.brush);
    draw_badges(frame.brush, placed.badges, placed.on_screen, form, placed.spot.rect.min);
  }
  for (const PlacedBadges& placed : all) {
    if (is_asked(frame, placed.card->ref)) draw_asked(frame, placed);
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
    add_node(
        frame.screen,
        {.role = Role::listitem, .name = bond.name, .description = bond.detail, .rect = shown.labels[i].rect},
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
