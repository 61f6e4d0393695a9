// Organisations from a table: what its columns mean, what its rows say, and that they come in as one step.
#include "editor/parties_of_table.hpp"
#include "editor_desk.hpp"
#include "scene/scene.hpp"

using namespace cg;
using namespace cg::editor;
using namespace cg::test;

namespace {

using M = ColumnMeaning;
using Meanings = std::vector<ColumnMeaning>;

std::vector<std::string> names_of(const TableParties& found) {
  std::vector<std::string> names;
  for (const TableParty& party : found.parties) names.push_back(party.organisation.name);
  return names;
}
std::vector<std::string> said(const TableParties& found) {
  std::vector<std::string> all;
  for (const TableProblem& problem : found.problems)
    all.push_back(std::to_string(problem.row) + ": " + problem.what);
  return all;
}

const TableRows members = {
    {"Organisation", "Acronym", "Type", "Country", "Web site", "Looking for", "Offers", "Fax"},
    {"World Heart Federation", "WHF", "Association", "Switzerland", "https://world-heart.org",
     "venue network; Access to ministries", "research data", "none"},
    {"Visit Bergen", "", "Convention bureau", "Norway", "", "", "Venue Network, hotels, VENUE NETWORK", ""},
    {"", "XX", "NGO"},
    {"", "  "},
    {"visit bergen", "", "", "Norway"},
    {"ICCA", "", "Association"},
    {"Guildhall", "", "Wizards"},
};

const Organisation* find(const Plan& plan, std::string_view name) {
  for (const Organisation& each : plan.organisations) {
    if (each.name == name) return &each;
  }
  return nullptr;
}
std::vector<std::string> needs_of(const Plan& plan, OrganisationId whose) {
  std::vector<std::string> names;
  for (const Need& need : plan.needs) {
    if (need.organisation != whose) continue;
    CHECK(need.importance == 2);
    names.push_back(plan.assets.find(need.asset)->name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

struct Room : Desk {
  Room() : Desk(plan_of_room()) { act(LaterPartDone{}); }
  static Plan plan_of_room() {
    Plan plan;
    put_organisation(plan, 1, "Icca", at(300, 100));
    put_asset(plan, 2, "Venue network");
    return plan;
  }
  void bring(const TableRows& rows) {
    act(TableArrived{"members.csv", "…"});
    REQUIRE(effect<ReadTable>() != nullptr);
    act(TableRead{"members.csv", rows});
  }
};

} // namespace

TEST_CASE("columns are known by their names, in any case and with signs behind them") {
  const TableReading reading = guessed_reading(members);
  CHECK(reading.first_row_names);
  CHECK_FALSE(reading.place);
  CHECK(reading.columns ==
        Meanings{M::name, M::short_name, M::kind, M::region, M::link, M::needs, M::strengths, M::left_out});
  CHECK(guessed_reading({{"SHORT_NAME", "name *", "Mission:", "Comments", "Sector", "Success"}, {"a"}})
            .columns == Meanings{M::short_name, M::name, M::purpose, M::notes, M::sector, M::prosperity});
  CHECK(guessed_reading({{"Name of the organisation", "Main needs", "Name"}, {"a"}}).columns ==
        Meanings{M::left_out, M::needs, M::name}); // no meaning twice; the exact word first
}

TEST_CASE("without names the columns are known by what stands in them") {
  const TableRows rows = {
      {"1", "Norway", "Visit Bergen", "Convention bureau", "www.visitbergen.com"},
      {"2", "Norway", "Innovation Norway", "Government agency", "https://innovasjonnorge.no"},
      {"3", "Kenya", "Visit Kenya", "Destination", ""}};
  const TableReading reading = guessed_reading(rows);
  CHECK_FALSE(reading.first_row_names);
  CHECK(reading.columns == Meanings{M::left_out, M::left_out, M::name, M::kind, M::link});
  CHECK(guessed_reading({{"ICCA"}, {"BestCities"}}).columns == Meanings{M::name});
  CHECK(guessed_reading({}).columns.empty());
  // One row alone is an organisation, whatever it says.
  CHECK_FALSE(guessed_reading({{"Name", "Kind"}}).first_row_names);
  // By hand: the first row of `members` read as an organisation, too.
  CHECK(names_of(parties_in(Plan(), members, guessed_reading(members, false))).front() == "Organisation");
}

TEST_CASE("kinds are known by words") {
  using K = OrganisationKind;
  const std::pair<const char*, K> known[] = {
      {"Convention bureau", K::destination},
      {"Business association", K::association},
      {"NGO", K::civil_society},
      {"City council", K::public_body},
      {" UNIVERSITY of Oslo ", K::academic},
      {"Non-profit", K::civil_society},
      {"Public body", K::public_body},
      {"company", K::business},
      {"Alliance", K::alliance},
      {"other", K::other},
      {"Research institute", K::academic},
      {"Destination Management (DMO)", K::destination},
  };
  for (const auto& [words, kind] : known) {
    CAPTURE(words);
    CHECK(kind_in_words(words) == kind);
  }
  for (const char* words : {"", "Wizards", "capacity", "statement"}) {
    CAPTURE(words);
    CHECK_FALSE(kind_in_words(words));
  }
}

TEST_CASE("rows are read to the letter; what is wrong is told with its row") {
  const TableParties found = parties_in(Room::plan_of_room(), members, guessed_reading(members));
  CHECK(names_of(found) == std::vector<std::string>{"World Heart Federation", "Visit Bergen", "Guildhall"});
  CHECK(found.known == std::vector<std::string>{"ICCA"});
  CHECK(said(found) ==
        std::vector<std::string>{"4: There is no name: it is left out.",
                                 "6: “visit bergen” stood in a row before: it is left out.",
                                 "8: “Wizards” is not a kind that is known here: the kind is “Other”."});
  const Organisation& heart = found.parties[0].organisation;
  CHECK(heart.short_name == "WHF");
  CHECK(heart.kind == OrganisationKind::association);
  CHECK(heart.region == "Switzerland");
  CHECK(heart.link == "https://world-heart.org");
  CHECK(found.parties[0].needs == std::vector<std::string>{"venue network", "Access to ministries"});
  CHECK(found.parties[1].strengths == std::vector<std::string>{"Venue Network", "hotels"});
  CHECK(found.parties[2].organisation.kind == OrganisationKind::other);
}

TEST_CASE("line breaks in a cell stay in a text and become blanks in a line") {
  const TableRows rows = {{"Name", "Purpose", "Needs"}, {"A\r\nB", "first\r\nsecond", "x\ny, z"}};
  const TableParties found = parties_in(Plan(), rows, guessed_reading(rows));
  REQUIRE(found.parties.size() == 1);
  CHECK(found.parties[0].organisation.name == "A  B");
  CHECK(found.parties[0].organisation.purpose == "first\nsecond");
  CHECK(found.parties[0].needs == std::vector<std::string>{"x", "y, z"});
}

TEST_CASE("a table is asked about before anything is added, and Cancel adds nothing") {
  Room room;
  const PlanPtr before = room.plan_pointer();
  room.bring(members);
  CHECK(room.editor.dialog == Dialog::table);
  REQUIRE(room.editor.table);
  CHECK(room.editor.table->columns == 8);
  CHECK(room.plan_pointer() == before);
  room.act(ShowDialog{});
  CHECK_FALSE(room.editor.table);
  CHECK(room.plan_pointer() == before);
  room.act(AddFromTable{guessed_reading(members)}); // too late
  CHECK(room.plan_pointer() == before);
}

TEST_CASE("organisations of a table come into the library, with their needs and strengths, as one step") {
  Room room;
  room.bring(members);
  room.act(AddFromTable{guessed_reading(members)});
  CHECK(room.editor.dialog == Dialog::none);
  CHECK(room.plan().organisations.size() == 4);
  const Organisation* heart = find(room.plan(), "World Heart Federation");
  REQUIRE(heart != nullptr);
  CHECK_FALSE(heart->place);
  CHECK(heart->colour == 1);
  CHECK(find(room.plan(), "Guildhall")->colour == 3);
  CHECK(needs_of(room.plan(), heart->id) ==
        std::vector<std::string>{"Access to ministries", "Venue network"});
  CHECK(room.plan().assets.size() == 4); // Venue network was there: + ministries, research data, hotels
  CHECK(room.plan().strengths.size() == 3);
  CHECK(room.label() == "Add 3 organisations");
  CHECK(room.notice() == "Added 3 organisations: they are in the library.");
  CHECK(room.steps() == 2);
  check_editor(room.editor);
  room.act(Undo{});
  CHECK(room.plan() == Room::plan_of_room());
}

TEST_CASE("on the canvas they stand side by side, selected") {
  Room room;
  room.bring(members);
  TableReading reading = guessed_reading(members);
  reading.place = true;
  room.act(AddFromTable{reading});
  CHECK(room.selection().size() == 3);
  CHECK(room.notice() == "Added 3 organisations and placed them on the canvas.");
  const scene::Scene& scene = scene::scene_of(room.plan_pointer());
  REQUIRE(scene.cards().size() == 4);
  for (const scene::Card& one : scene.cards()) {
    for (const scene::Card& other : scene.cards()) {
      if (one.ref != other.ref) CHECK_FALSE(one.box_in_world.overlaps(other.box_in_world));
    }
  }
}

TEST_CASE("a table on the start screen begins a plan when it is added, not before") {
  Desk desk;
  desk.act(TableArrived{"members.csv", "…"});
  CHECK(desk.effect<FetchLaterPart>() != nullptr);
  CHECK(desk.effect<ReadTable>() == nullptr);
  desk.act(LaterPartDone{});
  REQUIRE(desk.effect<ReadTable>() != nullptr);
  CHECK(desk.effect<ReadTable>()->name == "members.csv");
  desk.act(TableRead{"members.csv", members});
  CHECK(desk.editor.view == View::start);
  CHECK(desk.plan() == Plan());
  desk.act(AddFromTable{guessed_reading(members)});
  CHECK(desk.editor.view == View::canvas);
  CHECK(desk.plan().organisations.size() == 4);
  CHECK(desk.label() == "Add 4 organisations");
  CHECK_FALSE(desk.plan().charter.created.empty());
}

TEST_CASE("a table that cannot be read is refused by its name") {
  Room room;
  room.act(TableArrived{"members.csv", "…"})
      .act(TableRead{"members.csv", Error{"", "It is larger than 5 MB."}});
  CHECK(room.notice() == "members.csv was not opened: It is larger than 5 MB.");
  CHECK(room.shows_error());
  room.bring({{"", " "}, {"\n"}});
  CHECK(room.notice() == "members.csv was not opened: there is nothing in it.");
  CHECK(room.editor.dialog == Dialog::none);
  Desk desk;
  desk.act(TableArrived{"", "a\tb"}).act(LaterPartDone{"The server answered 404."});
  CHECK(desk.notice() == "The table cannot be shown now: The server answered 404.");
  desk.act(LaterPartDone{});
  CHECK(desk.effect<ReadTable>() == nullptr); // given up
}
