// A table dropped on the window, opened or pasted: the dialog says what its columns mean and what will be
// added, and only then it is.
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

constexpr const char* dialog = "Organisations from a table";
constexpr const char* first_row = "The first row holds the names of the columns";
const std::string members =
    "\xEF\xBB\xBF"
    "Organisation;Kind;City;Looking for;Fax\r\n"
    "\"Visit \"\"Bergen\"\"\";Convention bureau;Bergen;research data, Halls;1\r\n"
    "ICCA;Association;Amsterdam;;2\r\n"
    ";NGO;Oslo;;3\r\n"
    "World Heart;Wizards;Geneva;;4\r\n";

void drop(UiTest& app, const std::string& bytes, const std::string& name = "members.csv") {
  app.open_file(name, bytes);
}

std::vector<std::string> names_of(const UiTest& app, Role role) {
  std::vector<std::string> names;
  for (const ui::Node* node : app.nodes(role)) names.push_back(node->name);
  return names;
}

const Organisation* find(const Plan& plan, std::string_view name) {
  for (const Organisation& each : plan.organisations) {
    if (each.name == name) return &each;
  }
  return nullptr;
}

} // namespace

TEST_CASE("a CSV file that is dropped shows what each column means, the first rows, and what is wrong") {
  UiTest app;
  open_inspector_plan(app);
  const std::size_t before = app.plan().organisations.size();
  drop(app, members);
  REQUIRE(app.has(Role::dialog, dialog));
  CHECK(app.focused_node()->name == first_row);
  CHECK(app.has(Role::text, "members.csv has 5 rows. Say what each column means."));
  CHECK(app.node(Role::checkbox, first_row).checked);
  CHECK(app.field("Organisation").value == "Name");
  CHECK(app.field("Organisation").description == "Visit \"Bergen\"");
  CHECK(app.field("Kind").value == "Kind");
  CHECK(app.field("City").value == "Region");
  CHECK(app.field("Looking for").value == "Needs");
  CHECK(app.field("Fax").value == "Leave out");
  CHECK(app.node(Role::table, "The first rows").name == "The first rows");
  CHECK(names_of(app, Role::columnheader) ==
        std::vector<std::string>{"Row", "Name", "Kind", "Region", "Needs"});
  CHECK(app.has(Role::cell, "research data, Halls"));
  CHECK(names_of(app, Role::rowheader) == std::vector<std::string>{"2", "3", "4", "5"});
  CHECK(app.has(Role::text, "2 organisations will be added. 1 is in the plan already and left out: ICCA."));
  CHECK(app.has(Role::text,
                "Row 4: There is no name: it is left out.\n"
                "Row 5: “Wizards” is not a kind that is known here: the kind is “Other”."));
  CHECK(app.plan().organisations.size() == before);
  app.click(Role::button, "Add 2 organisations");
  CHECK_FALSE(app.has(Role::dialog, dialog));
  REQUIRE(app.plan().organisations.size() == before + 2);
  const Organisation* bergen = find(app.plan(), "Visit \"Bergen\"");
  REQUIRE(bergen != nullptr);
  CHECK(bergen->kind == OrganisationKind::destination);
  CHECK(bergen->region == "Bergen");
  CHECK_FALSE(bergen->place);
  CHECK(app.has(Role::option, "Visit \"Bergen\""));
  app.click(Role::button, "Undo");
  CHECK(app.plan().organisations.size() == before);
}

TEST_CASE("what a column means is chosen by hand; no meaning stands twice; without a name nothing is added") {
  UiTest app;
  open_inspector_plan(app);
  drop(app, members);
  app.choose("Fax", "Notes");
  CHECK(app.field("Fax").value == "Notes");
  app.choose("City", "Name");
  CHECK(app.field("City").value == "Name");
  CHECK(app.field("Organisation").value == "Leave out");
  CHECK(app.has(Role::button, "Add 4 organisations"));
  app.choose("City", "Leave out");
  CHECK(app.has(Role::text, "Say which column holds the name."));
  CHECK(app.node(Role::button, "Add 0 organisations").disabled);
  app.choose("Organisation", "Name");
  app.click(Role::checkbox, "Also place them on the canvas");
  app.click(Role::button, "Add 2 organisations");
  const Organisation* heart = find(app.plan(), "World Heart");
  REQUIRE(heart != nullptr);
  CHECK(heart->place);
  CHECK(heart->notes == "4");
  CHECK(heart->region.empty());
  CHECK(app.has(Role::listitem, "Organisation: World Heart"));
}

TEST_CASE("the first row can be an organisation; columns are then called by their letters") {
  UiTest app;
  open_inspector_plan(app);
  drop(app, "Visit Bergen,Destination\nVisit Kenya,Destination\n", "parties.txt");
  CHECK_FALSE(app.node(Role::checkbox, first_row).checked);
  CHECK(app.field("Column A").value == "Name");
  CHECK(app.field("Column B").value == "Kind");
  CHECK(app.has(Role::button, "Add 2 organisations"));
  app.click(Role::checkbox, first_row);
  CHECK(app.field("Visit Bergen").value == "Name");
  CHECK(app.has(Role::button, "Add 1 organisation"));
}

TEST_CASE("Escape and Cancel leave the plan as it was, and give the focus back") {
  UiTest app;
  open_inspector_plan(app);
  const PlanPtr before = app.editor().history.present.plan;
  app.focus(Role::button, "Add note");
  drop(app, members);
  app.key("Escape");
  CHECK_FALSE(app.has(Role::dialog, dialog));
  CHECK(app.focused_node()->name == "Add note");
  drop(app, members);
  app.activate(Role::button, "Cancel");
  CHECK_FALSE(app.has(Role::dialog, dialog));
  CHECK(app.editor().history.present.plan == before);
  drop(app, "Name\nSomebody\n"); // the next one begins afresh
  CHECK(app.has(Role::button, "Add 1 organisation"));
}

TEST_CASE("rows copied from a spreadsheet are asked about as well") {
  UiTest app;
  open_inspector_plan(app);
  app.send(host::TextPasted{"Name\tType\nVisit Bergen\tDMO\n"});
  app.settle();
  REQUIRE(app.has(Role::dialog, dialog));
  CHECK(app.has(Role::text, "The pasted table has 2 rows. Say what each column means."));
  app.click(Role::button, "Add 1 organisation");
  REQUIRE(find(app.plan(), "Visit Bergen") != nullptr);
  CHECK(find(app.plan(), "Visit Bergen")->kind == OrganisationKind::destination);
}

TEST_CASE("lines of names that are pasted become cards") {
  UiTest app;
  open_inspector_plan(app);
  app.send(host::TextPasted{"• Visit Bergen\n• Visit Kenya\n• ICCA\n"});
  app.settle();
  CHECK(app.has(Role::listitem, "Organisation: Visit Bergen"));
  CHECK(app.has(Role::listitem, "Organisation: Visit Kenya"));
  CHECK(app.has(Role::status, "Pasted 2 organisations. ICCA stands on the canvas already."));
}

TEST_CASE("a CSV file begins a plan from the start screen; one that is no text is refused with a reason") {
  UiTest app;
  drop(app, "Name\nM\xFCnchen\n");
  CHECK(app.has(Role::alert,
                "members.csv was not opened: It is not text in UTF-8. Save it from the spreadsheet "
                "as “CSV UTF-8” and try again."));
  drop(app, members);
  REQUIRE(app.has(Role::dialog, dialog));
  app.click(Role::button, "Add 3 organisations");
  CHECK(app.has(Role::region, "Canvas"));
  CHECK(app.plan().organisations.size() == 3);
}

TEST_CASE("a wide table fits into a small window") {
  UiTest app({640, 400});
  open_inspector_plan(app);
  drop(app,
       "Name,Short name,Kind,Sector,Region,Link,Purpose,Prosperity,Notes,Needs,Strengths,Fax\n"
       "A,B,NGO,C,D,www.e.org,F,G,H,I,J,K\n");
  REQUIRE(app.has(Role::dialog, dialog));
  app.reveal(Role::button, "Add 1 organisation");
  app.settle();
  const Rect rect = app.node(Role::button, "Add 1 organisation").rect;
  CHECK(rect.height() >= 24);
  CHECK(rect.max.y <= 400);
  app.activate(Role::button, "Add 1 organisation");
  const Organisation* a = find(app.plan(), "A");
  REQUIRE(a != nullptr);
  CHECK(a->prosperity == "G");
  CHECK(a->kind == OrganisationKind::civil_society);
}

TEST_CASE("the dialog shows its buttons in a usual window without scrolling") {
  UiTest app({1280, 800});
  open_inspector_plan(app);
  drop(app,
       "Name,Short name,Kind,Sector,Region,Link,Purpose,Notes,Fax\n"
       "A,B,NGO,C,D,www.e.org,F,H,K\nA\nX,B,Wizards\n");
  const Rect whole = app.node(Role::dialog, dialog).rect;
  const Rect add = app.node(Role::button, "Add 2 organisations").rect;
  CHECK(add.height() == 32); // not cut
  CHECK(add.max.y <= whole.max.y - 20);
  CHECK(whole.max.y <= 776);
}
