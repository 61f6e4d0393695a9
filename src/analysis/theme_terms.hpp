// Theme terms: which themes a text is about, by the words in it.
//
// A theme is suggested when one of its terms or titles, in any language, stands in the text as whole words,
// whatever their case, accents and number: plurals in -s and -es, -ies count as their singular, Arabic words
// also without conjunction, article, preposition, possessive and regular plural (the affixes of Larkey's
// "light10" stemmer, and those of possession). A suggestion, not a verdict: people choose. It rests on
// nothing but the words, so it also finds a theme that a text denies.
//
// The words of a phrase follow each other with nothing but spaces, hyphens and apostrophes between them. A
// longer term hides what lies inside it: "food waste" is not waste, "ocean health" is not health. Not so
// people: "child poverty" is about children too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/theme.hpp"

namespace cg::analysis {

/// A theme, the term that pointed to it, and where that stands in the text, in bytes from `begin` up to
/// `end`.
struct Suggestion {
  static constexpr std::uint32_t title = 0xFFFFFFFF;

  std::uint32_t theme = 0; // place in Themes::themes
  std::uint8_t language = 0;
  std::uint32_t term = title; // place in the theme's terms of that language, or its title
  std::uint32_t begin = 0, end = 0;
  /// False of a theme that people chose without words that point to it.
  [[nodiscard]] bool has_words() const { return begin < end; }
  bool operator==(const Suggestion&) const = default;
};

/// The term as the themes have it: "child poverty". Of terms that are alike in several languages ("migrants",
/// "migrantes") the first, so quote the text's own words: text.substr(begin, end - begin).
[[nodiscard]] std::string_view term_of(const Themes& themes, const Suggestion& suggestion);

/// The terms of all themes, prepared for looking them up. A value of its own.
class ThemeFinder {
 public:
  explicit ThemeFinder(const Themes& themes);

  /// Each theme at most once, by the longest place in the text: the most words first, then the most bytes,
  /// then the order of the text. O(words · log terms).
  [[nodiscard]] std::vector<Suggestion> suggested(std::string_view text) const;

 private:
  struct Term {
    Suggestion suggestion;
    std::vector<std::string> stems;
    bool people = false;
  };
  struct Hit {
    std::size_t term = 0, word = 0; // the term's place, and the first of its words in the text
  };
  struct Word;
  void add(const Themes& themes, std::uint32_t theme, int language, std::uint32_t term);
  [[nodiscard]] std::vector<Hit> hits_in(const std::vector<Word>& words) const;
  void add_hits(const std::vector<Word>& words, std::size_t at, std::string_view stem,
                std::vector<Hit>& hits) const;
  [[nodiscard]] std::vector<Hit> without_hidden(const std::vector<Hit>& hits, std::size_t words) const;
  [[nodiscard]] static std::vector<Word> words_of(std::string_view text);

  std::vector<Term> terms_; // by their first stem
};

/// ThemeFinder(themes).suggested(text), for a single text.
[[nodiscard]] std::vector<Suggestion> suggested_themes(const Themes& themes, std::string_view text);

} // namespace cg::analysis
