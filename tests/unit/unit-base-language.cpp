// What is said in another language: lookup, gaps, plural forms, direction.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/language.hpp"

using namespace cg;

namespace {

struct English {
  ~English() { speak("en", false, {}, {}); }
};

// As in Arabic: 0 zero, 1 one, 2 two, 3 to 10 few, 11 to 99 many, 100 to 102 other, then as their last two
// digits.
std::string arabic_categories() {
  std::string digits = "012";
  while (digits.size() < 11) digits += '3';
  while (digits.size() < 100) digits += '4';
  while (digits.size() < 103) digits += '5';
  while (digits.size() < 111) digits += '3';
  while (digits.size() < 200) digits += '4';
  return digits;
}

} // namespace

TEST_CASE("English is what the source says") {
  CHECK(tr("Delete") == "Delete");
  CHECK(tr("Open|state") == "Open");
  CHECK(said("{} gives {} {}", {"A", "B", "{}"}) == "A gives B {}");
  CHECK(said("{} and {}", {"A"}) == "A and ");
  CHECK(said("{} gives {}", {"سلام", "B"}) == "\u200eسلام gives B"); // else it would be read from the right
  CHECK(said("{} gives {}", {"«שלום»", "B"}) == "\u200e«שלום» gives B");
  CHECK(said("{} gives {}", {"1 नमस्ते سلام", "B"}) == "1 नमस्ते سلام gives B");
  CHECK(said("{} gives {}", {"Élan سلام", "B"}) == "Élan سلام gives B");
  CHECK(said("to {}", {"سلام"}) == "to سلام");
  CHECK(said("{} is unknown", {"“سلام”"}) == "\u200e“سلام” is unknown");
  CHECK(said("{} gives", {"👩🏽‍🏫 – سلام"}) == "\u200e👩🏽‍🏫 – سلام gives");
  CHECK(said("{} gives", {"٣ cafés"}) == "٣ cafés gives");
  CHECK(said("{1} has {0} rows", {"3", "سلام"}) == "\u200eسلام has 3 rows");
  CHECK(said("{1} has {0} rows", {"سلام", "3"}) == "3 has سلام rows");
  CHECK(said_of(1, "{} card of {}", "{} cards of {}", {"A"}) == "1 card of A");
  CHECK(said_of(0, "{} card of {}", "{} cards of {}", {"A"}) == "0 cards of A");
  CHECK(counted(1, "card") == "1 card");
  CHECK(counted(12, "success measure") == "12 success measures");
  CHECK(isolated("A") == "A");
  CHECK_FALSE(reads_right_to_left());
}

TEST_CASE("a catalogue is looked up by the English text, and what it does not have stays English") {
  const English again;
  const unsigned before = language_count();
  speak("fr", false, std::string("1155555555"),
        "Delete\x1fSupprimer\x1eOpen|state\x1fouvert\x1e{} gives {}\x1f{1} reçoit de {0}\x1e"
        "{} cards\x1f\x1d{} carte\x1d\x1d\x1d\x1d{} cartes\x1e");
  CHECK(language_count() != before);
  CHECK(spoken_language() == "fr");
  CHECK(tr("Delete") == "Supprimer");
  CHECK(said("Delete") == "Supprimer");
  CHECK(tr("Open|state") == "ouvert");
  CHECK(tr("Open|a plan") == "Open");
  CHECK(tr("Deleted") == "Deleted");
  CHECK(said("{} gives {}", {"A", "B"}) == "B reçoit de A");
  CHECK(counted(0, "card") == "0 carte");
  CHECK(counted(1, "card") == "1 carte");
  CHECK(counted(2, "card") == "2 cartes");
  CHECK(counted(1000000, "card") == "1000000 cartes");
  CHECK(counted(2, "note") == "2 notes");
  speak("en", false, {}, {});
  CHECK(tr("Delete") == "Delete");
}

TEST_CASE("all six plural forms are told apart, also of large numbers") {
  const English again;
  speak("ar", true, arabic_categories(),
        "{} cards\x1fzero\x1done\x1dtwo\x1d{} few\x1d{} many\x1d{} other\x1e");
  CHECK(counted(0, "card") == "zero");
  CHECK(counted(1, "card") == "one");
  CHECK(counted(2, "card") == "two");
  CHECK(counted(10, "card") == "\u200f\u206810\u2069 few");
  CHECK(counted(11, "card") == "\u200f\u206811\u2069 many");
  CHECK(counted(100, "card") == "\u200f\u2068100\u2069 other");
  CHECK(counted(1002, "card") == "\u200f\u20681002\u2069 other");
  CHECK(counted(1203, "card") == "\u200f\u20681203\u2069 few");
  CHECK(counted(1299, "card") == "\u200f\u20681299\u2069 many");
}

TEST_CASE("from right to left a word in a sentence does not turn it around") {
  const English again;
  speak("ar", true, {}, "{} gives {}\x1f{} x {}\x1eto {}\x1fy {}\x1e");
  CHECK(reads_right_to_left());
  CHECK(said("{} gives {}", {"ICCA", "B"}) ==
        "\u200f\u2068ICCA\u2069 x \u2068"
        "B\u2069");
  CHECK(said("to {}", {"ICCA"}) == "y \u2068ICCA\u2069");
}
