// Digits by the browser: Number and toExponential.
#include "base/digits.hpp"

#include <array>
#include <cmath>
#include <cstdarg>

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

// Stands where the C library's would be linked, for nlohmann/json, whose reader asks it for the value of
// every number with a point. Decimal only: no hexadecimal digits, "inf" or "nan", none of which JSON has.
extern "C" double strtod(const char* text, char** end) {
  const auto digits = [](const char* at) {
    while (*at >= '0' && *at <= '9') ++at;
    return at;
  };
  const char* at = *text == '-' || *text == '+' ? text + 1 : text;
  at = digits(at);
  if (*at == '.') at = digits(at + 1);
  if (*at == 'e' || *at == 'E') {
    const char* exponent = at[1] == '-' || at[1] == '+' ? at + 2 : at + 1;
    if (digits(exponent) != exponent) at = digits(exponent);
  }
  if (end != nullptr) *end = const_cast<char*>(at); // as the C library has it
  return cg_js_double_from_digits(text, static_cast<std::size_t>(at - text));
}

// The C library has these in the same object, which libc++ brings in with std::to_string; none of them is
// called.
extern "C" float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
extern "C" long double strtold(const char* text, char** end) { return strtod(text, end); }

// nlohmann/json writes the code of a character with it; with whole numbers only, printf is half as large.
extern "C" int vsniprintf(char* out, std::size_t size, const char* format, va_list values);
extern "C" int snprintf(char* out, std::size_t size, const char* format, ...) {
  va_list values;
  va_start(values, format);
  const int length = vsniprintf(out, size, format, values);
  va_end(values);
  return length;
}
