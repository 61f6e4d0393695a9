// Dialogs and toasts.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/language.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/memory.hpp"
#include "ui/widgets/overlay.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/panel.hpp"
#include "ui/widgets/paper.hpp"
#include "ui/widgets/window.hpp"

namespace cg::ui {

namespace {

constexpr double edge = 24, dialog_padding = 24;

WidgetMemory::OpenDialog& remembered(Screen& screen, std::uint32_t node) {
  std::vector<WidgetMemory::OpenDialog>& dialogs = screen.memory.dialogs;
  const auto at =
      std::find_if(dialogs.begin(), dialogs.end(), [node](const auto& d) { return d.node == node; });
  if (at != dialogs.end()) return *at;
  dialogs.emplace_back();
  dialogs.back().node = node;
  dialogs.back().focus_before = screen.input.focused;
  return dialogs.back();
}

Rect dialog_rect(Screen& screen, const DialogSpec& spec, std::uint32_t id) {
  const double width = std::min(spec.width, screen.size.x - 2 * edge);
  // As high as its content was, not as it was cut: else it would grow from frame to frame.
  const WidgetMemory::Slot& slot = screen.memory.slot(id);
  const double most = screen.size.y - 2 * edge;
  const double height = std::min(slot.height - slot.view.y + slot.content.y, most);
  const double x = (screen.size.x - width) / 2;
  const double y =
      spec.near_top ? std::max(edge, screen.size.y * 0.12) : std::max(edge, (screen.size.y - height) / 2.2);
  return {{x, y}, {x + width, std::max(y + height, screen.size.y - edge)}};
}

// True when the cross was pressed.
bool dialog_head(Screen& screen, const DialogSpec& spec) {
  if (!spec.show_heading) return false;
  const Theme& theme = screen.theme;
  const Rect row = place(screen, {0, theme.headline.line});
  const double width = row.width() - (spec.closable ? 40 : 0);
  draw_text(draw_list(), theme.headline, 1, row.min, theme.text,
            shortened(theme.headline, spec.heading, width));
  Node node;
  node.role = Role::heading;
  node.name = spec.heading;
  node.level = 2;
  node.rect = row;
  add_node(screen, std::move(node), "heading");
  if (!spec.closable) return false;
  const double size = screen.for_fingers() ? theme.control_height_touch : 32, top = row.centre().y - size / 2;
  return icon_button_at(screen, {{row.max.x - size, top}, {row.max.x, top + size}}, Icon::close, tr("Close"),
                        "close");
}

// The first node from `from` on that Tab reaches; 0 when there is none.
std::uint32_t first_in_tab_order(const Screen& screen, std::size_t from) {
  const std::vector<Node>& nodes = screen.semantics.nodes();
  for (std::size_t i = from; i < nodes.size(); ++i) {
    if (nodes[i].focusable && !nodes[i].walked && !nodes[i].disabled) return nodes[i].id;
  }
  return 0;
}

// Whoever asked for the focus inside of the dialog has it; else it goes to the first of the content, or the
// cross.
void give_focus(Screen& screen, const WidgetMemory::OpenDialog& dialog) {
  const std::vector<Node>& nodes = screen.semantics.nodes();
  if (screen.requests.focus) {
    const std::uint32_t asked = screen.requests.focus->node;
    const auto inside = nodes.begin() + static_cast<std::ptrdiff_t>(dialog.place);
    if (std::any_of(inside, nodes.end(), [asked](const Node& node) { return node.id == asked; })) return;
  }
  std::uint32_t first = first_in_tab_order(screen, dialog.content);
  if (first == 0) first = first_in_tab_order(screen, dialog.place);
  if (first != 0) ask_focus(screen, first, true);
}

} // namespace

DialogEvents begin_dialog(Screen& screen, const DialogSpec& spec) {
  Node node;
  node.role = Role::dialog;
  node.name = spec.heading;
  node.modal = true;
  const std::size_t place = screen.semantics.nodes().size();
  const std::uint32_t id = begin_node(screen, std::move(node), spec.key.empty() ? spec.heading : spec.key);
  const bool was_topmost = screen.memory.dialogs.empty() || screen.memory.dialogs.back().node == id;
  WidgetMemory::OpenDialog& dialog = remembered(screen, id);
  if (spec.back_to != 0) dialog.focus_before = spec.back_to;
  const bool outside = backdrop(screen, id, screen.theme.backdrop, dialog_layer);
  begin_paper(screen, {.node = id,
                       .rect = dialog_rect(screen, spec, id),
                       .layer = dialog_layer,
                       .padding = dialog_padding,
                       .radius = screen.theme.radius_panel,
                       .elevation = 16,
                       .fits = true,
                       .hide = dialog.fresh});
  const bool crossed = dialog_head(screen, spec);
  begin_paper_content(screen);
  dialog.place = place;
  dialog.content = screen.semantics.nodes().size();
  dialog.drawn_frame = screen.memory.frame;
  const bool escaped = was_topmost && !screen.memory.menu_was_open && screen.input.has_key("Escape");
  return {spec.closable && !dialog.fresh && ((outside && dialog.seen) || crossed || escaped)};
}

void end_dialog(Screen& screen) {
  const std::uint32_t id = screen.memory.places.back().node;
  end_paper(screen);
  end_node(screen);
  WidgetMemory::OpenDialog& dialog = remembered(screen, id);
  if (dialog.fresh) give_focus(screen, dialog);
  dialog.seen = !dialog.fresh;
  dialog.fresh = false;
}

namespace {

constexpr double toast_pad = 12, toast_gap = 8, toast_most = 480, toast_icon = 28;

Icon icon_of(ToastLook look) {
  switch (look) {
    case ToastLook::success: return Icon::done;
    case ToastLook::danger: return Icon::failed;
    case ToastLook::plain: break;
  }
  return Icon::none;
}

Colour ink_of(const Theme& theme, ToastLook look) {
  return look == ToastLook::danger ? theme.danger : theme.success;
}

} // namespace

ToastEvents toast(Screen& screen, const ToastSpec& spec) {
  const Theme& theme = screen.theme;
  const ButtonSpec action{.label = spec.action, .small = true};
  const double side = screen.for_fingers() ? theme.control_height_touch : 28;
  const double action_width = spec.action.empty() ? 0 : button_size(screen, action).x + toast_gap;
  const double cross_width = spec.closable ? side + toast_gap : 0;
  const double left = toast_pad + (icon_of(spec.look) == Icon::none ? 4 : toast_icon);
  const double around = left + toast_pad + action_width + cross_width;
  const double most = std::min(toast_most, screen.size.x - 2 * edge) - around;
  const TextBlock& words = wrapped(theme.text_type, spec.text, most);
  const double width = std::ceil(words.width) + around, height = std::max(side, words.height) + 2 * toast_pad;
  const double x = (screen.size.x - width) / 2;
  const double bottom = std::min(screen.memory.toast_bottom, spec.lowest > 0 ? spec.lowest : screen.size.y);
  const Rect rect = on_pixels(screen, {{x, bottom - height}, {x + width, bottom}});
  screen.memory.toast_bottom = rect.min.y - toast_gap;

  Node group;
  group.role = Role::group;
  group.name = tr("Notice");
  const std::uint32_t id = begin_node(screen, std::move(group), spec.key.empty() ? spec.text : spec.key);
  begin_paper(
      screen,
      {.node = id, .rect = rect, .layer = toast_layer, .padding = toast_pad, .radius = theme.radius_card});
  begin_paper_content(screen);
  ImDrawList* list = draw_list();
  const double middle = rect.centre().y;
  draw_icon(list, icon_of(spec.look), {rect.min.x + toast_pad + 10, middle}, 20, ink_of(theme, spec.look));
  draw_block(list, words, 1, {rect.min.x + left, middle - words.height / 2}, words.width, theme.text);
  Node node;
  node.role = spec.look == ToastLook::danger ? Role::alert : Role::status;
  node.name = spec.text;
  node.rect = {rect.min, {rect.min.x + left + words.width, rect.max.y}};
  add_node(screen, std::move(node), "text");

  ToastEvents events;
  double right = rect.max.x - toast_pad;
  if (spec.closable) {
    events.close_asked =
        icon_button_at(screen, {{right - side, middle - side / 2}, {right, middle + side / 2}}, Icon::close,
                       tr("Close"), "close");
    right -= cross_width;
  }
  if (!spec.action.empty()) {
    events.action_asked = text_button_at(
        screen, {{right - action_width + toast_gap, middle - side / 2}, {right, middle + side / 2}}, action);
  }
  end_paper(screen);
  end_node(screen);
  return events;
}

} // namespace cg::ui
