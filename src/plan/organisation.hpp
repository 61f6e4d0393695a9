// A party, or a possible one: association, destination, business, … and what it is there for.
#pragma once

#include "plan/value.hpp"

namespace cg {

enum class OrganisationKind : std::uint8_t {
  association,
  destination,
  business,
  public_body,
  civil_society,
  academic,
  alliance,
  other,
};

/// Party colours are numbers of a palette that the theme draws, so that every theme keeps them apart.
inline constexpr int party_colour_count = 12;

struct Organisation {
  OrganisationId id;
  std::optional<Placement> place;
  std::string name;
  std::string short_name;
  OrganisationKind kind = OrganisationKind::other;
  std::string sector; // its sphere: "association meetings"
  std::string region;
  std::vector<Identifier> identifiers;
  std::string link;
  std::optional<int> colour;           // 1 to party_colour_count
  std::string purpose;                 // an association's cause, or a destination's aim for its people
  std::vector<std::string> themes;     // what the purpose is about: ids of themes that a person confirmed
  std::string prosperity;              // what would make it prosper
  std::vector<OrganisationId> members; // the organisations inside an alliance
  std::vector<Capacity> capacity;
  std::string notes;
  Unknown unknown;
  bool operator==(const Organisation&) const = default;
};

} // namespace cg
