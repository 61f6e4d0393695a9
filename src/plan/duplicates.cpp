// duplicates (plan/edit.hpp): which records are copied, and the copies.
#include <algorithm>

#include "base/sort.hpp"
#include "plan/cross_checks.hpp"
#include "plan/edit.hpp"

namespace cg {

namespace {

// What is copied, sorted, each once; and under which ids, at the same places.
struct Copies {
  std::vector<Ref> originals;
  std::vector<std::uint64_t> bits;

  [[nodiscard]] bool contains(Ref ref) const {
    return std::binary_search(originals.begin(), originals.end(), ref);
  }
  // The copy, or the record itself when it is not copied.
  [[nodiscard]] Ref copy_or_same(Ref ref) const {
    const auto at = std::lower_bound(originals.begin(), originals.end(), ref);
    if (at == originals.end() || *at != ref) return ref;
    return Ref(ref.kind, bits[static_cast<std::size_t>(at - originals.begin())]);
  }
};

void sort_out(std::vector<Ref>& refs) {
  cg::sort(refs);
  refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
}

Ref reference_in(const Field& field, const void* record) {
  const Value value = field.get(record);
  const Ref* ref = std::get_if<Ref>(&value);
  return ref != nullptr ? *ref : Ref();
}

// A record that is no card of its own goes along when all the cards between which it stands are copied.
// Assets are words that everybody shares, not cards.
bool goes_along(const RecordType& type, const void* record, const Copies& copies) {
  if (type.kind == Kind::measure) {
    const Measure& measure = *static_cast<const Measure*>(record);
    return copies.contains(measure.objective) &&
           (!measure.organisation || copies.contains(measure.organisation));
  }
  if (type.placeable) return false;
  bool stands_between_cards = false;
  for (const Field& field : type.fields) {
    if (field.on_delete != OnDelete::delete_record || field.target == Kind::asset) continue;
    const Ref end = reference_in(field, record);
    if (!end) continue;
    if (!copies.contains(end)) return false;
    stands_between_cards = true;
  }
  return stands_between_cards;
}

// A copy with the key of its original would be refused: one part of the key at least has to lead to a copy.
bool key_stays_taken(const RecordType& type, const void* record, const Copies& copies) {
  if (!has_key(type.kind)) return false;
  return std::none_of(type.fields.begin(), type.fields.end(), [&](const Field& field) {
    return field.part_of_key && copies.contains(reference_in(field, record));
  });
}

Value among_copies(Value value, const Copies& copies) {
  if (Ref* ref = std::get_if<Ref>(&value)) *ref = copies.copy_or_same(*ref);
  if (auto* refs = std::get_if<std::vector<Ref>>(&value)) {
    for (Ref& ref : *refs) ref = copies.copy_or_same(ref);
  }
  return value;
}

AnyRecord copy_of(const AnyRecord& record, std::uint64_t bits, const Copies& copies, double dx, double dy) {
  const RecordType& type = record_type(record.kind());
  auto copy = type.make(bits);
  for (const Field& field : type.fields) {
    CG_CHECK(field.set(copy.get(), among_copies(field.get(record.get()), copies)));
  }
  *type.unknown(copy.get()) = *type.unknown(const_cast<void*>(record.get()));
  if (auto place = record.place()) {
    place->x = std::clamp(place->x + dx, -largest_coordinate, largest_coordinate);
    place->y = std::clamp(place->y + dy, -largest_coordinate, largest_coordinate);
    place->locked = false; // a copy is made to be moved
    *type.mutable_place(copy.get()) = place;
  }
  return AnyRecord(type.kind, std::move(copy));
}

} // namespace

std::vector<Ref> copied_with(const Plan& plan, const std::vector<Ref>& records) {
  Copies chosen;
  for (const Ref ref : records) {
    if (contains(plan, ref)) chosen.originals.push_back(ref);
  }
  sort_out(chosen.originals);

  std::vector<Ref> all;
  for (const Ref ref : chosen.originals) {
    if (!key_stays_taken(record_type(ref.kind), find_record(plan, ref).get(), chosen)) all.push_back(ref);
  }
  // What goes along stands between cards, and nothing goes along with it: once round is enough.
  for (const RecordType& type : record_types()) {
    for (const RowList::Row& row : type.rows(plan).rows()) {
      if (goes_along(type, row.record.get(), chosen)) all.push_back(Ref(type.kind, row.bits));
    }
  }
  sort_out(all);
  return all;
}

std::vector<AnyRecord> duplicates(const Plan& plan, const std::vector<Ref>& records, double dx, double dy,
                                  const std::function<std::uint64_t()>& next_bits) {
  Copies copies{copied_with(plan, records), {}};
  for (std::size_t i = 0; i < copies.originals.size(); ++i) copies.bits.push_back(next_bits());
  std::vector<AnyRecord> made;
  for (std::size_t i = 0; i < copies.originals.size(); ++i) {
    made.push_back(copy_of(find_record(plan, copies.originals[i]), copies.bits[i], copies, dx, dy));
  }
  return made;
}

} // namespace cg
