#include "plan/rules.hpp"
#include "base/language.hpp"

#include <algorithm>

namespace cg {

std::optional<FieldFault> rule_of_organisation(const void* record) {
  const auto& own = *static_cast<const Organisation*>(record);
  if (std::find(own.members.begin(), own.members.end(), own.id) == own.members.end()) return std::nullopt;
  return FieldFault{"members", said("an organisation cannot be a member of itself")};
}

std::optional<FieldFault> rule_of_contribution(const void* record) {
  const auto& own = *static_cast<const Contribution*>(record);
  if (own.objective && own.programme) {
    return FieldFault{"programme",
                      said("a contribution goes to an objective or to a programme, not to both")};
  }
  if (!own.objective && !own.programme) {
    return FieldFault{"objective", said("a contribution goes to an objective or to a programme")};
  }
  return std::nullopt;
}

std::optional<FieldFault> rule_of_exchange(const void* record) {
  const auto& own = *static_cast<const Exchange*>(record);
  if (own.from != own.to) return std::nullopt;
  return FieldFault{"to", said("an organisation cannot exchange with itself")};
}

std::optional<FieldFault> rule_of_expectation(const void* record) {
  const auto& own = *static_cast<const Expectation*>(record);
  if (own.from != own.of) return std::nullopt;
  return FieldFault{"of", said("an organisation cannot expect something of itself")};
}

} // namespace cg
