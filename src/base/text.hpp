// UTF-8 text: validity, code points, trimming, case-insensitive search. No domain words, no locale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cg {

/// The byte offset of the first byte that is not valid UTF-8 (RFC 3629: no overlong forms, no surrogates, at
/// most U+10FFFF), or nothing when all is valid.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 0; // how many bytes it takes; 0 at the end of the text
};
/// The code point that starts at byte `at`. An invalid byte reads as U+FFFD of one byte.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t count_code_points(std::string_view text);
/// Appends U+FFFD for what is no code point (a surrogate, or beyond U+10FFFF).
void append_code_point(std::string& text, char32_t code_point);

/// Without white space (ASCII and U+00A0, U+3000) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Lower case and without accents for Latin and Greek, lower case for Cyrillic and Armenian; other scripts
/// unchanged. Letters that are two in plain writing become two ("ß" "ss", "æ" "ae"); accents written after
/// their letter go. For search and for comparing names, not for display.
[[nodiscard]] std::string folded(std::string_view text);
/// True when the folded text holds the folded needle. An empty needle is found everywhere.
[[nodiscard]] bool contains_folded(std::string_view text, std::string_view needle);

/// "BC" of "BestCities Global", "I" of "ICCA": the first letters of the first two words, upper-cased; a
/// capital after a small letter begins a word too. One character for scripts without case. Empty for a text
/// without any word.
[[nodiscard]] std::string monogram(std::string_view name);

/// The number in the fewest digits that read back as the same double: "0.1", "1200"; with an exponent only
/// from 1e16 up and below 1e-6 ("1e+300"). "null" is never written: CHECKs that the number is finite.
[[nodiscard]] std::string text_from_number(double number);
/// Reads a decimal number as a person types it: spaces around, thousands in groups of three, "," or "." as
/// the decimal mark, an exponent ("1 200,5", "1,200.5", "1.200,5", "1e6"). Which mark is meant: with both,
/// the last one is the decimal mark; one that stands more than once groups thousands; a single dot is the
/// decimal mark; a single comma too, unless it has one to three digits before it, not starting with 0, and
/// exactly three after it: "1,200" is 1200, "0,200" and "1 000,200" are not whole. Nothing for anything else,
/// nor for what is beyond a double.
[[nodiscard]] std::optional<double> number_from_text(std::string_view text);

} // namespace cg
