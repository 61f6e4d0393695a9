#include "ui/canvas/minimap.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>
#include <vector>

#include "base/language.hpp"
#include "scene/scene.hpp"
#include "ui/canvas/cards.hpp"
#include "ui/layout.hpp"
#include "ui/sheets/phrases.hpp"
#include "ui/widgets/panel.hpp"

namespace cg::ui {

/// The cards of one plan as the map shows them.
struct MinimapCards {
  PlanPtr plan;
  Rect world; // what the map shows: all cards, with some room around
  struct Speck {
    Rect box;                // in the world
    std::uint32_t place = 0; // of a card in the scene
    Kind kind = Kind::note;
  };
  std::vector<Speck> specks;
};

namespace {

constexpr double padding = 8;        // pixels
constexpr double room_around = 0.04; // of the larger side of all cards
constexpr double least_speck = 2;    // pixels
constexpr double least_frame = 8;    // pixels
constexpr std::size_t most_one_by_one = 500;
constexpr int columns = 64, rows = 40; // of the coarse grid for more cards than that

Rect world_of_map(const Rect& bounds) {
  return bounds.grown(room_around * std::max(bounds.width(), bounds.height()));
}

// Of many cards one stands for all in the same part of the map; the topmost.
void make_coarse(MinimapCards& map) {
  const std::vector<MinimapCards::Speck> all = std::exchange(map.specks, {});
  std::vector<const MinimapCards::Speck*> topmost(static_cast<std::size_t>(columns) * rows);
  const Vec2 cell{map.world.width() / columns, map.world.height() / rows};
  for (const MinimapCards::Speck& speck : all) {
    const Vec2 at = speck.box.centre() - map.world.min;
    const auto column = static_cast<std::size_t>(std::clamp<double>(at.x / cell.x, 0, columns - 1));
    const auto row = static_cast<std::size_t>(std::clamp<double>(at.y / cell.y, 0, rows - 1));
    topmost[row * columns + column] = &speck;
  }
  for (std::size_t i = 0; i < topmost.size(); ++i) {
    if (topmost[i] == nullptr) continue;
    const std::size_t row = i / columns, column = i % columns;
    const Vec2 corner =
        map.world.min + Vec2{static_cast<double>(column) * cell.x, static_cast<double>(row) * cell.y};
    map.specks.push_back({{corner, corner + cell}, topmost[i]->place, topmost[i]->kind});
  }
}

const MinimapCards& cards_of(CanvasMemory& memory, const PlanPtr& plan, const scene::Scene& scene,
                             const Rect& bounds) {
  if (memory.minimap == nullptr) memory.minimap = std::make_shared<MinimapCards>();
  MinimapCards& map = *memory.minimap;
  if (map.plan == plan) return map;
  map = {plan, world_of_map(bounds), {}};
  for (std::uint32_t i = 0; i < scene.cards().size(); ++i)
    map.specks.push_back({scene.cards()[i].box_in_world, i, scene.cards()[i].ref.kind});
  if (map.specks.size() > most_one_by_one) make_coarse(map);
  return map;
}

// The world laid into a rectangle on the screen, as large as it goes.
struct Fitted {
  Vec2 world_centre, centre;
  double scale = 1;
  Fitted(const Rect& world, const Rect& rect)
      : world_centre(world.centre()),
        centre(rect.centre()),
        scale(std::min(rect.width() / world.width(), rect.height() / world.height())) {}
  [[nodiscard]] Vec2 on_map(Vec2 in_world) const { return centre + (in_world - world_centre) * scale; }
  [[nodiscard]] Rect on_map(const Rect& box) const { return {on_map(box.min), on_map(box.max)}; }
  [[nodiscard]] Vec2 in_world(Vec2 at) const { return world_centre + (at - centre) * (1 / scale); }
};

void draw_specks(const Theme& theme, const MinimapCards& map, const CanvasWords& words,
                 const Fitted& fitted) {
  ImDrawList* list = draw_list();
  for (const MinimapCards::Speck& speck : map.specks) {
    Rect rect = fitted.on_map(speck.box);
    if (speck.kind == Kind::frame) {
      stroke_rect(list, rect, theme.control_line, 0, 1);
      continue;
    }
    rect.max = {std::max(rect.max.x, rect.min.x + least_speck),
                std::max(rect.max.y, rect.min.y + least_speck)};
    fill_rect(list, rect, ink_of(theme, speck.kind, words.party(speck.place)));
  }
}

// What is seen, as far as it lies on the map; at its border when it lies wholly beside it.
void draw_frame_of_view(ImDrawList* list, const Theme& theme, const Rect& seen, const Rect& map) {
  const auto within = [](double from, double to, double least, double most) {
    from = std::clamp(from, least, most - least_frame);
    return std::pair{from, std::clamp(to, from + least_frame, most)};
  };
  const auto [left, right] = within(seen.min.x, seen.max.x, map.min.x, map.max.x);
  const auto [top, bottom] = within(seen.min.y, seen.max.y, map.min.y, map.max.y);
  const Rect rect{{left, top}, {right, bottom}};
  fill_rect(list, rect, theme.wash, 3);
  stroke_rect(list, rect, theme.accent, 3, 2);
}

struct Sight {
  const scene::Scene& scene;
  Rect bounds, seen; // in the world
};

bool is_wanted(const editor::Editor& editor, const CanvasMemory& memory, const Screen& screen,
               const Sight& sight) {
  if (editor.minimap_is_off || !layout::has_room_for_minimap(screen.size, !editor.panels_are_off))
    return false;
  const bool rests = std::holds_alternative<editor::NoGesture>(editor.gesture) ||
                     std::holds_alternative<editor::PanGesture>(editor.gesture);
  if (!rests) return memory.minimap_is_shown;
  return !sight.seen.grown(1 / editor.camera.zoom).holds(sight.bounds);
}

void draw_map(const editor::Editor& editor, CanvasMemory& memory, Screen& screen, const Sight& sight,
              editor::Actions& actions) {
  const MinimapCards& map = cards_of(memory, editor.history.present.plan, sight.scene, sight.bounds);
  const Rect rect = layout::minimap(screen.size, screen.control_height(), !editor.panels_are_off);
  begin_panel(screen,
              {.name = tr("Minimap"), .key = "Minimap", .rect = rect, .padding = 0, .role = Role::group});
  Node node{.role = Role::image, .rect = rect};
  node.name =
      said("Minimap: {} of {} cards in view", {std::to_string(sight.scene.cards_near(sight.seen).size()),
                                               std::to_string(sight.scene.cards().size())});
  node.description = tr("Press or drag on it to go there.");
  const Hit hit = interact(screen, std::move(node), "map", {.takes_focus = false, .cursor = "move"});
  const Rect inside = rect.grown(-padding);
  const Fitted fitted(map.world, inside);
  draw_specks(screen.theme, map, *memory.words, fitted);
  draw_frame_of_view(begin_moving_part(screen, "view", rect), screen.theme, fitted.on_map(sight.seen),
                     inside);
  end_moving_part();
  end_panel(screen);
  if (!hit.held && !(hit.clicked && hit.by_pointer)) return;
  const Vec2 by = sight.seen.centre() - fitted.in_world(pointer_position());
  if (length(by) * editor.camera.zoom >= 1) actions.push_back(editor::PanBy{by * editor.camera.zoom});
}

} // namespace

void show_minimap(const editor::Editor& editor, UiScratch& scratch, Screen& screen,
                  editor::Actions& actions) {
  CanvasMemory& memory = scratch.canvas;
  const scene::Scene& scene = scene::scene_of(editor.history.present.plan);
  const auto bounds = scene.bounds();
  if (!bounds || memory.words == nullptr || !memory.words->are_of(editor.history.present.plan)) return;
  const Sight sight{scene, *bounds,
                    editor::world_from_screen(editor.camera, editor::visible_on_canvas(editor))};
  memory.minimap_is_shown = is_wanted(editor, memory, screen, sight);
  if (memory.minimap_is_shown) draw_map(editor, memory, screen, sight, actions);
}

} // namespace cg::ui
