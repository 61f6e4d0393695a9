// What this browser keeps of the plan as it changes: always the whole file, and after an edit only what is
// new.
#include <catch2/catch_test_macros.hpp>

#include "ui/harness.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

// Lets the plan be kept; returns how many bytes the browser was given for that.
std::size_t bytes_kept_next(UiTest& app) {
  const std::size_t before = app.host().bytes_stored;
  app.wait(2);
  return app.host().bytes_stored - before;
}

std::string kept(UiTest& app) { return app.host().stored["latest"]; }

// Saves, and compares with what is kept then: a file says when it was saved.
void check_kept_is_the_file(UiTest& app) {
  const std::string file = app.saved();
  app.wait(2);
  CHECK((kept(app) == file)); // not printed
}

void open_example(UiTest& app) {
  app.click(Role::button, "BestCities Global Alliance and ICCA");
  app.wait(2);
}

} // namespace

TEST_CASE("what is kept is the file; after an edit the browser is given what is new of it") {
  UiTest app;
  open_example(app);
  const std::string file = kept(app);
  CHECK((file == app.saved()));
  app.click(Role::button, "Add note");
  const std::size_t given = bytes_kept_next(app);
  CHECK(given > 0);
  CHECK(given < file.size() / 4);
  app.click(Role::button, "Undo");
  CHECK(bytes_kept_next(app) < file.size() / 4);
  CHECK((kept(app) == file));
  app.click(Role::button, "Redo");
  app.wait(2);
  check_kept_is_the_file(app);
}

TEST_CASE("when the browser's storage was emptied meanwhile, the whole plan is kept again") {
  UiTest app;
  open_example(app);
  app.host().stored.clear();
  app.click(Role::button, "Add note");
  CHECK(bytes_kept_next(app) > 10'000);
  check_kept_is_the_file(app);
  CHECK_FALSE(app.editor().store_failed);
}

TEST_CASE(
    "a tab that goes gives the browser all of its plan, for nobody may hear that something is missing") {
  UiTest app;
  open_example(app);
  app.click(Role::button, "Add note");
  app.host().stored["latest"] = "another tab's";
  app.host().answers = false;
  app.send(host::Hidden{});
  app.host().answers = true;
  app.send(host::Stored{"latest", {}, false});
  check_kept_is_the_file(app);
}

TEST_CASE("of two plans on their way the second is kept whole when pieces of the first are missing") {
  UiTest app;
  open_example(app);
  app.host().stored["latest"] = "another tab's";
  app.host().answers = false;
  app.click(Role::button, "Add note");
  app.wait(2);
  app.click(Role::button, "Add frame");
  app.send(host::Hidden{});
  CHECK(app.editor().stores_under_way == 2);
  app.host().stored["latest"] = "another tab's";
  app.send(host::Stored{"latest", {}, true});
  app.send(host::Stored{"latest", {}, false});
  CHECK(app.editor().stores_under_way == 1);
  app.send(host::Stored{"latest", {}, false});
  CHECK(app.editor().stored_plan == app.editor().history.present.plan);
  CHECK(kept(app).find("\"frames\"") != std::string::npos);
  CHECK(kept(app).find("another tab's") == std::string::npos);
}

TEST_CASE("what could not be kept is kept whole as soon as there is room again") {
  UiTest app;
  open_example(app);
  app.host().storage_error = "quota exceeded";
  app.click(Role::button, "Add note");
  app.wait(2);
  CHECK(
      app.has(Role::alert, "This browser's storage is full: the plan is not kept here. Save it to a file."));
  app.host().storage_error.clear();
  app.click(Role::button, "Add frame");
  app.wait(2);
  check_kept_is_the_file(app);
}
