// How long the answers take: the matchmaker over a large library, and every view's sheet after one edit; and
// what it costs to keep that edit. Prints one JSON object a line; tests/bench/run.sh runs it as a native
// program and, in the engine of the browser, as wasm.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "bench/plans.hpp"
#include "format/json.hpp"
#include "format/pieces.hpp"
#include "format/themes.hpp"
#include "ui/overlay/overlay.hpp"
#include "ui/sheets/sheets.hpp"
#include "unit/naive_candidates.hpp"

namespace {

using namespace cg;

#ifdef __EMSCRIPTEN__
constexpr std::string_view where = "wasm";
#else
constexpr std::string_view where = "native";
#endif

/// The best of some runs, in milliseconds: what else the computer does only ever adds.
template <class F>
double milliseconds(int runs, F&& run) {
  double best = 1e9;
  for (int i = 0; i < runs; ++i) {
    const auto start = std::chrono::steady_clock::now();
    run();
    best = std::min(
        best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  return best;
}

void row(std::string_view name, double value, std::string_view unit, double limit, bool ok) {
  std::printf(R"({"name":"%.*s, %.*s","value":%.3f,"unit":"%.*s","limit":%g,"ok":%s})"
              "\n",
              static_cast<int>(name.size()), name.data(), static_cast<int>(where.size()), where.data(), value,
              static_cast<int>(unit.size()), unit.data(), limit, ok ? "true" : "false");
}

editor::KnownThemes themes() {
  std::FILE* file = std::fopen(COMMON_GROUND_THEMES, "rb");
  CG_CHECK(file != nullptr);
  std::string bytes(1 << 20, '\0');
  bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file));
  std::fclose(file);
  Result<Themes> read = format::read_themes(bytes);
  CG_CHECK(read.ok());
  return {std::make_shared<const analysis::ThemeIndex>(std::move(read).value()), false, {}};
}

/// Returns how long comparing one organisation with each of the 10 000 in full takes here, in milliseconds:
/// what this computer is measured by.
double measure_candidates() {
  const Plan plan = bench::library_plan();
  const analysis::Holdings holdings(plan);
  std::vector<analysis::Fit> found, expected;
  const double fast =
      milliseconds(10, [&] { found = analysis::candidates(plan, holdings, OrganisationId(500), 20); });
  const double naive =
      milliseconds(10, [&] { expected = test::naive_candidates(plan, holdings, OrganisationId(500), 20); });
  const bool right = found == expected;
  row("candidates among 10 000 organisations", fast, "ms", 20, right);
  row("candidates, against comparing with each in full", fast / naive, "of its time", 0.5,
      right && fast / naive <= 0.5);
  return naive;
}

/// `naive`: of measure_candidates. A computer that is slower than ours is forgiven the milliseconds, not the
/// ratio.
void measure_sheets(double naive) {
  const Plan plan = bench::workshop_plan();
  constexpr Date today{2026, 6, 1};
  const auto measure = [&](std::string name, auto&& make) {
    constexpr double most = 4, most_of_naive = 0.3;
    const double one = milliseconds(10, [&] { static_cast<void>(make()); });
    row(name + " of 50 parties, 200 objectives", one, "ms", most,
        one <= most || one / naive <= most_of_naive);
  };
  measure("Fit", [&] { return ui::fit_sheet(plan, analysis::Holdings(plan)); });
  measure("Balance", [&] { return ui::balance_sheet(plan); });
  const editor::KnownThemes known = themes();
  measure("Common ground", [&] { return ui::common_ground_sheet(plan, known); });
  measure("Path", [&] { return ui::path_sheet(plan, today); });
  measure("Progress", [&] { return ui::progress_sheet(plan); });
  measure("Readiness", [&] { return ui::readiness_sheet(plan, today); });
  using editor::View;
  for (const auto& [view, name] : {std::pair(View::fit, "Fit"),
                                   {View::balance, "Balance"},
                                   {View::success_matrix, "Success matrix"},
                                   {View::common_ground, "Common ground"},
                                   {View::path, "Path"},
                                   {View::progress, "Progress"},
                                   {View::readiness, "Readiness"}}) {
    measure(std::string(name) + " over the cards",
            [&, shown = view] { return ui::overlay_of(plan, shown, today, known); });
  }
}

/// What is kept after one edit, against the whole file.
void measure_keeping() {
  const auto before = std::make_shared<const Plan>(bench::workshop_plan());
  Plan edited = *before;
  SuccessView answer = edited.success_views[edited.success_views.size() / 2];
  answer.success = "Told anew";
  edited.success_views.put(std::move(answer));
  const auto after = std::make_shared<const Plan>(std::move(edited));

  std::string whole, text;
  const double writing = milliseconds(5, [&] { whole = format::write(*after, std::move(whole)); });
  const format::CutFile kept = format::cut(before, {}, text);
  const double keeping = milliseconds(20, [&] { static_cast<void>(format::cut(after, kept, text)); });
  constexpr double most = 0.05;
  const double bytes = static_cast<double>(text.size()) / static_cast<double>(whole.size());
  row("keeping one edit, against writing the file", keeping / writing, "of its time", most,
      keeping / writing <= most);
  row("new bytes of one edit, against the file", bytes, "of its bytes", most, bytes > 0 && bytes <= most);
}

} // namespace

int main() {
  measure_sheets(measure_candidates());
  measure_keeping();
}
