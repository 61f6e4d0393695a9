#include "ui/widgets/field.hpp"

#include <cmath>
#include <utility>

#include "base/language.hpp"
#include "base/result.hpp"
#include "base/text.hpp"
#include "ui/widgets/field_box.hpp"

namespace cg::ui {

namespace {

std::string_view key_of(std::string_view key, std::string_view label) { return key.empty() ? label : key; }

// A field whose text stands for a value. The draft is what is being typed, or what could not stand.
struct ValueField {
  FieldBoxSpec box;
  std::string document_text;
  // Why the text cannot stand, "" when it can.
  std::string (*fault)(std::string_view text, const void* spec) = nullptr;
  const void* spec = nullptr;
};

// The text that was kept and can stand, when editing ended in this frame and it is another one than the
// document's.
std::optional<std::string> value_field(Screen& screen, ValueField field) {
  const std::uint32_t id = screen.semantics.next_id(key_of(field.box.key, field.box.label));
  const Draft* draft = current_draft(screen, id, field.document_text);
  const bool refused = draft != nullptr && draft->refused;
  std::optional<std::string> kept;
  if (std::optional<FieldNews> news = news_of(screen.input, id)) {
    const bool bad = !field.fault(news->text, field.spec).empty();
    if (!news->finished) {
      screen.drafts.put(id, {news->text, field.document_text, true, refused});
    } else if (news->cancelled || !bad) {
      screen.drafts.erase(id);
      if (!news->cancelled && trimmed(news->text) != trimmed(field.document_text)) kept = news->text;
    } else {
      screen.drafts.put(id, {news->text, field.document_text, false, true});
      announce(screen, field.fault(news->text, field.spec));
    }
    draft = screen.drafts.find(id);
  }
  std::string text = kept ? *kept : draft != nullptr ? draft->text : field.document_text;
  // While it is typed for the first time half a number is no mistake; what was refused is watched all along.
  std::string error;
  if (draft != nullptr && draft->refused) error = field.fault(text, field.spec);
  if (!error.empty()) field.box.error = error;
  field.box.text = text;
  field_box(screen, field.box);
  return kept;
}

std::string number_fault(std::string_view text, const void* of) {
  const auto& spec = *static_cast<const NumberFieldSpec*>(of);
  if (trimmed(text).empty()) return {};
  const std::optional<double> number = number_from_text(text);
  if (!number && !spec.whole) return said("Write a number, like 1200 or 12.5.");
  if (!number || (spec.whole && *number != std::floor(*number))) {
    return said("Write a whole number, like 12.");
  }
  if (spec.least && *number < *spec.least) return said("At least {}.", {text_from_number(*spec.least)});
  if (spec.most && *number > *spec.most) return said("At most {}.", {text_from_number(*spec.most)});
  return {};
}

std::string date_fault(std::string_view text, const void*) {
  if (trimmed(text).empty() || date_from_text(trimmed(text))) return {};
  return said("Write a day as year-month-day, like 2026-11-22.");
}

// Arrow keys on a number step it by one.
std::optional<double> stepped(const Screen& screen, std::uint32_t id, const NumberFieldSpec& spec) {
  double by = 0;
  for (const NodeKeyPress& press : screen.input.node_keys) {
    if (press.node == id) by += press.key == "ArrowUp" ? 1 : press.key == "ArrowDown" ? -1 : 0;
  }
  if (by == 0 || spec.disabled) return std::nullopt;
  const double to = spec.value.value_or(0) + by;
  if ((spec.least && to < *spec.least) || (spec.most && to > *spec.most)) return std::nullopt;
  return to;
}

std::string too_long(int longest) {
  return said_of(static_cast<std::size_t>(longest), "At most {} character.", "At most {} characters.");
}

bool fits(std::string_view text, int longest) {
  return static_cast<int>(text.size()) <= longest || static_cast<int>(count_code_points(text)) <= longest;
}

} // namespace

std::optional<TextChange> text_field(Screen& screen, const TextFieldSpec& spec) {
  const std::uint32_t id = screen.semantics.next_id(key_of(spec.key, spec.label));
  Draft* draft = current_draft(screen, id, spec.value);
  std::optional<TextChange> change;
  if (std::optional<FieldNews> news = news_of(screen.input, id)) {
    const bool stands = news->cancelled || fits(news->text, spec.longest);
    if (news->finished && stands) {
      screen.drafts.erase(id);
    } else {
      const std::string basis = draft != nullptr ? draft->basis : std::string(spec.value);
      screen.drafts.put(id, {news->text, stands ? news->text : basis, !news->finished, !stands});
    }
    if (stands) change = TextChange{std::move(news->text), news->finished, news->cancelled, news->by_enter};
    draft = screen.drafts.find(id);
  }
  const std::string text = draft != nullptr ? draft->text : change ? change->text : std::string(spec.value);
  const std::string error = fits(text, spec.longest) ? std::string(spec.error) : too_long(spec.longest);
  FieldBoxSpec box;
  box.role = spec.kind == FieldKind::search ? Role::searchbox : Role::textbox;
  box.label = spec.label;
  box.key = spec.key;
  box.text = text;
  box.placeholder = spec.placeholder;
  box.hint = spec.hint;
  box.error = error;
  box.icon = spec.kind == FieldKind::search ? Icon::search : Icon::none;
  box.rows = spec.rows;
  box.required = spec.required;
  box.disabled = spec.disabled;
  box.hide_label = spec.hide_label;
  box.focus_when_shown = spec.focus_when_shown;
  box.width = spec.width;
  field_box(screen, box);
  return change;
}

std::optional<std::optional<double>> number_field(Screen& screen, const NumberFieldSpec& spec) {
  const std::uint32_t id = screen.semantics.next_id(key_of(spec.key, spec.label));
  ValueField field;
  field.box.role = Role::spinbutton;
  field.box.label = spec.label;
  field.box.key = spec.key;
  field.box.unit = spec.unit;
  field.box.placeholder = spec.placeholder;
  field.box.hint = spec.hint;
  field.box.error = spec.error;
  field.box.disabled = spec.disabled;
  field.box.hide_label = spec.hide_label;
  field.box.width = spec.width;
  field.document_text = spec.value ? text_from_number(*spec.value) : std::string();
  field.fault = &number_fault;
  field.spec = &spec;
  const std::optional<std::string> kept = value_field(screen, std::move(field));
  if (const std::optional<double> to = stepped(screen, id, spec)) return std::optional<double>(*to);
  if (!kept) return std::nullopt;
  const std::optional<double> number = trimmed(*kept).empty() ? std::nullopt : number_from_text(*kept);
  if (number == spec.value) return std::nullopt;
  return number;
}

std::optional<std::optional<Date>> date_field(Screen& screen, const DateFieldSpec& spec) {
  ValueField field;
  field.box.label = spec.label;
  field.box.key = spec.key;
  field.box.placeholder = tr("YYYY-MM-DD");
  field.box.hint = spec.hint;
  field.box.error = spec.error;
  field.box.disabled = spec.disabled;
  field.box.hide_label = spec.hide_label;
  field.box.width = spec.width;
  field.document_text = spec.value ? text_from_date(*spec.value) : std::string();
  field.fault = &date_fault;
  const std::optional<std::string> kept = value_field(screen, std::move(field));
  if (!kept) return std::nullopt;
  const std::optional<Date> date = date_from_text(trimmed(*kept));
  if (date == spec.value) return std::nullopt;
  return date;
}

std::uint32_t node_of(const Screen& screen, std::string_view key) { return screen.semantics.id_of(key); }

} // namespace cg::ui
