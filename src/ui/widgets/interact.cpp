#include "ui/widgets/interact.hpp"

#include <algorithm>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/widgets/memory.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/panel.hpp"

namespace cg::ui {

namespace {

constexpr float drag_distance = 4;
constexpr double ring_reach = 4; // how far a ring stands out

Rect clip_of(const ImGuiWindow* window) {
  return {from_im(window->ClipRect.Min), from_im(window->ClipRect.Max)};
}

// What shows of a rectangle; an empty one at the nearest edge when nothing does.
Rect seen_part(const Rect& rect, const Rect& clip) {
  const auto inside = [](double v, double lo, double hi) {
    return std::max(lo, std::min(v, std::max(lo, hi)));
  };
  return {{inside(rect.min.x, clip.min.x, clip.max.x), inside(rect.min.y, clip.min.y, clip.max.y)},
          {inside(rect.max.x, clip.min.x, clip.max.x), inside(rect.max.y, clip.min.y, clip.max.y)}};
}

// Clips the node's rectangle and says whether any of it shows.
bool clip_node(Node& node) {
  const ImGuiWindow* window = ImGui::GetCurrentContext()->CurrentWindow;
  if (window == nullptr || node.rect.empty()) return false;
  const Rect clip = clip_of(window);
  const bool shows = node.rect.overlaps(clip);
  node.rect = seen_part(node.rect, clip);
  node.hidden_by_scroll = !shows;
  return shows;
}

void ask_pointer(Screen& screen, Hit& hit, const InteractSpec& spec) {
  const ImRect box(im(hit.rect.min), im(hit.rect.max));
  ImGuiContext& g = *ImGui::GetCurrentContext();
  bool hovered = false, held = false;
  hit.clicked = ImGui::ButtonBehavior(box, hit.id, &hovered, &held);
  hit.by_pointer = hit.clicked;
  hit.hovered = hovered;
  hit.held = held;
  hit.double_clicked = hit.clicked && screen.input.clicks == 2;
  if (held && g.ActiveIdIsJustActivated) {
    screen.memory.drag_node = hit.id;
    screen.memory.drag_told = false;
    screen.memory.pressed_at = screen.now_seconds;
    screen.memory.drag_is_offered = spec.draggable;
    screen.memory.finger_carries.reset();
  }
  const bool goes = !screen.touch() ? ImGui::IsMouseDragPastThreshold(ImGuiMouseButton_Left, drag_distance)
                                    : screen.memory.finger_carries.value_or(false); // paper.cpp decides
  if (spec.draggable && held && screen.memory.drag_node == hit.id && !screen.memory.drag_told && goes) {
    screen.memory.drag_told = hit.drag_started = true;
  }
  // A drag that ends over its own start is not a click.
  if (hit.clicked && screen.memory.drag_node == hit.id && screen.memory.drag_told)
    hit.clicked = hit.by_pointer = false;
  if (spec.cursor != nullptr && (hovered || held)) screen.requests.cursor = spec.cursor;
}

void want_tooltip(Screen& screen, const Hit& hit, const InteractSpec& spec) {
  if (spec.tooltip.empty() || hit.held || !(hit.hovered || hit.ring)) return;
  WidgetMemory& memory = screen.memory;
  memory.tip_wanted = true;
  if (memory.tip_node != hit.id) {
    memory.tip_node = hit.id;
    memory.tip_since = screen.now_seconds;
  }
  memory.tip_text = spec.tooltip;
  memory.tip_shortcut = spec.shortcut;
  memory.tip_rect = hit.rect;
  if (hit.clicked) memory.tip_since = screen.now_seconds + 3600; // not again until the pointer was elsewhere
  const double due = memory.tip_since + screen.theme.motion.tooltip_delay;
  if (due > screen.now_seconds) screen.requests.want_frame_at(due); // once it is shown, nothing moves
}

void keep_focus(Screen& screen, Hit& hit, const Node& node, const InteractSpec& spec) {
  WidgetMemory& memory = screen.memory;
  const bool just_pressed = hit.held && ImGui::GetCurrentContext()->ActiveIdIsJustActivated;
  if (just_pressed && spec.takes_focus && (node.focusable || node.walked)) {
    ask_focus(screen, hit.id);
    memory.pointer_focus = memory.pressed_focus = hit.id;
  }
  hit.focused = screen.input.focused == hit.id;
  hit.ring = hit.focused && memory.pointer_focus != hit.id;
  // Once, though the browser may tell both: twice would scroll twice as far.
  const bool came_here = hit.focused && screen.input.focus_just_moved && hit.ring;
  if (came_here || screen.input.revealed == hit.id) scroll_to(screen, hit.rect);
}

} // namespace

Hit interact(Screen& screen, Node node, std::string_view key, const InteractSpec& spec) {
  Hit hit;
  hit.rect = node.rect;
  hit.visible = clip_node(node);
  const bool disabled = node.disabled;
  hit.id = screen.semantics.add(node, key);
  const ImRect box(im(hit.rect.min), im(hit.rect.max));
  ImGuiItemFlags flags = ImGuiItemFlags_NoNav;
  if (disabled) flags |= ImGuiItemFlags_Disabled;
  if (spec.below_others) flags |= ImGuiItemFlags_AllowOverlap;
  if (ImGui::ItemAdd(box, hit.id, nullptr, flags)) ask_pointer(screen, hit, spec);
  if (!disabled && screen.input.was_activated(hit.id)) hit.clicked = true;
  keep_focus(screen, hit, node, spec);
  want_tooltip(screen, hit, spec);
  if (hit.ring && hit.visible && spec.rings) {
    draw_focus_ring(screen, spec.ring_inside ? hit.rect.grown(-ring_reach) : hit.rect, spec.radius);
  }
  return hit;
}

std::uint32_t add_node(Screen& screen, Node node, std::string_view key) {
  const Rect rect = node.rect;
  clip_node(node);
  const std::uint32_t id = screen.semantics.add(std::move(node), key);
  if (screen.input.revealed == id) scroll_to(screen, rect);
  return id;
}

std::uint32_t begin_node(Screen& screen, Node node, std::string_view key) {
  clip_node(node);
  screen.memory.opened.push_back(screen.semantics.nodes().size());
  return screen.semantics.push(std::move(node), key);
}

void end_node(Screen& screen) {
  const std::size_t place = screen.memory.opened.back();
  screen.memory.opened.pop_back();
  screen.semantics.pop();
  const std::vector<Node>& nodes = screen.semantics.nodes();
  if (!nodes[place].rect.empty()) return;
  // A node that was opened without a rectangle has that of all it holds.
  Rect all;
  for (std::size_t i = place + 1; i < nodes.size(); ++i) {
    if (nodes[i].rect.empty() || nodes[i].hidden_by_scroll) continue;
    all = all.empty() ? nodes[i].rect : united(all, nodes[i].rect);
  }
  screen.semantics.find(nodes[place].id)->rect = all;
}

std::uint32_t walk(Screen& screen, const std::uint32_t* nodes, int count, int columns) {
  int at = -1;
  for (const NodeKeyPress& press : screen.input.node_keys) {
    const std::uint32_t* const found = std::find(nodes, nodes + count, press.node);
    if (found == nodes + count) continue;
    if (at < 0) at = static_cast<int>(found - nodes);
    const bool across = press.key == "ArrowRight" || press.key == "ArrowLeft";
    const bool forward = press.key == "ArrowRight" || press.key == "ArrowDown";
    if (forward || across || press.key == "ArrowUp") {
      const int step = across ? 1 : columns;
      const int to = forward ? at + step : at - step;
      if (to >= 0 && to < count) at = to;
    } else if (press.key == "Home") {
      at = 0;
    } else if (press.key == "End") {
      at = count - 1;
    }
  }
  if (at < 0) return 0;
  screen.memory.pointer_focus = 0;
  ask_focus(screen, nodes[at]);
  return nodes[at];
}

void ask_focus(Screen& screen, std::uint32_t node, bool select_all) {
  screen.requests.focus = Requests::Focus{node, select_all};
}

} // namespace cg::ui
