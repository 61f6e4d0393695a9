#include "ui/widgets/paper.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/widgets/item_hooks.hpp"
#include "ui/widgets/memory.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/panel.hpp"
#include "ui/widgets/window.hpp"

namespace cg::ui {

namespace {

constexpr double bar_width = 6, bar_margin = 4, least_thumb = 28;
constexpr float touch_slack = 8;        // pixels before a finger scrolls
constexpr double rest_of_finger = 0.35; // seconds before it moves, to take along what lies under it
constexpr double reveal_margin = 16;

Vec2 furthest(const WidgetMemory::Slot& slot) {
  return {std::max(0.0, slot.content.x - slot.view.x), std::max(0.0, slot.content.y - slot.view.y)};
}

void clamp_scroll(WidgetMemory::Slot& slot) {
  const Vec2 most = furthest(slot);
  slot.scroll = {std::clamp(slot.scroll.x, 0.0, most.x), std::clamp(slot.scroll.y, 0.0, most.y)};
}

// What can be dragged and lies in content that can be pulled: a finger carries it away when it rested on it
// first, or goes aside; else it pulls. Decided once, when the finger begins to move.
bool finger_carries(Screen& screen, bool content_scrolls) {
  WidgetMemory& memory = screen.memory;
  const bool is_on_it = ImGui::GetActiveID() == memory.drag_node && memory.drag_node != 0;
  if (!memory.drag_is_offered || !is_on_it) return false;
  if (!memory.finger_carries) {
    const ImVec2 way = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, touch_slack);
    const bool rested = screen.now_seconds - memory.pressed_at >= rest_of_finger;
    memory.finger_carries = rested || !content_scrolls || std::abs(way.x) > std::abs(way.y);
  }
  return *memory.finger_carries;
}

// A finger that pulls the content takes the press away from what it began on.
Vec2 pulled_by_finger(Screen& screen, const ImGuiWindow* window, bool content_scrolls) {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  if (!screen.touch() || !ImGui::IsMouseDragging(ImGuiMouseButton_Left, touch_slack)) return {};
  if (screen.memory.drag_told || !window->Rect().Contains(g.IO.MouseClickedPos[0])) return {};
  if (g.HoveredWindow != window && g.ActiveIdWindow != window) return {};
  if (finger_carries(screen, content_scrolls)) return {};
  if (g.ActiveId != 0 && g.ActiveId != window->MoveId) ImGui::ClearActiveID();
  return Vec2{} - from_im(g.IO.MouseDelta);
}

void take_scrolling(Screen& screen, WidgetMemory::Slot& slot, const WidgetMemory::Place& at) {
  const ImGuiWindow* window = ImGui::GetCurrentWindow();
  const bool scrolls = slot.content.y > slot.view.y || (at.scrolls_across && slot.content.x > slot.view.x);
  Vec2 by = pulled_by_finger(screen, window, scrolls);
  if (ImGui::GetCurrentContext()->HoveredWindow == window && !screen.input.wheel_is_pinch)
    by = by + screen.input.wheel;
  slot.scroll = slot.scroll + Vec2{at.scrolls_across ? by.x : 0, by.y};
  clamp_scroll(slot);
}

// One scroll bar, for the pointer alone: the keyboard scrolls by moving the focus.
void scroll_bar(Screen& screen, const WidgetMemory::Place& at, double& scroll, double content, double shown,
                bool across) {
  if (content <= shown + 0.5) return;
  const Rect& view = at.view;
  const double track = (across ? view.width() : view.height()) - 2 * bar_margin;
  const double thumb = std::max(least_thumb, track * shown / content);
  const double start =
      (across ? view.min.x : view.min.y) + bar_margin + (track - thumb) * scroll / (content - shown);
  const Rect rect =
      across ? Rect{{start, view.max.y - bar_margin - bar_width}, {start + thumb, view.max.y - bar_margin}}
             : Rect{{view.max.x - bar_margin - bar_width, start}, {view.max.x - bar_margin, start + thumb}};
  const ImGuiID id = Semantics::id_of(at.node, across ? "scroll bar across" : "scroll bar");
  allow_unnamed(id);
  bool hovered = false, held = false;
  const Rect reach = rect.grown(3);
  const ImRect box(im(reach.min), im(reach.max));
  if (!ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_NoNav)) return;
  ImGui::ButtonBehavior(box, id, &hovered, &held);
  if (held) {
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    scroll +=
        static_cast<double>(across ? moved.x : moved.y) * (content - shown) / std::max(1.0, track - thumb);
    scroll = std::clamp(scroll, 0.0, content - shown);
  }
  const Colour colour = held || hovered ? screen.theme.control_line : screen.theme.soft_line;
  fill_rect(draw_list(), rect, colour, bar_width / 2);
}

void paint_paper(Screen& screen, const WidgetMemory::Place& at) {
  ImDrawList* list = draw_list();
  const Theme& theme = screen.theme;
  list->PushClipRectFullScreen();
  draw_shadow(list, theme, at.rect, at.radius, at.elevation);
  fill_rect(list, at.rect, theme.panel, at.radius);
  stroke_rect(list, at.rect, theme.hairline, at.radius, theme.hairline_width);
  list->PopClipRect();
  // All within the round corners, at the depth at which the diagonal of a corner meets its arc.
  const double depth = std::max(1.0, at.radius * (1 - std::numbers::sqrt2 / 2));
  if (!at.hide && theme.panel.a == 255) screen.requests.covered.push_back(at.rect.grown(-depth));
}

void end_content(Screen& screen, WidgetMemory::Place& at, WidgetMemory::Slot& slot) {
  const Vec2 content{at.right - at.left + 2 * at.padding, at.bottom - at.top + at.padding};
  if (at.fits) {
    const double wanted = std::ceil(at.view.min.y - at.rect.min.y + content.y);
    at.rect.max.y = std::min(at.rect.max.y, at.rect.min.y + wanted);
    at.view.max.y = at.rect.max.y;
  }
  if (content != slot.content) screen.requests.want_frames_until(screen.now_seconds + 0.05);
  slot.content = content;
  slot.view = {at.view.width(), at.view.height()};
  clamp_scroll(slot);
  scroll_bar(screen, at, slot.scroll.y, slot.content.y, slot.view.y, false);
  if (at.scrolls_across) scroll_bar(screen, at, slot.scroll.x, slot.content.x, slot.view.x, true);
}

} // namespace

void begin_paper(Screen& screen, const PaperSpec& spec) {
  const WidgetMemory::Slot& slot = screen.memory.slot(spec.node);
  const Rect rect = on_pixels(screen, spec.rect);
  Rect window = rect;
  if (spec.fits && slot.view.y > 0) window.max.y = std::min(rect.max.y, rect.min.y + slot.height);
  begin_window(screen, spec.node, window, spec.layer);
  // The window may still be as high as it was; what is new below must be seen and clicked all the same.
  ImGui::PushClipRect(im(rect.min), im(rect.max), false);
  draw_list()->ChannelsSplit(2);
  draw_list()->ChannelsSetCurrent(1);
  begin_place(screen, spec.node, rect, spec.padding);
  WidgetMemory::Place& at = screen.memory.places.back();
  at.fits = spec.fits;
  at.paper = spec.painted;
  at.hide = spec.hide;
  at.scrolls_across = spec.scroll_across;
  at.radius = spec.radius;
  at.elevation = spec.elevation;
}

void begin_paper_content(Screen& screen) {
  WidgetMemory::Place& at = screen.memory.places.back();
  WidgetMemory::Slot& slot = screen.memory.slot(at.node);
  const bool has_head = at.bottom > at.rect.min.y + at.padding;
  at.scrolls = true;
  at.view.min.y = has_head ? at.bottom + screen.theme.gap : at.rect.min.y;
  take_scrolling(screen, slot, at);
  at.left = at.right = at.rect.min.x + at.padding - slot.scroll.x;
  at.top = at.view.min.y - slot.scroll.y;
  at.next_y = at.bottom = at.top + (has_head ? screen.theme.unit : at.padding);
  screen.memory.same_line = false;
  const Rect clip = at.view.grown(-screen.theme.hairline_width);
  ImGui::PushClipRect(im(clip.min), im(clip.max), false);
  if (has_head && slot.scroll.y > 0) {
    draw_line(draw_list(), {at.view.min.x, at.view.min.y + 1}, {at.view.max.x, at.view.min.y + 1},
              screen.theme.hairline);
  }
}

Rect end_paper(Screen& screen) {
  WidgetMemory::Place& at = screen.memory.places.back();
  WidgetMemory::Slot& slot = screen.memory.slot(at.node);
  end_content(screen, at, slot);
  slot.height = at.rect.height();
  ImGui::PopClipRect();
  ImGui::PopClipRect();
  draw_list()->ChannelsSetCurrent(0);
  if (at.paper) paint_paper(screen, at);
  draw_list()->ChannelsMerge();
  end_window(at.hide);
  if (at.hide) screen.requests.want_frames_until(screen.now_seconds + 0.05);
  const Rect rect = at.rect;
  if (Node* node = screen.semantics.find(at.node)) node->rect = rect;
  end_place(screen);
  return rect;
}

void scroll_to(Screen& screen, const Rect& rect) {
  std::vector<WidgetMemory::Place>& places = screen.memory.places;
  const auto at =
      std::find_if(places.rbegin(), places.rend(), [](const auto& place) { return place.scrolls; });
  if (at == places.rend()) return;
  WidgetMemory::Slot& slot = screen.memory.slot(at->node);
  const auto needed = [](double from, double to, double view_from, double view_to) {
    if (from - reveal_margin < view_from) return from - reveal_margin - view_from;
    return to + reveal_margin > view_to
               ? std::min(to + reveal_margin - view_to, from - reveal_margin - view_from)
               : 0.0;
  };
  // What is clipped to less than the panel (by heads that stay in place) is brought into that part.
  const ImRect& clip = ImGui::GetCurrentWindow()->ClipRect;
  const Vec2 from{std::max<double>(at->view.min.x, clip.Min.x), std::max<double>(at->view.min.y, clip.Min.y)};
  const Vec2 to{std::min<double>(at->view.max.x, clip.Max.x), std::min<double>(at->view.max.y, clip.Max.y)};
  const Vec2 by{at->scrolls_across ? needed(rect.min.x, rect.max.x, from.x, to.x) : 0,
                needed(rect.min.y, rect.max.y, from.y, to.y)};
  if (by == Vec2{}) return;
  slot.scroll = slot.scroll + by;
  screen.requests.want_frames_until(screen.now_seconds + 0.05);
}

} // namespace cg::ui
