#include "ui/palette/library.hpp"

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "base/text.hpp"
#include "editor/wording.hpp"
#include "imgui.h"
#include "ui/kind_icon.hpp"
#include "ui/listed.hpp"
#include "ui/widgets/memory.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

namespace {

std::string kind_words(const Organisation& organisation) {
  const auto choices = field_of<&Organisation::kind>().choices;
  return editor::choice_name(choices[static_cast<std::size_t>(organisation.kind)]);
}

bool holds(const Organisation& organisation, std::string_view words) {
  for (const std::string* text :
       {&organisation.name, &organisation.short_name, &organisation.sector, &organisation.region}) {
    if (contains_folded(*text, words)) return true;
  }
  return contains_folded(kind_words(organisation), words);
}

// Nothing when the title is all there is; "International Congress … (ICCA)" when there is a longer name.
std::string full_name(const Organisation& organisation, const std::string& title) {
  if (organisation.name.empty() || organisation.name == title) return {};
  return organisation.name + " (" + title + ")";
}

void take(const editor::Editor& editor, const Hit& hit, const Organisation& organisation,
          editor::Actions& actions) {
  const Ref ref = organisation.id;
  if (hit.drag_started) {
    editor::PlaceGesture gesture;
    gesture.library_record = ref;
    gesture.pointer_on_screen = pointer_position() - editor.canvas_on_screen.min;
    actions.push_back(editor::BeginPlace{gesture});
    return;
  }
  if (std::holds_alternative<editor::PlaceGesture>(editor.gesture)) return;
  if (organisation.place) {
    if (!hit.clicked) return;
    actions.push_back(editor::Select{{ref}});
    actions.push_back(editor::RevealCard{ref});
  } else if (hit.double_clicked || (hit.clicked && !hit.by_pointer)) {
    actions.push_back(editor::PlaceFromLibrary{ref, std::nullopt});
  } else if (hit.clicked) {
    actions.push_back(editor::Select{{ref}});
  }
}

// A row's place in the list, told when not all rows are made.
struct Position {
  std::size_t position = 0, set_size = 0;
};

void organisation_option(const editor::Editor& editor, Screen& screen, const Organisation& organisation,
                         Position at, editor::Actions& actions) {
  const std::string title = editor::title_of(editor::plan_of(editor), organisation.id);
  const std::string name = full_name(organisation, title);
  const std::string initials = monogram(title);
  const bool placed = organisation.place.has_value();
  std::string secondary = kind_words(organisation);
  if (placed) {
    secondary = said("{}, on canvas", {secondary});
  } else if (!organisation.region.empty()) {
    secondary += " · " + organisation.region;
  }
  const std::string key = hex_from_bits(organisation.id.bits());
  const Hit hit = option(screen, {.title = title,
                                  .secondary = secondary,
                                  .monogram = initials,
                                  .party = organisation.colour.value_or(0),
                                  .icon = icon_of(organisation.kind),
                                  .name = name,
                                  .key = key,
                                  .selected = editor::is_selected(editor, organisation.id),
                                  .draggable = !placed,
                                  .tooltip = placed ? tr("Show it on the canvas")
                                                    : tr("Drag it onto the canvas, or double-click"),
                                  .position = at.position,
                                  .set_size = at.set_size});
  take(editor, hit, organisation, actions);
}

void search_field(const Plan& plan, UiScratch& scratch, Screen& screen) {
  const auto change = text_field(screen, {.label = tr("Search organisations"),
                                          .value = scratch.library_search,
                                          .key = "library-search",
                                          .placeholder = tr("Search organisations"),
                                          .kind = FieldKind::search,
                                          .longest = 200,
                                          .hide_label = true});
  if (!change || change->text == scratch.library_search) return;
  scratch.library_search = change->text;
  announce(screen, hits_in_words(library_of(plan, scratch.library_search).size()));
}

// Kept until an organisation changes or other words are looked for.
UiScratch::ShownLibrary& current_library(const PlanPtr& plan, UiScratch& scratch) {
  UiScratch::ShownLibrary& shown = scratch.library;
  const bool same = shown.plan != nullptr && shown.words == scratch.library_search &&
                    shown.plan->organisations.same_rows(plan->organisations);
  if (!same) shown = {plan, scratch.library_search, library_of(*plan, scratch.library_search), {}};
  return shown;
}

// --- Of thousands of rows, those in sight

// The rows between the top and the bottom of what the panel shows, when the first stands at the cursor.
std::vector<std::size_t> rows_in_sight(const Screen& screen, std::size_t count, double step) {
  const double top = place_cursor(screen).y;
  const ImDrawList* list = draw_list();
  const auto row_at = [&](float y) {
    const double row = std::floor((static_cast<double>(y) - top) / step);
    return static_cast<std::size_t>(std::clamp(row, 0.0, static_cast<double>(count - 1)));
  };
  std::vector<std::size_t> rows;
  for (std::size_t row = row_at(list->GetClipRectMin().y); row <= row_at(list->GetClipRectMax().y); ++row)
    rows.push_back(row);
  return rows;
}

// The row in the tab order, or the first.
std::size_t row_in_tab_order(Screen& screen, UiScratch::ShownLibrary& library) {
  if (library.nodes.empty()) {
    for (const Organisation* organisation : library.rows)
      library.nodes.push_back(screen.semantics.id_of(hex_from_bits(organisation->id.bits())));
  }
  const std::uint32_t current = screen.memory.slot(screen.semantics.open()).current;
  const auto at = std::find(library.nodes.begin(), library.nodes.end(), current);
  return at != library.nodes.end() ? static_cast<std::size_t>(at - library.nodes.begin()) : 0;
}

void draw_long_list(const editor::Editor& editor, Screen& screen, UiScratch::ShownLibrary& library,
                    editor::Actions& actions) {
  const std::size_t count = library.rows.size();
  const double step = option_step(screen, {.title = "x", .secondary = "x", .monogram = "x"});
  std::size_t next = 0;
  for (const std::size_t row :
       listed(count, row_in_tab_order(screen, library), rows_in_sight(screen, count, step))) {
    space(screen, static_cast<double>(row - next) * step);
    organisation_option(editor, screen, *library.rows[row], {row + 1, count}, actions);
    next = row + 1;
  }
}

} // namespace

std::vector<const Organisation*> library_of(const Plan& plan, std::string_view words) {
  struct Row {
    const Organisation* organisation;
    std::string name;
  };
  std::vector<Row> rows;
  const std::string_view wanted = trimmed(words);
  for (const Organisation& organisation : plan.organisations) {
    if (!holds(organisation, wanted)) continue;
    rows.push_back({&organisation, folded(editor::title_of(plan, organisation.id))});
  }
  cg::sort(rows, [](const Row& a, const Row& b) {
    const bool a_placed = a.organisation->place.has_value(), b_placed = b.organisation->place.has_value();
    return a_placed != b_placed ? b_placed : a.name < b.name;
  });
  std::vector<const Organisation*> found;
  found.reserve(rows.size());
  for (const Row& row : rows) found.push_back(row.organisation);
  return found;
}

std::string hits_in_words(std::size_t hits) {
  if (hits == 0) return said("No organisation found");
  return said_of(hits, "{} organisation found", "{} organisations found");
}

void draw_library(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                  editor::Actions& actions) {
  const Plan& plan = editor::plan_of(editor);
  search_field(plan, scratch, screen);
  const std::string nothing = plan.organisations.empty()
                                  ? said("None yet. Add one above: it then stands on the canvas, and here.")
                                  : said("No organisation holds “{}”.", {trimmed(scratch.library_search)});
  begin_listbox(screen, {.name = tr("Organisations"), .key = "Organisations", .empty_text = nothing});
  UiScratch::ShownLibrary& library = current_library(editor.history.present.plan, scratch);
  if (library.rows.size() > most_listed) {
    draw_long_list(editor, screen, library, actions);
  } else {
    for (const Organisation* organisation : library.rows)
      organisation_option(editor, screen, *organisation, {}, actions);
  }
  end_listbox(screen);
}

} // namespace cg::ui
