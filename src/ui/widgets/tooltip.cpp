#include "ui/widgets/tooltip.hpp"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/widgets/memory.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/window.hpp"

namespace cg::ui {

namespace {

constexpr double widest = 280, pad_x = 10, pad_y = 6, distance = 8, edge = 4, shortcut_gap = 12;
constexpr std::uint32_t tooltip_window = 0x74697031; // any: no node has its window

// Below what it explains, or above where there is no room below; never outside of the window.
Rect tooltip_rect(const Screen& screen, Vec2 size) {
  const Rect& about = screen.memory.tip_rect;
  const double below = about.max.y + distance;
  const double y = below + size.y + edge > screen.size.y ? about.min.y - distance - size.y : below;
  const double x =
      std::clamp(about.centre().x - size.x / 2, edge, std::max(edge, screen.size.x - size.x - edge));
  return on_pixels(screen, {{x, y}, {x + size.x, y + size.y}});
}

} // namespace

void draw_tooltip(Screen& screen) {
  WidgetMemory& memory = screen.memory;
  if (!memory.tip_wanted) {
    memory.tip_node = 0;
    return;
  }
  const Theme& theme = screen.theme;
  if (screen.now_seconds < memory.tip_since + theme.motion.tooltip_delay) return;
  const Type type = theme.label_regular;
  const TextBlock& words = wrapped(type, memory.tip_text, widest);
  const double keys = memory.tip_shortcut.empty() ? 0 : text_width(type, memory.tip_shortcut) + shortcut_gap;
  const Vec2 size{std::ceil(words.width + keys + 2 * pad_x), words.height + 2 * pad_y};
  const Rect rect = tooltip_rect(screen, size);
  ImGuiWindow* window = begin_window(screen, tooltip_window, rect, tooltip_layer, false);
  fill_rect(window->DrawList, rect, theme.tooltip, theme.radius_chip);
  draw_block(window->DrawList, words, 1, {rect.min.x + pad_x, rect.min.y + pad_y}, words.width,
             theme.on_tooltip);
  draw_text(window->DrawList, type, 1, {rect.min.x + pad_x + words.width + shortcut_gap, rect.min.y + pad_y},
            theme.on_tooltip.faded(0.7), memory.tip_shortcut);
  end_window();
}

} // namespace cg::ui
