// Table: rows in id order, shared between copies until one of them changes.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "base/table.hpp"

using namespace cg;

namespace {

struct Thing {
  Id<Thing> id;
  std::string name;
  bool operator==(const Thing&) const = default;
};
using ThingId = Id<Thing>;

Table<Thing> table_of(std::initializer_list<std::uint64_t> bits) {
  Table<Thing> table;
  for (const std::uint64_t each : bits) table.put({ThingId(each), "thing " + std::to_string(each)});
  return table;
}

std::vector<std::uint64_t> ids(const Table<Thing>& table) {
  std::vector<std::uint64_t> bits;
  for (const Thing& thing : table) bits.push_back(thing.id.bits());
  return bits;
}

} // namespace

TEST_CASE("an empty table has no rows to walk, find or take away") {
  Table<Thing> table;
  CHECK(table.empty());
  CHECK(table.size() == 0);
  CHECK(table.begin() == table.end());
  CHECK(table.find(ThingId(1)) == nullptr);
  table.erase(ThingId(1));
  CHECK(table == Table<Thing>());
  CHECK(table.same_rows(Table<Thing>()));
}

TEST_CASE("rows stand in the order of their ids, however they came") {
  CHECK(ids(table_of({5, 1, ~std::uint64_t{0}, 3})) ==
        std::vector<std::uint64_t>{1, 3, 5, ~std::uint64_t{0}});
}

TEST_CASE("a row is found by its id and replaced by one with the same id") {
  Table<Thing> table = table_of({5, 1, 3});
  REQUIRE(table.find(ThingId(3)) != nullptr);
  CHECK(table.find(ThingId(3))->name == "thing 3");
  CHECK(table.find(ThingId(4)) == nullptr);
  table.put({ThingId(3), "another"});
  CHECK(table.size() == 3);
  CHECK(table.find(ThingId(3))->name == "another");
  CHECK(table[1].name == "another");
}

TEST_CASE("rows are taken away one by one or many at once") {
  Table<Thing> table = table_of({1, 2, 3, 4, 5});
  table.erase(ThingId(3));
  table.erase(ThingId(9));
  CHECK(ids(table) == std::vector<std::uint64_t>{1, 2, 4, 5});
  const std::vector<std::uint64_t> unwanted = {1, 3, 5, 9};
  table.erase_rows(unwanted);
  CHECK(ids(table) == std::vector<std::uint64_t>{2, 4});
}

TEST_CASE("a change to a copy leaves the original alone and shares every other row") {
  const Table<Thing> original = table_of({1, 2, 3});
  Table<Thing> copy = original;
  CHECK(copy.same_rows(original));
  copy.put({ThingId(2), "changed"});
  CHECK(original.find(ThingId(2))->name == "thing 2");
  CHECK(copy.find(ThingId(2))->name == "changed");
  CHECK(copy.find(ThingId(1)) == original.find(ThingId(1)));
  CHECK(copy.find(ThingId(3)) == original.find(ThingId(3)));
  CHECK(!copy.same_rows(original));
  CHECK(!(copy == original));
}

TEST_CASE("taking away what is not there keeps the very same list") {
  const Table<Thing> original = table_of({1, 2});
  Table<Thing> copy = original;
  copy.erase(ThingId(7));
  CHECK(copy.rows().data() == original.rows().data());
}

TEST_CASE("tables are equal when their rows are, and have the same rows when they share them") {
  const Table<Thing> one = table_of({1, 2});
  const Table<Thing> other = table_of({1, 2});
  CHECK(one == other);
  CHECK(!one.same_rows(other));
  CHECK(!(one == table_of({1})));
  CHECK(!(one == table_of({1, 3})));
  Table<Thing> back = one;
  back.put(one[0]);
  CHECK(back == one);
  CHECK(!back.same_rows(one));
}
