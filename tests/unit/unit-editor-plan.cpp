#include "editor_desk.hpp"

using namespace cg;
using namespace cg::editor;
using namespace cg::test;

namespace {

PlanPtr plan_titled(std::string title) {
  Plan plan;
  plan.charter.title = std::move(title);
  put_organisation(plan, 1, "ICCA", at(2000, 2000));
  return std::make_shared<const Plan>(std::move(plan));
}

Action arrives(const PlanPtr& plan, bool from_example = false) {
  return PlanArrived{plan, "a.partnership.json", from_example};
}

Action renames(std::string title) { return Perform{set<&Charter::title>(std::move(title)), "", ""}; }

} // namespace

TEST_CASE("the program begins at the start screen, with nothing unsaved and nothing to undo") {
  const Editor editor = fresh_editor();
  CHECK(editor.view == View::start);
  CHECK_FALSE(has_unsaved_changes(editor));
  CHECK_FALSE(editor.history.can_undo());
  CHECK(plan_of(editor) == Plan());
  check_editor(editor);
}

TEST_CASE("a new plan is a ring of equals: distinct colours, equal distances, names where they were given") {
  Desk desk;
  desk.act(NewPlan{3, {"ICCA", "BestCities"}, false});
  const Plan& plan = desk.plan();
  CHECK(plan.charter.title.empty());
  CHECK(plan.charter.language == "en");
  CHECK(plan.charter.created == "2025-10-09T08:53:20Z");
  REQUIRE(plan.organisations.size() == 3);
  std::vector<int> colours;
  std::vector<std::string> names;
  for (const Organisation& party : plan.organisations) {
    colours.push_back(party.colour.value());
    names.push_back(party.name);
    const Vec2 centre = desk.place_of(party.id) + Vec2{140, 48};
    CHECK(std::abs(length(centre) - 320) < 1);
  }
  std::sort(colours.begin(), colours.end());
  std::sort(names.begin(), names.end());
  CHECK(colours == std::vector<int>{1, 2, 3});
  CHECK(names == std::vector<std::string>{"", "BestCities", "ICCA"});
  CHECK(desk.editor.view == View::canvas);
  CHECK(desk.label() == "Begin a new plan");
  CHECK(desk.said() == "Began a new plan.");
  CHECK_FALSE(has_unsaved_changes(desk.editor));
}

TEST_CASE("a new plan has a party for every name, and no more parties than there is room for") {
  Desk desk;
  desk.act(NewPlan{0, {"a", "b"}, false});
  CHECK(desk.plan().organisations.size() == 2);
  desk.act(NewPlan{100'000, {}, true});
  CHECK(desk.plan().organisations.size() == most_parties);
  desk.act(NewPlan{2, {"\xFF"}, true});
  CHECK(desk.shows_error());
  CHECK(desk.plan().organisations.size() == most_parties);
}

TEST_CASE("the first plan of a page is its beginning: no undo leads to an empty one") {
  Desk desk;
  desk.act(arrives(plan_titled("Opened")));
  CHECK_FALSE(desk.editor.history.can_undo());
  CHECK(is_in_a_file(desk.editor));
  Desk begun;
  begun.act(NewPlan{0, {"ICCA"}, false});
  CHECK_FALSE(begun.editor.history.can_undo());
  CHECK_FALSE(has_unsaved_changes(begun.editor)); // nothing was typed in it yet
  CHECK_FALSE(is_in_a_file(begun.editor));
  begun.act(Save{});
  CHECK(is_in_a_file(begun.editor));
  Desk example;
  example.act(arrives(plan_titled("BestCities and ICCA"), true));
  CHECK_FALSE(is_in_a_file(example.editor));
}

TEST_CASE("a file that arrives is the plan, as one step that can be undone, and counts as saved") {
  Desk desk;
  desk.act(NewPlan{0, {"ICCA"}, false});
  const PlanPtr opened = plan_titled("Opened");
  desk.act(arrives(opened));
  CHECK(desk.plan_pointer() == opened);
  CHECK(desk.editor.view == View::canvas);
  CHECK(desk.label() == "Open a.partnership.json");
  CHECK(desk.said() == "Opened a.partnership.json.");
  CHECK_FALSE(has_unsaved_changes(desk.editor));
  desk.act(Undo{});
  CHECK(desk.plan().organisations.size() == 1);
  CHECK(desk.said() == "Undid: Open a.partnership.json.");
  CHECK(has_unsaved_changes(desk.editor));
  desk.act(Redo{});
  CHECK(desk.plan_pointer() == opened);
  CHECK_FALSE(has_unsaved_changes(desk.editor));
}

TEST_CASE("an example is called by its title") {
  Desk desk;
  desk.act(OpenExample{"examples/x.json"});
  REQUIRE(desk.effect<FetchExample>() != nullptr);
  CHECK(desk.effect<FetchExample>()->path == "examples/x.json");
  desk.act(arrives(plan_titled("BestCities and ICCA"), true));
  CHECK(desk.label() == "Open BestCities and ICCA");
}

TEST_CASE("a file that cannot be read says so and leaves everything as it was") {
  Desk desk(*plan_titled("Mine"));
  const PlanPtr before = desk.plan_pointer();
  desk.act(PlanArrived{Error{"objectives[3].owner", "not an organisation"}, "b.json", false});
  CHECK(desk.notice() == "b.json was not opened: objectives[3].owner: not an organisation");
  CHECK(desk.shows_error());
  CHECK(desk.plan_pointer() == before);
  desk.act(PlanArrived{Error{"b.json", "too large"}, "b.json", false});
  CHECK(desk.notice() == "b.json was not opened: too large");
  desk.act(PlanArrived{Error{"", "offline"}, "", true});
  CHECK(desk.notice() == "The file was not opened: offline");
  desk.act(CloseNotice{});
  CHECK(desk.notice().empty());
}

TEST_CASE("a file that arrives over unsaved changes waits for an answer") {
  Desk desk(*plan_titled("Mine"));
  desk.act(renames("Changed"));
  const PlanPtr mine = desk.plan_pointer(), theirs = plan_titled("Theirs");
  desk.act(arrives(theirs));
  CHECK(desk.plan_pointer() == mine);
  CHECK(desk.editor.question == Question::discard_for_open);
  CHECK(desk.editor.waiting_plan == theirs);

  SECTION("no: nothing has happened") {
    desk.act(AnswerQuestion{false});
    CHECK(desk.plan_pointer() == mine);
  }
  SECTION("yes: it is opened, and the other can be brought back") {
    desk.act(AnswerQuestion{true});
    CHECK(desk.plan_pointer() == theirs);
    CHECK(desk.label() == "Open a.partnership.json");
    desk.act(Undo{});
    CHECK(desk.plan_pointer() == mine);
  }
  CHECK(desk.editor.question == Question::none);
  CHECK(desk.editor.waiting_plan == nullptr);
}

TEST_CASE("a new plan over unsaved changes asks, unless that was answered") {
  Desk desk(*plan_titled("Mine"));
  desk.act(renames("Changed"));
  const PlanPtr mine = desk.plan_pointer();
  desk.act(NewPlan{2, {}, false});
  CHECK(desk.editor.question == Question::discard_for_new);
  CHECK(desk.plan_pointer() == mine);
  desk.act(AnswerQuestion{true});
  CHECK(desk.plan().organisations.size() == 2);
  desk.act(renames("Changed again")).act(NewPlan{4, {}, true});
  CHECK(desk.editor.question == Question::none);
  CHECK(desk.plan().organisations.size() == 4);
}

TEST_CASE("an answer without a question does nothing") {
  Desk desk(*plan_titled("Mine"));
  const PlanPtr mine = desk.plan_pointer();
  desk.act(AnswerQuestion{true});
  CHECK(desk.plan_pointer() == mine);
}

TEST_CASE("the plan this browser kept is gone on with as unsaved work, and not stored again") {
  Desk desk;
  const PlanPtr kept = plan_titled("Kept");
  desk.act(ContinueKept{});
  CHECK(desk.editor.view == View::start);
  desk.act(KeptArrived{{kept, ""}}).act(ContinueKept{});
  CHECK(desk.plan_pointer() == kept);
  CHECK(desk.label() == "Continue Kept");
  CHECK(desk.editor.view == View::canvas);
  CHECK(has_unsaved_changes(desk.editor));
  CHECK(desk.editor.store_after_ms == 0);
}

TEST_CASE("a kept plan that is broken is reported and not offered") {
  Desk desk;
  desk.act(KeptArrived{{nullptr, "line 3: not JSON"}});
  CHECK(desk.editor.kept.problem == "line 3: not JSON");
  desk.act(ContinueKept{});
  CHECK(desk.editor.view == View::start);
}

TEST_CASE("saving writes the plan with the time of its change, and is no step") {
  Desk desk(*plan_titled("Mine"));
  desk.act(renames("Changed"));
  CHECK(has_unsaved_changes(desk.editor));
  const std::size_t steps = desk.steps();
  desk.act(Save{});
  REQUIRE(desk.effect<SaveFile>() != nullptr);
  CHECK(desk.effect<SaveFile>()->plan == desk.plan_pointer());
  CHECK(desk.plan().charter.modified == "2025-10-09T08:53:20Z");
  CHECK(desk.said() == "Saved Changed.");
  CHECK(desk.steps() == steps);
  CHECK_FALSE(has_unsaved_changes(desk.editor));

  const PlanPtr saved = desk.plan_pointer();
  desk.now_ms += 60'000;
  desk.act(Save{});
  CHECK(desk.effect<SaveFile>()->plan == saved); // nothing changed: the same file
  desk.act(Undo{});
  CHECK(has_unsaved_changes(desk.editor));
  desk.act(Redo{});
  CHECK_FALSE(has_unsaved_changes(desk.editor));
}

TEST_CASE("a change that is taken back by hand is no unsaved change") {
  Desk desk(*plan_titled("Mine"));
  desk.act(renames("Changed")).act(renames("Mine"));
  CHECK_FALSE(has_unsaved_changes(desk.editor));
}

TEST_CASE("typing after a save is a step of its own") {
  Desk desk(*plan_titled("Mine"));
  const auto type = [&](std::string title) {
    desk.act(Perform{set<&Charter::title>(std::move(title)), "Edit title", "title"});
  };
  type("A");
  desk.act(Save{});
  type("AB");
  CHECK(desk.steps() == 3);
}

TEST_CASE("there is nothing to save on the start screen; opening by picker asks for a file") {
  Desk desk;
  desk.act(Save{});
  CHECK(desk.effects.empty());
  desk.act(OpenPicker{});
  CHECK(desk.effect<PickFile>() != nullptr);
}

TEST_CASE("an opened plan is fitted into the canvas, as soon as the canvas has a size") {
  Desk desk;
  desk.act(arrives(plan_titled("Far away")));
  CHECK(desk.editor.fit_when_sized);
  desk.act(CanvasResized{desk_canvas, desk_visible});
  CHECK(screen_from_world(desk.editor.camera, Vec2{2140, 2048}) == desk_visible.centre());
  CHECK_FALSE(desk.editor.fit_when_sized);
  desk.editor.camera = {};
  desk.act(CanvasResized{desk_canvas, desk_visible});
  CHECK(desk.editor.camera == Camera());
  desk.act(arrives(plan_titled("Far away again")));
  CHECK(screen_from_world(desk.editor.camera, Vec2{2140, 2048}) == desk_visible.centre());
}
