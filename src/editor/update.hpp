// update: the one place where the editor's state changes. Pure: time and randomness come in with the action.
#pragma once

#include <cstdint>
#include <utility>
#include <variant>
#include <vector>

#include "editor/action.hpp"

namespace cg::editor {

// What is to happen outside, in order, after the state has changed.
struct PickFile {};
struct SaveFile {
  PlanPtr plan;
};
struct StorePlan { // keep in this browser
  PlanPtr plan;
  bool whole =
      false; // all of it, and not what is new: the tab may be gone before the browser can ask for more
};
struct FetchExample {
  std::string path;
};
struct FetchThemes {}; // answered by ThemesArrived
struct ReadTable {     // answered by TableRead; the later part of the program is here
  std::string name, bytes;
};
struct FetchLaterPart {};
struct KeepAppearance {}; // in this browser
struct CopyRecords {
  PlanPtr plan;
  std::vector<Ref> records;
};
struct Announce {
  std::string sentence;
};
/// The cursor goes into a field of this record in the inspector, its text selected; or, when the field is of
/// another kind, into what the record has of that kind.
struct FocusField {
  Ref record;
  const Field* field = nullptr;
};
struct FocusCard {
  Ref card;
};
using Effect = std::variant<PickFile, SaveFile, StorePlan, FetchExample, FetchThemes, ReadTable,
                            FetchLaterPart, KeepAppearance, CopyRecords, Announce, FocusField, FocusCard>;
using Effects = std::vector<Effect>;

/// When the action happens, and 64 random bits: from both, the ids of new records are made (IdSource).
struct Moment {
  std::int64_t now_ms = 0;
  std::uint64_t seed = 0;
};

/// The next state and what is to be done outside. A refused edit leaves the plan and says why in `notice`.
[[nodiscard]] std::pair<Editor, Effects> update(Editor editor, const Action& action, const Moment& moment);

/// The pause after the last change before the plan is kept in this browser, and the longest wait after the
/// first one while changes go on.
inline constexpr std::int64_t store_pause_ms = 300, store_longest_wait_ms = 700;
/// How long a plain notice stays.
inline constexpr std::int64_t notice_stay_ms = 6000;
/// How many parties a new plan can be begun with.
inline constexpr std::size_t most_parties = 60;

} // namespace cg::editor
