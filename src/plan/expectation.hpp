// What one organisation expects of another, and the golden rule: would it do so itself?
#pragma once

#include "plan/value.hpp"

namespace cg {

enum class Answer : std::uint8_t { yes, no };

struct Expectation {
  ExpectationId id;
  OrganisationId from;
  OrganisationId of;
  std::string text;
  std::optional<Answer> would_do_itself; // empty: unanswered
  std::optional<Answer> accepted;        // empty: unanswered
  Unknown unknown;
  bool operator==(const Expectation&) const = default;
};

} // namespace cg
