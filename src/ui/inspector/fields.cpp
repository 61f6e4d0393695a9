#include "ui/inspector/fields.hpp"

#include "base/language.hpp"
#include "editor/wording.hpp"
#include "ui/inspector/offers.hpp"

namespace cg::ui {

namespace {

std::string label_of(const Field& field, const FieldLook& look) {
  return look.label.empty() ? editor::field_label(field.key) : std::string(look.label);
}

bool is_title(const Form& form, const Field& field) {
  return form.ref && record_type(form.ref.kind).placeable && &editor::title_field(form.ref.kind) == &field;
}

// A row was just added: the cursor goes into this field of it.
void take_focus_of_new_row(Form& form, std::string_view key) {
  std::string& wanted = form.scratch.inspected.focus_key;
  if (wanted != key) return;
  ask_focus(form.screen, node_of(form.screen, key), true);
  wanted.clear();
}

// What `update` asked for: the cursor goes into this field, its text selected.
void take_wanted_focus(Form& form, const Field& field, std::string_view key) {
  if (!is_wanted(form, field)) return;
  ask_focus(form.screen, node_of(form.screen, key), true);
  form.scratch.focus_field.reset();
}

void show_text(Form& form, const Field& field, const FieldLook& look, const std::string& label) {
  const std::string key = key_of(form, field);
  const Value value = field.get(form.record);
  const auto* text = std::get_if<std::string>(&value);
  const int rows = look.rows > 0 ? look.rows : field.type == FieldType::text ? 3 : 1;
  const auto change = text_field(form.screen, {.label = label,
                                               .value = text != nullptr ? *text : std::string_view(),
                                               .key = key,
                                               .placeholder = look.placeholder,
                                               .hint = look.hint,
                                               .rows = rows,
                                               .hide_label = look.hide_label});
  if (!change) return;
  set_value(form, field, change->text, label, key);
  // Typing a name and Enter is all it takes: the keyboard is then the canvas's again.
  if (change->finished && change->by_enter && is_title(form, field)) form.scratch.focus_card = form.ref;
}

void show_number(Form& form, const Field& field, const FieldLook& look, const std::string& label) {
  const std::string key = key_of(form, field);
  const Value value = field.get(form.record);
  NumberFieldSpec spec{.label = label, .key = key, .placeholder = look.placeholder, .hint = look.hint};
  if (const auto* whole = std::get_if<int>(&value)) spec.value = *whole;
  if (const auto* number = std::get_if<double>(&value)) spec.value = *number;
  if (field.type == FieldType::integer) {
    spec.whole = true;
    spec.least = field.least;
    spec.most = field.most;
  }
  spec.hide_label = look.hide_label;
  const auto change = number_field(form.screen, spec);
  if (change) {
    Value next;
    if (*change) next = spec.whole ? Value(static_cast<int>(**change)) : Value(**change);
    set_value(form, field, std::move(next), label, key);
  }
}

void show_date(Form& form, const Field& field, const FieldLook& look, const std::string& label) {
  const std::string key = key_of(form, field);
  const Value value = field.get(form.record);
  DateFieldSpec spec{.label = label, .key = key, .hint = look.hint, .hide_label = look.hide_label};
  if (const auto* date = std::get_if<Date>(&value)) spec.value = *date;
  if (const auto change = date_field(form.screen, spec)) {
    set_value(form, field, *change ? Value(**change) : Value(), label, key);
  }
}

void show_choice(Form& form, const Field& field, const FieldLook& look, const std::string& label) {
  std::vector<std::string> names;
  for (const std::string_view choice : field.choices) names.push_back(editor::choice_name(choice));
  const std::vector<std::string_view> options(names.begin(), names.end());
  const Value value = field.get(form.record);
  ComboSpec spec{.label = label, .options = options, .hint = look.hint, .hide_label = look.hide_label};
  if (const int* chosen = std::get_if<int>(&value)) spec.selected = *chosen;
  if (field.fallback < 0) spec.none_label = none_of(field, look);
  const std::string key = key_of(form, field);
  spec.key = key;
  if (const auto chosen = combo(form.screen, spec)) {
    set_value(form, field, *chosen == no_option ? Value() : Value(*chosen), label);
  }
}

void draw_field(Form& form, const Field& field, const FieldLook& look, const std::string& label) {
  take_wanted_focus(form, field, key_of(form, field));
  switch (field.type) {
    case FieldType::line:
    case FieldType::text: return show_text(form, field, look, label);
    case FieldType::integer:
    case FieldType::number: return show_number(form, field, look, label);
    case FieldType::date: return show_date(form, field, look, label);
    case FieldType::choice: return show_choice(form, field, look, label);
    case FieldType::reference: return show_reference(form, field, look);
    default: break;
  }
  constexpr bool has_a_general_form = false;
  CG_CHECK(has_a_general_form);
}

} // namespace

std::string key_of(const Form& form, const Field& field, std::string_view part) {
  std::string key = form.ref ? text_from_ref(form.ref) : std::string("plan");
  key.append(":").append(field.key);
  if (!part.empty()) key.append(".").append(part);
  return key;
}

void perform(Form& form, Edit edit, std::string label, std::string merge_key) {
  form.actions.push_back(editor::Perform{std::move(edit), std::move(label), std::move(merge_key)});
}

void set_value(Form& form, const Field& field, Value value, std::string_view what, std::string merge_key) {
  const Value current = field.get(form.record);
  if (value == current || (is_empty(value) && is_empty(current))) return;
  const std::string changed = editor::lower_first(std::string(what));
  std::string label;
  if (!form.ref) {
    label = said("Edit {} of the plan", {changed});
  } else if (!form.subject.empty()) {
    label = said("Edit {} of {}", {changed, form.subject});
  } else {
    label = said("Edit {} of {}", {changed, editor::title_of(form.plan(), form.ref)});
  }
  Edit edit = form.ref ? Edit(SetField{form.ref, &field, std::move(value)})
                       : Edit(SetCharterField{&field, std::move(value)});
  perform(form, std::move(edit), std::move(label), std::move(merge_key));
}

// Not by draw_field: what that draws is in the later part of the program (cmake/later-part.txt).
void show_words(Form& form, const Field& field, const FieldLook& look) {
  take_wanted_focus(form, field, key_of(form, field));
  show_text(form, field, look, label_of(field, look));
  space(form.screen, form.screen.theme.unit);
}

std::string_view none_of(const Field& field, const FieldLook& look) {
  if (field.required || !look.none.empty()) return look.none;
  return tr("Not recorded");
}

void show(Form& form, const Field& field) { show(form, field, {}); }

void show(Form& form, const Field& field, const FieldLook& look) {
  draw_field(form, field, look, label_of(field, look));
  space(form.screen, form.screen.theme.unit);
}

bool is_wanted(const Form& form, const Field& field) {
  const std::optional<editor::FocusField>& wanted = form.scratch.focus_field;
  return wanted && wanted->record == form.ref && wanted->field == &field;
}

const Field* take_wanted(Form& form, Kind kind) {
  const std::optional<editor::FocusField>& wanted = form.scratch.focus_field;
  if (!wanted || wanted->record != form.ref) return nullptr;
  for (const Field& field : record_type(kind).fields) {
    if (wanted->field != &field) continue;
    form.scratch.focus_field.reset();
    return &field;
  }
  return nullptr;
}

bool begin_part(Form& form, std::string_view label, Icon icon, std::size_t count, bool open_at_first,
                bool wanted) {
  separator(form.screen);
  const std::string number = count == 0 ? std::string() : std::to_string(count);
  return begin_section(
      form.screen,
      {.label = label, .open_at_first = open_at_first, .open_now = wanted, .count = number, .icon = icon});
}

void end_part(Form& form) { end_section(form.screen); }

std::optional<std::string> text_part(Form& form, const Field& field, const Part& part,
                                     std::string_view value) {
  const std::string key = key_of(form, field, part.key);
  take_focus_of_new_row(form, key);
  const auto change = text_field(form.screen, {.label = part.label,
                                               .value = value,
                                               .key = key,
                                               .placeholder = part.placeholder,
                                               .rows = part.rows,
                                               .disabled = part.disabled,
                                               .hide_label = part.hide_label});
  if (!change) return std::nullopt;
  return change->text;
}

std::optional<std::optional<double>> number_part(Form& form, const Field& field, const Part& part,
                                                 std::optional<double> value) {
  const std::string key = key_of(form, field, part.key);
  take_focus_of_new_row(form, key);
  return number_field(form.screen, {.label = part.label,
                                    .value = value,
                                    .key = key,
                                    .unit = part.unit,
                                    .placeholder = part.placeholder,
                                    .disabled = part.disabled,
                                    .hide_label = part.hide_label});
}

std::optional<std::optional<Date>> date_part(Form& form, const Field& field, const Part& part,
                                             std::optional<Date> value) {
  const std::string key = key_of(form, field, part.key);
  return date_field(form.screen, {.label = part.label,
                                  .value = value,
                                  .key = key,
                                  .hint = part.hint,
                                  .disabled = part.disabled,
                                  .hide_label = part.hide_label});
}

} // namespace cg::ui
