// Field: one field of a record, described once. Reading and writing files, edits, invariants, comparison,
// what happens on deletion and the JSON Schema's test all work from these descriptions, so a new field is one
// line in its record's table.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/result.hpp"
#include "plan/value.hpp"

namespace cg {

enum class FieldType : std::uint8_t {
  line,      // text in one line
  text,      // text of several lines
  timestamp, // YYYY-MM-DDThh:mm:ssZ
  integer,   // between `least` and `most`
  number,    // finite
  choice,    // one of `choices`
  date,
  reference,  // to a record of `target`
  references, // to several, each at most once
  lines,      // several short texts
  dated_value,
  dated_values,
  identifiers,
  capacities,
  links,
  flag, // true or absent
};

/// What becomes of a record when the one it refers to is deleted.
enum class OnDelete : std::uint8_t { clear_field, delete_record };

/// How one C++ type of content becomes a Value and back.
struct Content {
  Value (*get)(const void* content) = nullptr;
  /// False when the value is of a kind this content cannot hold; it is then unchanged.
  bool (*set)(void* content, const Value& value) = nullptr;
};

struct Field {
  std::string_view key; // in files and messages: "short_name"
  FieldType type = FieldType::line;
  const void* member = nullptr; // says which C++ member it is: &member_tag<&Organisation::name>
  const void* (*content_of)(const void* record) = nullptr;
  const Content* content = nullptr;
  std::span<const std::string_view> choices = {};
  Kind target = Kind::organisation;
  OnDelete on_delete = OnDelete::clear_field;
  int least = 0, most = 0;  // of an integer
  bool required = false;    // a record without it is refused
  bool part_of_key = false; // no two records of the kind have equal values in all such fields
  int fallback = -1;        // what clearing makes of a choice that is never absent

  [[nodiscard]] Value get(const void* record) const { return content->get(content_of(record)); }
  /// False when the value is of a kind this field cannot hold; the record is then unchanged.
  bool set(void* record, const Value& value) const {
    void* own = const_cast<void*>(content_of(record));
    const bool falls_back = fallback >= 0 && std::holds_alternative<std::monostate>(value);
    return content->set(own, falls_back ? Value(fallback) : value);
  }
};

/// Longest text a field holds, in code points; the largest absolute coordinate on the canvas; the highest
/// layer there, and, below zero, the lowest.
inline constexpr std::size_t longest_text = 100'000;
inline constexpr double largest_coordinate = 1e7;
inline constexpr int highest_layer = 1'000'000;

/// A sentence about what is wrong with the value for this field, taken alone (type, range, length,
/// finiteness, real dates); nothing when it may stand. Whether references lead anywhere is for the
/// invariants.
[[nodiscard]] std::optional<std::string> fault_of(const Field& field, const Value& value);

namespace detail {

template <class M>
struct MemberOf;
template <class R, class V>
struct MemberOf<V R::*> {
  using Record = R;
  using Content = V;
};

template <class T>
struct Unwrapped {
  using Type = T;
};
template <class T>
struct Unwrapped<std::optional<T>> {
  using Type = T;
};
template <class T>
inline constexpr bool is_id = false;
template <class T>
inline constexpr bool is_id<Id<T>> = true;
template <class T>
inline constexpr bool is_ids = false;
template <class T>
inline constexpr bool is_ids<std::vector<Id<T>>> = true;

template <class V>
Value value_from(const V& content) {
  if constexpr (is_id<V>) {
    return content ? Value(Ref(content)) : Value();
  } else if constexpr (is_ids<V>) {
    return std::vector<Ref>(content.begin(), content.end());
  } else if constexpr (std::is_enum_v<V>) {
    return static_cast<int>(content);
  } else {
    return content;
  }
}
template <class V>
Value value_from(const std::optional<V>& content) {
  return content ? value_from(*content) : Value();
}

// Each returns false when `value` holds something this member cannot.
template <class T>
bool assign(Id<T>& content, const Value& value) {
  if (std::holds_alternative<std::monostate>(value)) {
    content = Id<T>();
    return true;
  }
  const Ref* ref = std::get_if<Ref>(&value);
  if (ref == nullptr || ref->kind != kind_of<T>) return false;
  content = ref->as<T>();
  return true;
}
template <class T>
bool assign(std::vector<Id<T>>& content, const Value& value) {
  const auto* refs = std::get_if<std::vector<Ref>>(&value);
  if (refs == nullptr) {
    if (std::holds_alternative<std::monostate>(value)) content.clear();
    return std::holds_alternative<std::monostate>(value);
  }
  std::vector<Id<T>> ids;
  for (const Ref ref : *refs) {
    if (ref.kind != kind_of<T>) return false;
    ids.push_back(ref.as<T>());
  }
  content = std::move(ids);
  return true;
}
template <class V>
bool assign(V& content, const Value& value) {
  using Plain = typename Unwrapped<V>::Type;
  using Stored = std::conditional_t<std::is_enum_v<Plain>, int, Plain>;
  if (std::holds_alternative<std::monostate>(value)) {
    content = V();
    return true;
  }
  const Stored* stored = std::get_if<Stored>(&value);
  if (stored == nullptr) return false;
  content = static_cast<Plain>(*stored);
  return true;
}

template <class V>
Value get_content(const void* content) {
  return value_from(*static_cast<const V*>(content));
}
template <class V>
bool set_content(void* content, const Value& value) {
  return assign(*static_cast<V*>(content), value);
}
template <class V>
inline constexpr Content content_type = {&get_content<V>, &set_content<V>};

template <auto Member>
const void* content_of_member(const void* record) {
  return &(static_cast<const typename MemberOf<decltype(Member)>::Record*>(record)->*Member);
}
template <auto Member>
inline char member_tag_storage = 0;

} // namespace detail

template <auto Member>
[[nodiscard]] constexpr const void* member_tag() {
  return &detail::member_tag_storage<Member>;
}

/// A field of the given type that reads and writes `Member`.
template <auto Member>
[[nodiscard]] constexpr Field field(std::string_view key, FieldType type) {
  Field made;
  made.key = key;
  made.type = type;
  made.member = member_tag<Member>();
  made.content_of = &detail::content_of_member<Member>;
  made.content = &detail::content_type<typename detail::MemberOf<decltype(Member)>::Content>;
  return made;
}
template <auto Member>
[[nodiscard]] constexpr Field choice(std::string_view key, std::span<const std::string_view> names) {
  Field made = field<Member>(key, FieldType::choice);
  made.choices = names;
  return made;
}
/// A choice that is never absent: clearing it goes back to `fallback`, which is what a new record has.
template <auto Member>
[[nodiscard]] constexpr Field choice(std::string_view key, std::span<const std::string_view> names,
                                     typename detail::MemberOf<decltype(Member)>::Content fallback) {
  Field made = choice<Member>(key, names);
  made.fallback = static_cast<int>(fallback);
  return made;
}
template <auto Member>
[[nodiscard]] constexpr Field integer(std::string_view key, int least, int most) {
  Field made = field<Member>(key, FieldType::integer);
  made.least = least;
  made.most = most;
  return made;
}
template <auto Member>
[[nodiscard]] constexpr Field reference(std::string_view key, Kind target,
                                        OnDelete on_delete = OnDelete::clear_field) {
  Field made = field<Member>(key, FieldType::reference);
  made.target = target;
  made.on_delete = on_delete;
  return made;
}
template <auto Member>
[[nodiscard]] constexpr Field references(std::string_view key, Kind target) {
  Field made = field<Member>(key, FieldType::references);
  made.target = target;
  return made;
}
[[nodiscard]] constexpr Field required(Field made) {
  made.required = true;
  return made;
}
/// A required field that is also part of the record's key.
[[nodiscard]] constexpr Field key_part(Field made) {
  made.required = made.part_of_key = true;
  return made;
}

} // namespace cg
