#include "editor_desk.hpp"

using namespace cg;
using namespace cg::editor;
using namespace cg::test;

namespace {

struct Room : Desk {
  Room() : Desk(plan_of_room()) {}
  static Plan plan_of_room() {
    Plan plan;
    put_organisation(plan, 1, "ICCA", at(500, 300));
    put_organisation(plan, 2, "BestCities");
    put_objective(plan, 3, "Recognise", at(500, 600));
    put_asset(plan, 4, "Venue network");
    return plan;
  }
  OrganisationId icca{1}, best{2};
  ObjectiveId goal{3};
  AssetId venues{4};
};

Action names(OrganisationId id, std::string name, std::string key = "name") {
  return Perform{set<&Organisation::name>(id, std::move(name)), "", std::move(key)};
}

const Field& success = field_of<&SuccessView::success>();
const Field& agreement = field_of<&SuccessView::agreement>();

} // namespace

TEST_CASE("an edit from a command is one step under its label, and is said") {
  Room room;
  room.act(Perform{set<&Organisation::sector>(room.icca, "meetings"), "Change sector of ICCA", ""});
  CHECK(room.plan().organisations.find(room.icca)->sector == "meetings");
  CHECK(room.label() == "Change sector of ICCA");
  CHECK(room.said() == "Changed sector of ICCA.");
  CHECK(room.steps() == 2);
  room.act(Undo{});
  CHECK(room.plan().organisations.find(room.icca)->sector.empty());
  CHECK(room.said() == "Undid: Change sector of ICCA.");
}

TEST_CASE("typing in one field is one step until the field is left, and is not announced at each letter") {
  Room room;
  room.act(names(room.icca, "I"));
  CHECK(room.said().empty());
  CHECK(room.label() == "Edit name of ICCA");
  room.act(names(room.icca, "IC")).act(names(room.icca, "ICC"));
  CHECK(room.steps() == 2);
  room.act(FieldDone{}).act(names(room.icca, "ICCA!"));
  CHECK(room.steps() == 3);
  room.act(Undo{});
  CHECK(room.plan().organisations.find(room.icca)->name == "ICC");
}

TEST_CASE("another selection ends the step of typing, the same selection does not") {
  Room room;
  room.act(Select{{room.icca}})
      .act(names(room.icca, "I"))
      .act(Select{{room.icca}})
      .act(names(room.icca, "IC"));
  CHECK(room.steps() == 2);
  room.act(Select{{room.goal}}).act(names(room.icca, "ICC"));
  CHECK(room.steps() == 3);
}

TEST_CASE("an edit that changes nothing makes no step and says nothing") {
  Room room;
  const PlanPtr before = room.plan_pointer();
  room.act(names(room.icca, "ICCA", ""));
  CHECK(room.plan_pointer() == before);
  CHECK(room.steps() == 1);
  CHECK(room.effects.empty());
}

TEST_CASE("a refused edit leaves the plan and says why") {
  Room room;
  const PlanPtr before = room.plan_pointer();
  room.act(Perform{SetField{room.icca, &field_of<&Organisation::colour>(), 99}, "Set colour", ""});
  CHECK(room.plan_pointer() == before);
  CHECK(room.steps() == 1);
  CHECK(room.shows_error());
  CHECK(room.said().empty());
}

TEST_CASE("a new record from a view gets its id here, alone or among others") {
  Room room;
  Champion champion;
  champion.organisation = room.icca;
  champion.person = "Ana";
  champion.unknown.json = R"({"x":1})";
  room.act(Perform{add(champion), "Add champion", ""});
  REQUIRE(room.plan().champions.size() == 1);
  CHECK((*room.plan().champions.begin()).person == "Ana");
  CHECK((*room.plan().champions.begin()).unknown.json == R"({"x":1})");
  room.act(Perform{EditAll{{add(champion), add(champion)}}, "Add champions", ""});
  CHECK(room.plan().champions.size() == 3);
  Note note;
  note.place = at(5, 6);
  room.act(Perform{add(note), "Add note", ""});
  CHECK(room.place_of((*room.plan().notes.begin()).id) == Vec2{5, 6});
}

TEST_CASE("a new card stands free in the middle of what is seen, selected, the cursor in its name") {
  Room room;
  room.act(AddCard{Kind::organisation, static_cast<int>(OrganisationKind::destination), std::nullopt});
  REQUIRE(room.selection().size() == 1);
  const Ref ref = room.selection()[0];
  const Organisation& made = *room.plan().organisations.find(ref.as<Organisation>());
  CHECK(made.name.empty());
  CHECK(made.kind == OrganisationKind::destination);
  CHECK(made.colour == 1);
  // The middle is 640, 430: ICCA is in the way, and on its right the objective where the card may grow.
  CHECK(room.place_of(ref) == Vec2{196, 382});
  CHECK(room.cursor() == "organisation.name");
  CHECK(room.effect<FocusField>()->record == ref);
  CHECK(room.label() == "Add organisation");
  CHECK(room.said() == "Added organisation.");
}

TEST_CASE("every kind of card is added with the cursor where its name goes") {
  Room room;
  const auto added = [&](Kind kind) {
    room.act(AddCard{kind, -1, std::nullopt});
    return room.cursor() + " / " + room.said();
  };
  CHECK(added(Kind::organisation) == "organisation.name / Added organisation.");
  CHECK(added(Kind::objective) == "objective.title / Added objective.");
  CHECK(added(Kind::measure) == "success measure.indicator / Added success measure.");
  CHECK(added(Kind::programme) == "programme.title / Added programme.");
  CHECK(added(Kind::milestone) == "milestone.title / Added milestone.");
  CHECK(added(Kind::note) == "note.text / Added note.");
  CHECK(added(Kind::frame) == "frame.title / Added frame.");
  CHECK(room.plan().organisations.size() == 3);
  const std::size_t steps = room.steps();
  room.act(AddCard{Kind::need, -1, std::nullopt});
  CHECK(room.shows_error());
  CHECK(room.steps() == steps);
}

TEST_CASE("a frame goes round the cards that are selected, and below a frame among them") {
  Room room;
  room.act(LaterPartDone{});
  room.act(Select{{room.icca, room.goal}}).act(AddCard{Kind::frame, -1, std::nullopt});
  REQUIRE(room.plan().frames.size() == 1);
  const Frame& first = *room.plan().frames.begin();
  // ICCA stands at 500, 300 and is 288 wide; the objective at 500, 600 is 360 by 152: 32 more on each side.
  CHECK(*first.place == Placement{468, 268, 424, 516, {}});
  CHECK(room.selection() == Selection{first.id});
  CHECK(room.cursor() == "frame.title");
  const FrameId inner = first.id;
  room.act(Select{{inner, room.icca}}).act(AddCard{Kind::frame, -1, std::nullopt});
  REQUIRE(room.plan().frames.size() == 2);
  const Ref outer = room.selection()[0];
  CHECK(outer != Ref(inner));
  CHECK(*room.plan().frames.find(outer.as<Frame>())->place == Placement{436, 236, 488, 580, {}, -1});
  // Round the same cards once more: as far as there is room in the frame that holds them, and above it.
  room.act(Undo{}).act(Select{{room.icca, room.goal}}).act(AddCard{Kind::frame, -1, std::nullopt});
  const Ref third = room.selection()[0];
  CHECK(*room.plan().frames.find(third.as<Frame>())->place == Placement{476, 276, 408, 500, {}, 1});
  // One that is put down where it meets others without being in them stands below them.
  room.act(AddCard{Kind::frame, -1, Vec2{1200, 600}});
  CHECK(room.plan().frames.find(room.selection()[0].as<Frame>())->place->layer == -1);
  room.act(Undo{});
  room.act(Undo{}).act(Undo{});
  CHECK(room.plan().frames.empty());
  room.act(Select{{room.icca}})
      .act(AddCard{Kind::frame, -1, std::nullopt}); // one alone: an empty one beside it
  CHECK_FALSE((*room.plan().frames.begin()).place->width.has_value());
}

TEST_CASE("a milestone that is added for an objective leads to it, and stands below it") {
  Room room;
  room.act(AddCard{Kind::milestone, -1, std::nullopt, room.goal});
  const Milestone& step = *room.plan().milestones.begin();
  CHECK(step.objective == room.goal);
  CHECK(step.place->x == 500);
  CHECK(step.place->y >= 600 + 152);
}

TEST_CASE("a card added at a point has its middle there, in whole units") {
  Room room;
  room.act(AddCard{Kind::note, -1, Vec2{1000.4, 500}});
  CHECK(room.place_of(room.selection()[0]) == Vec2{890, 430});
}

TEST_CASE("a new card comes into sight") {
  Room room;
  room.act(AddCard{Kind::note, -1, Vec2{5000, 5000}});
  const Rect box = screen_from_world(room.editor.camera, Rect{{4890, 4930}, {5110, 5070}});
  CHECK(box.max.x <= desk_visible.max.x);
  CHECK(box.max.y <= desk_visible.max.y);
  room.act(ShowView{View::success_matrix}).act(AddCard{Kind::note, -1, std::nullopt});
  CHECK(room.editor.view == View::canvas);
}

TEST_CASE("adding a card and naming it is one step") {
  Room room;
  room.act(AddCard{});
  const OrganisationId made = room.selection()[0].as<Organisation>();
  room.act(names(made, "E", "name of it")).act(names(made, "ESMO", "name of it"));
  CHECK(room.steps() == 2);
  CHECK(room.label() == "Add organisation");
  CHECK(room.plan().organisations.find(made)->name == "ESMO");
  room.act(Undo{});
  CHECK(room.plan().organisations.find(made) == nullptr);
  CHECK(room.said() == "Undid: Add organisation.");
  room.act(Redo{});
  CHECK(room.plan().organisations.find(made)->name == "ESMO");
  CHECK(room.selection() == Selection{made});
}

TEST_CASE("another field, another card or leaving the field ends the step of naming") {
  Room room;
  room.act(AddCard{});
  const OrganisationId made = room.selection()[0].as<Organisation>();
  SECTION("another field") { room.act(Perform{set<&Organisation::sector>(made, "x"), "", "sector"}); }
  SECTION("another card") { room.act(names(room.icca, "x")); }
  SECTION("left") { room.act(FieldDone{}).act(names(made, "x")); }
  CHECK(room.steps() == 3);
}

TEST_CASE("a new organisation takes the party colour that is used least") {
  Desk desk{Plan()};
  for (int i = 0; i < party_colour_count + 1; ++i) desk.act(AddCard{});
  std::vector<int> uses(party_colour_count + 1, 0);
  for (const Organisation& organisation : desk.plan().organisations)
    ++uses[static_cast<std::size_t>(*organisation.colour)];
  CHECK(uses[1] == 2);
  for (std::size_t colour = 2; colour < uses.size(); ++colour) CHECK(uses[colour] == 1);
}

TEST_CASE(
    "an organisation of the library is placed, selected and in focus; one that stands there is only shown") {
  Room room;
  room.act(PlaceFromLibrary{room.best, std::nullopt});
  CHECK(room.place_of(room.best) == Vec2{196, 382});
  CHECK(room.selection() == Selection{room.best});
  CHECK(room.effect<FocusCard>()->card == Ref(room.best));
  CHECK(room.label() == "Place BestCities");
  CHECK(room.said() == "Placed BestCities.");
  const PlanPtr before = room.plan_pointer();
  room.act(PlaceFromLibrary{room.icca, Vec2{0, 0}});
  CHECK(room.plan_pointer() == before);
  CHECK(room.selection() == Selection{room.icca});
  CHECK(room.effect<FocusCard>() != nullptr);
  room.act(PlaceFromLibrary{OrganisationId(99), std::nullopt});
  CHECK(room.effects.empty());
}

TEST_CASE("an organisation taken off the canvas is in the library with all that is said of it") {
  Room room;
  room.act(ConnectCards{room.icca, room.goal});
  room.act(Select{{room.icca, room.goal}}).act(TakeOffCanvas{});
  CHECK_FALSE(room.plan().organisations.find(room.icca)->place.has_value());
  CHECK(room.plan().contributions.size() == 1);
  CHECK(room.selection() == Selection{room.goal});
  CHECK(room.label() == "Take ICCA off the canvas");
  CHECK(room.said() == "Took ICCA off the canvas.");
  room.act(TakeOffCanvas{});
  CHECK(room.notice() == "Only organisations can go back to the library.");
}

TEST_CASE("a cell of the matrix is made when something is first said in it, and goes with the last word") {
  Room room;
  const auto types = [&](std::string text) {
    room.act(SetSuccessView{room.goal, room.icca, &success, std::move(text)});
  };
  types("");
  CHECK(room.steps() == 1);
  types("M");
  types("Mo");
  types("More members");
  CHECK(room.steps() == 2);
  CHECK(room.label() == "Edit success of ICCA in Recognise");
  REQUIRE(room.plan().success_views.size() == 1);
  const SuccessView view = *room.plan().success_views.begin();
  CHECK(view.success == "More members");
  CHECK(view.objective == room.goal);
  CHECK(view.organisation == room.icca);
  room.act(FieldDone{});
  room.act(SetSuccessView{room.goal, room.icca, &agreement, 4});
  CHECK(room.said() == "Edited agreement of ICCA in Recognise.");
  room.act(SetSuccessView{room.goal, room.best, &agreement, 0});
  CHECK(room.plan().success_views.size() == 2);
  CHECK(room.plan().success_views.find(view.id)->agreement == 4);
  types("");
  CHECK(room.plan().success_views.find(view.id)->agreement == 4);
  room.act(SetSuccessView{room.goal, room.icca, &agreement, Value()});
  CHECK(room.plan().success_views.find(view.id) == nullptr);
  room.act(SetSuccessView{room.goal, room.icca, &agreement, 6});
  CHECK(room.shows_error());
  CHECK(room.plan().success_views.size() == 1);
}

TEST_CASE("the open cell closes when its objective or organisation goes") {
  Room room;
  room.act(OpenCell{room.goal, room.icca});
  CHECK(room.editor.open_cell_objective == Ref(room.goal));
  CHECK(room.editor.open_cell_organisation == Ref(room.icca));
  room.act(Select{{room.icca}}).act(DeleteSelected{});
  CHECK_FALSE(room.editor.open_cell_objective.has_value());
  room.act(OpenCell{room.goal, room.icca});
  CHECK_FALSE(room.editor.open_cell_objective.has_value());
  room.act(OpenCell{room.goal, room.best}).act(OpenCell{});
  CHECK_FALSE(room.editor.open_cell_organisation.has_value());
}

TEST_CASE("a claim uses the asset of that name whatever its case and accents, or makes one") {
  Room room;
  room.act(ClaimAsset{
      .organisation = room.icca, .kind = Kind::need, .asset_name = "  venue NETWORK ", .depth = 3});
  REQUIRE(room.plan().needs.size() == 1);
  CHECK((*room.plan().needs.begin()).asset == room.venues);
  CHECK((*room.plan().needs.begin()).importance == 3);
  CHECK(room.plan().assets.size() == 1);
  CHECK(room.label() == "Add need to ICCA");
  CHECK(room.said() == "ICCA needs Venue network.");
  room.act(ClaimAsset{.organisation = room.best, .kind = Kind::strength, .asset_name = "Research data"});
  CHECK(room.plan().assets.size() == 2);
  CHECK((*room.plan().strengths.begin()).depth == 2);
  CHECK(room.said() == "BestCities offers Research data.");
  room.act(ClaimAsset{
      .organisation = room.best, .kind = Kind::weakness, .asset_name = "research data", .depth = 9});
  CHECK((*room.plan().weaknesses.begin()).depth == 3);
  CHECK(room.said() == "BestCities is weak in Research data.");
  CHECK(room.plan().assets.size() == 2);
  room.act(Undo{}).act(Undo{});
  CHECK(room.plan().assets.size() == 1);
}

TEST_CASE("a claim that is there already keeps its weight, and nothing is claimed without a name") {
  Room room;
  room.act(
      ClaimAsset{.organisation = room.icca, .kind = Kind::need, .asset_name = "venue network", .depth = 3});
  const PlanPtr before = room.plan_pointer();
  room.act(
      ClaimAsset{.organisation = room.icca, .kind = Kind::need, .asset_name = "venue network", .depth = 1});
  CHECK(room.notice() == "ICCA already needs Venue network.");
  CHECK_FALSE(room.shows_error());
  room.act(ClaimAsset{.organisation = room.icca, .kind = Kind::need, .asset_name = "  "});
  room.act(ClaimAsset{.organisation = room.icca, .kind = Kind::objective, .asset_name = "x"});
  CHECK(room.plan_pointer() == before);
  room.act(ClaimAsset{.organisation = OrganisationId(99), .kind = Kind::need, .asset_name = "x"});
  CHECK(room.shows_error());
  CHECK(room.plan_pointer() == before);
}

TEST_CASE("an objective's required assets are named in the same words") {
  Room room;
  room.act(ClaimAsset{.asset_name = "VENUE network", .objective = room.goal});
  CHECK(room.plan().objectives.find(room.goal)->required_assets == std::vector<AssetId>{room.venues});
  CHECK(room.label() == "Add required asset to Recognise");
  CHECK(room.said() == "Recognise requires Venue network.");
  room.act(ClaimAsset{.asset_name = "Access to ministries", .objective = room.goal});
  CHECK(room.plan().objectives.find(room.goal)->required_assets.size() == 2);
  CHECK(room.plan().assets.size() == 2);
  room.act(ClaimAsset{.asset_name = "venue network", .objective = room.goal});
  CHECK(room.notice() == "Recognise already requires Venue network.");
}
