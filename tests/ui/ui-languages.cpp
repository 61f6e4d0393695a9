// The interface in other languages: chosen, kept, taken from the browser, and mirrored where it is read from
// right to left.
#include <catch2/catch_test_macros.hpp>

#include "catalogue.hpp"
#include "editor/appearance.hpp"
#include "imgui.h"
#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

// All of them ship.
void ship_languages(UiTest& app) {
  for (const editor::InterfaceLanguage& language : editor::interface_languages) {
    const std::string code(language.code);
    if (code == "en") continue;
    const Catalogue catalogue = read_catalogue(code);
    app.host().languages[code] = {code, catalogue.right_to_left, categories_of(code), flat(catalogue), {}};
  }
}

void choose_language(UiTest& app, const std::string& settings, const std::string& item) {
  app.click(Role::button, settings);
  app.click(Role::menuitem, item);
}

std::string in(const std::string& code, const std::string& english) {
  const std::string text = read_catalogue(code).texts.at(english).only;
  CHECK(text != english);
  return text;
}

host::PreferencesChanged of_browser(const std::string& language) {
  host::PreferencesChanged wanted;
  wanted.language = language;
  return wanted;
}

} // namespace

TEST_CASE("a language is chosen in Settings, counts at once, and is kept with the other settings") {
  UiTest app;
  ship_languages(app);
  open_inspector_plan(app);
  app.click(Role::button, "Settings");
  CHECK(app.node(Role::menuitem, "Language: as the browser has it").checked);
  app.click(Role::menuitem, "Language: Français");
  CHECK(app.host().languages_fetched == std::vector<std::string>{"fr"});
  CHECK(app.host().settings["appearance"] == "system 100 lang-fr");
  CHECK_FALSE(app.has(Role::button, "Settings"));
  CHECK(app.has(Role::button, in("fr", "Settings")));
  CHECK(app.has(Role::tab, in("fr", "Success matrix")));
  choose_language(app, in("fr", "Settings"), in("fr", "Language: English"));
  CHECK(app.has(Role::listitem, "Organisation: ICCA"));
  CHECK(app.host().settings["appearance"] == "system 100 lang-en");
}

TEST_CASE("without a choice it is the browser's language, where that ships") {
  UiTest app;
  ship_languages(app);
  app.send(of_browser("fr-CH"));
  CHECK(spoken_language() == "fr");
  app.send(of_browser("de-AT"));
  CHECK(spoken_language() == "en");
  app.send(host::SettingArrived{"appearance", "dark 125 lang-es"});
  CHECK(spoken_language() == "es");
  app.send(of_browser("fr"));
  CHECK(spoken_language() == "es");
}

TEST_CASE("a language that does not arrive leaves the words as they were, and says so") {
  UiTest app;
  open_inspector_plan(app);
  choose_language(app, "Settings", "Language: Español");
  CHECK(spoken_language() == "en");
  CHECK(app.editor().notice.text ==
        "The language did not arrive: It is not there. Choose it again when the connection is back.");
  app.wait(1);
  CHECK(app.host().languages_fetched.size() == 1); // not again and again
  ship_languages(app);
  choose_language(app, "Settings", "Language: Español");
  CHECK(spoken_language() == "es");
  CHECK(app.has(Role::tab, in("es", "Success matrix")));
}

TEST_CASE("a plan that is begun in a language says so") {
  UiTest app;
  ship_languages(app);
  app.send(of_browser("es-MX"));
  app.click(Role::button, in("es", "New plan"));
  CHECK(app.plan().charter.language == "es");
}

TEST_CASE("in Arabic the panels change sides, and so do pointer, wheel and arrow keys") {
  UiTest app;
  ship_languages(app);
  open_at_100(app);
  const Rect palette = app.node(Role::region, "Toolbar").rect;
  const double inspector = app.centre(Role::button, "Save").x;
  app.send(of_browser("ar"));
  app.settle();
  REQUIRE(reads_right_to_left());
  const Rect mirrored_palette = app.node(Role::region, in("ar", "Toolbar")).rect;
  CHECK(mirrored_palette.min.y == palette.min.y);
  CHECK(mirrored_palette.max.x == 1280 - palette.min.x);
  CHECK(inspector > 640);
  CHECK(app.centre(Role::button, in("ar", "Save")).x < 640);

  // What is dragged to the left of the page goes where reading goes: to larger x.
  const std::string card = "\u200f\u2068" + in("ar", "Organisation") + "\u2069: \u2068ICCA\u2069";
  const Vec2 at = app.centre(Role::listitem, card);
  app.drag(at, at + Vec2{-60, 35});
  CHECK(place_of(app, icca) == Vec2{60, 35});
  CHECK(app.centre(Role::listitem, card) == at + Vec2{-60, 35});
  app.key("ArrowLeft");
  CHECK(place_of(app, icca) == Vec2{68, 35});
  const double before = app.editor().camera.origin_in_world.x;
  app.wheel(app.on_screen({-150, -60}), {-40, 0});
  CHECK(app.editor().camera.origin_in_world.x == before + 40);
}

TEST_CASE("in Arabic text comes out of the mirrored picture as it is") {
  UiTest app;
  ship_languages(app);
  open_inspector_plan(app);
  app.send(of_browser("ar"));
  app.settle();
  // Every rectangle with a picture in it runs from left to right in its texture where it does on the screen,
  // but for the icons that point where reading goes: undo, redo, and what opens a part of the form.
  int as_it_is = 0, turned = 0;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    const ImVector<ImDrawVert>& all = list->VtxBuffer;
    for (int i = 0; i + 3 < all.Size; ++i) {
      const ImDrawVert &a = all[i], &b = all[i + 1], &c = all[i + 2], &d = all[i + 3];
      const bool upright =
          a.pos.x == d.pos.x && b.pos.x == c.pos.x && a.pos.y == b.pos.y && c.pos.y == d.pos.y;
      const bool picture = a.uv.x == d.uv.x && b.uv.x == c.uv.x && a.uv.y == b.uv.y && c.uv.y == d.uv.y &&
                           a.uv.x != b.uv.x && a.uv.y != c.uv.y;
      if (!upright || !picture) continue;
      ++((b.pos.x > a.pos.x) == (b.uv.x > a.uv.x) ? as_it_is : turned);
    }
  }
  CHECK(as_it_is > 100);
  CHECK(turned == 3);
}
