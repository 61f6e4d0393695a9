#include "editor_desk.hpp"
#include "scene/scene.hpp"

using namespace cg;
using namespace cg::editor;
using namespace cg::test;

namespace {

struct Room : Desk {
  Room() : Desk(plan_of_room()) { act(LaterPartDone{}); }
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

std::vector<std::string> names_of(const Selection& selection, const Plan& plan) {
  std::vector<std::string> names;
  for (const Ref ref : selection) names.push_back(plan.organisations.find(ref.as<Organisation>())->name);
  std::sort(names.begin(), names.end());
  return names;
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

TEST_CASE("several short lines become organisations side by side near the middle of the view, in one step") {
  Room room;
  room.act(Paste{{}, "Visit Bergen\n\n  City of Cape Town \r\nWorld Heart Federation\n"});
  CHECK(names_of(room.selection(), room.plan()) ==
        std::vector<std::string>{"City of Cape Town", "Visit Bergen", "World Heart Federation"});
  CHECK(room.plan().organisations.size() == 5);
  CHECK(room.label() == "Paste 3 organisations");
  CHECK(room.notice() == "Pasted 3 organisations.");
  CHECK_FALSE(room.shows_error());
  CHECK(room.steps() == 2);
  const Rect seen = world_from_screen(room.editor.camera, desk_visible);
  const scene::Scene& scene = scene::scene_of(room.plan_pointer());
  for (const scene::Card& one : scene.cards()) {
    for (const scene::Card& other : scene.cards()) {
      if (one.ref != other.ref) CHECK_FALSE(one.box_in_world.overlaps(other.box_in_world));
    }
    if (is_selected(room.editor, one.ref)) CHECK(seen.overlaps(one.box_in_world));
  }
  std::vector<int> colours; // two of the first plan have none: the first three are free
  for (const Ref ref : room.selection())
    colours.push_back(*room.plan().organisations.find(ref.as<Organisation>())->colour);
  std::sort(colours.begin(), colours.end());
  CHECK(colours == std::vector<int>{1, 2, 3});
  room.act(Undo{});
  CHECK(room.plan().organisations.size() == 2);
  room.act(Paste{{}, "  \n "});
  CHECK(room.steps() == 1);
}

TEST_CASE("bullets and numbers before the names go, what belongs to a name stays") {
  Room room;
  room.act(Paste{{},
                 "- Alpha\n* Beta\n•\tGamma\n1. Delta\n12) Epsilon\n(3) Zeta\n– [ ] Eta\na) Theta\n"
                 "3M\n4. \n1.FC Union\n-5 Degrees\nA. P. Moller\n•Iota\n-\n"});
  CHECK(names_of(room.selection(), room.plan()) ==
        std::vector<std::string>{"-5 Degrees", "1.FC Union", "3M", "A. P. Moller", "Alpha", "Beta", "Delta",
                                 "Epsilon", "Eta", "Gamma", "Iota", "Theta", "Zeta"});
}

TEST_CASE("names that stand on the canvas are left out and said; those in the library are placed") {
  Room room;
  const PlanPtr before = room.plan_pointer();
  room.act(Paste{{}, "icca\nBestCities\n"});
  CHECK(room.plan_pointer() == before);
  CHECK(room.notice() == "Nothing was pasted. icca and BestCities stand on the canvas already.");
  Plan plan = room.plan();
  put_organisation(plan, 8, "Waiting Room");
  Desk desk(plan);
  desk.act(LaterPartDone{}).act(Paste{{}, "ICCA\nNew One\nnew one\nWaiting Room\n"});
  CHECK(names_of(desk.selection(), desk.plan()) == std::vector<std::string>{"New One", "Waiting Room"});
  CHECK(desk.plan().organisations.size() == 4);
  CHECK(desk.plan().organisations.find(OrganisationId(8))->place.has_value());
  CHECK(desk.notice() == "Pasted 2 organisations. ICCA stands on the canvas already.");
  CHECK(desk.steps() == 2);
}

TEST_CASE("500 lines are pasted, 501 are refused with a reason") {
  Room room;
  const auto lines = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "Party " + std::to_string(i) + "\n";
    return text;
  };
  room.act(Paste{{}, lines(501)});
  CHECK(room.plan().organisations.size() == 2);
  CHECK(room.shows_error());
  CHECK(room.notice() ==
        "Nothing was pasted: these are 501 lines, and 500 organisations can be pasted at "
        "once. A CSV file may hold more.");
  room.act(Paste{{}, lines(500)});
  CHECK(room.plan().organisations.size() == 502);
  CHECK(room.selection().size() == 500);
  check_editor(room.editor);
}

TEST_CASE("a single line, and sentences, become notes side by side") {
  Room room;
  room.act(Paste{{}, " An idea "});
  REQUIRE(room.plan().notes.size() == 1);
  CHECK((*room.plan().notes.begin()).text == "An idea");
  CHECK(room.label() == "Paste 1 note");
  const std::string sentence(81, 'x'); // a name has 80 characters at most
  room.act(Paste{{}, "First idea\n\n" + sentence + "\r\nThird idea\n"});
  REQUIRE(room.plan().notes.size() == 4);
  CHECK(room.selection().size() == 3);
  CHECK(room.label() == "Paste 3 notes");
  const scene::Scene& scene = scene::scene_of(room.plan_pointer());
  for (const scene::Card& one : scene.cards()) {
    for (const scene::Card& other : scene.cards()) {
      if (one.ref != other.ref) CHECK_FALSE(one.box_in_world.overlaps(other.box_in_world));
    }
  }
  room.act(Paste{{}, "Short\n" + std::string(80, 'y')});
  CHECK(room.plan().notes.size() == 4);
  CHECK(room.plan().organisations.size() == 4);
}

TEST_CASE("a long text is one note") {
  Room room;
  std::string text = std::string(81, 'x') + "\n";
  for (int i = 0; i < 60; ++i) text += "line " + std::to_string(i) + "\n";
  room.act(Paste{{}, text});
  REQUIRE(room.plan().notes.size() == 1);
  CHECK((*room.plan().notes.begin()).text == text.substr(0, text.size() - 1));
}

TEST_CASE("rows of a spreadsheet are a table, which is read and asked about") {
  Room room;
  room.act(Paste{{}, "Name\tKind\nVisit Bergen\tDestination\n"});
  const auto* read = room.effect<ReadTable>();
  REQUIRE(read != nullptr);
  CHECK(read->name.empty());
  CHECK(read->bytes == "Name\tKind\nVisit Bergen\tDestination\n");
  CHECK(room.plan().organisations.size() == 2);
}

TEST_CASE("what is pasted waits for the part of the program that reads it, and says so") {
  Desk desk{Plan()};
  desk.act(Paste{{}, "a\nb"});
  CHECK(desk.plan() == Plan());
  CHECK(desk.notice() == "It can be pasted as soon as the rest of the program is here.");
  Organisation copied;
  copied.id = OrganisationId(5);
  copied.name = "Copied elsewhere";
  copied.place = at(0, 0);
  Desk another{Plan()};
  another.act(Paste{{AnyRecord(copied)}, ""});
  CHECK(another.plan() == Plan());
  CHECK(another.notice() == "It can be pasted as soon as the rest of the program is here.");
}

TEST_CASE("nothing is pasted where there is no canvas") {
  Desk desk;
  desk.act(Paste{{}, "x"});
  CHECK(desk.plan() == Plan());
  CHECK(desk.effects.empty());
}
