// The catalogues of assets/languages have every text that the source says, with the same gaps, and nothing
// else.
//
// `unit-tests [.texts]` writes the texts of the source that a catalogue does not have to standard output, as
// JSON.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>
#include <vector>

#include "catalogue.hpp"
#include "editor/appearance.hpp"
#include "editor/wording.hpp"
#include "plan/record.hpp"

using namespace cg;
using namespace cg::test;

namespace {

// English -> whether it is said of a count.
using Texts = std::map<std::string, bool>;

// The literal that begins at `at` (or the literals that the compiler joins), unescaped; nothing when there is
// none. `at` goes behind it.
std::optional<std::string> literal_at(std::string_view source, std::size_t& at, char quote) {
  std::string text;
  bool found = false;
  for (;;) {
    std::size_t next = source.find_first_not_of(" \n", at);
    if (next == std::string_view::npos || source[next] != quote) break;
    found = true;
    for (++next; next < source.size() && source[next] != quote; ++next) {
      if (source[next] == '\\') ++next;
      text += source[next] == 'n' && source[next - 1] == '\\' ? '\n' : source[next];
    }
    at = next + 1;
  }
  return found ? std::optional(text) : std::nullopt;
}

// Behind the comma that ends the argument at `at`.
std::size_t next_argument(std::string_view source, std::size_t at) {
  int depth = 0;
  for (; at < source.size(); ++at) {
    const char c = source[at];
    if (c == '"' || c == '\'') {
      for (++at; at < source.size() && source[at] != c; ++at) at += source[at] == '\\' ? 1 : 0;
      continue;
    }
    if (c == '(' || c == '{' || c == '[') ++depth;
    if (c == ')' || c == '}' || c == ']') --depth;
    if (c == ',' && depth == 0) return at + 1;
    if (depth < 0) break;
  }
  return std::string_view::npos;
}

// What stands behind `function(`, wherever it is called.
template <class Found>
void each_call(std::string_view source, const std::string& function, Found found) {
  const std::string call = function + "(";
  for (std::size_t at = source.find(call); at != std::string_view::npos; at = source.find(call, at + 1)) {
    const char before = at == 0 ? ' ' : source[at - 1];
    if (std::isalnum(static_cast<unsigned char>(before)) != 0 || before == '_') continue;
    found(at + call.size());
  }
}

void take_texts(std::string_view source, char quote, Texts& texts) {
  for (const char* function : {"tr", "said", "translatable"}) {
    each_call(source, function, [&](std::size_t at) {
      if (const auto text = literal_at(source, at, quote)) texts.emplace(*text, false);
    });
  }
  each_call(source, "said_of", [&](std::size_t at) {
    const std::size_t one = next_argument(source, at);
    std::size_t several = one == std::string_view::npos ? one : next_argument(source, one);
    if (several == std::string_view::npos) return;
    if (const auto text = literal_at(source, several, quote)) texts[*text] = true;
  });
  each_call(source, "counted", [&](std::size_t at) {
    std::size_t noun = next_argument(source, at);
    if (noun == std::string_view::npos) return;
    if (const auto text = literal_at(source, noun, quote)) texts["{} " + *text + "s"] = true;
  });
}

// The nouns, choices and field keys of the document, as editor/wording says them.
void take_document(Texts& texts) {
  const auto field_texts = [&](const Field& field) {
    texts.emplace(editor::field_label(field.key), false);
    for (const std::string_view choice : field.choices) texts.emplace(editor::choice_name(choice), false);
  };
  for (const RecordType& type : record_types()) {
    texts.emplace(std::string(type.noun), false);
    texts.emplace(editor::upper_first(std::string(type.noun)), false);
    texts["{} " + std::string(type.noun) + "s"] = true;
    for (const Field& field : type.fields) field_texts(field);
  }
  for (const Field& field : charter_fields()) field_texts(field);
  for (const std::string_view mode : mode_names) {
    texts.emplace(std::string(mode), false);
    texts.emplace(editor::choice_name(mode), false);
  }
}

const Texts& all_texts() {
  static const Texts all = [] {
    Texts texts;
    const std::filesystem::path top(COMMON_GROUND_SOURCE_DIR);
    for (const char* folder : {"src", "web"}) {
      for (const auto& entry : std::filesystem::recursive_directory_iterator(top / folder)) {
        const std::string path = std::filesystem::relative(entry.path(), top).string();
        if (path.find("node_modules") != std::string::npos || path.find("base/language") != std::string::npos)
          continue;
        const std::string ending = entry.path().extension().string();
        if (ending == ".js") take_texts(file_text(path), '\'', texts);
        if (ending == ".cpp" || ending == ".hpp") take_texts(file_text(path), '"', texts);
      }
    }
    take_document(texts);
    return texts;
  }();
  return all;
}

// The places that a text's gaps are filled from: "{} of {}" 0 and 1, "{1}" 1.
std::set<int> gaps_of(std::string_view text) {
  std::set<int> gaps;
  int next = 0;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    if (text.substr(at, 2) == "{}") gaps.insert(next++);
    if (text.size() > at + 2 && text[at + 2] == '}' && text[at + 1] >= '0' && text[at + 1] <= '9')
      gaps.insert(text[at + 1] - '0');
  }
  return gaps;
}

std::string shipped(std::size_t i) { return std::string(editor::interface_languages[i].code); }

} // namespace

TEST_CASE("every text of the source stands in every catalogue, and nothing else does") {
  REQUIRE(all_texts().size() > 500);
  for (std::size_t i = 1; i < std::size(editor::interface_languages); ++i) {
    const Catalogue catalogue = read_catalogue(shipped(i));
    for (const auto& [english, counts] : all_texts()) {
      INFO(catalogue.code << " has no “" << english << "”");
      CHECK(catalogue.texts.count(english) == 1);
    }
    for (const auto& [english, text] : catalogue.texts) {
      INFO(catalogue.code << " has “" << english << "”, which nothing says");
      CHECK(all_texts().count(english) == 1);
    }
  }
}

TEST_CASE("a translation has the gaps of its English text, and every plural form of its language") {
  for (std::size_t i = 1; i < std::size(editor::interface_languages); ++i) {
    const Catalogue catalogue = read_catalogue(shipped(i));
    CHECK(catalogue.name == editor::interface_languages[i].own_name);
    std::set<std::size_t> wanted;
    for (std::size_t n = 0; n < 200; ++n) wanted.insert(plural_category(catalogue.code, n));
    for (const auto& [english, text] : catalogue.texts) {
      INFO(catalogue.code << ": " << english);
      const std::set<int> gaps = gaps_of(english);
      const auto known = all_texts().find(english);
      if (known == all_texts().end()) continue;
      CHECK(text.counts == known->second);
      if (!text.counts) {
        CHECK_FALSE(text.only.empty());
        CHECK(gaps_of(text.only) == gaps);
        continue;
      }
      for (const std::size_t category : wanted) {
        const std::string& form = text.forms[category];
        CHECK_FALSE(form.empty());
        std::set<int> with_count = gaps_of(form);
        with_count.insert(0); // "two cards" in one word needs no number
        CHECK(with_count == gaps);
      }
    }
  }
}

TEST_CASE("what is read from right to left does not begin with a letter from the left") {
  for (std::size_t i = 1; i < std::size(editor::interface_languages); ++i) {
    const Catalogue catalogue = read_catalogue(shipped(i));
    if (!catalogue.right_to_left) continue;
    for (const auto& [english, text] : catalogue.texts) {
      const std::string& first = text.counts ? text.forms.back() : text.only;
      INFO(english << ": " << first << ": U+200F goes before it");
      CHECK(std::isalpha(static_cast<unsigned char>(first[0])) == 0);
    }
  }
}

TEST_CASE("the texts that a catalogue does not have", "[.texts]") {
  for (std::size_t i = 1; i < std::size(editor::interface_languages); ++i) {
    const Catalogue catalogue = read_catalogue(shipped(i));
    std::cout << "== " << catalogue.code << "\n";
    for (const auto& [english, counts] : all_texts()) {
      if (catalogue.texts.count(english) == 1) continue;
      std::string written;
      for (const char c : english) {
        if (c == '"' || c == '\\') written += '\\';
        written += c == '\n' ? std::string("\\n") : std::string(1, c);
      }
      std::cout << '"' << written << "\": " << (counts ? "{}" : "\"\"") << ",\n";
    }
  }
}
