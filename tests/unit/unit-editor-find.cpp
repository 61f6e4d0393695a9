// Finding cards by their words, and walking the hits.
#include "editor/find.hpp"

#include "editor_desk.hpp"

using namespace cg;
using namespace cg::editor;
using namespace cg::test;

namespace {

/// "Légacy" in the objective below, in the organisation's notes above it, and left of that in a title.
Plan four_cards() {
  Plan plan;
  put_objective(plan, 1, "A lasting Légacy", at(0, 2000));
  put_organisation(plan, 2, "Legacy council", at(-900, 0));
  put_organisation(plan, 3, "ICCA", at(0, 0));
  put_organisation(plan, 4, "Oslo", at(900, 0));
  Organisation icca = *plan.organisations.find(OrganisationId(3));
  icca.notes = "asks for a legacy";
  plan.organisations.put(icca);
  return plan;
}

const Ref council = OrganisationId(2), icca = OrganisationId(3), lasting = ObjectiveId(1);

std::vector<Ref> selected(const Desk& desk) { return selection_of(desk.editor); }

} // namespace

TEST_CASE(
    "words are found in titles and texts whatever their accents, from top to bottom and left to right") {
  const Plan plan = four_cards();
  CHECK(cards_with(plan, " LEGACY ") == std::vector<Ref>{council, icca, lasting});
  CHECK(cards_with(plan, "légacy c") == std::vector<Ref>{council});
  CHECK(cards_with(plan, "Bergen").empty());
  CHECK(cards_with(plan, "  ").empty());
}

TEST_CASE("who stands in the library is not found on the canvas") {
  Plan plan = four_cards();
  Organisation one = *plan.organisations.find(OrganisationId(2));
  one.place.reset();
  plan.organisations.put(one);
  CHECK(cards_with(plan, "legacy") == std::vector<Ref>{icca, lasting});
}

TEST_CASE("Find goes to the first hit, brings it into sight large enough to be read, and walks round") {
  Desk desk(four_cards());
  desk.act(LaterPartDone{});
  desk.act(ZoomBy{0.2, std::nullopt});
  desk.act(ShowDialog{Dialog::find}).act(Find{"legacy"});
  CHECK(desk.editor.dialog == Dialog::none);
  CHECK(selected(desk) == std::vector<Ref>{council});
  CHECK(desk.editor.camera.zoom == 0.75);
  CHECK(desk.editor.notice.text == "Organisation: Legacy council: 1 of 3 with “legacy”.");
  desk.act(Find{{}, 1});
  CHECK(selected(desk) == std::vector<Ref>{icca});
  desk.act(Find{{}, 1}).act(Find{{}, 1});
  CHECK(selected(desk) == std::vector<Ref>{council});
  desk.act(Find{{}, -1});
  CHECK(selected(desk) == std::vector<Ref>{lasting});
  CHECK(desk.editor.notice.text == "Objective: A lasting Légacy: 3 of 3 with “legacy”.");
  desk.act(Find{"legacy", 0, icca});
  CHECK(selected(desk) == std::vector<Ref>{icca});
  CHECK(desk.steps() == 1); // looking changes nothing
}

TEST_CASE("Find without a hit says so, and without words asks for them") {
  Desk desk(four_cards());
  desk.act(LaterPartDone{});
  desk.act(Find{{}, 1});
  CHECK(desk.editor.dialog == Dialog::find);
  desk.act(Find{"Bergen"});
  CHECK(desk.editor.notice.text == "No card holds “Bergen”.");
  CHECK(selected(desk).empty());
}
