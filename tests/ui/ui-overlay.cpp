// The overlay on the canvas: chosen in the box beside the zoom bar, said at the cards, gone with "Nothing".
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

const std::string box = "Show on the cards", measure_card = "Success measure: Members served";

// The measure has come from 10 to 41 of 60: 62 %.
Plan measured_plan() {
  Plan plan = inspector_plan();
  Measure measure = *plan.measures.find(members_served);
  measure.baseline.value = 10;
  measure.target.value = 60;
  measure.actuals.push_back({41.0, {}, {}, {}});
  plan.measures.put(measure);
  return plan;
}

// Each has what the other needs.
Plan fitting_plan() {
  Plan plan = inspector_plan();
  plan.strengths.put({StrengthId(0x1a1), bestcities, venues, 2, {}, {}});
  plan.strengths.put({StrengthId(0x1a2), icca, research, 3, {}, {}});
  plan.needs.put({NeedId(0x1a3), bestcities, research, 3, {}, {}});
  return plan;
}

const std::string& description(UiTest& app, const std::string& card) {
  return app.node(Role::listitem, card).description;
}
bool says(UiTest& app, const std::string& card, const std::string& words) {
  return description(app, card).find(words) != std::string::npos;
}

std::size_t themes_fetched(UiTest& app) {
  const auto& all = app.host().fetched;
  return static_cast<std::size_t>(std::count(all.begin(), all.end(), "assets/themes.json"));
}

} // namespace

TEST_CASE("the overlay is chosen in a box, and its words are behind those of the cards until it is Nothing") {
  UiTest app;
  open_inspector_plan(app, measured_plan());
  const std::string before = description(app, measure_card);
  const ui::Node& node = app.node(Role::combobox, box);
  CHECK(node.value == "Nothing");
  CHECK(node.focusable);
  CHECK(node.options == std::vector<std::string>{"Nothing", "Success matrix", "Fit", "Balance",
                                                 "Common ground", "Path", "Progress", "Readiness"});
  app.choose(box, "Progress");
  CHECK(app.node(Role::combobox, box).value == "Progress");
  CHECK(description(app, measure_card) == before + " Progress: 62 %.");
  app.choose(box, "Nothing");
  CHECK(description(app, measure_card) == before);
}

TEST_CASE("a card with two badges names the view once") {
  UiTest app;
  open_inspector_plan(app);
  app.choose(box, "Balance");
  CHECK(says(app, "Organisation: ICCA", " Balance: Effort not known yet. Gain not recorded."));
}

TEST_CASE("bonds are a list of the canvas that is named after the view") {
  UiTest app;
  open_inspector_plan(app, fitting_plan());
  CHECK_FALSE(app.has(Role::list, "Fit"));
  app.choose(box, "Fit");
  const ui::Node& list = app.node(Role::list, "Fit");
  CHECK(list.parent == app.node(Role::region, "Canvas").id);
  const ui::Node& bond = app.node(Role::listitem, "ICCA and BestCities: 100 % fit");
  CHECK(bond.parent == list.id);
  CHECK(bond.description.find("BestCities brings venue network to ICCA.") == 0);
  app.choose(box, "Nothing");
  CHECK_FALSE(app.has(Role::list, "Fit"));
}

TEST_CASE("the label of a bond between cards that stand close stands below them") {
  Plan plan = fitting_plan();
  Organisation near = *plan.organisations.find(icca);
  near.place = placed(0, -900);
  plan.organisations.put(near);
  near = *plan.organisations.find(bestcities);
  near.place = placed(304, -900); // the width of a card, and 24
  plan.organisations.put(near);
  UiTest app;
  open_inspector_plan(app, plan);
  app.choose(box, "Fit");
  const Rect label = app.node(Role::listitem, "ICCA and BestCities: 100 % fit").rect;
  const Rect a = app.node(Role::listitem, "Organisation: ICCA").rect;
  const Rect b = app.node(Role::listitem, "Organisation: BestCities").rect;
  REQUIRE_FALSE(label.empty());
  REQUIRE(b.min.x - a.max.x < label.width());
  CHECK(label.min.y >= std::max(a.max.y, b.max.y));
}

TEST_CASE("the label of a bond stands between its cards and covers none") {
  UiTest app;
  open_inspector_plan(app, fitting_plan());
  app.choose(box, "Fit");
  const Rect label = app.node(Role::listitem, "ICCA and BestCities: 100 % fit").rect;
  REQUIRE_FALSE(label.empty());
  const Rect above = app.node(Role::listitem, "Organisation: ICCA").rect,
             below = app.node(Role::listitem, "Organisation: BestCities").rect;
  CHECK(label.min.y >= above.max.y);
  CHECK(label.max.y <= below.min.y);
  CHECK_FALSE(app.has(Role::text, "Zoom in to read it."));
  for (int i = 0; i < 8; ++i) app.click(Role::button, "Zoom out"); // nothing could be read there
  CHECK(app.has(Role::text, "Zoom in to read it."));
  CHECK(app.node(Role::listitem, "ICCA and BestCities: 100 % fit").rect.empty());
}

TEST_CASE("the overlay follows an edit and its undo") {
  UiTest app;
  Plan plan = fitting_plan();
  plan.needs.erase(NeedId(0x1a3));
  open_inspector_plan(app, plan);
  app.choose(box, "Fit");
  CHECK(app.has(Role::text, "No two parties complete each other yet."));
  select_card(app, "Organisation: BestCities");
  app.type_into("Add a need", "research data", true);
  CHECK(app.has(Role::listitem, "ICCA and BestCities: 100 % fit"));
  CHECK_FALSE(app.has(Role::text, "No two parties complete each other yet."));
  app.click(Role::button, "Undo");
  CHECK_FALSE(app.has(Role::list, "Fit"));
}

TEST_CASE("what is shown on the cards is no part of the plan and is not undone") {
  UiTest app;
  open_inspector_plan(app, measured_plan());
  const std::string before = app.saved();
  const std::size_t steps = app.editor().history.past.size();
  app.choose(box, "Progress");
  CHECK(app.saved() == before);
  CHECK(app.editor().history.past.size() == steps);
  app.click(Role::tab, "Fit"); // it is still there when one comes back
  app.click(Role::tab, "Canvas");
  CHECK(says(app, measure_card, "Progress: 62 %."));
}

TEST_CASE("the box waits for the later part of the program") {
  UiTest app;
  app.host().answers = false;
  open_inspector_plan(app, measured_plan());
  CHECK(app.node(Role::combobox, box).disabled);
  app.send(host::LaterPartArrived{});
  CHECK_FALSE(app.node(Role::combobox, box).disabled);
  app.choose(box, "Progress");
  CHECK(says(app, measure_card, "Progress: 62 %."));
}

TEST_CASE("Common ground on the cards fetches the themes when it is chosen") {
  UiTest app;
  Plan plan = inspector_plan();
  for (const auto& [id, purpose] : {std::pair{icca, "Eradicate a disease."},
                                    {bestcities, "We are a city. Improve the health of our citizens!"}}) {
    Organisation party = *plan.organisations.find(id);
    party.purpose = purpose;
    plan.organisations.put(party);
  }
  open_inspector_plan(app, plan);
  CHECK(themes_fetched(app) == 0);
  app.choose(box, "Common ground");
  CHECK(themes_fetched(app) == 1);
  app.choose(box, "Fit"); // once is enough
  app.choose(box, "Common ground");
  CHECK(themes_fetched(app) == 1);
  CHECK(
      app.node(Role::listitem, "ICCA and BestCities: Good health and wellbeing").description ==
      "Both are about Goal 3, Good health and wellbeing: Target 3.3, End epidemics and diseases, is part of "
      "it. Suggested by the words “Eradicate a disease” and “health”, not confirmed yet.");
}

TEST_CASE("a card that is dragged keeps its words, and its bond") {
  UiTest app;
  open_inspector_plan(app, fitting_plan());
  app.choose(box, "Fit");
  const Rect before = app.node(Role::listitem, "ICCA and BestCities: 100 % fit").rect;
  const Vec2 from = app.on_screen({60, 60});
  app.press(from);
  app.move_to(from + Vec2{40, 0});
  app.move_to(from + Vec2{80, 0});
  const Rect during = app.node(Role::listitem, "ICCA and BestCities: 100 % fit").rect;
  CHECK(during.centre().x > before.centre().x); // the middle of the way moves with one end
  app.release(from + Vec2{80, 0});
}

TEST_CASE(
    "the box is in the window and clear of the other bars, narrow, usual and wide, by mouse and by touch") {
  for (const Vec2 size : {Vec2{768, 1024}, Vec2{1280, 800}, Vec2{1920, 1080}}) {
    CAPTURE(size.x);
    UiTest app(size);
    open_inspector_plan(app);
    for (const bool touch : {false, true}) {
      CAPTURE(touch);
      if (touch) app.send(host::PreferencesChanged{.coarse_pointer = true});
      const Rect at = app.node(Role::combobox, box).rect;
      CHECK(at.height() == (touch ? 44 : 32));
      CHECK(at.width() >= 120);
      for (const char* name : {"Zoom in", "Zoom out", "Fit all", "Zoom to 100 %"}) {
        const Rect button = app.node(Role::button, name).rect;
        CHECK_FALSE(at.overlaps(button));
        CHECK(button.height() == at.height());
        CHECK(button.width() >= at.height());
        for (const std::string other : {"Zoom in", "Zoom out", "Fit all", "Zoom to 100 %"}) {
          CHECK((other == name || !button.overlaps(app.node(Role::button, other).rect)));
        }
      }
    }
  }
}
