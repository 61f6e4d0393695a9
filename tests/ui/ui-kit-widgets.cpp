// Buttons, choices and lists: each by a click on its rectangle and by activation through the semantics tree.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "kit/stage.hpp"

using namespace cg;
using namespace cg::ui;

TEST_CASE("a button is pressed by a click on it and by activation, not by a press that ends elsewhere") {
  int pressed = 0;
  Stage stage(in_panel(
      [&](Screen& screen) { pressed += button(screen, {.label = "Save", .icon = Icon::save}) ? 1 : 0; }));
  stage.frame();
  const Node node = stage.get(Role::button, "Save");
  CHECK(node.focusable);
  CHECK(node.rect.height() == 32);
  CHECK(node.rect.min == Vec2{28, 28});
  stage.click(Role::button, "Save");
  CHECK(pressed == 1);
  stage.activate(node.id);
  CHECK(pressed == 2);
  stage.press(node.rect.centre());
  stage.point({800, 600});
  stage.release();
  CHECK(pressed == 2);
}

TEST_CASE("a disabled button is in the tree and does nothing") {
  int pressed = 0;
  Stage stage(in_panel([&](Screen& screen) {
    pressed += button(screen,
                      {.label = "Undo", .shortcut = "Ctrl+Z", .aria_shortcut = "Control+Z", .disabled = true})
                   ? 1
                   : 0;
  }));
  stage.frame();
  const Node node = stage.get(Role::button, "Undo");
  CHECK(node.disabled);
  CHECK(node.shortcut == "Control+Z");
  stage.click(node.id);
  stage.activate(node.id);
  CHECK(pressed == 0);
}

TEST_CASE("a toggle tells its state") {
  Stage stage(in_panel([](Screen& screen) {
    button(screen, {.label = "Snap", .pressed = true});
    button(screen, {.label = "Plain"});
  }));
  stage.frame();
  CHECK(stage.get(Role::button, "Snap").checkable);
  CHECK(stage.get(Role::button, "Snap").checked);
  CHECK_FALSE(stage.get(Role::button, "Plain").checkable);
}

TEST_CASE("a press gives the keyboard focus without a ring, a key makes the ring appear") {
  Hit hit;
  Stage stage(in_panel([&](Screen& screen) { hit = button_hit(screen, {.label = "Save"}); }));
  stage.frame();
  stage.click(Role::button, "Save");
  stage.frame();
  CHECK(hit.focused);
  CHECK_FALSE(hit.ring);
  stage.key("Shift");
  CHECK(hit.ring);
  stage.focus(0);
  stage.frame();
  CHECK_FALSE(hit.focused);
  stage.focus(hit.id);
  stage.frame();
  CHECK(hit.ring);
}

TEST_CASE("the focus that the page gives with a press shows no ring, even before the press is seen") {
  Hit hit;
  Stage stage(in_panel([&](Screen& screen) { hit = button_hit(screen, {.label = "Save"}); }));
  stage.frame();
  ImGui::GetIO().AddMousePosEvent(40, 40);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  stage.focus(hit.id);
  stage.frame(); // ImGui sees the movement now and the press in the next frame
  CHECK(hit.focused);
  CHECK_FALSE(hit.ring);
  stage.frame();
  CHECK(hit.held);
  CHECK_FALSE(hit.ring);
}

TEST_CASE("a tooltip waits half a second, and asks for the frame in which it shows") {
  Stage stage(in_panel([](Screen& screen) {
    button(screen, {.label = "Undo", .icon = Icon::undo, .icon_only = true, .shortcut = "Ctrl+Z"});
  }));
  stage.frame();
  const Vec2 at = stage.get(Role::button, "Undo").rect.centre();
  const auto windows = [] {
    int shown = 0;
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
      shown += window->Active && !window->Hidden ? 1 : 0;
    return shown;
  };
  stage.point(at);
  const int before = windows();
  REQUIRE(stage.requests.frame_at);
  CHECK(*stage.requests.frame_at > stage.now + 0.45);
  stage.now += 0.6;
  stage.frame();
  CHECK(windows() == before + 1);
  stage.point({800, 600});
  CHECK(windows() == before);
}

TEST_CASE("the pointer's shape follows what it is over") {
  Stage stage(in_panel([](Screen& screen) {
    button(screen, {.label = "Save"});
    text_field(screen, {.label = "Name", .value = ""});
  }));
  stage.frame();
  stage.point(stage.get(Role::button, "Save").rect.centre());
  CHECK(std::string(stage.requests.cursor) == "pointer");
  stage.point(stage.get(Role::textbox, "Name").rect.centre());
  CHECK(std::string(stage.requests.cursor) == "text");
  stage.point({800, 600});
  CHECK(std::string(stage.requests.cursor) == "default");
}

TEST_CASE("a check box changes by click and by activation") {
  bool checked = false;
  Stage stage(in_panel([&](Screen& screen) {
    if (const auto now = checkbox(screen, {.label = "Tangible", .checked = checked})) checked = *now;
  }));
  stage.frame();
  stage.click(Role::checkbox, "Tangible");
  CHECK(checked);
  stage.frame();
  CHECK(stage.get(Role::checkbox, "Tangible").checked);
  stage.activate(stage.get(Role::checkbox, "Tangible").id);
  CHECK_FALSE(checked);
}

TEST_CASE("a combo box tells which option was chosen, and none as none") {
  static constexpr std::string_view modes[] = {"Money", "Time"};
  std::optional<int> told;
  std::optional<int> selected = 1;
  Stage stage(in_panel([&](Screen& screen) {
    told = combo(screen, {.label = "Mode", .options = modes, .selected = selected, .none_label = "Not said"});
  }));
  stage.frame();
  const Node node = stage.get(Role::combobox, "Mode");
  CHECK(node.value == "Time");
  CHECK(node.options == std::vector<std::string>{"Not said", "Money", "Time"});
  stage.input.chosen.push_back({node.id, 1});
  stage.frame();
  CHECK(told == 0);
  stage.input.chosen.push_back({node.id, 0});
  stage.frame();
  CHECK(told == no_option);
  stage.input.chosen.push_back({node.id, 2});
  stage.frame();
  CHECK(told == std::nullopt);
  selected.reset();
  stage.input.chosen.push_back({node.id, 7});
  stage.frame();
  CHECK(told == std::nullopt);
  CHECK(stage.get(Role::combobox, "Mode").value == "Not said");
}

TEST_CASE("a rating is answered, changed by arrow keys, and taken back") {
  std::optional<int> value;
  Stage stage(in_panel([&](Screen& screen) {
    if (const auto now = rating(screen, {.label = "Agreement", .value = value, .party = 3})) value = *now;
  }));
  stage.frame();
  CHECK(stage.has(Role::radiogroup, "Agreement"));
  CHECK(stage.get(Role::radio, "0").walked == false);
  CHECK(stage.get(Role::radio, "3").walked);
  CHECK_FALSE(stage.has(Role::button, "Clear Agreement"));
  stage.click(Role::radio, "4");
  CHECK(value == 4);
  stage.frame();
  CHECK(stage.get(Role::radio, "4").checked);
  CHECK(stage.get(Role::radio, "4").walked == false);
  stage.node_key(stage.get(Role::radio, "4").id, "ArrowRight");
  CHECK(value == 5);
  CHECK(stage.input.focused == stage.get(Role::radio, "5").id);
  stage.node_key(stage.get(Role::radio, "5").id, "ArrowRight");
  CHECK(value == 5);
  stage.node_key(stage.get(Role::radio, "5").id, "Home");
  CHECK(value == 0);
  stage.activate(stage.get(Role::radio, "0").id); // what is chosen stays so: a radio button is no switch
  CHECK(value == 0);
  stage.frame();
  stage.click(Role::button, "Clear Agreement");
  CHECK(value == std::nullopt);
  value = 2;
  stage.frame();
  stage.node_key(stage.get(Role::radio, "2").id, "Delete");
  CHECK(value == std::nullopt);
}

TEST_CASE("a rating that begins at 1 has no 0, and says which of how many each is") {
  std::optional<int> value;
  Stage stage(in_panel([&](Screen& screen) {
    if (const auto now = rating(screen, {.label = "Gain", .value = value, .least = 1})) value = *now;
  }));
  stage.frame();
  CHECK_FALSE(stage.has(Role::radio, "0"));
  CHECK_FALSE(stage.get(Role::radio, "1").walked);
  CHECK(stage.get(Role::radio, "1").position == 1);
  CHECK(stage.get(Role::radio, "5").position == 5);
  CHECK(stage.get(Role::radio, "5").set_size == 5);
  stage.click(Role::radio, "2");
  CHECK(value == 2);
  stage.frame();
  stage.node_key(stage.get(Role::radio, "2").id, "End");
  CHECK(value == 5);
}

TEST_CASE("segments are a radio group") {
  static constexpr std::string_view answers[] = {"Yes", "No"};
  std::optional<int> selected;
  Stage stage(in_panel([&](Screen& screen) {
    if (const auto now = segments(screen, {.label = "Accepted", .options = answers, .selected = selected}))
      selected = now;
  }));
  stage.frame();
  stage.click(Role::radio, "No");
  CHECK(selected == 1);
  stage.node_key(stage.get(Role::radio, "No").id, "ArrowLeft");
  CHECK(selected == 0);
  stage.activate(stage.get(Role::radio, "No").id);
  CHECK(selected == 1);
}

TEST_CASE("of tabs one is in the tab order, and arrow keys choose the next") {
  static constexpr TabSpec all[] = {
      {.label = "Canvas", .icon = Icon::canvas}, {.label = "Success matrix"}, {.label = "Fit"}};
  int selected = 0;
  Stage stage(in_panel(
      [&](Screen& screen) {
        if (const auto now = tabs(screen, {.name = "Views", .tabs = all, .selected = selected}))
          selected = *now;
      },
      {{0, 0}, {600, 100}}));
  stage.frame();
  const Node canvas = stage.get(Role::tab, "Canvas");
  CHECK(canvas.selected);
  CHECK_FALSE(canvas.walked);
  CHECK(stage.get(Role::tab, "Fit").walked);
  CHECK(stage.get(Role::tab, "Fit").position == 3);
  CHECK(stage.get(Role::tab, "Fit").set_size == 3);
  stage.node_key(canvas.id, "ArrowRight");
  CHECK(selected == 1);
  stage.frame();
  stage.node_key(stage.get(Role::tab, "Success matrix").id, "End");
  CHECK(selected == 2);
  stage.click(Role::tab, "Canvas");
  CHECK(selected == 0);
  const Vec2 before = stage.get(Role::tab, "Fit").rect.min;
  stage.activate(stage.get(Role::tab, "Fit").id);
  CHECK(selected == 2);
  stage.frame();
  CHECK(stage.get(Role::tab, "Fit").rect.min == before); // nothing moves when another tab is chosen
}

TEST_CASE("a list box: one option in the tab order, arrow keys walk, a click or activation picks") {
  std::string picked;
  std::vector<std::string> names = {"BestCities", "ICCA", "Sydney"};
  Stage stage(in_panel([&](Screen& screen) {
    begin_listbox(screen, {.name = "Organisations", .empty_text = "Nobody yet"});
    for (const std::string& name : names) {
      if (option(screen, {.title = name, .secondary = "Alliance", .monogram = name.substr(0, 1), .party = 2})
              .clicked)
        picked = name;
    }
    end_listbox(screen);
  }));
  stage.frame();
  const std::uint32_t list = stage.get(Role::listbox, "Organisations").id;
  CHECK(stage.get(Role::option, "ICCA").parent == list);
  CHECK_FALSE(stage.get(Role::option, "BestCities").walked);
  CHECK(stage.get(Role::option, "ICCA").walked);
  stage.click(Role::option, "Sydney");
  CHECK(picked == "Sydney");
  stage.frame();
  CHECK_FALSE(stage.get(Role::option, "Sydney").walked);
  stage.node_key(stage.get(Role::option, "Sydney").id, "ArrowUp");
  stage.frame();
  CHECK(stage.input.focused == stage.get(Role::option, "ICCA").id);
  CHECK_FALSE(stage.get(Role::option, "ICCA").walked);
  stage.activate(stage.get(Role::option, "ICCA").id);
  CHECK(picked == "ICCA");
  stage.focus(0);
  names = {"BestCities", "Sydney"};
  stage.frame();
  CHECK_FALSE(stage.get(Role::option, "BestCities").walked);
  names.clear();
  stage.frame();
  CHECK(stage.has(Role::text, "Nobody yet"));
}

TEST_CASE("a drag starts once when the pointer has moved, and is no click") {
  int started = 0, clicked = 0;
  Stage stage(in_panel([&](Screen& screen) {
    begin_listbox(screen, {.name = "Organisations"});
    const Hit hit = option(screen, {.title = "ICCA", .draggable = true});
    started += hit.drag_started ? 1 : 0;
    clicked += hit.clicked ? 1 : 0;
    end_listbox(screen);
  }));
  stage.frame();
  const Vec2 at = stage.get(Role::option, "ICCA").rect.centre();
  stage.press(at);
  CHECK(std::string(stage.requests.cursor) == "grab");
  stage.point({at.x + 3, at.y});
  CHECK(started == 0);
  stage.point({at.x + 9, at.y});
  CHECK(started == 1);
  stage.point({at.x + 2, at.y});
  CHECK(started == 1);
  stage.release();
  CHECK(clicked == 0);
  stage.frame();
  stage.click(at);
  CHECK(clicked == 1);
  CHECK(started == 1);
}

TEST_CASE("a chip is read, pressed, or taken away") {
  std::string did;
  Stage stage(in_panel([&](Screen& screen) {
    chip(screen, {.label = "Research data", .filled = true, .depth = 2, .party = 1});
    if (chip(screen, {.label = "Venues", .pressable = true}).pressed) did = "pressed";
    if (chip(screen,
             {.label = "Access to ministries", .name = "need: Access to ministries", .removable = true})
            .remove_asked)
      did = "removed";
  }));
  stage.frame();
  CHECK(stage.has(Role::text, "Research data"));
  stage.click(Role::button, "Venues");
  CHECK(did == "pressed");
  stage.click(Role::button, "Remove need: Access to ministries");
  CHECK(did == "removed");
  // They flow: the second stands beside the first, the third below when there is no room.
  CHECK(stage.get(Role::text, "Research data").rect.min.y == stage.get(Role::button, "Venues").rect.min.y);
  CHECK(stage.get(Role::text, "need: Access to ministries").rect.min.y >
        stage.get(Role::button, "Venues").rect.min.y);
}

TEST_CASE("words are read: headings with their level, paragraphs, notices, bars") {
  Stage stage(in_panel([](Screen& screen) {
    heading(screen, "Strengths", 3);
    paragraph(screen, "What it brings.");
    caption(screen, "Up to three.");
    label(screen, "Depth");
    notice(screen, NoticeLook::warning, "No baseline yet.");
    separator(screen);
    progress_bar(screen, {.name = "Progress", .value_text = "40 %", .fraction = 0.4});
    progress_bar(screen, {.name = "Reach", .value_text = "not recorded yet"});
  }));
  stage.frame();
  CHECK(stage.get(Role::heading, "Strengths").level == 3);
  CHECK(stage.get(Role::text, "What it brings.").rect.width() == 288);
  CHECK(stage.has(Role::text, "Up to three."));
  CHECK(stage.has(Role::text, "No baseline yet."));
  CHECK(stage.get(Role::progressbar, "Progress").value == "40 %");
  CHECK(stage.get(Role::progressbar, "Reach").value == "not recorded yet");
}

TEST_CASE("an item that is not in the tree is found by unnamed_items") {
  Stage stage;
  std::vector<std::uint32_t> unnamed;
  stage.frame([&](Screen& screen) {
    begin_panel(screen, {.name = "Panel", .rect = {{0, 0}, {200, 200}}});
    button(screen, {.label = "Named"});
    const ImRect box(ImVec2(10, 100), ImVec2(50, 120));
    ImGui::ItemAdd(box, 4711);
    bool hovered = false, held = false;
    ImGui::ButtonBehavior(box, 4711, &hovered, &held);
    end_panel(screen);
    unnamed = unnamed_items(screen.semantics);
    allow_unnamed(4711);
  });
  CHECK(unnamed == std::vector<std::uint32_t>{4711});
}

TEST_CASE("controls are 44 high for a finger, and what has no words is as wide") {
  Stage stage(in_panel(
      [](Screen& screen) {
        button(screen, {.label = "Save"});
        text_field(screen, {.label = "Name", .value = "x"});
        checkbox(screen, {.label = "Settled"});
        rating(screen, {.label = "Agreement", .value = 3});
        chip(screen, {.label = "Venues", .removable = true});
      },
      {{12, 12}, {412, 788}}));
  stage.input.for_fingers = true;
  stage.frame();
  CHECK(stage.get(Role::button, "Save").rect.height() == 44);
  CHECK(stage.get(Role::textbox, "Name").rect.height() == 44);
  CHECK(stage.get(Role::checkbox, "Settled").rect.height() == 44);
  for (const ui::Node& node : {stage.get(Role::radio, "3"), stage.get(Role::button, "Clear Agreement"),
                               stage.get(Role::button, "Remove Venues")}) {
    CAPTURE(node.name);
    CHECK(node.rect.width() >= 44);
    CHECK(node.rect.height() == 44);
  }
}
