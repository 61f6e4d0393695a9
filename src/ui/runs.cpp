#include "ui/runs.hpp"

#include <array>
#include <string>
#include <vector>

namespace cg::ui {

namespace {

constexpr std::size_t capacity = last_run - first_run + 1;
constexpr std::size_t slots = 16384;      // a power of two, three times the capacity: short probes
constexpr std::size_t longest_run = 4096; // bytes; nothing longer fits on a line

struct Registry {
  std::vector<std::string> texts;           // by code point
  std::array<std::uint16_t, slots> index{}; // a place in `texts` + 1
};

Registry& registry() {
  static Registry all;
  return all;
}

std::size_t hash_of(std::string_view text) {
  std::uint64_t h = 14695981039346656037ULL;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return static_cast<std::size_t>(h ^ (h >> 29));
}

} // namespace

std::string_view text_of_run(char32_t code_point) {
  const Registry& all = registry();
  const std::size_t place = code_point - first_run;
  return is_run(code_point) && place < all.texts.size() ? std::string_view(all.texts[place])
                                                        : std::string_view();
}

char32_t run_of(std::string_view text) {
  Registry& all = registry();
  if (text.size() > longest_run) return 0;
  std::size_t at = hash_of(text) & (slots - 1);
  for (; all.index[at] != 0; at = (at + 1) & (slots - 1)) {
    const auto place = static_cast<char32_t>(all.index[at] - 1);
    if (all.texts[place] == text) return first_run + place;
  }
  if (all.texts.size() >= capacity) return 0;
  all.texts.emplace_back(text);
  all.index[at] = static_cast<std::uint16_t>(all.texts.size());
  return first_run + static_cast<char32_t>(all.texts.size() - 1);
}

bool recycle_runs() {
  Registry& all = registry();
  if (all.texts.size() * 4 < capacity * 3) return false;
  all.texts.clear();
  all.index.fill(0);
  return true;
}

std::size_t run_count() { return registry().texts.size(); }

} // namespace cg::ui
