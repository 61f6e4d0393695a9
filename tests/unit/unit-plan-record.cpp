// The table of record types, and records whose kind is known only as the program runs.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "plan/edit.hpp"
#include "unit/small_plan.hpp"

using namespace cg;
using namespace cg::test;

TEST_CASE("the twenty kinds stand in file order, each with a key and a prefix of its own") {
  const std::string_view keys[] = {"organisations", "assets",        "strengths",     "needs",
                                   "weaknesses",    "reputations",   "champions",     "objectives",
                                   "measures",      "success_views", "contributions", "exchanges",
                                   "benefits",      "expectations",  "differences",   "programmes",
                                   "milestones",    "learnings",     "notes",         "frames"};
  const std::string_view prefixes[] = {"org",  "ast",  "str",  "need",  "weak", "rep",  "champ",
                                       "obj",  "msr",  "view", "con",   "exc",  "ben",  "exp",
                                       "diff", "prog", "mile", "learn", "note", "frame"};
  REQUIRE(record_types().size() == kind_count);
  for (std::size_t i = 0; i < kind_count; ++i) {
    const RecordType& type = record_types()[i];
    CHECK(type.kind == static_cast<Kind>(i));
    CHECK(&record_type(type.kind) == &type);
    CHECK(type.table_key == keys[i]);
    CHECK(type.prefix == prefixes[i]);
    CHECK(!type.noun.empty());
  }
}

TEST_CASE("only what is a card of its own can stand on the canvas") {
  std::set<Kind> placeable;
  for (const RecordType& type : record_types()) {
    if (type.placeable) placeable.insert(type.kind);
    CHECK((type.place != nullptr) == type.placeable);
    CHECK((type.mutable_place != nullptr) == type.placeable);
  }
  CHECK(placeable == std::set<Kind>{Kind::organisation, Kind::objective, Kind::measure, Kind::programme,
                                    Kind::milestone, Kind::note, Kind::frame});
}

TEST_CASE("keys are unique in a record, and never those that every record has") {
  for (const RecordType& type : record_types()) {
    std::set<std::string_view> keys;
    for (const Field& field : type.fields) {
      CAPTURE(type.noun, field.key);
      CHECK(keys.insert(field.key).second);
      CHECK(field.key != "id");
      CHECK(field.key != "place");
      CHECK((field.type == FieldType::choice) == !field.choices.empty());
      CHECK((!field.part_of_key || field.required));
      CHECK(find_field(type.kind, field.key) == &field);
      CHECK(&field_of(type.fields, field.member) == &field);
    }
  }
  CHECK(find_field(Kind::note, "title") == nullptr);
}

TEST_CASE("what belongs to a record goes with it, and what only mentions it stays") {
  std::set<std::string> owned;
  for (const RecordType& type : record_types()) {
    for (const Field& field : type.fields) {
      if (field.on_delete == OnDelete::delete_record) {
        owned.insert(std::string(type.table_key) + "." + std::string(field.key));
      }
    }
  }
  CHECK(owned == std::set<std::string>{"strengths.organisation", "strengths.asset", "needs.organisation",
                                       "needs.asset", "weaknesses.organisation", "weaknesses.asset",
                                       "reputations.organisation", "champions.organisation",
                                       "success_views.objective", "success_views.organisation",
                                       "contributions.organisation", "contributions.objective",
                                       "contributions.programme", "exchanges.from", "exchanges.to",
                                       "benefits.organisation", "expectations.from", "expectations.of"});
}

TEST_CASE("choices are named as their enumerators, in their order") {
  const auto names = [](const Field& field) {
    std::string list;
    for (const std::string_view name : field.choices) list.append(name).append(" ");
    return list;
  };
  CHECK(names(field_of<&Organisation::kind>()) ==
        "association destination business public_body civil_society academic alliance other ");
  CHECK(names(field_of<&Reputation::standing>()) == "held wanted ");
  CHECK(names(field_of<&Objective::level>()) == "output outcome impact ");
  CHECK(names(field_of<&Measure::kind>()) == "unit percentage ordinal nominal qualitative ");
  CHECK(names(field_of<&Measure::direction>()) == "ascending descending ");
  CHECK(names(field_of<&Contribution::mode>()) == "money time resource knowledge people ");
  CHECK(names(field_of<&Contribution::status>()) == "offered committed delivered ");
  CHECK(names(field_of<&Exchange::tangibility>()) == "tangible intangible ");
  CHECK(names(field_of<&Exchange::route>()) ==
        "knowledge_sharing efficient_use_of_resources brand_association ");
  CHECK(names(field_of<&Benefit::type>()) == "bottom_line sales reputation other_non_financial ");
  CHECK(names(field_of<&Expectation::accepted>()) == "yes no ");
  CHECK(names(field_of<&Difference::kind>()) == "cultural operational ");
  CHECK(names(field_of<&Difference::status>()) == "open settled ");
  CHECK(names(field_of<&Milestone::status>()) == "planned under_way done ");
  CHECK(names(field_of<&Charter::stage>()) == "who why what success give_and_gain path agree review ");
}

TEST_CASE("clearing a choice that is never absent gives what a new record has") {
  for (const RecordType& type : record_types()) {
    const auto fresh = type.make(1);
    for (const Field& field : type.fields) {
      CAPTURE(type.noun, field.key);
      const Value before = field.get(fresh.get());
      CHECK((is_empty(before) || field.fallback >= 0));
      auto changed = type.make(1);
      REQUIRE(field.set(changed.get(), Value()));
      CHECK(field.get(changed.get()) == before);
    }
  }
}

TEST_CASE("a field refuses a value of another kind and leaves the record as it was") {
  Organisation organisation = made(icca);
  organisation.name = "ICCA";
  CHECK(!field_of<&Organisation::name>().set(&organisation, 5));
  CHECK(!field_of<&Organisation::colour>().set(&organisation, std::string("red")));
  CHECK(!field_of<&Organisation::members>().set(&organisation, std::vector<Ref>{Ref(venues)}));
  Objective objective = made(recognise);
  CHECK(!field_of<&Objective::owner>().set(&objective, Ref(venues)));
  CHECK(organisation.name == "ICCA");
  CHECK(!organisation.colour);
  CHECK(organisation.members.empty());
  CHECK(!objective.owner);
}

TEST_CASE("records are counted, found and walked in file order") {
  const Plan plan = small_plan();
  CHECK(count_records(plan) == 30);
  CHECK(count_records(Plan()) == 0);
  CHECK(contains(plan, icca));
  CHECK(!contains(plan, OrganisationId(99)));
  CHECK(!contains(plan, Ref()));
  CHECK(find_record(plan, icca).as<Organisation>() == plan.organisations.find(icca));
  CHECK(find_record(plan, icca).as<Objective>() == nullptr);
  CHECK(!find_record(plan, OrganisationId(99)));

  std::vector<Ref> walked;
  for_each_record(plan, [&](const AnyRecord& record) { walked.push_back(record.ref()); });
  CHECK(walked.size() == 30);
  CHECK(std::is_sorted(walked.begin(), walked.end()));
}

TEST_CASE("any record knows its kind, id and place, and is equal by value") {
  const AnyRecord none;
  CHECK(!none);
  CHECK(!none.ref());
  CHECK(!none.place());
  const Plan plan = small_plan();
  const AnyRecord record = find_record(plan, icca);
  CHECK(record.kind() == Kind::organisation);
  CHECK(record.ref() == Ref(icca));
  CHECK(record.place() == Placement{100, 200, {}, {}, {}});
  CHECK(!find_record(plan, venues).place());
  CHECK(record == AnyRecord(*plan.organisations.find(icca)));
  CHECK(!(record == find_record(plan, bestcities)));
  CHECK(!(record == none));
  CHECK(!(none == record));
  CHECK(none == AnyRecord());
  CHECK(!(AnyRecord(made(NoteId(1))) == AnyRecord(made(FrameId(1)))));
}

TEST_CASE("every reference of a record is visited with its field") {
  const Plan plan = small_plan();
  std::vector<std::pair<std::string, Ref>> visited;
  for_each_reference(find_record(plan, first_award),
                     [&](const Field& field, Ref ref) { visited.emplace_back(field.key, ref); });
  CHECK(visited == std::vector<std::pair<std::string, Ref>>{{"objective", recognise},
                                                            {"responsible", icca},
                                                            {"responsible", bestcities},
                                                            {"accountable", icca},
                                                            {"depends_on", launch}});
  for_each_reference(AnyRecord(), [](const Field&, Ref) { FAIL("an empty record refers to nothing"); });
}

TEST_CASE("a reference is written with its prefix and read back for its kind only") {
  CHECK(text_from_ref(OrganisationId(0x1f3c5a7b9d0e2f46)) == "org_1f3c5a7b9d0e2f46");
  CHECK(text_from_ref(SuccessViewId(7)) == "view_0000000000000007");
  CHECK(ref_from_text(Kind::organisation, "org_1f3c5a7b9d0e2f46") == Ref(OrganisationId(0x1f3c5a7b9d0e2f46)));
  CHECK(ref_from_text(Kind::success_view, "view_7") == Ref(SuccessViewId(7)));
  for (const char* text : {"", "org", "org_", "org_0", "org_0000000000000000", "org-1", "obj_1", "ORG_1",
                           "org_1F", "org_ 1", " org_1", "org_12345678901234567", "organisation_1"}) {
    CAPTURE(text);
    CHECK(!ref_from_text(Kind::organisation, text));
  }
}

TEST_CASE("typed edits name the right field and carry the right value") {
  const SetField named = set<&Organisation::name>(icca, "ICCA");
  CHECK(named.record == Ref(icca));
  CHECK(named.field == find_field(Kind::organisation, "name"));
  CHECK(named.value == Value(std::string("ICCA")));
  CHECK(set<&Organisation::kind>(icca, OrganisationKind::public_body).value == Value(3));
  CHECK(set<&Strength::depth>(icca_research, std::nullopt).value == Value());
  CHECK(set<&Strength::depth>(icca_research, 2).value == Value(2));
  CHECK(set<&Objective::owner>(recognise, icca).value == Value(Ref(icca)));
  CHECK(set<&Objective::owner>(recognise, {}).value == Value());
  CHECK(set<&Programme::objectives>(incredible_impacts, {grow}).value == Value(std::vector<Ref>{grow}));
  CHECK(set<&Milestone::due>(launch, Date{2026, 11, 22}).value == Value(Date{2026, 11, 22}));
  CHECK(set<&Charter::stage>(Stage::path).value == Value(5));
  CHECK(set<&Charter::stage>(Stage::path).field == &field_of<&Charter::stage>());
}

TEST_CASE("a value is empty when a file leaves it out") {
  CHECK(is_empty(Value()));
  CHECK(is_empty(std::string()));
  CHECK(is_empty(std::vector<Ref>()));
  CHECK(is_empty(std::vector<DatedValue>()));
  CHECK(is_empty(DatedValue()));
  CHECK(is_empty(Ref()));
  CHECK(!is_empty(0));
  CHECK(!is_empty(0.0));
  CHECK(!is_empty(std::string(" ")));
  CHECK(!is_empty(Date()));
  CHECK(!is_empty(Ref(icca)));
  CHECK(!is_empty(std::vector<DatedValue>(1)));
  CHECK(!is_empty(DatedValue{0, {}, "", {}}));
  CHECK(!is_empty(DatedValue{{}, {}, "", {R"({"x":1})"}})); // what nobody knows has to survive
}
