// Files that must be read for ever. A folder holds what that version of the format wrote; files of today's
// version, and the shipped examples, also come back byte by byte. Never change a golden file; add one.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "format/json.hpp"
#include "plan/record.hpp"

using namespace cg;

namespace {

std::vector<std::filesystem::path> plans_in(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(COMMON_GROUND_SOURCE_DIR) + "/" + folder)) {
    if (entry.path().string().ends_with(".partnership.json")) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

Plan read_plan(const std::filesystem::path& path) {
  Result<Plan> plan = format::read(bytes_of(path));
  INFO(path.filename().string() << ": " << (plan.ok() ? "" : describe(plan.error())));
  REQUIRE(plan.ok());
  return std::move(plan).value();
}

} // namespace

TEST_CASE("golden files of every version are read") {
  for (int version = 1; version <= format::plan_version; ++version) {
    const auto files = plans_in("tests/golden/v" + std::to_string(version));
    CHECK_FALSE(files.empty());
    for (const auto& file : files) read_plan(file);
  }
}

TEST_CASE("golden files of today's version, and the shipped examples, are written as they were read") {
  for (const std::string& folder :
       {"tests/golden/v" + std::to_string(format::plan_version), std::string("assets/examples")}) {
    for (const auto& file : plans_in(folder)) {
      CAPTURE(file.filename().string());
      CHECK(format::write(read_plan(file)) == bytes_of(file));
    }
  }
}

TEST_CASE("the golden files of version 1 hold every field there is") {
  std::vector<Plan> plans;
  for (const auto& file : plans_in("tests/golden/v1")) plans.push_back(read_plan(file));
  const auto any_has = [&plans](const auto& has) { return std::any_of(plans.begin(), plans.end(), has); };
  for (const Field& field : charter_fields()) {
    CAPTURE(field.key);
    CHECK(any_has([&](const Plan& plan) { return !is_empty(field.get(&plan.charter)); }));
  }
  for (const RecordType& type : record_types()) {
    CAPTURE(type.table_key);
    const auto any_row = [&](const auto& has) {
      return any_has([&](const Plan& plan) {
        for (std::size_t i = 0; i < type.count(plan); ++i) {
          if (has(type.at(plan, i))) return true;
        }
        return false;
      });
    };
    for (const Field& field : type.fields) {
      CAPTURE(field.key);
      CHECK(any_row([&](const AnyRecord& record) { return !is_empty(field.get(record.get())); }));
    }
    if (type.placeable) CHECK(any_row([](const AnyRecord& record) { return record.place().has_value(); }));
  }
}

TEST_CASE(
    "the examples are complete: every kind of record stands in the first, and all parties agree and give") {
  const std::string folder = std::string(COMMON_GROUND_SOURCE_DIR) + "/assets/examples/";
  const Plan first = read_plan(folder + "bestcities-icca.partnership.json");
  for (const RecordType& type : record_types()) {
    CAPTURE(type.table_key);
    CHECK(type.count(first) > 0);
  }
  for (const char* name : {"bestcities-icca", "disease-association-destination", "child-poverty-city"}) {
    CAPTURE(name);
    const Plan plan = read_plan(folder + name + ".partnership.json");
    CHECK(plan.success_views.size() == plan.objectives.size() * plan.organisations.size());
    for (const SuccessView& view : plan.success_views) CHECK(view.agreement.value_or(0) >= 3);
    for (const Organisation& party : plan.organisations) {
      const auto of_party = [&party](const auto& record) { return record.organisation == party.id; };
      CHECK(std::count_if(plan.strengths.begin(), plan.strengths.end(), of_party) >= 3);
      CHECK(std::count_if(plan.needs.begin(), plan.needs.end(), of_party) >= 3);
      CHECK(std::count_if(plan.contributions.begin(), plan.contributions.end(), of_party) >= 1);
      CHECK(std::count_if(plan.benefits.begin(), plan.benefits.end(), of_party) >= 1);
      CHECK(std::count_if(plan.champions.begin(), plan.champions.end(), of_party) >= 1);
      CHECK(std::count_if(plan.milestones.begin(), plan.milestones.end(),
                          [&party](const Milestone& step) { return step.accountable == party.id; }) >= 1);
    }
    for (const Objective& objective : plan.objectives) {
      const auto of_objective = [&objective](const Measure& measure) {
        return measure.objective == objective.id && measure.baseline.value && measure.target.value;
      };
      CHECK(std::count_if(plan.measures.begin(), plan.measures.end(), of_objective) ==
            static_cast<std::ptrdiff_t>(plan.organisations.size()) + 1);
    }
  }
}
