// The picture that is kept of the table: what is painted anew, and that what is kept is always what is seen.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <random>

#include "ui/inspector_plan.hpp"

using namespace cg;
using namespace cg::test;
using ui::Role;

namespace {

constexpr int width = 1280, height = 800; // of the window
/// Over the free canvas, away from all cards.
constexpr Vec2 free_spot{600, 724};

std::int64_t area_of(const std::vector<UiTest::Painted>& frames) {
  std::int64_t area = 0;
  for (const UiTest::Painted& frame : frames) {
    for (const PixelBox& piece : frame.pieces) area += piece.area();
  }
  return area;
}

// So that there is a picture: the view has moved once.
void begin_picture(UiTest& app) {
  open_at_100(app);
  app.move_to(free_spot);
  app.wheel(free_spot, {8, 0});
  app.wait(0.5);
  app.wheel(free_spot, {-8, 0});
  app.wait(0.5);
  REQUIRE(app.table_picture() != nullptr);
  static_cast<void>(app.take_painted());
}

// What the graphics keeps, pixel by pixel: which of the table's pixels was painted last where it is kept.
class Kept {
 public:
  void paint(const UiTest::Painted& frame) {
    for (const PixelBox& piece : frame.pieces) {
      for (std::int64_t y = piece.top - frame.top; y < piece.bottom - frame.top; ++y) {
        for (std::int64_t x = piece.left - frame.left; x < piece.right - frame.left; ++x) at(x, y) = {x, y};
      }
    }
  }
  // Looked at along rows and columns that lie close enough to meet every piece.
  [[nodiscard]] bool shows(const UiTest::Painted& frame) {
    constexpr std::int64_t apart = 16;
    for (std::int64_t y = 0; y < height; ++y) {
      for (std::int64_t x = 0; x < width; x += y % apart == 0 ? 1 : apart) {
        const Pixel pixel{x - frame.left, y - frame.top};
        if (at(pixel.first, pixel.second) != pixel) return false;
      }
    }
    return true;
  }

 private:
  using Pixel = std::pair<std::int64_t, std::int64_t>;
  Pixel& at(std::int64_t x, std::int64_t y) {
    const auto wrapped = [](std::int64_t value, std::int64_t size) { return (value % size + size) % size; };
    return pixels_[static_cast<std::size_t>(wrapped(y, height) * width + wrapped(x, width))];
  }
  std::vector<Pixel> pixels_ = std::vector<Pixel>(static_cast<std::size_t>(width) * height, {INT64_MAX, 0});
};

} // namespace

TEST_CASE("while the view moves, only what comes into sight is painted") {
  UiTest app;
  begin_picture(app);
  app.wheel(free_spot, {24, 16});
  CHECK(area_of(app.take_painted()) == width * height - (width - 24) * (height - 16));
  app.wheel(free_spot, {0, -30});
  CHECK(area_of(app.take_painted()) == width * 30);
}

TEST_CASE(
    "the table need not be seen under a paper, but for its round corners, and is where the paper was put "
    "away") {
  UiTest app;
  begin_picture(app);
  // The diagonal of a corner of 12 pixels meets its arc 3.5 from both edges.
  for (const char* panel : {"Palette", "Inspector", "Toolbar"}) {
    CAPTURE(panel);
    const Rect& rect = app.node(Role::region, panel).rect;
    const PixelBox within_corners{std::llround(rect.min.x) + 4, std::llround(rect.min.y) + 4,
                                  std::llround(rect.max.x) - 4, std::llround(rect.max.y) - 4};
    const std::vector<PixelBox> covered = app.covered();
    CHECK(std::count(covered.begin(), covered.end(), within_corners) == 1);
  }
  const std::size_t with_panels = app.covered().size();
  app.key(".", {.control = true, .primary = true});
  app.settle();
  CHECK(app.covered().size() == with_panels - 2);
}

TEST_CASE("a card that the pointer comes to is painted again, and nothing far from it") {
  UiTest app;
  begin_picture(app);
  const Rect card = app.node(Role::listitem, "Organisation: ICCA").rect;
  app.move_to(card.centre());
  app.wait(0.3);
  const auto frames = app.take_painted();
  CHECK(area_of(frames) > 0);
  for (const UiTest::Painted& frame : frames) {
    for (const PixelBox& piece : frame.pieces) {
      CHECK(static_cast<double>(piece.left) > card.min.x - 50);
      CHECK(static_cast<double>(piece.right) < card.max.x + 50);
      CHECK(static_cast<double>(piece.top) > card.min.y - 50);
      CHECK(static_cast<double>(piece.bottom) < card.max.y + 50);
    }
  }
}

TEST_CASE("what is in the hand is no part of the picture: where it goes nothing is painted") {
  UiTest app;
  begin_picture(app);
  const Vec2 grip = app.node(Role::listitem, "Organisation: ICCA").rect.min + Vec2{40, 30};
  app.press(grip);
  for (int step = 1; step <= 5; ++step) app.move_to(grip + Vec2{10.0 * step, 0}); // it is still being lifted
  static_cast<void>(app.take_painted());
  for (int step = 6; step <= 12; ++step) {
    app.move_to(grip + Vec2{10.0 * step, 0});
    app.wait(0.2);
  }
  CHECK(app.table_picture() != nullptr);
  CHECK(std::holds_alternative<editor::MoveGesture>(app.editor().gesture));
  CHECK(area_of(app.take_painted()) == 0);
  app.release(grip + Vec2{120, 0});
}

TEST_CASE("another zoom, other letters or a lost picture begin anew") {
  UiTest app;
  begin_picture(app);
  SECTION("zoom") { app.wheel(free_spot, {0, -20}, {.control = true}); }
  SECTION("graphics") { app.send(host::GraphicsRestored{}); }
  SECTION("letters") { app.send(host::FontsChanged{}); }
  app.wheel(free_spot, {8, 0});
  app.wheel(free_spot, {8, 0});
  CHECK(area_of(app.take_painted()) >= width * height);
}

TEST_CASE("a picture that is lost while it is shown is painted again as a whole, and shown") {
  UiTest app;
  begin_picture(app);
  app.send(host::GraphicsRestored{});
  CHECK(app.table_picture() != nullptr);
  CHECK(area_of(app.take_painted()) == width * height);
}

TEST_CASE("whatever the hand does, every pixel that is shown of the picture was painted as what it shows") {
  const unsigned seed = 20261122;
  CAPTURE(seed);
  std::mt19937 random(seed);
  const auto up_to = [&](int most) { return static_cast<double>(random() % static_cast<unsigned>(most)); };
  UiTest app;
  begin_picture(app);
  Kept kept;
  app.send(host::GraphicsRestored{});
  int shown = 0;
  for (int step = 0; step < 60; ++step) {
    const Vec2 at{420 + up_to(300), 200 + up_to(360)};
    switch (random() % 9) {
      case 8:
        app.click(Role::tab, "Fit");
        app.click(Role::tab, "Canvas");
        break;
      case 0: app.move_to(at); break;
      case 1: app.wheel(at, {0, up_to(40) - 20}, {.control = true}); break;
      case 2: app.drag(at, at + Vec2{up_to(80) - 40, up_to(80) - 40}); break;
      case 3: app.drag(at, at + Vec2{up_to(200) - 100, up_to(200) - 100}, {}, 1); break;
      default: app.wheel(at, {up_to(160) - 80, up_to(120) - 60}); break;
    }
    CAPTURE(step);
    for (const UiTest::Painted& frame : app.take_painted()) {
      kept.paint(frame);
      ++shown;
      REQUIRE(kept.shows(frame));
    }
  }
  CHECK(shown > 30);
}
