// Theme and size of the interface: chosen, kept as a line of text, read back.
#include "editor_desk.hpp"

using namespace cg;
using namespace cg::editor;
using namespace cg::test;

TEST_CASE("sizes go up and down in steps and stay at the ends; 0 is the usual size") {
  CHECK(next_interface_size(100, 1) == 110);
  CHECK(next_interface_size(110, 1) == 125);
  CHECK(next_interface_size(175, 1) == 200);
  CHECK(next_interface_size(200, 1) == 200);
  CHECK(next_interface_size(100, -1) == 90);
  CHECK(next_interface_size(80, -1) == 80);
  CHECK(next_interface_size(175, 0) == 100);
  CHECK(next_interface_size(117, 1) == 100);
}

TEST_CASE("what is kept is read as it was") {
  for (const ThemeChoice theme :
       {ThemeChoice::system, ThemeChoice::light, ThemeChoice::dark, ThemeChoice::high_contrast}) {
    for (const int size : interface_sizes) {
      const Appearance one{theme, size};
      CAPTURE(text_of(one));
      CHECK(appearance_from(text_of(one)) == one);
    }
  }
  CHECK(text_of({ThemeChoice::high_contrast, 125}) == "contrast 125");
}

TEST_CASE("of what cannot be read only that part is as at first") {
  CHECK(appearance_from("") == Appearance{});
  CHECK(appearance_from("dark") == Appearance{ThemeChoice::dark, 100});
  CHECK(appearance_from("dark 117") == Appearance{ThemeChoice::dark, 100});
  CHECK(appearance_from("sepia 150") == Appearance{ThemeChoice::system, 150});
  CHECK(appearance_from("dark  150") == Appearance{ThemeChoice::dark, 100});
}

TEST_CASE("shortcuts of one letter are kept behind the rest, and are on where nothing is said") {
  const Appearance off{ThemeChoice::dark, 125, false};
  CHECK(text_of(off) == "dark 125 no-letters");
  CHECK(appearance_from("dark 125 no-letters") == off);
  CHECK(appearance_from("dark 125").letters);
  CHECK(appearance_from("dark 125 letters").letters);
}

TEST_CASE("a choice is kept and said, and is no part of the plan") {
  Desk desk((Plan()));
  const PlanPtr before = desk.plan_pointer();
  desk.act(ChooseTheme{ThemeChoice::dark});
  CHECK(desk.editor.appearance == Appearance{ThemeChoice::dark, 100});
  CHECK(desk.effect<KeepAppearance>() != nullptr);
  CHECK(desk.said() == "Dark theme");
  desk.act(SizeInterface{1}).act(SizeInterface{1});
  CHECK(desk.editor.appearance == Appearance{ThemeChoice::dark, 125});
  CHECK(desk.said() == "Interface at 125 %");
  CHECK(desk.plan_pointer() == before);
  CHECK(desk.steps() == 1);
  desk.act(AppearanceArrived{{ThemeChoice::light, 80}});
  CHECK(desk.editor.appearance == Appearance{ThemeChoice::light, 80});
  CHECK(desk.effect<KeepAppearance>() == nullptr); // it is kept already
}
