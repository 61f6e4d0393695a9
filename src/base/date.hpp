// A calendar day in the proleptic Gregorian calendar, as it stands in files: "2026-11-22" (ISO 8601).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cg {

struct Date {
  int year = 1970; // 1 to 9999
  int month = 1;   // 1 to 12
  int day = 1;     // 1 to the month's length
  auto operator<=>(const Date&) const = default;
};

/// True for a day that the calendar has, in the years 1 to 9999.
[[nodiscard]] bool exists(Date date);
/// Accepts exactly YYYY-MM-DD of a day that exists; nothing else.
[[nodiscard]] std::optional<Date> date_from_text(std::string_view text);
[[nodiscard]] std::string text_from_date(Date date);
/// Days since 1970-01-01, negative before; the difference of two is the number of days between.
[[nodiscard]] std::int64_t days_from_date(Date date);

/// Accepts exactly YYYY-MM-DDThh:mm:ssZ of a second that exists: the form of `created` and `modified`.
[[nodiscard]] bool is_timestamp(std::string_view text);
/// The timestamp of a number of milliseconds since 1970 in UTC, cut to the second.
[[nodiscard]] std::string timestamp_from_milliseconds(std::int64_t milliseconds);

} // namespace cg
