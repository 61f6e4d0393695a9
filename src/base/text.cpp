#include "base/text.hpp"

namespace cg {

namespace {

bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

// The code point at a byte of the text, or one of no bytes when what stands there is not valid.
CodePoint decoded(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const char32_t first = byte(at);
  if (first < 0x80) return {first, 1};
  // C0 and C1 could only begin overlong forms.
  if (first >= 0xC2 && first < 0xE0 && is_continuation(text, at + 1)) {
    return {(first & 0x1F) << 6 | (byte(at + 1) & 0x3F), 2};
  }
  if (first >= 0xE0 && first < 0xF0 && is_continuation(text, at + 1) && is_continuation(text, at + 2)) {
    const char32_t value = (first & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
    const bool surrogate = value >= 0xD800 && value < 0xE000;
    return value >= 0x800 && !surrogate ? CodePoint{value, 3} : CodePoint{};
  }
  if (first >= 0xF0 && first < 0xF5 && is_continuation(text, at + 1) && is_continuation(text, at + 2) &&
      is_continuation(text, at + 3)) {
    const char32_t value = (first & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 | (byte(at + 2) & 0x3F) << 6 |
                           (byte(at + 3) & 0x3F);
    return value >= 0x10000 && value <= 0x10FFFF ? CodePoint{value, 4} : CodePoint{};
  }
  return {};
}

constexpr std::string_view white_spaces[] = {" ", "\t", "\n", "\v", "\f", "\r", "\xC2\xA0", "\xE3\x80\x80"};

} // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decoded(text, at);
    if (next.bytes == 0) return at;
    at += next.bytes;
  }
  return std::nullopt;
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const CodePoint found = decoded(text, at);
  return found.bytes != 0 ? found : CodePoint{0xFFFD, 1};
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).bytes) ++count;
  return count;
}

void append_code_point(std::string& text, char32_t code_point) {
  const bool surrogate = code_point >= 0xD800 && code_point < 0xE000;
  if (surrogate || code_point > 0x10FFFF) code_point = 0xFFFD;
  const auto append = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code_point < 0x80) {
    append(code_point);
    return;
  }
  if (code_point < 0x800) {
    append(0xC0 | code_point >> 6);
  } else {
    if (code_point < 0x10000) {
      append(0xE0 | code_point >> 12);
    } else {
      append(0xF0 | code_point >> 18);
      append(0x80 | (code_point >> 12 & 0x3F));
    }
    append(0x80 | (code_point >> 6 & 0x3F));
  }
  append(0x80 | (code_point & 0x3F));
}

std::string_view trimmed(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view space : white_spaces) {
      if (text.size() >= space.size() && text.substr(0, space.size()) == space) {
        text.remove_prefix(space.size());
        again = true;
      }
      if (text.size() >= space.size() && text.substr(text.size() - space.size()) == space) {
        text.remove_suffix(space.size());
        again = true;
      }
    }
  }
  return text;
}

} // namespace cg
