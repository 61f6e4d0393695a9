// Digits by the standard library.
#include "base/digits.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "base/result.hpp"

namespace cg {

std::string shortest_digits(double number) {
  CG_CHECK(std::isfinite(number));
  std::array<char, 32> buffer; // "-1.7976931348623157e+308" has 24
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific).ptr;
  return {buffer.data(), end};
}

double double_from_digits(std::string_view digits) {
  if (digits.starts_with('+')) digits.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (end != digits.data() + digits.size()) return 0;
  if (error != std::errc::result_out_of_range) return number;
  // Too large, or too small to tell from 0: the exponent says which.
  const bool small =
      digits.find("e-") != std::string_view::npos || digits.find("E-") != std::string_view::npos;
  return small                     ? 0
         : digits.starts_with('-') ? -std::numeric_limits<double>::infinity()
                                   : std::numeric_limits<double>::infinity();
}

} // namespace cg
