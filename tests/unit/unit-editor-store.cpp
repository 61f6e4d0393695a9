#include "editor_desk.hpp"

using namespace cg;
using namespace cg::editor;
using namespace cg::test;

namespace {

Action types(std::string title) {
  return Perform{set<&Charter::title>(std::move(title)), "Edit title", "title"};
}

// At work, with everything stored.
Desk quiet_desk() {
  Desk desk{Plan()};
  desk.wait(10'000).act(StoreDone{});
  return desk;
}

PlanPtr stored(const Desk& desk) {
  const auto* store = desk.effect<StorePlan>();
  return store != nullptr ? store->plan : nullptr;
}

} // namespace

TEST_CASE("a change is kept after a pause of 300 milliseconds, once") {
  Desk desk = quiet_desk();
  desk.act(types("A"));
  CHECK(desk.effect<StorePlan>() == nullptr);
  CHECK(desk.editor.store_after_ms == desk.now_ms + 300);
  CHECK(stored(desk.wait(299)) == nullptr);
  CHECK(stored(desk.wait(1)) == desk.plan_pointer());
  CHECK(desk.editor.store_after_ms == 0);
  CHECK(stored(desk.wait(5000)) == nullptr);
  desk.act(StoreDone{});
  CHECK(desk.editor.stored_plan == desk.plan_pointer());
  CHECK(stored(desk.wait(5000)) == nullptr);
}

TEST_CASE("while changes go on the plan is still kept within a second") {
  Desk desk = quiet_desk();
  std::int64_t since_stored = 0;
  int stores = 0;
  for (int i = 0; i < 200; ++i) {
    desk.act(types(std::to_string(i)));
    since_stored += 50;
    if (stored(desk.wait(50)) != nullptr) {
      CHECK(since_stored <= 750);
      since_stored = 0;
      ++stores;
      desk.act(StoreDone{});
    }
  }
  CHECK(stores >= 13);
}

TEST_CASE("a change made while an older plan is on its way is kept after it") {
  Desk desk = quiet_desk();
  desk.act(types("A")).wait(300);
  desk.act(types("AB"));
  CHECK(stored(desk.wait(400)) == nullptr);
  CHECK(desk.editor.store_after_ms > desk.now_ms); // asked again in a moment, not in every frame
  desk.act(StoreDone{});
  CHECK(stored(desk.wait(100)) == desk.plan_pointer());
  desk.act(StoreDone{});
  CHECK(desk.editor.stored_plan == desk.plan_pointer());
}

TEST_CASE("a hidden tab stores at once what is due, and only that") {
  Desk desk = quiet_desk();
  CHECK(stored(desk.act(StoreNow{})) == nullptr);
  desk.act(types("A"));
  CHECK(stored(desk.act(StoreNow{})) == desk.plan_pointer());
  CHECK(stored(desk.act(StoreNow{})) == nullptr);
}

TEST_CASE("of two stores on their way only the answer to the last says that the newest plan is safe") {
  Desk desk = quiet_desk();
  desk.act(types("A")).wait(300);
  desk.act(types("AB")).act(StoreNow{});
  desk.act(StoreDone{});
  CHECK(desk.editor.stored_plan != desk.plan_pointer());
  desk.act(StoreDone{});
  CHECK(desk.editor.stored_plan == desk.plan_pointer());
  CHECK(desk.editor.stores_under_way == 0);
}

TEST_CASE("a hidden start screen does not store its empty plan over the kept one") {
  Desk desk;
  Plan kept;
  kept.charter.title = "Kept";
  desk.act(KeptArrived{{std::make_shared<const Plan>(kept), ""}});
  CHECK(stored(desk.act(StoreNow{})) == nullptr);
  CHECK(stored(desk.wait(60'000)) == nullptr);
}

TEST_CASE("a full storage is said once, in words, and again after it has worked in between") {
  Desk desk = quiet_desk();
  desk.act(types("A")).wait(300);
  desk.act(StoreDone{"QuotaExceededError: Quota exceeded"});
  CHECK(desk.notice() == "This browser's storage is full: the plan is not kept here. Save it to a file.");
  CHECK(desk.shows_error());
  CHECK(desk.editor.store_failed);
  desk.act(CloseNotice{}).act(types("AB")).wait(300);
  desk.act(StoreDone{"QuotaExceededError"});
  CHECK(desk.notice().empty());
  CHECK(stored(desk.act(StoreNow{})) == desk.plan_pointer()); // tried again before the tab goes
  desk.act(StoreDone{});
  CHECK_FALSE(desk.editor.store_failed);
  desk.act(types("ABC")).wait(300);
  desk.act(StoreDone{"the disk is broken"});
  CHECK(desk.notice() == "This browser cannot keep the plan (the disk is broken). Save it to a file.");
}

TEST_CASE("a change that is undone before it was stored is not stored") {
  Desk desk = quiet_desk();
  desk.act(types("A")).act(Undo{});
  CHECK(desk.editor.store_after_ms == 0);
  CHECK(stored(desk.wait(5000)) == nullptr);
}

TEST_CASE("new and opened plans, undo and redo are stored, too") {
  Desk desk;
  desk.act(NewPlan{2, {}, false});
  CHECK(stored(desk.wait(300)) == desk.plan_pointer());
  desk.act(StoreDone{}).act(types("A")).wait(300);
  desk.act(StoreDone{}).act(Undo{});
  CHECK(stored(desk.wait(300)) == desk.plan_pointer());
  desk.act(StoreDone{}).act(Redo{});
  CHECK(stored(desk.wait(300)) == desk.plan_pointer());
}

TEST_CASE("the camera and the selection are not stored") {
  Desk desk = quiet_desk();
  desk.act(PanBy{{10, 10}}).act(ZoomBy{2, {}}).act(SelectAll{}).act(ShowView{View::success_matrix});
  CHECK(desk.editor.store_after_ms == 0);
}

TEST_CASE("plain notices leave by themselves, errors stay") {
  Desk desk = quiet_desk();
  desk.editor.notice = {Notice::Tone::plain, "Done.", desk.now_ms};
  CHECK(desk.wait(notice_stay_ms - 1).notice() == "Done.");
  CHECK(desk.wait(1).notice().empty());
  desk.editor.notice = {Notice::Tone::error, "Broken.", desk.now_ms};
  CHECK(desk.wait(1'000'000).notice() == "Broken.");
}
