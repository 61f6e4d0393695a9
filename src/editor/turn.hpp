// Turn: one action on its way through `update`, and what every topic of update does with it. Inside the
// editor only.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "editor/update.hpp"

namespace cg::editor {

/// Ids of new records, never 0: the moment in milliseconds above 22 random bits, so that tables, files and
/// what lies on what keep the order in which people made things. Of one moment each id is above the last, by
/// a random step.
class IdSource {
 public:
  explicit IdSource(const Moment& moment);
  [[nodiscard]] std::uint64_t next();
  template <class T>
  [[nodiscard]] Id<T> next_id() {
    return Id<T>(next());
  }

 private:
  [[nodiscard]] std::uint64_t random();

  std::uint64_t state_;
  std::uint64_t last_; // given
};

struct Turn {
  Editor editor;
  Effects effects;
  Moment moment;
  IdSource ids;
  bool glides = false; // cards are seen going to where they are now
};

void announce(Turn& turn, std::string sentence);
/// Says on the screen what happened, until it leaves by itself.
void tell(Turn& turn, std::string sentence);
/// Says on the screen why something was not done, until it is closed.
void refuse(Turn& turn, std::string sentence);

enum class Outcome : std::uint8_t { refused, unchanged, done };
/// Applies the edit as one step, and drops the gesture that was going on. An edit that changes nothing makes
/// no step; a refused one says why. The selection stays as it was, without what is gone, unless another one
/// is given.
Outcome commit(Turn& turn, const Edit& edit, std::string label, std::string merge_key = {},
               std::optional<Selection> selection = std::nullopt);
/// The same, and says what happened in the words of the label.
Outcome commit_and_tell(Turn& turn, const Edit& edit, const std::string& label,
                        std::optional<Selection> selection = std::nullopt);

/// Selects what of it can be selected: cards, library organisations, contributions and exchanges of the plan.
/// Another selection ends the merging of steps.
void select(Turn& turn, Selection refs);
/// Sorted, each once, and only what can be selected in this plan.
[[nodiscard]] Selection selectable(const Plan& plan, Selection refs);

/// The placement of a record that stands on the canvas, or nothing.
[[nodiscard]] std::optional<Placement> placement_of(const Plan& plan, Ref ref);
/// Of these, what stands on the canvas as a card.
[[nodiscard]] std::vector<Ref> placed(const Plan& plan, const std::vector<Ref>& refs);
/// "Move ICCA"; "Move Who with 3 cards" of a frame that carries what stands in it: `cards` are all that move.
[[nodiscard]] std::string move_label(const Turn& turn, const std::vector<Ref>& cards);
/// Says on the screen that all of these are locked; false, and nothing, when there is one that is not, or
/// none.
bool told_locked(Turn& turn, const std::vector<Ref>& cards);
/// Of these, what is not a locked card.
[[nodiscard]] std::vector<Ref> unlocked(const Plan& plan, std::vector<Ref> refs);
/// These cards, each moved by a distance in the world.
[[nodiscard]] PlaceRecords moved(const Plan& plan, const std::vector<Ref>& cards, Vec2 by_world);
/// What the gesture does to cards: none when it moves nothing.
[[nodiscard]] PlaceRecords places_of_gesture(const Editor& editor);

/// The camera moves as little as brings these into sight.
void reveal(Turn& turn, const std::vector<Ref>& refs);
/// The camera shows all cards, or the middle of an empty canvas; later, when the canvas has no size yet.
void fit_all(Turn& turn);

/// The same record under another id.
[[nodiscard]] std::shared_ptr<void> under_id(const AnyRecord& record, std::uint64_t bits);

// --- What one topic does for another

/// A new card with its middle at a point, or at a free place in the middle of what is seen; the cursor in its
/// name.
void add_card(Turn& turn, Kind kind, int organisation_kind, std::optional<Vec2> centre_in_world,
              ObjectiveId objective = {});
void place_from_library(Turn& turn, Ref record, std::optional<Vec2> centre_in_world);
void connect(Turn& turn, Ref from, Ref to);
/// Time passed while a gesture was on.
void rest_in_gesture(Turn& turn);

} // namespace cg::editor
