#include "editor_desk.hpp"
#include "scene/scene.hpp"

using namespace cg;
using namespace cg::editor;
using namespace cg::test;

namespace {

struct Room : Desk {
  Room() : Desk(plan_of_room()) {}
  static Plan plan_of_room() {
    Plan plan;
    const auto icca = put_organisation(plan, 1, "ICCA", at(300, 100));
    put_organisation(plan, 2, "BestCities", at(700, 100));
    const auto goal = put_objective(plan, 3, "Recognise", at(300, 400));
    const auto asset = put_asset(plan, 4, "Venue network");
    put_need(plan, 5, icca, asset, 3);
    put_contribution(plan, 6, icca, goal);
    return plan;
  }
  OrganisationId icca{1}, best{2};
  ObjectiveId goal{3};
  AssetId venues{4};
  // As the program hands them back after copying: what was selected and what belongs to it.
  [[nodiscard]] std::vector<AnyRecord> records(std::initializer_list<Ref> refs) const {
    std::vector<AnyRecord> found;
    for (const Ref ref : refs) found.push_back(find_record(plan(), ref));
    return found;
  }
};

std::vector<AnyRecord> all_of(const Plan& plan) {
  std::vector<AnyRecord> records;
  for_each_record(plan, [&](const AnyRecord& record) { records.push_back(record); });
  return records;
}

} // namespace

TEST_CASE("pasted cards are new ones with what belongs to them, selected, in one step") {
  Room room;
  room.act(Paste{room.records({room.icca, room.venues, NeedId(5)}), ""});
  REQUIRE(room.selection().size() == 1);
  const OrganisationId copy = room.selection()[0].as<Organisation>();
  CHECK(room.plan().organisations.find(copy)->name == "ICCA");
  CHECK(room.plan().organisations.size() == 3);
  CHECK(room.plan().assets.size() == 1);
  REQUIRE(room.plan().needs.size() == 2);
  int needs_of_copy = 0;
  for (const Need& need : room.plan().needs) {
    CHECK(need.asset == room.venues);
    needs_of_copy += need.organisation == copy;
  }
  CHECK(needs_of_copy == 1);
  CHECK(room.label() == "Paste 1 card");
  CHECK(room.said() == "Pasted 1 card.");
  CHECK(room.steps() == 2);
}

TEST_CASE("each paste of the same cards stands a little further") {
  Room room;
  const auto clipboard = room.records({room.icca, room.goal});
  std::vector<Vec2> places;
  for (int i = 0; i < 3; ++i) {
    room.act(Paste{clipboard, ""});
    places.push_back(room.place_of(room.selection()[0]));
  }
  CHECK(places == std::vector<Vec2>{{332, 132}, {364, 164}, {396, 196}});
  room.act(Undo{}).act(Paste{clipboard, ""});
  CHECK(room.place_of(room.selection()[0]) == Vec2{396, 196});
}

TEST_CASE("cards from far away, or pasted into another plan, stand where one looks") {
  Room room;
  Plan other;
  put_organisation(other, 50, "Far", at(90'000, 90'000));
  put_organisation(other, 51, "Farther", at(90'400, 90'000));
  room.act(Paste{all_of(other), ""});
  REQUIRE(room.selection().size() == 2);
  const Rect seen = world_from_screen(room.editor.camera, desk_visible);
  double apart = 0;
  for (const Ref card : room.selection()) {
    const Vec2 place = room.place_of(card);
    CHECK(seen.overlaps({place, place + Vec2{280, 96}}));
    apart = std::abs(place.x - apart);
  }
  CHECK(apart == 400);
  Plan near;
  put_note(near, 60, "Near", at(600, 500));
  room.act(Paste{all_of(near), ""});
  CHECK(room.place_of(room.selection()[0]) == Vec2{600, 500});
}

TEST_CASE("references to what this plan has by the same id stay, others are dropped") {
  Room room;
  Plan other = room.plan();
  const auto stranger = put_organisation(other, 70, "Stranger", at(0, 0));
  put_contribution(other, 71, room.icca, room.goal);
  put_exchange(other, 72, room.icca, stranger);
  Measure measure = *other.measures.find(put_measure(other, 73, "m", at(0, 0), room.goal));
  measure.organisation = stranger;
  other.measures.put(measure);
  std::vector<AnyRecord> clipboard;
  for (const Ref ref : {Ref(ContributionId(71)), Ref(ExchangeId(72)), Ref(MeasureId(73))}) {
    clipboard.push_back(find_record(other, ref));
  }
  room.act(Paste{clipboard, ""});
  CHECK(room.plan().contributions.size() == 2);
  CHECK(room.plan().exchanges.empty()); // its other end is not here
  REQUIRE(room.plan().measures.size() == 1);
  CHECK((*room.plan().measures.begin()).objective == room.goal);
  CHECK_FALSE((*room.plan().measures.begin()).organisation);
  check_editor(room.editor);
}

TEST_CASE("what cannot stand without what is missing is left out, and so is what belongs to it") {
  Room room;
  Plan other;
  const auto a = put_organisation(other, 80, "a"), b = put_organisation(other, 81, "b");
  const auto asset = put_asset(other, 82, "x");
  const auto need = put_need(other, 83, b, asset);
  Exchange exchange = *other.exchanges.find(put_exchange(other, 84, a, b));
  exchange.need = need;
  other.exchanges.put(exchange);
  const PlanPtr before = room.plan_pointer();
  room.act(Paste{{find_record(other, need), find_record(other, ExchangeId(84))}, ""});
  CHECK(room.plan_pointer() == before);
  CHECK(room.notice() == "Nothing was pasted: what was copied cannot stand in this plan.");
}

TEST_CASE("assets are shared words: one of the same name is used, and two needs for it are one") {
  Room room;
  Plan other;
  const auto guest = put_organisation(other, 90, "Guest", at(0, 0));
  put_need(other, 91, guest, put_asset(other, 92, "  venue NETWORK"), 1);
  put_need(other, 93, guest, put_asset(other, 94, "Research"), 2);
  put_need(other, 95, guest, put_asset(other, 96, "research"), 3);
  put_strength(other, 97, guest, AssetId(96), 3);
  room.act(Paste{all_of(other), ""});
  CHECK_FALSE(room.shows_error());
  CHECK(room.plan().assets.size() == 2);
  const OrganisationId copy = room.selection().at(0).as<Organisation>();
  int venues = 0, research = 0;
  for (const Need& need : room.plan().needs) {
    if (need.organisation != copy) continue;
    (need.asset == room.venues ? venues : research) += 1;
  }
  CHECK(venues == 1);
  CHECK(research == 1);
  CHECK(room.plan().strengths.size() == 1);
  check_editor(room.editor);
}

TEST_CASE("a need of an organisation that has it already is not pasted again") {
  Room room;
  const PlanPtr before = room.plan_pointer();
  room.act(Paste{room.records({NeedId(5)}), ""});
  CHECK(room.plan_pointer() == before);
}

TEST_CASE("fields and unknown content are pasted as they were") {
  Room room;
  Plan other;
  Organisation organisation;
  organisation.id = OrganisationId(100);
  organisation.name = "Full";
  organisation.purpose = "a\nb";
  organisation.members = {OrganisationId(101), room.icca, OrganisationId(999)};
  organisation.unknown.json = R"({"x":1})";
  other.organisations.put(organisation);
  put_organisation(other, 101, "Member");
  room.act(Paste{all_of(other), ""});
  const Organisation* pasted = nullptr;
  for (const Organisation& each : room.plan().organisations) {
    if (each.name == "Full") pasted = &each;
  }
  REQUIRE(pasted != nullptr);
  CHECK(pasted->purpose == "a\nb");
  CHECK(pasted->unknown.json == R"({"x":1})");
  REQUIRE(pasted->members.size() == 2);
  CHECK(room.plan().organisations.find(pasted->members[0])->name == "Member");
  CHECK(pasted->members[1] == room.icca);
}

TEST_CASE("a pasted connection alone is selected") {
  Room room;
  room.act(Paste{room.records({ContributionId(6)}), ""});
  CHECK(room.label() == "Paste 1 connection");
  REQUIRE(room.selection().size() == 1);
  CHECK(room.selection()[0].kind == Kind::contribution);
}

TEST_CASE("lines of text become notes side by side, in one step") {
  Room room;
  room.act(Paste{{}, "First idea\n\n  Second idea \r\nThird idea\n"});
  REQUIRE(room.plan().notes.size() == 3);
  std::vector<std::string> texts;
  for (const Note& note : room.plan().notes) texts.push_back(note.text);
  std::sort(texts.begin(), texts.end());
  CHECK(texts == std::vector<std::string>{"First idea", "Second idea", "Third idea"});
  CHECK(room.selection().size() == 3);
  CHECK(room.label() == "Paste 3 notes");
  const scene::Scene& scene = scene::scene_of(room.plan_pointer());
  for (const scene::Card& one : scene.cards()) {
    for (const scene::Card& other : scene.cards()) {
      if (one.ref != other.ref) CHECK_FALSE(one.box_in_world.overlaps(other.box_in_world));
    }
  }
  room.act(Paste{{}, "  \n "});
  CHECK(room.steps() == 2);
}

TEST_CASE("a long text is one note") {
  Room room;
  std::string text;
  for (int i = 0; i < 61; ++i) text += "line " + std::to_string(i) + "\n";
  room.act(Paste{{}, text});
  REQUIRE(room.plan().notes.size() == 1);
  CHECK((*room.plan().notes.begin()).text == text.substr(0, text.size() - 1));
}

TEST_CASE("nothing is pasted where there is no canvas") {
  Desk desk;
  desk.act(Paste{{}, "x"});
  CHECK(desk.plan() == Plan());
  CHECK(desk.effects.empty());
}
