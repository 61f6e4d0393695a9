// Text: breaking, shortening, clusters and runs, exact with the memory host's metrics (half an em for ASCII,
// an em for any other character; a run is as wide as its characters).
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>
#include <vector>

#include "base/clusters.hpp"
#include "base/text.hpp"
#include "kit/stage.hpp"

using namespace cg;
using namespace cg::ui;

namespace {

constexpr Type ten{Face::regular, 10, 14}; // an ASCII character is 5 wide, any other 10

std::vector<std::string> lines_of(std::string_view text, double width, int max_lines = 0) {
  std::vector<std::string> lines;
  for (const TextBlock::Line& line : wrap(ten, text, width, max_lines).lines) lines.push_back(line.text);
  return lines;
}
using Lines = std::vector<std::string>;

// A stage in whose frame text can be measured.
struct Measured {
  Stage stage;
  Measured() {
    stage.frame([](Screen&) {});
  }
};

std::vector<std::string> clusters_of(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const Cluster cluster = cluster_at(text, at);
    REQUIRE(cluster.bytes > 0);
    out.emplace_back(text.substr(at, cluster.bytes));
    at += cluster.bytes;
  }
  return out;
}

} // namespace

TEST_CASE("widths are linear in the size") {
  const Measured measured;
  CHECK(text_width(ten, "Partner") == Catch::Approx(35));
  CHECK(text_width({Face::semibold, 15, 22}, "Partner") == Catch::Approx(52.5));
  CHECK(text_width(ten, "é") == Catch::Approx(10));
  CHECK(text_width(ten, "") == 0);
  CHECK(text_width(ten, "a\nb\tc\xe2\x80\x8b") == Catch::Approx(15)); // controls have no width
}

TEST_CASE("lines break after spaces, which do not count at the end of a line") {
  const Measured measured;
  CHECK(lines_of("one two three", 35) == Lines{"one two", "three"});
  CHECK(lines_of("one two three", 34.9) == Lines{"one", "two", "three"});
  CHECK(lines_of("one  two", 15) == Lines{"one", "two"});
  CHECK(lines_of("one two ", 35) == Lines{"one two"});
  CHECK(lines_of("", 35) == Lines{});
}

TEST_CASE("line feeds are kept, empty lines too") {
  const Measured measured;
  CHECK(lines_of("one\ntwo", 100) == Lines{"one", "two"});
  CHECK(lines_of("one\n\ntwo", 100) == Lines{"one", "", "two"});
  CHECK(lines_of("one\n", 100) == Lines{"one"});
}

TEST_CASE("lines break after hyphens, but not within a range of numbers") {
  const Measured measured;
  CHECK(lines_of("decision-makers", 50) == Lines{"decision-", "makers"});
  CHECK(lines_of("in 2026-27 all", 40) == Lines{"in", "2026-27", "all"});
}

TEST_CASE("lines break between ideographs, keeping closing marks with what they close") {
  const Measured measured;
  CHECK(lines_of("東京都庁", 20) == Lines{"東京", "都庁"});
  CHECK(lines_of("東京。都庁", 20) == Lines{"東", "京。", "都庁"});
  CHECK(lines_of("東「京都」", 20) == Lines{"東", "「京", "都」"});
}

TEST_CASE("a word too long for a line breaks between clusters only") {
  const Measured measured;
  CHECK(lines_of("international", 30) == Lines{"intern", "ationa", "l"});
  CHECK(lines_of("aaaae\u0301bb", 30) == Lines{"aaaa", "e\u0301bb"}); // e with its accent: 15 wide
  CHECK(lines_of("👨‍👩‍👧👍🏽🇫🇷", 20) ==
        Lines{"👨‍👩‍👧", "👍🏽", "🇫🇷"}); // a family, a skin tone, a flag
}

TEST_CASE("what does not fit in the lines allowed ends in an ellipsis") {
  const Measured measured;
  CHECK(lines_of("one two threesome four", 40, 2) == Lines{"one two", "threes…"});
  CHECK(lines_of("one two three", 40, 2) == Lines{"one two", "three"});
  CHECK(lines_of("one\ntwo\nthree", 100, 2) == Lines{"one", "two…"});
  const TextBlock block = wrap(ten, "one two three four", 40, 2);
  CHECK(block.cut);
  CHECK(block.height == 28);
  CHECK(block.width == Catch::Approx(35));
  CHECK_FALSE(wrap(ten, "one two three", 40, 2).cut);
}

TEST_CASE("a line is shortened between clusters") {
  const Measured measured;
  CHECK(shortened(ten, "Partner", 35) == "Partner");
  CHECK(shortened(ten, "Partners", 35) == "Partn…");
  CHECK(shortened(ten, "Part of it", 35) == "Part…");
  CHECK(shortened(ten, "aaae\u0301xyz", 35) == "aaa…");
  CHECK(shortened(ten, "Partners", 3) == "…");
}

TEST_CASE("clusters keep together what is one to a reader") {
  CHECK(clusters_of("ab") == Lines{"a", "b"});
  CHECK(clusters_of("e\u0301a") == Lines{"e\u0301", "a"});
  CHECK(clusters_of("👨‍👩‍👧👍🏽❤️1️⃣🇫🇷🇩🇪") ==
        Lines{"👨‍👩‍👧", "👍🏽", "❤️", "1️⃣", "🇫🇷", "🇩🇪"});
  CHECK(clusters_of("नमस्ते दुनिया") == Lines{"नमस्ते", " ", "दुनिया"});
  CHECK(clusters_of("سلام عليكم") == Lines{"سلام", " ", "عليكم"});
  CHECK(clusters_of("\xff"
                    "a") == Lines{"\xff", "a"});
  CHECK(grapheme_bytes_at("स्ते", 0) == std::string_view("स्ते").size());
  CHECK(grapheme_bytes_at("नम", 0) == 3);
}

TEST_CASE("a stretch of right-to-left words in a line is drawn as one run, a right-to-left line as a whole") {
  const std::string_view mixed = "See سلام عليكم 12, now";
  CHECK(drawn_cluster_at(mixed, 0).bytes == 1);
  const Cluster stretch = drawn_cluster_at(mixed, 4);
  CHECK(stretch.code_point == 0);
  CHECK(stretch.right_to_left);
  CHECK(mixed.substr(4, stretch.bytes) == "سلام عليكم");
  const std::string_view whole = "سلام ICCA 2026";
  CHECK(drawn_cluster_at(whole, 0).bytes == whole.size());
  CHECK(starts_right_to_left("«سلام»"));
  CHECK(starts_right_to_left("123 שלום"));
  CHECK_FALSE(starts_right_to_left("ICCA سلام"));
  CHECK_FALSE(starts_right_to_left("नमस्ते سلام"));
  CHECK_FALSE(starts_right_to_left("123"));
  CHECK_FALSE(starts_right_to_left("\u200eسلام gives")); // the sentence's own direction
}

TEST_CASE("lines that begin right to left are marked, so that they can be set to the right") {
  const Measured measured;
  const TextBlock block = wrap(ten, "سلام عليكم ICCA", 90);
  REQUIRE(block.lines.size() == 2);
  CHECK(block.lines[0].text == "سلام");
  CHECK(block.lines[0].right_to_left);
  CHECK(block.lines[0].width == Catch::Approx(40));
  CHECK(wrap(ten, "ICCA", 90).lines[0].right_to_left == false);
}

TEST_CASE("a line that begins with a name from the right keeps the direction of its sentence") {
  const Measured measured;
  const TextBlock block = wrap(ten, "See how سلام agrees", 55); // broken before the name, and behind it
  REQUIRE(block.lines.size() == 3);
  CHECK(block.lines[1].text == "\u200eسلام");
  CHECK_FALSE(block.lines[1].right_to_left);
  CHECK_FALSE(starts_right_to_left(block.lines[1].text));
  CHECK(block.lines[1].width == Catch::Approx(40)); // the mark takes no room
}

TEST_CASE("a run has one code point for its text, which the font loader can ask for") {
  Measured measured;
  const char32_t run = run_of("سلام");
  CHECK(is_run(run));
  CHECK(run_of("سلام") == run);
  CHECK(run_of("שלום") != run);
  CHECK(text_of_run(run) == "سلام");
  CHECK(text_of_run(U'a').empty());
  CHECK(text_of_run(last_run).empty());
}

TEST_CASE("when runs are nearly used up the next frame starts anew, and text is drawn all the same") {
  Measured measured;
  const std::size_t capacity = last_run - first_run + 1;
  for (std::size_t i = 0; i < capacity + 10; ++i) {
    const char32_t run = run_of("run " + std::to_string(i));
    if (run == 0) break;
  }
  CHECK(run_count() == capacity);
  CHECK(run_of("one more") == 0);
  CHECK(text_width(ten, "سلا") == Catch::Approx(30)); // unshaped, letter by letter
  measured.stage.frame([](Screen&) { CHECK(run_count() == 0); });
  CHECK(text_width(ten, "سلا") == Catch::Approx(30));
  CHECK(run_count() == 1);
}

TEST_CASE("every text can be broken, shortened and drawn, whatever its bytes") {
  const std::uint32_t seed = 7;
  INFO("seed " << seed);
  std::mt19937 random(seed);
  Stage stage;
  const std::string pieces[] = {"a",    " ",  "-", "\n",       "\xff",   "é",      "e\u0301", "東", "。",
                                "سلام", "स्ते", "🇫", "👍🏽", "\u200d", "\ufe0f", "\ue000",  "ไทย"};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (unsigned i = random() % 12; i > 0; --i) text += pieces[random() % std::size(pieces)];
    const double width = static_cast<double>(random() % 60);
    const int max_lines = static_cast<int>(random() % 4);
    stage.frame([&](Screen& screen) {
      const Surface surface = begin_surface(screen, {.name = "All", .rect = screen.bounds()});
      const TextBlock& block = wrapped(ten, text, width, max_lines);
      CHECK((max_lines == 0 || static_cast<int>(block.lines.size()) <= max_lines));
      CHECK(block.lines.empty() == text.empty());
      std::string kept;
      for (const TextBlock::Line& line : block.lines) {
        kept += line.text;
        CHECK(line.width == Catch::Approx(text_width(ten, line.text)));
      }
      const auto letters = [](std::string_view of) {
        std::string out;
        for (const char c : of) {
          if (c != ' ' && c != '\n') out.push_back(c);
        }
        // A line may begin with a mark that says from which side its paragraph is read.
        for (const char* mark : {"\u200e", "\u200f"}) {
          for (std::size_t at = out.find(mark); at != std::string::npos; at = out.find(mark))
            out.erase(at, 3);
        }
        return out;
      };
      if (!block.cut) CHECK(letters(kept) == letters(text));
      draw_block(surface.list, block, 1.37, {10, 10}, width, {0, 0, 0});
      end_surface(screen);
    });
  }
}

TEST_CASE("what wrapped() returned stays valid in its frame, however much is asked for") {
  Measured measured;
  const TextBlock& first = wrapped(ten, "one two", 20);
  for (int i = 0; i < 5000; ++i) (void)wrapped(ten, "text " + std::to_string(i), 20);
  CHECK(first.lines.at(0).text == "one");
  CHECK(&wrapped(ten, "one two", 20) == &first);
}

TEST_CASE("text drawn at any zoom is as wide as its layout says, from a few baked sizes") {
  Stage stage;
  stage.frame([](Screen& screen) {
    const Surface surface = begin_surface(screen, {.name = "All", .rect = screen.bounds()});
    for (double scale = 0.2; scale < 8; scale *= 1.01) {
      const double width = draw_text(surface.list, ten, scale, {0, 0}, {0, 0, 0}, "Common");
      CHECK(width == Catch::Approx(30 * scale));
    }
    end_surface(screen);
  });
  int sizes = 0;
  const ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  for (int i = 0; i < atlas->Builder->BakedPool.Size; ++i)
    sizes += atlas->Builder->BakedPool[i].WantDestroy ? 0 : 1;
  CHECK(sizes <= 26);
}

TEST_CASE("text that does not show is as wide as if it did") {
  Stage stage;
  stage.frame([](Screen& screen) {
    const Surface surface = begin_surface(screen, {.name = "All", .rect = screen.bounds()});
    CHECK(draw_text(surface.list, ten, 2, {0, 5000}, {0, 0, 0}, "Common") == Catch::Approx(60));
    CHECK(draw_text(surface.list, ten, 0.05, {0, 0}, {0, 0, 0}, "Common") == Catch::Approx(1.5));
    end_surface(screen);
  });
}

TEST_CASE("at scale 1 glyphs stand on whole device pixels") {
  Stage stage;
  stage.pixels_per_unit = 2;
  stage.frame([](Screen& screen) {
    const Surface surface = begin_surface(screen, {.name = "All", .rect = screen.bounds()});
    const int before = surface.list->VtxBuffer.Size;
    draw_text(surface.list, {Face::regular, 13, 18}, 1, {10.3, 20.2}, {0, 0, 0}, "abc");
    REQUIRE(surface.list->VtxBuffer.Size == before + 12);
    for (int i = before; i < surface.list->VtxBuffer.Size; i += 4) {
      const float x = surface.list->VtxBuffer[i].pos.x * 2;
      CHECK(x == std::round(x));
    }
    end_surface(screen);
  });
}
