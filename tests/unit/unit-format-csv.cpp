// Rows of a table as spreadsheets save and copy them: RFC 4180, and what they do beside it.
#include <catch2/catch_test_macros.hpp>

#include "format/csv.hpp"

using namespace cg;
using format::Rows;

namespace {

Rows rows_of(std::string_view bytes) {
  const Result<Rows> rows = format::read_csv(bytes);
  CAPTURE(bytes);
  REQUIRE(rows.ok());
  return rows.value();
}
std::string refusal_of(std::string_view bytes) {
  const Result<Rows> rows = format::read_csv(bytes);
  CAPTURE(bytes);
  REQUIRE_FALSE(rows.ok());
  return rows.error().what;
}

} // namespace

TEST_CASE("CSV: cells between commas, rows ended by CR LF, LF or CR, with or without the last one") {
  const Rows rows{{"a", "b"}, {"c", "d"}};
  CHECK(rows_of("a,b\r\nc,d\r\n") == rows);
  CHECK(rows_of("a,b\nc,d") == rows);
  CHECK(rows_of("a,b\rc,d\r") == rows);
  CHECK(rows_of("\xEF\xBB\xBF"
                "a,b\nc,d\n") == rows);
  CHECK(rows_of("a,,\n,b") == Rows{{"a", "", ""}, {"", "b"}});
}

TEST_CASE("CSV: quotes keep separators, line breaks and doubled quotes") {
  CHECK(rows_of("\"a,b\",\"say \"\"hi\"\"\",\"one\r\ntwo\"\nnext,\"\",x") ==
        Rows{{"a,b", "say \"hi\"", "one\r\ntwo"}, {"next", "", "x"}});
  CHECK(rows_of("5\" pipe,b\n\"x\"y,z") == Rows{{"5\" pipe", "b"}, {"xy", "z"}});
}

TEST_CASE("CSV: semicolons and tabs are found to be what separates") {
  CHECK(rows_of("Name;Needs\nICCA;data, venues\nBestCities;members, halls\n") ==
        Rows{{"Name", "Needs"}, {"ICCA", "data, venues"}, {"BestCities", "members, halls"}});
  CHECK(rows_of("Name,Needs\nICCA,data;venues\nBestCities,members;halls;maps\n") ==
        Rows{{"Name", "Needs"}, {"ICCA", "data;venues"}, {"BestCities", "members;halls;maps"}});
  CHECK(rows_of("Name\tPurpose\nICCA\tto meet, to learn; to grow\n") ==
        Rows{{"Name", "Purpose"}, {"ICCA", "to meet, to learn; to grow"}});
  CHECK(rows_of("ICCA\nBestCities\n") == Rows{{"ICCA"}, {"BestCities"}});
  CHECK(rows_of("\"a;b\",c\n\"d;e\",f\n") == Rows{{"a;b", "c"}, {"d;e", "f"}});
}

TEST_CASE("CSV: blank rows stay where they are, so that rows are counted as in the spreadsheet") {
  CHECK(rows_of("a\n\nb\n\n,,\n\n") == Rows{{"a"}, {""}, {"b"}});
  CHECK(rows_of("").empty());
  CHECK(rows_of("\n\n").empty());
}

TEST_CASE("CSV: any script, nothing is changed") {
  CHECK(rows_of("Name,Region\nجمعية,القاهرة\n協会,東京 🇯🇵\n") ==
        Rows{{"Name", "Region"}, {"جمعية", "القاهرة"}, {"協会", "東京 🇯🇵"}});
}

TEST_CASE("CSV: what is no text, too large, or never ends is refused with a sentence") {
  const std::string no_text =
      "It is not text in UTF-8. Save it from the spreadsheet as “CSV UTF-8” and try again.";
  CHECK(refusal_of("Name\nM\xFCnchen\n") == no_text); // Latin-1
  CHECK(refusal_of(std::string_view("\xFF\xFEN\0a\0", 6)) == no_text);
  CHECK(refusal_of(std::string_view("PK\3\4\0\0", 6)) == no_text);
  CHECK(refusal_of("a,b\nc,\"d\ne,f\n") == "The quotation mark that begins a cell in row 2 never ends.");
  CHECK(rows_of(std::string(format::largest_csv, 'x')).size() == 1);
  CHECK(refusal_of(std::string(format::largest_csv + 1, 'x')) == "It is larger than 5 MB.");
  std::string many;
  for (std::size_t i = 0; i < format::most_csv_rows; ++i) many += "x\n";
  CHECK(rows_of(many).size() == 10'000);
  CHECK(refusal_of(many + "x") == "It has more than 10000 rows.");
  CHECK(rows_of(std::string(199, ',')).empty());
  CHECK(refusal_of("a\n" + std::string(200, ',')) == "Row 2 has more than 200 columns.");
}
