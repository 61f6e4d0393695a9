#include "plan/cross_checks.hpp"

#include <algorithm>
#include <array>

#include "base/language.hpp"
#include "base/sort.hpp"
#include "plan/value_fault.hpp"

namespace cg {

namespace {

// The ids that the two parts of a key lead to. All keys have two parts, and both are references.
using Key = std::array<std::uint64_t, 2>;

Key key_of(const RecordType& type, const void* record) {
  Key key = {};
  std::size_t part = 0;
  for (const Field& field : type.fields) {
    if (!field.part_of_key) continue;
    CG_CHECK(part < key.size() && field.type == FieldType::reference);
    const Value value = field.get(record);
    if (const Ref* ref = std::get_if<Ref>(&value)) key[part] = ref->bits;
    ++part;
  }
  return key;
}

RecordFault twice(const RecordType& type, std::uint64_t bits) {
  std::string parts;
  std::string_view first;
  for (const Field& field : type.fields) {
    if (!field.part_of_key) continue;
    if (first.empty()) first = field.key;
    parts += parts.empty() ? std::string_view() : tr(" and ");
    parts += field.key;
  }
  return {Ref(type.kind, bits), std::string(first),
          said("there is already {} for this {}", {with_article(type.noun), parts})};
}

} // namespace

bool has_key(Kind kind) {
  const auto fields = record_type(kind).fields;
  return std::any_of(fields.begin(), fields.end(), [](const Field& field) { return field.part_of_key; });
}

std::optional<RecordFault> find_key_fault(const Plan& plan, Kind kind) {
  if (!has_key(kind)) return std::nullopt;
  const RecordType& type = record_type(kind);
  const auto rows = type.rows(plan).rows();
  std::vector<std::pair<Key, std::size_t>> keys;
  keys.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) keys.emplace_back(key_of(type, rows[i].record.get()), i);
  cg::sort(keys);

  std::size_t first = rows.size();
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (keys[i].first == keys[i - 1].first) first = std::min(first, keys[i].second);
  }
  if (first == rows.size()) return std::nullopt;
  return twice(type, rows[first].bits);
}

std::optional<RecordFault> fault_in_key(const Plan& plan, const AnyRecord& record) {
  if (!has_key(record.kind())) return std::nullopt;
  const RecordType& type = record_type(record.kind());
  const std::uint64_t bits = type.bits(record.get());
  const Key key = key_of(type, record.get());
  for (const RowList::Row& row : type.rows(plan).rows()) {
    if (row.bits != bits && key_of(type, row.record.get()) == key) return twice(type, bits);
  }
  return std::nullopt;
}

std::optional<RecordFault> find_circle(const Plan& plan) {
  const auto rows = plan.milestones.rows();
  const auto index_of = [&](MilestoneId id) {
    return static_cast<std::size_t>(plan.milestones.find_row(id.bits()) - rows.data());
  };
  // Kahn's algorithm: settle what waits for nothing, again and again; what is left waits for a circle.
  std::vector<std::size_t> waits_for(rows.size()), settled;
  std::vector<std::vector<std::size_t>> needed_by(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Milestone& milestone = plan.milestones[i];
    waits_for[i] = milestone.depends_on.size();
    for (const MilestoneId id : milestone.depends_on) needed_by[index_of(id)].push_back(i);
    if (waits_for[i] == 0) settled.push_back(i);
  }
  for (std::size_t next = 0; next < settled.size(); ++next) {
    for (const std::size_t i : needed_by[settled[next]]) {
      if (--waits_for[i] == 0) settled.push_back(i);
    }
  }
  if (settled.size() == rows.size()) return std::nullopt;

  // Whoever follows what is left for long enough is in a circle.
  std::size_t at = 0;
  while (waits_for[at] == 0) ++at;
  for (std::size_t step = 0; step < rows.size(); ++step) {
    for (const MilestoneId id : plan.milestones[at].depends_on) {
      if (waits_for[index_of(id)] == 0) continue;
      at = index_of(id);
      break;
    }
  }
  return RecordFault{plan.milestones[at].id, "depends_on",
                     said("a milestone cannot wait for itself, not even by way of others")};
}

} // namespace cg
