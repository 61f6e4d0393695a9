// The structures inside records, described by fields like the records themselves, so that one loop reads and
// one loop writes every object in a file.
#pragma once

#include <span>

#include "plan/record.hpp"

namespace cg::format {

template <class T>
[[nodiscard]] std::span<const Field> shape_of();
template <>
[[nodiscard]] std::span<const Field> shape_of<Placement>();
template <>
[[nodiscard]] std::span<const Field> shape_of<DatedValue>();
template <>
[[nodiscard]] std::span<const Field> shape_of<Identifier>();
template <>
[[nodiscard]] std::span<const Field> shape_of<Capacity>();
template <>
[[nodiscard]] std::span<const Field> shape_of<ChampionLink>();

} // namespace cg::format
