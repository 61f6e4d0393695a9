#include "ui/widgets/words.hpp"

#include <algorithm>
#include <utility>

#include "ui/widgets/interact.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/panel.hpp"

namespace cg::ui {

namespace {

// Wrapped words over the whole width, as one node.
void words(Screen& screen, Type type, Colour colour, std::string_view text, Node node, std::string_view key) {
  const double width = place_width(screen);
  const TextBlock& block = wrapped(type, text, width);
  const Rect rect = place(screen, {0, block.height});
  node.name = text;
  node.rect = rect;
  add_node(screen, std::move(node), key.empty() ? text : key);
  draw_block(draw_list(), block, 1, rect.min, rect.width(), colour);
}

Node text_node() {
  Node node;
  node.role = Role::text;
  return node;
}

struct NoticePaint {
  Colour ground, ink;
  Icon icon;
};
NoticePaint paint_of(const Theme& theme, NoticeLook look) {
  switch (look) {
    case NoticeLook::success: return {theme.success_soft, theme.success, Icon::done};
    case NoticeLook::warning: return {theme.warning_soft, theme.warning, Icon::warning};
    case NoticeLook::danger: return {theme.danger_soft, theme.danger, Icon::failed};
    case NoticeLook::plain: break;
  }
  return {theme.sunken, theme.muted, Icon::notice};
}

} // namespace

void heading(Screen& screen, std::string_view text, int level, std::string_view key) {
  const Theme& theme = screen.theme;
  Node node;
  node.role = Role::heading;
  node.level = level;
  const Type type = level <= 1 ? theme.plan_title : level == 2 ? theme.title : theme.text_strong;
  words(screen, type, theme.text, text, std::move(node), key);
}

void paragraph(Screen& screen, std::string_view text, std::string_view key) {
  words(screen, screen.theme.text_type, screen.theme.text, text, text_node(), key);
}

void caption(Screen& screen, std::string_view text, std::string_view key) {
  words(screen, screen.theme.label_regular, screen.theme.muted, text, text_node(), key);
}

void label(Screen& screen, std::string_view text, bool silent) {
  const Type type = screen.theme.label;
  const Rect rect = place(screen, {0, type.line});
  draw_text(draw_list(), type, 1, rect.min, screen.theme.text, shortened(type, text, rect.width()));
  if (silent) return;
  Node node = text_node();
  node.name = text;
  node.rect = rect;
  add_node(screen, std::move(node), text);
}

void notice(Screen& screen, NoticeLook look, std::string_view text, std::string_view key) {
  const Theme& theme = screen.theme;
  const NoticePaint paint = paint_of(theme, look);
  constexpr double pad = 12, icon_room = 28;
  const Type type = theme.label_regular;
  const TextBlock& block = wrapped(type, text, place_width(screen) - 2 * pad - icon_room);
  const Rect rect = place(screen, {0, block.height + 2 * pad});
  ImDrawList* list = draw_list();
  fill_rect(list, rect, paint.ground, theme.radius_control);
  draw_icon(list, paint.icon, {rect.min.x + pad + 9, rect.min.y + pad + type.line / 2}, 18, paint.ink);
  draw_block(list, block, 1, {rect.min.x + pad + icon_room, rect.min.y + pad},
             rect.width() - 2 * pad - icon_room, theme.text);
  Node node = text_node();
  node.name = text;
  node.rect = rect;
  add_node(screen, std::move(node), key.empty() ? text : key);
}

void separator(Screen& screen) {
  const Rect rect = on_pixels(screen, place(screen, {0, 1}));
  fill_rect(draw_list(), rect, screen.theme.hairline);
}

void progress_bar(Screen& screen, const ProgressSpec& spec) {
  const Theme& theme = screen.theme;
  const Type type = theme.label_regular;
  const double name_height = spec.show_name ? type.line + theme.unit : 0;
  const Rect rect = place(screen, {0, name_height + type.line});
  ImDrawList* list = draw_list();
  if (spec.show_name)
    draw_text(list, type, 1, rect.min, theme.text, shortened(type, spec.name, rect.width()));
  const double value_width = spec.value_text.empty() ? 0 : text_width(type, spec.value_text) + theme.gap;
  const double middle = rect.min.y + name_height + type.line / 2;
  const Rect bar{{rect.min.x, middle - 4}, {std::max(rect.min.x, rect.max.x - value_width), middle + 4}};
  draw_progress(list, theme, bar, spec.fraction,
                spec.party == 0 ? theme.accent : theme.party(spec.party).fill);
  draw_text(list, type, 1, {bar.max.x + theme.gap, middle - type.line / 2}, theme.muted, spec.value_text);
  Node node;
  node.role = Role::progressbar;
  node.name = spec.name;
  node.value = spec.value_text;
  node.rect = rect;
  add_node(screen, std::move(node), spec.key.empty() ? spec.name : spec.key);
}

} // namespace cg::ui
