// Edits: what can be done to a plan, as data; and apply, the only way from one plan to the next.
//
// There is one Edit for "set a field" rather than one for each of some 130 fields: the field is named by its
// description (plan/field.hpp), so an edit still has single-field granularity and can travel, and
// `set<&T::x>` below keeps it typed where it is made.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "plan/record.hpp"

namespace cg {

struct Edit;

/// Adds a record; refused when its id is taken or it breaks an invariant.
struct AddRecord {
  AnyRecord record;
};
/// Removes records and what cannot stand without them: contributions, exchanges, benefits, expectations,
/// strengths, needs, weaknesses, reputations, champions and success views of a removed organisation; success
/// views and contributions of a removed objective; contributions to a removed programme; strengths, needs and
/// weaknesses of a removed asset. Elsewhere the reference is cleared: a measure is then unattached, an
/// objective shared again, a milestone unowned. A difference left with fewer than two organisations goes.
/// Records that are not there do not matter.
struct RemoveRecords {
  std::vector<Ref> records;
};
/// Sets one field of a record. An empty value clears it; setting what it is already keeps the very same row.
struct SetField {
  Ref record;
  const Field* field = nullptr;
  Value value;
};
/// Sets one field of the charter.
struct SetCharterField {
  const Field* field = nullptr;
  Value value;
};
/// Puts records on the canvas, moves them there, or takes them off (no placement).
struct PlaceRecords {
  std::vector<std::pair<Ref, std::optional<Placement>>> places;
};
/// Several edits as one: all or none. What they touch is checked when all are done, so they may pass through
/// states that would be refused alone.
struct EditAll {
  std::vector<Edit> edits;
};
/// Another plan altogether: a file was opened, a template chosen. Never null; refused when it breaks an
/// invariant.
struct ReplacePlan {
  PlanPtr plan;
};

using EditVariant =
    std::variant<AddRecord, RemoveRecords, SetField, SetCharterField, PlaceRecords, EditAll, ReplacePlan>;
/// Holds the variant rather than being one: `apply(plan, edit)` would otherwise find std::apply.
struct Edit {
  Edit() = default;
  Edit(AddRecord edit) : variant(std::move(edit)) {}
  Edit(RemoveRecords edit) : variant(std::move(edit)) {}
  Edit(SetField edit) : variant(std::move(edit)) {}
  Edit(SetCharterField edit) : variant(std::move(edit)) {}
  Edit(PlaceRecords edit) : variant(std::move(edit)) {}
  Edit(EditAll edit) : variant(std::move(edit)) {}
  Edit(ReplacePlan edit) : variant(std::move(edit)) {}
  operator const EditVariant&() const { return variant; }

  EditVariant variant;
};

/// The next plan, whose invariants hold; or what is wrong, and then nothing has happened. The place reads
/// "organisation ICCA, short name" or "plan, title". Costs O(log n) for a field or a place, and one look at
/// each record of the kind when a key was touched; O(n) for a removal.
[[nodiscard]] Result<Plan> apply(const Plan& plan, const Edit& edit);

/// `set<&Organisation::name>(id, "ICCA")`: typed where it is made. An empty optional, id, text or list
/// clears.
template <auto Member>
[[nodiscard]] SetField set(Id<typename detail::MemberOf<decltype(Member)>::Record> record,
                           typename detail::MemberOf<decltype(Member)>::Content value) {
  return {record, &field_of<Member>(), detail::value_from(value)};
}
template <auto Member>
[[nodiscard]] SetCharterField set(typename detail::MemberOf<decltype(Member)>::Content value) {
  return {&field_of<Member>(), detail::value_from(value)};
}
template <class T>
[[nodiscard]] AddRecord add(T record) {
  return {AnyRecord(std::move(record))};
}

/// Copies of the records under new ids (asked for one by one from `next_bits`, in file order), moved by (dx,
/// dy) on the canvas, none of them locked; references among them lead to the copies, others stay. What is no
/// card of its own goes along when all the cards between which it stands are copied: needs, strengths,
/// weaknesses, reputations, champions and benefits with their organisation, success views with objective and
/// organisation, contributions, exchanges and expectations with both ends. A measure goes along with its
/// objective, unless it is for an organisation that is not copied. A strength, need, weakness or success view
/// that is copied alone is left out: there may be only one for its organisation. Records that are not there
/// are left out.
[[nodiscard]] std::vector<AnyRecord> duplicates(const Plan& plan, const std::vector<Ref>& records, double dx,
                                                double dy, const std::function<std::uint64_t()>& next_bits);

/// What `duplicates` copies, in file order: the records themselves and those that go along.
[[nodiscard]] std::vector<Ref> copied_with(const Plan& plan, const std::vector<Ref>& records);

} // namespace cg
