// Numbers as people write them, and back. Without from_chars and to_chars for doubles, which older libraries
// lack.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "base/result.hpp"
#include "base/text.hpp"

namespace cg {

namespace {

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "1,200,300": one to three digits, then threes.
bool is_grouped(std::string_view text, char separator) {
  for (bool first = true;; first = false) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const bool right_length = first ? end >= 1 && end <= 3 : end == 3;
    if (!right_length || !all_digits(text.substr(0, end))) return false;
    if (end == text.size()) return true;
    text.remove_prefix(end + 1);
  }
}

struct Marks {
  std::size_t decimal = std::string_view::npos; // where the decimal mark stands
  char grouping = 0;                            // what separates thousands; 0: nothing
};

// Which of the separators is the decimal mark; nothing when that cannot be told or makes no sense. The rule
// is told at number_from_text.
std::optional<Marks> marks_of(std::string_view text) {
  const auto count = [text](char c) { return std::count(text.begin(), text.end(), c); };
  const auto commas = count(','), dots = count('.');
  const bool spaces = count(' ') > 0;
  if (commas > 0 && dots > 0) {
    const std::size_t decimal = text.find_last_of(",.");
    if (spaces || count(text[decimal]) > 1) return std::nullopt;
    return Marks{decimal, text[decimal] == ',' ? '.' : ','};
  }
  if (commas + dots > 1)
    return spaces ? std::nullopt : std::optional(Marks{std::string_view::npos, dots > 0 ? '.' : ','});
  const char spaced = spaces ? ' ' : '\0';
  if (commas == 1 && !spaces && text.front() != '0' && is_grouped(text, ',')) {
    return Marks{std::string_view::npos, ','};
  }
  return Marks{text.find_first_of(",."), spaced};
}

// "1200.5" from "1 200,5"; empty when it is no number.
std::string plain_decimal(std::string_view text) {
  const auto marks = marks_of(text);
  if (!marks) return {};
  const bool has_fraction = marks->decimal != std::string_view::npos;
  const std::string_view whole = text.substr(0, marks->decimal);
  const std::string_view fraction = has_fraction ? text.substr(marks->decimal + 1) : std::string_view();
  if (whole.empty() && fraction.empty()) return {};
  if (!all_digits(fraction)) return {};
  if (marks->grouping != 0 ? !is_grouped(whole, marks->grouping) : !all_digits(whole)) return {};
  std::string plain = "0";
  for (const char c : whole) {
    if (c != marks->grouping) plain += c;
  }
  return (plain += '.').append(fraction);
}

// Spaces of all widths that people put between thousands, as plain spaces.
std::string with_plain_spaces(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = code_point_at(text, at);
    const bool space = next.value == 0xA0 || next.value == 0x202F || next.value == 0x2009;
    append_code_point(plain, space ? U' ' : next.value == 0x2212 ? U'-' : next.value);
    at += next.bytes;
  }
  return plain;
}

std::string printed(const char* format, int precision, double number) {
  char buffer[400]; // "%.0f" of the largest double has 309 digits
  std::snprintf(buffer, sizeof buffer, format, precision, number);
  return buffer;
}

} // namespace

std::string text_from_number(double number) {
  CG_CHECK(std::isfinite(number));
  if (number == 0) return "0"; // also for -0, which means the same
  int digits = 1;
  while (digits < 17 && std::strtod(printed("%.*e", digits - 1, number).c_str(), nullptr) != number) ++digits;
  const std::string scientific = printed("%.*e", digits - 1, number);
  const int exponent = std::atoi(scientific.c_str() + scientific.find('e') + 1);
  if (exponent < -6 || exponent >= 16) return printed("%.*g", digits, number);
  return printed("%.*f", std::max(0, digits - 1 - exponent), number);
}

std::optional<double> number_from_text(std::string_view text) {
  const std::string spaced = with_plain_spaces(text);
  std::string_view rest = trimmed(spaced);
  std::string clean;
  if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) {
    clean += rest.front();
    rest.remove_prefix(1);
  }
  const std::size_t exponent_at = std::min(rest.find_first_of("eE"), rest.size());
  const std::string decimal = exponent_at > 0 ? plain_decimal(rest.substr(0, exponent_at)) : std::string();
  if (decimal.empty()) return std::nullopt;
  clean += decimal;

  if (exponent_at < rest.size()) {
    std::string_view exponent = rest.substr(exponent_at + 1);
    clean += 'e';
    if (!exponent.empty() && (exponent.front() == '-' || exponent.front() == '+')) {
      clean += exponent.front();
      exponent.remove_prefix(1);
    }
    if (exponent.empty() || !all_digits(exponent)) return std::nullopt;
    clean += exponent;
  }
  const double number = std::strtod(clean.c_str(), nullptr);
  if (!std::isfinite(number)) return std::nullopt;
  return number == 0 ? 0 : number;
}

} // namespace cg
