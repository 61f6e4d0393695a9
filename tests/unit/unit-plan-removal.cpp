// RemoveRecords: exactly what goes and what is cleared, for each kind.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "plan/diff.hpp"
#include "plan/edit.hpp"
#include "plan/invariants.hpp"
#include "unit/small_plan.hpp"

using namespace cg;
using namespace cg::test;

namespace {

Plan without(std::vector<Ref> records) {
  Result<Plan> next = apply(small_plan(), RemoveRecords{std::move(records)});
  if (!next) FAIL(describe(next.error()));
  CHECK(!find_fault(next.value()));
  return std::move(next).value();
}

// What is gone, in file order.
std::vector<Ref> gone(const Plan& after) {
  std::vector<Ref> removed;
  for (const Change& change : diff(small_plan(), after).changes) {
    CHECK(change.what != Change::What::added);
    if (change.what == Change::What::removed) removed.push_back(change.record);
  }
  return removed;
}

// What is left but changed: "objective.owner", in file order.
std::vector<std::string> cleared(const Plan& after) {
  std::vector<std::string> fields;
  for (const Change& change : diff(small_plan(), after).changes) {
    for (const Field* field : change.fields) {
      fields.push_back(text_from_ref(change.record) + "." + std::string(field->key));
    }
  }
  return fields;
}

using Refs = std::vector<Ref>;
using Fields = std::vector<std::string>;

} // namespace

TEST_CASE("with an organisation goes all that is only its own; elsewhere it is forgotten") {
  const Plan next = without({icca});
  CHECK(gone(next) == Refs{icca, icca_research, icca_needs_venues, icca_lacks_venues, icca_in_asia, lesley,
                           recognise_for_icca, icca_to_recognise, venues_for_icca, icca_gains, icca_expects,
                           two_cultures});
  CHECK(cleared(next) == Fields{"obj_0000000000000002.owner", "msr_0000000000000002.organisation",
                                "diff_0000000000000002.organisations", "mile_0000000000000002.responsible",
                                "mile_0000000000000002.accountable", "learn_0000000000000001.from"});
  CHECK(!next.objectives.find(grow)->owner);
  CHECK(next.differences.find(three_cultures)->organisations ==
        std::vector<OrganisationId>{university, bestcities});
  CHECK(next.milestones.find(first_award)->responsible == std::vector<OrganisationId>{bestcities});
  CHECK(!next.milestones.find(first_award)->accountable);
}

TEST_CASE("a member that is removed leaves its alliance") {
  const Plan next = without({university});
  CHECK(gone(next) == Refs{university});
  CHECK(cleared(next) == Fields{"org_0000000000000002.members", "diff_0000000000000002.organisations"});
  CHECK(next.organisations.find(bestcities)->members.empty());
}

TEST_CASE("a difference goes when fewer than two organisations are left in it") {
  const Plan next = without({university, bestcities});
  CHECK(next.differences.empty());
  // One that is just being entered, and never had two, stays.
  Plan plan = small_plan();
  plan.differences.put(made(DifferenceId(9)));
  const Result<Plan> later = apply(plan, RemoveRecords{{university}});
  REQUIRE(later.ok());
  CHECK(later.value().differences.find(DifferenceId(9)) != nullptr);
}

TEST_CASE("with an asset go the strengths, needs and weaknesses that name it") {
  const Plan next = without({venues});
  CHECK(gone(next) == Refs{venues, bestcities_venues, icca_needs_venues, icca_lacks_venues});
  // The need that went was what an exchange met.
  CHECK(cleared(next) == Fields{"obj_0000000000000001.required_assets", "exc_0000000000000001.need"});
  CHECK(next.objectives.find(recognise)->required_assets == std::vector<AssetId>{research});
}

TEST_CASE("with a need goes only what an exchange says it meets") {
  const Plan next = without({icca_needs_venues});
  CHECK(gone(next) == Refs{icca_needs_venues});
  CHECK(cleared(next) == Fields{"exc_0000000000000001.need"});
}

TEST_CASE("with an objective go its views and contributions; its measures are left unattached") {
  const Plan next = without({recognise});
  CHECK(gone(next) == Refs{recognise, recognise_for_icca, recognise_for_bestcities, icca_to_recognise});
  CHECK(cleared(next) == Fields{"msr_0000000000000001.objective", "prog_0000000000000001.objectives",
                                "mile_0000000000000002.objective"});
  CHECK(!next.measures.find(awards)->objective);
  CHECK(next.programmes.find(incredible_impacts)->objectives == std::vector<ObjectiveId>{grow});
}

TEST_CASE("with a programme go the contributions to it") {
  const Plan next = without({incredible_impacts});
  CHECK(gone(next) == Refs{bestcities_to_programme, incredible_impacts});
  CHECK(cleared(next).empty());
}

TEST_CASE("a milestone that is removed is no longer waited for") {
  const Plan next = without({launch});
  CHECK(gone(next) == Refs{launch});
  CHECK(cleared(next) == Fields{"mile_0000000000000002.depends_on"});
}

TEST_CASE("everything else goes alone") {
  const Refs alone = {icca_research, icca_lacks_venues,  icca_in_asia,      lesley,          awards,
                      icca_members,  recognise_for_icca, icca_to_recognise, venues_for_icca, icca_gains,
                      icca_expects,  two_cultures,       first_award,       lesson,          remark,
                      slide};
  for (const Ref ref : alone) {
    CAPTURE(text_from_ref(ref));
    const Plan next = without({ref});
    CHECK(gone(next) == Refs{ref});
    CHECK(cleared(next).empty());
  }
}

TEST_CASE("records that are not there do not matter, nor does naming one twice") {
  CHECK(without({}) == small_plan());
  CHECK(without({OrganisationId(99), Ref()}) == small_plan());
  CHECK(gone(without({remark, NoteId(99), remark})) == Refs{remark});
}

TEST_CASE("tables that a removal does not concern keep the very same rows") {
  const Plan plan = small_plan();
  const Result<Plan> next = apply(plan, RemoveRecords{{remark}});
  REQUIRE(next.ok());
  for (const RecordType& type : record_types()) {
    CAPTURE(type.noun);
    CHECK(type.rows(plan).same_rows(type.rows(next.value())) == (type.kind != Kind::note));
  }
}

TEST_CASE("half of a large plan is removed in one walk") {
  Plan plan;
  std::vector<Ref> half;
  for (std::uint64_t bits = 1; bits <= 50'000; ++bits) {
    plan.notes.put(made(NoteId(bits)));
    if (bits % 2 == 0) half.push_back(NoteId(bits));
  }
  const Result<Plan> next = apply(plan, RemoveRecords{half});
  REQUIRE(next.ok());
  CHECK(next.value().notes.size() == 25'000);
}
