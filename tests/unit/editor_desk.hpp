// Desk: an editor that a test acts on, with a clock and with random bits that it knows.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "editor/update.hpp"
#include "editor/wording.hpp"
#include "plan/invariants.hpp"
#include "scene_plans.hpp"

namespace cg::test {

/// The canvas of a desk: the whole window, of which the panels leave the middle free.
inline constexpr Rect desk_canvas{{0, 0}, {1280, 800}}, desk_visible{{280, 80}, {1000, 780}};

class Desk {
 public:
  std::size_t plans_at_first = 0; // of those that steps() counts
  editor::Editor editor = editor::fresh_editor();
  editor::Effects effects; // of the last action
  std::int64_t now_ms = 1'760'000'000'000;
  std::uint64_t seed = 7;

  Desk();
  /// At work on a plan that was opened from a file, the canvas laid out, the camera at the origin at 100 %.
  explicit Desk(Plan plan);
  Desk(const Desk& other);
  ~Desk();

  template <class Action>
  Desk& act(Action action) {
    editor::Actions one;
    one.push_back(std::move(action));
    return act(one);
  }
  Desk& act(const editor::Actions& actions);
  Desk& wait(std::int64_t milliseconds) {
    now_ms += milliseconds;
    return act(editor::Tick{});
  }

  [[nodiscard]] const Plan& plan() const { return editor::plan_of(editor); }
  [[nodiscard]] const PlanPtr& plan_pointer() const { return editor.history.present.plan; }
  [[nodiscard]] const editor::Selection& selection() const { return editor::selection_of(editor); }
  [[nodiscard]] const std::string& label() const { return editor.history.present.label; }
  /// The plan that it was made with is the first.
  [[nodiscard]] std::size_t steps() const { return editor.history.past.size() + plans_at_first; }
  [[nodiscard]] const std::string& notice() const { return editor.notice.text; }
  [[nodiscard]] bool shows_error() const {
    return editor.notice.tone == editor::Notice::Tone::error && !editor.notice.text.empty();
  }

  /// The one effect of this kind of the last action, or null.
  template <class E>
  [[nodiscard]] const E* effect() const {
    const E* found = nullptr;
    for (const editor::Effect& each : effects) {
      if (const auto* one = std::get_if<E>(&each)) {
        CHECK(found == nullptr);
        found = one;
      }
    }
    return found;
  }
  /// What the last action announced, or "".
  [[nodiscard]] std::string said() const {
    const auto* announced = effect<editor::Announce>();
    return announced != nullptr ? announced->sentence : std::string();
  }
  /// Where the last action put the cursor: "organisation.name".
  [[nodiscard]] std::string cursor() const {
    const auto* focus = effect<editor::FocusField>();
    if (focus == nullptr) return {};
    return std::string(record_type(focus->record.kind).noun) + "." + std::string(focus->field->key);
  }

  [[nodiscard]] Vec2 place_of(Ref ref) const {
    const auto place = find_record(plan(), ref).place();
    REQUIRE(place.has_value());
    return {place->x, place->y};
  }
};

/// True when what the editor's parts say of each other holds.
void check_editor(const editor::Editor& editor);

} // namespace cg::test
