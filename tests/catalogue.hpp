// The catalogues of assets/languages, for tests: read from their files, and spoken as the page would have the
// program speak them. The plural forms are those of CLDR 44, written out here, so that the page's (Intl) have
// something to be compared with.
#pragma once

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

#include "base/language.hpp"
#include "format/tree.hpp"

namespace cg::test {

inline constexpr std::array<std::string_view, 6> plural_categories = {"zero", "one",  "two",
                                                                      "few",  "many", "other"};

struct Catalogue {
  /// One text, or six by category, of which some are empty.
  using Forms = std::array<std::string, 6>;
  struct Text {
    std::string only;
    Forms forms;
    bool counts = false;
  };
  std::string code, name;
  bool right_to_left = false;
  std::map<std::string, Text> texts;
};

inline std::string file_text(const std::string& path_in_project) {
  std::ifstream file(std::string(COMMON_GROUND_SOURCE_DIR) + "/" + path_in_project);
  INFO(path_in_project);
  REQUIRE(file.good());
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

inline Catalogue read_catalogue(const std::string& code) {
  const std::string bytes = file_text("assets/languages/" + code + ".json");
  Result<format::Tree> tree = format::Tree::parse(bytes, {});
  INFO(code << ": " << (tree ? std::string() : describe(tree.error())));
  REQUIRE(tree.ok());
  const format::Json root = tree.value().root();
  Catalogue out;
  out.code = root.member("language")->content();
  out.name = root.member("name")->content();
  out.right_to_left = root.member("direction")->content() == "rtl";
  const std::optional<format::Json> texts = root.member("texts");
  REQUIRE(texts);
  for (const format::Json text : *texts) {
    Catalogue::Text& entry = out.texts[std::string(text.name())];
    entry.counts = text.is(format::JsonKind::object);
    if (!entry.counts) {
      entry.only = text.content();
      continue;
    }
    for (const format::Json form : text) {
      const auto at = std::find(plural_categories.begin(), plural_categories.end(), form.name());
      INFO(code << ": " << text.name() << ": " << form.name());
      REQUIRE(at != plural_categories.end());
      entry.forms[static_cast<std::size_t>(at - plural_categories.begin())] = form.content();
    }
  }
  return out;
}

/// The category of a number in a language, as a place in plural_categories.
inline std::size_t plural_category(std::string_view code, std::size_t n) {
  constexpr std::size_t zero = 0, one = 1, two = 2, few = 3, many = 4, other = 5;
  if (code == "ar") {
    if (n < 3) return n == 0 ? zero : n == 1 ? one : two;
    return n % 100 >= 3 && n % 100 <= 10 ? few : n % 100 >= 11 ? many : other;
  }
  if (code == "fr") return n < 2 ? one : other;
  return n == 1 ? one : other;
}

inline std::string categories_of(std::string_view code) {
  std::string digits;
  for (std::size_t n = 0; n < 200; ++n) digits += static_cast<char>('0' + plural_category(code, n));
  return digits;
}

/// As cg::speak wants it.
inline std::string flat(const Catalogue& catalogue) {
  std::string out;
  for (const auto& [english, text] : catalogue.texts) {
    out += english + "\x1f";
    if (!text.counts) out += text.only;
    for (std::size_t i = 0; text.counts && i < text.forms.size(); ++i)
      out += (i > 0 ? "\x1d" : "") + text.forms[i];
    out += "\x1e";
  }
  return out;
}

/// Speaks a language of assets/languages until the end of the scope, then English again.
class Speaking {
 public:
  explicit Speaking(const std::string& code) {
    const Catalogue catalogue = read_catalogue(code);
    speak(code, catalogue.right_to_left, categories_of(code), flat(catalogue));
  }
  ~Speaking() { speak("en", false, {}, {}); }
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;
};

} // namespace cg::test
