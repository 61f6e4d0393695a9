// The checks of a value against the field it is meant for.
#include "plan/field.hpp"

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "base/text.hpp"
#include "plan/record.hpp"
#include "plan/value_fault.hpp"

namespace cg {

namespace {

using Fault = std::optional<ValueFault>;

constexpr std::string_view not_finite = translatable("must be a finite number");
constexpr std::string_view no_such_day = translatable("must be a day of the calendar, such as 2026-11-22");

Fault wrong(std::string_view what, std::string within = {}) {
  return ValueFault{std::move(within), std::string(what)};
}

std::string_view noun_of(Kind kind) { return tr(record_type(kind).noun); }

std::string listed(std::span<const std::string_view> names) {
  std::string list;
  for (const std::string_view name : names) {
    if (!list.empty()) list += ", ";
    for (const char c : name) list += c == '_' ? ' ' : c;
  }
  return list;
}

// What the field wants, for a value of another type altogether.
std::string expectation_of(const Field& field) {
  switch (field.type) {
    case FieldType::line:
    case FieldType::text: return said("must be a text");
    case FieldType::timestamp: return said("must be a moment, such as 2026-11-22T09:30:00Z");
    case FieldType::integer:
      return said("must be a whole number between {} and {}",
                  {std::to_string(field.least), std::to_string(field.most)});
    case FieldType::number: return said("must be a number");
    case FieldType::choice: return said("must be one of: {}", {listed(field.choices)});
    case FieldType::date: return std::string(tr(no_such_day));
    case FieldType::reference: return said("must lead to {}", {with_article(record_type(field.target).noun)});
    case FieldType::references: return said("must be a list of {}s", {noun_of(field.target)});
    case FieldType::lines: return said("must be a list of texts");
    case FieldType::dated_value: return said("must be a value with its date");
    case FieldType::dated_values: return said("must be a list of values with their dates");
    case FieldType::identifiers: return said("must be a list of identifiers");
    case FieldType::capacities: return said("must be a list of capacities");
    case FieldType::links: return said("must be a list of links");
    case FieldType::flag: return said("must be true or false");
  }
  return {};
}

Fault fault_in_text(const std::string& text, std::string within = {}) {
  if (first_invalid_utf8(text)) return wrong(tr("is not valid text (UTF-8)"), std::move(within));
  // A code point takes at least a byte, so most texts need not be counted.
  if (text.size() > longest_text && count_code_points(text) > longest_text) {
    return wrong(tr("is longer than 100,000 characters"), std::move(within));
  }
  return std::nullopt;
}

Fault fault_in_quantity(const DatedValue& quantity, const std::string& within) {
  if (quantity.value && !std::isfinite(*quantity.value)) return wrong(tr(not_finite), within + ".value");
  if (quantity.date && !exists(*quantity.date)) return wrong(tr(no_such_day), within + ".date");
  return fault_in_text(quantity.comment, within + ".comment");
}

Fault fault_in_references(const Field& field, const std::vector<Ref>& refs) {
  for (std::size_t i = 0; i < refs.size(); ++i) {
    const std::string within = "[" + std::to_string(i) + "]";
    if (!refs[i] || refs[i].kind != field.target) {
      return wrong(said("must lead to {}", {with_article(record_type(field.target).noun)}), within);
    }
  }
  std::vector<Ref> sorted = refs;
  cg::sort(sorted);
  if (std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end()) return std::nullopt;
  return wrong(said("names the same {} twice", {noun_of(field.target)}));
}

// The content of a value that is of the field's type. What cannot be wrong inside falls to the template.
struct FaultInside {
  const Field& field;

  template <class Content>
  Fault operator()(const Content&) const {
    return std::nullopt;
  }
  Fault operator()(int number) const {
    if (field.type == FieldType::choice) {
      const bool known = number >= 0 && static_cast<std::size_t>(number) < field.choices.size();
      return known ? std::nullopt : wrong(expectation_of(field));
    }
    if (number >= field.least && number <= field.most) return std::nullopt;
    return wrong(
        said("must be between {} and {}", {std::to_string(field.least), std::to_string(field.most)}));
  }
  Fault operator()(double number) const {
    return std::isfinite(number) ? std::nullopt : wrong(tr(not_finite));
  }
  Fault operator()(const std::string& text) const {
    if (field.type == FieldType::timestamp && !text.empty() && !is_timestamp(text)) {
      return wrong(expectation_of(field));
    }
    return fault_in_text(text);
  }
  Fault operator()(Date date) const { return exists(date) ? std::nullopt : wrong(tr(no_such_day)); }
  Fault operator()(Ref ref) const {
    return ref.kind == field.target ? std::nullopt : wrong(expectation_of(field));
  }
  Fault operator()(const std::vector<Ref>& refs) const { return fault_in_references(field, refs); }
  Fault operator()(const DatedValue& quantity) const { return fault_in_quantity(quantity, {}); }
  template <class Item>
  Fault operator()(const std::vector<Item>& items) const {
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (Fault fault = fault_in_item(items[i], "[" + std::to_string(i) + "]")) return fault;
    }
    return std::nullopt;
  }

  static Fault fault_in_item(const std::string& text, const std::string& within) {
    return fault_in_text(text, within);
  }
  static Fault fault_in_item(const DatedValue& quantity, const std::string& within) {
    return fault_in_quantity(quantity, within);
  }
  static Fault fault_in_item(const Identifier& item, const std::string& within) {
    if (Fault fault = fault_in_text(item.scheme, within + ".scheme")) return fault;
    return fault_in_text(item.identifier, within + ".identifier");
  }
  static Fault fault_in_item(const Capacity& item, const std::string& within) {
    if (static_cast<std::size_t>(item.mode) >= std::size(mode_names)) {
      return wrong(said("must be one of: {}", {listed(mode_names)}), within + ".mode");
    }
    if (!std::isfinite(item.amount)) return wrong(tr(not_finite), within + ".amount");
    return fault_in_text(item.unit, within + ".unit");
  }
  static Fault fault_in_item(const ChampionLink& item, const std::string& within) {
    if (static_cast<std::size_t>(item.side) >= std::size(side_names)) {
      return wrong(said("must be one of: {}", {listed(side_names)}), within + ".side");
    }
    return fault_in_text(item.to, within + ".to");
  }
};

// Which alternative of Value a field of this type holds.
std::size_t alternative_of(FieldType type) {
  switch (type) {
    case FieldType::line:
    case FieldType::text:
    case FieldType::timestamp: return Value(std::string()).index();
    case FieldType::integer:
    case FieldType::flag:
    case FieldType::choice: return Value(0).index();
    case FieldType::number: return Value(0.0).index();
    case FieldType::date: return Value(Date()).index();
    case FieldType::reference: return Value(Ref()).index();
    case FieldType::references: return Value(std::vector<Ref>()).index();
    case FieldType::lines: return Value(std::vector<std::string>()).index();
    case FieldType::dated_value: return Value(DatedValue()).index();
    case FieldType::dated_values: return Value(std::vector<DatedValue>()).index();
    case FieldType::identifiers: return Value(std::vector<Identifier>()).index();
    case FieldType::capacities: return Value(std::vector<Capacity>()).index();
    case FieldType::links: return Value(std::vector<ChampionLink>()).index();
  }
  return std::variant_npos;
}

Fault fault_in_coordinate(double number, const char* within) {
  if (std::isfinite(number) && std::abs(number) <= largest_coordinate) return std::nullopt;
  return wrong(tr("must be a number between -10,000,000 and 10,000,000"), within);
}

Fault fault_in_size(const std::optional<double>& number, const char* within) {
  if (!number || (*number >= 0 && *number <= largest_coordinate)) return std::nullopt;
  return wrong(tr("must be a number between 0 and 10,000,000"), within);
}

} // namespace

std::string with_article(std::string_view noun) {
  if (spoken_language() != "en") return said(noun);
  const bool vowel = !noun.empty() && std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + std::string(noun);
}

std::optional<ValueFault> find_value_fault(const Field& field, const Value& value) {
  if (is_empty(value) && field.required) return wrong(tr("must not be empty"));
  if (std::holds_alternative<std::monostate>(value)) return std::nullopt;
  if (value.index() != alternative_of(field.type)) return wrong(expectation_of(field));
  return std::visit(FaultInside{field}, value);
}

std::optional<ValueFault> find_value_fault(const Placement& place) {
  if (Fault fault = fault_in_coordinate(place.x, ".x")) return fault;
  if (Fault fault = fault_in_coordinate(place.y, ".y")) return fault;
  if (Fault fault = fault_in_size(place.width, ".width")) return fault;
  if (Fault fault = fault_in_size(place.height, ".height")) return fault;
  const bool on_a_layer = place.layer >= -highest_layer && place.layer <= highest_layer;
  return on_a_layer ? std::nullopt : wrong(tr("must be between -1,000,000 and 1,000,000"), ".layer");
}

std::optional<std::string> fault_of(const Field& field, const Value& value) {
  Fault fault = find_value_fault(field, value);
  return fault ? std::optional(std::move(fault->what)) : std::nullopt;
}

} // namespace cg
