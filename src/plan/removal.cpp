#include "plan/removal.hpp"

#include <algorithm>

#include "base/sort.hpp"

namespace cg {

namespace {

// Sorted, each once.
using Removed = std::vector<Ref>;

bool contains(const Removed& removed, Ref ref) {
  return std::binary_search(removed.begin(), removed.end(), ref);
}

void add(Removed& removed, const std::vector<Ref>& more) {
  removed.insert(removed.end(), more.begin(), more.end());
  cg::sort(removed);
  removed.erase(std::unique(removed.begin(), removed.end()), removed.end());
}

bool refers(const Field& field) {
  return field.type == FieldType::reference || field.type == FieldType::references;
}

bool has_reference(const RecordType& type, OnDelete on_delete) {
  return std::any_of(type.fields.begin(), type.fields.end(), [on_delete](const Field& field) {
    return refers(field) && field.on_delete == on_delete;
  });
}

bool belongs_to_removed(const RecordType& type, const void* record, const Removed& removed) {
  for (const Field& field : type.fields) {
    if (!refers(field) || field.on_delete != OnDelete::delete_record) continue;
    const Value value = field.get(record);
    const Ref* ref = std::get_if<Ref>(&value);
    if (ref != nullptr && contains(removed, *ref)) return true;
  }
  return false;
}

// Adds what cannot stand without a removed record, and what cannot stand without that.
void grow(const Plan& plan, Removed& removed) {
  for (std::size_t before = 0; before != removed.size();) {
    before = removed.size();
    std::vector<Ref> found;
    for (const RecordType& type : record_types()) {
      if (!has_reference(type, OnDelete::delete_record)) continue;
      for (const RowList::Row& row : type.rows(plan).rows()) {
        if (belongs_to_removed(type, row.record.get(), removed)) found.push_back(Ref(type.kind, row.bits));
      }
    }
    add(removed, found);
  }
}

// What is left of the value when the removed records are gone from it; nothing when none was in it.
std::optional<Value> without_removed(const Value& value, const Removed& removed) {
  if (const Ref* ref = std::get_if<Ref>(&value)) {
    return contains(removed, *ref) ? std::optional(Value()) : std::nullopt;
  }
  const auto* refs = std::get_if<std::vector<Ref>>(&value);
  if (refs == nullptr) return std::nullopt;
  std::vector<Ref> left;
  for (const Ref ref : *refs) {
    if (!contains(removed, ref)) left.push_back(ref);
  }
  return left.size() < refs->size() ? std::optional(Value(std::move(left))) : std::nullopt;
}

// The record with its references to removed records cleared; empty when it had none.
AnyRecord cleared(const RecordType& type, const AnyRecord& record, const Removed& removed) {
  std::shared_ptr<void> copy;
  for (const Field& field : type.fields) {
    if (!refers(field)) continue;
    const auto left = without_removed(field.get(record.get()), removed);
    if (!left) continue;
    if (!copy) copy = type.copy(record.get());
    CG_CHECK(field.set(copy.get(), *left));
  }
  return copy ? AnyRecord(type.kind, std::move(copy)) : AnyRecord();
}

// There is no difference between fewer than two.
bool is_pointless(const AnyRecord& record) {
  const Difference* difference = record.as<Difference>();
  return difference != nullptr && difference->organisations.size() < 2;
}

void clear_references(Plan& plan, Removed& removed) {
  std::vector<Ref> pointless;
  for (const RecordType& type : record_types()) {
    if (!has_reference(type, OnDelete::clear_field)) continue;
    for (std::size_t i = 0; i < type.count(plan); ++i) {
      const AnyRecord record = type.at(plan, i);
      if (contains(removed, record.ref())) continue;
      const AnyRecord left = cleared(type, record, removed);
      if (!left) continue;
      type.put(plan, left);
      if (is_pointless(left)) pointless.push_back(left.ref());
    }
  }
  add(removed, pointless);
}

} // namespace

void remove_records(Plan& plan, const std::vector<Ref>& records) {
  Removed removed;
  add(removed, records);
  grow(plan, removed);
  clear_references(plan, removed);

  // In file order, so those of a kind stand together.
  std::vector<std::uint64_t> bits;
  for (std::size_t i = 0; i < removed.size(); ++i) {
    bits.push_back(removed[i].bits);
    if (i + 1 < removed.size() && removed[i + 1].kind == removed[i].kind) continue;
    record_type(removed[i].kind).erase(plan, bits);
    bits.clear();
  }
}

} // namespace cg
