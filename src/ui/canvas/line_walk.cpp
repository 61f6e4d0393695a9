// From card to card along the connections, by the keyboard: the canvas read as the graph that it is. In the
// later part of the program.
#include <cmath>
#include <optional>

#include "base/language.hpp"
#include "ui/canvas/frame.hpp"

namespace cg::ui {

namespace {

constexpr double mostly_aside = 1e9; // comes after all others

struct Step {
  std::size_t line, card; // places in the scene's lists
};

std::size_t place_of(const scene::Scene& scene, Ref card) {
  return static_cast<std::size_t>(scene.find(card) - scene.cards().data());
}

// The way to the nearest connected card that lies mostly in this direction, what lies aside counted twice as
// arrow keys without Shift count it; where there is none, to one that lies more aside than ahead.
// `connected` is told whether there is any.
std::optional<Step> next_along(const scene::Scene& scene, const scene::Card& card, Vec2 direction,
                               bool& connected) {
  std::optional<Step> best;
  double least = 0;
  for (const std::uint32_t i : scene.connectors_of(card.ref)) {
    const Ref end = scene.connectors()[i].other_end(card.ref);
    connected = true;
    const Vec2 way = scene.find(end)->box_in_world.centre() - card.box_in_world.centre();
    const double ahead = dot(way, direction), aside = std::abs(dot(way, {direction.y, direction.x}));
    const double far = ahead + 2 * aside + (aside > ahead ? mostly_aside : 0);
    if (ahead <= 0 || (best && far >= least)) continue;
    best = Step{i, place_of(scene, end)};
    least = far;
  }
  return best;
}

std::string no_way(std::string_view card, Vec2 direction) {
  if (direction.x < 0) return said("No connection of {} leads to the left.", {card});
  if (direction.x > 0) return said("No connection of {} leads to the right.", {card});
  return direction.y < 0 ? said("No connection of {} leads up.", {card})
                         : said("No connection of {} leads down.", {card});
}

void go_to_card(CanvasFrame& frame, std::size_t card) {
  go_to_item(frame, frame.memory().card_stop, frame.memory().card_nodes[card]);
}

void walk_from_card(CanvasFrame& frame, std::size_t card, Vec2 direction) {
  bool connected = false;
  const std::string& name = frame.words.card(card).name;
  if (const auto step = next_along(frame.scene, frame.scene.cards()[card], direction, connected)) {
    announce(frame.screen, said("{}.", {frame.words.connector_item(step->line).name}));
    go_to_card(frame, step->card);
  } else if (connected) {
    announce(frame.screen, no_way(name, direction));
  } else {
    announce(frame.screen, said("{} has no connections.", {name}));
  }
}

} // namespace

void walk_along(CanvasFrame& frame, std::size_t item, Vec2 direction, bool is_line) {
  if (!is_line) return walk_from_card(frame, item, direction);
  const scene::Connector& line = frame.scene.connectors()[item];
  go_to_card(frame, place_of(frame.scene, direction.x > 0 ? line.to : line.from));
}

} // namespace cg::ui
