// Where organisations differ in culture or in how they work, and how that will be overcome.
#pragma once

#include "plan/value.hpp"

namespace cg {

enum class DifferenceKind : std::uint8_t { cultural, operational };
enum class DifferenceStatus : std::uint8_t { open, settled };

struct Difference {
  DifferenceId id;
  std::vector<OrganisationId> organisations;
  std::optional<DifferenceKind> kind;
  std::string description;
  std::string bridge; // how it will be overcome
  std::optional<DifferenceStatus> status;
  Unknown unknown;
  bool operator==(const Difference&) const = default;
};

} // namespace cg
