// Numbers as people write them, and back.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/digits.hpp"
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

struct Digits {
  bool negative = false;
  std::string digits; // "125" of 1250: without the zeros at the end
  int exponent = 0;   // of the first digit: 3 of 1250
};

Digits digits_of(double number) {
  const std::string text = shortest_digits(number);
  Digits result;
  std::size_t at = 0;
  if (text[at] == '-') result.negative = true, ++at;
  for (; text[at] != 'e'; ++at) {
    if (text[at] != '.') result.digits += text[at];
  }
  const bool small = text[at + 1] == '-';
  for (at += 2; at < text.size(); ++at) result.exponent = result.exponent * 10 + (text[at] - '0');
  if (small) result.exponent = -result.exponent;
  return result;
}

std::string with_exponent(const Digits& number) {
  std::string text = number.digits;
  if (text.size() > 1) text.insert(1, 1, '.');
  const std::string exponent = std::to_string(std::abs(number.exponent));
  text.append(number.exponent < 0 ? "e-" : "e+").append(exponent.size() < 2 ? "0" : "").append(exponent);
  return text;
}

std::string in_full(const Digits& number) {
  const auto zeros = [](int count) { return std::string(static_cast<std::size_t>(std::max(0, count)), '0'); };
  const int count = static_cast<int>(number.digits.size());
  if (number.exponent < 0) return "0." + zeros(-number.exponent - 1) + number.digits;
  std::string text = number.digits + zeros(number.exponent + 1 - count);
  if (number.exponent + 1 < count) text.insert(static_cast<std::size_t>(number.exponent) + 1, 1, '.');
  return text;
}

} // namespace

std::string text_from_number(double number) {
  constexpr double exact =
      1e15; // whole numbers below have no shorter form than their digits; "0" also for -0
  if (std::abs(number) < exact && number == std::floor(number)) {
    return std::to_string(static_cast<std::int64_t>(number));
  }
  const Digits digits = digits_of(number);
  const bool short_in_full =
      digits.exponent >= -6 && digits.exponent < std::max(16, static_cast<int>(digits.digits.size()));
  return (digits.negative ? "-" : "") + (short_in_full ? in_full(digits) : with_exponent(digits));
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
  const double number = double_from_digits(clean);
  if (!std::isfinite(number)) return std::nullopt;
  return number == 0 ? 0 : number;
}

} // namespace cg
