// Calendar days and timestamps.
#include <catch2/catch_test_macros.hpp>

#include "base/date.hpp"

using namespace cg;

TEST_CASE("a day is read and written as YYYY-MM-DD") {
  CHECK(date_from_text("2026-11-22") == Date{2026, 11, 22});
  CHECK(date_from_text("0001-01-01") == Date{1, 1, 1});
  CHECK(date_from_text("9999-12-31") == Date{9999, 12, 31});
  CHECK(text_from_date({2026, 1, 2}) == "2026-01-02");
  CHECK(text_from_date({1, 1, 1}) == "0001-01-01");
}

TEST_CASE("only days that exist are days, leap years included") {
  CHECK(date_from_text("2024-02-29"));
  CHECK(date_from_text("2000-02-29"));
  CHECK(!date_from_text("2026-02-29"));
  CHECK(!date_from_text("1900-02-29"));
  CHECK(!date_from_text("2100-02-29"));
  CHECK(!date_from_text("2026-04-31"));
  CHECK(!date_from_text("2026-00-10"));
  CHECK(!date_from_text("2026-13-10"));
  CHECK(!date_from_text("2026-01-00"));
  CHECK(!date_from_text("2026-01-32"));
  CHECK(!date_from_text("0000-01-01"));
}

TEST_CASE("nothing but the exact form is a day") {
  for (const char* text : {"", "2026", "2026-1-2", "2026-11-22 ", " 2026-11-22", "22.11.2026", "2026/11/22",
                           "2026-11-2x", "+026-11-22", "2026-11-22T00:00:00Z", "20261-1-22"}) {
    CAPTURE(text);
    CHECK(!date_from_text(text));
  }
}

TEST_CASE("exists knows the length of every month") {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int month = 1; month <= 12; ++month) {
    CAPTURE(month);
    CHECK(exists({2026, month, lengths[month - 1]}));
    CHECK(!exists({2026, month, lengths[month - 1] + 1}));
  }
  CHECK(!exists({2026, 0, 1}));
  CHECK(!exists({2026, 13, 1}));
  CHECK(!exists({0, 1, 1}));
  CHECK(!exists({10000, 1, 1}));
  CHECK(!exists({2026, 1, -1}));
}

TEST_CASE("days are counted from 1970, without a gap through four centuries") {
  CHECK(days_from_date({1970, 1, 1}) == 0);
  CHECK(days_from_date({1969, 12, 31}) == -1);
  CHECK(days_from_date({2000, 3, 1}) == 11017);
  CHECK(days_from_date({2026, 11, 22}) == 20779);
  CHECK(days_from_date({1, 1, 1}) == -719162);
  std::int64_t expected = days_from_date({1799, 12, 31});
  for (int year = 1800; year < 2200; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; exists({year, month, day}); ++day) {
        if (days_from_date({year, month, day}) != ++expected) FAIL(text_from_date({year, month, day}));
      }
    }
  }
  CHECK(expected == days_from_date({2199, 12, 31}));
}

TEST_CASE("days are ordered by the calendar") {
  CHECK(Date{2026, 11, 22} < Date{2026, 12, 1});
  CHECK(Date{2025, 12, 31} < Date{2026, 1, 1});
}

TEST_CASE("a timestamp is a second of UTC that exists, in exactly one form") {
  CHECK(is_timestamp("2026-11-22T09:30:00Z"));
  CHECK(is_timestamp("2024-02-29T23:59:59Z"));
  for (const char* text :
       {"", "2026-11-22", "2026-11-22T09:30:00", "2026-11-22 09:30:00Z", "2026-11-22T24:00:00Z",
        "2026-11-22T09:60:00Z", "2026-11-22T09:30:60Z", "2026-02-30T09:30:00Z", "2026-11-22T09:30:00+01:00",
        "2026-11-22T09:30:00.5Z", "2026-11-22t09:30:00z", "2026-11-22T0x:30:00Z"}) {
    CAPTURE(text);
    CHECK(!is_timestamp(text));
  }
}

TEST_CASE("milliseconds since 1970 become a timestamp, cut to the second") {
  CHECK(timestamp_from_milliseconds(0) == "1970-01-01T00:00:00Z");
  CHECK(timestamp_from_milliseconds(999) == "1970-01-01T00:00:00Z");
  CHECK(timestamp_from_milliseconds(1000) == "1970-01-01T00:00:01Z");
  CHECK(timestamp_from_milliseconds(-1) == "1969-12-31T23:59:59Z");
  CHECK(timestamp_from_milliseconds(-86'400'000) == "1969-12-31T00:00:00Z");
  CHECK(timestamp_from_milliseconds(1'709'251'199'000) == "2024-02-29T23:59:59Z");
  CHECK(timestamp_from_milliseconds(1'795'339'845'678) == "2026-11-22T09:30:45Z");
}
