// Property: whatever the bytes, reading them as a plan or as copied cards does not crash, and
// - a refusal says something, in valid text;
// - a plan that is read has no fault; written it can be read again, is then equal, and is written the same;
// - cards that are read can be copied and read again.
#include <cstdint>

#include "base/text.hpp"
#include "format/cards.hpp"
#include "format/json.hpp"
#include "plan/invariants.hpp"

using namespace cg;

namespace {

void check_refusal(const Error& error) {
  CG_CHECK(!error.what.empty());
  CG_CHECK(!first_invalid_utf8(error.where) && !first_invalid_utf8(error.what));
}

void check_plan(std::string_view bytes) {
  const Result<Plan> plan = format::read(bytes);
  if (!plan) return check_refusal(plan.error());
  CG_CHECK(!find_fault(plan.value()));
  const std::string text = format::write(plan.value());
  const Result<Plan> again = format::read(text);
  CG_CHECK(again.ok());
  CG_CHECK(again.value() == plan.value());
  CG_CHECK(format::write(again.value()) == text);
  CG_CHECK(!first_invalid_utf8(format::file_name(plan.value())));
}

void check_cards(std::string_view text) {
  const Result<Plan> cards = format::read_records(text);
  if (!cards) return check_refusal(cards.error());
  std::vector<Ref> all;
  for_each_record(cards.value(), [&all](const AnyRecord& record) { all.push_back(record.ref()); });
  CG_CHECK(format::read_records(format::write_records(cards.value(), all)).ok());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  check_plan(text);
  check_cards(text);
  return 0;
}
