#include "format/csv.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/language.hpp"
#include "base/text.hpp"

namespace cg::format {

namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";
constexpr std::size_t rows_compared = 20;

Error refusal(std::string what) { return {"", std::move(what)}; }

// How well a separator divides the first rows: how many of them have as many as most have, and how many those
// are.
std::pair<std::size_t, std::size_t> evenness(std::string_view text, char separator) {
  std::vector<std::size_t> counts{0};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == separator) ++counts.back();
    if (c == '\n' && counts.size() > rows_compared) break;
    if (c == '\n') counts.push_back(0);
  }
  std::pair<std::size_t, std::size_t> best;
  for (const std::size_t count : counts) {
    if (count == 0) continue;
    const auto rows = static_cast<std::size_t>(std::count(counts.begin(), counts.end(), count));
    best = std::max(best, {rows, count});
  }
  return best;
}

char separator_of(std::string_view text) {
  constexpr std::array candidates{'\t', ';', ','};
  char best = ',';
  std::pair<std::size_t, std::size_t> most;
  for (const char candidate : candidates) {
    const auto own = evenness(text, candidate);
    if (own > most) best = candidate;
    most = std::max(most, own);
  }
  return best;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), separator_(separator_of(text)) {}

  Result<Rows> read() {
    while (at_ < text_.size()) {
      if (rows_.size() == most_csv_rows)
        return refusal(said("It has more than {} rows.", {std::to_string(most_csv_rows)}));
      rows_.emplace_back();
      if (auto wrong = row(rows_.back())) return refusal(std::move(*wrong));
    }
    while (!rows_.empty() && is_blank(rows_.back())) rows_.pop_back();
    return std::move(rows_);
  }

 private:
  using Row = std::vector<std::string>;
  using Wrong = std::optional<std::string>;

  static bool is_blank(const Row& row) {
    return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); });
  }
  [[nodiscard]] bool at_line_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }
  void skip_line_end() {
    const bool pair = text_.substr(at_, 2) == "\r\n";
    at_ += pair ? 2 : 1;
  }

  // One row and the end of its line.
  Wrong row(Row& cells) {
    for (;;) {
      if (cells.size() == most_csv_columns)
        return said("Row {} has more than {} columns.", {number(), std::to_string(most_csv_columns)});
      cells.emplace_back();
      if (auto wrong = cell(cells.back())) return wrong;
      if (at_ >= text_.size()) return std::nullopt;
      if (text_[at_] != separator_) break;
      ++at_;
    }
    skip_line_end();
    return std::nullopt;
  }

  // Up to the separator or the end of the line.
  Wrong cell(std::string& out) {
    if (at_ < text_.size() && text_[at_] == '"') {
      if (auto wrong = quoted_part(out)) return wrong;
    }
    while (at_ < text_.size() && text_[at_] != separator_ && !at_line_end()) out += text_[at_++];
    return std::nullopt;
  }

  Wrong quoted_part(std::string& out) {
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        out += text_[at_];
      } else if (text_.substr(at_, 2) == "\"\"") {
        out += text_[at_++];
      } else {
        ++at_;
        return std::nullopt;
      }
    }
    return said("The quotation mark that begins a cell in row {} never ends.", {number()});
  }

  [[nodiscard]] std::string number() const { return std::to_string(rows_.size()); }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  Rows rows_;
};

} // namespace

Result<Rows> read_csv(std::string_view bytes) {
  if (bytes.size() > largest_csv) return refusal(said("It is larger than 5 MB."));
  if (bytes.substr(0, mark.size()) == mark) bytes.remove_prefix(mark.size());
  if (bytes.find('\0') != std::string_view::npos || first_invalid_utf8(bytes))
    return refusal(
        said("It is not text in UTF-8. Save it from the spreadsheet as “CSV UTF-8” and try again."));
  return Reader(bytes).read();
}

} // namespace cg::format
