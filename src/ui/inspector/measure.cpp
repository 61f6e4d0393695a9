// The form of a success measure: what is observed, for whom, from where, to where, and what was seen so far.
#include "base/language.hpp"
#include "ui/inspector/forms.hpp"
#include "ui/inspector/records.hpp"
#include "ui/inspector/rows.hpp"

namespace cg::ui {

namespace {

// The words of a quantity at a day: "Baseline value" and "Baseline date".
struct QuantityWords {
  std::string_view value_label, date_label;
};

void show_quantity(Form& form, const Field& field, const DatedValue& current, const QuantityWords& words) {
  const auto& measure = form.as<Measure>();
  const std::string_view unit = measure.kind == MeasureKind::percentage ? "%" : "";
  if (is_wanted(form, field)) {
    form.scratch.inspected.focus_key = key_of(form, field, "value");
    form.scratch.focus_field.reset();
  }
  begin_row(form.screen, {1, 1});
  const auto value =
      number_part(form, field, {.key = "value", .label = words.value_label, .unit = unit}, current.value);
  next_cell(form.screen);
  const auto date = date_part(form, field, {.key = "date", .label = words.date_label}, current.date);
  end_row(form.screen);
  space(form.screen, form.screen.theme.unit);
  if (!value && !date) return;
  DatedValue next = current;
  if (value) next.value = *value;
  if (date) next.date = *date;
  set_value(form, field, std::move(next), value ? words.value_label : words.date_label,
            key_of(form, field, value ? "value" : "date"));
}

void show_quantities(Form& form) {
  const auto& measure = form.as<Measure>();
  show_quantity(form, field_of<&Measure::baseline>(), measure.baseline,
                {tr("Baseline value"), tr("Baseline date")});
  show_quantity(form, field_of<&Measure::target>(), measure.target, {tr("Target value"), tr("Target date")});
}

} // namespace

void show_measure(Form& form) {
  show<&Measure::objective>(form, {.none = tr("Not attached")});
  show<&Measure::organisation>(form, {.label = tr("Party"), .none = tr("The partnership")});
  begin_row(form.screen, {1, 1});
  show<&Measure::kind>(form);
  next_cell(form.screen);
  show<&Measure::unit>(form);
  end_row(form.screen);
  show<&Measure::direction>(form);
  show_quantities(form);
  show_actuals(form);
  show<&Measure::means_of_verification>(form, {.placeholder = tr("Where the figure comes from"), .rows = 2});
  show<&Measure::assumptions>(form, {.placeholder = tr("What has to hold"), .rows = 2});
  show<&Measure::owner>(form, {.placeholder = tr("Who looks after it")});
}

} // namespace cg::ui
