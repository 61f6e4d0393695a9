#include "plan/diff.hpp"

namespace cg {

namespace {

std::vector<const Field*> differing_fields(std::span<const Field> fields, const void* before,
                                           const void* after) {
  std::vector<const Field*> differing;
  for (const Field& field : fields) {
    if (field.get(before) != field.get(after)) differing.push_back(&field);
  }
  return differing;
}

void compare_rows(const RecordType& type, const RowList::Row& before, const RowList::Row& after,
                  std::vector<Change>& changes) {
  const void* old_record = before.record.get();
  const void* new_record = after.record.get();
  if (old_record == new_record || type.equal(old_record, new_record)) return;
  Change change;
  change.record = Ref(type.kind, before.bits);
  change.fields = differing_fields(type.fields, old_record, new_record);
  change.moved = type.placeable && *type.place(old_record) != *type.place(new_record);
  changes.push_back(std::move(change));
}

// Both lists are sorted by id: one walk along both.
void compare_tables(const RecordType& type, const Plan& before, const Plan& after,
                    std::vector<Change>& changes) {
  if (type.rows(before).same_rows(type.rows(after))) return;
  const auto old_rows = type.rows(before).rows();
  const auto new_rows = type.rows(after).rows();
  std::size_t i = 0, j = 0;
  while (i < old_rows.size() || j < new_rows.size()) {
    if (j == new_rows.size() || (i < old_rows.size() && old_rows[i].bits < new_rows[j].bits)) {
      changes.push_back({Ref(type.kind, old_rows[i++].bits), Change::What::removed, {}, false});
    } else if (i == old_rows.size() || new_rows[j].bits < old_rows[i].bits) {
      changes.push_back({Ref(type.kind, new_rows[j++].bits), Change::What::added, {}, false});
    } else {
      compare_rows(type, old_rows[i++], new_rows[j++], changes);
    }
  }
}

} // namespace

PlanDiff diff(const Plan& before, const Plan& after) {
  PlanDiff result;
  result.charter_fields = differing_fields(charter_fields(), &before.charter, &after.charter);
  for (const RecordType& type : record_types()) compare_tables(type, before, after, result.changes);
  return result;
}

std::vector<Edit> edits_between(const Plan& before, const Plan& after) {
  const PlanDiff difference = diff(before, after);
  std::vector<Edit> edits;
  for (const Field* field : difference.charter_fields) {
    edits.push_back(SetCharterField{field, field->get(&after.charter)});
  }
  PlaceRecords moves;
  RemoveRecords removal;
  for (const Change& change : difference.changes) {
    if (change.what == Change::What::removed) {
      removal.records.push_back(change.record);
      continue;
    }
    const AnyRecord record = find_record(after, change.record);
    if (change.what == Change::What::added) edits.push_back(AddRecord{record});
    for (const Field* field : change.fields) {
      edits.push_back(SetField{change.record, field, field->get(record.get())});
    }
    if (change.moved) moves.places.emplace_back(change.record, record.place());
  }
  if (!moves.places.empty()) edits.push_back(std::move(moves));
  // Last: by now nothing that stays refers to what goes, so that nothing else goes with it.
  if (!removal.records.empty()) edits.push_back(std::move(removal));
  return edits;
}

} // namespace cg
