#include "editor/new_parties.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "base/text.hpp"
#include "editor/wording.hpp"
#include "scene/scene.hpp"

namespace cg::editor {

PartyColours::PartyColours(const Plan& plan) {
  for (const Organisation& organisation : plan.organisations) {
    if (organisation.colour) ++uses_[static_cast<std::size_t>(*organisation.colour - 1)];
  }
}

int PartyColours::take() {
  auto* const least = std::min_element(uses_.begin(), uses_.end());
  ++*least;
  return static_cast<int>(least - uses_.begin()) + 1;
}

PartyNames::PartyNames(const Plan& plan) {
  for (const Organisation& organisation : plan.organisations) {
    by_name_.emplace_back(folded(trimmed(organisation.name)), organisation.id);
  }
  cg::sort(by_name_);
}

std::optional<Ref> PartyNames::find(std::string_view name) const {
  const std::pair entry{folded(trimmed(name)), Ref()};
  const auto at = std::lower_bound(by_name_.begin(), by_name_.end(), entry);
  return at != by_name_.end() && at->first == entry.first ? std::optional(at->second) : std::nullopt;
}

void PartyNames::add(std::string_view name) {
  const std::pair entry{folded(trimmed(name)), Ref()};
  by_name_.insert(std::lower_bound(by_name_.begin(), by_name_.end(), entry), entry);
}

std::vector<Vec2> free_grid(const Editor& editor, std::size_t count, std::size_t columns, Vec2 size) {
  if (count == 0) return {};
  columns = std::min(columns, count);
  const std::size_t rows = (count + columns - 1) / columns;
  const Vec2 gap{scene::card_gap, scene::card_gap}, step = size + gap;
  const Vec2 all = Vec2{step.x * static_cast<double>(columns), step.y * static_cast<double>(rows)} - gap;
  const Vec2 middle = world_from_screen(editor.camera, visible_on_canvas(editor).centre());
  const Vec2 corner =
      scene::free_place(scene::scene_of(editor.history.present.plan), all, middle - all * 0.5);
  std::vector<Vec2> corners;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t column = i % columns, row = i / columns;
    corners.push_back(corner + Vec2{step.x * static_cast<double>(column), step.y * static_cast<double>(row)});
  }
  return corners;
}

std::string some_of(const std::vector<std::string>& names) {
  constexpr std::size_t most = 3;
  return listed(names, names.size() > most ? most - 1 : most);
}

} // namespace cg::editor
