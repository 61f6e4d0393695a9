// The name of a saved file (format/json.hpp): a title made acceptable to every file system.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "format/json.hpp"

namespace cg::format {

namespace {

constexpr std::string_view extension = ".partnership.json";
constexpr std::size_t longest_title =
    180; // bytes; with the extension, well under the 255 of most file systems

bool is_separator(char32_t c) {
  return c < 0x80 && std::string_view("/\\:*?\"<>|").find(static_cast<char>(c)) != std::string_view::npos;
}

// Control characters, and those that turn the direction of what follows or cannot be seen: a name must not
// look like another.
bool is_hidden(char32_t c) {
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

bool is_reserved_by_windows(std::string_view name) {
  static constexpr std::array<std::string_view, 4> devices = {"con", "prn", "aux", "nul"};
  const std::string lower = folded(name.substr(0, name.find('.')));
  if (std::find(devices.begin(), devices.end(), lower) != devices.end()) return true;
  const bool port = lower.rfind("com", 0) == 0 || lower.rfind("lpt", 0) == 0;
  return port && lower.size() == 4 && lower[3] >= '0' && lower[3] <= '9';
}

std::string_view without_dots_around(std::string_view name) {
  name = trimmed(name);
  while (!name.empty() && name.front() == '.') name = trimmed(name.substr(1));
  while (!name.empty() && name.back() == '.') name = trimmed(name.substr(0, name.size() - 1));
  return name;
}

} // namespace

std::string file_name(const Plan& plan) {
  const std::string_view title = plan.charter.title;
  std::string kept;
  for (std::size_t at = 0; at < title.size();) {
    const CodePoint point = code_point_at(title, at);
    at += point.bytes;
    if (kept.size() + 4 > longest_title) break;
    if (is_separator(point.value)) {
      kept += '-';
    } else if (is_hidden(point.value)) {
      kept += ' ';
    } else {
      append_code_point(kept, point.value);
    }
  }
  std::string name(without_dots_around(kept));
  if (name.empty()) name = "Partnership";
  if (is_reserved_by_windows(name)) name = "Plan " + name;
  return name + std::string(extension);
}

} // namespace cg::format
