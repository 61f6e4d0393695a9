// Connecting: what a line from one card to another means. Asked while a line is drawn, and done when it ends.
#pragma once

#include <cstdint>

#include "plan/kind.hpp"

namespace cg::editor {

/// What a line between two cards would be; `nothing` when the two cannot be connected.
enum class Connection : std::uint8_t {
  nothing,
  contribution, // organisation and objective or programme
  exchange,     // organisation to another organisation
  measures,     // a success measure and its objective
  serves,       // a programme and an objective that it serves
  leads_to,     // a milestone and its objective
};
/// Only an exchange minds the direction: the others mean the same drawn either way.
[[nodiscard]] Connection connection_between(Ref from, Ref to);
[[nodiscard]] inline bool can_connect(Ref from, Ref to) {
  return connection_between(from, to) != Connection::nothing;
}

} // namespace cg::editor
