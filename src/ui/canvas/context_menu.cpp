#include "ui/canvas/context_menu.hpp"

#include <span>

#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/commands.hpp"
#include "ui/kind_icon.hpp"
#include "ui/widgets/memory.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

using About = CanvasMemory::Menu::About;

constexpr std::string_view menu_key = "context menu";

struct Item {
  Command command;
  enum class Shows : std::uint8_t { always, if_enabled, of_several } shows = Shows::always;
  bool separated = false; // a line above it
};
constexpr auto if_enabled = Item::Shows::if_enabled;

constexpr Item card_items[] = {
    {Command::add_frame, Item::Shows::of_several},
    {Command::bring_to_front},
    {Command::send_to_back},
    {Command::lock, if_enabled},
    {Command::unlock, if_enabled},
    {Command::copy, Item::Shows::always, true},
    {Command::cut},
    {Command::duplicate},
    {Command::fit_selection, Item::Shows::always, true},
    {Command::take_off_canvas},
    {Command::remove, Item::Shows::always, true},
};
constexpr Item line_items[] = {
    {Command::copy},
    {Command::duplicate},
    {Command::fit_selection, Item::Shows::always, true},
    {Command::remove, Item::Shows::always, true},
};
constexpr Item table_items[] = {
    {Command::add_organisation},
    {Command::add_objective},
    {Command::add_measure},
    {Command::add_programme},
    {Command::add_milestone},
    {Command::add_note},
    {Command::add_frame},
    {Command::select_all, Item::Shows::always, true},
    {Command::tidy},
    {Command::fit_all},
    {Command::zoom_100},
    {Command::minimap},
    {Command::hide_panels, if_enabled},
    {Command::show_panels, if_enabled},
};
constexpr Item order_items[] = {
    {Command::align_left},
    {Command::align_centre},
    {Command::align_right},
    {Command::align_top, Item::Shows::always, true},
    {Command::align_middle},
    {Command::align_bottom},
    {Command::distribute_across, Item::Shows::always, true},
    {Command::distribute_down},
};
constexpr Kind new_kinds[] = {Kind::organisation, Kind::objective, Kind::measure, Kind::programme,
                              Kind::milestone,    Kind::note,      Kind::frame};

bool are_several(const editor::Editor& editor) { return row_of(Command::align_left).enabled(editor); }

std::span<const Item> items_of(About about) {
  switch (about) {
    case About::cards: return card_items;
    case About::line: return line_items;
    case About::order: return order_items;
    default: return table_items;
  }
}

std::string_view name_of(About about) {
  switch (about) {
    case About::cards: return tr("Card");
    case About::line: return tr("Connection");
    case About::new_card: return tr("Add a card here");
    case About::order: return tr("Align and distribute");
    case About::table: break;
  }
  return tr("Canvas");
}

// What the command asks for; a card that it adds stands where the menu was asked for, a frame round the cards
// that the menu is about.
void ask_here(const CommandRow& row, const CanvasMemory::Menu& menu, editor::Actions& actions) {
  editor::Actions asked;
  row.ask(asked);
  const auto* add = std::get_if<editor::AddCard>(&asked.all().front());
  if (add == nullptr || menu.about == About::cards) return actions.append(asked);
  actions.push_back(editor::AddCard{add->kind, add->organisation_kind, menu.in_world});
}

void draw_item(const editor::Editor& editor, Screen& screen, const Item& item, const CanvasMemory::Menu& menu,
               editor::Actions& actions) {
  const CommandRow& row = row_of(item.command);
  const bool enabled = row.enabled(editor);
  if (!enabled && item.shows == if_enabled) return;
  if (item.shows == Item::Shows::of_several && !are_several(editor)) return;
  if (item.separated) menu_separator(screen);
  const std::string shortcut = shortcut_text(row), aria_shortcut = shortcut_for_aria(row);
  const bool chosen = menu_item(screen, {.label = tr(row.name),
                                         .icon = row.icon,
                                         .shortcut = shortcut,
                                         .aria_shortcut = aria_shortcut,
                                         .key = row.name,
                                         .disabled = !enabled,
                                         .danger = item.command == Command::remove});
  if (chosen) ask_here(row, menu, actions);
}

void draw_kinds(Screen& screen, const CanvasMemory::Menu& menu, editor::Actions& actions) {
  for (const Kind kind : new_kinds) {
    const std::string name = editor::kind_name(kind);
    if (menu_item(screen, {.label = name, .icon = icon_of(kind)})) {
      actions.push_back(editor::AddCard{kind, -1, menu.in_world});
    }
  }
}

// The second page takes the place of the first.
void draw_way_to_order(const editor::Editor& editor, Screen& screen, CanvasMemory::Menu& menu) {
  if (!are_several(editor)) return;
  if (!menu_item(screen, {.label = tr("Align and distribute…"), .icon = Icon::align_left})) return;
  menu.about = About::order;
  menu.asked = true;
  screen.requests.want_frame_at(screen.now_seconds);
}

} // namespace

void draw_context_menu(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                       editor::Actions& actions) {
  CanvasMemory::Menu& menu = scratch.canvas.menu;
  if (menu.asked) {
    menu.asked = false;
    open_menu_at(screen, menu_key, menu.at_on_screen);
    screen.memory.menu.focus_after = menu.focus_after;
    screen.memory.menu.by_pointer = menu.by_pointer;
  }
  if (begin_context_menu(screen, name_of(menu.about), menu_key)) {
    if (menu.about == About::new_card) {
      draw_kinds(screen, menu, actions);
    } else {
      for (const Item& item : items_of(menu.about)) {
        if (menu.about == About::cards && item.command == Command::copy) {
          draw_way_to_order(editor, screen, menu);
        }
        draw_item(editor, screen, item, menu, actions);
      }
    }
  }
  end_menu(screen);
}

} // namespace cg::ui
