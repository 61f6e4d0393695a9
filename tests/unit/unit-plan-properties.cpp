// Properties that hold for every plan and every edit, tried on random ones.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "plan/diff.hpp"
#include "unit/random_plan.hpp"

using namespace cg;
using namespace cg::test;

namespace {

std::string fault_of(const Plan& plan) {
  const auto fault = find_fault(plan);
  return fault ? text_from_ref(fault->record) + " " + fault->field + ": " + fault->what : "";
}

} // namespace

TEST_CASE("random plans keep the invariants and hold records of all kinds") {
  std::size_t counts[kind_count] = {};
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Plan plan = random_plan(random, 6);
    REQUIRE(fault_of(plan) == "");
    for_each_record(plan,
                    [&](const AnyRecord& record) { ++counts[static_cast<std::size_t>(record.kind())]; });
  }
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    CAPTURE(record_types()[kind].table_key);
    CHECK(counts[kind] > 20);
  }
}

TEST_CASE(
    "every sequence of edits leaves the invariants whole, and apply never changes the plan it is given") {
  std::size_t accepted = 0, refused = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Plan plan = random_plan(random, 3);
    for (int step = 0; step < 60; ++step) {
      CAPTURE(step);
      const Edit edit = random_edit(random, plan);
      const Plan before = deep_copy(plan);
      const Result<Plan> next = apply(plan, edit);
      REQUIRE(plan == before);
      if (!next) {
        ++refused;
        REQUIRE(!next.error().what.empty());
        continue;
      }
      ++accepted;
      REQUIRE(fault_of(next.value()) == "");
      plan = next.value();
    }
  }
  CHECK(accepted > 1000);
  CHECK(refused > 100);
}

TEST_CASE("whatever records are removed, the invariants stay whole and nothing refers to them any more") {
  for (std::uint64_t seed = 1; seed <= 15; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Plan plan = random_plan(random, 4);
    std::vector<Ref> all;
    for_each_record(plan, [&](const AnyRecord& record) { all.push_back(record.ref()); });
    for (const Ref ref : all) {
      CAPTURE(text_from_ref(ref));
      const Result<Plan> next = apply(plan, RemoveRecords{{ref}});
      REQUIRE(next.ok());
      REQUIRE(!contains(next.value(), ref));
      REQUIRE(fault_of(next.value()) == "");
    }
    const Result<Plan> emptied = apply(plan, RemoveRecords{all});
    REQUIRE(emptied.ok());
    REQUIRE(count_records(emptied.value()) == 0);
  }
}

TEST_CASE("the edits between two plans lead from one to the other") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Plan before = random_plan(random, 4);
    // A near one, made by edits, and a wholly different one.
    Plan after = before;
    for (int step = 0; step < 40; ++step) {
      const Result<Plan> next = apply(after, random_edit(random, after));
      if (next) after = next.value();
    }
    const Result<Plan> reached = apply(before, EditAll{edits_between(before, after)});
    if (!reached) FAIL(describe(reached.error()));
    REQUIRE(reached.value() == after);
    REQUIRE(diff(reached.value(), after).empty());
    REQUIRE(diff(before, before).empty());
    REQUIRE(diff(before, deep_copy(before)).empty());

    Plan other = random_plan(random, 4);
    other.charter.unknown = before.charter.unknown;
    const Result<Plan> replaced = apply(before, EditAll{edits_between(before, other)});
    if (!replaced) FAIL(describe(replaced.error()));
    REQUIRE(replaced.value() == other);
  }
}

TEST_CASE("duplicates can be added to the plan they were made from") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Plan plan = random_plan(random, 4);
    std::vector<Ref> chosen;
    for (std::size_t left = random.below(8); left > 0; --left) chosen.push_back(random_ref(random, plan));
    EditAll edit;
    for (AnyRecord& record : duplicates(plan, chosen, 24, 24, [&] { return random.bits(); })) {
      edit.edits.push_back(AddRecord{std::move(record)});
    }
    const Result<Plan> next = apply(plan, edit);
    if (!next) FAIL(describe(next.error()));
    REQUIRE(count_records(next.value()) == count_records(plan) + edit.edits.size());
    REQUIRE(fault_of(next.value()) == "");
  }
}

TEST_CASE("every field gives back what was set, and keeps all other fields") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Plan plan = random_plan(random, 3);
    for (const RecordType& type : record_types()) {
      const AnyRecord original = random_record(random, plan, type.kind);
      for (const Field& field : type.fields) {
        CAPTURE(type.noun, field.key);
        auto changed = type.copy(original.get());
        const Value value = random_value(random, plan, field);
        REQUIRE(field.set(changed.get(), value));
        REQUIRE(field.get(changed.get()) == value);
        for (const Field& other : type.fields) {
          if (&other != &field) REQUIRE(other.get(changed.get()) == other.get(original.get()));
        }
        REQUIRE(field.set(changed.get(), field.get(original.get())));
        REQUIRE(type.equal(changed.get(), original.get()));
      }
    }
  }
}
