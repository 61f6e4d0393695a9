// Mixing words into a hash, to tell whether something is the same as a moment ago.
#pragma once

#include <cstdint>

namespace cg {

inline constexpr std::uint64_t nothing_mixed = 0xcbf29ce484222325ULL;

/// After FNV-1a, but over words, and with the high bits folded down: fast, and good enough to tell a picture
/// from the one before it. Not for keys that somebody else chooses.
inline void mix(std::uint64_t& hash, std::uint64_t word) {
  hash = (hash ^ word) * 0x9e3779b97f4a7c15ULL;
  hash ^= hash >> 32;
}

} // namespace cg
