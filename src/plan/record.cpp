// What can be asked of records whose kind is known only as the program runs. See record_types.cpp for the
// table.
#include "plan/record.hpp"

namespace cg {

const Field& field_of(std::span<const Field> fields, const void* member) {
  for (const Field& field : fields) {
    if (field.member == member) return field;
  }
  check_failed("every member of a record stands in its table of fields", __FILE__, __LINE__);
}

const Field* find_field(Kind kind, std::string_view key) {
  for (const Field& field : record_type(kind).fields) {
    if (field.key == key) return &field;
  }
  return nullptr;
}

AnyRecord RecordType::at(const Plan& plan, std::size_t index) const {
  return AnyRecord(kind, rows(plan).rows()[index].record);
}

const void* RecordType::find(const Plan& plan, std::uint64_t bits_of_record) const {
  const RowList::Row* row = rows(plan).find_row(bits_of_record);
  return row != nullptr ? row->record.get() : nullptr;
}

// `rows` hands out the list for reading; a plan that may be changed may have its lists changed.
void RecordType::put(Plan& plan, const AnyRecord& record) const {
  const_cast<RowList&>(rows(plan)).put_row({bits(record.get()), record.row()});
}

void RecordType::erase(Plan& plan, std::span<const std::uint64_t> sorted_bits) const {
  const_cast<RowList&>(rows(plan)).erase_rows(sorted_bits);
}

Ref AnyRecord::ref() const { return row_ ? Ref(kind_, record_type(kind_).bits(row_.get())) : Ref(); }

std::optional<Placement> AnyRecord::place() const {
  const RecordType& type = record_type(kind_);
  return row_ && type.placeable ? *type.place(row_.get()) : std::nullopt;
}

bool AnyRecord::operator==(const AnyRecord& other) const {
  if (row_ == other.row_) return !row_ || kind_ == other.kind_;
  return kind_ == other.kind_ && row_ && other.row_ && record_type(kind_).equal(row_.get(), other.row_.get());
}

AnyRecord find_record(const Plan& plan, Ref ref) {
  const RowList::Row* row = record_type(ref.kind).rows(plan).find_row(ref.bits);
  return row != nullptr ? AnyRecord(ref.kind, row->record) : AnyRecord();
}

bool contains(const Plan& plan, Ref ref) { return record_type(ref.kind).find(plan, ref.bits) != nullptr; }

std::size_t count_records(const Plan& plan) {
  std::size_t count = 0;
  for (const RecordType& type : record_types()) count += type.count(plan);
  return count;
}

void for_each_record(const Plan& plan, const std::function<void(const AnyRecord&)>& visit) {
  for (const RecordType& type : record_types()) {
    for (std::size_t i = 0; i < type.count(plan); ++i) visit(type.at(plan, i));
  }
}

void for_each_reference(const AnyRecord& record, const std::function<void(const Field&, Ref)>& visit) {
  if (!record) return;
  for (const Field& field : record_type(record.kind()).fields) {
    if (field.type != FieldType::reference && field.type != FieldType::references) continue;
    const Value value = field.get(record.get());
    if (const Ref* ref = std::get_if<Ref>(&value)) visit(field, *ref);
    if (const auto* refs = std::get_if<std::vector<Ref>>(&value)) {
      for (const Ref each : *refs) visit(field, each);
    }
  }
}

std::string text_from_ref(Ref ref) {
  std::string text(record_type(ref.kind).prefix);
  text += '_';
  return text += hex_from_bits(ref.bits);
}

std::optional<Ref> ref_from_text(Kind kind, std::string_view text) {
  const std::string_view prefix = record_type(kind).prefix;
  if (text.size() <= prefix.size() || text.substr(0, prefix.size()) != prefix || text[prefix.size()] != '_') {
    return std::nullopt;
  }
  const auto bits = bits_from_hex(text.substr(prefix.size() + 1));
  if (!bits || *bits == 0) return std::nullopt;
  return Ref(kind, *bits);
}

} // namespace cg
