// How the interface looks: the theme by choice and by system, its size, and that both are kept in this
// browser.
#include <catch2/catch_test_macros.hpp>

#include "ui/inspector_plan.hpp"
#include "ui/layout.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;
using ui::ThemeName;

namespace {

constexpr host::Modifiers control{false, true, false, false, true};
constexpr host::Modifiers control_shift{true, true, false, false, true};

std::uint32_t page_of(ThemeName name) {
  const ui::Colour c = ui::theme_of(name).canvas;
  return static_cast<std::uint32_t>(c.r) << 16 | static_cast<std::uint32_t>(c.g) << 8 | c.b;
}

host::PreferencesChanged asks_for(bool dark, bool more_contrast = false, bool forced = false) {
  host::PreferencesChanged wanted;
  wanted.dark = dark;
  wanted.more_contrast = more_contrast;
  wanted.forced_colours = forced;
  return wanted;
}

} // namespace

TEST_CASE("the page follows the system while it is open") {
  UiTest app;
  CHECK(app.host().look.colours.page == page_of(ThemeName::light));
  CHECK_FALSE(app.host().look.dark);
  app.send(asks_for(true));
  CHECK(app.host().look.colours.page == page_of(ThemeName::dark));
  CHECK(app.host().look.dark);
  app.send(asks_for(true, true));
  CHECK(app.host().look.colours.page == page_of(ThemeName::contrast_dark));
  app.send(asks_for(false, false, true));
  CHECK(app.host().look.colours.page == page_of(ThemeName::contrast));
  CHECK(app.host().look.ring == ui::theme_of(ThemeName::contrast).focus_width);
  app.send(asks_for(false));
  CHECK(app.host().look.colours.page == page_of(ThemeName::light));
}

TEST_CASE("the menu Settings chooses a theme, which is kept; it says which one is chosen") {
  UiTest app;
  open_inspector_plan(app);
  app.click(Role::button, "Settings");
  CHECK(app.node(Role::button, "Settings").expanded);
  CHECK(app.node(Role::menuitem, "Theme: as the system").checked);
  CHECK(app.node(Role::menuitem, "Theme: dark").one_of);
  CHECK_FALSE(app.node(Role::menuitem, "Larger interface").checkable);
  app.click(Role::menuitem, "Theme: dark");
  CHECK_FALSE(app.has(Role::menu, "Settings"));
  CHECK(app.host().look.colours.page == page_of(ThemeName::dark));
  CHECK(app.host().settings["appearance"] == "dark 100");
  CHECK(app.host().announcements.back() == "Dark theme");
  app.activate(Role::button, "Settings");
  CHECK(app.node(Role::menuitem, "Theme: dark").checked);
  CHECK_FALSE(app.node(Role::menuitem, "Theme: as the system").checked);
  app.activate(Role::menuitem, "Theme: high contrast");
  CHECK(app.host().look.colours.page == page_of(ThemeName::contrast));
  CHECK(app.focused_node()->name == "Settings");
}

TEST_CASE("a theme is chosen among the commands, too") {
  UiTest app;
  open_inspector_plan(app);
  app.key("k", control);
  app.type("theme: hi");
  CHECK(app.host().look.colours.page == page_of(ThemeName::contrast));
}

TEST_CASE("without the part of the program that it is in, the menu waits") {
  UiTest app;
  app.host().later_part_error = "gone";
  open_inspector_plan(app);
  CHECK(app.node(Role::button, "Settings").disabled);
}

TEST_CASE("what was kept, or is changed in another tab, is shown") {
  UiTest app;
  app.send(host::SettingArrived{"appearance", "dark 125"});
  CHECK(app.host().look.colours.page == page_of(ThemeName::dark));
  CHECK(app.host().look.scale == 1.25);
  app.send(host::SettingArrived{"another", "light 100"});
  CHECK(app.host().look.scale == 1.25);
  CHECK(app.host().settings.empty()); // nothing to keep: it came from there
}

TEST_CASE("Ctrl with plus, minus and 0 enlarges the interface, on the start screen and over a dialog, too") {
  UiTest app;
  app.key("=", control); // plus without Shift
  CHECK(app.host().look.scale == 1.1);
  app.key("+", control_shift);
  CHECK(app.host().look.scale == 1.25);
  CHECK(app.host().announcements.back() == "Interface at 125 %");
  app.key("0", control);
  CHECK(app.host().look.scale == 1);
  app.key("-", control);
  CHECK(app.host().look.scale == 0.9);
  CHECK(app.host().settings["appearance"] == "system 90");
  open_inspector_plan(app);
  app.key("k", control);
  REQUIRE(app.has(Role::dialog, "Commands"));
  app.key("0", control);
  CHECK(app.has(Role::dialog, "Commands"));
  CHECK(app.host().look.scale == 1);
  app.key("o", control); // no other command works over it
  CHECK(app.host().picked.empty());
}

TEST_CASE("the canvas keeps its own zoom when the interface is enlarged") {
  UiTest app;
  open_inspector_plan(app);
  const double zoom = app.editor().camera.zoom;
  const auto middle = [&app] {
    return editor::world_from_screen(app.editor().camera, editor::visible_on_canvas(app.editor()).centre());
  };
  const Vec2 before = middle();
  for (int i = 0; i < 5; ++i) app.key("+", control);
  CHECK(app.host().look.scale == 2);
  CHECK(app.editor().camera.zoom == zoom);
  CHECK(length(middle() - before) < 1e-6);
}

TEST_CASE("at 200 % everything in the toolbar and the panels is in sight and can be clicked") {
  UiTest app({1280, 800});
  open_inspector_plan(app);
  for (int i = 0; i < 5; ++i) app.key("+", control);
  const Vec2 size{640, 400}; // what is left of the window, in interface pixels
  CHECK(app.editor().canvas_on_screen == Rect{{0, 0}, size});
  for (const char* name : {"Start", "Undo", "Redo", "Commands", "Settings", "New plan", "Open", "Save"}) {
    CAPTURE(name);
    const Rect rect = app.node(Role::button, name).rect;
    CHECK(rect.min.x >= 12);
    CHECK(rect.max.x <= size.x - 12);
  }
  CHECK(app.editor().visible_on_screen.width() >= 2 * size.x / 5);
  for (const char* name : {"Add organisation", "Add note"}) {
    CHECK(app.node(Role::button, name).rect.max.y <= size.y - 12);
  }
  for (const ui::Node* tab : app.nodes(Role::tab)) {
    CAPTURE(tab->name);
    CHECK(tab->rect.max.x <= size.x - 20); // whole: not cut off by the bar's edge
  }
  app.click(Role::button, "Add note");
  CHECK(app.plan().notes.size() == 1);
  app.click(Role::button, "Settings");
  const Rect last = app.node(Role::menuitem, "Interface at 100 %").rect;
  CHECK(last.max.y <= size.y);
  app.click(Role::menuitem, "Interface at 100 %");
  CHECK(app.editor().canvas_on_screen == Rect{{0, 0}, {1280, 800}});
}
