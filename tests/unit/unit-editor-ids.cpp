// Ids of new records: in the order in which people made things. And places after a move, without noise.
#include <catch2/catch_test_macros.hpp>

#include "editor/turn.hpp"
#include "scene_plans.hpp"

using namespace cg;
using namespace cg::editor;
using namespace cg::test;

TEST_CASE("ids rise within a moment and from one moment to the next") {
  constexpr std::int64_t now = 1'800'000'000'000; // 2027
  IdSource ids({now, 7});
  std::uint64_t last = 0;
  for (int i = 0; i < 10'000; ++i) {
    const std::uint64_t id = ids.next();
    REQUIRE(id > last);
    last = id;
  }
  IdSource same_moment({now, 8});
  CHECK(same_moment.next() != IdSource({now, 7}).next());
  CHECK(IdSource({now + 1000, 7}).next() > last);
  CHECK(IdSource({now + 1, 0}).next() > IdSource({now, ~std::uint64_t{0}}).next());
  CHECK(IdSource({0, 0}).next() != 0);
  CHECK(IdSource({-1, 0}).next() != 0);
}

TEST_CASE("a card that was moved stands at a number that a person would write") {
  Plan plan;
  const Ref card = put_note(plan, 1, "note", Placement{0.2, 573.1, {}, {}, {}});
  const PlaceRecords edit = moved(plan, {card}, {0.1, -0.1}); // 0.1 + 0.2 is 0.30000000000000004
  REQUIRE(edit.places.size() == 1);
  CHECK(edit.places[0].second->x == 0.3);
  CHECK(edit.places[0].second->y == 573.0);
}
