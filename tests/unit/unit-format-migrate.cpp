// Migrations: without a gap, in order, each from where the file stands; and each kept in use by a golden
// file.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "format/json_text.hpp"
#include "format/migrate.hpp"

using namespace cg;
using namespace cg::format;

namespace {

int called_first = 0, called_second = 0;

// The tree with "steps" longer by one text.
Tree with_step(const Tree& older, std::string_view step) {
  Tree newer;
  newer.open(JsonKind::object, {});
  for (const Json member : older.root()) {
    if (member.name() != "steps") {
      newer.copy(member, member.name());
      continue;
    }
    newer.open(JsonKind::list, "steps");
    for (const Json done : member) newer.copy(done, {});
    newer.add(JsonKind::text, {}, step);
    newer.close();
  }
  newer.close();
  return newer;
}
Tree first(const Tree& older) { return ++called_first, with_step(older, "first"); }
Tree second(const Tree& older) { return ++called_second, with_step(older, "second"); }

std::string migrated_text(int version, std::span<const Migration> steps) {
  Result<Tree> tree = Tree::parse(R"({"a":[1,{"b":null}],"steps":[],"z":"é"})", {});
  REQUIRE(tree.ok());
  std::string text;
  const Tree newer = migrated(std::move(tree).value(), version, steps);
  append_compact(text, newer.root());
  return text;
}

} // namespace

TEST_CASE("migrations lead from version 1 to today's without a gap") {
  int version = 1;
  for (const Migration& step : migrations()) {
    CHECK(step.from == version++);
    CHECK_FALSE(step.name.empty());
    CHECK(step.rewrite != nullptr);
  }
  CHECK(version == plan_version);
}

TEST_CASE("a file passes every migration from its version on, in order, and all of them are called") {
  const Migration steps[] = {{1, "first", first}, {2, "second", second}};
  CHECK(migrated_text(1, steps) == R"({"a":[1,{"b":null}],"steps":["first","second"],"z":"é"})");
  CHECK(migrated_text(2, steps) == R"({"a":[1,{"b":null}],"steps":["second"],"z":"é"})");
  CHECK(migrated_text(3, steps) == R"({"a":[1,{"b":null}],"steps":[],"z":"é"})");
  CHECK(called_first == 1);
  CHECK(called_second == 2);
}

TEST_CASE("every released version has golden files, so that every migration stays in use") {
  for (int version = 1; version <= plan_version; ++version) {
    const std::filesystem::path folder =
        std::filesystem::path(COMMON_GROUND_SOURCE_DIR) / "tests/golden" / ("v" + std::to_string(version));
    CAPTURE(folder.string());
    REQUIRE(std::filesystem::is_directory(folder));
    CHECK_FALSE(std::filesystem::is_empty(folder));
  }
}
