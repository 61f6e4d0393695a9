// The names under which plans are saved.
#include <catch2/catch_test_macros.hpp>

#include "base/text.hpp"
#include "format/json.hpp"

using namespace cg;

namespace {

std::string name_for(std::string title) {
  Plan plan;
  plan.charter.title = std::move(title);
  return format::file_name(plan);
}

} // namespace

TEST_CASE("a plan is saved under its title") {
  CHECK(name_for("BestCities Global Alliance and ICCA") ==
        "BestCities Global Alliance and ICCA.partnership.json");
  CHECK(name_for("国際会議 👩‍⚕️ Ürün") ==
        "国際会議 👩‍⚕️ Ürün.partnership.json");
  CHECK(name_for("v1.2") == "v1.2.partnership.json");
}

TEST_CASE("a plan without a title has a name too") {
  CHECK(name_for("") == "Partnership.partnership.json");
  CHECK(name_for("  \t ") == "Partnership.partnership.json");
  CHECK(name_for("...") == "Partnership.partnership.json");
  CHECK(name_for(" . . ") == "Partnership.partnership.json");
}

TEST_CASE("what a file system cannot hold is replaced") {
  CHECK(name_for("Health/City: \"now\"? <a|b>*\\") == "Health-City- -now-- -a-b---.partnership.json");
  CHECK(name_for("../../etc/passwd") == "-..-etc-passwd.partnership.json");
  CHECK(name_for(".hidden. ") == "hidden.partnership.json");
  CHECK(name_for("two\nlines") == "two lines.partnership.json");
  CHECK(name_for(std::string("nul\0byte", 8)) == "nul byte.partnership.json");
}

TEST_CASE("a title cannot make a file look like another kind of file") {
  CHECK(name_for("report\u202Efdp.exe") == "report fdp.exe.partnership.json");
  CHECK(name_for("\uFEFFtitle") == "title.partnership.json");
}

TEST_CASE("names that Windows keeps for devices are avoided") {
  CHECK(name_for("CON") == "Plan CON.partnership.json");
  CHECK(name_for("nul.txt") == "Plan nul.txt.partnership.json");
  CHECK(name_for("Lpt1") == "Plan Lpt1.partnership.json");
  CHECK(name_for("Compass") == "Compass.partnership.json");
  CHECK(name_for("Common ground") == "Common ground.partnership.json");
}

TEST_CASE("a long title is cut between characters") {
  std::string title;
  for (int i = 0; i < 100; ++i) title += "界";
  const std::string name = name_for(title);
  CHECK(name.size() <= 180 + std::string_view(".partnership.json").size());
  CHECK(name.size() > 150);
  CHECK_FALSE(first_invalid_utf8(name));
}
