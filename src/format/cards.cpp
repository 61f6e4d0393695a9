#include "format/cards.hpp"

#include "format/document.hpp"
#include "format/encode.hpp"
#include "plan/cross_checks.hpp"
#include "plan/edit.hpp"
#include "plan/value_fault.hpp"

namespace cg::format {

namespace {

void put_record(Plan& plan, const AnyRecord& record) { record_type(record.kind()).put(plan, record); }

std::optional<RecordFault> fault_in_row(const RecordType& type, const AnyRecord& record) {
  for (const Field& field : type.fields) {
    const auto fault = find_value_fault(field, field.get(record.get()));
    if (fault) return RecordFault{record.ref(), std::string(field.key) + fault->within, fault->what};
  }
  const auto place = record.place();
  if (const auto fault = place ? find_value_fault(*place) : std::nullopt) {
    return RecordFault{record.ref(), "place" + fault->within, fault->what};
  }
  const auto broken = type.rule != nullptr ? type.rule(record.get()) : std::nullopt;
  if (broken) return RecordFault{record.ref(), std::string(broken->key), broken->what};
  return std::nullopt;
}

// What find_fault finds, but for references that lead nowhere.
std::optional<RecordFault> find_fault_inside(const Plan& plan) {
  for (const RecordType& type : record_types()) {
    for (std::size_t i = 0; i < type.count(plan); ++i) {
      if (auto fault = fault_in_row(type, type.at(plan, i))) return fault;
    }
    if (auto fault = find_key_fault(plan, type.kind)) return fault;
  }
  return std::nullopt;
}

} // namespace

std::string write_records(const Plan& plan, const std::vector<Ref>& records) {
  Plan fragment;
  for (const Ref ref : copied_with(plan, records)) {
    const AnyRecord record = find_record(plan, ref);
    put_record(fragment, record);
    for_each_reference(record, [&](const Field& field, Ref to) {
      const AnyRecord asset = field.target == Kind::asset ? find_record(plan, to) : AnyRecord();
      if (asset) put_record(fragment, asset);
    });
  }
  JsonWriter out;
  out.open_object();
  out.name("format");
  out.text(cards_format);
  out.name("version");
  out.number(plan_version);
  write_tables(out, fragment);
  out.close_object();
  out.end();
  return std::move(out).take();
}

Result<Plan> read_records(std::string_view text, const ReadLimits& limits) {
  Result<Tree> tree = Tree::parse(text, limits);
  if (!tree) return tree.error();
  Result<Document> document = Document::decode(std::move(tree).value(), cards_format, limits);
  if (!document) return document.error();
  if (const auto fault = find_fault_inside(document.value().plan())) return document.value().located(*fault);
  return std::move(document).value().take_plan();
}

} // namespace cg::format
