// Everything that reading a file refuses: the exact place and the exact sentence.
#include <catch2/catch_test_macros.hpp>

#include "format/cards.hpp"
#include "format/json.hpp"

using namespace cg;
using namespace cg::format;

template <>
struct Catch::StringMaker<Error> {
  static std::string convert(const Error& error) { return error.where + " | " + error.what; }
};

namespace {

Error refusal(std::string_view bytes, const ReadLimits& limits = {}) {
  const Result<Plan> plan = read(bytes, limits);
  REQUIRE_FALSE(plan.ok());
  return plan.error();
}

// A file with these members after format and version.
std::string file(const std::string& members) {
  return R"({"format":"common-ground.partnership","version":1,)" + members + "}";
}

const std::string two_parties =
    R"("organisations":[{"id":"org_1","name":"ICCA"},{"id":"org_2","name":"BestCities"}])";

} // namespace

TEST_CASE("what is not JSON is refused with its line and column") {
  CHECK(refusal("") == Error{"", "The file is empty."});
  CHECK(refusal(" \n\t ") == Error{"", "The file is empty."});
  CHECK(refusal("\xEF\xBB\xBF") == Error{"", "The file is empty."});
  CHECK(refusal("hello") == Error{"line 1, column 1", "is not JSON: “h” is not expected"});
  CHECK(refusal("\uFA7F{}") == Error{"line 1, column 1", "is not JSON: “\uFA7F” is not expected"});
  CHECK(refusal("{\n  \"title\": \"A\",\n}") ==
        Error{"line 3, column 1", "is not JSON: “}” is not expected"});
  CHECK(refusal("{\n  \"title\" \"A\"}") == Error{"line 2, column 11", "is not JSON: “\"” is not expected"});
  CHECK(refusal("{\"título\": nul }") ==
        Error{"line 1, column 15", "is not JSON: what stands here is not expected"});
  CHECK(refusal("{\"a\": \"x\ny\"}") ==
        Error{"line 1, column 9", "is not JSON: what stands here is not expected"});
  CHECK(refusal("{\"a\": [1, 2] 3}") == Error{"line 1, column 14", "is not JSON: “3” is not expected"});
  CHECK(refusal("{} {}") == Error{"line 1, column 4", "is not JSON: “{” is not expected"});
  CHECK(refusal("{\"a\": NaN}") == Error{"line 1, column 7", "is not JSON: “N” is not expected"});
  CHECK(refusal("{\"a\": -Infinity}") == Error{"line 1, column 8", "is not JSON: “I” is not expected"});
  CHECK(refusal("{\"a\": 01}") == Error{"line 1, column 8", "is not JSON: “1” is not expected"});
  CHECK(refusal("{\"a\": \"\\ud800\"}") == Error{"line 1, column 14", "is not JSON: “\"” is not expected"});
}

TEST_CASE("a file that was cut off says so at its end") {
  const std::string cut = "the file stops in the middle: it was not saved or copied to its end";
  CHECK(refusal("{") == Error{"line 1, column 2", cut});
  CHECK(refusal("{\"title\": \"BestCit") == Error{"line 1, column 19", cut});
  CHECK(refusal("{\"title\":\n") == Error{"line 2, column 1", cut});
  CHECK(refusal("{\"version\": tr") == Error{"line 1, column 15", cut});
  CHECK(refusal("[1, -") == Error{"line 1, column 6", cut});
}

TEST_CASE("invalid UTF-8 is refused with its line and column, counted in characters") {
  CHECK(refusal("{\"title\": \"é\xFF\"}") == Error{"line 1, column 13", "is not UTF-8 text"});
  CHECK(refusal("{\n\"\xC3") == Error{"line 2, column 2", "is not UTF-8 text"});
  CHECK(refusal("{\"a\": \"\xED\xA0\x80\"}") == Error{"line 1, column 8", "is not UTF-8 text"});
}

TEST_CASE("a byte-order mark before the file does no harm") {
  CHECK(read("\xEF\xBB\xBF" + file(two_parties)).ok());
}

TEST_CASE("another format is refused") {
  CHECK(refusal("[]") == Error{"", "This is not a partnership plan."});
  CHECK(refusal("7") == Error{"", "This is not a partnership plan."});
  CHECK(refusal("{}") == Error{"format", "is missing: this is not a partnership plan"});
  CHECK(refusal(R"({"format":"geojson"})") ==
        Error{"format", "is not “common-ground.partnership”: this is not a partnership plan"});
  CHECK(refusal(R"({"format":1})") ==
        Error{"format", "is not “common-ground.partnership”: this is not a partnership plan"});
  CHECK(refusal(R"({"format":"common-ground-cards","version":1})") ==
        Error{"format", "says that these are copied cards: paste them into an open plan"});
}

TEST_CASE("a newer version is refused before anything in it is looked at") {
  CHECK(
      refusal(R"({"title":7,"organisations":"none","version":7,"format":"common-ground.partnership"})") ==
      Error{
          "version",
          "was made by a newer Common Ground (version 7); this one reads up to version 1. Reload the page to "
          "get the newest, then open the file again"});
  CHECK(refusal(R"({"format":"common-ground.partnership"})") == Error{"version", "is missing"});
  for (const char* version : {"0", "-1", "1.5", "\"1\"", "null"}) {
    CAPTURE(version);
    CHECK(refusal(R"({"format":"common-ground.partnership","version":)" + std::string(version) + "}") ==
          Error{"version", "must be a whole number from 1"});
  }
}

TEST_CASE("a value of the wrong type is refused at its place") {
  CHECK(refusal(file(R"("title":7)")) == Error{"title", "must be a text in quotation marks"});
  CHECK(refusal(file(R"("title":null)")) == Error{"title", "must be a text in quotation marks"});
  CHECK(refusal(file(R"("organisations":{})")) == Error{"organisations", "must be a list in [ ]"});
  CHECK(refusal(file(R"("organisations":[{"id":"org_1"},7])")) ==
        Error{"organisations[1]", "must be a group of fields in { }"});
  CHECK(refusal(file(R"("organisations":[{"id":"org_1","name":["ICCA"]}])")) ==
        Error{"organisations[0].name", "must be a text in quotation marks"});
  CHECK(refusal(file(R"("organisations":[{"id":"org_1","place":[1,2]}])")) ==
        Error{"organisations[0].place", "must be a group of fields in { }"});
  CHECK(refusal(file(R"("organisations":[{"id":"org_1","place":{"x":"1","y":2}}])")) ==
        Error{"organisations[0].place.x", "must be a number"});
  CHECK(refusal(file(R"("organisations":[{"id":"org_1","place":{"x":1}}])")) ==
        Error{"organisations[0].place.y", "is missing"});
  CHECK(refusal(file(R"("organisations":[{"id":"org_1","members":"org_2"}])")) ==
        Error{"organisations[0].members", "must be a list in [ ]"});
  CHECK(refusal(file(R"("organisations":[{"id":"org_1","capacity":[{"mode":"time"}]}])")) ==
        Error{"organisations[0].capacity[0].amount", "is missing"});
  CHECK(refusal(file(R"("organisations":[{"id":"org_1","colour":1.5}])")) ==
        Error{"organisations[0].colour", "must be a whole number"});
  CHECK(refusal(file(R"("organisations":[{"id":"org_1","colour":1e300}])")) ==
        Error{"organisations[0].colour", "must be a whole number"});
  CHECK(refusal(file(R"("objectives":[{"id":"obj_1","themes":["Health",3]}])")) ==
        Error{"objectives[0].themes[1]", "must be a text in quotation marks"});
  CHECK(refusal(file(R"("measures":[{"id":"msr_1","baseline":3}])")) ==
        Error{"measures[0].baseline", "must be a group of fields in { }"});
  CHECK(refusal(file(R"("measures":[{"id":"msr_1","actuals":[{"value":1},{"value":true}]}])")) ==
        Error{"measures[0].actuals[1].value", "must be a number"});
}

TEST_CASE("a day that does not exist is refused") {
  CHECK(refusal(file(R"("learnings":[{"id":"learn_1","date":"2026-02-30"}])")) ==
        Error{"learnings[0].date", "must be a day of the calendar, such as 2026-11-22"});
  CHECK(refusal(file(R"("learnings":[{"id":"learn_1","date":20260230}])")) ==
        Error{"learnings[0].date", "must be a day of the calendar, such as 2026-11-22"});
  CHECK(refusal(file(R"("created":"yesterday")")) ==
        Error{"created", "must be a moment, such as 2026-11-22T09:30:00Z"});
}

TEST_CASE("an unknown choice is refused with the choices there are") {
  CHECK(refusal(file(R"("learnings":[],"milestones":[{"id":"mile_1","status":"soon"}])")) ==
        Error{"milestones[0].status", "is “soon”, but must be one of: planned, under_way, done"});
  CHECK(
      refusal(file(R"("champions":[{"id":"champ_1","organisation":"org_1","links":[{"side":"above"}]}])")) ==
      Error{"champions[0].links[0].side", "is “above”, but must be one of: inside, outside"});
  CHECK(refusal(file(R"("stage":3)")) == Error{"stage", "must be a text in quotation marks"});
}

TEST_CASE("an id must be well-formed, of its own kind, and stand only once") {
  const std::string sentence = "must be an id such as org_1f3c5a7b9d0e2f46";
  for (const char* id : {"\"\"", "\"1\"", "\"org_\"", "\"org_0\"", "\"org_G\"", "\"org_1F\"",
                         "\"org_11112222333344445\"", "\"obj_1\"", "7"}) {
    CAPTURE(id);
    CHECK(refusal(file(R"("organisations":[{"id":)" + std::string(id) + "}]")) ==
          Error{"organisations[0].id", sentence});
  }
  CHECK(refusal(file(R"("organisations":[{"name":"ICCA"}])")) == Error{"organisations[0].id", "is missing"});
  CHECK(refusal(file(R"("notes":[{"id":"note_b"},{"id":"note_a"},{"id":"note_0b"}])")) ==
        Error{"notes[2].id", "is also the id of notes[0]"});
}

TEST_CASE("a reference must lead to a record of the right kind in this plan, none twice") {
  CHECK(
      refusal(file(
          R"("objectives":[{"id":"obj_9"},{"id":"obj_8"},{"id":"obj_7"},{"id":"obj_6","owner":"org_1"}])")) ==
      Error{"objectives[3].owner", "is not an organisation of this plan"});
  CHECK(refusal(file(two_parties + R"(,"objectives":[{"id":"obj_1","owner":"obj_1"}])")) ==
        Error{"objectives[0].owner", "must be the id of an organisation, such as org_1f3c5a7b9d0e2f46"});
  CHECK(refusal(file(R"("programmes":[{"id":"prog_1","objectives":["obj_1"]}])")) ==
        Error{"programmes[0].objectives[0]", "is not an objective of this plan"});
  CHECK(refusal(file(two_parties +
                     R"(,"differences":[{"id":"diff_1","organisations":["org_1","org_2","org_1"]}])")) ==
        Error{"differences[0].organisations", "names the same organisation twice"});
  CHECK(refusal(file(R"("strengths":[{"id":"str_1","asset":"ast_1"}])")) ==
        Error{"strengths[0].organisation", "is missing"});
}

TEST_CASE("the place of a fault counts records as the file does, not as the plan sorts them") {
  CHECK(refusal(file(R"("organisations":[{"id":"org_3"},{"id":"org_1","colour":99},{"id":"org_2"}])")) ==
        Error{"organisations[1].colour", "must be between 1 and 12"});
}

TEST_CASE("a key that stands twice is refused") {
  const std::string strengths =
      R"(,"assets":[{"id":"ast_1"}],"strengths":[{"id":"str_2","organisation":"org_1","asset":"ast_1"},)"
      R"({"id":"str_1","organisation":"org_1","asset":"ast_1"}])";
  CHECK(refusal(file(two_parties + strengths)) ==
        Error{"strengths[0].organisation", "there is already a strength for this organisation and asset"});
}

TEST_CASE("the rules between fields hold for a file too") {
  CHECK(refusal(file(two_parties + R"(,"contributions":[{"id":"con_1","organisation":"org_1"}])")) ==
        Error{"contributions[0].objective", "a contribution goes to an objective or to a programme"});
  CHECK(refusal(file(two_parties + R"(,"exchanges":[{"id":"exc_1","from":"org_1","to":"org_1"}])")) ==
        Error{"exchanges[0].to", "an organisation cannot exchange with itself"});
  CHECK(
      refusal(
          file(
              R"("milestones":[{"id":"mile_1","depends_on":["mile_2"]},{"id":"mile_2","depends_on":["mile_1"]}])"))
          .what == "a milestone cannot wait for itself, not even by way of others");
}

TEST_CASE("an object that names a member twice is refused, known or not") {
  const std::string twice = "stands twice in the same place";
  CHECK(refusal(file(R"("title":"A","title":"A")")) == Error{"title", twice});
  CHECK(refusal(file(R"("notes":[{"id":"note_1"},{"id":"note_2","text":"a","text":"b"}])")) ==
        Error{"notes[1].text", twice});
  CHECK(refusal(file(R"("x":{"deep":[0,{"b":1,"a":1,"c":1,"a":2}]})")) == Error{"x.deep[1].a", twice});
}

TEST_CASE("numbers beyond the doubles and coordinates beyond the canvas are refused") {
  CHECK(refusal(file(R"("measures":[{"id":"msr_1","target":{"value":1e999}}])")) ==
        Error{"measures[0].target.value", "is too large a number"});
  CHECK(refusal(file(R"("x":[1,-1e400])")) == Error{"x[1]", "is too large a number"});
  CHECK(refusal(file(R"("notes":[{"id":"note_1","place":{"x":0,"y":-10000000.5}}])")) ==
        Error{"notes[0].place.y", "must be a number between -10,000,000 and 10,000,000"});
  CHECK(refusal(file(R"("notes":[{"id":"note_1","place":{"x":0,"y":0,"width":-1}}])")) ==
        Error{"notes[0].place.width", "must be a number between 0 and 10,000,000"});
  CHECK(read(file(R"("notes":[{"id":"note_1","place":{"x":-1e7,"y":1e7}}])")).ok());
}

TEST_CASE("a layer is a whole number within a million, and a card is locked or not") {
  const auto placed = [](const std::string& more) {
    return file(R"("notes":[{"id":"note_1","place":{"x":0,"y":0,)" + more + "}}]");
  };
  CHECK(refusal(placed(R"("layer":1000001)")) ==
        Error{"notes[0].place.layer", "must be between -1,000,000 and 1,000,000"});
  CHECK(refusal(placed(R"("layer":0.5)")) == Error{"notes[0].place.layer", "must be a whole number"});
  CHECK(refusal(placed(R"("layer":"top")")) == Error{"notes[0].place.layer", "must be a whole number"});
  CHECK(refusal(placed(R"("locked":1)")) == Error{"notes[0].place.locked", "must be true or false"});
  CHECK(read(placed(R"("layer":-1000000,"locked":true)")).ok());
}

TEST_CASE("a file over 20 MB is refused, however it looks") {
  const std::string spaces(20 * 1024 * 1024 + 1, ' ');
  CHECK(refusal(spaces) == Error{"", "The file is larger than 20 MB, the most that is read."});
  const std::string plan = file(two_parties);
  CHECK(read(plan + std::string(20 * 1024 * 1024 - plan.size(), '\n')).ok());
}

TEST_CASE("nesting over 64 levels is refused, and 64 are kept") {
  const auto nested = [](std::size_t levels) { // the file itself is the first
    return file("\"x\":" + std::string(levels - 1, '[') + std::string(levels - 1, ']'));
  };
  CHECK(read(nested(64)).ok());
  const Error error = refusal(nested(65));
  CHECK(error.where == "x[0][0][0][0][0][0][0][0][0][0][0][0][0]…");
  CHECK(error.what == "lies more than 64 levels deep");
  CHECK(refusal(std::string(1'000'000, '[')).what == "lies more than 64 levels deep");
}

TEST_CASE("more than 50 000 records are refused, counted over all tables") {
  const auto notes = [](std::size_t count) {
    std::string list;
    for (std::size_t i = 1; i <= count; ++i) {
      list += (i > 1 ? "," : "") + std::string("{\"id\":\"") + text_from_ref({Kind::note, i}) + "\"}";
    }
    return file(two_parties + ",\"notes\":[" + list + "]");
  };
  CHECK(read(notes(49'998)).ok());
  CHECK(refusal(notes(49'999)) ==
        Error{"notes", "makes more than 50 000 records, the most that a plan may have"});
}

TEST_CASE("a text over 100 000 characters is refused, known or not; characters are counted, not bytes") {
  const auto repeated = [](std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "é";
    return text;
  };
  CHECK(read(file("\"title\":\"" + repeated(100'000) + "\"")).ok());
  CHECK(refusal(file("\"title\":\"" + repeated(100'001) + "\"")) ==
        Error{"title", "is longer than 100 000 characters"});
  CHECK(refusal(file("\"x\":[\"" + repeated(100'001) + "\"]")) ==
        Error{"x[0]", "is longer than 100 000 characters"});
  CHECK(refusal(file("\"" + repeated(100'001) + "\":1")) ==
        Error{repeated(40) + "…", "is a name longer than 100 000 characters"});
}

TEST_CASE("limits can be narrowed") {
  ReadLimits limits;
  limits.records = 1;
  CHECK(refusal(file(two_parties), limits).what ==
        "makes more than 1 records, the most that a plan may have");
}
