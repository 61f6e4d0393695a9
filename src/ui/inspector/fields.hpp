// Fields: from a field's description to a widget, and from what the person did with it to an edit. What all
// forms of the inspector are made of.
//
// Guarantees: typing in one field is one step of the history until the field is left; a choice is a step of
// its own; what does not change the plan emits no edit. Nested values (a baseline's date, one of several
// links) are written whole, so whatever else they hold stays. Widgets are keyed by the record's id and the
// field's key: a draft never passes from one record to another.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/language.hpp"
#include "ui/draw.hpp"
#include "ui/widgets/widgets.hpp"

namespace cg::ui {

/// One record while its form is drawn; the plan's charter when `ref` is empty.
struct Form {
  const editor::Editor& editor;
  UiScratch& scratch;
  Screen& screen;
  editor::Actions& actions;
  Ref ref = {};
  const void* record = nullptr;
  std::string_view subject = {}; // how steps call it: "research data"; empty: as editor::title_of does

  [[nodiscard]] const Plan& plan() const { return editor::plan_of(editor); }
  template <class T>
  [[nodiscard]] const T& as() const {
    return *static_cast<const T*>(record);
  }
  /// The same for another record, which the plan holds.
  [[nodiscard]] Form of(Ref other, std::string_view called = {}) const {
    return {editor, scratch, screen, actions, other, find_record(plan(), other).get(), called};
  }
};

struct FieldLook {
  std::string_view label = {}; // empty: as editor::field_label says
  std::string_view hint = {};
  std::string_view placeholder = {};
  std::string_view none = {}; // of a choice that may be absent; empty: "Not recorded"
  int rows = 0;               // of a text; 0: 1 for a line, 3 for a text
  bool hide_label = false;
};

/// Draws a field of words (a line or a text) and emits what was typed.
void show_words(Form& form, const Field& field, const FieldLook& look = {});
/// Draws the field and emits what was done with it: texts, numbers, dates, choices, and references to one
/// record (a combo box of all of the kind).
/// CHECKs that the field is of no other type.
void show(Form& form, const Field& field, const FieldLook& look);
void show(Form& form, const Field& field);
template <auto Member>
void show(Form& form, const FieldLook& look) {
  show(form, field_of<Member>(), look);
}
template <auto Member>
void show(Form& form) {
  show(form, field_of<Member>());
}
/// What the box says for no choice: empty where there has to be one.
[[nodiscard]] std::string_view none_of(const Field& field, const FieldLook& look);
/// Part of a nested value. `key` tells it from the others of the field ("0.value"); the label is drawn.
struct Part {
  std::string_view key, label;
  std::string_view placeholder = {}, unit = {}, hint = {};
  int rows = 1;
  bool hide_label = false;
  bool disabled = false;
};
std::optional<std::string> text_part(Form& form, const Field& field, const Part& part,
                                     std::string_view value);
std::optional<std::optional<double>> number_part(Form& form, const Field& field, const Part& part,
                                                 std::optional<double> value);
std::optional<std::optional<Date>> date_part(Form& form, const Field& field, const Part& part,
                                             std::optional<Date> value);

/// A foldable part of a form below a thin line, with how many things it holds (0: no number). Returns true
/// while it is open; end_part either way.
/// `wanted`: it opens, because the cursor is to go into it.
bool begin_part(Form& form, std::string_view label, Icon icon, std::size_t count, bool open_at_first = true,
                bool wanted = false);
void end_part(Form& form);

/// Whether the cursor was sent into this field of the form's record; it stays on its way.
[[nodiscard]] bool is_wanted(const Form& form, const Field& field);
/// Whether it was sent to what this record has of another kind: its benefits, say. The field of that kind
/// that was meant, which is then no longer on its way; null when it was not.
const Field* take_wanted(Form& form, Kind kind);

/// "org_1f3c5a7b9d0e2f46:baseline.value": the key of a widget and of the steps that it makes.
[[nodiscard]] std::string key_of(const Form& form, const Field& field, std::string_view part = {});
/// Sets the field when the value is another one. `what`, a label, names it in the step ("Edit what of …");
/// steps with one non-empty merge key become one.
void set_value(Form& form, const Field& field, Value value, std::string_view what,
               std::string merge_key = {});
void perform(Form& form, Edit edit, std::string label, std::string merge_key = {});

} // namespace cg::ui
