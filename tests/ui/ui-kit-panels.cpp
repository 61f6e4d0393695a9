// Panels, surfaces, rows, menus, dialogs and toasts.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "kit/stage.hpp"

using namespace cg;
using namespace cg::ui;

namespace {

Stage::Draw twenty_buttons(double height) {
  return [height](Screen& screen) {
    begin_panel(screen, {.name = "Palette", .heading = "Palette", .rect = {{12, 12}, {212, 12 + height}}});
    for (int i = 0; i < 20; ++i) button(screen, {.label = "Button " + std::to_string(i), .full_width = true});
    end_panel(screen);
  };
}

} // namespace

TEST_CASE("what is scrolled out of sight stays in the tree, and comes into view with the keyboard focus") {
  Stage stage(twenty_buttons(300));
  stage.frames(2);
  CHECK_FALSE(stage.get(Role::button, "Button 0").hidden_by_scroll);
  const Node last = stage.get(Role::button, "Button 19");
  CHECK(last.hidden_by_scroll);
  CHECK(last.rect.height() == 0);
  stage.focus(last.id);
  stage.frames(2);
  CHECK_FALSE(stage.get(Role::button, "Button 19").hidden_by_scroll);
  CHECK(stage.get(Role::button, "Button 19").rect.max.y <= 312);
  CHECK(stage.get(Role::button, "Button 0").hidden_by_scroll);
  CHECK_FALSE(stage.get(Role::heading, "Palette").hidden_by_scroll);
}

TEST_CASE("a panel scrolls by the wheel under the pointer, no further than its content") {
  Stage stage(twenty_buttons(300));
  stage.frames(2);
  const double top = stage.get(Role::button, "Button 0").rect.min.y;
  stage.point({100, 200});
  stage.input.wheel = {0, 20};
  stage.frame();
  CHECK(stage.get(Role::button, "Button 1").rect.min.y == top + 40 - 20);
  stage.input.wheel = {0, 1e6};
  stage.frame();
  CHECK_FALSE(stage.get(Role::button, "Button 19").hidden_by_scroll);
  CHECK(stage.get(Role::button, "Button 19").rect.max.y == 312 - 16);
  stage.input.wheel = {0, -1e6};
  stage.frame();
  CHECK(stage.get(Role::button, "Button 0").rect.min.y == top);
  stage.point({600, 200});
  stage.input.wheel = {0, 20};
  stage.frame();
  CHECK(stage.get(Role::button, "Button 0").rect.min.y == top);
}

TEST_CASE("a finger pulls the content and presses nothing") {
  int pressed = 0;
  Stage stage([&](Screen& screen) {
    begin_panel(screen, {.name = "Palette", .rect = {{12, 12}, {212, 312}}});
    for (int i = 0; i < 20; ++i) {
      pressed += button(screen, {.label = "Button " + std::to_string(i), .full_width = true}) ? 1 : 0;
    }
    end_panel(screen);
  });
  stage.input.pointer = Pointer::touch;
  stage.frames(2);
  const double top = stage.get(Role::button, "Button 1").rect.min.y;
  stage.press({100, 200});
  stage.point({100, 180});
  stage.point({100, 160});
  stage.release();
  CHECK(stage.get(Role::button, "Button 1").rect.min.y < top);
  CHECK(pressed == 0);
}

TEST_CASE("a panel that fits its content is as high as that") {
  int rows = 2;
  Stage stage([&](Screen& screen) {
    begin_panel(screen, {.name = "Tools", .rect = {{10, 10}, {110, 700}}, .fit_height = true});
    for (int i = 0; i < rows; ++i) button(screen, {.label = "B" + std::to_string(i)});
    end_panel(screen);
  });
  stage.frames(2);
  CHECK(stage.get(Role::region, "Tools").rect == Rect{{10, 10}, {110, 10 + 16 + 32 + 8 + 32 + 16}});
  rows = 40;
  stage.frames(2);
  CHECK(stage.get(Role::region, "Tools").rect.max.y == 700);
}

TEST_CASE("a closable panel says when it should close") {
  bool asked = false;
  Stage stage([&](Screen& screen) {
    asked = begin_panel(
                screen,
                {.name = "Inspector", .heading = "ICCA", .rect = {{10, 10}, {310, 400}}, .closable = true})
                .close_asked;
    end_panel(screen);
  });
  stage.frame();
  CHECK(stage.get(Role::heading, "ICCA").level == 2);
  stage.click(Role::button, "Close");
  CHECK(asked);
}

TEST_CASE("what is drawn later lies above and takes the pointer") {
  std::string hit;
  bool canvas_hovered = false;
  Stage stage([&](Screen& screen) {
    const Surface canvas = begin_surface(screen, {.name = "Canvas", .rect = screen.bounds()});
    canvas_hovered = canvas.hovered;
    end_surface(screen);
    for (const char* name : {"Lower", "Upper"}) {
      begin_panel(screen, {.name = name, .rect = {{100, 100}, {300, 300}}});
      if (button(screen, {.label = name})) hit = name;
      end_panel(screen);
    }
  });
  stage.frames(2);
  stage.click({120, 120});
  CHECK(hit == "Upper");
  CHECK_FALSE(canvas_hovered);
  stage.click({500, 500});
  CHECK(canvas_hovered);
  stage.frame();
  stage.click({120, 120});
  CHECK(hit == "Upper");
}

TEST_CASE("rows share the width by weight, with fixed cells where they are asked for") {
  Stage stage(in_panel([](Screen& screen) {
    begin_row(screen, {1, 2, -40}, 10);
    button(screen, {.label = "a", .full_width = true});
    next_cell(screen);
    button(screen, {.label = "b", .full_width = true});
    button(screen, {.label = "c", .full_width = true});
    next_cell(screen);
    button(screen, {.label = "d", .full_width = true});
    end_row(screen);
    button(screen, {.label = "e", .full_width = true});
    button(screen, {.label = "f"});
    same_line(screen);
    button(screen, {.label = "g", .full_width = true});
  }));
  stage.frame(); // 288 wide: 40 fixed, two gaps of 10, the rest by one and two thirds
  const auto rect = [&stage](const char* name) { return stage.get(Role::button, name).rect; };
  CHECK(rect("a") == Rect{{28, 28}, {104, 60}});
  CHECK(rect("b") == Rect{{114, 28}, {266, 60}});
  CHECK(rect("c").min == Vec2{114, 68});
  CHECK(rect("d") == Rect{{276, 28}, {316, 60}});
  CHECK(rect("e") == Rect{{28, 108}, {316, 140}});
  CHECK(rect("g").min == Vec2{rect("f").max.x + 8, rect("f").min.y});
  CHECK(rect("g").max.x == 316);
}

TEST_CASE("a section folds, and is a named group") {
  Stage stage(in_panel([](Screen& screen) {
    if (begin_section(screen, {.label = "Needs", .count = "3"})) button(screen, {.label = "Inside"});
    end_section(screen);
  }));
  stage.frame();
  const Node header = stage.get(Role::button, "Needs");
  CHECK(header.expandable);
  CHECK(header.expanded);
  CHECK(stage.get(Role::button, "Inside").parent == stage.get(Role::group, "Needs").id);
  stage.click(header.id);
  stage.frame();
  CHECK_FALSE(stage.get(Role::button, "Needs").expanded);
  CHECK_FALSE(stage.has(Role::button, "Inside"));
  stage.activate(header.id);
  stage.frame();
  CHECK(stage.has(Role::button, "Inside"));
}

TEST_CASE("a container without a rectangle has that of what it holds") {
  Stage stage(in_panel([](Screen& screen) {
    Node node;
    node.role = Role::list;
    node.name = "Cards";
    begin_node(screen, node, "cards");
    button(screen, {.label = "a", .full_width = true});
    button(screen, {.label = "b", .full_width = true});
    end_node(screen);
  }));
  stage.frame();
  CHECK(stage.get(Role::list, "Cards").rect == Rect{{28, 28}, {316, 100}});
}

namespace {

struct MenuStage : Stage {
  std::string chosen;
  MenuStage()
      : Stage([this](Screen& screen) {
          begin_panel(screen, {.name = "Bar", .rect = {{12, 12}, {400, 100}}});
          if (begin_menu(screen, {.label = "Align"})) {
            if (menu_item(screen, {.label = "Left", .icon = Icon::link, .shortcut = "Alt+A"}))
              chosen = "Left";
            if (menu_item(screen, {.label = "Locked", .disabled = true})) chosen = "Locked";
            menu_separator(screen);
            if (menu_item(screen, {.label = "Right"})) chosen = "Right";
          }
          end_menu(screen);
          same_line(screen);
          button(screen, {.label = "Beside"});
          end_panel(screen);
          // Drawn later, at the same place: the menu still lies above it.
          begin_panel(screen, {.name = "Below", .rect = {{12, 60}, {400, 400}}});
          if (button(screen, {.label = "Under", .full_width = true})) chosen = "Under";
          end_panel(screen);
        }) {}
};

} // namespace

TEST_CASE("a menu opens by click and by activation, takes the focus, and closes with a choice") {
  MenuStage stage;
  stage.frame();
  const std::uint32_t opener = stage.get(Role::button, "Align").id;
  CHECK(stage.get(opener).expandable);
  CHECK_FALSE(escape_is_taken(stage.memory));
  stage.click(opener);
  CHECK(stage.get(opener).expanded == false); // as it was drawn; from the next frame on it is
  stage.frame();
  CHECK(stage.get(opener).expanded);
  CHECK(stage.has(Role::menu, "Align"));
  CHECK(escape_is_taken(stage.memory));
  CHECK(stage.input.focused == stage.get(Role::menuitem, "Left").id);
  CHECK(stage.memory.pointer_focus == stage.input.focused); // no ring: it was opened with the pointer
  CHECK(stage.get(Role::button, "Beside").rect.min.x > stage.get(opener).rect.max.x);
  stage.frame();
  stage.click(Role::menuitem, "Right");
  CHECK(stage.chosen == "Right");
  stage.frame();
  CHECK_FALSE(stage.has(Role::menu, "Align"));
  CHECK(stage.input.focused == opener);
  CHECK(stage.memory.pointer_focus == opener); // no ring and no tooltip, and letters are shortcuts
  CHECK(stage.memory.pressed_focus == opener);
  stage.activate(opener);
  stage.frame();
  stage.activate(stage.get(Role::menuitem, "Left").id);
  CHECK(stage.chosen == "Left");
}

TEST_CASE("in a menu arrow keys walk; Escape, and a press outside, close it and nothing else happens") {
  MenuStage stage;
  stage.frame();
  const std::uint32_t opener = stage.get(Role::button, "Align").id;
  stage.activate(opener);
  stage.frames(2);
  stage.node_key(stage.get(Role::menuitem, "Left").id, "ArrowDown");
  stage.node_key(stage.get(Role::menuitem, "Locked").id, "ArrowDown");
  CHECK(stage.input.focused == stage.get(Role::menuitem, "Right").id);
  stage.activate(stage.get(Role::menuitem, "Locked").id);
  CHECK(stage.chosen.empty());
  stage.key("Escape");
  stage.frame();
  CHECK_FALSE(stage.has(Role::menu, "Align"));
  CHECK(stage.input.focused == opener);
  stage.activate(opener);
  stage.frames(2);
  const Vec2 under = stage.get(Role::button, "Under").rect.centre();
  stage.click({380, under.y});
  CHECK(stage.chosen.empty());
  CHECK_FALSE(stage.has(Role::menu, "Align"));
  stage.click({380, under.y});
  CHECK(stage.chosen == "Under");
}

TEST_CASE("a menu opens at a point of the screen, and stays inside of it") {
  bool open = false;
  Stage stage([&](Screen& screen) {
    if (std::exchange(open, false)) open_menu_at(screen, "card menu", {990, 790});
    if (begin_context_menu(screen, "Card", "card menu"))
      menu_item(screen, {.label = "Delete", .danger = true});
    end_menu(screen);
  });
  stage.frame();
  CHECK_FALSE(stage.has(Role::menu, "Card"));
  open = true;
  stage.frames(3);
  const Rect rect = stage.get(Role::menu, "Card").rect;
  CHECK(rect.max.x <= 1000);
  CHECK(rect.max.y <= 800);
  CHECK(stage.input.focused == stage.get(Role::menuitem, "Delete").id);
}

namespace {

struct DialogStage : Stage {
  bool shown = false, asked = false, closable = true;
  std::string did;
  DialogStage()
      : Stage([this](Screen& screen) {
          begin_panel(screen, {.name = "Bar", .rect = {{0, 0}, {1000, 800}}});
          if (button(screen, {.label = "Open"})) did = "behind";
          end_panel(screen);
          if (!shown) return;
          asked = begin_dialog(screen, {.heading = "New plan", .closable = closable}).close_asked;
          text_field(screen, {.label = "Title", .value = ""});
          if (button(screen, {.label = "Create", .look = ButtonLook::primary})) did = "created";
          end_dialog(screen);
        }) {}
};

} // namespace

TEST_CASE("a dialog is modal, takes the focus to its first field, and gives it back") {
  DialogStage stage;
  stage.frame();
  const std::uint32_t opener = stage.get(Role::button, "Open").id;
  stage.focus(opener);
  stage.frame();
  stage.shown = true;
  stage.frames(2);
  CHECK(stage.get(Role::dialog, "New plan").modal);
  CHECK(modal_is_open(stage.memory));
  CHECK(stage.input.focused == stage.get(Role::textbox, "Title").id);
  stage.press(stage.get(opener).rect.centre());
  CHECK(stage.asked); // a press outside
  stage.release();
  CHECK(stage.did.empty()); // the dialog lies over it
  stage.click(Role::button, "Create");
  CHECK(stage.did == "created");
  CHECK_FALSE(stage.asked);
  stage.key("Escape");
  CHECK(stage.asked);
  stage.shown = false;
  stage.frames(2);
  CHECK(stage.input.focused == opener);
  CHECK_FALSE(modal_is_open(stage.memory));
}

TEST_CASE("a press beside a dialog counts once the dialog was seen") {
  DialogStage stage;
  stage.point({5, 5});
  stage.shown = true;
  stage.frame(); // it is measured
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  stage.frame(); // the first that shows it: whoever pressed had not seen it
  CHECK_FALSE(stage.asked);
  stage.release();
  stage.press({5, 5});
  CHECK(stage.asked);
}

TEST_CASE("a dialog that must be answered does not ask to close") {
  DialogStage stage;
  stage.closable = false;
  stage.shown = true;
  stage.frames(2);
  stage.key("Escape");
  CHECK_FALSE(stage.asked);
  stage.press({5, 5});
  CHECK_FALSE(stage.asked);
  CHECK_FALSE(stage.has(Role::button, "Close"));
}

TEST_CASE("a dialog stands in the middle and is as high as its content") {
  DialogStage stage;
  stage.shown = true;
  stage.frames(3);
  const Rect rect = stage.get(Role::dialog, "New plan").rect;
  CHECK(rect.width() == 480);
  CHECK(rect.centre().x == 500);
  CHECK(rect.max.y == stage.get(Role::button, "Create").rect.max.y + 24);
  CHECK(rect.min.y > 100);
}

TEST_CASE("toasts stand above one another, are a status or an alert, and can be answered") {
  std::string did;
  Stage stage([&](Screen& screen) {
    const ToastEvents first = toast(screen, {.text = "Deleted ICCA", .action = "Undo"});
    if (first.action_asked) did = "undo";
    if (first.close_asked) did = "close";
    toast(screen, {.text = "Could not be saved", .look = ToastLook::danger, .closable = false});
  });
  stage.frames(2);
  const Node status = stage.get(Role::status, "Deleted ICCA"),
             alert = stage.get(Role::alert, "Could not be saved");
  CHECK(alert.rect.max.y < status.rect.min.y);
  CHECK(status.rect.max.y == 775); // inside of the paper's border
  stage.click(Role::button, "Undo");
  CHECK(did == "undo");
  stage.click(Role::button, "Close");
  CHECK(did == "close");
}

TEST_CASE("an eased value moves in its time and asks for frames meanwhile; with reduced motion it jumps") {
  double target = 0, value = -1;
  Stage stage([&](Screen& screen) { value = eased(screen, 99, target, 0.2); });
  stage.frame();
  CHECK(value == 0);
  CHECK(stage.requests.frames_until == 0);
  target = 10;
  stage.frame();
  CHECK(value == 0);
  CHECK(stage.requests.frames_until > stage.now);
  stage.frames(6);
  CHECK(value > 5);
  CHECK(value < 10);
  stage.frames(8);
  CHECK(value == 10);
  CHECK(stage.requests.frames_until == 0);
  stage.reduced_motion = true;
  target = 0;
  stage.frame();
  CHECK(value == 0);
}
