// Free text on the canvas.
#pragma once

#include "plan/value.hpp"

namespace cg {

struct Note {
  NoteId id;
  std::optional<Placement> place;
  std::string text;
  Unknown unknown;
  bool operator==(const Note&) const = default;
};

} // namespace cg
