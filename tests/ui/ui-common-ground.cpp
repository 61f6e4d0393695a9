// The view Common ground: the paths between purposes, in words and as a picture; the themes that a person
// confirms; and what is shown while the list of themes is not there.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

const std::string themes_path = "assets/themes.json";
const std::string health_box = "Good health and wellbeing (Goal 3), from “health”";
const std::string children_box = "Children, from “children”";

Plan plan_of(const std::string& first, const std::string& second) {
  Plan plan;
  const auto add_party = [&plan](OrganisationId id, std::string name, double y, std::string purpose) {
    Organisation party = organisation_at(id, std::move(name), 0, y);
    party.purpose = std::move(purpose);
    plan.organisations.put(party);
  };
  add_party(OrganisationId(1), "A", 0, first);
  add_party(OrganisationId(2), "B", 400, second);
  return plan;
}

void open_view(UiTest& app, const std::string& first, const std::string& second) {
  open_inspector_plan(app, plan_of(first, second));
  app.click(Role::tab, "Common ground");
}

const std::string& only_path(UiTest& app) {
  REQUIRE(app.nodes(Role::image).size() == 1);
  return app.nodes(Role::image)[0]->name;
}

bool ticked(UiTest& app, const std::string& box) { return app.node(Role::checkbox, box).checked; }

std::size_t fetches(UiTest& app) {
  const auto& all = app.host().fetched;
  return static_cast<std::size_t>(std::count(all.begin(), all.end(), themes_path));
}

} // namespace

TEST_CASE("a disease and the citizens' health meet in good health, said in words") {
  UiTest app;
  open_view(app, "Eradicate a disease.", "We are a city. Improve the health of our citizens!");
  CHECK(app.has(Role::heading, "A and B"));
  CHECK(only_path(app) ==
        "A wants: “Eradicate a disease”. B wants: “Improve the health of our citizens”. Both are about "
        "Goal 3, Good health and wellbeing: Target 3.3, End epidemics and diseases, is part of it. "
        "Suggested by the words “Eradicate a disease” and “health”, not confirmed yet.");
}

TEST_CASE("child poverty and young people who thrive go hand in hand") {
  UiTest app;
  open_view(app, "Reduce child poverty", "See our young people survive and thrive");
  CHECK(
      only_path(app) ==
      "A wants: “Reduce child poverty”. B wants: “See our young people survive and thrive”. Children and "
      "Young people go hand in hand. Suggested by the words “child” and “young people”, not confirmed yet.");
}

TEST_CASE("the shipped pairs find their common ground") {
  for (const char* title : {"Disease association and health-minded destination",
                            "Child-poverty association and a city that wants its young people to thrive"}) {
    CAPTURE(title);
    UiTest app;
    app.click(Role::button, title);
    app.click(Role::tab, "Common ground");
    CHECK(app.nodes(Role::image).size() == 1);
  }
}

TEST_CASE("no path is not a finding that there is none, and what is missing leads to the party") {
  UiTest app;
  open_view(app, "Restore coral reefs", "Reduce child poverty");
  CHECK(app.nodes(Role::image).empty());
  CHECK(
      app.has(Role::text, "No common theme was found in the words. That does not mean that there is none."));
  CHECK(app.has(Role::text, "Not answerable yet: A and B"));
  open_view(app, "", "Win the football league");
  CHECK(app.has(Role::button, "Not answerable yet: B"));
  app.click(Role::button, "Open: A");
  CHECK(app.has(Role::region, "Canvas"));
  CHECK(app.field("Name").value == "A");
}

TEST_CASE("of very many pairs the first thirty are told, and how many there are") {
  UiTest app;
  Plan plan;
  for (std::uint64_t i = 1; i <= 9; ++i) { // 9 · 8 / 2 = 36 pairs
    Organisation party =
        organisation_at(OrganisationId(i), "Party " + std::to_string(i), 0, 400.0 * double(i));
    party.purpose = "Health";
    plan.organisations.put(party);
  }
  open_inspector_plan(app, plan);
  app.click(Role::tab, "Common ground");
  CHECK(app.nodes(Role::image).size() == 30);
  CHECK(app.nodes(Role::checkbox).size() == 9);
  const auto texts = app.nodes(Role::text);
  CHECK(std::any_of(texts.begin(), texts.end(),
                    [](const ui::Node* text) { return text->name.ends_with(" The first 30 of 36 pairs."); }));
}

TEST_CASE("the themes are fetched once, when the view is first shown") {
  UiTest app;
  open_inspector_plan(app);
  CHECK(fetches(app) == 0);
  app.click(Role::tab, "Common ground");
  app.click(Role::tab, "Fit");
  app.click(Role::tab, "Common ground");
  CHECK(fetches(app) == 1);
}

TEST_CASE("while the themes are on their way the view says so; when they fail it says why and tries again") {
  UiTest app;
  open_inspector_plan(app, plan_of("Health", "Health"));
  app.host().answers = false;
  app.click(Role::tab, "Common ground");
  CHECK(app.has(Role::text, "The list of themes is on its way."));
  app.click(Role::tab, "Fit");
  app.click(Role::tab, "Common ground");
  CHECK(fetches(app) == 1); // it is still on its way
  app.send(host::AssetArrived{themes_path, {}, "The file could not be fetched: no network."});
  CHECK(app.has(Role::text, "The file could not be fetched: no network."));
  app.click(Role::button, "Try again");
  CHECK(fetches(app) == 2);
  CHECK(app.has(Role::text, "The list of themes is on its way."));
  app.send(host::AssetArrived{themes_path, "{}", {}});
  CHECK(app.has(Role::text, "format: must be “common-ground-themes”"));
  app.host().answers = true;
  app.activate(Role::button, "Try again");
  CHECK(app.nodes(Role::image).size() == 1);
  CHECK(app.plan().organisations.size() == 2); // none of these was taken for a plan
}

TEST_CASE("a theme is confirmed as one named step, then it alone counts, and one undo takes it back") {
  UiTest app;
  open_view(app, "Improve the health of children", "Healthier lives");
  CHECK_FALSE(ticked(app, health_box));
  CHECK_FALSE(ticked(app, children_box));
  const std::size_t steps = app.editor().history.past.size();
  app.click(Role::checkbox, health_box);
  CHECK(app.plan().organisations.find(OrganisationId(1))->themes == std::vector<std::string>{"sdg3"});
  CHECK(app.editor().history.past.size() == steps + 1);
  CHECK(app.editor().history.present.label == "Confirm theme Good health and wellbeing for A");
  CHECK(app.host().announcements.back() == "Confirmed theme Good health and wellbeing for A.");
  CHECK(ticked(app, health_box));
  CHECK(only_path(app).ends_with("Confirmed for A, suggested for B by the words “Healthier”."));
  app.activate(Role::checkbox, health_box); // takes it back
  CHECK(app.plan().organisations.find(OrganisationId(1))->themes.empty());
  app.activate(Role::checkbox, children_box); // nothing of B's
  CHECK(app.nodes(Role::image).empty());
  app.click(Role::button, "Undo");
  CHECK(app.nodes(Role::image).size() == 1);
  CHECK_FALSE(ticked(app, children_box));
}

TEST_CASE("a confirmed theme that is not in the words stays, listed, until it is unticked") {
  UiTest app;
  Plan plan = plan_of("Health", "Health");
  Organisation party = *plan.organisations.find(OrganisationId(1));
  party.themes = {"3.3", "a theme of tomorrow"};
  plan.organisations.put(party);
  open_inspector_plan(app, plan);
  app.click(Role::tab, "Common ground");
  const std::string disease = "End epidemics and diseases (Target 3.3), not in the words of its purpose";
  CHECK(ticked(app, disease));
  CHECK(ticked(app, "a theme of tomorrow, a theme that is not known here"));
  CHECK(
      only_path(app).starts_with("A stands for Target 3.3, End epidemics and diseases. B wants: “Health”."));
  app.click(Role::checkbox, disease);
  CHECK_FALSE(app.has(Role::checkbox, disease));
  CHECK(app.plan().organisations.find(OrganisationId(1))->themes ==
        std::vector<std::string>{"a theme of tomorrow"});
}
