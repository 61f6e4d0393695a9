// Where a new frame stands: round the cards that are selected, and so that each frame can be taken hold of.
#include <algorithm>
#include <optional>
#include <vector>

#include "editor/topics.hpp"
#include "scene/scene.hpp"

namespace cg::editor {

namespace {

bool is_frame(const scene::Card& card) { return card.ref.kind == Kind::frame; }

// Above the frames that hold it, else below those that it meets: each can be taken hold of.
int layer_of_frame(const scene::Scene& scene, const Rect& box) {
  std::optional<int> above;
  int below = 0;
  for (const std::uint32_t place : scene.cards_near(box)) {
    const scene::Card& card = scene.cards()[place];
    if (!is_frame(card)) continue;
    if (card.box_in_world.holds(box)) {
      above = std::max(above.value_or(card.layer + 1), card.layer + 1);
    } else {
      below = std::min(below, card.layer - 1);
    }
  }
  return above.value_or(below);
}

// Of a frame for several cards that are selected: with room around them, as far as the frame in which they
// stand has it. One card alone is more often the one that was just added.
std::optional<Placement> around_selected(const Editor& editor) {
  constexpr double room = 32, inset = 8;
  const scene::Scene& scene = scene::scene_of(editor.history.present.plan);
  std::vector<Ref> cards = selection_of(editor);
  std::erase_if(cards, [&](Ref ref) { return scene.find(ref) == nullptr; });
  const auto box = scene.bounds(cards);
  if (!box || cards.size() < 2) return std::nullopt;
  Rect around = Rect{whole(box->min), whole(box->max)}.grown(room);
  for (const std::uint32_t place : scene.cards_near(*box)) {
    const Rect& outer = scene.cards()[place].box_in_world;
    if (is_frame(scene.cards()[place]) && outer.holds(*box) && outer != *box)
      around = united(common(around, outer.grown(-inset)), *box);
  }
  return Placement{around.min.x,    around.min.y, around.width(),
                   around.height(), {},           layer_of_frame(scene, around)};
}

} // namespace

Placement fit_frame(const Editor& editor, const Placement& empty, bool round_selected) {
  if (const auto around = round_selected ? around_selected(editor) : std::nullopt) return *around;
  const Vec2 corner{empty.x, empty.y};
  Placement place = empty;
  place.layer = layer_of_frame(scene::scene_of(editor.history.present.plan),
                               {corner, corner + scene::new_card_size(Kind::frame)});
  return place;
}

} // namespace cg::editor
