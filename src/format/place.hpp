// Place: where in a file a value stands, as errors name it: "objectives[3].owner". Each step lies on the
// stack of the function that reads it and points at the step outside, so that a file without faults pays
// nothing for it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace cg::format {

/// Append one step to a path. Long names are cut after 40 characters.
void append_member(std::string& path, std::string_view name);
void append_index(std::string& path, std::size_t index);

class Place {
 public:
  Place() = default;
  Place(const Place& outer, std::string_view name) : outer_(&outer), name_(name) {}
  Place(const Place& outer, std::size_t index) : outer_(&outer), index_(index), in_list_(true) {}

  /// Empty for the whole file.
  [[nodiscard]] std::string text() const;
  [[nodiscard]] Error error(std::string_view what) const { return {text(), std::string(what)}; }

 private:
  const Place* outer_ = nullptr;
  std::string_view name_;
  std::size_t index_ = 0;
  bool in_list_ = false;
};

/// "line 4, column 12" of a byte offset; columns count characters, both from 1.
[[nodiscard]] std::string line_and_column(std::string_view bytes, std::size_t offset);
/// The first characters of a text, with an ellipsis when it goes on: for sentences that quote a file.
[[nodiscard]] std::string shortened(std::string_view text);
/// "50 000": the thousands apart.
[[nodiscard]] std::string grouped(std::size_t number);

} // namespace cg::format
