#include "format/shapes.hpp"

namespace cg::format {

namespace {

constexpr Field placement[] = {
    required(field<&Placement::x>("x", FieldType::number)),
    required(field<&Placement::y>("y", FieldType::number)),
    field<&Placement::width>("width", FieldType::number),
    field<&Placement::height>("height", FieldType::number),
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
