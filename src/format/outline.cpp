#include "format/outline.hpp"

#include "format/encode.hpp"
#include "format/json.hpp"
#include "plan/record.hpp"

namespace cg::format {

void write_head(JsonWriter& out, const Plan& plan) {
  out.open_object();
  out.name("format");
  out.text(plan_format);
  out.name("version");
  out.number(plan_version);
  if (plan.charter.title.empty()) { // the only field that is written even when it is empty
    out.name("title");
    out.text("");
  }
  write_fields(out, charter_fields(), &plan.charter);
}

void write_end(JsonWriter& out, const Plan& plan) {
  out.members(plan.charter.unknown.json);
  out.close_object();
  out.end();
}

std::size_t expected_size(const Plan& plan) {
  constexpr std::size_t of_record = 256, of_charter = 1024;
  std::size_t size = of_charter;
  for (const RecordType& type : record_types()) size += type.count(plan) * of_record;
  return size;
}

} // namespace cg::format
