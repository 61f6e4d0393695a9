// Digits by the browser: Number and toExponential.
#include "base/digits.hpp"

#include <array>
#include <cmath>

#include "base/result.hpp"

extern "C" {
// digits.js
std::size_t cg_js_shortest_digits(double number, char* out); // writes at most 24 bytes, returns how many
double cg_js_double_from_digits(const char* digits, std::size_t length);
}

namespace cg {

std::string shortest_digits(double number) {
  CG_CHECK(std::isfinite(number));
  std::array<char, 32> buffer;
  return {buffer.data(), cg_js_shortest_digits(number, buffer.data())};
}

double double_from_digits(std::string_view digits) {
  return cg_js_double_from_digits(digits.data(), digits.size());
}

} // namespace cg
