#include "ui/canvas/table_picture.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "base/mix.hpp"
#include "imgui.h"
#include "ui/canvas/frame.hpp"
#include "ui/mirrored.hpp"

namespace cg::ui {

namespace {

constexpr std::size_t most_pieces = 6;
constexpr double least_overhang = 8; // pixels
constexpr double most_of_view = 0.6; // painted piece by piece; beyond it the whole is cheaper

std::int64_t pixel_at(double pixels) { return std::llround(pixels); }

// Boxes that overlap become one, and so do all when they are many.
void merge(std::vector<PixelBox>& boxes) {
  for (std::size_t i = 0; i < boxes.size();) {
    const auto other = std::find_if(boxes.begin() + static_cast<std::ptrdiff_t>(i) + 1, boxes.end(),
                                    [&](const PixelBox& box) { return boxes[i].overlaps(box); });
    if (other == boxes.end() && (i == 0 || boxes.size() <= most_pieces)) {
      ++i;
      continue;
    }
    const auto into = other == boxes.end() ? boxes.begin() : other;
    boxes[i] = boxes[i].around(*into);
    boxes.erase(into);
    i = 0;
  }
}

void mix_point(std::uint64_t& hash, Vec2 at) {
  for (const double part : {at.x, at.y}) {
    std::uint64_t word = 0;
    std::memcpy(&word, &part, sizeof word);
    mix(hash, word);
  }
}

std::int64_t area_of(const std::vector<PixelBox>& boxes) {
  std::int64_t area = 0;
  for (const PixelBox& box : boxes) area += box.area();
  return area;
}

PixelBox pixels_of(const CanvasFrame& frame, const Rect& on_screen) {
  const double scale = frame.screen.pixels_per_unit;
  return {pixel_at(on_screen.min.x * scale), pixel_at(on_screen.min.y * scale),
          pixel_at(on_screen.max.x * scale), pixel_at(on_screen.max.y * scale)};
}

// With what reaches out of a box in the world; arrows and thick lines are never smaller than some pixels.
Rect drawn_box(const CanvasFrame& frame, const Rect& box_in_world) {
  const Rect box = box_in_world.grown(overhang);
  return Rect{frame.brush.on_screen(box.min), frame.brush.on_screen(box.max)}.grown(least_overhang);
}

std::uint64_t form_of(const scene::Connector& line) {
  std::uint64_t hash = nothing_mixed;
  for (const Vec2 at : {line.start, line.control_1, line.control_2, line.end, line.label_at})
    mix_point(hash, at);
  for (const Vec2 at : line.bends) mix_point(hash, at);
  return hash;
}

Rect card_box(const CanvasFrame& frame, std::uint32_t place) {
  return frame.scene.cards()[place].box_in_world;
}
Rect line_box(const CanvasFrame& frame, std::uint32_t place) {
  return scene::box_around(frame.scene.connectors()[place]);
}

// Where marks came, went or changed. Both lists are sorted by place.
template <class BoxOf>
void marks_to(std::vector<Rect>& changed, const std::vector<Mark>& before, const std::vector<Mark>& now,
              BoxOf box_of) {
  auto was = before.begin();
  auto is = now.begin();
  while (was != before.end() || is != now.end()) {
    const bool gone = is == now.end() || (was != before.end() && was->place < is->place);
    const bool came = was == before.end() || (is != now.end() && is->place < was->place);
    const bool same = !gone && !came && (*was == *is || (was->held && is->held)); // what is held is not in it
    if (!same) changed.push_back(box_of(gone ? was->place : is->place));
    if (!came) ++was;
    if (!gone) ++is;
  }
}

} // namespace

Mark mark_of(const std::vector<Mark>& marks, std::uint32_t place) {
  const auto at =
      std::lower_bound(marks.begin(), marks.end(), place,
                       [](const Mark& mark, std::uint32_t wanted) { return mark.place < wanted; });
  return at != marks.end() && at->place == place ? *at : Mark{};
}

TablePicture::TablePicture() = default;
TablePicture::~TablePicture() = default;

void TablePicture::begin_frame() {
  shown_ = prepared_ = false;
  pieces_.clear();
  lists_in_use_ = 0;
}

void TablePicture::take_back() {
  if (prepared_) kept_ = std::exchange(before_, {});
}

void TablePicture::forget() {
  wanted_again_ = wanted_again_ || !kept_.painted.empty();
  kept_.painted = before_.painted = {};
}

void TablePicture::note_things(const CanvasFrame& frame, State& state) {
  state.has_things = true;
  for (const std::uint32_t place : frame.cards_in_sight) {
    if (mark_of(frame.card_marks, place).held) continue;
    state.card_things.push_back({place, frame.scene.cards()[place].ref.bits, card_box(frame, place)});
  }
  for (const std::uint32_t place : frame.lines_in_sight) {
    if (mark_of(frame.line_marks, place).held) continue;
    state.line_things.push_back({place, form_of(frame.scene.connectors()[place]), line_box(frame, place)});
  }
}

// Both lists are sorted by place.
void TablePicture::things_to(std::vector<Rect>& changed, const std::vector<Thing>& before,
                             const std::vector<Thing>& now) {
  auto was = before.begin();
  auto is = now.begin();
  while (was != before.end() || is != now.end()) {
    const bool gone = is == now.end() || (was != before.end() && was->place < is->place);
    const bool came = was == before.end() || (is != now.end() && is->place < was->place);
    const bool other = gone || came || was->form != is->form || was->box_in_world != is->box_in_world;
    if (other && !came) changed.push_back(was->box_in_world);
    if (other && !gone) changed.push_back(is->box_in_world);
    if (!came) ++was;
    if (!gone) ++is;
  }
}

// False: the table looks other as a whole.
bool TablePicture::find_changes(const CanvasFrame& frame, const State& now,
                                std::vector<Rect>& changed) const {
  TableLook look = before_.look;
  look.shown = now.look.shown;
  if (look != now.look) return false;
  if (before_.look.shown != now.look.shown) {
    if (!before_.has_things || !now.has_things) return false;
    things_to(changed, before_.card_things, now.card_things);
    things_to(changed, before_.line_things, now.line_things);
  }
  marks_to(changed, before_.cards, now.cards, [&](std::uint32_t place) { return card_box(frame, place); });
  marks_to(changed, before_.lines, now.lines, [&](std::uint32_t place) { return line_box(frame, place); });
  return true;
}

TablePicture::State TablePicture::state_of(const CanvasFrame& frame, bool keeps) const {
  State state;
  state.keeps = keeps;
  state.look = {frame.scene_plan,
                frame.memory().words,
                &frame.screen.theme,
                frame.brush.zoom(),
                frame.screen.pixels_per_unit,
                frame.surface.rect,
                frame.editor.later_part.is_here()};
  state.cards = frame.card_marks;
  state.lines = frame.line_marks;
  state.view = pixels_of(frame, frame.surface.rect).moved(-left_, -top_);
  if (frame.scene_plan != frame.editor.history.present.plan) note_things(frame, state);
  return state;
}

void TablePicture::prepare(const CanvasFrame& frame, bool keeps) {
  const Vec2 origin = frame.brush.on_screen(Vec2{}) * frame.screen.pixels_per_unit;
  left_ = pixel_at(origin.x);
  top_ = pixel_at(origin.y);
  before_ = std::exchange(kept_, state_of(frame, keeps));
  prepared_ = true;
  std::vector<Rect> changed;
  if (!keeps || !before_.keeps || !find_changes(frame, kept_, changed)) return;
  const bool moves = std::exchange(wanted_again_, false) || kept_.view != before_.view || kept_.has_things;
  if (before_.painted.empty() && !moves && changed.empty()) return;

  const PixelBox canvas = pixels_of(frame, frame.surface.rect);
  const auto most = static_cast<std::int64_t>(most_of_view * static_cast<double>(canvas.area()));
  for (const Rect& box : changed) {
    const PixelBox piece = pixels_of(frame, drawn_box(frame, box)).within(canvas);
    if (!piece.empty()) pieces_.push_back(piece);
  }
  merge(pieces_);
  if (area_of(pieces_) > most) { // it changes as a whole, and so it may in the next frame
    pieces_.clear();
    return;
  }
  cut_out(canvas, before_.painted.moved(left_, top_), pieces_);
  if (area_of(pieces_) > most) pieces_ = {canvas};
  kept_.painted = kept_.view;
  shown_ = true;
}

ImDrawList* TablePicture::begin_piece(const Rect& on_screen) {
  if (lists_in_use_ == lists_.size())
    lists_.push_back(std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData()));
  ImDrawList* list = lists_[lists_in_use_++].get();
  list->_ResetForNewFrame();
  list->PushTexture(ImGui::GetIO().Fonts->TexRef);
  list->PushClipRect(im(on_screen.min), im(on_screen.max), false);
  return list;
}

void TablePicture::mirror(double screen_pixels) {
  const auto width = static_cast<float>(screen_pixels / kept_.look.pixels_per_unit);
  for (std::size_t i = 0; i < lists_in_use_; ++i) mirror_list(*lists_[i], width);
  left_ = pixel_at(screen_pixels) - left_;
}

std::vector<ImDrawList*> TablePicture::lists() const {
  std::vector<ImDrawList*> lists;
  for (std::size_t i = 0; i < lists_in_use_; ++i) lists.push_back(lists_[i].get());
  return lists;
}

} // namespace cg::ui
