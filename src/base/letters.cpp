// What is known of letters, for search and for initials: which are upper or lower case, and the plain letter
// below the accents. Tables made from the Unicode Character Database, kept small: Latin, Greek, Cyrillic,
// Armenian.
#include <iterator>

#include "base/text.hpp"

namespace cg {

namespace {

// --- Upper and lower case
// -----------------------------------------------------------------------------------------

// Every `step`-th code point from `first` to `last` is upper case; its lower case is `offset` further on.
struct CaseRange {
  std::uint16_t first, last;
  std::int8_t step;
  std::int8_t offset;
};
constexpr CaseRange case_ranges[] = {
    {0x41, 0x5A, 1, 32},   {0xC0, 0xD6, 1, 32},    {0xD8, 0xDE, 1, 32},    {0x100, 0x12E, 2, 1},
    {0x132, 0x136, 2, 1},  {0x139, 0x147, 2, 1},   {0x14A, 0x176, 2, 1},   {0x178, 0x178, 1, -121},
    {0x179, 0x17D, 2, 1},  {0x1A0, 0x1A4, 2, 1},   {0x1AF, 0x1AF, 1, 1},   {0x1CD, 0x1DB, 2, 1},
    {0x1DE, 0x1EE, 2, 1},  {0x1F8, 0x21E, 2, 1},   {0x222, 0x232, 2, 1},   {0x386, 0x386, 1, 38},
    {0x388, 0x38A, 1, 37}, {0x38C, 0x38C, 1, 64},  {0x38E, 0x38F, 1, 63},  {0x391, 0x3A1, 1, 32},
    {0x3A3, 0x3AB, 1, 32}, {0x400, 0x40F, 1, 80},  {0x410, 0x42F, 1, 32},  {0x460, 0x480, 2, 1},
    {0x48A, 0x4BE, 2, 1},  {0x4C0, 0x4C0, 1, 15},  {0x4C1, 0x4CD, 2, 1},   {0x4D0, 0x52E, 2, 1},
    {0x531, 0x556, 1, 48}, {0x1E00, 0x1E94, 2, 1}, {0x1EA0, 0x1EFE, 2, 1},
};

bool is_in(const CaseRange& range, std::int64_t letter) {
  return letter >= range.first && letter <= range.last && (letter - range.first) % range.step == 0;
}

char32_t lower(char32_t letter) {
  for (const CaseRange& range : case_ranges) {
    if (is_in(range, letter)) return static_cast<char32_t>(static_cast<std::int64_t>(letter) + range.offset);
  }
  return letter;
}

char32_t upper(char32_t letter) {
  for (const CaseRange& range : case_ranges) {
    const std::int64_t candidate = static_cast<std::int64_t>(letter) - range.offset;
    if (is_in(range, candidate)) return static_cast<char32_t>(candidate);
  }
  return letter;
}

bool is_upper(char32_t letter) { return lower(letter) != letter; }
bool is_lower(char32_t letter) { return upper(letter) != letter; }

// --- Folding
// ------------------------------------------------------------------------------------------------------

// The plain letter for each code point from U+00C0 and from U+1E00. A capital stands for two letters (see
// `two_letters`), a dot for "stays as it is".
constexpr std::string_view plain_from_c0 =
    "aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll"
    "lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    "bbbb..occdddd.eeeffgg..ikkl..nnooo..pp.....ttttuu.vyyzz........."
    "....DDDLLLNNNaaiioouuuuuuuuuueaaaaAAggggkkoooo..jDDDgg..nnaaAAoo"
    "aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..acclts"
    "z..b..eejj.qrryy...bocddee.e....g..g..h.i..lll...mnn........rrr."
    "..s.....t..v....zz...........j..q...............";
constexpr std::string_view plain_from_1e00 =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwyas..S.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy....yy";
constexpr std::u16string_view plain_from_386 =
    u"α.εηι.ο.υωιαβγδεζηθικλμνξοπρ.στυφχψωιυαεηιυαβγδεζηθικλμνξοπρσστυφχψωιυουω";

std::string_view two_letters(char mark) {
  switch (mark) {
    case 'A': return "ae";
    case 'O': return "oe";
    case 'T': return "th";
    case 'S': return "ss";
    case 'I': return "ij";
    case 'D': return "dz";
    case 'L': return "lj";
    default: return "nj";
  }
}

// The table's entry for the letter, or a dot.
char plain_latin(char32_t letter) {
  if (letter >= 0xC0 && letter - 0xC0 < plain_from_c0.size()) return plain_from_c0[letter - 0xC0];
  if (letter >= 0x1E00 && letter - 0x1E00 < plain_from_1e00.size()) return plain_from_1e00[letter - 0x1E00];
  return '.';
}

void append_folded(std::string& text, char32_t letter) {
  if (letter >= 0x300 && letter < 0x370) return; // an accent written after its letter
  const char plain = plain_latin(letter);
  if (plain >= 'A' && plain <= 'Z') {
    text += two_letters(plain);
  } else if (plain != '.') {
    text += plain;
  } else if (letter >= 0x386 && letter - 0x386 < plain_from_386.size() &&
             plain_from_386[letter - 0x386] != u'.') {
    append_code_point(text, plain_from_386[letter - 0x386]);
  } else {
    append_code_point(text, lower(letter));
  }
}

// --- Initials
// -----------------------------------------------------------------------------------------------------

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

// What words are made of: letters, digits and pictures; not punctuation, spaces or marks that stand on a
// letter.
bool is_in_word(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  struct Gap {
    char32_t first, last;
  };
  constexpr Gap gaps[] = {{0x80, 0xBF},     {0xD7, 0xD7},     {0xF7, 0xF7},     {0x300, 0x36F},
                          {0x2000, 0x206F}, {0x3000, 0x3003}, {0x3008, 0x3020}, {0xFE00, 0xFE0F},
                          {0xFF01, 0xFF0F}, {0xFFFD, 0xFFFD}};
  for (const Gap& gap : gaps) {
    if (c >= gap.first && c <= gap.last) return false;
  }
  return true;
}

bool has_no_case(char32_t c) { return c >= 0x80 && !is_upper(c) && !is_lower(c) && plain_latin(c) == '.'; }

} // namespace

std::string folded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = code_point_at(text, at);
    append_folded(result, next.value);
    at += next.bytes;
  }
  return result;
}

bool contains_folded(std::string_view text, std::string_view needle) {
  return needle.empty() || folded(text).find(folded(needle)) != std::string::npos;
}

std::string monogram(std::string_view name) {
  std::string initials;
  int count = 0;
  bool in_word = false, after_lower = false;
  for (std::size_t at = 0; at < name.size() && count < 2;) {
    const CodePoint next = code_point_at(name, at);
    at += next.bytes;
    if (!is_in_word(next.value)) {
      in_word = in_word && is_apostrophe(next.value);
      after_lower = false;
      continue;
    }
    const bool begins = !in_word || (after_lower && is_upper(next.value));
    in_word = true;
    after_lower = is_lower(next.value);
    if (!begins) continue;
    const bool no_case = has_no_case(next.value);
    if (no_case && count > 0) break;
    append_code_point(initials, upper(next.value));
    if (no_case) break;
    ++count;
  }
  return initials;
}

} // namespace cg
