// Reading and writing whole plans: the steps in order; each is a file of its own.
#include "format/json.hpp"

#include <utility>

#include "format/document.hpp"
#include "format/encode.hpp"
#include "format/outline.hpp"

namespace cg::format {

namespace {

std::string laid_out(const Plan& plan, Layout layout, std::string room) {
  room.clear();
  room.reserve(expected_size(plan)); // one that grows is copied, and for that while there are two
  JsonWriter out(layout, std::move(room));
  write_head(out, plan);
  write_tables(out, plan);
  write_end(out, plan);
  return std::move(out).take();
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
