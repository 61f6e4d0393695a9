#include "format/shapes.hpp"

namespace cg::format {

namespace {

// What a file leaves out while it is as usual: 0, or false.
template <class T>
Value get_unusual(const void* content) {
  const T value = *static_cast<const T*>(content);
  return value == T() ? Value() : Value(static_cast<int>(value));
}
template <class T>
bool set_unusual(void* content, const Value& value) {
  const int* number = std::get_if<int>(&value);
  if (number == nullptr && !std::holds_alternative<std::monostate>(value)) return false;
  *static_cast<T*>(content) = static_cast<T>(number != nullptr ? *number : 0);
  return true;
}
template <class T>
constexpr Content unusual_content = {&get_unusual<T>, &set_unusual<T>};

template <auto Member>
constexpr Field unusual(std::string_view key, FieldType type, int least, int most) {
  Field made;
  made.key = key;
  made.type = type;
  made.member = member_tag<Member>();
  made.content_of = &detail::content_of_member<Member>;
  made.content = &unusual_content<typename detail::MemberOf<decltype(Member)>::Content>;
  made.least = least;
  made.most = most;
  return made;
}

constexpr Field placement[] = {
    required(field<&Placement::x>("x", FieldType::number)),
    required(field<&Placement::y>("y", FieldType::number)),
    field<&Placement::width>("width", FieldType::number),
    field<&Placement::height>("height", FieldType::number),
    unusual<&Placement::layer>("layer", FieldType::integer, -highest_layer, highest_layer),
    unusual<&Placement::locked>("locked", FieldType::flag, 0, 1),
};

constexpr Field dated_value[] = {
    field<&DatedValue::value>("value", FieldType::number),
    field<&DatedValue::date>("date", FieldType::date),
    field<&DatedValue::comment>("comment", FieldType::text),
};

constexpr Field identifier[] = {
    field<&Identifier::scheme>("scheme", FieldType::line),
    field<&Identifier::identifier>("identifier", FieldType::line),
};

constexpr Field capacity[] = {
    required(choice<&Capacity::mode>("mode", mode_names)),
    required(field<&Capacity::amount>("amount", FieldType::number)),
    field<&Capacity::unit>("unit", FieldType::line),
};

constexpr Field link[] = {
    field<&ChampionLink::to>("to", FieldType::line),
    required(choice<&ChampionLink::side>("side", side_names)),
};

} // namespace

template <>
std::span<const Field> shape_of<Placement>() {
  return placement;
}
template <>
std::span<const Field> shape_of<DatedValue>() {
  return dated_value;
}
template <>
std::span<const Field> shape_of<Identifier>() {
  return identifier;
}
template <>
std::span<const Field> shape_of<Capacity>() {
  return capacity;
}
template <>
std::span<const Field> shape_of<ChampionLink>() {
  return link;
}

} // namespace cg::format
