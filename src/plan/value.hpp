// What a field can hold: the small structures inside records, and Value, which carries any field's content
// through edits, files and comparisons.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "plan/kind.hpp"

namespace cg {

/// The fields of an object that this version does not know, as the JSON text of an object ("" when there are
/// none). Carried untouched from the file that was read to the file that is written.
struct Unknown {
  std::string json;
  bool operator==(const Unknown&) const = default;
};

/// Where a record stands on the canvas: its top-left corner in world units. Width and height only for what a
/// person can resize (notes and frames); other cards take their size from what they show. Of cards of a sort
/// (frames, notes, the others) the one with the greater layer lies above; what is locked stays where it is.
struct Placement {
  double x = 0, y = 0;
  std::optional<double> width, height;
  Unknown unknown;
  int layer = 0;
  bool locked = false;
  bool operator==(const Placement&) const = default;
};

/// A quantity at a day: a measure's baseline, its target, one of its actuals. Either part may still be
/// missing.
struct DatedValue {
  std::optional<double> value;
  std::optional<Date> date;
  std::string comment;
  Unknown unknown;
  bool operator==(const DatedValue&) const = default;
};

/// An organisation's identifier in a public register, in the manner of org-id.guide: "GB-CHC" + "1234567".
struct Identifier {
  std::string scheme, identifier;
  Unknown unknown;
  bool operator==(const Identifier&) const = default;
};

enum class Mode : std::uint8_t { money, time, resource, knowledge, people };
inline constexpr std::string_view mode_names[] = {"money", "time", "resource", "knowledge", "people"};

/// What an organisation could give at most in one mode.
struct Capacity {
  Mode mode = Mode::money;
  double amount = 0;
  std::string unit;
  Unknown unknown;
  bool operator==(const Capacity&) const = default;
};

enum class Side : std::uint8_t { inside, outside };
inline constexpr std::string_view side_names[] = {"inside", "outside"};

/// Someone a champion is in touch with, inside or outside the champion's own organisation.
struct ChampionLink {
  std::string to;
  Side side = Side::outside;
  Unknown unknown;
  bool operator==(const ChampionLink&) const = default;
};

/// Any field's content. `monostate`: not recorded. `int`: a whole number, or which choice of an enumeration.
using Value = std::variant<std::monostate, int, double, std::string, Date, Ref, std::vector<Ref>,
                           std::vector<std::string>, DatedValue, std::vector<DatedValue>,
                           std::vector<Identifier>, std::vector<Capacity>, std::vector<ChampionLink>>;

/// True for what a file leaves out: nothing, an empty text, an empty list, a dated value without any part.
[[nodiscard]] bool is_empty(const Value& value);

} // namespace cg
