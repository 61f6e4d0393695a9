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

template <class Words>
void find_nodes(CanvasFrame& frame, std::vector<std::uint32_t>& nodes, const std::vector<Words>& words) {
  if (nodes.size() == words.size()) return; // emptied when the words are made anew
  nodes.clear();
  for (const Words& one : words) nodes.push_back(frame.screen.semantics.id_of(one.key));
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
  const CardWords& card = frame.words.cards()[at];
  const Vec2 direction = direction_of(press.key);
  const std::vector<std::uint32_t>& order = frame.words.reading_order();
  const Modifiers& held = press.modifiers;
  const bool by_pointer = memory.pressed_node == press.node;
  if (direction != Vec2{}) {
    if (held.control || held.alt || held.meta || by_pointer) {
      nudge_from(frame, card.ref, direction, held.shift);
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
    toggle(frame, card.ref, card.name);
  } else if (press.key == "Enter") {
    activate(frame, card.ref, card.name);
  }
}

void take_connector_key(CanvasFrame& frame, std::size_t at, const NodeKeyPress& press) {
  CanvasMemory& memory = frame.memory();
  const Vec2 direction = direction_of(press.key);
  const std::size_t last = memory.connector_nodes.size() - 1;
  const bool selectable = frame.scene.connectors()[at].selectable();
  const ConnectorWords& line = frame.words.connectors()[at];
  std::size_t to = at;
  if (direction.x != 0 && frame.editor.later_part.is_here()) walk(frame, at, direction, true);
  if (direction.y > 0) to = std::min(at + 1, last);
  if (direction.y < 0 && at > 0) to = at - 1;
  if (press.key == "Home") to = 0;
  if (press.key == "End") to = last;
  if (to != at) go_to_item(frame, memory.connector_stop, memory.connector_nodes[to]);
  if (selectable && press.key == " ") toggle(frame, line.record, line.name);
  if (selectable && press.key == "Enter") activate(frame, line.record, line.name);
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
  const std::size_t count = frame.words.cards().size();
  const auto card_of = [&](std::uint32_t node) { return place_of(memory.card_nodes, node); };
  if (const std::size_t at = card_of(input.focused); at < count) {
    follow_focus(frame, frame.words.cards()[at].ref, memory.card_stop);
  }
  for (const std::uint32_t node : input.activated) {
    const std::size_t at = card_of(node);
    if (at < count) activate(frame, frame.words.cards()[at].ref, frame.words.cards()[at].name);
  }
  for (const NodeKeyPress& press : input.node_keys) {
    if (const std::size_t at = card_of(press.node); at < count) take_card_key(frame, at, press);
  }
  if (card_of(memory.card_stop) >= count)
    memory.card_stop = memory.card_nodes[frame.words.reading_order().front()];
}

// What is wanted in sight without the focus.
void reveal(CanvasFrame& frame, std::uint32_t node, Ref ref) {
  if (frame.screen.input.revealed == node) frame.actions.push_back(editor::RevealCard{ref});
}

// After "place from the library": the new card gets the focus, with a ring unless it came by a click.
void take_focus_wish(CanvasFrame& frame) {
  std::optional<Ref>& wish = frame.scratch.focus_card;
  if (!wish) return;
  const std::vector<CardWords>& cards = frame.words.cards();
  const auto card =
      std::find_if(cards.begin(), cards.end(), [&](const CardWords& one) { return one.ref == *wish; });
  wish.reset();
  if (card == cards.end()) return;
  const std::uint32_t node = frame.memory().card_nodes[static_cast<std::size_t>(card - cards.begin())];
  go_to_item(frame, frame.memory().card_stop, node);
  const double since_click = frame.screen.now_seconds - frame.memory().released_at;
  if (since_click < click_echo_seconds) frame.memory().pressed_node = node;
}

void add_card(CanvasFrame& frame, std::size_t place, std::size_t position) {
  const CardWords& words = frame.words.cards()[place];
  const CanvasMemory& memory = frame.memory();
  const std::uint32_t id = memory.card_nodes[place];
  Node node = item_node(words.name, position, frame.words.cards().size(), id == memory.card_stop);
  node.description = words.description;
  node.selectable = true;
  node.selected = editor::is_selected(frame.editor, words.ref);
  const Rect rect = frame.brush.on_screen(frame.scene.cards()[place].box_in_world);
  node.rect = rect;
  add_node(frame.screen, std::move(node), words.key);
  reveal(frame, id, words.ref);
  if (!has_ring(frame, id)) return;
  const double out = editor::is_selected(frame.editor, words.ref) ? frame.brush.theme.focus_width : 0;
  draw_focus_ring(frame.screen, rect.grown(out), frame.brush.theme.radius_card * frame.brush.zoom() + out);
}

// --- Connections

void take_connector_keys(CanvasFrame& frame) {
  CanvasMemory& memory = frame.memory();
  const Input& input = frame.screen.input;
  const std::vector<ConnectorWords>& lines = frame.words.connectors();
  const auto line_of = [&](std::uint32_t node) { return place_of(memory.connector_nodes, node); };
  if (const std::size_t at = line_of(input.focused); at < lines.size()) {
    follow_focus(frame, lines[at].record, memory.connector_stop);
  }
  for (const std::uint32_t node : input.activated) {
    const std::size_t at = line_of(node);
    if (at < lines.size() && frame.scene.connectors()[at].selectable()) {
      activate(frame, lines[at].record, lines[at].name);
    }
  }
  for (const NodeKeyPress& press : input.node_keys) {
    if (const std::size_t at = line_of(press.node); at < lines.size()) take_connector_key(frame, at, press);
  }
  if (line_of(memory.connector_stop) >= lines.size()) memory.connector_stop = memory.connector_nodes.front();
}

void add_connector(CanvasFrame& frame, std::size_t place, const Rect& seen) {
  const scene::Connector& line = frame.scene.connectors()[place];
  const ConnectorWords& words = frame.words.connectors()[place];
  const CanvasMemory& memory = frame.memory();
  const std::uint32_t id = memory.connector_nodes[place];
  Node node = item_node(words.name, place, frame.words.connectors().size(), id == memory.connector_stop);
  node.selectable = line.selectable();
  node.selected = node.selectable && editor::is_selected(frame.editor, words.record);
  const Rect fixed = scene::label_box(line);
  const Rect rect =
      frame.brush.on_screen(fixed.overlaps(seen) ? label_rect(frame.brush, line, words) : fixed);
  node.rect = rect;
  add_node(frame.screen, std::move(node), words.key);
  reveal(frame, id, words.record);
  if (has_ring(frame, id)) draw_focus_ring(frame.screen, rect, rect.height() / 2);
}

} // namespace

void go_to_item(CanvasFrame& frame, std::uint32_t& stop, std::uint32_t node) {
  stop = node;
  frame.memory().pressed_node = 0;
  ask_focus(frame.screen, node);
}

void list_cards(CanvasFrame& frame) {
  const std::vector<std::uint32_t>& order = frame.words.reading_order();
  if (order.empty()) return;
  begin_node(frame.screen, list_node(frame, tr("Cards")), "cards");
  find_nodes(frame, frame.memory().card_nodes, frame.words.cards());
  take_card_keys(frame);
  take_focus_wish(frame);
  std::vector<std::size_t> in_sight;
  const std::vector<std::uint32_t>& position_of = frame.words.positions();
  if (order.size() > most_listed) {
    for (const std::uint32_t place : frame.cards_in_sight) in_sight.push_back(position_of[place]);
  }
  const std::size_t stop = position_of[place_of(frame.memory().card_nodes, frame.memory().card_stop)];
  for (const std::size_t i : listed(order.size(), stop, std::move(in_sight))) add_card(frame, order[i], i);
  end_node(frame.screen);
}

void list_connectors(CanvasFrame& frame) {
  if (frame.words.connectors().empty()) return;
  begin_node(frame.screen, list_node(frame, tr("Connections")), "connections");
  find_nodes(frame, frame.memory().connector_nodes, frame.words.connectors());
  take_connector_keys(frame);
  const Rect seen = frame.seen_in_world();
  const std::size_t stop = place_of(frame.memory().connector_nodes, frame.memory().connector_stop);
  std::vector<std::size_t> in_sight(frame.lines_in_sight.begin(), frame.lines_in_sight.end());
  for (const std::size_t i : listed(frame.words.connectors().size(), stop, std::move(in_sight)))
    add_connector(frame, i, seen);
  end_node(frame.screen);
}

} // namespace cg::ui
