// duplicates: what is copied along, where copies lead, and under which ids.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "plan/edit.hpp"
#include "plan/invariants.hpp"
#include "unit/small_plan.hpp"

using namespace cg;
using namespace cg::test;

namespace {

// The plan with the copies in it; their ids are 1001, 1002, … in file order.
Plan with_copies(const std::vector<Ref>& records, std::vector<Ref>* copies = nullptr) {
  const Plan plan = small_plan();
  std::uint64_t next_bits = 1000;
  EditAll edit;
  for (AnyRecord& record : duplicates(plan, records, 24, -8, [&] { return ++next_bits; })) {
    if (copies != nullptr) copies->push_back(record.ref());
    edit.edits.push_back(AddRecord{std::move(record)});
  }
  Result<Plan> next = apply(plan, edit);
  if (!next) FAIL(describe(next.error()));
  return std::move(next).value();
}

using Refs = std::vector<Ref>;

} // namespace

TEST_CASE("a copy has a new id, stands beside its original and keeps all else") {
  Refs copies;
  const Plan plan = with_copies({remark}, &copies);
  CHECK(copies == Refs{NoteId(1001)});
  Note expected = *plan.notes.find(remark);
  expected.id = NoteId(1001);
  expected.place = Placement{24, -8, 200, 100, {}};
  CHECK(*plan.notes.find(NoteId(1001)) == expected);
}

TEST_CASE("what does not stand on the canvas is not put there") {
  const Plan plan = with_copies({bestcities});
  CHECK(!plan.organisations.find(OrganisationId(1001))->place);
  CHECK(plan.organisations.find(OrganisationId(1001))->members == std::vector<OrganisationId>{university});
}

TEST_CASE("copies stay on the canvas") {
  Plan plan;
  Note note = made(remark);
  note.place = Placement{1e7 - 1, -1e7, {}, {}, {}};
  plan.notes.put(note);
  const auto copies = duplicates(plan, {remark}, 24, -24, [] { return std::uint64_t{9}; });
  REQUIRE(copies.size() == 1);
  CHECK(copies[0].place() == Placement{1e7, -1e7, {}, {}, {}});
}

TEST_CASE("unknown fields are copied") {
  Plan plan;
  Note note = made(remark);
  note.unknown.json = R"({"x_note":"kept"})";
  plan.notes.put(note);
  const auto copies = duplicates(plan, {remark}, 0, 0, [] { return std::uint64_t{9}; });
  REQUIRE(copies.size() == 1);
  CHECK(copies[0].as<Note>()->unknown.json == R"({"x_note":"kept"})");
}

TEST_CASE("with an organisation goes all that is only its own") {
  const Plan plan = small_plan();
  CHECK(copied_with(plan, {icca}) ==
        Refs{icca, icca_research, icca_needs_venues, icca_lacks_venues, icca_in_asia, lesley, icca_gains});
  const Plan next = with_copies({icca});
  CHECK(next.strengths.find(StrengthId(1002))->organisation == OrganisationId(1001));
  CHECK(next.strengths.find(StrengthId(1002))->asset == research);
}

TEST_CASE("with an objective go its measures, but those for a party that is not copied") {
  const Plan plan = small_plan();
  CHECK(copied_with(plan, {recognise}) == Refs{recognise, awards});
  CHECK(copied_with(plan, {grow}) == Refs{grow});
  CHECK(copied_with(plan, {grow, awards}) == Refs{grow, awards});
  const Plan next = with_copies({recognise});
  CHECK(next.measures.find(MeasureId(1002))->objective == ObjectiveId(1001));
}

TEST_CASE("what stands between two cards goes along when both are copied, and leads to the copies") {
  Refs copies;
  const Plan next = with_copies({icca, bestcities, recognise, grow}, &copies);
  const Refs originals = copied_with(small_plan(), {icca, bestcities, recognise, grow});
  CHECK(originals == Refs{icca, bestcities, icca_research, bestcities_venues, icca_needs_venues,
                          icca_lacks_venues, icca_in_asia, lesley, recognise, grow, awards, icca_members,
                          recognise_for_icca, recognise_for_bestcities, icca_to_recognise, venues_for_icca,
                          icca_gains, icca_expects});
  REQUIRE(copies.size() == originals.size());
  const auto copy_of = [&](Ref ref) {
    return copies[static_cast<std::size_t>(std::find(originals.begin(), originals.end(), ref) -
                                           originals.begin())];
  };
  const Exchange& exchange = *find_record(next, copy_of(venues_for_icca)).as<Exchange>();
  CHECK(Ref(exchange.from) == copy_of(bestcities));
  CHECK(Ref(exchange.to) == copy_of(icca));
  CHECK(Ref(exchange.need) == copy_of(icca_needs_venues));
  const Measure& measure = *find_record(next, copy_of(icca_members)).as<Measure>();
  CHECK(Ref(measure.objective) == copy_of(grow));
  CHECK(Ref(measure.organisation) == copy_of(icca));
  CHECK(Ref(find_record(next, copy_of(grow)).as<Objective>()->owner) == copy_of(icca));
}

TEST_CASE("a connector copied alone leads to the same ends") {
  const Plan next = with_copies({venues_for_icca});
  const Exchange& copy = *next.exchanges.find(ExchangeId(1001));
  CHECK(copy.from == bestcities);
  CHECK(copy.to == icca);
  CHECK(copy.need == icca_needs_venues);
}

TEST_CASE("what may stand only once for its organisation is not copied alone") {
  CHECK(copied_with(small_plan(), {icca_research, icca_needs_venues, icca_lacks_venues, recognise_for_icca})
            .empty());
  CHECK(copied_with(small_plan(), {icca_research, research}) == Refs{research, icca_research});
}

TEST_CASE("milestones that are copied together wait for each other's copies") {
  const Plan next = with_copies({launch, first_award});
  CHECK(next.milestones.find(MilestoneId(1002))->depends_on == std::vector<MilestoneId>{MilestoneId(1001)});
  CHECK(with_copies({first_award}).milestones.find(MilestoneId(1001))->depends_on ==
        std::vector<MilestoneId>{launch});
}

TEST_CASE("records that are not there, or are named twice, are not copied for that") {
  Refs copies;
  with_copies({NoteId(99), remark, remark, Ref()}, &copies);
  CHECK(copies == Refs{NoteId(1001)});
}
