#include "base/clusters.hpp"

#include <algorithm>
#include <iterator>

#include "base/text.hpp"

namespace cg {

namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t N>
bool in(const Range (&ranges)[N], char32_t c) {
  const Range* at = std::upper_bound(std::begin(ranges), std::end(ranges), c,
                                     [](char32_t value, const Range& range) { return value < range.first; });
  return at != std::begin(ranges) && c <= (at - 1)->last;
}

// Scripts written from right to left: Hebrew, Arabic, Syriac, Thaana, NKo, … with their digits and marks.
constexpr Range right_to_left_scripts[] = {
    {0x0590, 0x08FF}, {0x200F, 0x200F},   {0xFB1D, 0xFDFF},
    {0xFE70, 0xFEFE}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF},
};

// Scripts written from left to right whose letters join, stack or change places.
constexpr Range shaped_scripts[] = {
    {0x0900, 0x0DFF},   {0x0F00, 0x109F},   {0x1100, 0x11FF},   {0x1700, 0x18AF},
    {0x1900, 0x1CFF},   {0xA800, 0xA95F},   {0xA960, 0xABFF},   {0xD7B0, 0xD7FF},
    {0x11000, 0x11FFF}, {0x16100, 0x1613F}, {0x1E100, 0x1E2FF},
};

// Marks that belong to the character before them.
constexpr Range marks[] = {
    {0x0300, 0x036F},   {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF},   {0x05C1, 0x05C2},
    {0x05C4, 0x05C5},   {0x05C7, 0x05C7}, {0x0610, 0x061A}, {0x064B, 0x065F},   {0x0670, 0x0670},
    {0x06D6, 0x06DC},   {0x06DF, 0x06E4}, {0x06E7, 0x06E8}, {0x06EA, 0x06ED},   {0x0711, 0x0711},
    {0x0730, 0x074A},   {0x07A6, 0x07B0}, {0x08CA, 0x08FF}, {0x0E31, 0x0E31},   {0x0E33, 0x0E3A},
    {0x0E47, 0x0E4E},   {0x0EB1, 0x0EB1}, {0x0EB3, 0x0EBC}, {0x0EC8, 0x0ECE},   {0x0F18, 0x0F19},
    {0x0F35, 0x0F35},   {0x0F37, 0x0F37}, {0x0F39, 0x0F39}, {0x0F3E, 0x0F3F},   {0x0F71, 0x0F84},
    {0x0F86, 0x0F87},   {0x0F8D, 0x0FBC}, {0x102B, 0x103E}, {0x1056, 0x1059},   {0x105E, 0x1060},
    {0x1062, 0x1064},   {0x1067, 0x106D}, {0x1071, 0x1074}, {0x1082, 0x108D},   {0x109A, 0x109D},
    {0x1160, 0x11FF},   {0x17B4, 0x17D3}, {0x17DD, 0x17DD}, {0x1AB0, 0x1ACE},   {0x1B00, 0x1B04},
    {0x1B34, 0x1B44},   {0x1DC0, 0x1DFF}, {0x200C, 0x200C}, {0x20D0, 0x20F0},   {0x302A, 0x302F},
    {0x3099, 0x309A},   {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0x1F3FB, 0x1F3FF}, {0xE0020, 0xE007F},
    {0xE0100, 0xE01EF},
};

// In the Indic blocks, which are built alike in steps of 128, by the place within the block.
constexpr Range indic_marks[] = {
    {0x00, 0x03}, {0x3A, 0x3C}, {0x3E, 0x4F}, {0x51, 0x57}, {0x5A, 0x5F}, {0x62, 0x63},
};

constexpr Range ideographic[] = {
    {0x2E80, 0x2FFF}, {0x3001, 0x30FF}, {0x3100, 0x31FF}, {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF}, {0xA000, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
    {0xFE30, 0xFE4F}, {0xFF01, 0xFF60}, {0xFF61, 0xFF9F}, {0x20000, 0x3FFFF},
};

constexpr Range invisible[] = {
    {0x00, 0x1F},     {0x7F, 0x9F},     {0xAD, 0xAD},     {0x061C, 0x061C},
    {0x115F, 0x1160}, {0x180B, 0x180F}, {0x200B, 0x200F}, {0x202A, 0x202E},
    {0x2060, 0x206F}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE0FFF},
};

constexpr char32_t joiner = 0x200D, keycap = 0x20E3;

bool is_right_to_left(char32_t c) { return c >= 0x0590 && in(right_to_left_scripts, c); }
bool is_shaped(char32_t c) { return c >= 0x0900 && in(shaped_scripts, c); }
bool is_flag_letter(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A);
}

bool is_mark(char32_t c) {
  if (c < 0x0300) return false;
  if (c >= 0x0900 && c < 0x0E00)
    return in(indic_marks, c < 0x0D80 ? c & 0x7F : (c >= 0x0DCA ? U'\x3E' : c & 0x7F));
  return in(marks, c);
}

// A letter that follows a virama belongs to the conjunct before it.
bool is_virama(char32_t c) {
  return (c >= 0x0900 && c < 0x0D80 && (c & 0x7F) == 0x4D) || c == 0x0DCA || c == 0x1039 || c == 0x17D2;
}

bool is_letter_from_left(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0xAA && !is_right_to_left(c) && !is_mark(c) && !(c >= 0x2000 && c <= 0x2BFF) && c != 0xAB &&
          c != 0xBB && !is_invisible(c) && !is_space(c) && c != 0xD7 && c != 0xF7 &&
          !(c >= 0x1F000 && c < 0x20000) && c != 0xB7 && !(c >= 0x3001 && c <= 0x3003));
}

// The end of the grapheme that begins at `at`: a base, its marks, and what joins on.
std::size_t grapheme_end(std::string_view text, std::size_t at) {
  const CodePoint base = code_point_at(text, at);
  std::size_t end = at + base.bytes;
  if (base.bytes == 0 || is_invisible(base.value) || is_space(base.value)) return end;
  if (is_flag_letter(base.value)) {
    const CodePoint second = code_point_at(text, end);
    if (second.bytes != 0 && is_flag_letter(second.value)) end += second.bytes;
  }
  char32_t previous = base.value;
  for (CodePoint next = code_point_at(text, end); next.bytes != 0; next = code_point_at(text, end)) {
    const bool extends = is_mark(next.value) || next.value == joiner || next.value == keycap;
    const bool joined = previous == joiner || (is_virama(previous) && is_shaped(next.value));
    if (!extends && !(joined && !is_space(next.value) && !is_invisible(next.value))) break;
    previous = next.value;
    end += next.bytes;
  }
  return end;
}

// The end of a word of shaped letters that begins at `at`; graphemes of the same direction without a space.
std::size_t word_end(std::string_view text, std::size_t at, bool right_to_left) {
  std::size_t end = at;
  for (CodePoint next = code_point_at(text, end); next.bytes != 0; next = code_point_at(text, end)) {
    if (!(right_to_left ? is_right_to_left(next.value) : is_shaped(next.value))) break;
    end = grapheme_end(text, end);
  }
  return end;
}

} // namespace

Cluster cluster_at(std::string_view text, std::size_t at) {
  const CodePoint first = code_point_at(text, at);
  if (first.bytes == 0) return {};
  if (first.value < 0x80) { // nearly all text: a letter that no mark follows
    const bool alone = at + 1 >= text.size() || static_cast<unsigned char>(text[at + 1]) < 0x80;
    if (alone) return {1, first.value, false};
  }
  const bool right_to_left = is_right_to_left(first.value) && !is_invisible(first.value);
  if (right_to_left || is_shaped(first.value))
    return {word_end(text, at, right_to_left) - at, 0, right_to_left};
  const std::size_t bytes = grapheme_end(text, at) - at;
  return {bytes, bytes == first.bytes ? first.value : 0, false};
}

Cluster drawn_cluster_at(std::string_view line, std::size_t at) {
  Cluster cluster = cluster_at(line, at);
  if (at == 0 && starts_right_to_left(line)) return {line.size(), 0, true};
  if (!cluster.right_to_left) return cluster;
  // Whatever stands between two right-to-left words without a letter from the left belongs to their stretch.
  std::size_t end = at + cluster.bytes;
  while (end < line.size()) {
    const Cluster next = cluster_at(line, end);
    if (next.code_point == 0 ? !next.right_to_left : is_letter_from_left(next.code_point)) break;
    end += next.bytes;
    if (next.right_to_left) cluster.bytes = end - at;
  }
  return cluster;
}

std::size_t grapheme_bytes_at(std::string_view text, std::size_t at) { return grapheme_end(text, at) - at; }

bool starts_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (c.value == 0x200F ||
        (is_right_to_left(c.value) && !is_mark(c.value) && !(c.value >= 0x0660 && c.value <= 0x0669))) {
      return true;
    }
    if (c.value == 0x200E || is_letter_from_left(c.value) || is_shaped(c.value)) return false;
    at += c.bytes;
  }
  return false;
}

bool is_ideographic(char32_t code_point) { return code_point >= 0x2E80 && in(ideographic, code_point); }
bool is_invisible(char32_t code_point) { return in(invisible, code_point); }

} // namespace cg
