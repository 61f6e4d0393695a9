#include <catch2/catch_test_macros.hpp>
#include <memory>

#include "random_plan.hpp"
#include "scene/scene.hpp"
#include "scene_plans.hpp"

using namespace cg;
using namespace cg::scene;
using namespace cg::test;

namespace {

Vec2 size_in(const Plan& plan, Ref ref) { return card_size(plan, find_record(plan, ref)); }

std::vector<Ref> refs_of(const std::vector<Card>& cards) {
  std::vector<Ref> refs;
  for (const Card& card : cards) refs.push_back(card.ref);
  return refs;
}

std::vector<Ref> in_reading_order(const Scene& scene) {
  std::vector<Ref> refs;
  for (const std::uint32_t place : scene.reading_order().places) refs.push_back(scene.cards()[place].ref);
  return refs;
}

} // namespace

TEST_CASE("cards of every kind have their size") {
  CHECK(new_card_size(Kind::organisation) == Vec2{280, 96});
  CHECK(new_card_size(Kind::objective) == Vec2{360, 152});
  CHECK(new_card_size(Kind::measure) == Vec2{240, 128});
  CHECK(new_card_size(Kind::programme) == Vec2{320, 136});
  CHECK(new_card_size(Kind::milestone) == Vec2{240, 96});
  CHECK(new_card_size(Kind::note) == Vec2{220, 140});
  CHECK(new_card_size(Kind::frame) == Vec2{640, 420});
}

TEST_CASE("an organisation's card grows by the longer of its two columns, up to three rows") {
  CHECK(organisation_size(0, 0) == Vec2{280, 96});
  CHECK(organisation_size(1, 0) == Vec2{280, 136});
  CHECK(organisation_size(1, 2) == Vec2{280, 168});
  CHECK(organisation_size(3, 2) == Vec2{280, 200});
  CHECK(organisation_size(9, 12) == Vec2{280, 200});

  Plan plan;
  const auto icca = put_organisation(plan, 1, "ICCA", at(0, 0));
  const auto other = put_organisation(plan, 2, "BestCities", at(400, 0));
  const auto data = put_asset(plan, 10, "research data"), venues = put_asset(plan, 11, "venue network");
  put_need(plan, 20, icca, data);
  put_need(plan, 21, icca, venues);
  put_strength(plan, 30, icca, data);
  CHECK(size_in(plan, icca) == Vec2{280, 168});
  CHECK(size_in(plan, other) == Vec2{280, 96});
  CHECK(Scene(plan).find(icca)->box_in_world == Rect{{0, 0}, {280, 168}});
}

TEST_CASE("notes and frames are as large as they were made, within what can still be grabbed") {
  Plan plan;
  const auto note = put_note(plan, 1, "x", Placement{0, 0, 300, 10, {}});
  const auto frame = put_frame(plan, 2, "y", Placement{0, 0, 1, 5000, {}});
  CHECK(size_in(plan, note) == Vec2{300, 60});
  CHECK(size_in(plan, frame) == Vec2{160, 5000});
  CHECK(resizable(Kind::note));
  CHECK(resizable(Kind::frame));
  CHECK_FALSE(resizable(Kind::organisation));
}

TEST_CASE("claims come by organisation, the weightiest first") {
  Plan plan;
  const auto icca = put_organisation(plan, 1, "ICCA"), other = put_organisation(plan, 2, "BestCities");
  const auto a = put_asset(plan, 10, "a"), b = put_asset(plan, 11, "b"), c = put_asset(plan, 12, "c");
  const auto light = put_need(plan, 20, icca, a, 1);
  const auto heavy = put_need(plan, 21, icca, b, 3);
  const auto unsaid = put_need(plan, 22, icca, c);
  const auto strength = put_strength(plan, 30, other, a, 2);
  const Claims claims(plan);
  const auto needs = claims.needs_of(icca);
  REQUIRE(needs.size() == 3);
  CHECK(needs[0] == Claim{icca, heavy, b, 3});
  CHECK(needs[1] == Claim{icca, light, a, 1});
  CHECK(needs[2] == Claim{icca, unsaid, c, 0});
  REQUIRE(claims.strengths_of(other).size() == 1);
  CHECK(claims.strengths_of(other)[0] == Claim{other, strength, a, 2});
  CHECK(claims.strengths_of(icca).empty());
  CHECK(claims.needs_of(OrganisationId(99)).empty());
}

TEST_CASE("cards are painted frames first, then notes, then the rest by id; what has no place has no card") {
  Plan plan;
  const auto objective = put_objective(plan, 3, "o", at(0, 0));
  const auto organisation = put_organisation(plan, 5, "p", at(0, 0));
  const auto measure = put_measure(plan, 4, "m", at(0, 0));
  const auto note = put_note(plan, 9, "n", at(0, 0));
  const auto frame = put_frame(plan, 8, "f", at(0, 0));
  const auto library = put_organisation(plan, 6, "library");
  const Scene scene(plan);
  CHECK(refs_of(scene.cards()) == std::vector<Ref>{frame, note, objective, measure, organisation});
  for (const Card& card : scene.cards()) CHECK(scene.find(card.ref) == &card);
  CHECK(scene.find(library) == nullptr);
  CHECK(scene.find(Ref()) == nullptr);
  CHECK(scene.find(NoteId(5)) == nullptr);
}

TEST_CASE("bounds hold all cards, or those asked for") {
  Plan plan;
  CHECK_FALSE(Scene(plan).bounds().has_value());
  const auto a = put_organisation(plan, 1, "a", at(-100, 50));
  const auto b = put_objective(plan, 2, "b", at(500, -20));
  const auto line = put_contribution(plan, 3, a, b);
  const Scene scene(plan);
  CHECK(scene.bounds() == Rect{{-100, -20}, {860, 146}});
  CHECK(scene.bounds({a}) == Rect{{-100, 50}, {180, 146}});
  CHECK_FALSE(scene.bounds(std::vector<Ref>{}).has_value());
  CHECK_FALSE(scene.bounds({OrganisationId(9)}).has_value());
  const auto around_line = scene.bounds({line});
  REQUIRE(around_line.has_value());
  CHECK(around_line->min.x == 180);
  CHECK(around_line->max.x == 500);
}

TEST_CASE("reading goes by rows from top to bottom, in a row from left to right") {
  Plan plan;
  const auto right = put_organisation(plan, 1, "right", at(700, 0));
  const auto left = put_organisation(plan, 2, "left", at(0, 40));     // within half a card of the row's first
  const auto below = put_organisation(plan, 3, "below", at(-50, 48)); // no more
  const auto bottom = put_note(plan, 4, "bottom", at(-500, 400));
  CHECK(in_reading_order(Scene(plan)) == std::vector<Ref>{left, right, below, bottom});
}

TEST_CASE("a tall frame does not draw cards far below its top into its row") {
  Plan plan;
  const auto frame = put_frame(plan, 1, "frame", at(1000, 0));
  const auto second_row = put_organisation(plan, 2, "second", at(0, 90));
  CHECK(in_reading_order(Scene(plan)) == std::vector<Ref>{frame, second_row});
}

TEST_CASE("reading order names every card once, whatever the plan") {
  const std::uint64_t seed = std::random_device()();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 30; ++round) {
    const Scene scene(random_plan(random, 12));
    std::vector<Ref> order = in_reading_order(scene), cards = refs_of(scene.cards());
    std::sort(order.begin(), order.end());
    std::sort(cards.begin(), cards.end());
    CHECK(order == cards);
  }
}

TEST_CASE("the scene of a plan and of its preview are both kept") {
  const auto plan = std::make_shared<const Plan>(), preview = std::make_shared<const Plan>();
  const Scene* first = &scene_of(plan);
  const Scene* second = &scene_of(preview);
  CHECK(first != second);
  CHECK(&scene_of(plan) == first);
  CHECK(&scene_of(preview) == second);
  Plan next;
  put_note(next, 1, "x", at(0, 0));
  const auto changed = std::make_shared<const Plan>(next);
  CHECK(scene_of(changed).cards().size() == 1);
  CHECK(&scene_of(preview) == second);
}
