// The canvas for the keyboard and for assistive technology: every card and every line as an item of a list,
// at its place on the screen. One item of each list is in the tab order; arrow keys go on from there.
#include <algorithm>
#include <cmath>
#include <optional>

#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/canvas/connectors.hpp"
#include "ui/canvas/frame.hpp"
#include "ui/listed.hpp"

namespace cg::ui {

namespace {

using editor::Select;

constexpr double nudge = 8, far_nudge = 40;
constexpr double click_echo_seconds = 0.2;

Vec2 direction_of(std::string_view key) {
  if (key == "ArrowLeft") return {-1, 0};
  if (key == "ArrowRight") return {1, 0};
  if (key == "ArrowUp") return {0, -1};
  if (key == "ArrowDown") return {0, 1};
  return {};
}

std::size_t place_of(const std::vector<std::uint32_t>& nodes, std::uint32_t node) {
  return static_cast<std::size_t>(std::find(nodes.begin(), nodes.end(), node) - nodes.begin());
}

template <class Item, class KeyOf>
void find_nodes(CanvasFrame& frame, std::vector<std::uint32_t>& nodes, const std::vector<Item>& items,
                const KeyOf& key_of) {
  if (nodes.size() == items.size()) return; // emptied when there are others
  nodes.clear();
  for (const Item& item : items) nodes.push_back(frame.screen.semantics.id_of(key_of(item)));
}

// Which items a list has. While the view moves it keeps those it had: who reads the list has time until it
// rests, and the page need not take away and add some at every step.
template <class InSight>
const std::vector<std::size_t>& listed_now(const CanvasFrame& frame, CanvasMemory::Listed& kept,
                                           std::size_t count, std::size_t stop, const InSight& in_sight) {
  if (!frame.view_moves || kept.positions.empty() || kept.stop != stop)
    kept = {listed(count, stop, in_sight()), stop};
  return kept.positions;
}

// --- What the keyboard does with an item

// Along connections: in the later part of the program.
void (*volatile walk)(CanvasFrame&, std::size_t, Vec2, bool) = walk_along;

void tell_selected(CanvasFrame& frame, const std::string& name, bool selected) {
  announce(frame.screen, selected ? said("Selected {}.", {name}) : said("No longer selected: {}.", {name}));
}

void toggle(CanvasFrame& frame, Ref ref, const std::string& name) {
  frame.actions.push_back(Select{{ref}, Select::How::toggle});
  tell_selected(frame, name, !editor::is_selected(frame.editor, ref));
}

// The first time it is selected; the second time the cursor goes into its name.
void activate(CanvasFrame& frame, Ref ref, const std::string& name) {
  const editor::Selection& selection = editor::selection_of(frame.editor);
  const bool alone = selection.size() == 1 && selection.front() == ref;
  if (frame.screen.input.modifiers.shift) {
    toggle(frame, ref, name);
  } else if (!alone) {
    frame.actions.push_back(Select{{ref}});
    tell_selected(frame, name, true);
  } else if (record_type(ref.kind).placeable) {
    frame.scratch.focus_field = editor::FocusField{ref, &editor::title_field(ref.kind)};
  }
}

// The nearest card that way: what lies aside counts double, what lies more aside than ahead does not count.
std::optional<std::size_t> next_card(const scene::Scene& scene, std::size_t from, Vec2 direction) {
  const Vec2 start = scene.cards()[from].box_in_world.centre();
  std::optional<std::size_t> best;
  double least = 0;
  for (std::size_t i = 0; i < scene.cards().size(); ++i) {
    const Vec2 way = scene.cards()[i].box_in_world.centre() - start;
    const double ahead = dot(way, direction), aside = std::abs(dot(way, {direction.y, direction.x}));
    if (i == from || ahead <= 0 || aside > 2 * ahead) continue;
    const double far = ahead + 2 * aside;
    if (!best || far < least) {
      best = i;
      least = far;
    }
  }
  return best;
}

void nudge_from(CanvasFrame& frame, Ref ref, Vec2 direction, bool far) {
  if (!editor::is_selected(frame.editor, ref)) frame.actions.push_back(Select{{ref}});
  frame.actions.push_back(editor::Nudge{direction * (far ? far_nudge : nudge)});
}

void take_card_key(CanvasFrame& frame, std::size_t at, const NodeKeyPress& press) {
  CanvasMemory& memory = frame.memory();
  const Ref card = frame.scene.cards()[at].ref;
  const Vec2 direction = direction_of(press.key);
  const std::vector<std::uint32_t>& order = frame.words.reading_order().places;
  const Modifiers& held = press.modifiers;
  const bool by_pointer = memory.pressed_node == press.node;
  if (direction != Vec2{}) {
    if (held.control || held.alt || held.meta || by_pointer) {
      nudge_from(frame, card, direction, held.shift);
    } else if (held.shift) {
      if (frame.editor.later_part.is_here()) walk(frame, at, direction, false);
    } else if (const auto next = next_card(frame.scene, at, direction)) {
      go_to_item(frame, memory.card_stop, memory.card_nodes[*next]);
    }
  } else if (press.key == "Home" || press.key == "End") {
    go_to_item(frame, memory.card_stop,
               memory.card_nodes[press.key == "Home" ? order.front() : order.back()]);
  } else if (press.key == " " && by_pointer) {
    frame.actions.push_back(editor::HoldSpace{true}); // the hand, as when no card has the focus
  } else if (press.key == " ") {
    toggle(frame, card, frame.words.card(at).name);
  } else if (press.key == "Enter") {
    activate(frame, card, frame.words.card(at).name);
  }
}

void take_connector_key(CanvasFrame& frame, std::size_t at, const NodeKeyPress& press) {
  CanvasMemory& memory = frame.memory();
  const Vec2 direction = direction_of(press.key);
  const std::size_t last = memory.connector_nodes.size() - 1;
  const bool selectable = frame.scene.connectors()[at].selectable();
  const Ref line = frame.scene.connectors()[at].record;
  const std::string& name = frame.words.connector_item(at).name;
  std::size_t to = at;
  if (direction.x != 0 && frame.editor.later_part.is_here()) walk(frame, at, direction, true);
  if (direction.y > 0) to = std::min(at + 1, last);
  if (direction.y < 0 && at > 0) to = at - 1;
  if (press.key == "Home") to = 0;
  if (press.key == "End") to = last;
  if (to != at) go_to_item(frame, memory.connector_stop, memory.connector_nodes[to]);
  if (selectable && press.key == " ") toggle(frame, line, name);
  if (selectable && press.key == "Enter") activate(frame, line, name);
}

// What came into the focus by the keyboard is brought into sight.
void follow_focus(CanvasFrame& frame, Ref ref, std::uint32_t& stop) {
  const Input& input = frame.screen.input;
  stop = input.focused;
  const bool by_pointer =
      frame.memory().pressed_node == input.focused || frame.memory().press.active || frame.under.ref == ref;
  if (input.focus_just_moved && !by_pointer) frame.actions.push_back(editor::RevealCard{ref});
}

bool has_ring(const CanvasFrame& frame, std::uint32_t node) {
  return frame.screen.input.focused == node && frame.memory().pressed_node != node;
}

// It stands where the world's origin is: the items move with the view, and the page moves the list alone.
Node list_node(const CanvasFrame& frame, std::string_view name) {
  const Vec2 origin = frame.brush.on_screen(Vec2{});
  return {.role = Role::list, .name = std::string(name), .rect = {origin, origin}, .carries = true};
}

Node item_node(const std::string& name, std::size_t position, std::size_t of, bool in_tab_order) {
  Node node;
  node.role = Role::listitem;
  node.name = name;
  node.position = static_cast<int>(position + 1);
  node.set_size = static_cast<int>(of);
  node.focusable = in_tab_order;
  node.walked = !in_tab_order;
  return node;
}

// --- Cards

void take_card_keys(CanvasFrame& frame) {
  CanvasMemory& memory = frame.memory();
  const Input& input = frame.screen.input;
  const std::vector<scene::Card>& cards = frame.scene.cards();
  const auto card_of = [&](std::uint32_t node) { return place_of(memory.card_nodes, node); };
  if (const std::size_t at = card_of(input.focused); at < cards.size()) {
    follow_focus(frame, cards[at].ref, memory.card_stop);
  }
  for (const std::uint32_t node : input.activated) {
    const std::size_t at = card_of(node);
    if (at < cards.size()) activate(frame, cards[at].ref, frame.words.card(at).name);
  }
  for (const NodeKeyPress& press : input.node_keys) {
    if (const std::size_t at = card_of(press.node); at < cards.size()) take_card_key(frame, at, press);
  }
  if (card_of(memory.card_stop) >= cards.size())
    memory.card_stop = memory.card_nodes[frame.words.reading_order().places.front()];
}

// What is wanted in sight without the focus.
void reveal(CanvasFrame& frame, std::uint32_t node, Ref ref) {
  if (frame.screen.input.revealed == node) frame.actions.push_back(editor::RevealCard{ref});
}

// After "place from the library": the new card gets the focus, with a ring unless it came by a click.
void take_focus_wish(CanvasFrame& frame) {
  std::optional<Ref>& wish = frame.scratch.focus_card;
  if (!wish) return;
  const scene::Card* card = frame.scene.find(*wish);
  wish.reset();
  if (card == nullptr) return;
  const std::uint32_t node =
      frame.memory().card_nodes[static_cast<std::size_t>(card - frame.scene.cards().data())];
  go_to_item(frame, frame.memory().card_stop, node);
  const double since_click = frame.screen.now_seconds - frame.memory().released_at;
  if (since_click < click_echo_seconds) frame.memory().pressed_node = node;
}

void add_card(CanvasFrame& frame, std::size_t place, std::size_t position) {
  const CardWords& words = frame.words.card(place);
  const CanvasMemory& memory = frame.memory();
  const std::uint32_t id = memory.card_nodes[place];
  Node node = item_node(words.name, position, frame.words.card_count(), id == memory.card_stop);
  node.description = words.description;
  node.selectable = true;
  node.selected = editor::is_selected(frame.editor, words.ref);
  const Rect rect = frame.brush.on_screen(frame.scene.cards()[place].box_in_world);
  node.rect = rect;
  add_node(frame.screen, std::move(node), words.key);
  reveal(frame, id, words.ref);
  if (!has_ring(frame, id)) return;
  const double out = editor::is_selected(frame.editor, words.ref) ? frame.brush.theme.focus_width : 0;
  Rect around = rect;
  // A ring around the box alone would cross the title, which is drawn above it unless the view is far away.
  if (words.ref.kind == Kind::frame && frame.brush.detail() < Detail::blocks)
    around.min.y -= scene::frame_title_height * frame.brush.zoom();
  draw_focus_ring(frame.screen, around.grown(out), frame.brush.theme.radius_card * frame.brush.zoom() + out);
}

// --- Connections

void take_connector_keys(CanvasFrame& frame) {
  CanvasMemory& memory = frame.memory();
  const Input& input = frame.screen.input;
  const std::vector<scene::Connector>& lines = frame.scene.connectors();
  const auto line_of = [&](std::uint32_t node) { return place_of(memory.connector_nodes, node); };
  if (const std::size_t at = line_of(input.focused); at < lines.size()) {
    follow_focus(frame, lines[at].record, memory.connector_stop);
  }
  for (const std::uint32_t node : input.activated) {
    const std::size_t at = line_of(node);
    if (at < lines.size() && lines[at].selectable()) {
      activate(frame, lines[at].record, frame.words.connector_item(at).name);
    }
  }
  for (const NodeKeyPress& press : input.node_keys) {
    if (const std::size_t at = line_of(press.node); at < lines.size()) take_connector_key(frame, at, press);
  }
  if (line_of(memory.connector_stop) >= lines.size()) memory.connector_stop = memory.connector_nodes.front();
}

void add_connector(CanvasFrame& frame, std::size_t place, const Rect& seen) {
  const scene::Connector& line = frame.scene.connectors()[place];
  const ConnectorItem& item = frame.words.connector_item(place);
  const CanvasMemory& memory = frame.memory();
  const std::uint32_t id = memory.connector_nodes[place];
  Node node = item_node(item.name, place, frame.words.connector_count(), id == memory.connector_stop);
  node.selectable = line.selectable();
  node.selected = node.selectable && editor::is_selected(frame.editor, line.record);
  const Rect fixed = scene::label_box(line);
  const Rect rect = frame.brush.on_screen(
      fixed.overlaps(seen) ? label_rect(frame.brush, line, frame.words.connector(place)) : fixed);
  node.rect = rect;
  add_node(frame.screen, std::move(node), item.key);
  reveal(frame, id, line.record);
  if (has_ring(frame, id)) draw_focus_ring(frame.screen, rect, rect.height() / 2);
}

} // namespace

void go_to_item(CanvasFrame& frame, std::uint32_t& stop, std::uint32_t node) {
  stop = node;
  frame.memory().pressed_node = 0;
  ask_focus(frame.screen, node);
}

void list_cards(CanvasFrame& frame) {
  const scene::ReadingOrder& order = frame.words.reading_order();
  if (order.places.empty()) return;
  begin_node(frame.screen, list_node(frame, tr("Cards")), "cards");
  CanvasMemory& memory = frame.memory();
  find_nodes(frame, memory.card_nodes, frame.scene.cards(),
             [](const scene::Card& card) { return text_from_ref(card.ref); });
  take_card_keys(frame);
  take_focus_wish(frame);
  const std::size_t stop = order.positions[place_of(memory.card_nodes, memory.card_stop)];
  const auto in_sight = [&] {
    std::vector<std::size_t> positions;
    for (const std::uint32_t place : frame.cards_in_sight) positions.push_back(order.positions[place]);
    return positions;
  };
  for (const std::size_t i : listed_now(frame, memory.listed_cards, order.places.size(), stop, in_sight))
    add_card(frame, order.places[i], i);
  end_node(frame.screen);
}

void list_connectors(CanvasFrame& frame) {
  if (frame.scene.connectors().empty()) return;
  begin_node(frame.screen, list_node(frame, tr("Connections")), "connections");
  CanvasMemory& memory = frame.memory();
  find_nodes(frame, memory.connector_nodes, frame.scene.connectors(), connector_key);
  take_connector_keys(frame);
  const Rect seen = frame.seen_in_world();
  const std::size_t stop = place_of(memory.connector_nodes, memory.connector_stop);
  const std::size_t count = frame.scene.connectors().size();
  const auto in_sight = [&] {
    return std::vector<std::size_t>(frame.lines_in_sight.begin(), frame.lines_in_sight.end());
  };
  for (const std::size_t i : listed_now(frame, memory.listed_connectors, count, stop, in_sight))
    add_connector(frame, i, seen);
  end_node(frame.screen);
}

} // namespace cg::ui
