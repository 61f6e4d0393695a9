// The success matrix: a cell for every objective and party, its editor, what is said when something is
// missing.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

const std::string icca_cell = "Success for ICCA in Recognise", icca_dialog = "Success for ICCA";

/// Two parties, one objective, and the matrix is shown.
void begin(UiTest& app) {
  app.type_into("Names of the parties, one a line", "BestCities\nICCA");
  app.click(Role::button, "New plan");
  app.click(Role::button, "Add objective");
  app.type("Recognise");
  app.click(Role::tab, "Success matrix");
}

const ui::Node& row_head(UiTest& app) { return app.node(Role::rowheader, "Recognise"); }

} // namespace

TEST_CASE("without parties the matrix says what to do, and does it") {
  UiTest app;
  app.click(Role::button, "New plan");
  app.click(Role::tab, "Success matrix");
  CHECK(app.has(Role::heading, "Who is part of this?"));
  app.click(Role::button, "Add organisation");
  CHECK(app.plan().organisations.size() == 1);
  app.click(Role::tab, "Success matrix");
  app.click(Role::button, "Add objective");
  CHECK(app.plan().objectives.size() == 1);
  CHECK(app.has(Role::region, "Canvas"));
}

TEST_CASE("the matrix has a row for each objective and a column for each party") {
  UiTest app;
  begin(app);
  CHECK(app.has(Role::columnheader, "BestCities"));
  CHECK(app.has(Role::columnheader, "ICCA"));
  CHECK(row_head(app).description == "Nobody has answered yet");
  CHECK(app.node(Role::button, icca_cell).description == "No answer yet");
  CHECK(app.has(Role::button, "Success for BestCities in Recognise"));
}

TEST_CASE(
    "a cell opens its editor, with the cursor in the first field; what is typed is in the plan at once") {
  UiTest app;
  begin(app);
  app.click(Role::button, icca_cell);
  CHECK(app.node(Role::dialog, icca_dialog).modal);
  REQUIRE(app.focused_node() != nullptr);
  CHECK(app.focused_node()->name == "What success looks like");
  app.type("Ten associations recognised", false);
  REQUIRE(app.plan().success_views.size() == 1);
  CHECK(app.plan().success_views[0].success == "Ten associations recognised");
  app.type_into("Impact", "Trust in the sector");
  app.click(Role::radio, "4");
  app.type_into("Note", "Ask the board");
  app.click(Role::button, "Done");
  const SuccessView& view = app.plan().success_views[0];
  CHECK(view.impact == "Trust in the sector");
  CHECK(view.agreement == 4);
  CHECK(view.note == "Ask the board");
  CHECK_FALSE(app.has(Role::dialog, icca_dialog));
  CHECK(row_head(app).description == "1 of 2 answered. 4 of 5, consensus 1. Not answered yet: BestCities");
}

TEST_CASE("typing in one field of a cell is one step of the history") {
  UiTest app;
  begin(app);
  const std::size_t steps = app.editor().history.past.size();
  app.click(Role::button, icca_cell);
  app.type_into("Impact", "Trust");
  CHECK(app.editor().history.past.size() == steps + 1);
}

TEST_CASE("Escape closes the editor and the focus goes back to the cell") {
  UiTest app;
  begin(app);
  app.activate(Role::button, icca_cell);
  app.type("Ten", false);
  app.focus(Role::button, "Done");
  app.key("Escape");
  CHECK_FALSE(app.has(Role::dialog, icca_dialog));
  REQUIRE(app.focused_node() != nullptr);
  CHECK(app.focused_node()->name == icca_cell);
}

TEST_CASE("one goes from party to party without leaving the editor") {
  UiTest app;
  begin(app);
  app.click(Role::button, "Success for BestCities in Recognise");
  app.click(Role::radio, "3");
  app.click(Role::button, "Next: ICCA");
  CHECK(app.has(Role::dialog, icca_dialog));
  REQUIRE(app.focused_node() != nullptr);
  CHECK(app.focused_node()->name == "What success looks like");
  CHECK(app.focused_node()->value.empty());
  app.click(Role::radio, "5");
  app.click(Role::button, "Done");
  CHECK(app.plan().success_views.size() == 2);
  // 3 and 5: mean 4, each 1 away: 1 + log2(1 - 1/5) = 0.678
  CHECK(row_head(app).description == "Agreed. 4 of 5, consensus 0.68");
  CHECK(app.has(Role::text, "Agreed: 1 of 1 objective. On average 4 of 5, consensus 0.68"));
}

TEST_CASE("after going on to another party the focus comes back to that party's cell") {
  UiTest app;
  begin(app);
  app.activate(Role::button, "Success for BestCities in Recognise");
  app.activate(Role::button, "Next: ICCA");
  app.activate(Role::button, "Done");
  REQUIRE(app.focused_node() != nullptr);
  CHECK(app.focused_node()->name == icca_cell);
}

TEST_CASE("the line above the table says that somebody is against") {
  UiTest app;
  begin(app);
  app.click(Role::button, icca_cell);
  app.click(Role::radio, "0");
  app.click(Role::button, "Done");
  CHECK(app.has(Role::text,
                "Agreed: 0 of 1 objective. Not agreed: 1 objective. On average 0 of 5, consensus "
                "1. Still to answer: BestCities on 1 objective"));
  app.click(Role::button, icca_cell);
  app.click(Role::radio, "3");
  app.click(Role::button, "Done");
  CHECK(app.has(Role::text,
                "Agreed: 0 of 1 objective. On average 3 of 5, consensus 1. Still to answer: "
                "BestCities on 1 objective"));
}

TEST_CASE("a party in the library has no column and is not asked") {
  UiTest app;
  Plan plan = inspector_plan();
  Organisation away = *plan.organisations.find(bestcities);
  away.place.reset();
  plan.organisations.put(away);
  open_inspector_plan(app, plan);
  app.click(Role::tab, "Success matrix");
  CHECK_FALSE(app.has(Role::columnheader, "BestCities"));
  app.click(Role::button, icca_cell);
  app.click(Role::radio, "4");
  CHECK(row_head(app).description == "Agreed. 4 of 5, consensus 1");
}

TEST_CASE("a no is told on the card of its objective, whoever is still to answer") {
  UiTest app;
  begin(app);
  app.click(Role::button, icca_cell);
  app.click(Role::radio, "0");
  app.click(Role::button, "Done");
  app.activate(Role::tab, "Canvas");
  const std::string told = app.node(Role::listitem, "Objective: Recognise").description;
  CHECK(told.find("Not agreed: 1 of 2 against.") != std::string::npos);
}

TEST_CASE("who has doubts is not told to be against") {
  UiTest app;
  begin(app);
  app.click(Role::button, icca_cell);
  app.click(Role::radio, "2");
  app.click(Role::button, "Done");
  app.activate(Role::tab, "Canvas");
  const std::string told = app.node(Role::listitem, "Objective: Recognise").description;
  CHECK(told.find("Not agreed: 1 of 2 in doubt.") != std::string::npos);
}

TEST_CASE("an answer that is taken back is no answer") {
  UiTest app;
  begin(app);
  app.click(Role::button, icca_cell);
  app.click(Role::radio, "2");
  CHECK(row_head(app).description ==
        "Not agreed: ICCA at 2. 2 of 5, consensus 1. Not answered yet: BestCities");
  app.click(Role::button, "Clear Agreement");
  CHECK(app.plan().success_views.empty());
  CHECK(row_head(app).description == "Nobody has answered yet");
}

TEST_CASE("arrow keys walk the cells, and one cell is in the tab order") {
  UiTest app;
  begin(app);
  const auto focusable = [&] {
    const auto cells = app.nodes(Role::button);
    return std::count_if(cells.begin(), cells.end(),
                         [](const ui::Node* cell) { return cell->walked && cell->focusable; });
  };
  CHECK(focusable() == 1);
  app.focus(Role::button, "Success for BestCities in Recognise");
  app.node_key("ArrowRight");
  REQUIRE(app.focused_node() != nullptr);
  CHECK(app.focused_node()->name == icca_cell);
  CHECK(focusable() == 1);
}

namespace {

/// Twelve parties and eight objectives: more than the window shows either way.
void begin_large(UiTest& app) {
  std::string names;
  for (char letter = 'A'; letter <= 'L'; ++letter) names += std::string("Party ") + letter + "\n";
  app.type_into("Names of the parties, one a line", names);
  app.click(Role::button, "New plan");
  for (int i = 0; i < 8; ++i) {
    app.click(Role::button, "Add objective");
    app.type("Objective " + std::to_string(i + 1));
  }
  app.click(Role::tab, "Success matrix");
}

} // namespace

TEST_CASE("head row and head column stay while a large matrix scrolls both ways") {
  UiTest app;
  begin_large(app);
  const double head_top = app.node(Role::columnheader, "Party A").rect.min.y;
  CHECK(app.node(Role::columnheader, "Party L").hidden_by_scroll);
  for (int i = 0; i < 30; ++i) app.wheel({800, 500}, {200, 200});
  CHECK_FALSE(app.node(Role::columnheader, "Party L").hidden_by_scroll);
  CHECK(app.node(Role::columnheader, "Party L").rect.min.y == head_top);
  const auto heads = app.nodes(Role::rowheader);
  const double left = heads.front()->rect.min.x;
  for (const ui::Node* head : heads) CHECK(head->rect.min.x == left);
}

TEST_CASE("a cell that the keyboard goes to is brought into sight beside the heads, never under them") {
  UiTest app;
  begin_large(app);
  const auto go_to = [&](const std::string& name) {
    app.focus(Role::button, name);
    app.settle();
    const Rect cell = app.node(Role::button, name).rect;
    CAPTURE(name);
    CHECK(cell.width() >= 200);
    CHECK(cell.height() >= 92);
    CHECK(cell.min.x >= app.nodes(Role::rowheader).front()->rect.max.x);
    CHECK(cell.min.y >= app.node(Role::columnheader, "Objective").rect.max.y);
  };
  go_to("Success for Party L in Objective 8");
  go_to("Success for Party A in Objective 1");
  go_to("Success for Party E in Objective 4");
}

TEST_CASE("a row grows when its first answer is given") {
  UiTest app;
  begin(app);
  CHECK(row_head(app).rect.height() == 92);
  app.click(Role::button, icca_cell);
  app.type("Ten associations", false);
  app.click(Role::button, "Done");
  CHECK(row_head(app).rect.height() == 136);
}

TEST_CASE("a shortcut right after the key that closes a dialog is not lost") {
  UiTest app;
  begin(app);
  app.click(Role::button, icca_cell);
  app.host().push(host::NodeActivated{app.node(Role::button, "Done").id});
  app.host().push(host::KeyPressed{"s", {.control = true, .primary = true}, false});
  app.settle();
  CHECK_FALSE(app.has(Role::dialog, icca_dialog));
  CHECK(app.host().downloads.size() == 1);
}

TEST_CASE("no shortcut works while a dialog stands open, and Escape only closes it") {
  UiTest app;
  begin(app);
  app.click(Role::button, icca_cell);
  app.key("s", {.control = true, .primary = true});
  CHECK(app.host().downloads.empty());
  app.key("Escape");
  CHECK_FALSE(app.has(Role::dialog, icca_dialog));
  CHECK(app.has(Role::region, "Success matrix"));
}
