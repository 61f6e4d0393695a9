// Writes plans for tests/schema/validate.mjs to hold against the schema: the stage `schema` of tests/run.sh
// runs this with COMMON_GROUND_WRITE_PLANS_TO naming a folder.
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "format/json.hpp"
#include "random_plan.hpp"

using namespace cg;

TEST_CASE("random plans are written for the schema to be held against", "[.written]") {
  const char* named = std::getenv("COMMON_GROUND_WRITE_PLANS_TO");
  REQUIRE(named != nullptr);
  const std::filesystem::path folder = named;
  std::filesystem::create_directories(folder);
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    std::ofstream file(folder / ("random-" + std::to_string(seed) + ".partnership.json"), std::ios::binary);
    file << format::write(test::random_plan(random, 6));
    CHECK(file.good());
  }
}
