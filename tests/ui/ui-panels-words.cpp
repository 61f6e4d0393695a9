// What the panels say and in which order, without drawing: the command table, the palette's library, the
// start screen's names, the state of saving, the agreement of the success matrix.
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <set>
#include <string>

#include "catalogue.hpp"
#include "editor/update.hpp"
#include "ui/commands.hpp"
#include "ui/layout.hpp"
#include "ui/palette/library.hpp"
#include "ui/panels/matrix.hpp"
#include "ui/panels/start.hpp"
#include "ui/panels/success_matrix.hpp"
#include "ui/panels/top_bar.hpp"

using namespace cg;
using namespace cg::ui;

namespace {

Organisation party(std::uint64_t bits, std::string name, bool placed = true) {
  Organisation made;
  made.id = OrganisationId(bits);
  made.name = std::move(name);
  if (placed) made.place = Placement{0, 0, {}, {}, {}};
  return made;
}

Objective objective(std::uint64_t bits, std::string title, std::optional<Vec2> at) {
  Objective made;
  made.id = ObjectiveId(bits);
  made.title = std::move(title);
  if (at) made.place = Placement{at->x, at->y, {}, {}, {}};
  return made;
}

SuccessView answer(std::uint64_t bits, std::uint64_t objective_bits, std::uint64_t party_bits,
                   std::optional<int> agreement) {
  SuccessView made;
  made.id = SuccessViewId(bits);
  made.objective = ObjectiveId(objective_bits);
  made.organisation = OrganisationId(party_bits);
  made.agreement = agreement;
  return made;
}

Plan three_parties() {
  Plan plan;
  plan.organisations.put(party(1, "Zürich"));
  plan.organisations.put(party(2, "ICCA"));
  plan.organisations.put(party(3, "Águas", false));
  plan.objectives.put(objective(1, "Recognise", Vec2{0, 0}));
  return plan;
}

AgreementState agreement(const Plan& plan) { return agreement_of(plan, Matrix(plan), ObjectiveId(1)); }
std::string agreement_words(const Plan& plan) { return agreement(plan).words; }
std::string agreement_detail(const Plan& plan) { return agreement(plan).detail; }

std::vector<std::string> names_of(const std::vector<const Organisation*>& organisations) {
  std::vector<std::string> names;
  for (const Organisation* organisation : organisations) names.push_back(organisation->name);
  return names;
}

} // namespace

TEST_CASE("every command stands in the table at its own place, with a name of its own") {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < command_table().size(); ++i) {
    const CommandRow& row = command_table()[i];
    CHECK(static_cast<std::size_t>(row.command) == i);
    CHECK(row.icon != Icon::none);
    CHECK(names.insert(row.name).second);
  }
  CHECK(command_table().size() == static_cast<std::size_t>(Command::drop_gesture) + 1);
}

TEST_CASE("no two commands share a shortcut, but for those that undo each other: lock, hide the panels") {
  std::set<std::string> shortcuts;
  CHECK(shortcut_text(row_of(Command::unlock)) == shortcut_text(row_of(Command::lock)));
  CHECK(shortcut_text(row_of(Command::show_panels)) == shortcut_text(row_of(Command::hide_panels)));
  for (const CommandRow& row : command_table()) {
    if (row.command == Command::unlock || row.command == Command::show_panels) continue;
    const std::string shortcut = shortcut_for_aria(row);
    if (!shortcut.empty()) CHECK(shortcuts.insert(shortcut).second);
  }
  CHECK(shortcut_text(row_of(Command::redo)) == "Ctrl+Shift+Z");
  CHECK(shortcut_for_aria(row_of(Command::save)) == "Control+S");
  CHECK(shortcut_for_aria(row_of(Command::zoom_in)) == "Plus");
  CHECK(shortcut_for_aria(row_of(Command::interface_larger)) == "Control+Plus");
  CHECK(shortcut_for_aria(row_of(Command::interface_smaller)) == "Control+-");
  CHECK(shortcut_text(row_of(Command::interface_larger)) == "Ctrl++");
}

TEST_CASE("the page takes from the browser every key of a command, and waits for the field that one opens") {
  const std::string page = test::file_text("web/keyboard.js");
  // Whether the key is in the set of strings that begins so.
  const auto lists = [&](const std::string& name, std::string_view key) {
    const std::size_t at = page.find(name + " new Set([");
    REQUIRE(at != std::string::npos);
    const std::string set = page.substr(at, page.find("])", at) - at);
    return set.find("'" + std::string(key) + "'") != std::string::npos;
  };
  CHECK_FALSE(lists("wanted_with_primary =", "r"));
  for (const CommandRow& row : command_table()) {
    CAPTURE(row.name);
    for (const Shortcut& keys : {row.shortcut, row.second_shortcut}) {
      if (keys.key.empty() || !keys.primary) continue;
      const bool with_shift = keys.shift && lists("wanted_with_primary_and_shift =", keys.key);
      CHECK((with_shift || lists("wanted_with_primary =", keys.key)));
    }
    const bool adds = row.command >= Command::add_organisation && row.command <= Command::add_frame;
    CHECK((!adds || lists("{ alone:", row.shortcut.key)));
    const bool searches = row.command == Command::find || row.command == Command::commands;
    CHECK((!searches || lists(" with_primary:", row.shortcut.key)));
  }
}

TEST_CASE("a key finds its command only while the command can be carried out") {
  editor::Editor state = editor::fresh_editor();
  CHECK(command_for_key(state, "s", true, false, false) == nullptr);
  state.view = editor::View::canvas;
  REQUIRE(command_for_key(state, "S", true, false, false) != nullptr);
  CHECK(command_for_key(state, "S", true, false, false)->command == Command::save);
  CHECK(command_for_key(state, "z", true, false, false) == nullptr);
  CHECK(command_for_key(state, "s", true, false, true) == nullptr);
  REQUIRE(command_for_key(state, "1", false, true, false) != nullptr);
  CHECK(command_for_key(state, "1", false, true, false)->command == Command::fit_all);
}

TEST_CASE("the library lists organisations that are not placed first, each group by name without accents") {
  Plan plan = three_parties();
  plan.organisations.put(party(4, "Oslo", false));
  CHECK(names_of(library_of(plan, "")) == std::vector<std::string>{"Águas", "Oslo", "ICCA", "Zürich"});
}

TEST_CASE("searching the library folds case and accents and looks at name, sector, region and kind") {
  Plan plan = three_parties();
  Organisation lisbon = party(4, "Lisbon");
  lisbon.kind = OrganisationKind::public_body;
  lisbon.region = "Évora";
  plan.organisations.put(lisbon);
  CHECK(names_of(library_of(plan, "ZUR")) == std::vector<std::string>{"Zürich"});
  CHECK(names_of(library_of(plan, "  evora ")) == std::vector<std::string>{"Lisbon"});
  CHECK(names_of(library_of(plan, "public")) == std::vector<std::string>{"Lisbon"});
  CHECK(library_of(plan, "nobody").empty());
  CHECK(hits_in_words(0) == "No organisation found");
  CHECK(hits_in_words(1) == "1 organisation found");
  CHECK(hits_in_words(4) == "4 organisations found");
}

TEST_CASE("names of a ring are the lines that hold something, trimmed, at most twelve") {
  CHECK(names_in("").empty());
  CHECK(names_in("BestCities\n\n  ICCA \r\n \n") == std::vector<std::string>{"BestCities", "ICCA"});
  std::string many;
  for (int i = 0; i < 20; ++i) many += "x\n";
  CHECK(names_in(many).size() == 12);
}

TEST_CASE("what a plan holds is told in words") {
  CHECK(contents_in_words(Plan{}) == "Nothing on it yet");
  CHECK(contents_in_words(three_parties()) == "3 organisations, 1 objective");
}

TEST_CASE("the matrix lists objectives as they are read on the canvas and parties by name") {
  Plan plan = three_parties();
  plan.objectives.put(objective(2, "second in the row", Vec2{400, 10}));
  plan.objectives.put(objective(3, "below", Vec2{-50, 300}));
  plan.objectives.put(objective(4, "b: not placed", std::nullopt));
  plan.objectives.put(objective(5, "a: not placed", std::nullopt));
  plan.organisations.put(party(3, "Águas"));
  plan.organisations.put(party(4, "Oslo", false)); // in the library: not asked
  const Matrix matrix(plan);
  std::vector<std::string> titles;
  for (const Objective* row : matrix.objectives()) titles.push_back(row->title);
  CHECK(titles == std::vector<std::string>{"Recognise", "second in the row", "below", "a: not placed",
                                           "b: not placed"});
  CHECK(names_of(matrix.parties()) == std::vector<std::string>{"Águas", "ICCA", "Zürich"});
}

TEST_CASE("the matrix finds the one view of an objective and a party, or none") {
  Plan plan = three_parties();
  plan.success_views.put(answer(9, 1, 2, 4));
  const Matrix matrix(plan);
  REQUIRE(matrix.view(ObjectiveId(1), OrganisationId(2)) != nullptr);
  CHECK(matrix.view(ObjectiveId(1), OrganisationId(2))->agreement == 4);
  CHECK(matrix.view(ObjectiveId(1), OrganisationId(1)) == nullptr);
  CHECK(matrix.view(ObjectiveId(2), OrganisationId(2)) == nullptr);
}

TEST_CASE("an objective is agreed only when every party answered and none is below three") {
  Plan plan = three_parties();
  plan.organisations.put(party(3, "Águas"));
  CHECK(agreement_words(plan) == "Nobody has answered yet");
  plan.success_views.put(answer(1, 1, 1, 5));
  plan.success_views.put(answer(2, 1, 2, 3));
  CHECK(agreement_words(plan) == "2 of 3 answered");
  plan.success_views.put(answer(3, 1, 3, std::nullopt));
  CHECK(agreement_words(plan) == "2 of 3 answered");
  plan.success_views.put(answer(3, 1, 3, 3));
  CHECK(agreement_words(plan) == "Agreed");
  plan.success_views.put(answer(2, 1, 2, 2));
  CHECK(agreement_words(plan) == "Not agreed: ICCA at 2");
  plan.success_views.put(answer(3, 1, 3, 0));
  CHECK(agreement_words(plan) == "Not agreed: Águas at 0 and ICCA at 2");
  plan.success_views.put(answer(1, 1, 1, 1));
  CHECK(agreement_words(plan) == "Not agreed: Águas at 0, ICCA at 2 and 1 more");
}

TEST_CASE("beside the answers stand their mean, their consensus and who is silent") {
  Plan plan = three_parties(); // Zürich and ICCA are asked; Águas is in the library
  CHECK(agreement_detail(plan).empty());
  plan.success_views.put(answer(3, 1, 3, 0)); // not asked, not counted
  CHECK(agreement(plan).said() == "Nobody has answered yet");
  plan.success_views.put(answer(1, 1, 1, 5));
  CHECK(agreement(plan).said() == "1 of 2 answered. 5 of 5, consensus 1. Not answered yet: ICCA");
  // 5 and 3: mean 4, each 1 away: 1 + log2(1 - 1/5) = 1 + log2(0.8) = 0.678
  plan.success_views.put(answer(2, 1, 2, 3));
  CHECK(agreement(plan).said() == "Agreed. 4 of 5, consensus 0.68");
  // 5 and 0: mean 2.5, each 2.5 away: 1 + log2(0.5) = 0
  plan.success_views.put(answer(2, 1, 2, 0));
  CHECK(agreement(plan).said() == "Not agreed: ICCA at 0. 2.5 of 5, consensus 0");
}

TEST_CASE("the plan as a whole says how much is agreed, and who is still to answer how often") {
  Plan plan = three_parties();
  const auto whole = [&plan] { return agreement_of(plan, Matrix(plan)).said(); };
  plan.objectives.put(objective(2, "Report", Vec2{0, 300}));
  plan.objectives.put(objective(3, "Meet", Vec2{0, 600}));
  CHECK(whole() == "Nobody has answered yet");
  plan.success_views.put(answer(1, 1, 1, 5));
  plan.success_views.put(answer(2, 1, 2, 3));
  plan.success_views.put(answer(3, 2, 1, 3));
  // Means 4 and 3; consensus 0.678 and 1: on average 3.5 and 0.839. Nobody answered the third.
  CHECK(whole() ==
        "Agreed: 1 of 3 objectives. On average 3.5 of 5, consensus 0.84. Still to answer: "
        "ICCA on 2 objectives and Zürich on 1 objective");
  CHECK(agreement_of(plan, Matrix(plan)).tone == AgreementState::Tone::open);
}

TEST_CASE("a cell says what it holds, and that silence is no answer") {
  SuccessView view = answer(1, 1, 1, std::nullopt);
  CHECK(cell_in_words(nullptr) == "No answer yet");
  CHECK(cell_in_words(&view) == "No answer yet");
  view.success = "Ten associations recognised";
  view.impact = "Trust";
  CHECK(cell_in_words(&view) == "Ten associations recognised. Impact: Trust. Agreement: not answered yet");
  view.agreement = 3;
  CHECK(cell_in_words(&view) ==
        "Ten associations recognised. Impact: Trust. Agreement: 3 of 5: Can live with it");
  CHECK(cell_name(three_parties(), ObjectiveId(1), OrganisationId(2)) == "Success for ICCA in Recognise");
}

TEST_CASE("whether the plan is safe is told in words") {
  editor::Editor state = editor::fresh_editor();
  CHECK(save_state(state).words == "No unsaved changes");
  CHECK(save_state(state).brief == "No changes");
  const auto act = [&](const editor::Action& action) {
    state = editor::update(std::move(state), action, {1000, 7}).first;
  };
  act(editor::NewPlan{});
  act(editor::AddCard{});
  CHECK(save_state(state).words == "Unsaved changes");
  state.stored_plan = state.history.present.plan;
  CHECK(save_state(state).words == "Unsaved changes, kept in this browser");
  CHECK(save_state(state).brief == "Unsaved");
  state.store_failed = true;
  CHECK(save_state(state).words == "Unsaved changes, not kept in this browser");
  CHECK(save_state(state).brief == "Not kept");
  CHECK(save_state(state).tone == SaveState::Tone::failed);
}

TEST_CASE("panels never overlap, from a small tablet to a wall") {
  for (const Vec2 size :
       {Vec2{640, 400}, Vec2{700, 900}, Vec2{768, 1024}, Vec2{820, 1180}, Vec2{960, 1080}, Vec2{1024, 1366},
        Vec2{1024, 768}, Vec2{1280, 800}, Vec2{1920, 1080}, Vec2{3840, 2160}}) {
    CAPTURE(size.x, size.y);
    CHECK_FALSE(layout::top_bar(size).overlaps(layout::palette(size)));
    CHECK_FALSE(layout::top_bar(size).overlaps(layout::view_area(size)));
    CHECK_FALSE(layout::palette(size).overlaps(layout::inspector(size)));
    CHECK_FALSE(layout::palette(size).overlaps(layout::zoom_bar(size)));
    CHECK_FALSE(layout::inspector(size).overlaps(layout::zoom_bar(size)));
    for (const double control : {32.0, 44.0}) { // by mouse, by touch
      const Rect overlay = layout::overlay_bar(size, control);
      CHECK_FALSE(overlay.overlaps(layout::zoom_bar(size, control)));
      CHECK_FALSE(overlay.overlaps(layout::palette(size)));
      CHECK_FALSE(overlay.overlaps(layout::inspector(size)));
      CHECK_FALSE(overlay.overlaps(layout::top_bar(size)));
    }
    CHECK_FALSE(layout::visible_canvas(size).empty());
    CHECK(layout::visible_canvas(size).width() >= 112);
    CHECK_FALSE(layout::visible_canvas(size).overlaps(layout::palette(size)));
    CHECK_FALSE(layout::visible_canvas(size).overlaps(layout::inspector(size)));
  }
}

TEST_CASE(
    "with the panels put away all below the top bar is the canvas's, and the bars stay where they are") {
  for (const Vec2 size :
       {Vec2{640, 400}, Vec2{768, 1024}, Vec2{1024, 768}, Vec2{1280, 800}, Vec2{1920, 1080}}) {
    CAPTURE(size.x, size.y);
    const Rect free = layout::visible_canvas(size, false);
    CHECK(free.width() == layout::top_bar(size).width());
    for (const double control : {32.0, 44.0}) {
      const Rect zoom = layout::zoom_bar(size, control, false);
      CHECK(zoom.max.y == layout::view_area(size).max.y);
      if (!layout::upright(size)) CHECK(zoom == layout::zoom_bar(size, control));
      CHECK_FALSE(zoom.overlaps(layout::overlay_bar(size, control, false)));
      CHECK_FALSE(free.overlaps(zoom));
    }
  }
}

TEST_CASE("on a tablet held upright the canvas is as wide as the window, and the panels stand below it") {
  for (const Vec2 size : {Vec2{768, 1024}, Vec2{820, 1180}, Vec2{1024, 1366}}) {
    CAPTURE(size.x, size.y);
    const Rect free = layout::visible_canvas(size);
    CHECK(free.width() == size.x - 24);
    CHECK(free.height() >= size.y * 0.42);
    CHECK(layout::palette(size).min.y == layout::free_canvas(size).max.y + 12);
    CHECK(layout::inspector(size).min.y == layout::free_canvas(size).max.y + 12);
    for (const double control : {32.0, 44.0}) {
      CHECK_FALSE(free.overlaps(layout::zoom_bar(size, control)));
      CHECK_FALSE(free.overlaps(layout::overlay_bar(size, control)));
    }
    CHECK(layout::inspector(size).width() >= 480);
    CHECK(std::fmod(size.y - layout::palette(size).min.y, 4) == 0); // on the grid
  }
  CHECK_FALSE(layout::upright({700, 760})); // too low: panels below would leave no canvas
}
