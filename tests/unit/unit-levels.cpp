// The levels of src/README.md hold: an include points to a lower level or stays in its folder, ui and host do
// not know each other, and each library from outside is included only where it belongs.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

struct Folder {
  std::string_view name;
  int level;
};

constexpr Folder folders[] = {{"base", 0},   {"plan", 1}, {"analysis", 2}, {"format", 2}, {"scene", 3},
                              {"editor", 3}, {"ui", 4},   {"host", 4},     {"app", 5}};
constexpr int main_level = 6;

// Two folders of one level do not include each other, but for this: the editor asks the scene what was hit.
constexpr std::pair<std::string_view, std::string_view> allowed_sideways[] = {{"editor", "scene"}};

// Libraries from outside and the only places that may include them, as path prefixes below src/.
struct Library {
  std::string_view include_prefix;
  std::vector<std::string_view> places;
};
const std::vector<Library> libraries = {
    {"nlohmann/", {"format/"}},
    {"imgui", {"ui/", "host/", "app/", "main.cpp"}},
    {"emscripten", {"host/browser/", "main.cpp"}},
    {"catch2/", {}},
};

std::string_view first_folder(std::string_view path) { return path.substr(0, path.find('/')); }

int level_of(std::string_view folder) {
  const auto* found = std::find_if(std::begin(folders), std::end(folders),
                                   [&](const Folder& candidate) { return candidate.name == folder; });
  return found == std::end(folders) ? -1 : found->level;
}

bool starts_with_any(std::string_view text, const std::vector<std::string_view>& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; });
}

// What is wrong with one include line of `file` (a path below src/); empty when nothing is.
std::string complaint(std::string_view file, const std::string& included) {
  const auto says = [&](const std::string& why) {
    return std::string(file) + " includes " + included + ": " + why;
  };
  if (included.find("..") != std::string::npos) return says("paths start at src/");
  for (const Library& library : libraries) {
    if (starts_with_any(included, {library.include_prefix}) && !starts_with_any(file, library.places)) {
      return says("that library does not belong here");
    }
  }
  const std::string_view from = first_folder(file), to = first_folder(included);
  const int to_level = level_of(to);
  if (to_level < 0 || from == to) return {};
  const int from_level = file == "main.cpp" ? main_level : level_of(from);
  if (from_level < 0) return says("its folder has no level");
  if (to_level > from_level) return says("that points up");
  if (to_level == from_level && std::find(std::begin(allowed_sideways), std::end(allowed_sideways),
                                          std::pair{from, to}) == std::end(allowed_sideways)) {
    return says("that points sideways");
  }
  return {};
}

std::vector<std::string> complaints(std::string_view file, const std::string& text) {
  static const std::regex include_line(R"(^[ \t]*#[ \t]*include[ \t]*["<]([^">]+)[">])");
  std::vector<std::string> all;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (!std::regex_search(line, match, include_line)) continue;
    if (std::string wrong = complaint(file, match[1]); !wrong.empty()) all.push_back(std::move(wrong));
  }
  return all;
}

} // namespace

TEST_CASE("includes of src/ point downward only") {
  const std::filesystem::path source = std::filesystem::path(COMMON_GROUND_SOURCE_DIR) / "src";
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".cpp" && extension != ".hpp") continue;
    ++files;
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    const std::string file = std::filesystem::relative(entry.path(), source).generic_string();
    for (const std::string& wrong : complaints(file, text.str())) {
      INFO(wrong);
      CHECK(false);
    }
    INFO(file);
    CHECK((file == "main.cpp" || level_of(first_folder(file)) >= 0));
  }
  CHECK(files > 0);
}

TEST_CASE("the include check sees what it is there for") {
  const auto count = [](std::string_view file, const std::string& text) {
    return complaints(file, text).size();
  };

  CHECK(count("plan/apply.cpp",
              "#include \"base/id.hpp\"\n#include <vector>\n#include \"plan/plan.hpp\"\n") == 0);
  CHECK(count("plan/apply.cpp", "#include \"format/read.hpp\"\n") == 1);
  CHECK(count("plan/apply.cpp", "  #  include <ui/theme.hpp>\n") == 1);
  CHECK(count("plan/apply.cpp", "// #include \"ui/theme.hpp\"\n") == 0);
  CHECK(count("plan/apply.cpp", "#include \"../ui/theme.hpp\"\n") == 1);
  CHECK(count("ui/canvas/card.cpp", "#include \"host/host.hpp\"\n") == 1);
  CHECK(count("host/browser/browser.cpp", "#include \"ui/semantics.hpp\"\n") == 1);
  CHECK(count("editor/gesture.cpp", "#include \"scene/hit.hpp\"\n") == 0);
  CHECK(count("scene/hit.cpp", "#include \"editor/gesture.hpp\"\n") == 1);
  CHECK(count("analysis/fit.cpp", "#include \"format/read.hpp\"\n") == 1);
  CHECK(count("main.cpp", "#include \"app/app.hpp\"\n#include <emscripten.h>\n") == 0);

  CHECK(count("editor/save.cpp", "#include <nlohmann/json.hpp>\n") == 1);
  CHECK(count("format/read.cpp", "#include <nlohmann/json.hpp>\n") == 0);
  CHECK(count("scene/box.cpp", "#include \"imgui.h\"\n") == 1);
  CHECK(count("scene/box.cpp", "#include \"imgui_internal.h\"\n") == 1);
  CHECK(count("ui/theme.cpp", "#include \"imgui.h\"\n") == 0);
  CHECK(count("host/memory/memory.cpp", "#include <emscripten.h>\n") == 1);
  CHECK(count("host/browser/browser.cpp", "#include <emscripten/html5.h>\n") == 0);
}
