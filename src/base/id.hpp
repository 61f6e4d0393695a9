// Id<Tag>: which record, as 64 random bits. Typed, so that an objective's id cannot be passed for an
// organisation's. Written to files as prefixed text, "org_1f3c…" (see plan/kind.hpp for the prefixes).
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace cg {

template <class Tag>
class Id {
 public:
  constexpr Id() = default;
  explicit constexpr Id(std::uint64_t bits) : bits_(bits) {}

  /// The random bits; 0 means "no record", which is what a default-made id says.
  [[nodiscard]] constexpr std::uint64_t bits() const { return bits_; }
  explicit constexpr operator bool() const { return bits_ != 0; }
  constexpr auto operator<=>(const Id&) const = default;

 private:
  std::uint64_t bits_ = 0;
};

/// "1f3c5a7b9d0e2f46": always 16 lower-case hexadecimal digits.
[[nodiscard]] std::string hex_from_bits(std::uint64_t bits);
/// The reverse; refuses anything but 1 to 16 lower-case hexadecimal digits.
[[nodiscard]] std::optional<std::uint64_t> bits_from_hex(std::string_view hex);

} // namespace cg

template <class Tag>
struct std::hash<cg::Id<Tag>> {
  std::size_t operator()(cg::Id<Tag> id) const noexcept { return std::hash<std::uint64_t>{}(id.bits()); }
};
