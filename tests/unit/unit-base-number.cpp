// Numbers as people write them, and back.
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <random>

#include "base/text.hpp"

using namespace cg;

TEST_CASE("a number is written in the fewest digits that read back the same") {
  CHECK(text_from_number(0) == "0");
  CHECK(text_from_number(-0.0) == "0");
  CHECK(text_from_number(0.1) == "0.1");
  CHECK(text_from_number(0.1 + 0.2) == "0.30000000000000004");
  CHECK(text_from_number(1.0 / 3) == "0.3333333333333333");
  CHECK(text_from_number(-12.5) == "-12.5");
  CHECK(text_from_number(100) == "100");
  CHECK(text_from_number(100000) == "100000");
  CHECK(text_from_number(1e15) == "1000000000000000");
  CHECK(text_from_number(9007199254740993.0) == "9007199254740992");
  CHECK(text_from_number(1e16) == "1e+16");
  CHECK(text_from_number(1e300) == "1e+300");
  CHECK(text_from_number(0.000001) == "0.000001");
  CHECK(text_from_number(2.5e-7) == "2.5e-07");
  CHECK(text_from_number(5e-324) == "5e-324");
  CHECK(text_from_number(std::numeric_limits<double>::max()) == "1.7976931348623157e+308");
}

TEST_CASE("every number reads back as the same double") {
  const std::uint64_t seed = 20261122;
  CAPTURE(seed);
  std::mt19937_64 random(seed);
  for (int i = 0; i < 20000; ++i) {
    const double mantissa = static_cast<double>(static_cast<std::int64_t>(random())) / 9.2e18;
    const double number = std::ldexp(mantissa, static_cast<int>(random() % 2000) - 1000);
    const std::string text = text_from_number(number);
    CAPTURE(text);
    REQUIRE(number_from_text(text) == number);
  }
}

TEST_CASE("numbers are read as people type them") {
  struct Example {
    std::string_view text;
    double number;
  };
  const Example examples[] = {
      {"0", 0},
      {"007", 7},
      {" 12 ", 12},
      {"\xC2\xA0"
       "12\t",
       12},
      {"-3.5", -3.5},
      {"\xE2\x88\x92"
       "3",
       -3}, // the minus sign of typesetting
      {"+4", 4},
      {".5", 0.5},
      {",5", 0.5},
      {"5.", 5},
      {"5,", 5},
      {"1,5", 1.5},
      {"1,50", 1.5},
      {"1,2345", 1.2345},
      {"1e6", 1e6},
      {"1.5E-3", 0.0015},
      {"2,5e+2", 250},
  };
  for (const Example& example : examples) {
    CAPTURE(example.text);
    CHECK(number_from_text(example.text) == example.number);
  }
}

TEST_CASE("thousands are grouped by commas, spaces or dots, and the decimal mark is told apart") {
  struct Example {
    std::string_view text;
    double number;
  };
  const Example examples[] = {
      {"1,200", 1200},
      {"12,200", 12200},
      {"123,200", 123200},
      {"1234,200", 1234.2}, // four digits before: no grouping
      {"0,200", 0.2},
      {"1.200", 1.2},
      {"1,200,300", 1200300},
      {"1.200.300", 1200300},
      {"1,200.5", 1200.5},
      {"1.200,5", 1200.5},
      {"1,200,300.25", 1200300.25},
      {"1 200", 1200},
      {"1 200,5", 1200.5},
      {"1 200.5", 1200.5},
      {"1 000,200", 1000.2},
      {"1\xE2\x80\xAF"
       "200",
       1200}, // the narrow space of French
      {"1\xC2\xA0"
       "200\xC2\xA0"
       "300",
       1200300},
      {"-1,200", -1200},
  };
  for (const Example& example : examples) {
    CAPTURE(example.text);
    CHECK(number_from_text(example.text) == example.number);
  }
}

TEST_CASE("anything else is no number") {
  for (const std::string_view text :
       {"",         " ",     "abc",      "12a",       "a12",        "-",           "+",         ".",
        ",",        "-.",    "e6",       "1e",        "1e+",        "1e1.5",       "1 2",       "1 20 300",
        "1,20,300", "1,2,3", "1.2.3",    "1,200.5.5", "1.200,5,5",  "1 200,300.5", "1,200 300", "1,,2",
        "1..2",     "--1",   "- 1",      "1-",        "1 e6",       "0x10",        "1p3",       "nan",
        "NaN",      "inf",   "Infinity", "-inf",      "1e999",      "-1e999",      "½",         "١٢",
        "12 €",     "50%",   "1_000",    "1'000",     "22.11.2026", "5 .5",        "5. 5"}) {
    CAPTURE(text);
    CHECK(!number_from_text(text));
  }
}

TEST_CASE("zero has no sign, and too small a number is zero") {
  CHECK(!std::signbit(number_from_text("-0").value()));
  CHECK(number_from_text("1e-999") == 0);
}
