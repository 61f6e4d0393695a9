// RecordType: one kind of record, described once: its name in files, the prefix of its ids, its fields, and
// the few operations that need its C++ type. AnyRecord: one record whose kind is known only as the program
// runs.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "plan/field.hpp"
#include "plan/plan.hpp"

namespace cg {

class AnyRecord;

/// A fault inside one record: which field, and a sentence.
struct FieldFault {
  std::string_view key;
  std::string what;
};

struct RecordType {
  Kind kind = Kind::organisation;
  std::string_view table_key;    // "organisations"
  std::string_view prefix;       // "org", as in "org_1f3c…"
  std::string_view noun;         // "organisation", in sentences
  std::span<const Field> fields; // in file order, without id and place
  bool placeable = false;        // may stand on the canvas as a card of its own
  /// What this record must satisfy beyond its fields one by one; null when nothing.
  std::optional<FieldFault> (*rule)(const void* record) = nullptr;

  [[nodiscard]] std::size_t count(const Plan& plan) const { return rows(plan).size(); }
  [[nodiscard]] AnyRecord at(const Plan& plan, std::size_t index) const;      // in id order
  [[nodiscard]] const void* find(const Plan& plan, std::uint64_t bits) const; // null when not there
  void put(Plan& plan, const AnyRecord& record) const; // shares the record, copies nothing
  void erase(Plan& plan, std::span<const std::uint64_t> sorted_bits) const;

  // The operations that need the C++ type.
  const RowList& (*rows)(const Plan&) = nullptr;
  std::shared_ptr<void> (*make)(std::uint64_t bits) = nullptr; // empty but for its id
  std::shared_ptr<void> (*copy)(const void* record) = nullptr;
  bool (*equal)(const void* a, const void* b) = nullptr;
  std::uint64_t (*bits)(const void* record) = nullptr;
  // Both are null functions for what is not placeable.
  const std::optional<Placement>* (*place)(const void* record) = nullptr;
  std::optional<Placement>* (*mutable_place)(void* record) = nullptr;
  Unknown* (*unknown)(void* record) = nullptr;
};

[[nodiscard]] const RecordType& record_type(Kind kind);
/// All twenty, in file order.
[[nodiscard]] std::span<const RecordType> record_types();
/// The fields of the charter: they are read and written like a record's.
[[nodiscard]] std::span<const Field> charter_fields();

/// The field that reads and writes a C++ member, or a CHECK when the record's table forgot it.
[[nodiscard]] const Field& field_of(std::span<const Field> fields, const void* member);
template <auto Member>
[[nodiscard]] const Field& field_of() {
  using Record = typename detail::MemberOf<decltype(Member)>::Record;
  if constexpr (std::is_same_v<Record, Charter>) {
    return field_of(charter_fields(), member_tag<Member>());
  } else {
    return field_of(record_type(kind_of<Record>).fields, member_tag<Member>());
  }
}
/// Null when the kind has no field of that key.
[[nodiscard]] const Field* find_field(Kind kind, std::string_view key);

/// One record, shared and never changed. Empty when default-made.
class AnyRecord {
 public:
  AnyRecord() = default;
  AnyRecord(Kind kind, std::shared_ptr<const void> row) : kind_(kind), row_(std::move(row)) {}
  template <class T>
  requires std::is_same_v<decltype(T::id), Id<T>>
  explicit AnyRecord(T record) : kind_(kind_of<T>), row_(std::make_shared<T>(std::move(record))) {}

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] const void* get() const { return row_.get(); }
  [[nodiscard]] const std::shared_ptr<const void>& row() const { return row_; }
  [[nodiscard]] Ref ref() const;
  [[nodiscard]] std::optional<Placement> place() const;
  template <class T>
  [[nodiscard]] const T* as() const {
    return kind_ == kind_of<T> ? static_cast<const T*>(row_.get()) : nullptr;
  }
  explicit operator bool() const { return row_ != nullptr; }
  bool operator==(const AnyRecord& other) const;

 private:
  Kind kind_ = Kind::organisation;
  std::shared_ptr<const void> row_;
};

/// The record, or an empty AnyRecord when the plan has none with this ref. O(log n).
[[nodiscard]] AnyRecord find_record(const Plan& plan, Ref ref);
[[nodiscard]] bool contains(const Plan& plan, Ref ref);
[[nodiscard]] std::size_t count_records(const Plan& plan);
void for_each_record(const Plan& plan, const std::function<void(const AnyRecord&)>& visit);
/// Every reference that the record makes, with the field that makes it.
void for_each_reference(const AnyRecord& record, const std::function<void(const Field&, Ref)>& visit);

/// "org_1f3c5a7b9d0e2f46".
[[nodiscard]] std::string text_from_ref(Ref ref);
/// The reverse, for a known kind: nothing when the prefix or the digits are wrong.
[[nodiscard]] std::optional<Ref> ref_from_text(Kind kind, std::string_view text);

} // namespace cg
