// Reading and writing whole plans: the steps in order; each is a file of its own.
#include "format/json.hpp"

#include <utility>

#include "format/document.hpp"
#include "format/encode.hpp"
#include "plan/record.hpp"

namespace cg::format {

namespace {

// About as many bytes as the file will have: rather too many than too few.
std::size_t expected_size(const Plan& plan) {
  constexpr std::size_t of_record = 256, of_charter = 1024;
  std::size_t size = of_charter;
  for (const RecordType& type : record_types()) size += type.count(plan) * of_record;
  return size;
}

std::string laid_out(const Plan& plan, Layout layout, std::string room) {
  room.clear();
  room.reserve(expected_size(plan)); // one that grows is copied, and for that while there are two
  JsonWriter out(layout, std::move(room));
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
  write_tables(out, plan);
  out.members(plan.charter.unknown.json);
  out.close_object();
  return std::move(out).finish();
}

} // namespace

Result<Plan> read(std::string_view bytes, const ReadLimits& limits) {
  Result<Tree> tree = Tree::parse(bytes, limits);
  if (!tree) return tree.error();
  Result<Document> document = Document::decode(std::move(tree).value(), plan_format, limits);
  if (!document) return document.error();
  if (const auto fault = find_fault(document.value().plan())) return document.value().located(*fault);
  return std::move(document).value().take_plan();
}

std::string write(const Plan& plan, std::string room) {
  std::string text = laid_out(plan, Layout::indented, std::move(room));
  if (text.size() > ReadLimits().bytes) text = laid_out(plan, Layout::compact, std::move(text));
  return text;
}

} // namespace cg::format
