#include "analysis/theme_terms.hpp"

#include <algorithm>
#include <utility>

#include "base/sort.hpp"
#include "base/text.hpp"

namespace cg::analysis {

namespace {

// --- Words ---

bool is_in_word(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  struct Gap {
    char32_t first, last;
  };
  constexpr Gap gaps[] = {{0x80, 0xBF},   {0xD7, 0xD7},   {0xF7, 0xF7},     {0x60C, 0x60D},  {0x61B, 0x61F},
                          {0x66A, 0x66D}, {0x6D4, 0x6D4}, {0x2000, 0x206F}, {0x3000, 0x303F}};
  return std::none_of(std::begin(gaps), std::end(gaps),
                      [c](const Gap& gap) { return c >= gap.first && c <= gap.last; });
}

// What may stand between the words of one phrase.
bool is_in_phrase(char32_t c) {
  constexpr char32_t joining[] = {' ', '\t', '\n', '\r', 0xA0, '-', '\'', 0x2010, 0x2011, 0x2018, 0x2019};
  return std::find(std::begin(joining), std::end(joining), c) != std::end(joining);
}

bool is_arabic(char32_t c) { return c >= 0x600 && c < 0x700; }

// --- Stems ---

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}
bool starts_with(std::string_view word, std::string_view beginning) {
  return word.substr(0, beginning.size()) == beginning;
}

// One form for singular and plural in -s, -es and -ies, of English, Spanish and French.
void stem_latin(std::string& word) {
  if (word.size() > 3 && ends_with(word, "s") && !ends_with(word, "ss")) word.pop_back();
  if (word.size() > 4 && ends_with(word, "e")) word.pop_back();
  if (word.size() > 3 && ends_with(word, "i")) word.back() = 'y';
}

// Letters that are written in more than one way become one; vowel signs and the lengthening stroke go.
std::string plain_arabic(std::string_view word) {
  std::string plain;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint next = code_point_at(word, at);
    at += next.bytes;
    switch (next.value) {
      case 0x622: // alef with madda, hamza above, hamza below
      case 0x623:
      case 0x625: append_code_point(plain, 0x627); break;
      case 0x649: append_code_point(plain, 0x64A); break; // alef maksura, yeh
      case 0x629: append_code_point(plain, 0x647); break; // teh marbuta, heh
      case 0x640:
      case 0x670: break;
      default:
        if (next.value < 0x64B || next.value > 0x65F) append_code_point(plain, next.value);
    }
  }
  return plain;
}

constexpr std::size_t arabic_letter = 2; // bytes in UTF-8

// Takes the first of the endings away that leaves at least `least` letters; false when there is none.
template <std::size_t count>
bool drop_ending(std::string& word, const std::string_view (&endings)[count], std::size_t least) {
  for (const std::string_view ending : endings) {
    if (!ends_with(word, ending) || word.size() < ending.size() + least * arabic_letter) continue;
    word.resize(word.size() - ending.size());
    return true;
  }
  return false;
}

void drop_arabic_beginning(std::string& word) {
  constexpr std::string_view articles[] = {"بال", "كال", "فال", "ال", "لل"};
  if (starts_with(word, "و") && word.size() >= 4 * arabic_letter) word.erase(0, arabic_letter);
  for (const std::string_view article : articles) {
    if (!starts_with(word, article) || word.size() < article.size() + 2 * arabic_letter) continue;
    word.erase(0, article.size());
    return;
  }
}

void drop_arabic_affixes(std::string& word) {
  constexpr std::string_view possessives[] = {"هم", "كم", "ها", "نا"};
  constexpr std::string_view plurals[] = {"ان", "ات", "ون", "ين", "يه"};
  constexpr std::string_view feminine[] = {"ه"};
  constexpr std::string_view adjective[] = {"ي"};
  constexpr std::string_view opened[] = {"ت"}; // a teh marbuta before a possessive
  drop_arabic_beginning(word);
  if (drop_ending(word, possessives, 3)) drop_ending(word, opened, 2);
  if (drop_ending(word, plurals, 3) || drop_ending(word, feminine, 2)) return;
  drop_ending(word, adjective, 4); // not of "مرضى", patients, which would become "مرض", disease
}

// A word may begin with "for" or "with", or only look so: both readings, the second empty when there is none.
void stem_arabic(std::string& word, std::string& without_preposition) {
  word = plain_arabic(word);
  const bool preposition = starts_with(word, "ل") || starts_with(word, "ب");
  if (preposition && word.size() >= 4 * arabic_letter) {
    without_preposition = word.substr(arabic_letter);
    drop_arabic_affixes(without_preposition);
  }
  drop_arabic_affixes(word);
}

enum class Script { latin, arabic, other };

Script script_of(std::string_view folded_word) {
  Script script = Script::latin;
  for (std::size_t at = 0; at < folded_word.size();) {
    const CodePoint next = code_point_at(folded_word, at);
    at += next.bytes;
    if (is_arabic(next.value)) return Script::arabic;
    if (next.value >= 0x80) script = Script::other;
  }
  return script;
}

} // namespace

// --- Finding ---

struct ThemeFinder::Word {
  std::string stem;
  std::string without_preposition; // in Arabic; else empty
  std::uint32_t begin = 0, end = 0;
  bool joined = false; // to the word before it: only spaces, hyphens and apostrophes between them
};

std::vector<ThemeFinder::Word> ThemeFinder::words_of(std::string_view text) {
  std::vector<Word> words;
  bool joined = false;
  const auto add_word = [&](std::size_t begin, std::size_t end) {
    Word word;
    word.stem = folded(text.substr(begin, end - begin));
    word.begin = static_cast<std::uint32_t>(begin);
    word.end = static_cast<std::uint32_t>(end);
    word.joined = std::exchange(joined, true);
    const Script script = script_of(word.stem);
    if (script == Script::latin) stem_latin(word.stem);
    if (script == Script::arabic) stem_arabic(word.stem, word.without_preposition);
    words.push_back(std::move(word));
  };
  std::size_t begin = 0, at = 0;
  while (at < text.size()) {
    const CodePoint next = code_point_at(text, at);
    const bool inside = is_in_word(next.value);
    if (!inside && begin < at) add_word(begin, at);
    if (!inside) joined = joined && is_in_phrase(next.value);
    at += next.bytes;
    if (!inside) begin = at;
  }
  if (begin < at) add_word(begin, at);
  return words;
}

std::string_view term_of(const Themes& themes, const Suggestion& suggestion) {
  const Theme& theme = themes.themes[suggestion.theme];
  return suggestion.term == Suggestion::title ? theme.titles[suggestion.language]
                                              : theme.terms[suggestion.language][suggestion.term];
}

ThemeFinder::ThemeFinder(const Themes& themes) {
  for (std::uint32_t theme = 0; theme < themes.themes.size(); ++theme) {
    for (int language = 0; language < theme_language_count; ++language) {
      add(themes, theme, language, Suggestion::title);
      const auto count = static_cast<std::uint32_t>(themes.themes[theme].terms[language].size());
      for (std::uint32_t term = 0; term < count; ++term) add(themes, theme, language, term);
    }
  }
  cg::sort(terms_, [](const Term& a, const Term& b) { return a.stems.front() < b.stems.front(); });
}

void ThemeFinder::add(const Themes& themes, std::uint32_t theme, int language, std::uint32_t term) {
  Term added;
  added.suggestion = {theme, static_cast<std::uint8_t>(language), term, 0, 0};
  const std::string_view text = term_of(themes, added.suggestion);
  for (Word& word : words_of(text)) {
    if (!word.joined && !added.stems.empty()) return; // an enumeration is no phrase
    added.stems.push_back(std::move(word.stem));
  }
  if (added.stems.empty()) return;
  added.people = themes.themes[theme].kind == ThemeKind::people;
  terms_.push_back(std::move(added));
}

void ThemeFinder::add_hits(const std::vector<Word>& words, std::size_t at, std::string_view stem,
                           std::vector<Hit>& hits) const {
  const auto first =
      std::lower_bound(terms_.begin(), terms_.end(), stem, [](const Term& term, std::string_view wanted) {
        return std::string_view(term.stems.front()) < wanted;
      });
  for (auto term = first; term != terms_.end() && term->stems.front() == stem; ++term) {
    const std::size_t count = term->stems.size();
    bool whole = count <= words.size() - at;
    for (std::size_t i = 1; whole && i < count; ++i) {
      const Word& word = words[at + i];
      whole = word.joined && (word.stem == term->stems[i] || word.without_preposition == term->stems[i]);
    }
    if (whole) hits.push_back({static_cast<std::size_t>(term - terms_.begin()), at});
  }
}

std::vector<ThemeFinder::Hit> ThemeFinder::hits_in(const std::vector<Word>& words) const {
  std::vector<Hit> hits;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const Word& word = words[at];
    add_hits(words, at, word.stem, hits);
    if (!word.without_preposition.empty() && word.without_preposition != word.stem)
      add_hits(words, at, word.without_preposition, hits);
  }
  return hits;
}

// Hits come by their first word. One is hidden when a longer one begins before it and ends no earlier, or
// begins with it and ends later.
std::vector<ThemeFinder::Hit> ThemeFinder::without_hidden(const std::vector<Hit>& hits,
                                                          std::size_t words) const {
  const auto end_of = [&](const Hit& hit) { return hit.word + terms_[hit.term].stems.size(); };
  std::vector<std::size_t> longest_at(words, 0), reached_before(words, 0); // ends, as numbers of words
  for (const Hit& hit : hits) longest_at[hit.word] = std::max(longest_at[hit.word], end_of(hit));
  for (std::size_t at = 1; at < words; ++at)
    reached_before[at] = std::max(reached_before[at - 1], longest_at[at - 1]);
  std::vector<Hit> shown;
  for (const Hit& hit : hits) {
    const bool hidden = reached_before[hit.word] >= end_of(hit) || longest_at[hit.word] > end_of(hit);
    if (!hidden || terms_[hit.term].people) shown.push_back(hit);
  }
  return shown;
}

std::vector<Suggestion> ThemeFinder::suggested(std::string_view text) const {
  const std::vector<Word> words = words_of(text);
  std::vector<Hit> hits = without_hidden(hits_in(words), words.size());
  const auto bytes_of = [&](const Hit& hit) {
    return words[hit.word + terms_[hit.term].stems.size() - 1].end - words[hit.word].begin;
  };
  cg::sort(hits, [&](const Hit& a, const Hit& b) {
    const Term &one = terms_[a.term], &other = terms_[b.term];
    if (one.stems.size() != other.stems.size()) return one.stems.size() > other.stems.size();
    const std::uint32_t bytes_a = bytes_of(a), bytes_b = bytes_of(b);
    if (bytes_a != bytes_b) return bytes_a > bytes_b;
    if (a.word != b.word) return a.word < b.word;
    return one.suggestion.theme < other.suggestion.theme;
  });
  std::vector<Suggestion> suggestions;
  for (const Hit& hit : hits) {
    const Term& term = terms_[hit.term];
    Suggestion found = term.suggestion;
    found.begin = words[hit.word].begin;
    found.end = words[hit.word + term.stems.size() - 1].end;
    const bool known = std::any_of(suggestions.begin(), suggestions.end(),
                                   [&](const Suggestion& one) { return one.theme == found.theme; });
    if (!known) suggestions.push_back(found);
  }
  return suggestions;
}

std::vector<Suggestion> suggested_themes(const Themes& themes, std::string_view text) {
  return ThemeFinder(themes).suggested(text);
}

} // namespace cg::analysis
