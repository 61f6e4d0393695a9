// How a plan is written, byte by byte, and that reading takes it back.
#include <catch2/catch_test_macros.hpp>

#include "format/json.hpp"
#include "plan/invariants.hpp"
#include "random_plan.hpp"

using namespace cg;
using namespace cg::format;

namespace {

Plan read_plan(std::string_view bytes) {
  Result<Plan> plan = read(bytes);
  INFO((plan.ok() ? "" : describe(plan.error())));
  REQUIRE(plan.ok());
  return std::move(plan).value();
}

std::string rewritten(std::string_view bytes) { return write(read_plan(bytes)); }

} // namespace

TEST_CASE("an empty plan is a file with its format, its version and a title") {
  const std::string text =
      "{\n  \"format\": \"common-ground.partnership\",\n  \"version\": 1,\n  \"title\": \"\"\n}\n";
  CHECK(write(Plan()) == text);
  CHECK(read_plan(text) == Plan());
}

TEST_CASE("a layer of 0 and a card that is not locked are left out, though a file may say so") {
  const std::string said =
      R"({"format":"common-ground.partnership","version":1,"notes":[{"id":"note_1","place":{"x":0,"y":0,"layer":0,"locked":false}}]})";
  Note note;
  note.id = NoteId(1);
  note.place = Placement{0, 0, {}, {}, {}};
  Plan plan;
  plan.notes.put(note);
  CHECK(read_plan(said) == plan);
  CHECK(write(plan).find("layer") == std::string::npos);
  CHECK(write(plan).find("locked") == std::string::npos);
  note.place->layer = -3;
  note.place->locked = true;
  plan.notes.put(note);
  CHECK(write(plan).find("\"layer\": -3,\n        \"locked\": true\n") != std::string::npos);
  CHECK(read_plan(write(plan)) == plan);
}

TEST_CASE("a plan is written in the order of its description, empty fields left out") {
  Plan plan;
  plan.charter.title = "Zwei Städte";
  plan.charter.stage = Stage::give_and_gain;
  Organisation icca;
  icca.id = OrganisationId(0x1cca);
  icca.name = "ICCA";
  icca.kind = OrganisationKind::association;
  icca.place = Placement{12.5, -0.0, {}, {}, {}};
  icca.capacity = {{Mode::time, 20, "days", {}}};
  plan.organisations.put(icca);
  Measure measure;
  measure.id = MeasureId(0xffffffffffffffff);
  measure.baseline.value = 0.1 + 0.2;
  measure.target.date = Date{2027, 12, 31};
  measure.actuals = {{1e21, {}, "", {}}, {}};
  plan.measures.put(measure);
  CHECK(write(plan) == R"({
  "format": "common-ground.partnership",
  "version": 1,
  "title": "Zwei Städte",
  "stage": "give_and_gain",
  "organisations": [
    {
      "id": "org_0000000000001cca",
      "place": {
        "x": 12.5,
        "y": 0
      },
      "name": "ICCA",
      "kind": "association",
      "capacity": [
        {
          "mode": "time",
          "amount": 20,
          "unit": "days"
        }
      ]
    }
  ],
  "measures": [
    {
      "id": "msr_ffffffffffffffff",
      "baseline": {
        "value": 0.30000000000000004
      },
      "target": {
        "date": "2027-12-31"
      },
      "actuals": [
        {
          "value": 1e+21
        },
        {}
      ]
    }
  ]
}
)");
  CHECK(read_plan(write(plan)) == plan);
}

TEST_CASE("texts are written as they are; only what JSON must escape is escaped") {
  Plan plan;
  plan.charter.title = "a\"b\\c/\b\f\n\r\t\x01\x1f\x7f" + std::string(1, '\0') + " é😀\u2028";
  const std::string text = write(plan);
  CHECK(text.find(R"("title": "a\"b\\c/\b\f\n\r\t\u0001\u001f)"
                  "\x7f"
                  R"(\u0000 é😀)") != text.npos);
  CHECK(read_plan(text) == plan);
}

TEST_CASE("records are written by id, whatever their order in the file that was read") {
  const std::string text = rewritten(
      R"({"version":1,"format":"common-ground.partnership","notes":[{"id":"note_b"},{"text":"first","id":"note_a"}]})");
  CHECK(text.find("note_000000000000000a") < text.find("note_000000000000000b"));
}

TEST_CASE("unknown fields at every level are kept, after the known ones, in the order they came") {
  const std::string text = R"({
  "format": "common-ground.partnership",
  "version": 1,
  "title": "Kept",
  "organisations": [
    {
      "id": "org_0000000000000001",
      "place": {
        "x": 1,
        "y": 2,
        "z": 3,
        "angle": 0.10
      },
      "name": "ICCA",
      "kind": "other",
      "identifiers": [
        {
          "scheme": "GB-CHC",
          "since": null
        }
      ],
      "capacity": [
        {
          "mode": "money",
          "amount": 5,
          "until": {
            "year": 2027
          }
        }
      ],
      "zeal": [],
      "apples": {}
    }
  ],
  "champions": [
    {
      "id": "champ_0000000000000001",
      "organisation": "org_0000000000000001",
      "links": [
        {
          "to": "the press",
          "side": "outside",
          "weight": -1.50e+3
        }
      ]
    }
  ],
  "measures": [
    {
      "id": "msr_0000000000000001",
      "baseline": {
        "guess": true
      },
      "actuals": [
        {
          "value": 1,
          "by": "hand"
        }
      ]
    }
  ],
  "widgets": [
    {
      "id": 123456789012345678901234567890,
      "text": "with \"quotes\", {braces} and [brackets]: \\ é"
    },
    [
      1,
      [],
      {}
    ]
  ],
  "a": 18446744073709551615
}
)";
  CHECK(rewritten(text) == text);
  const Plan plan = read_plan(text);
  CHECK(
      plan.charter.unknown.json ==
      R"({"widgets":[{"id":123456789012345678901234567890,"text":"with \"quotes\", {braces} and [brackets]: \\ é"},)"
      R"([1,[],{}]],"a":18446744073709551615})");
  CHECK(plan.organisations.begin()->unknown.json == R"({"zeal":[],"apples":{}})");
  CHECK(plan.organisations.begin()->place->unknown.json == R"({"z":3,"angle":0.10})");
}

TEST_CASE("a place on a record that has none on the canvas is an unknown field like any other") {
  const std::string text = rewritten(
      R"({"format":"common-ground.partnership","version":1,"assets":[{"id":"ast_1","place":"left"}]})");
  CHECK(text.find("\"place\": \"left\"") != text.npos);
}

TEST_CASE("a plan that white space would make too large to read again is written without") {
  std::string numbers = "0";
  for (int i = 0; i < 3'000'000; ++i) numbers += ",0";
  const std::string text = R"({"format":"common-ground.partnership","version":1,"title":"","notes":[{"id":)"
                           R"("note_000000000000000a","text":"a: b"}],"x":{"y":[)" +
                           numbers + "]}}\n";
  CHECK(rewritten(text) == text);
}

TEST_CASE("a file is the same whatever stood in the memory that it is given") {
  test::Random random(7);
  const Plan small = test::random_plan(random, 2), large = test::random_plan(random, 12);
  CHECK(write(small, write(large)) == write(small));
  CHECK(write(large, write(small)) == write(large));
  CHECK(write(Plan(), "not a file at all") == write(Plan()));
}

TEST_CASE("random plans come back equal, and their files come back byte by byte") {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    const Plan plan = test::random_plan(random, seed % 10 == 0 ? 12 : 4);
    const std::string text = write(plan);
    const Plan back = read_plan(text);
    CHECK(back == plan);
    CHECK(write(back) == text);
  }
}
