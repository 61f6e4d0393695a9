#include "format/place.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/text.hpp"

namespace cg::format {

void append_member(std::string& path, std::string_view name) {
  if (!path.empty()) path += '.';
  path += shortened(name);
}

void append_index(std::string& path, std::size_t index) { path += '[' + std::to_string(index) + ']'; }

std::string Place::text() const {
  if (outer_ == nullptr) return {};
  std::string path = outer_->text();
  if (in_list_) {
    append_index(path, index_);
  } else {
    append_member(path, name_);
  }
  return path;
}

std::string line_and_column(std::string_view bytes, std::size_t offset) {
  const std::string_view before = bytes.substr(0, std::min(offset, bytes.size()));
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t line_start = lines == 0 ? 0 : before.rfind('\n') + 1;
  const std::size_t characters = count_code_points(before.substr(line_start));
  return said("line {}, column {}", {std::to_string(lines + 1), std::to_string(characters + 1)});
}

std::string shortened(std::string_view text) {
  constexpr int longest = 40;
  std::size_t end = 0;
  for (int i = 0; i < longest && end < text.size(); ++i) end += code_point_at(text, end).bytes;
  std::string cut(text.substr(0, end));
  if (end < text.size()) cut += "…";
  return cut;
}

std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ' ');
  return digits;
}

} // namespace cg::format
