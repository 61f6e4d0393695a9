// Something the partners learnt, from whom and when.
#pragma once

#include "plan/value.hpp"

namespace cg {

struct Learning {
  LearningId id;
  std::optional<Date> date;
  OrganisationId from;
  std::string text;
  Unknown unknown;
  bool operator==(const Learning&) const = default;
};

} // namespace cg
