#include "ui/sheets/item_view.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "ui/sheets/sign.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

using editor::Actions;
using editor::View;

constexpr double sign_room = 28, inset = 12;

} // namespace

Sign sign_of(const Theme& theme, Tone tone) {
  switch (tone) {
    case Tone::good: return {Icon::done, theme.success, tr("Met")};
    case Tone::open: return {Icon::ring, theme.warning, tr("Open|state")};
    case Tone::against: return {Icon::warning, theme.warning, tr("Not agreed")};
    case Tone::unknown: return {Icon::help, theme.muted, tr("Not answerable yet")};
    case Tone::plain: break;
  }
  return {Icon::arrow_right, theme.muted, {}};
}

namespace {

// Without a card: the plan's own fields are shown while nothing is selected.
void go_to(Ref card, const Field* field, Actions& actions) {
  actions.push_back(editor::ShowView{View::canvas});
  actions.push_back(card ? editor::Select{{card}} : editor::Select{});
  actions.push_back(editor::RevealCard{card, field});
}

void act(const SheetItem& item, Actions& actions) {
  if (item.leads) go_to(item.to, item.field, actions);
  if (!item.offer.empty()) return; // that is for its own button
  actions.append(item.does);
}

// Keyed by what it says: ticking one may make others come and go, and the keyboard stays where it is.
void draw_box_to_tick(Screen& screen, const SheetItem& item, Actions& actions) {
  begin_node(screen, {.role = Role::listitem}, item.text);
  if (checkbox(screen, {.label = item.text, .checked = *item.ticked, .hint = item.detail}))
    act(item, actions);
  end_node(screen);
}

void draw_words(const Theme& theme, const SheetItem& item, const Sign& sign, const Rect& rect) {
  const double room = rect.width() - sign_room - inset;
  const TextBlock& text = wrapped(theme.text_type, item.text, room);
  const TextBlock& detail = wrapped(theme.label_regular, item.detail, room);
  const double left = rect.min.x + sign_room, top = rect.centre().y - (text.height + detail.height) / 2;
  draw_icon(draw_list(), sign.icon, {rect.min.x + sign_room / 2, top + theme.text_type.line / 2}, theme.icon,
            sign.ink);
  draw_block(draw_list(), text, 1, {left, top}, room, theme.text);
  draw_block(draw_list(), detail, 1, {left, top + text.height}, room, theme.muted);
}

double words_height(Screen& screen, const SheetItem& item) {
  const double room = place_width(screen) - sign_room - inset;
  const double text = wrapped(screen.theme.text_type, item.text, room).height;
  return std::max(text + wrapped(screen.theme.label_regular, item.detail, room).height + 12,
                  screen.control_height());
}

// Below the words and in line with them.
void draw_offer(Screen& screen, const SheetItem& item, Actions& actions) {
  begin_row(screen, {-sign_room, 1}, 0);
  next_cell(screen);
  if (button(screen, {.label = item.offer, .small = true})) actions.append(item.does);
  end_row(screen);
}

void draw_item(Screen& screen, const SheetItem& item, std::string_view key, Actions& actions) {
  if (item.ticked) return draw_box_to_tick(screen, item, actions);
  const Theme& theme = screen.theme;
  const Sign sign = sign_of(theme, item.tone);
  const Rect rect = place(screen, {0, words_height(screen, item)});
  begin_node(screen, {.role = Role::listitem, .rect = rect}, key);
  const bool pressable = item.leads || (item.offer.empty() && !item.does.empty());
  Node node{.role = pressable ? Role::button : Role::text,
            .name = sign.words.empty() ? item.text : said("{}: {}", {sign.words, item.text}),
            .description = item.detail,
            .rect = rect,
            .focusable = pressable};
  if (pressable) {
    const Hit hit = interact(screen, std::move(node), "go", {.radius = theme.radius_control});
    if (hit.hovered)
      fill_rect(draw_list(), rect, hit.held ? theme.pressed : theme.hover, theme.radius_control);
    if (hit.clicked) act(item, actions);
  } else {
    add_node(screen, std::move(node), "said");
  }
  draw_words(theme, item, sign, rect);
  if (!item.offer.empty()) draw_offer(screen, item, actions);
  end_node(screen);
}

} // namespace

void draw_items(Screen& screen, std::string_view name, const std::vector<SheetItem>& items,
                Actions& actions) {
  begin_node(screen, {.role = Role::list, .name = std::string(name)}, "list");
  for (std::size_t i = 0; i < items.size(); ++i) draw_item(screen, items[i], std::to_string(i), actions);
  end_node(screen);
}

} // namespace cg::ui
