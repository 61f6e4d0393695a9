// A named rectangle on the canvas that groups what stands in it; also a slide.
#pragma once

#include "plan/value.hpp"

namespace cg {

struct Frame {
  FrameId id;
  std::optional<Placement> place;
  std::string title;
  Unknown unknown;
  bool operator==(const Frame&) const = default;
};

} // namespace cg
