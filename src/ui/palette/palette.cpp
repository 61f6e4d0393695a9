#include "ui/palette/palette.hpp"

#include <array>
#include <string>

#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/commands.hpp"
#include "ui/kind_icon.hpp"
#include "ui/layout.hpp"
#include "ui/palette/library.hpp"
#include "ui/palette/tile.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

using editor::AddCard;
using editor::BeginPlace;

/// Tiles stand closer than other widgets: half of the theme's gap is taken back.
constexpr double tile_gap = 4;

/// What a tile of the palette adds.
struct NewCard {
  Kind kind = Kind::organisation;
  int organisation_kind = -1;
};

// A tile that was dragged away and let go over itself is a drag that was given up, not a click.
bool is_placing(const editor::Editor& editor) {
  return std::holds_alternative<editor::PlaceGesture>(editor.gesture);
}

void take(const editor::Editor& editor, const Hit& hit, const NewCard& card, editor::Actions& actions) {
  if (hit.drag_started) {
    editor::PlaceGesture gesture;
    gesture.kind = card.kind;
    gesture.organisation_kind = card.organisation_kind;
    gesture.pointer_on_screen = pointer_position() - editor.canvas_on_screen.min;
    actions.push_back(BeginPlace{gesture});
  } else if (hit.clicked && !is_placing(editor)) {
    actions.push_back(AddCard{card.kind, card.organisation_kind, std::nullopt});
  }
}

void card_tile(const editor::Editor& editor, Screen& screen, Command command, Kind kind,
               editor::Actions& actions, bool small = false) {
  const CommandRow& row = row_of(command);
  const std::string shortcut = shortcut_text(row);
  const std::string aria_shortcut = shortcut_for_aria(row);
  const std::string_view name = tr(row.name);
  const std::string kind_alone = editor::kind_name(kind);
  const bool only_icon = layout::tight(screen.size);
  const std::string_view words = small ? std::string_view(kind_alone) : name;
  const Hit hit = tile(screen, {.name = name,
                                .label = only_icon ? std::string_view() : words,
                                .icon = row.icon,
                                .small = small,
                                .narrow = layout::narrow(screen.size),
                                .tooltip = only_icon ? name : tr("Click, or drag it to its place"),
                                .shortcut = shortcut,
                                .aria_shortcut = aria_shortcut});
  take(editor, hit, {kind, -1}, actions);
  space(screen, -tile_gap);
}

// Of the tiles, in the order of OrganisationKind.
constexpr std::array add_of_kind = {
    translatable("Add association"), translatable("Add destination"),   translatable("Add business"),
    translatable("Add public body"), translatable("Add civil society"), translatable("Add academic"),
    translatable("Add alliance"),    translatable("Add other"),
};
static_assert(add_of_kind.size() == static_cast<std::size_t>(OrganisationKind::other) + 1);

// One tile for each kind of organisation: with words in two columns, on small windows with icons in four.
void organisation_kinds(const editor::Editor& editor, Screen& screen, editor::Actions& actions) {
  const auto choices = field_of<&Organisation::kind>().choices;
  const bool only_icons = layout::narrow(screen.size);
  const std::size_t columns = only_icons ? 4 : 2;
  begin_node(screen, {.role = Role::group, .name = said("Kinds of organisation")}, "organisation-kinds");
  for (std::size_t i = 0; i < choices.size(); i += columns) {
    if (only_icons) {
      begin_row(screen, {1, 1, 1, 1}, 4);
    } else {
      begin_row(screen, {1, 1}, 4);
    }
    for (std::size_t k = i; k < i + columns && k < choices.size(); ++k) {
      if (k > i) next_cell(screen);
      const std::string words = editor::choice_name(choices[k]);
      const Hit hit = tile(screen, {.name = tr(add_of_kind[k]),
                                    .label = only_icons ? std::string_view() : words,
                                    .icon = icon_of(static_cast<OrganisationKind>(k)),
                                    .small = true});
      take(editor, hit, {Kind::organisation, static_cast<int>(k)}, actions);
    }
    end_row(screen);
    space(screen, -tile_gap);
  }
  end_node(screen);
}

// Through a pointer that the linker cannot see through: it arrives later, as in ui/draw.cpp.
void (*volatile draw_list)(const editor::Editor&, UiScratch&, Screen&, editor::Actions&) = draw_library;

void library(const editor::Editor& editor, UiScratch& scratch, Screen& screen, editor::Actions& actions) {
  label(screen, tr("Organisations in this plan"));
  const editor::LaterPart& rest = editor.later_part;
  if (rest.is_here()) {
    draw_list(editor, scratch, screen, actions);
  } else if (rest.problem.empty()) {
    caption(screen, tr("This list is on its way."), "awaited list");
  } else {
    caption(screen, said("This list did not arrive.") + " " + rest.problem, "awaited list");
  }
}

} // namespace

void draw_palette(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                  editor::Actions& actions) {
  const bool tight = layout::tight(screen.size); // the new cards alone: kinds are in the inspector
  begin_panel(screen, {.name = tr("Palette"),
                       .key = "Palette",
                       .rect = layout::palette(screen.size),
                       .fit_height = !layout::upright(screen.size),
                       .padding = tight ? screen.theme.gap : screen.theme.panel_padding});
  if (!tight) label(screen, tr("New on the canvas"));
  card_tile(editor, screen, Command::add_organisation, Kind::organisation, actions);
  if (!tight) {
    organisation_kinds(editor, screen, actions);
    space(screen, tile_gap);
  }
  card_tile(editor, screen, Command::add_objective, Kind::objective, actions);
  card_tile(editor, screen, Command::add_measure, Kind::measure, actions);
  card_tile(editor, screen, Command::add_programme, Kind::programme, actions);
  card_tile(editor, screen, Command::add_milestone, Kind::milestone, actions);
  if (!tight) begin_row(screen, {1, 1}, 4);
  card_tile(editor, screen, Command::add_note, Kind::note, actions, !tight);
  if (!tight) next_cell(screen);
  card_tile(editor, screen, Command::add_frame, Kind::frame, actions, !tight);
  if (!tight) end_row(screen);
  if (!tight) {
    space(screen, 2 * tile_gap);
    separator(screen);
    space(screen, tile_gap);
    library(editor, scratch, screen, actions);
  }
  end_panel(screen);
}

} // namespace cg::ui
