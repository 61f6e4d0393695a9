// apply: a draft of the next plan is changed edit by edit, and at the end all that was touched is checked. So
// the edits of an EditAll may pass through states that would be refused alone (a contribution that leaves its
// objective before it has found its programme).
#include <algorithm>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "base/text.hpp"
#include "plan/cross_checks.hpp"
#include "plan/edit.hpp"
#include "plan/removal.hpp"
#include "plan/value_fault.hpp"

namespace cg {

namespace {

using Refusal = std::optional<Error>;

struct Draft {
  Plan plan;
  std::vector<Ref> touched;  // to be checked one by one
  std::vector<Ref> new_keys; // of these, whether the key is still unique
  bool new_path = false;     // milestones may go round in a circle
  bool all_new = false;      // everything is to be checked
};

std::string shortened(const std::string& text) {
  constexpr std::size_t longest_name = 40;
  std::size_t at = 0;
  for (std::size_t count = 0; count < longest_name && at < text.size(); ++count)
    at += code_point_at(text, at).bytes;
  return at < text.size() ? text.substr(0, at) + "…" : text;
}

// "organisation ICCA": a record by what stands first in it, or by its id when nothing does.
std::string name_for_errors(const AnyRecord& record, Ref ref) {
  const RecordType& type = record_type(ref.kind);
  const std::string noun = std::string(type.noun) + " ";
  if (record) {
    for (const Field& field : type.fields) {
      if (field.type != FieldType::line) continue;
      const Value value = field.get(record.get());
      const auto* text = std::get_if<std::string>(&value);
      if (text != nullptr && !text->empty() && !first_invalid_utf8(*text)) return noun + shortened(*text);
    }
  }
  return noun + text_from_ref(ref);
}

// "organisation ICCA, short name"; "plan, title".
std::string where(const AnyRecord& record, Ref ref, std::string_view field) {
  std::string place = ref ? name_for_errors(record, ref) : "plan";
  if (field.empty()) return place;
  place += ", ";
  for (const char c : field) place += c == '_' ? ' ' : c;
  return place;
}

Refusal refusal_from(const Plan& plan, const std::optional<RecordFault>& fault) {
  if (!fault) return std::nullopt;
  return Error{where(find_record(plan, fault->record), fault->record, fault->field), fault->what};
}

bool is_field_of(std::span<const Field> fields, const Field* field) {
  return std::any_of(fields.begin(), fields.end(), [field](const Field& each) { return &each == field; });
}

void touch(Draft& draft, Ref ref, const Field* field) {
  draft.touched.push_back(ref);
  if (field == nullptr || field->part_of_key) draft.new_keys.push_back(ref);
  if (ref.kind == Kind::milestone && (field == nullptr || field->type == FieldType::references))
    draft.new_path = true;
}

// --- One function for each edit: changes the draft, or says why not
// ----------------------------------------------

Refusal change(Draft& draft, const AddRecord& edit) {
  if (!edit.record) return Error{"", said("there is no record to add")};
  const Ref ref = edit.record.ref();
  if (!ref) return Error{std::string(record_type(ref.kind).noun), said("a new record must have an id")};
  if (contains(draft.plan, ref)) return Error{where(edit.record, ref, ""), said("is in this plan already")};
  record_type(ref.kind).put(draft.plan, edit.record);
  touch(draft, ref, nullptr);
  return std::nullopt;
}

Refusal change(Draft& draft, const RemoveRecords& edit) {
  remove_records(draft.plan, edit.records);
  return std::nullopt;
}

Refusal change(Draft& draft, const SetField& edit) {
  const RecordType& type = record_type(edit.record.kind);
  const AnyRecord record = find_record(draft.plan, edit.record);
  if (!record) return Error{where(record, edit.record, ""), said("is not in this plan")};
  if (!is_field_of(type.fields, edit.field)) {
    return Error{where(record, edit.record, ""), said("has no such field")};
  }
  const Field& field = *edit.field;
  // Before the record is copied: a value of the wrong type cannot be put into it.
  if (const auto fault = find_value_fault(field, edit.value)) {
    return Error{where(record, edit.record, std::string(field.key) + fault->within), fault->what};
  }
  auto copy = type.copy(record.get());
  CG_CHECK(field.set(copy.get(), edit.value));
  if (type.equal(copy.get(), record.get())) return std::nullopt; // the row stays the same row
  type.put(draft.plan, AnyRecord(type.kind, std::move(copy)));
  touch(draft, edit.record, &field);
  return std::nullopt;
}

Refusal change(Draft& draft, const SetCharterField& edit) {
  if (!is_field_of(charter_fields(), edit.field)) return Error{"plan", said("has no such field")};
  if (const auto fault = find_value_fault(*edit.field, edit.value)) {
    return Error{where({}, {}, std::string(edit.field->key) + fault->within), fault->what};
  }
  CG_CHECK(edit.field->set(&draft.plan.charter, edit.value));
  return std::nullopt;
}

Refusal change(Draft& draft, const PlaceRecords& edit) {
  for (const auto& [ref, place] : edit.places) {
    const RecordType& type = record_type(ref.kind);
    const AnyRecord record = find_record(draft.plan, ref);
    if (!record) return Error{where(record, ref, ""), said("is not in this plan")};
    if (!type.placeable) return Error{where(record, ref, ""), said("cannot stand on the canvas by itself")};
    if (*type.place(record.get()) == place) continue;
    auto copy = type.copy(record.get());
    *type.mutable_place(copy.get()) = place;
    type.put(draft.plan, AnyRecord(type.kind, std::move(copy)));
    draft.touched.push_back(ref);
  }
  return std::nullopt;
}

Refusal change(Draft& draft, const ReplacePlan& edit) {
  CG_CHECK(edit.plan != nullptr);
  draft.plan = *edit.plan;
  draft.all_new = true;
  return std::nullopt;
}

Refusal change(Draft& draft, const EditAll& edit) {
  for (const Edit& each : edit.edits) {
    auto refusal = std::visit([&draft](const auto& one) { return change(draft, one); }, each.variant);
    if (refusal) return refusal;
  }
  return std::nullopt;
}

// --- What was touched keeps the invariants
// -------------------------------------------------------------------------

Refusal check_keys(const Draft& draft) {
  std::size_t new_keys_of[kind_count] = {};
  for (const Ref ref : draft.new_keys) ++new_keys_of[static_cast<std::size_t>(ref.kind)];
  for (const Ref ref : draft.new_keys) {
    std::size_t& count = new_keys_of[static_cast<std::size_t>(ref.kind)];
    const AnyRecord record = find_record(draft.plan, ref);
    if (!record || count == 0) continue;
    // One is looked for among the others; for several at once it is cheaper to look at all of the kind, once.
    const auto fault = count == 1 ? fault_in_key(draft.plan, record) : find_key_fault(draft.plan, ref.kind);
    if (fault) return refusal_from(draft.plan, fault);
    count = 0;
  }
  return std::nullopt;
}

Refusal check(Draft& draft) {
  if (draft.all_new) return refusal_from(draft.plan, find_fault(draft.plan));
  cg::sort(draft.touched);
  draft.touched.erase(std::unique(draft.touched.begin(), draft.touched.end()), draft.touched.end());
  for (const Ref ref : draft.touched) {
    const AnyRecord record = find_record(draft.plan, ref); // a later edit may have removed it
    if (!record) continue;
    if (const auto fault = fault_in(draft.plan, record)) return refusal_from(draft.plan, fault);
  }
  if (Refusal refusal = check_keys(draft)) return refusal;
  return draft.new_path ? refusal_from(draft.plan, find_circle(draft.plan)) : std::nullopt;
}

} // namespace

Result<Plan> apply(const Plan& plan, const Edit& edit) {
  Draft draft;
  draft.plan = plan;
  Refusal refusal = std::visit([&draft](const auto& one) { return change(draft, one); }, edit.variant);
  if (!refusal) refusal = check(draft);
  if (refusal) return *std::move(refusal);
  return std::move(draft.plan);
}

} // namespace cg
