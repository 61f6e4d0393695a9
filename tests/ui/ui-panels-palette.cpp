// The palette: tiles that add cards, and the library of the plan's organisations.
#include <catch2/catch_test_macros.hpp>

#include "editor/wording.hpp"
#include "plan/edit.hpp"
#include "ui/harness.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

const Organisation& only_organisation(const UiTest& app) {
  REQUIRE(app.plan().organisations.size() == 1);
  return app.plan().organisations[0];
}

/// Three organisations: ICCA and Águas on the canvas, Oslo back in the library.
void begin_with_library(UiTest& app) {
  app.type_into("Names of the parties, one a line", "ICCA\nÁguas\nOslo");
  app.click(Role::button, "New plan");
  app.click(Role::option, "Oslo");
  app.activate(Role::button, "Back to the library");
}

std::vector<std::string> options(const UiTest& app) {
  std::vector<std::string> names;
  for (const ui::Node* option : app.nodes(Role::option)) names.push_back(option->name);
  return names;
}

} // namespace

TEST_CASE("a click on a tile adds a card in the middle, with the cursor in its name") {
  UiTest app;
  app.click(Role::button, "New plan");
  app.click(Role::button, "Add organisation");
  REQUIRE(only_organisation(app).place.has_value());
  app.type("ICCA");
  CHECK(only_organisation(app).name == "ICCA");
}

TEST_CASE("every tile can be activated without a pointer") {
  UiTest app;
  app.click(Role::button, "New plan");
  for (const char* name : {"Add organisation", "Add objective", "Add success measure", "Add programme",
                           "Add milestone", "Add note", "Add frame"}) {
    app.activate(Role::button, name);
  }
  CHECK(app.plan().organisations.size() == 1);
  CHECK(app.plan().objectives.size() == 1);
  CHECK(app.plan().measures.size() == 1);
  CHECK(app.plan().programmes.size() == 1);
  CHECK(app.plan().milestones.size() == 1);
  CHECK(app.plan().notes.size() == 1);
  CHECK(app.plan().frames.size() == 1);
}

TEST_CASE("each kind of organisation has a tile of its own") {
  const std::pair<const char*, OrganisationKind> kinds[] = {
      {"Add association", OrganisationKind::association},
      {"Add destination", OrganisationKind::destination},
      {"Add business", OrganisationKind::business},
      {"Add public body", OrganisationKind::public_body},
      {"Add civil society", OrganisationKind::civil_society},
      {"Add academic", OrganisationKind::academic},
      {"Add alliance", OrganisationKind::alliance},
      {"Add other", OrganisationKind::other}};
  for (const auto& [name, kind] : kinds) {
    CAPTURE(name);
    UiTest app;
    app.click(Role::button, "New plan");
    app.click(Role::button, name);
    CHECK(only_organisation(app).kind == kind);
  }
}

TEST_CASE("a tile dragged onto the canvas puts a card where it is dropped") {
  UiTest app;
  app.click(Role::button, "New plan");
  app.drag(app.centre(Role::button, "Add association"), {640, 500});
  const Organisation& made = only_organisation(app);
  CHECK(made.kind == OrganisationKind::association);
  REQUIRE(made.place.has_value());
  const Vec2 corner = app.on_screen({made.place->x, made.place->y});
  CHECK(corner.x < 640);
  CHECK(corner.y < 500);
  CHECK(corner.x > 640 - 320);
}

TEST_CASE("a tile that is dropped on the palette again adds nothing") {
  UiTest app;
  app.click(Role::button, "New plan");
  const Vec2 tile = app.centre(Role::button, "Add objective");
  app.drag(tile, tile + Vec2{0, 30});
  CHECK(count_records(app.plan()) == 0);
  app.drag(tile, tile + Vec2{12, 0});
  CHECK(count_records(app.plan()) == 0);
}

TEST_CASE("the library lists what is not placed first") {
  UiTest app;
  begin_with_library(app);
  CHECK(options(app) == std::vector<std::string>{"Oslo", "Águas", "ICCA"});
}

TEST_CASE("Enter on an organisation of the library places it; on a placed one it is shown and selected") {
  UiTest app;
  begin_with_library(app);
  app.activate(Role::option, "Oslo");
  for (const Organisation& party : app.plan().organisations) CHECK(party.place.has_value());
  app.activate(Role::option, "ICCA");
  REQUIRE(editor::selection_of(app.editor()).size() == 1);
  CHECK(editor::title_of(app.plan(), editor::selection_of(app.editor())[0]) == "ICCA");
}

TEST_CASE("a double click places an organisation of the library, one click selects it") {
  UiTest app;
  begin_with_library(app);
  app.click(Role::option, "Oslo");
  CHECK(app.node(Role::option, "Oslo").selected);
  app.double_click(app.centre(Role::option, "Oslo"));
  for (const Organisation& party : app.plan().organisations) CHECK(party.place.has_value());
}

TEST_CASE("an organisation of the library is dragged to its place") {
  UiTest app;
  begin_with_library(app);
  app.drag(app.centre(Role::option, "Oslo"), {640, 500});
  for (const Organisation& party : app.plan().organisations) {
    if (party.name != "Oslo") continue;
    REQUIRE(party.place.has_value());
    CHECK(app.on_screen({party.place->x, party.place->y}).x < 640);
  }
}

TEST_CASE("the search filters while one types, and tells the number of hits") {
  UiTest app;
  begin_with_library(app);
  app.type_into("Search organisations", "aguas");
  CHECK(options(app) == std::vector<std::string>{"Águas"});
  CHECK(app.host().announcements.back() == "1 organisation found");
  app.type_into("Search organisations", "nobody");
  CHECK(options(app).empty());
  CHECK(app.host().announcements.back() == "No organisation found");
  app.type_into("Search organisations", "");
  CHECK(options(app).size() == 3);
}
