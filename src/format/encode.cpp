#include "format/encode.hpp"

#include "base/mix.hpp"
#include "format/shapes.hpp"

namespace cg::format {

namespace {

void write_ref(JsonWriter& out, Ref ref) { out.text(text_from_ref(ref)); }

template <class T>
void write_structure(JsonWriter& out, const T& structure) {
  out.open_object();
  write_fields(out, shape_of<T>(), &structure);
  out.members(structure.unknown.json);
  out.close_object();
}

template <class T, class WriteOne>
void write_list(JsonWriter& out, const Value& value, const WriteOne& write_one) {
  out.open_list();
  for (const T& element : *std::get_if<std::vector<T>>(&value)) write_one(out, element);
  out.close_list();
}

void write_value(JsonWriter& out, const Field& field, const Value& value) {
  switch (field.type) {
    case FieldType::line:
    case FieldType::text:
    case FieldType::timestamp: return out.text(*std::get_if<std::string>(&value));
    case FieldType::integer: return out.number(*std::get_if<int>(&value));
    case FieldType::flag: return out.flag(*std::get_if<int>(&value) != 0);
    case FieldType::number: return out.number(*std::get_if<double>(&value));
    case FieldType::choice:
      return out.text(field.choices[static_cast<std::size_t>(*std::get_if<int>(&value))]);
    case FieldType::date: return out.text(text_from_date(*std::get_if<Date>(&value)));
    case FieldType::reference: return write_ref(out, *std::get_if<Ref>(&value));
    case FieldType::references: return write_list<Ref>(out, value, write_ref);
    case FieldType::lines:
      return write_list<std::string>(out, value,
                                     [](JsonWriter& to, const std::string& line) { to.text(line); });
    case FieldType::dated_value: return write_structure(out, *std::get_if<DatedValue>(&value));
    case FieldType::dated_values: return write_list<DatedValue>(out, value, write_structure<DatedValue>);
    case FieldType::identifiers: return write_list<Identifier>(out, value, write_structure<Identifier>);
    case FieldType::capacities: return write_list<Capacity>(out, value, write_structure<Capacity>);
    case FieldType::links: return write_list<ChampionLink>(out, value, write_structure<ChampionLink>);
  }
}

void write_record(JsonWriter& out, const RecordType& type, const AnyRecord& record) {
  out.open_object();
  out.name("id");
  write_ref(out, record.ref());
  if (const auto place = record.place()) {
    out.name("place");
    write_structure(out, *place);
  }
  write_fields(out, type.fields, record.get());
  // `unknown` hands out a writable member, for reading to fill in; here it is only read.
  out.members(type.unknown(const_cast<void*>(record.get()))->json);
  out.close_object();
}

bool ends_group(std::uint64_t record_bits) {
  constexpr std::uint64_t usual_size = 64;
  std::uint64_t hash = nothing_mixed;
  mix(hash, record_bits);
  return hash % usual_size == 0;
}

} // namespace

void write_fields(JsonWriter& out, std::span<const Field> fields, const void* record) {
  for (const Field& field : fields) {
    const Value value = field.get(record);
    if (is_empty(value)) continue;
    out.name(field.key);
    write_value(out, field, value);
  }
}

std::vector<RecordGroup> groups_of(const Plan& plan) {
  std::vector<RecordGroup> groups;
  for (const RecordType& type : record_types()) {
    const std::span<const RowList::Row> rows = type.rows(plan).rows();
    std::size_t first = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool closes = i + 1 == rows.size();
      if (!closes && !ends_group(rows[i].bits)) continue;
      groups.push_back({&type, first, i + 1 - first, first == 0, closes});
      first = i + 1;
    }
  }
  return groups;
}

std::span<const RowList::Row> rows_of(const Plan& plan, const RecordGroup& group) {
  return group.type->rows(plan).rows().subspan(group.first, group.count);
}

void write_group(JsonWriter& out, const Plan& plan, const RecordGroup& group) {
  if (group.opens) {
    out.name(group.type->table_key);
    out.open_list();
  }
  for (std::size_t i = 0; i < group.count; ++i) {
    write_record(out, *group.type, group.type->at(plan, group.first + i));
  }
  if (group.closes) out.close_list();
}

void write_tables(JsonWriter& out, const Plan& plan) {
  for (const RecordGroup& group : groups_of(plan)) write_group(out, plan, group);
}

} // namespace cg::format
