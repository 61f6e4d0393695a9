// The two conversions between a double and decimal digits that every platform has, correctly rounded, and
// that no program should carry twice: the native build takes the standard library's, the page the browser's
// own (printf and strtod with their 128-bit arithmetic are 20 KB of wasm).
#pragma once

#include <string>
#include <string_view>

namespace cg {

/// The shortest digits that read back as the same double, one before the point, with an exponent of at least
/// one digit: "-1.25e+3", "5e-324". CHECKs that the number is finite.
[[nodiscard]] std::string shortest_digits(double number);

/// Reads "-12", "1.5", ".5", "1e300": digits with at most one point, a sign before them, an exponent after
/// them. The nearest double; infinity when it is too large. 0 for anything else.
[[nodiscard]] double double_from_digits(std::string_view digits);

} // namespace cg
