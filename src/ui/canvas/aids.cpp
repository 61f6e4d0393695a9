#include "ui/canvas/aids.hpp"

#include "ui/widgets/paint.hpp"

namespace cg::ui {

namespace {

constexpr double guide_width = 1, tick = 5; // pixels

// A line, or a gap between two ticks.
void draw_guide(const CanvasFrame& frame, const scene::Guide& guide) {
  const Screen& screen = frame.screen;
  const auto crisp = [&](Vec2 at) { return Vec2{on_pixel(screen, at.x), on_pixel(screen, at.y)}; };
  const Vec2 from = crisp(frame.brush.on_screen(guide.from)), to = crisp(frame.brush.on_screen(guide.to));
  const Colour colour = frame.brush.theme.accent;
  ImDrawList* list = frame.brush.list;
  draw_line(list, from, to, colour, guide_width);
  if (!guide.gap) return;
  const Vec2 across = guide.from.y == guide.to.y ? Vec2{0, tick} : Vec2{tick, 0};
  for (const Vec2 end : {from, to}) draw_line(list, end - across, end + across, colour, guide_width);
}

} // namespace

void show_aids(const CanvasFrame& frame) {
  show_nearness(frame);
  const scene::Snap* snap = nullptr;
  if (const auto* move = frame.gesture<editor::MoveGesture>()) snap = &move->snap;
  if (const auto* resize = frame.gesture<editor::ResizeGesture>()) snap = &resize->snap;
  if (snap == nullptr) return;
  for (const scene::Guide& guide : snap->guides) draw_guide(frame, guide);
}

} // namespace cg::ui
