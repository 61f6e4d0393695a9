#include "ui/inspector/owned.hpp"

#include <algorithm>
#include <utility>

#include "base/language.hpp"
#include "base/text.hpp"

namespace cg::ui {

namespace {

// Its first line.
std::string called(const Form& own, const Field& first) {
  const Value value = first.get(own.record);
  const auto* text = std::get_if<std::string>(&value);
  const std::string_view all = text != nullptr ? trimmed(*text) : std::string_view();
  return std::string(all.substr(0, all.find('\n')));
}

// The row that was just added is here now: the cursor goes into its first field.
void take_new_row(Form& form, const OwnedSpec& spec, Ref row) {
  auto& added = form.scratch.inspected.new_row;
  if (!added || added->kind != spec.kind) return;
  if (std::find(added->before.begin(), added->before.end(), row) != added->before.end()) return;
  form.scratch.focus_field = editor::FocusField{row, &spec.first};
  added.reset();
}

} // namespace

OwnedPart::OwnedPart(Form& form, const OwnedSpec& spec, std::vector<Ref> own)
    : form_(form), spec_(spec), own_(std::move(own)) {
  const Field* wanted = take_wanted(form, spec.kind);
  open_ = begin_part(form, tr(spec.part), spec.icon, own_.size(), !own_.empty(), wanted != nullptr);
  wants_new_ = wanted != nullptr && !send_cursor(*wanted);
}

OwnedPart::~OwnedPart() { end_part(form_); }

// Into the first in which this field is still empty; false when none is.
bool OwnedPart::send_cursor(const Field& wanted) {
  for (const Ref ref : own_) {
    if (!is_empty(wanted.get(form_.of(ref).record))) continue;
    form_.scratch.focus_field = editor::FocusField{ref, &wanted};
    return true;
  }
  return false;
}

bool OwnedPart::next() {
  if (row_) end_row();
  if (!open_ || begun_ == own_.size()) return false;
  begin_row(own_[begun_++]);
  return true;
}

void OwnedPart::begin_row(Ref record) {
  subject_ = called(form_.of(record), spec_.first);
  row_.emplace(form_.of(record, subject_));
  take_new_row(form_, spec_, record);
  const std::string name = subject_.empty() ? said("unnamed") : subject_;
  begin_node(form_.screen, {.role = Role::group, .name = said(spec_.name, {name})}, text_from_ref(record));
}

void OwnedPart::end_row() {
  const std::string remove_name = said(spec_.remove_name, {subject_.empty() ? said("unnamed") : subject_});
  const Hit hit = button_hit(form_.screen, {.label = tr("Remove"),
                                            .icon = Icon::close,
                                            .look = ButtonLook::quiet,
                                            .name = remove_name,
                                            .key = "remove",
                                            .small = true});
  if (hit.clicked) perform(form_, RemoveRecords{{row_->ref}}, remove_name);
  if (hit.clicked && !hit.by_pointer) wants_new_ = true; // the keyboard needs another place to be
  end_node(form_.screen);
  space(form_.screen, form_.screen.theme.unit);
  row_.reset();
}

void OwnedPart::add(std::optional<AnyRecord> record) {
  if (!record) return;
  perform(form_, AddRecord{std::move(*record)}, said("Add {}", {tr(record_type(spec_.kind).noun)}));
  form_.scratch.inspected.new_row = {spec_.kind, own_};
}

bool add_button(Form& form, std::string_view label, bool takes_focus) {
  const std::string key = (form.ref ? text_from_ref(form.ref) : "plan") + ":" + std::string(label);
  if (takes_focus) ask_focus(form.screen, node_of(form.screen, key));
  return button(form.screen,
                {.label = label, .icon = Icon::plus, .look = ButtonLook::quiet, .key = key, .small = true});
}

} // namespace cg::ui
