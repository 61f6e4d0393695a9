// Pieces of a plan's file: that together they are the file, and that an edit makes few of them new.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>

#include "format/json.hpp"
#include "format/pieces.hpp"
#include "random_plan.hpp"

using namespace cg;
using namespace cg::format;
using namespace cg::test;

namespace {

/// Keeps the pieces that are named, as a browser does.
class Shelf {
 public:
  void keep(PlanPtr plan) {
    file_ = cut(std::move(plan), file_, new_text_);
    std::map<std::uint32_t, std::string> kept;
    std::size_t read = 0;
    for (const Piece& piece : file_.pieces) {
      if (piece.is_new) {
        REQUIRE(pieces_.count(piece.number) == 0);
        kept[piece.number] = new_text_.substr(read, piece.bytes);
        read += piece.bytes;
      } else {
        REQUIRE(pieces_.count(piece.number) == 1);
        kept[piece.number] = pieces_[piece.number];
      }
    }
    CHECK(read == new_text_.size());
    pieces_ = std::move(kept);
  }
  void keep(const Plan& plan) { keep(std::make_shared<const Plan>(plan)); }

  [[nodiscard]] std::string text() const {
    std::string text;
    for (const Piece& piece : file_.pieces) text += pieces_.at(piece.number);
    return text;
  }
  [[nodiscard]] int new_pieces() const {
    return static_cast<int>(std::ranges::count_if(file_.pieces, &Piece::is_new));
  }
  [[nodiscard]] const CutFile& file() const { return file_; }
  [[nodiscard]] const std::string& new_text() const { return new_text_; }

 private:
  CutFile file_;
  std::string new_text_;
  std::map<std::uint32_t, std::string> pieces_;
};

Plan plan_of_notes(std::uint64_t count) {
  Plan plan;
  for (std::uint64_t i = 1; i <= count; ++i) {
    Note note;
    note.id = NoteId(i * 1000);
    note.text = "A remark";
    plan.notes.put(std::move(note));
  }
  return plan;
}

Note note_with(std::uint64_t bits, std::string text) {
  Note note;
  note.id = NoteId(bits);
  note.text = std::move(text);
  return note;
}

} // namespace

TEST_CASE("the pieces of a plan are its file, whatever is edited") {
  std::size_t reused = 0;
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Plan now = random_plan(random, 150);
    Shelf shelf;
    for (int step = 0; step < 25; ++step) {
      CAPTURE(step);
      shelf.keep(now);
      REQUIRE(shelf.text() == write(now));
      REQUIRE(mark_of(shelf.file()) == TextMark(write(now)));
      reused += shelf.file().pieces.size() - static_cast<std::size_t>(shelf.new_pieces());
      Result<Plan> next = apply(now, random_edit(random, now));
      if (next.ok()) now = std::move(next).value();
    }
  }
  CHECK(reused > 5000);
}

TEST_CASE("a table that loses its first or last pieces is whole without them") {
  Plan plan = plan_of_notes(600);
  Shelf shelf;
  shelf.keep(plan);
  for (std::uint64_t i = 0; i < 200; ++i) {
    plan.notes.erase(NoteId((600 - i) * 1000));
    shelf.keep(plan);
    REQUIRE(shelf.text() == write(plan));
    plan.notes.erase(NoteId((1 + i) * 1000));
    shelf.keep(plan);
    REQUIRE(shelf.text() == write(plan));
  }
}

TEST_CASE("a record that changes or comes or goes makes one or two pieces of many new") {
  Plan plan = plan_of_notes(6400);
  Shelf shelf;
  shelf.keep(plan);
  const std::size_t pieces = shelf.file().pieces.size();
  CHECK(pieces > 60);
  CHECK(shelf.new_pieces() == static_cast<int>(pieces));
  const std::size_t whole = shelf.new_text().size();

  shelf.keep(plan); // nothing changed
  CHECK(shelf.new_pieces() == 0);
  CHECK(shelf.new_text().empty());

  plan.notes.put(note_with(3'200'000, "Another remark"));
  shelf.keep(plan);
  CHECK(shelf.new_pieces() == 1);
  CHECK(shelf.new_text().find("Another remark") != std::string::npos);
  CHECK(shelf.new_text().size() < whole / 10);

  plan.notes.put(note_with(3'200'001, "One between"));
  shelf.keep(plan);
  CHECK(shelf.new_pieces() <= 2); // two when a piece ends with it
  plan.notes.erase(NoteId(1000));
  shelf.keep(plan);
  CHECK(shelf.new_pieces() <= 2);
  plan.charter.title = "A title";
  shelf.keep(plan);
  CHECK(shelf.new_pieces() == 2); // the beginning and the end
  plan.organisations.put({.id = OrganisationId(5)});
  shelf.keep(plan);
  CHECK(shelf.new_pieces() == 1);
  CHECK(shelf.text() == write(plan));
}

TEST_CASE("a plan that is too large for white space is kept as it is saved: without") {
  Plan plan = plan_of_notes(210);
  Shelf shelf;
  shelf.keep(plan);
  for (std::uint64_t i = 1; i <= 210; ++i) plan.notes.put(note_with(i * 1000, std::string(102'400, 'x')));
  shelf.keep(plan);
  const std::string file = write(plan);
  REQUIRE(file.find('\n') == file.size() - 1);
  CHECK(shelf.text() == file);
  plan.notes.put(note_with(1000, "Short"));
  shelf.keep(plan);
  CHECK(shelf.new_pieces() == 1);
  CHECK(shelf.text() == write(plan));
}

TEST_CASE("the mark of a text is put together from those of its parts") {
  TextMark mark("Common ");
  mark.append(TextMark("Ground"));
  CHECK(mark == TextMark("Common Ground"));
  CHECK(mark.bits() != TextMark("Common ground").bits());
  CHECK(TextMark(std::string_view("\0", 1)) != TextMark());
}
