#include "plan/invariants.hpp"

#include "base/language.hpp"
#include "plan/cross_checks.hpp"
#include "plan/value_fault.hpp"

namespace cg {

namespace {

std::optional<RecordFault> fault_from(Ref record, std::string_view key, std::optional<ValueFault> fault) {
  if (!fault) return std::nullopt;
  return RecordFault{record, std::string(key) + fault->within, std::move(fault->what)};
}

std::optional<RecordFault> fault_in_charter(const Charter& charter) {
  for (const Field& field : charter_fields()) {
    auto fault = fault_from(Ref(), field.key, find_value_fault(field, field.get(&charter)));
    if (fault) return fault;
  }
  return std::nullopt;
}

// The first reference in the value that leads nowhere.
std::optional<ValueFault> find_dangling(const Plan& plan, const Field& field, const Value& value) {
  const auto leads_nowhere = [&](Ref ref, std::string within) -> std::optional<ValueFault> {
    if (contains(plan, ref)) return std::nullopt;
    return ValueFault{std::move(within),
                      said("is not {} of this plan", {with_article(record_type(field.target).noun)})};
  };
  if (const Ref* ref = std::get_if<Ref>(&value)) return leads_nowhere(*ref, {});
  if (const auto* refs = std::get_if<std::vector<Ref>>(&value)) {
    for (std::size_t i = 0; i < refs->size(); ++i) {
      if (auto fault = leads_nowhere((*refs)[i], "[" + std::to_string(i) + "]")) return fault;
    }
  }
  return std::nullopt;
}

} // namespace

std::optional<RecordFault> fault_in(const Plan& plan, const AnyRecord& record) {
  CG_CHECK(record);
  const RecordType& type = record_type(record.kind());
  const Ref ref = record.ref();
  if (!ref) return RecordFault{ref, "id", said("must not be empty")};
  for (const Field& field : type.fields) {
    const Value value = field.get(record.get());
    if (auto fault = fault_from(ref, field.key, find_value_fault(field, value))) return fault;
    if (auto fault = fault_from(ref, field.key, find_dangling(plan, field, value))) return fault;
  }
  if (const auto place = record.place()) {
    if (auto fault = fault_from(ref, "place", find_value_fault(*place))) return fault;
  }
  if (type.rule == nullptr) return std::nullopt;
  auto broken = type.rule(record.get());
  return broken ? std::optional(RecordFault{ref, std::string(broken->key), std::move(broken->what)})
                : std::nullopt;
}

std::optional<RecordFault> find_fault(const Plan& plan) {
  if (auto fault = fault_in_charter(plan.charter)) return fault;
  for (const RecordType& type : record_types()) {
    for (std::size_t i = 0; i < type.count(plan); ++i) {
      if (auto fault = fault_in(plan, type.at(plan, i))) return fault;
    }
    if (auto fault = find_key_fault(plan, type.kind)) return fault;
    if (type.kind == Kind::milestone) {
      if (auto fault = find_circle(plan)) return fault;
    }
  }
  return std::nullopt;
}

} // namespace cg
