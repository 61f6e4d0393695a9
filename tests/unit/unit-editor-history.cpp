#include <catch2/catch_test_macros.hpp>
#include <memory>

#include "editor/history.hpp"
#include "scene_plans.hpp"

using namespace cg;
using namespace cg::editor;

namespace {

PlanPtr plan_titled(std::string title) {
  Plan plan;
  plan.charter.title = std::move(title);
  return std::make_shared<const Plan>(std::move(plan));
}

History begun() {
  History history;
  history.present.plan = plan_titled("0");
  return history;
}

} // namespace

TEST_CASE("a step remembers the plan before it and its selection") {
  const Ref note = NoteId(5);
  History history = begun();
  history.present.selection = {note};
  history = committed(std::move(history), plan_titled("1"), {}, "First");
  CHECK(history.present.label == "First");
  CHECK(history.can_undo());
  CHECK_FALSE(history.can_redo());
  history = undone(std::move(history));
  CHECK(history.present.plan->charter.title == "0");
  CHECK(history.present.selection == Selection{note});
  CHECK(history.can_redo());
  history = redone(std::move(history));
  CHECK(history.present.plan->charter.title == "1");
  CHECK(history.present.selection.empty());
  CHECK(history.present.label == "First");
}

TEST_CASE("a new step takes the future away") {
  History history = committed(begun(), plan_titled("1"), {}, "First");
  history = undone(std::move(history));
  history = committed(std::move(history), plan_titled("2"), {}, "Second");
  CHECK_FALSE(history.can_redo());
  CHECK(history.past.size() == 1);
}

TEST_CASE("steps with one merge key are one step under the first label") {
  History history = committed(begun(), plan_titled("I"), {}, "Edit title", "title");
  history = committed(std::move(history), plan_titled("IC"), {}, "Edit title of I", "title");
  CHECK(history.past.size() == 1);
  CHECK(history.present.plan->charter.title == "IC");
  CHECK(history.present.label == "Edit title");
  history = committed(std::move(history), plan_titled("ICC"), {}, "Edit direction", "direction");
  CHECK(history.past.size() == 2);
  history = committed(std::move(history), plan_titled("ICCA"), {}, "Add");
  history = committed(std::move(history), plan_titled("ICCA!"), {}, "Add");
  CHECK(history.past.size() == 4);
}

TEST_CASE("a sealed step, and one come to by undo or redo, is not merged with") {
  History history = committed(begun(), plan_titled("1"), {}, "a", "key");
  CHECK(committed(sealed(history), plan_titled("2"), {}, "a", "key").past.size() == 2);
  history = redone(undone(std::move(history)));
  history = committed(std::move(history), plan_titled("2"), {}, "a", "key");
  CHECK(history.past.size() == 2);
}

TEST_CASE("undo at the beginning and redo at the end change nothing") {
  const History history = begun();
  CHECK(undone(history).present.plan == history.present.plan);
  CHECK(redone(history).present.plan == history.present.plan);
  CHECK_FALSE(undone(history).can_redo());
}
