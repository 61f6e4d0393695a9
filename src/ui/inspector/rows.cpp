#include "ui/inspector/rows.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "ui/inspector/owned.hpp"

namespace cg::ui {

namespace {

constexpr double row_gap = 4;

// One or two fields side by side and, at the end, a button that takes the row away.
void begin_removable_row(Screen& screen, double first, double second = 0) {
  const double button = -screen.control_height();
  if (second > 0)
    begin_row(screen, {first, second, button}, row_gap);
  else
    begin_row(screen, {first, button}, row_gap);
}
bool end_removable_row(Screen& screen, std::string_view remove_name) {
  next_cell(screen);
  const bool removed = button(screen, {.label = remove_name,
                                       .icon = Icon::close,
                                       .look = ButtonLook::quiet,
                                       .icon_only = true,
                                       .key = "remove"});
  end_row(screen);
  return removed;
}

// The field of a row that was just added gets the keyboard once it is drawn.
void focus_later(Form& form, const Field& field, std::string_view part) {
  form.scratch.inspected.focus_key = key_of(form, field, part);
}

void begin_group(Form& form, const std::string& name, const std::string& key) {
  begin_node(form.screen, {.role = Role::group, .name = name}, key);
}

// --- Champions

void show_link(Form& form, std::vector<ChampionLink> links, std::size_t index) {
  const Field& field = field_of<&Champion::links>();
  const std::string number = std::to_string(index + 1), at = std::to_string(index);
  const std::string to_key = at + ".to";
  begin_group(form, said("Link {}", {number}), at);
  begin_removable_row(form.screen, 5, 4);
  const auto to =
      text_part(form, field,
                {.key = to_key, .label = tr("In touch with"), .placeholder = tr("Who"), .hide_label = true},
                links[index].to);
  next_cell(form.screen);
  const std::string_view sides[] = {tr("Inside"), tr("Outside")};
  const auto side = combo(form.screen, {.label = tr("Where"),
                                        .options = sides,
                                        .selected = static_cast<int>(links[index].side),
                                        .hide_label = true});
  const bool removed = end_removable_row(form.screen, said("Remove link {}", {number}));
  end_node(form.screen);
  if (to) links[index].to = *to;
  if (side) links[index].side = static_cast<Side>(*side);
  if (removed) links.erase(links.begin() + static_cast<std::ptrdiff_t>(index));
  if (to || side || removed) {
    set_value(form, field, std::move(links), tr("links"), to ? key_of(form, field, to_key) : std::string());
  }
}

void show_champion(Form& form) {
  const auto& champion = form.as<Champion>();
  begin_row(form.screen, {1, 1});
  show<&Champion::person>(form);
  next_cell(form.screen);
  show<&Champion::role>(form);
  end_row(form.screen);
  show<&Champion::note>(form, {.rows = 2});
  if (!champion.links.empty()) label(form.screen, tr("In touch with"), true);
  for (std::size_t i = 0; i < champion.links.size(); ++i) show_link(form, champion.links, i);
  const bool wanted = is_wanted(form, field_of<&Champion::links>());
  if (wanted) form.scratch.focus_field.reset();
  if (add_button(form, tr("Add link"), wanted)) {
    std::vector<ChampionLink> links = champion.links;
    links.emplace_back();
    focus_later(form, field_of<&Champion::links>(), std::to_string(links.size() - 1) + ".to");
    set_value(form, field_of<&Champion::links>(), std::move(links), tr("links"));
  }
  same_line(form.screen, row_gap); // its Remove
}

std::optional<AnyRecord> ask_for_champion(Form& form, bool wanted) {
  if (!add_button(form, tr("Add champion"), wanted)) return std::nullopt;
  Champion champion;
  champion.organisation = form.ref.as<Organisation>();
  return AnyRecord(std::move(champion));
}

} // namespace

void show_champions(Form& form) {
  const auto own = owned(form.plan().champions,
                         [&](const Champion& champion) { return Ref(champion.organisation) == form.ref; });
  OwnedPart part(form,
                 {.kind = Kind::champion,
                  .part = translatable("Champions"),
                  .icon = Icon::champion,
                  .first = field_of<&Champion::person>(),
                  .name = translatable("Champion: {}"),
                  .remove_name = translatable("Remove champion: {}")},
                 own);
  while (part.next()) show_champion(part.row());
  if (part.is_open()) part.add(ask_for_champion(form, part.wants_new()));
}

void show_identifiers(Form& form) {
  const Field& field = field_of<&Organisation::identifiers>();
  const std::vector<Identifier>& current = form.as<Organisation>().identifiers;
  if (begin_part(form, tr("Identifiers"), Icon::link, current.size(), !current.empty())) {
    for (std::size_t i = 0; i < current.size(); ++i) {
      const std::string at = std::to_string(i), place = std::to_string(i + 1);
      const std::string scheme_key = at + ".scheme", number_key = at + ".identifier";
      begin_group(form, said("Identifier {}", {place}), "identifier " + at);
      begin_removable_row(form.screen, 4, 5);
      const Part scheme_part{
          .key = scheme_key, .label = tr("Scheme"), .placeholder = tr("Scheme"), .hide_label = true};
      const auto scheme = text_part(form, field, scheme_part, current[i].scheme);
      next_cell(form.screen);
      const Part number_part{
          .key = number_key, .label = tr("Identifier"), .placeholder = tr("Identifier"), .hide_label = true};
      const auto number = text_part(form, field, number_part, current[i].identifier);
      const bool removed = end_removable_row(form.screen, said("Remove identifier {}", {place}));
      end_node(form.screen);
      if (!scheme && !number && !removed) continue;
      std::vector<Identifier> next = current;
      if (scheme) next[i].scheme = *scheme;
      if (number) next[i].identifier = *number;
      if (removed) next.erase(next.begin() + static_cast<std::ptrdiff_t>(i));
      std::string merge_key = removed ? std::string() : key_of(form, field, scheme ? scheme_key : number_key);
      set_value(form, field, std::move(next), tr("identifiers"), std::move(merge_key));
    }
    if (add_button(form, tr("Add identifier"))) {
      std::vector<Identifier> next = current;
      next.emplace_back();
      focus_later(form, field, std::to_string(current.size()) + ".scheme");
      set_value(form, field, std::move(next), tr("identifiers"));
    }
  }
  end_part(form);
}

namespace {

// One actual: its value and date side by side, below them a comment.
void show_actual(Form& form, std::size_t index) {
  const Field& field = field_of<&Measure::actuals>();
  std::vector<DatedValue> actuals = form.as<Measure>().actuals;
  DatedValue& actual = actuals[index];
  const std::string number = std::to_string(index + 1), at = std::to_string(index);
  const std::string value_key = at + ".value", date_key = at + ".date", comment_key = at + ".comment";
  begin_group(form, said("Actual {}", {number}), "actual " + at);
  begin_row(form.screen, {1, 1});
  const auto value = number_part(form, field, {.key = value_key, .label = tr("Actual value")}, actual.value);
  next_cell(form.screen);
  const bool is_to_come = actual.date && form.editor.today < *actual.date;
  const Part date_of{.key = date_key,
                     .label = tr("Actual date"),
                     .hint = is_to_come ? tr("This day is still to come.") : std::string_view()};
  const auto date = date_part(form, field, date_of, actual.date);
  end_row(form.screen);
  begin_removable_row(form.screen, 1);
  const Part comment_part{
      .key = comment_key, .label = tr("Comment"), .placeholder = tr("Comment"), .hide_label = true};
  const auto comment = text_part(form, field, comment_part, actual.comment);
  const bool removed = end_removable_row(form.screen, said("Remove actual {}", {number}));
  end_node(form.screen);
  if (!value && !date && !comment && !removed) return;
  if (value) actual.value = *value;
  if (date) actual.date = *date;
  if (comment) actual.comment = *comment;
  if (removed) actuals.erase(actuals.begin() + static_cast<std::ptrdiff_t>(index));
  std::string merge_key;
  if (!removed) merge_key = key_of(form, field, value ? value_key : date ? date_key : comment_key);
  set_value(form, field, std::move(actuals), tr("actuals"), std::move(merge_key));
}

} // namespace

void show_actuals(Form& form) {
  const Field& field = field_of<&Measure::actuals>();
  const std::vector<DatedValue>& current = form.as<Measure>().actuals;
  const bool wanted = is_wanted(form, field);
  if (wanted) form.scratch.focus_field.reset();
  if (begin_part(form, tr("Actuals"), Icon::progress, current.size(), true, wanted)) {
    for (std::size_t i = 0; i < current.size(); ++i) show_actual(form, i);
    if (add_button(form, tr("Add actual"), wanted)) {
      std::vector<DatedValue> next = current;
      next.emplace_back();
      focus_later(form, field, std::to_string(current.size()) + ".value");
      set_value(form, field, std::move(next), tr("actuals"));
    }
  }
  end_part(form);
}

} // namespace cg::ui
