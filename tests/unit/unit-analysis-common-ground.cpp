// analysis: the themes a purpose names, and the path between two purposes, in the themes that ship.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <random>
#include <sstream>

#include "analysis/common_ground.hpp"
#include "format/json.hpp"
#include "format/themes.hpp"

namespace cg {

namespace {

using analysis::Suggestion;
using Ids = std::vector<std::string>;

std::string file_text(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(std::string(COMMON_GROUND_SOURCE_DIR) + path).rdbuf();
  return text.str();
}

const Themes& shipped() {
  static const Themes themes = [] {
    Result<Themes> read = format::read_themes(file_text("/assets/themes.json"));
    if (!read) FAIL(describe(read.error()));
    return std::move(read).value();
  }();
  return themes;
}

const analysis::ThemeIndex& index() {
  static const analysis::ThemeIndex index(shipped());
  return index;
}
const analysis::ThemeFinder& finder() { return index().finder; }
const analysis::ThemeGraph& graph() { return index().graph; }

Ids ids_in(std::string_view text) {
  Ids ids;
  for (const Suggestion& one : finder().suggested(text)) ids.push_back(shipped().themes[one.theme].id);
  return ids;
}

bool names(std::string_view text, std::string_view id) {
  const Ids ids = ids_in(text);
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// The path between two purposes as ids; empty when there is none.
Ids path(std::string_view a, std::string_view b) {
  const auto found = graph().path_between(finder().suggested(a), finder().suggested(b));
  Ids ids;
  for (const std::uint32_t theme : found.value_or(analysis::ThemePath{}))
    ids.push_back(shipped().themes[theme].id);
  return ids;
}

std::uint32_t place_of(std::string_view id) {
  const auto& themes = shipped().themes;
  const auto at =
      std::find_if(themes.begin(), themes.end(), [id](const Theme& theme) { return theme.id == id; });
  REQUIRE(at != themes.end());
  return static_cast<std::uint32_t>(at - themes.begin());
}

OrganisationId add_party(Plan& plan, std::uint64_t bits, std::string purpose, bool on_canvas = true) {
  Organisation organisation;
  organisation.id = OrganisationId(bits);
  organisation.purpose = std::move(purpose);
  if (on_canvas) organisation.place = Placement{};
  plan.organisations.put(organisation);
  return OrganisationId(bits);
}

// Themes of a test's own: a list of goals, targets and people, each with its id as English term.
Themes themes_of(const std::vector<std::pair<std::string, ThemeKind>>& list) {
  Themes themes;
  for (const auto& [id, kind] : list) {
    Theme theme;
    theme.id = id;
    theme.kind = kind;
    theme.titles[0] = id;
    themes.themes.push_back(theme);
  }
  return themes;
}

} // namespace

TEST_CASE("Eradicating a disease and the health of citizens meet, in four languages") {
  const Ids expected{"3.3", "sdg3"};
  CHECK(path("To eradicate a disease", "To improve the health of our citizens") == expected);
  CHECK(path("Erradicar una enfermedad", "Mejorar la salud de nuestros ciudadanos") == expected);
  CHECK(path("Éradiquer une maladie", "Améliorer la santé de nos citoyens") == expected);
  CHECK(path("القضاء على مرض", "تحسين صحة مواطنينا") == expected);
  CHECK(path("أن نقضي على المرض", "العناية بصحة المواطنين") == expected);
  CHECK(path("القضاء على الأمراض", "To improve the health of our citizens") == expected);
}

TEST_CASE("Child poverty and young people who thrive meet, in four languages") {
  const Ids expected{"children", "young people"};
  CHECK(path("To reduce child poverty", "To see our young people survive and thrive") == expected);
  CHECK(path("Reducir la pobreza infantil", "Ver a nuestros jóvenes sobrevivir y prosperar") == expected);
  CHECK(path("Réduire la pauvreté des enfants", "Voir nos jeunes survivre et s’épanouir") == expected);
  CHECK(path("الحد من فقر الأطفال", "أن نرى شبابنا يعيشون ويزدهرون") == expected);
}

TEST_CASE("Purposes that have nothing to do with each other are not forced together") {
  const std::pair<std::string_view, std::string_view> pairs[] = {
      {"To restore coral reefs", "To win the football league"},
      {"To modernise tax software", "To end child marriage"},
      {"To eradicate malaria", "To keep the old town's heritage"},
      {"To eradicate malaria", "To fight for gender equality"},
      {"To bring clean drinking water", "To prevent drug abuse"},
      {"To reform the collection of taxes", "To relieve poor countries of debt: debt relief"},
      {"To promote tourism", "To end forced labour"},
      {"To improve the health of our citizens", "To advance women in engineering"},
      {"To improve the health of our citizens", "To end child marriage"},
      {"To grow the economy", "To end child marriage"},
      {"To fight corruption", "To register births: birth registration"},
      {"To build affordable homes", "To protect our heritage"},
      {"To keep our parks for our citizens", "To modernise taxation for our citizens"},
      {"A partnership for clean air", "A partnership against corruption"},
      {"To watch over ocean health", "To care for patients"},
      {"Reformar los impuestos", "Proteger los arrecifes de coral"},
      {"Gagner le championnat de football", "Éradiquer une maladie"},
      {"الفوز بالدوري", "القضاء على مرض"},
  };
  for (const auto& [a, b] : pairs) {
    CAPTURE(a, b, ids_in(a), ids_in(b));
    CHECK(path(a, b).empty());
    CHECK(path(b, a).empty());
  }
}

TEST_CASE("Purposes that people would put together are found") {
  const std::pair<std::string_view, std::string_view> pairs[] = {
      {"To bring safe drinking water to every village", "To improve the health of our citizens"},
      {"To end malnutrition", "Child survival"},
      {"To restore coral reefs", "To protect marine life"},
      {"To restore coral reefs", "To save endangered species"},
      {"To end child marriage", "A good school for every girl"},
      {"To find a cure for cancer", "A healthier city"},
      {"To educate nurses", "Good schools for everyone"},
      {"Jobs for young people", "To teach digital skills to school leavers"},
      {"Recycling", "Less plastic in the ocean: stop ocean plastic"},
      {"Renewable energy", "To stop climate change"},
      {"Reducir el desempleo juvenil", "Apoyar a los jóvenes"},
      {"Protéger les forêts", "La biodiversité"},
      {"حماية الشعاب المرجانية", "حماية المحيطات"},
  };
  for (const auto& [a, b] : pairs) {
    CAPTURE(a, b, ids_in(a), ids_in(b));
    CHECK_FALSE(path(a, b).empty());
  }
}

TEST_CASE("The parties of the examples that ship meet where their purposes do") {
  const auto ground = [](const std::string& name) {
    const Result<Plan> plan = format::read(file_text("/assets/examples/" + name + ".partnership.json"));
    REQUIRE(plan.ok());
    const analysis::CommonGrounds grounds = analysis::common_grounds(plan.value(), index());
    REQUIRE(grounds.found.size() == 1);
    CHECK(grounds.unfound.empty());
    Ids ids;
    for (const std::uint32_t theme : grounds.found[0].path) ids.push_back(shipped().themes[theme].id);
    std::sort(ids.begin(), ids.end()); // whichever party comes first
    return ids;
  };
  CHECK(ground("disease-association-destination") == Ids{"3.3", "sdg3"});
  CHECK(ground("child-poverty-city") == Ids{"children", "young people"});
  CHECK(ground("bestcities-icca") == Ids{"8.9"}); // both live from meetings: one theme
}

TEST_CASE("A suggestion says which term pointed to the theme and where the text has it") {
  const std::string_view text = "We want to end CHILD POVERTY, and to help Children.";
  const auto found = finder().suggested(text);
  REQUIRE(found.size() == 2);
  CHECK(shipped().themes[found[0].theme].id == "1.2");
  CHECK(term_of(shipped(), found[0]) == "child poverty");
  CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "CHILD POVERTY");
  CHECK(shipped().themes[found[1].theme].id == "children");
  CHECK(term_of(shipped(), found[1]) == "Children");
}

TEST_CASE("Longer terms come first and hide shorter ones inside them, but not people") {
  CHECK(ids_in("mental health") == Ids{"3.4"});
  CHECK(ids_in("ocean health") == Ids{"14.2"});
  CHECK(ids_in("health") == Ids{"sdg3"});
  CHECK(ids_in("health, and mental health") == Ids{"3.4", "sdg3"});
  CHECK(ids_in("child marriage") == Ids{"5.3", "children"});
}

TEST_CASE("Terms are found as whole words, whatever their case, accents, number and punctuation") {
  CHECK(names("DISEASES!", "3.3"));
  CHECK(names("(disease)", "3.3"));
  CHECK(names("the citizens’ hopes", "citizens"));
  CHECK(names("las CIUDADES no, pero los NIÑOS sí", "children"));
  CHECK(names("la sante des eleves", "sdg3"));
  CHECK(names("l’éducation", "sdg4"));
  CHECK(names("cancer\nresearch", "3.4"));
  CHECK_FALSE(names("healthful", "sdg3"));
  CHECK_FALSE(names("childish", "children"));
  CHECK_FALSE(names("taxi drivers", "17.1"));
  CHECK(names("food-waste", "12.3"));
  CHECK_FALSE(names("food, waste", "12.3"));
  CHECK(ids_in("").empty());
  CHECK(ids_in(" .,;!? ").empty());
  CHECK(ids_in("To win the football league").empty());
  CHECK(ids_in("\xFF\xC3 \xF0\x9F").empty()); // not UTF-8
}

TEST_CASE("Arabic words are found with article, conjunction, preposition, possessive and vowel signs") {
  for (const std::string_view text :
       {"صحة", "الصحة", "والصحة", "للصحة", "بالصحة", "لصحة الناس", "صحتنا", "صِحَّة", "صحـة", "صحة؟"}) {
    CAPTURE(text);
    CHECK(names(text, "sdg3"));
  }
  for (const std::string_view text : {"مواطنينا", "المواطنين", "للمواطنين", "مواطنون", "مواطنيها"}) {
    CAPTURE(text);
    CHECK(names(text, "citizens"));
  }
  CHECK(names("أطفالنا", "children"));
  CHECK(names("اطفال", "children"));
}

TEST_CASE("Every title and every term of the themes that ship is found as itself") {
  for (std::uint32_t theme = 0; theme < shipped().themes.size(); ++theme) {
    const Theme& one = shipped().themes[theme];
    for (int language = 0; language < theme_language_count; ++language) {
      CAPTURE(one.id, one.titles[language]);
      const bool enumerates = one.titles[language].find(',') != std::string::npos; // no phrase, no term
      CHECK((enumerates || names(one.titles[language], one.id)));
      for (const std::string& term : one.terms[language]) {
        CAPTURE(term);
        CHECK(names(term, one.id));
      }
    }
  }
}

TEST_CASE("The themes that ship are the 17 goals, their 169 targets and people, titled in four languages") {
  int counts[3] = {};
  for (const Theme& theme : shipped().themes) {
    ++counts[static_cast<int>(theme.kind)];
    CAPTURE(theme.id);
    for (const std::string& title : theme.titles) CHECK_FALSE(title.empty());
  }
  CHECK(counts[0] == 17);
  CHECK(counts[1] == 169);
  CHECK(counts[2] >= 14);
}

TEST_CASE("A theme that both name is a path of one, and general themes are in no path") {
  CHECK(path("Health", "good health") == Ids{"sdg3"});
  CHECK(path("our citizens", "our citizens").empty());
  CHECK(path("partnership", "partnerships").empty());
  CHECK(path("", "health").empty());
  CHECK(path("", "").empty());
}

TEST_CASE("Siblings meet in their goal, but not in a broad one; a broad goal meets its own targets") {
  // a and b are targets of the goal g: a - g - b.
  Themes themes = themes_of({{"g", ThemeKind::goal}, {"a", ThemeKind::target}, {"b", ThemeKind::target}});
  themes.links = {{1, 0, ThemeLinkKind::belongs}, {2, 0, ThemeLinkKind::belongs}};
  const auto path_of = [&](std::string_view one, std::string_view other) {
    return analysis::path_between(themes, analysis::suggested_themes(themes, one),
                                  analysis::suggested_themes(themes, other));
  };
  CHECK(path_of("a", "b") == analysis::ThemePath{1, 0, 2});
  themes.themes[0].breadth = Breadth::broad;
  CHECK_FALSE(path_of("a", "b"));
  CHECK(path_of("a", "g") == analysis::ThemePath{1, 0});
  CHECK(path_of("g", "g") == analysis::ThemePath{0});
  themes.themes[0].breadth = Breadth::general;
  CHECK_FALSE(path_of("a", "g"));
  CHECK_FALSE(path_of("g", "g"));
}

TEST_CASE("A target joins no two themes, and related themes are joined no further") {
  // t belongs to g and concerns p and q; u belongs to h; h is related to g.
  Themes themes = themes_of({{"g", ThemeKind::goal},
                             {"h", ThemeKind::goal},
                             {"t", ThemeKind::target},
                             {"u", ThemeKind::target},
                             {"p", ThemeKind::people},
                             {"q", ThemeKind::people}});
  themes.links = {{2, 0, ThemeLinkKind::belongs},
                  {2, 4, ThemeLinkKind::concerns},
                  {2, 5, ThemeLinkKind::concerns},
                  {3, 1, ThemeLinkKind::belongs},
                  {1, 0, ThemeLinkKind::related}};
  const auto path_of = [&](std::string_view one, std::string_view other) {
    return analysis::path_between(themes, analysis::suggested_themes(themes, one),
                                  analysis::suggested_themes(themes, other));
  };
  CHECK_FALSE(path_of("g", "p"));
  CHECK_FALSE(path_of("p", "q"));
  CHECK(path_of("g", "h") == analysis::ThemePath{0, 1});
  CHECK_FALSE(path_of("u", "g"));
  CHECK_FALSE(path_of("u", "t"));
}

TEST_CASE("The link between two themes says how they belong together") {
  const auto link = graph().link_between(place_of("sdg3"), place_of("3.3"));
  REQUIRE(link);
  CHECK(*link == ThemeLink{place_of("3.3"), place_of("sdg3"), ThemeLinkKind::belongs});
  CHECK(graph().link_between(place_of("3.3"), place_of("patients"))->kind == ThemeLinkKind::concerns);
  CHECK(graph().link_between(place_of("young people"), place_of("children"))->kind == ThemeLinkKind::related);
  CHECK_FALSE(graph().link_between(place_of("3.3"), place_of("14.2")));
}

TEST_CASE("Every pair of parties is found, not found, or lacks a purpose or a theme") {
  Plan plan;
  const OrganisationId health = add_party(plan, 1, "To improve the health of our citizens");
  const OrganisationId silent = add_party(plan, 2, " \n ");
  const OrganisationId disease = add_party(plan, 3, "To eradicate a disease");
  const OrganisationId league = add_party(plan, 4, "To win the football league");
  const OrganisationId reefs = add_party(plan, 5, "To restore coral reefs");
  add_party(plan, 6, "To improve health", false); // in the library
  const analysis::CommonGrounds grounds = analysis::common_grounds(plan, index());
  CHECK(grounds.without_purpose == std::vector{silent});
  CHECK(grounds.without_theme == std::vector{league});
  REQUIRE(grounds.themes.size() == 3);
  CHECK(grounds.themes[1].party == disease);
  REQUIRE(grounds.found.size() == 1);
  CHECK(grounds.found[0].a == health);
  CHECK(grounds.found[0].b == disease);
  CHECK(grounds.found[0].path == analysis::ThemePath{place_of("sdg3"), place_of("3.3")});
  CHECK(term_of(shipped(), grounds.found[0].from_a) == "health");
  CHECK(grounds.found[0].from_b.theme == place_of("3.3"));
  const std::vector unfound{std::pair(health, reefs), std::pair(disease, reefs)};
  CHECK(grounds.unfound == unfound);
}

namespace {

// Two parties whose words meet in health, the first with these themes confirmed.
analysis::CommonGrounds grounds_with(Ids confirmed, std::string purpose = "To eradicate a disease") {
  Plan plan;
  add_party(plan, 2, "To improve the health of children");
  Organisation first;
  first.id = OrganisationId(1);
  first.place = Placement{};
  first.purpose = std::move(purpose);
  first.themes = std::move(confirmed);
  plan.organisations.put(first);
  return analysis::common_grounds(plan, index());
}

} // namespace

TEST_CASE("Confirmed themes count alone, whatever else the words suggest") {
  const auto suggested = grounds_with({});
  REQUIRE(suggested.found.size() == 1);
  CHECK(suggested.found[0].path == analysis::ThemePath{place_of("3.3"), place_of("sdg3")});
  CHECK_FALSE(suggested.found[0].confirmed_by_a);
  const auto confirmed = grounds_with({"14.2"}); // seas and coasts: nothing to do with health or children
  CHECK(confirmed.found.empty());
  CHECK(confirmed.unfound.size() == 1);
  REQUIRE(confirmed.themes.size() == 2);
  CHECK(confirmed.themes[0].suggested.size() == suggested.themes[0].suggested.size());
}

TEST_CASE("A theme that was confirmed without words that point to it has none, and counts all the same") {
  const auto grounds = grounds_with({"young people", "3.3"});
  const std::vector<Suggestion>& confirmed = grounds.themes[0].confirmed;
  REQUIRE(confirmed.size() == 2);
  CHECK(confirmed[0].theme == place_of("3.3")); // in the text: stands first, with its words
  CHECK(confirmed[0].has_words());
  CHECK(confirmed[1].theme == place_of("young people"));
  CHECK_FALSE(confirmed[1].has_words());
  const auto without_text = grounds_with({"young people"}, "");
  CHECK(without_text.without_purpose.empty());
  REQUIRE(without_text.found.size() == 1);
  CHECK(without_text.found[0].path == analysis::ThemePath{place_of("young people"), place_of("children")});
  CHECK(without_text.found[0].confirmed_by_a);
  CHECK_FALSE(without_text.found[0].confirmed_by_b);
  CHECK_FALSE(without_text.found[0].from_a.has_words());
}

TEST_CASE("A confirmed id that the themes do not have counts for nothing") {
  const auto grounds = grounds_with({"a theme of tomorrow"});
  CHECK(grounds.themes[0].confirmed.empty());
  CHECK(grounds.found.size() == 1);
  CHECK(grounds_with({"a theme of tomorrow"}, "").without_purpose == std::vector{OrganisationId(1)});
}

TEST_CASE("Without parties, or with one, there is nothing to find") {
  Plan plan;
  CHECK(analysis::common_grounds(plan, index()).themes.empty());
  add_party(plan, 1, "Health");
  const analysis::CommonGrounds grounds = analysis::common_grounds(plan, index());
  CHECK(grounds.themes.size() == 1);
  CHECK(grounds.found.empty());
  CHECK(grounds.unfound.empty());
  const analysis::CommonGrounds without_themes = analysis::common_grounds(plan, analysis::ThemeIndex({}));
  CHECK(without_themes.without_theme.size() == 1);
}

TEST_CASE("300 parties of one purpose meet in every pair") {
  Plan plan;
  for (std::uint64_t i = 1; i <= 300; ++i) add_party(plan, i, "To reduce child poverty in our city");
  const analysis::CommonGrounds grounds = analysis::common_grounds(plan, index());
  CHECK(grounds.found.size() == 300 * 299 / 2);
  CHECK(std::all_of(grounds.found.begin(), grounds.found.end(),
                    [](const analysis::CommonGround& ground) { return ground.path.size() == 1; }));
}

TEST_CASE("Any two purposes have the same path both ways, short, along links, and between what they name") {
  const unsigned seed = 20260801;
  CAPTURE(seed);
  std::mt19937 random(seed);
  const auto& themes = shipped().themes;
  const auto purpose = [&] {
    std::string text;
    for (unsigned count = 1 + random() % 3; count > 0; --count) {
      const Theme& theme = themes[random() % themes.size()];
      text += theme.titles[random() % theme_language_count] + "; ";
    }
    return text;
  };
  for (int i = 0; i < 3000; ++i) {
    const std::string a = purpose(), b = purpose();
    CAPTURE(a, b);
    const auto from_a = finder().suggested(a), from_b = finder().suggested(b);
    const auto there = graph().path_between(from_a, from_b), back = graph().path_between(from_b, from_a);
    REQUIRE(there.has_value() == back.has_value());
    if (!there) continue;
    REQUIRE(*there == analysis::ThemePath(back->rbegin(), back->rend()));
    REQUIRE(there->size() <= analysis::longest_path + 1);
    const auto named = [](const std::vector<Suggestion>& list, std::uint32_t theme) {
      return std::any_of(list.begin(), list.end(), [&](const Suggestion& one) { return one.theme == theme; });
    };
    REQUIRE(named(from_a, there->front()));
    REQUIRE(named(from_b, there->back()));
    for (std::size_t step = 1; step < there->size(); ++step)
      REQUIRE(graph().link_between((*there)[step - 1], (*there)[step]));
  }
}

} // namespace cg
