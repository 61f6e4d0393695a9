// Themes: reading them, and refusing what is not well-formed, with the place and a sentence.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <sstream>
#include <string>

#include "format/themes.hpp"

using namespace cg;
using namespace cg::format;

namespace {

std::string file_of(const std::string& themes) {
  return R"({"format": "common-ground-themes", "version": 1, "themes": [)" + themes + "]}";
}

const std::string goal = R"({"id": "g", "kind": "goal", "title": {"en": "Goal", "fr": "But"}})";
const std::string people =
    R"({"id": "p", "kind": "people", "breadth": "general", "title": {"en": "People"}})";

std::string refusal(const std::string& bytes) {
  const Result<Themes> themes = read_themes(bytes);
  return themes.ok() ? "" : describe(themes.error());
}

// What is said of a second theme after the goal.
std::string refusal_of(const std::string& theme) { return refusal(file_of(goal + "," + theme)); }

} // namespace

TEST_CASE("A theme keeps its id, kind, breadth, titles, terms and links") {
  const Result<Themes> read =
      read_themes(file_of(goal + "," + people +
                          R"(, {"id": "t", "kind": "target", "goal": "g", "title": {"en": "Target"},
                    "terms": {"en": ["one", "two"], "ar": ["صحة"]}, "concerns": ["p"], "related": ["g"]})"));
  REQUIRE(read.ok());
  const Themes& themes = read.value();
  REQUIRE(themes.themes.size() == 3);
  CHECK(themes.themes[0].kind == ThemeKind::goal);
  CHECK(themes.themes[0].breadth == Breadth::specific);
  CHECK(themes.themes[1].kind == ThemeKind::people);
  CHECK(themes.themes[1].breadth == Breadth::general);
  CHECK(themes.themes[2].id == "t");
  CHECK(themes.themes[2].terms[0] == std::vector<std::string>{"one", "two"});
  CHECK(themes.themes[2].terms[1].empty());
  CHECK(themes.themes[2].terms[3] == std::vector<std::string>{"صحة"});
  CHECK(themes.links == std::vector<ThemeLink>{{2, 0, ThemeLinkKind::belongs},
                                               {2, 1, ThemeLinkKind::concerns},
                                               {2, 0, ThemeLinkKind::related}});
  CHECK(title_in(themes.themes[0], 2) == "But");
  CHECK(title_in(themes.themes[0], 3) == "Goal"); // no Arabic title: the English one
}

TEST_CASE("A theme with a goal and no kind is a target, and links may lead to later themes") {
  const Result<Themes> read =
      read_themes(file_of(R"({"id": "t", "goal": "g", "title": {"en": "T"}},)" + goal));
  REQUIRE(read.ok());
  CHECK(read.value().themes[0].kind == ThemeKind::target);
  CHECK(read.value().links == std::vector<ThemeLink>{{0, 1, ThemeLinkKind::belongs}});
}

TEST_CASE("A file of no themes is a file of themes") {
  REQUIRE(read_themes(file_of("")).ok());
  CHECK(read_themes(file_of("")).value() == Themes{});
}

TEST_CASE("What is not a file of themes is refused") {
  CHECK_FALSE(refusal("").empty());
  CHECK(refusal("{\n  \"format\": ?").find("line 2, column") == 0);
  CHECK(refusal("[]") == "must be an object");
  CHECK(refusal("{}") == "format: must be “common-ground-themes”");
  CHECK(refusal(R"({"format": 1})") == "format: must be “common-ground-themes”");
  CHECK(refusal(R"({"format": "common-ground-themes"})") == "version: must be 1");
  CHECK(refusal(R"({"format": "common-ground-themes", "version": 2, "themes": []})") == "version: must be 1");
  CHECK(refusal(R"({"format": "common-ground-themes", "version": 1})") == "themes: is missing");
  CHECK(refusal(R"({"format": "common-ground-themes", "version": 1, "themes": {}})") ==
        "themes: must be a list");
  CHECK(refusal(R"({"format": "common-ground-themes", "more": 1})") == "more: is not known here");
}

TEST_CASE("A theme that is not whole is refused with its place") {
  CHECK(refusal_of("7") == "themes[1]: must be an object");
  CHECK(refusal_of("{}") == "themes[1].id: is missing");
  CHECK(refusal_of(R"({"id": "t"})") == "themes[1].title: is missing");
  CHECK(refusal_of(R"({"id": "", "title": {}})") == "themes[1].id: must be a text, and not empty");
  CHECK(refusal_of(R"({"id": "t", "colour": 1})") == "themes[1].colour: is not known here");
  CHECK(refusal_of(R"({"id": "t", "goal": "g", "title": "T"})") == "themes[1].title: must be an object");
  CHECK(refusal_of(R"({"id": "t", "goal": "g", "title": {"fr": "T"}})") == "themes[1].title.en: is missing");
  CHECK(refusal_of(R"({"id": "t", "goal": "g", "title": {"en": "T", "de": "T"}})") ==
        "themes[1].title.de: is not known here");
  CHECK(refusal_of(R"({"id": "t", "kind": "wish", "title": {"en": "T"}})") ==
        "themes[1].kind: must be one of: goal, target, people");
  CHECK(refusal_of(R"({"id": "t", "goal": "g", "breadth": 2, "title": {"en": "T"}})") ==
        "themes[1].breadth: must be one of: specific, broad, general");
  CHECK(refusal_of(R"({"id": "t", "title": {"en": "T"}})") ==
        "themes[1].goal: is missing: every target belongs to a goal");
  CHECK(refusal_of(R"({"id": "t", "kind": "people", "goal": "g", "title": {"en": "T"}})") ==
        "themes[1].goal: stands only for a target");
  CHECK(refusal_of(R"({"id": "t", "goal": "g", "title": {"en": "T"}, "terms": {"en": "x"}})") ==
        "themes[1].terms.en: must be a list");
  CHECK(refusal_of(R"({"id": "t", "goal": "g", "title": {"en": "T"}, "terms": {"es": ["x", ""]}})") ==
        "themes[1].terms.es[1]: must be a text, and not empty");
  CHECK(refusal_of(goal) == "themes[1].id: stands twice: “g”");
}

TEST_CASE("A link that leads nowhere, to itself or to the wrong kind is refused") {
  const auto target = [](const std::string& links) {
    return refusal(file_of(goal + "," + people + R"(, {"id": "t", "title": {"en": "T"}, )" + links + "}"));
  };
  CHECK(target(R"("goal": "h")") == "themes[2].goal: is not the id of a theme: “h”");
  CHECK(target(R"("goal": 5)").find("themes[2].goal: is not the id of a theme") == 0);
  CHECK(target(R"("goal": "p")") == "themes[2].goal: is not a goal");
  CHECK(target(R"("goal": "g", "concerns": ["p", "g"])") == "themes[2].concerns[1]: are not people");
  CHECK(target(R"("goal": "g", "related": ["t"])") == "themes[2].related[0]: is the theme itself");
  CHECK(target(R"("goal": "g", "related": "p")") == "themes[2].related: must be a list");
  CHECK(target(R"("goal": "g", "concerns": ["p"], "related": ["p"])").empty());
}

TEST_CASE("The themes that ship are read") {
  std::ostringstream text;
  text << std::ifstream(std::string(COMMON_GROUND_SOURCE_DIR) + "/assets/themes.json").rdbuf();
  const Result<Themes> themes = read_themes(text.str());
  INFO((themes.ok() ? std::string() : describe(themes.error())));
  CHECK(themes.ok());
}
