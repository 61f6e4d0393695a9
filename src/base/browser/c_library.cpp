// Stands where the C library's functions would be linked that every browser has already, in as many lines as
// the program needs of them. The linker takes a function from here before it looks into the C library.
#include <cstdarg>
#include <cstddef>
#include <string_view>

#include "base/digits.hpp"

extern "C" {
// c_library.js
double cg_js_sin(double angle);
double cg_js_cos(double angle);
double cg_js_pow(double base, double exponent);

double sin(double angle) { return cg_js_sin(angle); }
double cos(double angle) { return cg_js_cos(angle); }
float sinf(float angle) { return static_cast<float>(cg_js_sin(static_cast<double>(angle))); }
float cosf(float angle) { return static_cast<float>(cg_js_cos(static_cast<double>(angle))); }
double pow(double base, double exponent) { return cg_js_pow(base, exponent); }

// For nlohmann/json, whose reader asks for the value of every number with a point. Decimal only: no
// hexadecimal digits, "inf" or "nan", none of which JSON has.
double strtod(const char* text, char** end) {
  const auto digits = [](const char* at) {
    while (*at >= '0' && *at <= '9') ++at;
    return at;
  };
  const char* at = digits(*text == '-' || *text == '+' ? text + 1 : text);
  if (*at == '.') at = digits(at + 1);
  if (*at == 'e' || *at == 'E') {
    const char* exponent = at[1] == '-' || at[1] == '+' ? at + 2 : at + 1;
    if (digits(exponent) != exponent) at = digits(exponent);
  }
  if (end != nullptr) *end = const_cast<char*>(at); // as the C library has it
  return cg::double_from_digits({text, static_cast<std::size_t>(at - text)});
}
// The C library has these in the same object, which libc++ brings in with std::to_string; none of them is
// called.
float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
long double strtold(const char* text, char** end) { return strtod(text, end); }

// For nlohmann/json, which writes the code of a character into a message with it, and nothing else.
int snprintf(char* out, std::size_t size, const char* format, ...) {
  constexpr std::string_view code_of_character = "<U+%.4X>", written = "<U+0000>";
  if (format != code_of_character || size <= written.size()) return 0;
  va_list values;
  va_start(values, format);
  unsigned code = va_arg(values, unsigned);
  va_end(values);
  written.copy(out, written.size());
  for (char* digit = out + 6; digit > out + 2; --digit, code /= 16) *digit = "0123456789ABCDEF"[code % 16];
  out[written.size()] = 0;
  return static_cast<int>(written.size());
}
}
