// Breaking paragraphs into lines, shortening, and the cache of what was broken lately.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <utility>

#include "base/clusters.hpp"
#include "ui/text.hpp"

namespace cg::ui {

void begin_frame_of_fonts(); // text.cpp

namespace {

constexpr std::string_view ellipsis = "…";
constexpr std::string_view left_to_right_mark = "\u200e", right_to_left_mark = "\u200f";
constexpr double tolerance = 0.01; // of a pixel: sums of advances are not exact

bool is_breaking_space(char32_t c) { return c == ' ' || c == '\t' || c == 0x3000 || c == 0x200B; }
bool is_hyphen(char32_t c) {
  return c == '-' || c == 0x2010 || c == 0x2013 || c == 0x2014 || c == 0xAD || c == '/';
}
// East Asian closing marks stay with what they close, opening ones with what they open.
bool must_not_begin(char32_t c) {
  return std::u32string_view(U"、。，．：；？！）］｝」』】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…")
             .find(c) != std::u32string_view::npos;
}
bool must_not_end(char32_t c) {
  return std::u32string_view(U"（［｛「『【〈《〔").find(c) != std::u32string_view::npos;
}

std::string_view without_end_spaces(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return line;
}

// One line of a paragraph: where it ends, and where the next begins.
struct Break {
  std::size_t end = 0, next = 0;
};

class LineBreaker {
 public:
  LineBreaker(Type type, std::string_view paragraph, double width)
      : type_(type), paragraph_(paragraph), width_(width + tolerance) {}

  // The longest line that starts at `start` and fits; at least one grapheme.
  [[nodiscard]] Break break_from(std::size_t start) const {
    Break possible; // the last place where the line may break; `end` is 0 while there is none
    double used = 0;
    char32_t previous = 0;
    std::size_t at = start;
    while (at < paragraph_.size()) {
      const Cluster cluster = cluster_at(paragraph_, at);
      const char32_t c = cluster.code_point;
      if (at > start && may_break_between(previous, c)) possible = {at, at};
      if (is_breaking_space(c)) {
        const std::size_t after = after_spaces(at);
        possible = {at, after};
        used += text_width(type_, paragraph_.substr(at, after - at));
        at = after;
        previous = c;
        continue;
      }
      const double wide = text_width(type_, paragraph_.substr(at, cluster.bytes));
      if (used + wide > width_) return too_long(start, at, cluster, possible, width_ - used);
      used += wide;
      at += cluster.bytes;
      previous = c;
    }
    return {paragraph_.size(), paragraph_.size()};
  }

 private:
  [[nodiscard]] static bool may_break_between(char32_t a, char32_t b) {
    if (is_hyphen(a) && b != ' ' && !(b >= '0' && b <= '9')) return true;
    return (is_ideographic(a) || is_ideographic(b)) && !must_not_end(a) && !must_not_begin(b);
  }

  [[nodiscard]] std::size_t after_spaces(std::size_t at) const {
    while (at < paragraph_.size()) {
      const Cluster next = cluster_at(paragraph_, at);
      if (!is_breaking_space(next.code_point)) break;
      at += next.bytes;
    }
    return at;
  }

  // The cluster at `at` does not fit any more.
  [[nodiscard]] Break too_long(std::size_t start, std::size_t at, const Cluster& cluster, Break possible,
                               double room) const {
    if (possible.end > start) return possible;
    if (at > start) return {at, at};
    const std::size_t end = at + cluster.bytes;
    std::size_t cut = at + grapheme_bytes_at(paragraph_, at);
    room -= text_width(type_, paragraph_.substr(at, cut - at));
    while (cut < end) {
      const std::size_t bytes = grapheme_bytes_at(paragraph_, cut);
      room -= text_width(type_, paragraph_.substr(cut, bytes));
      if (room < 0) break;
      cut += bytes;
    }
    return {cut, after_spaces(cut)};
  }

  Type type_;
  std::string_view paragraph_;
  double width_;
};

// A line has the direction of its paragraph, also where a word of the other comes to stand first in it.
void add_line(TextBlock& block, std::string text, bool right_to_left) {
  TextBlock::Line line;
  line.right_to_left = right_to_left;
  if (right_to_left != starts_right_to_left(text))
    text.insert(0, right_to_left ? right_to_left_mark : left_to_right_mark);
  line.width = text_width(block.type, text);
  line.text = std::move(text);
  block.width = std::max(block.width, line.width);
  block.lines.push_back(std::move(line));
}

// As much of the start as fits with "…" after it.
std::string cut_with_ellipsis(Type type, std::string_view line, double width) {
  double room = width + tolerance - text_width(type, ellipsis);
  std::size_t end = 0;
  while (end < line.size()) {
    const std::size_t bytes = grapheme_bytes_at(line, end);
    room -= text_width(type, line.substr(end, bytes));
    if (room < 0) break;
    end += bytes;
  }
  return std::string(without_end_spaces(line.substr(0, end))).append(ellipsis);
}

bool full(const TextBlock& block, int max_lines) {
  return max_lines > 0 && static_cast<int>(block.lines.size()) == max_lines - 1;
}

// False when the block is full and the rest was cut off.
bool add_paragraph(TextBlock& block, std::string_view paragraph, double width, int max_lines, bool last) {
  const LineBreaker breaker(block.type, paragraph, width);
  const bool right_to_left = starts_right_to_left(paragraph);
  std::size_t at = 0;
  do {
    const Break line = breaker.break_from(at);
    const bool more = line.next < paragraph.size() || !last;
    if (more && full(block, max_lines)) {
      const std::string_view rest =
          line.next < paragraph.size() ? paragraph.substr(at) : paragraph.substr(at, line.end - at);
      add_line(block, cut_with_ellipsis(block.type, rest, width), right_to_left);
      block.cut = true;
      return false;
    }
    add_line(block, std::string(without_end_spaces(paragraph.substr(at, line.end - at))), right_to_left);
    at = line.next;
  } while (at < paragraph.size());
  return true;
}

struct Entry {
  std::uint64_t used_in = 0;
  double width = 0;
  int max_lines = 0;
  std::string text;
  TextBlock block;

  [[nodiscard]] bool is_for(Type type, std::string_view wanted, double at_width, int lines) const {
    return block.type == type && width == at_width && max_lines == lines && text == wanted;
  }
};

// Direct-mapped with a few probes. An entry that was used in this frame is never replaced, so what `wrapped`
// returned stays valid; when all probes are such entries, the block lives in `spilled` until the next frame.
struct Cache {
  static constexpr std::size_t size = 1024, probes = 4;
  std::array<std::unique_ptr<Entry>, size> entries;
  std::vector<std::unique_ptr<Entry>> spilled;
  std::uint64_t frame = 1;
};

Cache& cache() {
  static Cache kept;
  return kept;
}

std::size_t hash_of(Type type, std::string_view text, double width, int max_lines) {
  const auto part = [](double length) { return static_cast<std::uint64_t>(std::llround(length * 64)); };
  std::uint64_t h = part(width) ^ part(type.pixels) << 20 ^ static_cast<std::uint64_t>(type.face) << 40 ^
                    static_cast<std::uint64_t>(max_lines) << 42;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return static_cast<std::size_t>(h ^ (h >> 32));
}

} // namespace

void begin_text_frame() {
  begin_frame_of_fonts();
  ++cache().frame;
  cache().spilled.clear();
}

void forget_text_layouts() {
  cache().spilled.clear();
  for (std::unique_ptr<Entry>& entry : cache().entries) entry.reset();
}

std::string shortened(Type type, std::string_view line, double width) {
  if (text_width(type, line) <= width + tolerance) return std::string(line);
  return cut_with_ellipsis(type, line, width);
}

TextBlock wrap(Type type, std::string_view text, double width, int max_lines) {
  TextBlock block;
  block.type = type;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t feed = std::min(text.find('\n', at), text.size());
    const bool last = feed + 1 >= text.size();
    if (!add_paragraph(block, text.substr(at, feed - at), width, max_lines, last)) break;
    at = feed + 1;
  }
  block.height = static_cast<double>(block.lines.size()) * type.line;
  return block;
}

const TextBlock& wrapped(Type type, std::string_view text, double width, int max_lines) {
  Cache& kept = cache();
  const std::size_t hash = hash_of(type, text, width, max_lines);
  std::unique_ptr<Entry>* place = nullptr;
  for (std::size_t probe = 0; probe < Cache::probes; ++probe) {
    std::unique_ptr<Entry>& entry = kept.entries[(hash + probe) % Cache::size];
    if (entry != nullptr && entry->is_for(type, text, width, max_lines)) {
      entry->used_in = kept.frame;
      return entry->block;
    }
    if (entry != nullptr && entry->used_in == kept.frame) continue;
    if (place == nullptr || (*place != nullptr && (entry == nullptr || entry->used_in < (*place)->used_in)))
      place = &entry;
  }
  if (place == nullptr) place = &kept.spilled.emplace_back();
  *place = std::make_unique<Entry>(
      Entry{kept.frame, width, max_lines, std::string(text), wrap(type, text, width, max_lines)});
  return (*place)->block;
}

} // namespace cg::ui
