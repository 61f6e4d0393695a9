// Fields: what comes back while typing and at the end, and what becomes of what cannot stand.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "kit/stage.hpp"

using namespace cg;
using namespace cg::ui;
using Phase = FieldEvent::Phase;

TEST_CASE("a text field tells every change, and how it ended") {
  std::string value = "ICCA";
  std::optional<TextChange> told;
  Stage stage(in_panel([&](Screen& screen) {
    told = text_field(
        screen, {.label = "Name", .value = value, .placeholder = "Its name", .hint = "As it calls itself"});
    if (told) value = told->text;
  }));
  stage.frame();
  const Node node = stage.get(Role::textbox, "Name");
  CHECK(node.value == "ICCA");
  CHECK(node.placeholder == "Its name");
  CHECK(node.description == "As it calls itself");
  CHECK(node.font_pixels == 15);
  CHECK(node.font_weight == 400);
  CHECK(node.rect == Rect{{28, 50}, {316, 82}});
  stage.click(node.id);
  CHECK(stage.input.focused == node.id);
  stage.field(node.id, Phase::edited, "ICCA G");
  REQUIRE(told);
  CHECK(told->text == "ICCA G");
  CHECK_FALSE(told->finished);
  CHECK(stage.get(node.id).value == "ICCA G");
  stage.frame();
  CHECK_FALSE(told);
  CHECK(stage.get(node.id).value == "ICCA G");
  stage.field(node.id, Phase::kept, "ICCA Global", true);
  REQUIRE(told);
  CHECK(told->finished);
  CHECK(told->by_enter);
  CHECK_FALSE(told->cancelled);
  CHECK(value == "ICCA Global");
  CHECK(stage.drafts.entries.empty());
}

TEST_CASE("Escape gives back the text that was there at the start") {
  std::string value = "ICCA";
  std::optional<TextChange> told;
  Stage stage(in_panel([&](Screen& screen) {
    told = text_field(screen, {.label = "Name", .value = value});
    if (told) value = told->text;
  }));
  stage.frame();
  const std::uint32_t id = stage.get(Role::textbox, "Name").id;
  stage.field(id, Phase::edited, "x");
  CHECK(value == "x");
  stage.field(id, Phase::cancelled, "ICCA");
  CHECK(told->cancelled);
  CHECK(told->finished);
  CHECK(value == "ICCA");
}

TEST_CASE("a text that is too long is kept as typed, said to be, and not told") {
  std::string value = "abc";
  Stage stage(in_panel([&](Screen& screen) {
    if (const auto told = text_field(screen, {.label = "Short name", .value = value, .longest = 5}))
      value = told->text;
  }));
  stage.frame();
  const std::uint32_t id = stage.get(Role::textbox, "Short name").id;
  stage.field(id, Phase::edited, "abcdé");
  CHECK(value == "abcdé");
  stage.field(id, Phase::edited, "abcdéf");
  CHECK(value == "abcdé");
  CHECK(stage.get(id).invalid);
  CHECK(stage.get(id).description == "At most 5 characters.");
  stage.field(id, Phase::kept, "abcdéf");
  CHECK(value == "abcdé");
  stage.frames(3);
  CHECK(stage.get(id).value == "abcdéf");
  CHECK(stage.get(id).invalid);
  CHECK(stage.drafts.any_refused());
  stage.field(id, Phase::kept, "abc");
  CHECK(value == "abc");
  CHECK_FALSE(stage.get(id).invalid);
}

TEST_CASE("a field that should be written in at once asks for the focus when it first shows, once") {
  bool shown = false;
  Stage stage(in_panel([&](Screen& screen) {
    button(screen, {.label = "Before"});
    if (shown) text_field(screen, {.label = "Name", .value = "New organisation", .focus_when_shown = true});
  }));
  stage.frame();
  shown = true;
  stage.frame();
  REQUIRE(stage.requests.focus);
  CHECK(stage.requests.focus->node == stage.get(Role::textbox, "Name").id);
  CHECK(stage.requests.focus->select_all);
  stage.frame();
  CHECK_FALSE(stage.requests.focus);
  shown = false;
  stage.frame();
  shown = true;
  stage.frame();
  CHECK(stage.requests.focus);
}

TEST_CASE("a field of several lines grows with its text, up to three times its rows") {
  std::string value;
  Stage stage(
      in_panel([&](Screen& screen) { text_field(screen, {.label = "Purpose", .value = value, .rows = 2}); }));
  stage.frame();
  CHECK(stage.get(Role::textbox, "Purpose").multiline);
  CHECK(stage.get(Role::textbox, "Purpose").rect.height() == 60); // 2 × 22 and the insets of 8
  value = "a\nb\nc";
  stage.frame();
  CHECK(stage.get(Role::textbox, "Purpose").rect.height() == 82);
  value = "a\nb\nc\nd\ne\nf\ng\nh\ni";
  stage.frame();
  CHECK(stage.get(Role::textbox, "Purpose").rect.height() == 148);
}

TEST_CASE("a number is told when editing ends") {
  std::optional<double> value = 40;
  int changes = 0;
  Stage stage(in_panel([&](Screen& screen) {
    if (const auto now = number_field(screen, {.label = "Target", .value = value, .unit = "%"})) {
      value = *now;
      ++changes;
    }
  }));
  stage.frame();
  const std::uint32_t id = stage.get(Role::spinbutton, "Target").id;
  CHECK(stage.get(id).value == "40");
  stage.field(id, Phase::edited, "1");
  CHECK(value == 40);
  CHECK(stage.get(id).value == "1");
  stage.field(id, Phase::kept, "1 200,5");
  CHECK(value == 1200.5);
  stage.frame();
  CHECK(stage.get(id).value == "1200.5");
  stage.field(id, Phase::kept, " 1200.50 "); // the same number: nothing happened
  CHECK(changes == 1);
  stage.field(id, Phase::kept, "");
  CHECK(changes == 2);
  CHECK(value == std::nullopt);
  stage.field(id, Phase::edited, "7");
  stage.field(id, Phase::cancelled, "");
  CHECK(changes == 2);
  CHECK(stage.get(id).value.empty());
  CHECK(stage.drafts.entries.empty());
}

TEST_CASE(
    "what is no number is kept as typed, the reason stands beside the field, the document is untouched") {
  std::optional<double> value = 40;
  Stage stage(in_panel([&](Screen& screen) {
    if (const auto now = number_field(screen, {.label = "Target", .value = value, .least = 0, .most = 100}))
      value = *now;
  }));
  stage.frame();
  const std::uint32_t id = stage.get(Role::spinbutton, "Target").id;
  stage.field(id, Phase::edited, "4o");
  CHECK_FALSE(stage.get(id).invalid); // not yet: it is still being typed
  stage.field(id, Phase::kept, "4o");
  CHECK(value == 40);
  CHECK(stage.get(id).invalid);
  CHECK(stage.get(id).value == "4o");
  CHECK(stage.get(id).description == "Write a number, like 1200 or 12.5.");
  CHECK(stage.requests.announcements == std::vector<std::string>{"Write a number, like 1200 or 12.5."});
  stage.frames(2);
  CHECK(stage.get(id).value == "4o");
  stage.field(id, Phase::edited, "400"); // now every keystroke is watched
  CHECK(stage.get(id).description == "At most 100.");
  stage.field(id, Phase::edited, "-4");
  CHECK(stage.get(id).description == "At least 0.");
  stage.field(id, Phase::edited, "44");
  CHECK_FALSE(stage.get(id).invalid);
  stage.field(id, Phase::kept, "44");
  CHECK(value == 44);
  CHECK(stage.drafts.entries.empty());
}

TEST_CASE("a refused text goes when the document shows another value, or the field is not shown") {
  std::optional<double> value = 40;
  bool shown = true;
  Stage stage(in_panel([&](Screen& screen) {
    if (shown) (void)number_field(screen, {.label = "Target", .value = value});
    label(screen, "after", true);
  }));
  stage.frame();
  const std::uint32_t id = stage.get(Role::spinbutton, "Target").id;
  stage.field(id, Phase::kept, "x");
  CHECK(stage.get(id).value == "x");
  value = 41; // undo, or another place of the page
  stage.frame();
  CHECK(stage.get(id).value == "41");
  CHECK_FALSE(stage.get(id).invalid);
  stage.field(id, Phase::kept, "x");
  shown = false;
  stage.frame();
  shown = true;
  stage.frame();
  CHECK(stage.get(id).value == "41");
}

TEST_CASE("whole numbers only, where only whole ones make sense; arrow keys step") {
  std::optional<double> value = 2;
  Stage stage(in_panel([&](Screen& screen) {
    if (const auto now = number_field(
            screen, {.label = "Parties", .value = value, .least = 2, .most = 12, .whole = true})) {
      value = *now;
    }
  }));
  stage.frame();
  const std::uint32_t id = stage.get(Role::spinbutton, "Parties").id;
  stage.field(id, Phase::kept, "2.5");
  CHECK(stage.get(id).description == "Write a whole number, like 12.");
  stage.field(id, Phase::kept, "3");
  CHECK(value == 3);
  stage.node_key(id, "ArrowUp");
  CHECK(value == 4);
  value = 2;
  stage.node_key(id, "ArrowDown");
  CHECK(value == 2);
}

TEST_CASE("a date is written year-month-day; a day that does not exist is refused and kept as typed") {
  std::optional<Date> value;
  Stage stage(in_panel([&](Screen& screen) {
    if (const auto now = date_field(screen, {.label = "Due", .value = value})) value = *now;
  }));
  stage.frame();
  const std::uint32_t id = stage.get(Role::textbox, "Due").id;
  stage.field(id, Phase::kept, "2026-02-30");
  CHECK(value == std::nullopt);
  CHECK(stage.get(id).invalid);
  CHECK(stage.get(id).value == "2026-02-30");
  CHECK(stage.get(id).description == "Write a day as year-month-day, like 2026-11-22.");
  stage.field(id, Phase::kept, " 2026-02-28 ");
  CHECK(value == Date{2026, 2, 28});
  stage.frame();
  CHECK(stage.get(id).value == "2026-02-28");
  stage.field(id, Phase::kept, "");
  CHECK(value == std::nullopt);
}

TEST_CASE("a view's own reason stands beside the field") {
  Stage stage(in_panel([](Screen& screen) {
    text_field(screen, {.label = "Name",
                        .value = "",
                        .hint = "A hint",
                        .error = "Somebody has this name.",
                        .required = true});
  }));
  stage.frame();
  const Node node = stage.get(Role::textbox, "Name");
  CHECK(node.invalid);
  CHECK(node.required);
  CHECK(node.description == "Somebody has this name.");
}
