// Random sequences of actions: whatever a room full of people does, the plan stays whole, every step can be
// undone and redone, and a dropped gesture leaves no trace.
#include "editor_desk.hpp"
#include "random_plan.hpp"

using namespace cg;
using namespace cg::editor;
using namespace cg::test;

namespace {

constexpr Kind card_kinds[] = {Kind::organisation, Kind::objective, Kind::measure, Kind::programme,
                               Kind::milestone,    Kind::note,      Kind::frame};

Ref random_card(Random& random, const Plan& plan) {
  return random_ref(random, plan, random.one_of(card_kinds));
}

Vec2 random_point(Random& random) {
  return {random.between(-20'000, 20'000) / 8.0, random.between(-20'000, 20'000) / 8.0};
}

std::vector<Ref> random_cards(Random& random, const Plan& plan) {
  std::vector<Ref> refs;
  for (std::size_t left = random.below(5); left > 0; --left) refs.push_back(random_card(random, plan));
  return refs;
}

Action random_edit_action(Random& random, const Plan& plan) {
  switch (random.below(10)) {
    case 0: return AddCard{random.one_of(card_kinds), random.between(-1, 9), std::nullopt};
    case 1: return AddCard{random.one_of(card_kinds), -1, random_point(random)};
    case 2: return PlaceFromLibrary{random_card(random, plan), std::nullopt};
    case 3: return ConnectCards{random_card(random, plan), random_card(random, plan)};
    case 4:
      return SetSuccessView{random_ref(random, plan, Kind::objective).as<Objective>(),
                            random_ref(random, plan, Kind::organisation).as<Organisation>(),
                            &field_of<&SuccessView::agreement>(),
                            random.one_in(3) ? Value() : Value(random.between(0, 6))};
    case 5:
      return ClaimAsset{.organisation = random_ref(random, plan, Kind::organisation).as<Organisation>(),
                        .kind = random.one_in(2) ? Kind::need : Kind::weakness,
                        .asset_name = random_text(random),
                        .depth = random.between(0, 5),
                        .objective = random.one_in(3)
                                         ? random_ref(random, plan, Kind::objective).as<Objective>()
                                         : ObjectiveId()};
    case 6: return FieldDone{};
    case 7: return TakeOffCanvas{};
    default:
      return Perform{random_edit(random, plan), random.one_in(2) ? "Edit" : "",
                     random.one_in(2) ? "key" : ""};
  }
}

Action random_command(Random& random, const Plan& plan) {
  switch (random.below(16)) {
    case 14: return LaterPartDone{random.one_in(4) ? "gone" : ""};
    case 15: return Arrange{static_cast<Arrangement>(random.between(0, static_cast<int>(Arrangement::tidy)))};
    case 0: return Select{random_cards(random, plan), static_cast<Select::How>(random.below(3))};
    case 1: return SelectAll{};
    case 2: return DeleteSelected{};
    case 3: return DuplicateSelected{};
    case 4: return CopySelected{random.one_in(2)};
    case 5: {
      Paste paste;
      const Plan other = random_plan(random, 2);
      for_each_record(random.one_in(2) ? other : plan, [&](const AnyRecord& record) {
        if (random.one_in(2)) paste.records.push_back(record);
      });
      return paste;
    }
    case 6: return Paste{{}, random_text(random) + "\n" + random_text(random)};
    case 7: return Nudge{random_point(random)};
    case 8: return Undo{};
    case 9: return Redo{};
    case 10: return Tick{};
    case 11: return StoreDone{random.one_in(3) ? "quota" : ""};
    case 12: return Save{};
    default:
      return OpenCell{random_ref(random, plan, Kind::objective).as<Objective>(),
                      random_ref(random, plan, Kind::organisation).as<Organisation>()};
  }
}

Action random_gesture(Random& random, const Plan& plan) {
  switch (random.below(12)) {
    case 0: return BeginMove{random_card(random, plan), random_point(random)};
    case 1: return BeginResize{random_card(random, plan), random_point(random)};
    case 2: return BeginMarquee{random_point(random), random.one_in(2)};
    case 3: return BeginPan{random_point(random)};
    case 4: return BeginConnect{random_card(random, plan), random_point(random)};
    case 5: {
      PlaceGesture gesture;
      if (random.one_in(2)) gesture.library_record = random_card(random, plan);
      gesture.kind = random.one_of(card_kinds);
      return BeginPlace{gesture};
    }
    case 6: return EndGesture{};
    case 7: return DropGesture{};
    case 8: return ZoomBy{random.between(1, 40) / 10.0, random_point(random)};
    default: return DragTo{random_point(random), !random.one_in(5)};
  }
}

Action random_action(Random& random, const Plan& plan) {
  if (random.one_in(40)) return NewPlan{random.below(5), {}, random.one_in(2)};
  if (random.one_in(60)) {
    return PlanArrived{PlanPtr(std::make_shared<const Plan>(random_plan(random, 3))), "x.json",
                       random.one_in(2)};
  }
  if (random.one_in(40)) return AnswerQuestion{random.one_in(2)};
  switch (random.below(3)) {
    case 0: return random_edit_action(random, plan);
    case 1: return random_command(random, plan);
    default: return random_gesture(random, plan);
  }
}

} // namespace

TEST_CASE("random actions keep every promise, and all of them can be undone and redone") {
  const std::uint64_t seed = std::random_device()();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 12; ++round) {
    Desk desk(random_plan(random, 3));
    const std::size_t first_step = desk.steps();
    const PlanPtr first = desk.plan_pointer();
    for (int i = 0; i < 150; ++i) {
      desk.now_ms += random.between(0, 200);
      desk.seed = random.bits();
      desk.act(random_action(random, desk.plan()));
      check_editor(desk.editor);
      if (desk.steps() < first_step) desk.act(Redo{}); // the opened plan stays the first one
    }
    desk.act(DropGesture{});
    while (desk.editor.history.can_redo()) desk.act(Redo{});
    const Plan newest = desk.plan();
    while (desk.steps() > first_step) {
      desk.act(Undo{});
      check_editor(desk.editor);
    }
    Plan begun = *first, now = desk.plan();
    begun.charter.modified = now.charter.modified = {}; // a save stamps the plan that it saves
    CHECK(now == begun);
    while (desk.editor.history.can_redo()) desk.act(Redo{});
    CHECK(desk.plan() == newest);
  }
}

TEST_CASE("a gesture of any kind, dropped, leaves the very same plan and steps") {
  const std::uint64_t seed = std::random_device()();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 20; ++round) {
    Desk desk(random_plan(random, 5));
    const PlanPtr plan = desk.plan_pointer();
    const std::size_t steps = desk.steps();
    for (int i = 0; i < 40; ++i) {
      const Action action = random_gesture(random, desk.plan());
      if (std::holds_alternative<EndGesture>(action)) continue;
      desk.act(action);
      const PlanPtr seen = preview(desk.editor);
      CHECK_FALSE(find_fault(*seen).has_value());
      CHECK(desk.plan_pointer() == plan);
    }
    desk.act(DropGesture{});
    CHECK(desk.plan_pointer() == plan);
    CHECK(preview(desk.editor) == plan);
    CHECK(desk.steps() == steps);
  }
}

TEST_CASE("what is seen while a gesture goes on is what its end leaves") {
  const std::uint64_t seed = std::random_device()();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 100; ++round) {
    Desk desk(random_plan(random, 5));
    const Ref card = random_card(random, desk.plan());
    desk.act(Select{random_cards(random, desk.plan())});
    if (random.one_in(2))
      desk.act(BeginMove{card, random_point(random)});
    else
      desk.act(BeginResize{card, random_point(random)});
    for (int i = 0; i < 3; ++i) desk.act(DragTo{random_point(random)});
    const PlanPtr seen = preview(desk.editor);
    desk.act(EndGesture{});
    CHECK(desk.plan() == *seen);
  }
}
