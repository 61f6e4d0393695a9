// UTF-8 text: validity, code points, trimming, folding, initials.
#include <catch2/catch_test_macros.hpp>

#include "base/text.hpp"

using namespace cg;

TEST_CASE("valid UTF-8 has no invalid byte, up to the last code point") {
  CHECK(!first_invalid_utf8(""));
  CHECK(!first_invalid_utf8("ICCA"));
  CHECK(!first_invalid_utf8("é € 国 😀"));
  CHECK(!first_invalid_utf8(std::string_view("a\0b", 3)));
  CHECK(!first_invalid_utf8("\xC2\x80"));         // U+0080, the first of two bytes
  CHECK(!first_invalid_utf8("\xE0\xA0\x80"));     // U+0800, the first of three
  CHECK(!first_invalid_utf8("\xED\x9F\xBF"));     // U+D7FF, the last before the surrogates
  CHECK(!first_invalid_utf8("\xEE\x80\x80"));     // U+E000, the first after them
  CHECK(!first_invalid_utf8("\xF0\x90\x80\x80")); // U+10000, the first of four
  CHECK(!first_invalid_utf8("\xF4\x8F\xBF\xBF")); // U+10FFFF, the last of all
}

TEST_CASE("the first invalid byte is found, for every way of being invalid") {
  struct Example {
    std::string_view what, text;
    std::size_t at;
  };
  const Example examples[] = {
      {"a continuation byte alone", "ab\x80", 2},
      {"a start byte at the end", "ab\xC3", 2},
      {"a start byte before a letter", "\xC3z", 0},
      {"two of three bytes", "\xE2\x82", 0},
      {"two of three bytes, then a letter", "x\xE2\x82z", 1},
      {"three of four bytes", "\xF0\x9F\x98", 0},
      {"overlong in two bytes, C0", "\xC0\xAF", 0},
      {"overlong in two bytes, C1", "\xC1\xBF", 0},
      {"overlong in three bytes", "\xE0\x9F\xBF", 0},
      {"overlong in four bytes", "\xF0\x8F\xBF\xBF", 0},
      {"the first surrogate", "\xED\xA0\x80", 0},
      {"the last surrogate", "\xED\xBF\xBF", 0},
      {"beyond the last code point", "\xF4\x90\x80\x80", 0},
      {"F5", "\xF5\x80\x80\x80", 0},
      {"five bytes", "\xF8\x88\x80\x80\x80", 0},
      {"FE", "\xFE", 0},
      {"FF after good text", "é\xFF", 2},
  };
  for (const Example& example : examples) {
    CAPTURE(example.what);
    CHECK(first_invalid_utf8(example.text) == example.at);
  }
}

TEST_CASE("code points are read one by one, and an invalid byte reads as U+FFFD of one byte") {
  const std::string_view text = "aé国😀\xFFz";
  CHECK(code_point_at(text, 0).value == U'a');
  CHECK(code_point_at(text, 1).value == U'é');
  CHECK(code_point_at(text, 1).bytes == 2);
  CHECK(code_point_at(text, 3).value == U'国');
  CHECK(code_point_at(text, 3).bytes == 3);
  CHECK(code_point_at(text, 6).value == U'😀');
  CHECK(code_point_at(text, 6).bytes == 4);
  CHECK(code_point_at(text, 10).value == 0xFFFD);
  CHECK(code_point_at(text, 10).bytes == 1);
  CHECK(code_point_at(text, 12).bytes == 0);
  CHECK(count_code_points(text) == 6);
  CHECK(count_code_points("") == 0);
}

TEST_CASE("a code point is written as it is read, and what is none as U+FFFD") {
  for (const char32_t c : {U'\0', U'a', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xD7FF', U'\xE000', U'\xFFFF',
                           U'\x10000', U'\x10FFFF'}) {
    std::string text;
    append_code_point(text, c);
    CAPTURE(static_cast<unsigned>(c));
    CHECK(!first_invalid_utf8(text));
    CHECK(code_point_at(text, 0).value == c);
    CHECK(code_point_at(text, 0).bytes == text.size());
  }
  std::string text;
  append_code_point(text, 0xD800);
  append_code_point(text, 0x110000);
  CHECK(text == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("white space goes from both ends only") {
  CHECK(trimmed("") == "");
  CHECK(trimmed(" \t\r\n\v\f") == "");
  CHECK(trimmed("  two words \n") == "two words");
  CHECK(trimmed("\xC2\xA0\xE3\x80\x80 国\xE3\x80\x80\xC2\xA0") == "国");
  CHECK(trimmed("à") == "à"); // ends in the byte A0
}

TEST_CASE("folding takes case and accents from Latin letters") {
  CHECK(folded("ICCA") == "icca");
  CHECK(folded("Société Générale") == "societe generale");
  CHECK(folded("ÀÁÂÃÄÅ àáâãäå Çç Ññ Öö Üü Ýýÿ") == "aaaaaa aaaaaa cc nn oo uu yyy");
  CHECK(folded("Łódź, Kraków, Plzeň, Şişli, Iğdır, İzmir") == "lodz, krakow, plzen, sisli, igdir, izmir");
  CHECK(folded("Straße Æther Œuvre Þór Đà Nẵng København Ĳssel") ==
        "strasse aether oeuvre thor da nang kobenhavn ijssel");
  CHECK(folded("Việt Nam, Huế, Bình Dương") == "viet nam, hue, binh duong");
  CHECK(folded("Azərbaycan AZƏRBAYCAN Ɔkɛ") == "azerbaycan azerbaycan oke");
  CHECK(folded("ǅ Ǌ ǉ") == "dz nj lj");
  CHECK(folded("e\xCC\x81") == "e"); // an accent written after its letter
  CHECK(folded("× ÷ § 50 %") == "× ÷ § 50 %");
}

TEST_CASE("folding takes case and accents from Greek, case from Cyrillic and Armenian, nothing from others") {
  CHECK(folded("ΑΘΗΝΑ Αθήνα") == "αθηνα αθηνα");
  CHECK(folded("Ευρωπαϊκός ΫΪΐΰ") == "ευρωπαικοσ υιιυ");
  CHECK(folded("Київ МОСКВА Ёлка Ѓорѓи ҚАЗАҚСТАН") == "київ москва ёлка ѓорѓи қазақстан");
  CHECK(folded("ԵՐԵՎԱՆ") == "երեվան");
  CHECK(folded("国際会議 서울 القاهرة 😀") == "国際会議 서울 القاهرة 😀");
}

TEST_CASE("search finds a text whatever its case and accents") {
  CHECK(contains_folded("Convention Bureau of Málaga", "MALAGA"));
  CHECK(contains_folded("Malaga", "málaga"));
  CHECK(contains_folded("Straßburg", "strass"));
  CHECK(contains_folded("anything", ""));
  CHECK(contains_folded("", ""));
  CHECK(!contains_folded("Malaga", "madrid"));
  CHECK(!contains_folded("", "a"));
}

TEST_CASE("a monogram is made of the first letters of the first two words") {
  CHECK(monogram("BestCities Global Alliance") == "BC");
  CHECK(monogram("ICCA") == "I");
  CHECK(monogram("Rotary International") == "RI");
  CHECK(monogram("world health organization") == "WH");
  CHECK(monogram("  (the) \"Bureau\"  ") == "TB");
  CHECK(monogram("Asia-Pacific Network") == "AP");
  CHECK(monogram("Women's Fund") == "WF");
  CHECK(monogram("Women’s Fund") == "WF");
  CHECK(monogram("L'Oréal") == "L");
  CHECK(monogram("3 rivers") == "3R");
  CHECK(monogram("élan vital") == "ÉV");
  CHECK(monogram("ελληνική ένωση") == "ΕΈ");
  CHECK(monogram("київ туризм") == "КТ");
}

TEST_CASE("scripts without case give one character") {
  CHECK(monogram("国際会議協会") == "国");
  CHECK(monogram("東京 Bureau") == "東");
  CHECK(monogram("Tokyo 東京") == "T");
  CHECK(monogram("「東京」") == "東");
  CHECK(monogram("الشراكة العالمية") == "ا");
  CHECK(monogram("🌍 World") == "🌍");
}

TEST_CASE("a text without any word has no monogram") {
  CHECK(monogram("") == "");
  CHECK(monogram(" – … ! ") == "");
  CHECK(monogram("\xFF") == "");
}
