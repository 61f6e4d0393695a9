#include "format/decode.hpp"

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "format/json_text.hpp"
#include "format/shapes.hpp"
#include "plan/value_fault.hpp"

namespace cg::format {

namespace {

using Trouble = std::optional<Error>;

std::string listed(std::span<const std::string_view> names) {
  std::string list;
  for (const std::string_view name : names) {
    if (!list.empty()) list += ", ";
    list += name;
  }
  return list;
}

// "an organisation, such as org_1f3c5a7b9d0e2f46"
std::string id_of(Kind kind) {
  return said("{}, such as {}",
              {with_article(record_type(kind).noun), text_from_ref({kind, 0x1f3c5a7b9d0e2f46})});
}

Trouble decode_choice(const Field& field, Json json, const Place& place, Value& value) {
  if (Trouble trouble = expect(JsonKind::text, json, place)) return trouble;
  const auto found = std::find(field.choices.begin(), field.choices.end(), json.content());
  if (found == field.choices.end()) {
    return place.error(
        said("is “{}”, but must be one of: {}", {shortened(json.content()), listed(field.choices)}));
  }
  value = static_cast<int>(found - field.choices.begin());
  return std::nullopt;
}

Trouble decode_integer(Json json, const Place& place, Value& value) {
  constexpr double beyond_all = 1e9; // any range in a plan is narrower
  const double number = json.is(JsonKind::number) ? json.number() : 0.5;
  if (number != std::floor(number) || std::abs(number) > beyond_all)
    return place.error(tr("must be a whole number"));
  value = static_cast<int>(number);
  return std::nullopt;
}

Trouble decode_flag(Json json, const Place& place, Value& value) {
  if (!json.is(JsonKind::yes) && !json.is(JsonKind::no)) return place.error(tr("must be true or false"));
  value = json.is(JsonKind::yes) ? 1 : 0;
  return std::nullopt;
}

Trouble decode_date(Json json, const Place& place, Value& value) {
  const auto date = json.is(JsonKind::text) ? date_from_text(json.content()) : std::nullopt;
  if (!date) return place.error(tr("must be a day of the calendar, such as 2026-11-22"));
  value = *date;
  return std::nullopt;
}

Trouble decode_reference(Kind target, Json json, const Place& place, Ref& ref) {
  const auto found = json.is(JsonKind::text) ? ref_from_text(target, json.content()) : std::nullopt;
  if (!found) return place.error(said("must be the id of {}", {id_of(target)}));
  ref = *found;
  return std::nullopt;
}

// Each element of a list through `decode_one(json, place, element)`.
template <class T, class DecodeOne>
Trouble decode_list(Json json, const Place& place, Value& value, const DecodeOne& decode_one) {
  if (Trouble trouble = expect(JsonKind::list, json, place)) return trouble;
  std::vector<T> list;
  for (const Json child : json) {
    const Place here(place, list.size());
    if (Trouble trouble = decode_one(child, here, list.emplace_back())) return trouble;
  }
  value = std::move(list);
  return std::nullopt;
}

Trouble decode_text(Json json, const Place& place, std::string& text) {
  if (Trouble trouble = expect(JsonKind::text, json, place)) return trouble;
  text = json.content();
  return std::nullopt;
}

template <class T>
Trouble decode_structure(Json json, const Place& place, T& structure) {
  return decode_object(shape_of<T>(), json, place, &structure, structure.unknown);
}

// The same for the content of a field: T is what `value` will hold.
template <class T, class DecodeOne>
Trouble decode_one(Json json, const Place& place, Value& value, const DecodeOne& decode) {
  T content;
  if (Trouble trouble = decode(json, place, content)) return trouble;
  value = std::move(content);
  return std::nullopt;
}

Trouble decode_value(const Field& field, Json json, const Place& place, Value& value) {
  const auto reference = [&](Json child, const Place& here, Ref& ref) {
    return decode_reference(field.target, child, here, ref);
  };
  switch (field.type) {
    case FieldType::line:
    case FieldType::text:
    case FieldType::timestamp: return decode_one<std::string>(json, place, value, decode_text);
    case FieldType::integer: return decode_integer(json, place, value);
    case FieldType::flag: return decode_flag(json, place, value);
    case FieldType::number:
      if (Trouble trouble = expect(JsonKind::number, json, place)) return trouble;
      value = json.number();
      return std::nullopt;
    case FieldType::choice: return decode_choice(field, json, place, value);
    case FieldType::date: return decode_date(json, place, value);
    case FieldType::reference: return decode_one<Ref>(json, place, value, reference);
    case FieldType::references: return decode_list<Ref>(json, place, value, reference);
    case FieldType::lines: return decode_list<std::string>(json, place, value, decode_text);
    case FieldType::dated_value:
      return decode_one<DatedValue>(json, place, value, decode_structure<DatedValue>);
    case FieldType::dated_values:
      return decode_list<DatedValue>(json, place, value, decode_structure<DatedValue>);
    case FieldType::identifiers:
      return decode_list<Identifier>(json, place, value, decode_structure<Identifier>);
    case FieldType::capacities: return decode_list<Capacity>(json, place, value, decode_structure<Capacity>);
    case FieldType::links:
      return decode_list<ChampionLink>(json, place, value, decode_structure<ChampionLink>);
  }
  return std::nullopt;
}

Trouble decode_field(const Field& field, Json json, const Place& place, void* target) {
  Value value;
  if (Trouble trouble = decode_value(field, json, place, value)) return trouble;
  CG_CHECK(field.set(target, std::move(value))); // decode_value makes what the field's type says
  return std::nullopt;
}

// The field of that key, looked for from `start` on and then from the beginning; the number of fields when
// there is none.
std::size_t find_field_from(std::span<const Field> fields, std::size_t start, std::string_view key) {
  for (std::size_t i = start; i < fields.size(); ++i) {
    if (fields[i].key == key) return i;
  }
  for (std::size_t i = 0; i < start; ++i) {
    if (fields[i].key == key) return i;
  }
  return fields.size();
}

void keep_unknown(Json member, Unknown& unknown) {
  std::string& text = unknown.json;
  if (text.empty()) {
    text = "{";
  } else {
    text.back() = ',';
  }
  append_quoted(text, member.name());
  text += ':';
  append_compact(text, member);
  text += '}';
}

} // namespace

std::optional<Error> expect(JsonKind kind, Json value, const Place& place) {
  if (value.is(kind)) return std::nullopt;
  switch (kind) {
    case JsonKind::text: return place.error(tr("must be a text in quotation marks"));
    case JsonKind::number: return place.error(tr("must be a number"));
    case JsonKind::list: return place.error(tr("must be a list in [ ]"));
    default: return place.error(tr("must be a group of fields in { }"));
  }
}

std::optional<Error> decode_object(std::span<const Field> fields, Json object, const Place& place,
                                   void* target, Unknown& unknown,
                                   std::span<const std::string_view> read_elsewhere) {
  if (Trouble trouble = expect(JsonKind::object, object, place)) return trouble;
  std::uint64_t seen = 0; // one bit a field
  std::size_t next = 0;   // files we wrote have the fields in this order
  for (const Json member : object) {
    const std::size_t found = find_field_from(fields, next, member.name());
    if (found < fields.size()) {
      seen |= std::uint64_t{1} << found;
      next = found + 1;
      if (Trouble trouble = decode_field(fields[found], member, Place(place, member.name()), target))
        return trouble;
    } else if (std::find(read_elsewhere.begin(), read_elsewhere.end(), member.name()) ==
               read_elsewhere.end()) {
      keep_unknown(member, unknown);
    }
  }
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].required && (seen >> i & 1) == 0)
      return Place(place, fields[i].key).error(tr("is missing"));
  }
  return std::nullopt;
}

} // namespace cg::format
