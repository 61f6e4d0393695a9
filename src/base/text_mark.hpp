// TextMark: a number that tells one text from another and can be put together from the marks of its parts, so
// that a long text of which little changed is not read again.
#pragma once

#include <cstdint>
#include <string_view>

namespace cg {

/// A polynomial in an odd number, modulo 2^64 (Karp and Rabin 1987): texts of one length that differ in one
/// byte always have different marks, others nearly always. Not against somebody who looks for two alike.
class TextMark {
 public:
  TextMark() = default;
  explicit TextMark(std::string_view text) {
    for (const char byte : text) {
      sum_ = sum_ * base + static_cast<unsigned char>(byte) + 1;
      power_ *= base;
    }
  }
  /// The mark of this text with the other behind it. O(1).
  void append(const TextMark& next) {
    sum_ = sum_ * next.power_ + next.sum_;
    power_ *= next.power_;
  }
  [[nodiscard]] std::uint64_t bits() const { return sum_; }
  bool operator==(const TextMark&) const = default;

 private:
  static constexpr std::uint64_t base = 0x9e3779b97f4a7c15ULL;
  std::uint64_t sum_ = 0;
  std::uint64_t power_ = 1; // base to the length of the text
};

} // namespace cg
